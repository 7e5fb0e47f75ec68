"""A sentence with the figures and the dates that stand in it, and its words without these."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.extraction.text.clauses import words
from briefing_app.extraction.text.content_words import without_loose_end

# "45 posts are vacant, | the meeting heard", "12 cases, | Ofsted said, | were late".
_TAG = re.compile(
    r",\s(?:[\w’'-]+\s){1,4}(?:said|says|heard|added|adds|found|reported|claimed|(?:was|were)\stold)(?:,|(?=[.;:])|$)"
)
_OUT_OF = ["out", "of"]  # "42 posts | out of 210"

Spans = Sequence[tuple[int, int]]
_REACH = 300
"""Characters on either side of a figure or date beyond which nothing describes it."""
_CROWD = 6
"""Figures or dates on either side beyond which nothing describes one of them."""


def between(spans: Spans, start: int, end: int) -> Spans:
    """Those of the spans, which are in order, that begin in `[start, end)`."""
    return spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence `[start, end)` of a text, with the figures and the dates that stand in it, in order."""

    text: str
    start: int
    end: int
    figures: Spans
    dates: Spans

    def near(self, place: tuple[int, int]) -> "Scene":
        """The part of a very long sentence that lies around a place."""
        if self.end - self.start <= 2 * _REACH and len(self.figures) + len(self.dates) <= 2 * _CROWD:
            return self
        start, end = max(self.start, place[0] - _REACH), min(self.end, place[1] + _REACH)
        for spans in (self.figures, self.dates):
            index = bisect_left(spans, place)
            start = max(
                start, *(span[0] for span in spans[max(0, index - _CROWD) : index - _CROWD + 1]), start
            )
            end = min(end, *(span[0] for span in spans[index + _CROWD : index + _CROWD + 1]), end)
        return Scene(
            self.text, start, end, between(self.figures, start, end), between(self.dates, start, end)
        )

    def said(self, start: int, end: int) -> list[str]:
        """The words of `[start, end)` without dates, figures, prepositions before these, and who says so."""
        found: list[str] = []
        told = (tag.span() for tag in _TAG.finditer(self.text, start, end))
        for span in sorted((*between(self.dates, start, end), *between(self.figures, start, end), *told)):
            found += without_loose_end(words(self.text, start, span[0]))
            start = max(start, span[1])
        found += words(self.text, start, end)
        return found[:-2] if found[-2:] == _OUT_OF else found
