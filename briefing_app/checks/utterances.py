"""One utterance in several sources: words that one of them shortened, and words that one of them altered.

A quotation that is a part of a longer one is the same utterance. One whose words stand in another order, or
of which little words differ, is the same utterance altered: what tells is that the words that mean
something are the same. Of two phrases that only sound alike nothing is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import QuoteMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import fold, name_key, stems

_FEWEST_STEMS = 3
"""Phrases with fewer words that mean something are too common to be one utterance altered."""
_FEWEST_OF_PART = 4
"""Words that a part of a longer quotation has at least, to be one by more than chance."""
_LEFT_OUT = 2
"""Words more than the shorter wording that the longer one may have in the same stretch."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A quote with its words in lower case and the stems of those that mean something."""

    item: Evidence[QuoteMention]
    words: tuple[str, ...]
    stems: frozenset[str]
    speaker: str | None


def utterances(material: Material) -> Iterator[Observation]:
    """Parts of one utterance as agreements, altered wordings as conflicts; each pair of quotes once."""
    quotes = {item.place: quote for quote in material.quotes for item in quote.evidence}
    told: set[tuple[UUID, UUID]] = set()
    for pair in _ALIKE.among(material):
        shorter, longer = (quotes[one.item.place] for one in _by_length(pair.one, pair.other))
        # A source that has both tells two utterances apart.
        if (shorter.id, longer.id) not in told and set(shorter.sources).isdisjoint(longer.sources):
            told.add((shorter.id, longer.id))
            yield _observed(pair.outcome, shorter, longer)


def _said(reading: Reading) -> tuple[_Said, ...]:
    """The quotes of a source that are long enough."""
    every = ((item, fold(item.mention.passage.exact), item.mention.speaker) for item in reading.quotes)
    said = (
        _Said(item, tuple(words.split()), stems(words), name_key(speaker) if speaker else None)
        for item, words, speaker in every
    )
    return tuple(one for one in said if len(one.stems) >= _FEWEST_STEMS)


def _alike(one: _Said, other: _Said) -> Check | None:
    """Whether two quotes are one utterance, shortened or altered: the longer has all stems of the shorter."""
    shorter, longer = _by_length(one, other)
    if not (shorter.stems <= longer.stems and _same_speaker(shorter, longer)):
        return None
    first, last = _stretch(shorter.words, longer.words)
    stretch = longer.words[first:last]
    if stretch == shorter.words:
        return Check.AGREEMENT if len(shorter.words) >= _FEWEST_OF_PART else None
    return Check.CONFLICT if _is_altered(shorter.words, stretch) else None


def _by_length(one: _Said, other: _Said) -> tuple[_Said, _Said]:
    return (one, other) if len(one.words) <= len(other.words) else (other, one)


def _same_speaker(one: _Said, other: _Said) -> bool:
    return one.speaker is None or other.speaker is None or one.speaker == other.speaker


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


_ALIKE = PerPair(PerSource(_said), lambda one: one.stems, _alike, fewest=_FEWEST_STEMS)
