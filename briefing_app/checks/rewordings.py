"""What one speaker said, in two wordings: sentences of quotations that differ by a few words or their order.

Only words of one named speaker are compared, published within weeks: on other occasions people say much the
same again. A sentence that is a part of another one was shortened, which alters nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher

from briefing_app.checks.councils import Councils
from briefing_app.domain import edtf
from briefing_app.domain.facts import Quote
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import fold, name_key, stems

_WEEKS = timedelta(days=45)
_FEWEST_WORDS, _FEWEST_STEMS = 5, 2
_ALIKE = 0.6
"""The share of the words, in their order or as stems, that two wordings of one sentence have in common."""
_COMMON = 40
_EDITED = re.compile(r"…|\[")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a quote with its words in lower case and the stems of those that mean something."""

    quote: Quote
    exact: str
    words: tuple[str, ...]
    stems: frozenset[str]


def rewordings(quotes: Sequence[Quote], councils: Councils) -> Iterator[Observation]:
    """A conflict for each pair of quotes that have a sentence of one speaker in two wordings."""
    by_speaker: dict[str, list[_Sentence]] = defaultdict(list)
    for quote in quotes:
        if quote.lead.speaker:
            by_speaker[name_key(quote.lead.speaker)] += _sentences(quote)
    for some in by_speaker.values():
        found: dict[tuple[str, str], tuple[_Sentence, _Sentence]] = {}
        for one, other in _pairs(some):
            if _are_two_wordings(one, other) and _of_one_occasion(one.quote, other.quote, councils):
                first, second = sorted((one, other), key=lambda item: item.quote.source.published or "")
                found.setdefault((str(first.quote.id), str(second.quote.id)), (first, second))
        for first, second in found.values():
            yield _observed(first, second)


def _sentences(quote: Quote) -> Iterator[_Sentence]:
    for found in _SENTENCE.finditer(quote.lead.passage.exact.replace("...", "…")):
        words = tuple(fold(found[0]).split())
        meant = stems(found[0])
        # Words that a paper left out, or put in brackets, it says itself that it altered.
        is_whole = _EDITED.search(found[0]) is None
        if is_whole and len(words) >= _FEWEST_WORDS and len(meant) >= _FEWEST_STEMS:
            yield _Sentence(quote, found[0].strip(" .,;:!?\n"), words, meant)


def _pairs(some: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Sentences that have most of their stems in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(some):
        counted = Counter(
            other for stem in one.stems if len(having[stem]) <= _COMMON for other in having[stem]
        )
        for other, count in counted.items():
            if count >= max(_FEWEST_STEMS, _ALIKE * min(len(one.stems), len(some[other].stems))):
                yield some[other], one
        for stem in one.stems:
            having[stem].append(place)


def _are_two_wordings(one: _Sentence, other: _Sentence) -> bool:
    shorter, longer = sorted((one.words, other.words), key=len)
    if f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return False
    shared = sum((Counter(shorter) & Counter(longer)).values())
    in_order = SequenceMatcher(None, shorter, longer, autojunk=False)
    matched = sum(block.size for block in in_order.get_matching_blocks())
    return shared / len(longer) >= _ALIKE and matched / len(longer) >= _ALIKE - 0.1


def _of_one_occasion(one: Quote, other: Quote, councils: Councils) -> bool:
    first, second = edtf.as_day(one.source.published), edtf.as_day(other.source.published)
    if first is None or second is None or abs(first - second) > _WEEKS:
        return False
    return set(one.sources).isdisjoint(other.sources) and councils.are_one(one.sources, other.sources)


def _observed(first: _Sentence, second: _Sentence) -> Observation:
    why = f"{first.quote.source.label} has “{first.exact}”, {second.quote.source.label} has “{second.exact}”."
    return Observation(
        Check.CONFLICT, f"“{first.exact}”", why, (*first.quote.evidence, *second.quote.evidence)
    )
