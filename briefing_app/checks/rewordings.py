"""What one speaker said, in two wordings: sentences of quotations that differ by a few words or their order.

Only words of one named speaker are compared, published within weeks, or where the later source says that they
were said before: on other occasions people say much the same again. A sentence that is a part of another one
was shortened, which alters nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from typing import Literal
from uuid import UUID

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material, inside
from briefing_app.checks.pairs import PerPair
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import QuoteMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.sentences import Sentence
from briefing_app.domain.wording import fold, name_key, stems

_WEEKS = timedelta(days=45)
_FEWEST_WORDS, _FEWEST_STEMS = 5, 2
_ALIKE = 0.6
"""The share of the words, in their order or as stems, that two wordings of one sentence have in common."""
_SAME_WORDS, _MANY_WORDS = 0.7, 7
_HALF = 0.5
_RECENT = timedelta(days=14)
_BACK_THEN = re.compile(
    r"\b(?:on\sthe\s(?:day|morning|evening|night)\s(?:of|that|when)|that\s(?:morning|evening|night|week)|at\sthe\stime\b|back\sthen|when\sthe\s(?:report"
    r"|letter|judgement|news|grade|rating|findings|story)\s(?:came|was|were|broke|landed|appeared)|remember\s(?:what|how|when)|last\s(?:year|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_EDITED = re.compile(r"…|\[")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a quote with its words in lower case and the stems of those that mean something."""

    item: Evidence[QuoteMention]
    speaker: str
    exact: str
    words: tuple[str, ...]
    stems: frozenset[str]
    around: Sentence | None
    """The sentence of the source in which the quote begins."""
    dates: tuple[edtf.Bounds, ...]
    """The dates that it gives."""

    @property
    def published(self) -> date | None:
        """The day on which its source came out."""
        return edtf.as_day(self.item.source.published)


def rewordings(material: Material) -> Iterator[Observation]:
    """A conflict for each pair of quotes that have a sentence of one speaker in two wordings."""
    quotes = {item.place: quote for quote in material.quotes for item in quote.evidence}
    told: set[tuple[UUID, UUID]] = set()
    for pair in _REWORDED.among(material):
        first, second = quotes[pair.one.item.place], quotes[pair.other.item.place]
        if (first.id, second.id) not in told and set(first.sources).isdisjoint(second.sources):
            told.add((first.id, second.id))
            yield _observed(pair.one, pair.other, (*first.evidence, *second.evidence))


def _sentences(reading: Reading) -> tuple[_Sentence, ...]:
    """The sentences of a source's quotations whose speaker is known."""
    return tuple(
        _Sentence(item, name_key(item.mention.speaker), *worded, *_around(reading, item))
        for item in reading.quotes
        if item.mention.speaker
        for worded in _worded(item.mention.passage.exact)
    )


def _around(
    reading: Reading, item: Evidence[QuoteMention]
) -> tuple[Sentence | None, tuple[edtf.Bounds, ...]]:
    sentence = reading.sentence_at(item.mention.passage.start)
    if sentence is None:
        return None, ()
    return sentence, tuple(edtf.bounds(one.mention.when) for one in inside(reading.events, sentence))


def _worded(quoted: str) -> Iterator[tuple[str, tuple[str, ...], frozenset[str]]]:
    """The sentences of quoted words that are long enough, each with its words and its stems."""
    for sentence in _SENTENCE.findall(quoted.replace("...", "…")):
        words, meant = tuple(fold(sentence).split()), stems(sentence)
        # Words that a paper left out, or put in brackets, it says itself that it altered.
        is_whole = _EDITED.search(sentence) is None
        if is_whole and len(words) >= _FEWEST_WORDS and len(meant) >= _FEWEST_STEMS:
            yield sentence.strip(" .,;:!?\n"), words, meant


def _keys(one: _Sentence) -> Iterator[tuple[str, str]]:
    """Each stem as its speaker's: on what others say much the same, nothing is said."""
    return ((one.speaker, stem) for stem in one.stems)


def _reworded(one: _Sentence, other: _Sentence) -> Literal[True] | None:
    return (_are_near(one, other) and _are_two_wordings(one, other) and _of_one_occasion(one, other)) or None


def _are_near(one: _Sentence, other: _Sentence) -> bool:
    """Whether they have most of their stems in common, or most of their words."""
    fewer_stems = min(len(one.stems), len(other.stems))
    words, others = set(one.words), set(other.words)
    fewer_words = min(len(words), len(others))
    return len(one.stems & other.stems) >= max(_FEWEST_STEMS, _ALIKE * fewer_stems) or len(
        words & others
    ) >= max(_MANY_WORDS, _SAME_WORDS * fewer_words)


def _are_two_wordings(one: _Sentence, other: _Sentence) -> bool:
    shorter, longer = sorted((one.words, other.words), key=len)
    if f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return False
    shared = sum((Counter(shorter) & Counter(longer)).values())
    meant = len(one.stems & other.stems) / min(len(one.stems), len(other.stems))
    in_order = SequenceMatcher(None, shorter, longer, autojunk=False)
    matched = sum(block.size for block in in_order.get_matching_blocks())
    return meant >= _HALF and shared / len(longer) >= _ALIKE and matched / len(longer) >= _ALIKE - 0.1


def _of_one_occasion(one: _Sentence, other: _Sentence) -> bool:
    """Whether what came out first, and what came out then, are of one occasion."""
    if one.published is None or other.published is None:
        return False
    return other.published - one.published <= _WEEKS or _looks_back(one, other)


def _looks_back(earlier: _Sentence, later: _Sentence) -> bool:
    """Whether the later source says of its quotation that it was said before the earlier one came out."""
    published, first = later.published or date.min, earlier.published or date.max
    past = any(
        span.upper is not None
        and span.upper < published - _RECENT
        and (span.lower is None or span.lower <= first)
        for span in later.dates
    )
    return past or (later.around is not None and _BACK_THEN.search(later.around.words) is not None)


def _observed(
    first: _Sentence, second: _Sentence, evidence: tuple[Evidence[QuoteMention], ...]
) -> Observation:
    labels = first.item.source.label, second.item.source.label
    why = f"{labels[0]} has “{first.exact}”, {labels[1]} has “{second.exact}”."
    return Observation(Check.CONFLICT, f"“{first.exact}”", why, evidence)


_REWORDED = PerPair(PerSource(_sentences), _keys, _reworded)
