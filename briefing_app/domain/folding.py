"""Which quotes are part of a longer one of the same speaker."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from briefing_app.domain.facts import Quote
from briefing_app.domain.wording import fold

_MOST_COMPARED = 200
"""Longer quotes with the rarest word of a shorter one that are looked at, the longest first."""


def longer_versions(quotes: Sequence[Quote]) -> dict[UUID, UUID]:
    """For each quote whose words stand in a longer one of its speaker, that one, or what that is part of."""
    by_speaker: dict[str, list[tuple[str, Quote]]] = defaultdict(list)
    for quote in quotes:
        if quote.lead.speaker:
            by_speaker[quote.lead.speaker].append((fold(quote.lead.passage.exact), quote))
    found: dict[UUID, UUID] = {}
    for said in by_speaker.values():
        if len(said) > 1:
            _fold(said, found)
    return found


def _fold(said: list[tuple[str, Quote]], found: dict[UUID, UUID]) -> None:
    """Among the quotes of one speaker; whatever is longer has been indexed before."""
    having: dict[str, list[tuple[str, UUID]]] = defaultdict(list)
    for words, quote in sorted(said, key=lambda item: -len(item[0])):
        distinct = set(words.split())
        rarest = min((having.get(word, ()) for word in distinct), key=len, default=())
        bounded = f" {words} "
        longer = next((home for wider, home in rarest[:_MOST_COMPARED] if bounded in wider), None)
        if longer is not None:
            found[quote.id] = longer
            continue
        for word in distinct:
            having[word].append((bounded, quote.id))


def parts_of(homes: Mapping[UUID, UUID]) -> dict[UUID, list[UUID]]:
    """The shorter versions of each quote that has some."""
    parts: dict[UUID, list[UUID]] = defaultdict(list)
    for part, home in homes.items():
        parts[home].append(part)
    return dict(parts)
