"""What passages rest on: an inspection report, minutes, what somebody says, or the press."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.domain.observations import Strength
from briefing_app.domain.sentences import Sentence

_OPENING = 12
"""Sentences at the head of a source that tell what it is."""
_KEPT = 2_000
"""Sources of which that is remembered."""
_MINUTES = re.compile(
    r"^\W*(?:\d[\d.]*\s)?(?i:minutes\s(?:of|from)\b|agenda\sitem\b|(?:joint\s)?report\s(?:of|to|by)\s(?:the\s)?)(?:[A-Z]|$|the\b)"
    r"|\b(?:Minutes|MINUTES)\s(?:of|OF)\s(?:a|an|the|A|AN|THE)\b|\b[Aa]genda\sitem\s\d|\bCommittee\b.*\bheld\son\b"
    # "Members present: …", "Report of: …", "Key decision – yes".
    r"|^\W*(?i:(?:(?:members|officers|also)\s)?(?:present|attending|in\sattendance)|apologies(?:\sfor\sabsence)?"
    r"|report\s(?:of|to|by|author)|lead\sofficer|portfolio(?:\sholder)?|key\sdecision|wards?\saffected)\s?[:–]"
    r"|^To:\s(?:Members|Councillors|(?:The\s|the\s)?(?:Chair|Cabinet|Committee))\b"
    # "HOUSING PANEL, 9 NOVEMBER 2023", "Housing Panel, minutes, 9 November 2023", "Cabinet, 11 June 2024".
    r"|\bREPORT\s(?:TO|OF)\b|\b(?:COMMITTEE|PANEL|BOARD|CABINET),?\s\d{1,2}\s[A-Z]{3,}"
    r"|^(?=.*\d)(?=.*\b(?:Committee|Panel|Cabinet|Board|Council)\b).{0,90}\b[Mm]inutes\b"
    r"|(?:^|[–-]\s)(?:CABINET|Cabinet)\s?[,–-]\s(?:[A-Z][a-z]+day,?\s)?\d"
)
_LETTER = re.compile(
    r"\b[Oo]ur\s(?:inspectors|assessors)\b|\boutcome\sof\sour\s(?:inspection|assessment)\b|\bOur\sjudgement\sis\b"
    r"|\b[Tt]his\sletter\s(?:summarises|sets\sout)\sthe\sfindings\b|^We\swere\son\ssite\b|^We\sgraded\sthe\b"
    r"|\bnot\schanged\syour\s(?:rating|grade)\b|^We\srevisited\b"
)
_QUOTED = re.compile(r"[“”\"]")


class Strengths:
    """What each passage of a library rests on."""

    def __init__(
        self, papers: Collection[str], sentences: Mapping[str, Sequence[Sentence]], quotes: Iterable[Quote]
    ) -> None:
        self._papers = frozenset(papers)
        self._minutes = frozenset(sha256 for sha256, some in sentences.items() if _is_minutes(_head(some)))
        letters = (sha256 for sha256, some in sentences.items() if _is_letter(_head(some)))
        self._papers |= frozenset(letters) - self._minutes
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


def _head(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The words at the head of a source, which tell what it is."""
    return tuple(one.words for one in sentences[:_OPENING])


@lru_cache(_KEPT)
def _is_minutes(head: tuple[str, ...]) -> bool:
    """Whether a source is a council's own paper: minutes, an agenda or a report to a meeting."""
    return any(_MINUTES.search(words) for words in head)


@lru_cache(_KEPT)
def _is_letter(head: tuple[str, ...]) -> bool:
    """Whether a source is the letter of an inspectorate, which speaks of its own inspectors and judgement."""
    return any(_LETTER.search(words) and not _QUOTED.search(words) for words in head)
