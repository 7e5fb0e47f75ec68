"""What passages rest on: an inspection report, minutes, what somebody says, or the press."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence

from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.domain.observations import Strength
from briefing_app.domain.sentences import Sentence

_OPENING = 12
"""Sentences at the head of a source that tell what it is."""
_MINUTES = re.compile(
    r"^\W*(?:\d[\d.]*\s)?(?i:minutes\s(?:of|from)\b|agenda\sitem\b|(?:joint\s)?report\s(?:of|to|by)\s(?:the\s)?)(?:[A-Z]|$|the\b)"
    r"|\b(?:Minutes|MINUTES)\s(?:of|OF)\s(?:a|an|the|A|AN|THE)\b|\b[Aa]genda\sitem\s\d|\bCommittee\b.*\bheld\son\b"
    r"|^\W*(?i:present|apologies\sfor\sabsence|report\sauthor|lead\sofficer|portfolio\sholder|key\sdecision)\s?:",
)


class Strengths:
    """What each passage of a library rests on."""

    def __init__(
        self, papers: Collection[str], sentences: Mapping[str, Sequence[Sentence]], quotes: Iterable[Quote]
    ) -> None:
        self._papers = frozenset(papers)
        self._minutes = frozenset(sha256 for sha256, some in sentences.items() if _is_minutes(some))
        spans: dict[str, list[tuple[int, int]]] = {}
        for quote in quotes:
            for item in quote.evidence:
                passage = item.mention.passage
                spans.setdefault(passage.source, []).append((passage.start, passage.end))
        self._spoken = {sha256: sorted(some) for sha256, some in spans.items()}

    def is_press(self, sha256: str) -> bool:
        """Whether a source is neither an inspection report nor a council's own paper."""
        return sha256 not in self._papers and sha256 not in self._minutes

    def of(self, item: Evidence[Mention]) -> Strength:
        """What a passage rests on."""
        passage = item.mention.passage
        if passage.source in self._papers:
            return Strength.REPORT
        if passage.source in self._minutes:
            return Strength.MINUTES
        spoken = isinstance(item.mention, QuoteMention) or self._is_spoken(passage.source, passage.start)
        return Strength.SPEECH if spoken else Strength.PRESS

    def _is_spoken(self, sha256: str, start: int) -> bool:
        spans = self._spoken.get(sha256, [])
        place = bisect_right(spans, start, key=lambda span: span[0]) - 1
        return place >= 0 and start < spans[place][1]


def _is_minutes(sentences: Sequence[Sentence]) -> bool:
    """Whether a source is a council's own paper: minutes, an agenda or a report to a meeting."""
    return any(_MINUTES.search(one.words) for one in sentences[:_OPENING])
