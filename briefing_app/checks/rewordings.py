"""What one speaker said, in two wordings: sentences of quotations that differ by a few words or their order.

Only words of one named speaker are compared, published within weeks, or where the later source says that they
were said before: on other occasions people say much the same again. A sentence that is a part of another one
was shortened, which alters nothing.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import lru_cache

from briefing_app.checks.material import Material, inside
from briefing_app.domain import edtf
from briefing_app.domain.facts import Quote
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import fold, name_key, stems

_WEEKS = timedelta(days=45)
_FEWEST_WORDS, _FEWEST_STEMS = 5, 2
_ALIKE = 0.6
"""The share of the words, in their order or as stems, that two wordings of one sentence have in common."""
_SAME_WORDS, _MANY_WORDS = 0.7, 7
_HALF = 0.5
_COMMON = 40
_A_YEAR, _RECENT = timedelta(days=400), timedelta(days=14)
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

    quote: Quote
    exact: str
    words: tuple[str, ...]
    stems: frozenset[str]


def rewordings(material: Material) -> Iterator[Observation]:
    """A conflict for each pair of quotes that have a sentence of one speaker in two wordings."""
    by_speaker: dict[str, list[_Sentence]] = defaultdict(list)
    for quote in material.quotes:
        if quote.lead.speaker:
            by_speaker[name_key(quote.lead.speaker)] += _sentences(quote)
    # Of one source alone, two wordings are two utterances.
    for some in (each for each in by_speaker.values() if len({one.quote.source.sha256 for one in each}) > 1):
        found: dict[tuple[str, str], tuple[_Sentence, _Sentence]] = {}
        for one, other in _pairs(some):
            if _are_two_wordings(one, other) and _of_one_occasion(one.quote, other.quote, material):
                first, second = sorted((one, other), key=lambda item: item.quote.source.published or "")
                found.setdefault((str(first.quote.id), str(second.quote.id)), (first, second))
        for first, second in found.values():
            yield _observed(first, second)


def _sentences(quote: Quote) -> Iterator[_Sentence]:
    return (_Sentence(quote, *worded) for worded in _worded(quote.lead.passage.exact))


@lru_cache(maxsize=10_000)
def _worded(quoted: str) -> tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]:
    """The sentences of quoted words that are long enough, each with its words and its stems."""
    found: list[tuple[str, tuple[str, ...], frozenset[str]]] = []
    for sentence in _SENTENCE.findall(quoted.replace("...", "…")):
        words, meant = tuple(fold(sentence).split()), stems(sentence)
        # Words that a paper left out, or put in brackets, it says itself that it altered.
        is_whole = _EDITED.search(sentence) is None
        if is_whole and len(words) >= _FEWEST_WORDS and len(meant) >= _FEWEST_STEMS:
            found.append((sentence.strip(" .,;:!?\n"), words, meant))
    return tuple(found)


def _pairs(some: Sequence[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Sentences that have most of their stems in common, or most of their words."""
    for mark, share, fewest in ((_stems, _ALIKE, _FEWEST_STEMS), (_words, _SAME_WORDS, _MANY_WORDS)):
        having: dict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(some):
            mine = mark(one)
            counted = Counter(
                other for each in mine if len(having[each]) <= _COMMON for other in having[each]
            )
            for other, count in counted.items():
                if count >= max(fewest, share * min(len(mine), len(mark(some[other])))):
                    yield some[other], one
            for each in mine:
                having[each].append(place)


def _stems(one: _Sentence) -> frozenset[str]:
    return one.stems


def _words(one: _Sentence) -> frozenset[str]:
    return frozenset(one.words)


def _are_two_wordings(one: _Sentence, other: _Sentence) -> bool:
    shorter, longer = sorted((one.words, other.words), key=len)
    if f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return False
    shared = sum((Counter(shorter) & Counter(longer)).values())
    meant = len(one.stems & other.stems) / min(len(one.stems), len(other.stems))
    in_order = SequenceMatcher(None, shorter, longer, autojunk=False)
    matched = sum(block.size for block in in_order.get_matching_blocks())
    return meant >= _HALF and shared / len(longer) >= _ALIKE and matched / len(longer) >= _ALIKE - 0.1


def _of_one_occasion(one: Quote, other: Quote, material: Material) -> bool:
    first, second = edtf.as_day(one.source.published), edtf.as_day(other.source.published)
    if first is None or second is None or not set(one.sources).isdisjoint(other.sources):
        return False
    apart = abs(first - second)
    if apart > _WEEKS and not (apart <= _A_YEAR and _looks_back(one, other, material)):
        return False
    return material.councils.are_one(one.sources, other.sources)


def _published(quote: Quote) -> str:
    return quote.source.published or ""


def _looks_back(one: Quote, other: Quote, material: Material) -> bool:
    """Whether the later source says of its quotation that it was said before the earlier one came out."""
    earlier, quote = sorted((one, other), key=_published)
    start = quote.lead.passage.start
    some = material.sentences.get(quote.source.sha256, ())
    place = bisect_right(some, start, key=lambda one: one.start) - 1
    if place < 0:
        return False
    published = edtf.as_day(quote.source.published) or date.min
    dated = inside(material.events_of.get(quote.source.sha256, ()), some[place])
    spans = (edtf.bounds(one.mention.when) for one in dated)
    first = edtf.as_day(earlier.source.published) or date.max
    past = any(
        span.upper is not None
        and span.upper < published - _RECENT
        and (span.lower is None or span.lower <= first)
        for span in spans
    )
    return past or _BACK_THEN.search(some[place].words) is not None


def _observed(first: _Sentence, second: _Sentence) -> Observation:
    why = f"{first.quote.source.label} has “{first.exact}”, {second.quote.source.label} has “{second.exact}”."
    return Observation(
        Check.CONFLICT, f"“{first.exact}”", why, (*first.quote.evidence, *second.quote.evidence)
    )
