"""Mails in a thread: what each of them says counts from the day on which it was sent."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from briefing_app.domain import edtf
from briefing_app.extraction.dates.finder import find_expressions
from briefing_app.extraction.dates.tense import Lean
from briefing_app.extraction.dates.values import work_out

_QUOTES = r"^[> \t]{0,20}"
# "From: …", and among the lines that follow "Sent: …".
_HEAD = re.compile(
    rf"{_QUOTES}\*?From:[^\n]*\n(?:{_QUOTES}\*?(?:To|Cc|Subject|Reply-To):[^\n]*\n){{0,3}}?"
    rf"{_QUOTES}\*?(?:Sent|Date):(?P<when>[^\n]*)$",
    re.MULTILINE,
)
# "On 3 March 2022 at 21:40, Jane Doe wrote:".
_WROTE = re.compile(rf"{_QUOTES}On\s(?P<when>[^\n]{{8,80}}?)\s[^\n]{{2,80}}\swrote:\s*$", re.MULTILINE)


class Mails:
    """The mails that a text holds one below the other: where each begins, and the day that its head tells."""

    def __init__(self, text: str, published: date | None) -> None:
        found = (
            sorted(_sent(text)) if published is not None and ("From:" in text or " wrote:" in text) else []
        )
        # A head that tells a later day than the document's is none of this thread.
        self._found = [one for one in found if published is not None and one[1] <= published]
        self._starts = [start for start, _ in self._found]
        self._published = published

    def written(self, place: int) -> date | None:
        """The day on which the words at a place were written; that of publication outside any mail."""
        index = bisect_right(self._starts, place) - 1
        return self._found[index][1] if index >= 0 else self._published


def _sent(text: str) -> Iterator[tuple[int, date]]:
    for pattern in (_HEAD, _WROTE):
        for head in pattern.finditer(text):
            for expression in find_expressions(text, head.start("when"), head.end("when")):
                when = work_out(expression, None, Lean.OPEN) if expression.in_full else None
                day = edtf.bounds(when).lower if when else None
                if day is not None:
                    yield head.start(), day
                break
