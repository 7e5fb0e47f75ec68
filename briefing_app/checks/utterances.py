"""One utterance in several sources: words that one of them shortened, and words that one of them altered.

A quotation that is a part of a longer one is the same utterance. One whose words stand in another order, or
of which little words differ, is the same utterance altered: what tells is that the words that mean
something are the same. Of two phrases that only sound alike nothing is said.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from briefing_app.checks.councils import Councils
from briefing_app.checks.times import at_one_time
from briefing_app.domain.facts import Quote
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import fold, name_key, stems

_FEWEST_STEMS = 3
"""Phrases with fewer words that mean something are too common to be one utterance altered."""
_FEWEST_OF_PART = 4
"""Words that a part of a longer quotation has at least, to be one by more than chance."""
_LEFT_OUT = 2
"""Words more than the shorter wording that the longer one may have in the same stretch."""
_COMMON = 40
"""A stem in so many quotes leads to too many others; the rarer ones lead to the same."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A quote with its words in lower case and the stems of those that mean something."""

    quote: Quote
    words: tuple[str, ...]
    stems: frozenset[str]
    speaker: str | None


def utterances(quotes: Sequence[Quote], councils: Councils) -> Iterator[Observation]:
    """Parts of one utterance as agreements, altered wordings as conflicts; each pair of quotes once."""
    said = [_said(quote) for quote in quotes]
    for shorter, longer in _pairs(said):
        if not at_one_time(shorter.quote.source, longer.quote.source) or not councils.are_one(
            shorter.quote.sources, longer.quote.sources
        ):
            continue
        first, last = _stretch(shorter.words, longer.words)
        stretch = longer.words[first:last]
        if stretch == shorter.words:
            if len(shorter.words) >= _FEWEST_OF_PART:
                yield _observed(Check.AGREEMENT, shorter.quote, longer.quote)
        elif _is_altered(shorter.words, stretch):
            yield _observed(Check.CONFLICT, shorter.quote, longer.quote)


def _said(quote: Quote) -> _Said:
    speaker = quote.lead.speaker
    return _Said(quote, *_worded(quote.lead.passage.exact), name_key(speaker) if speaker else None)


@lru_cache(maxsize=10_000)
def _worded(quoted: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words of a quotation in lower case, and the stems of those that mean something."""
    words = fold(quoted)
    return tuple(words.split()), stems(words)


def _pairs(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Quotes of different sources that can be one utterance: the longer has all stems of the shorter."""
    having: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        for stem in one.stems:
            having[stem].append(place)
    for place, one in enumerate(said):
        if len(one.stems) < _FEWEST_STEMS:
            continue
        rarest = min(one.stems, key=lambda stem: (len(having[stem]), stem))
        if len(having[rarest]) > _COMMON:
            continue
        for other_place in having[rarest]:
            other = said[other_place]
            if (len(other.words), other_place) <= (len(one.words), place) or not one.stems <= other.stems:
                continue
            if _same_speaker(one, other) and _in_different_sources(one.quote, other.quote):
                yield one, other


def _same_speaker(one: _Said, other: _Said) -> bool:
    return one.speaker is None or other.speaker is None or one.speaker == other.speaker


def _in_different_sources(one: Quote, other: Quote) -> bool:
    """Whether no source has both of them: one that has tells two utterances apart."""
    return set(one.sources).isdisjoint(other.sources)


def _stretch(shorter: tuple[str, ...], longer: tuple[str, ...]) -> tuple[int, int]:
    """The stretch `[first, last)` of the longer words in which the shorter ones are found."""
    blocks = SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks()
    matched = [block for block in blocks if block.size]
    if not matched:
        return 0, 0
    # Words before the first match, or behind the last, stand at the stretch's edges.
    first = matched[0].b - matched[0].a
    last = matched[-1].b + len(shorter) - matched[-1].a
    return max(0, first), min(len(longer), last)


def _is_altered(shorter: tuple[str, ...], stretch: tuple[str, ...]) -> bool:
    """Whether a stretch says the same in other words: all that means something, and hardly a word more."""
    meant = stems(" ".join(shorter))
    return (
        meant == stems(" ".join(stretch))
        and abs(len(stretch) - len(shorter)) <= _LEFT_OUT
        and len(shorter) > len(meant)
    )


def _observed(check: Check, shorter: Quote, longer: Quote) -> Observation:
    first, second = sorted((shorter, longer), key=lambda quote: quote.source.published or "")
    words = f"“{first.lead.passage.exact}”", f"“{second.lead.passage.exact}”"
    if check is Check.AGREEMENT:
        why = f"{longer.source.label} has more of what {shorter.source.label} quotes."
    else:
        why = f"{first.source.label} has {words[0]}, {second.source.label} has {words[1]}."
    return Observation(check, f"“{shorter.lead.passage.exact}”", why, (*first.evidence, *second.evidence))
