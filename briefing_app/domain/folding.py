"""Which quotes are part of a longer one of the same speaker."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from briefing_app.domain.facts import Quote
from briefing_app.domain.wording import fold

_MOST_COMPARED = 200
"""Longer quotes with the rarest word of a shorter one that are looked at, the longest first."""


@dataclass(frozen=True, slots=True)
class Folded:
    """Quotes, and for each whose words stand in a longer one of its speaker, that or what that is part of."""

    quotes: Sequence[Quote]
    longer: Mapping[UUID, UUID]


def folded(quotes: Sequence[Quote], before: Folded | None = None) -> Folded:
    """Which quotes are part of longer ones; of speakers who have none but those of `before` it is known."""
    if before is None:
        return Folded(quotes, longer_versions(quotes))
    others = _speakers_of_others(quotes, before.quotes) | _speakers_of_others(before.quotes, quotes)
    concerned = [quote for quote in quotes if quote.lead.speaker in others]
    looked_at = {quote.id for quote in before.quotes if quote.lead.speaker in others}
    known = {part: home for part, home in before.longer.items() if part not in looked_at}
    return Folded(quotes, known | longer_versions(concerned))


def _speakers_of_others(quotes: Iterable[Quote], than: Iterable[Quote]) -> set[str | None]:
    """Who says the quotes that are none of others, as objects: a fact that changed is another one."""
    there = set(map(id, than))
    return {quote.lead.speaker for quote in quotes if id(quote) not in there}


def longer_versions(quotes: Iterable[Quote]) -> dict[UUID, UUID]:
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
