"""Which quotes are part of a longer one of the same speaker."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice
from uuid import UUID

from briefing_app.domain.facts import Quote
from briefing_app.domain.once import once
from briefing_app.domain.wording import fold

_MOST_COMPARED = 200
"""Longer quotes with the rarest word of a shorter one that are looked at, the longest first."""


class Folded:
    """Quotes, and which of them are part of longer ones: worked out when it is first asked for.

    With what was known `before`, only for speakers who have other quotes since then.
    """

    def __init__(self, quotes: Sequence[Quote], before: "Folded | None" = None) -> None:
        self.quotes = quotes
        self._before: Folded | None = before.basis if before else None

    @property
    def basis(self) -> "Folded | None":
        """What others can go by: this, or as long as nobody has asked it, what it goes by itself."""
        return self if "longer" in vars(self) else self._before

    @once
    def longer(self) -> Mapping[UUID, UUID]:
        """For each quote whose words stand in a longer one of its speaker, that or what that is part of."""
        before, self._before = self._before, None
        if before is None:
            return longer_versions(self.quotes)
        others = _speakers_of_others(self.quotes, before.quotes)
        others |= _speakers_of_others(before.quotes, self.quotes)
        concerned = [quote for quote in self.quotes if quote.lead.speaker in others]
        looked_at = {quote.id for quote in before.quotes if quote.lead.speaker in others}
        known = {part: home for part, home in before.longer.items() if part not in looked_at}
        return known | longer_versions(concerned)


def _speakers_of_others(quotes: Iterable[Quote], than: Iterable[Quote]) -> set[str | None]:
    """Who says the quotes that are none of others, as objects: a fact that changed is another one."""
    there = set(map(id, than))
    return {quote.lead.speaker for quote in quotes if id(quote) not in there}


def longer_versions(quotes: Iterable[Quote]) -> dict[UUID, UUID]:
    """For each quote whose words stand in a longer one of its speaker, that one, or what that is part of."""
    by_speaker: dict[str, list[tuple[str, UUID]]] = defaultdict(list)
    for quote in quotes:
        lead = quote.lead
        if lead.speaker:
            by_speaker[lead.speaker].append((fold(lead.passage.exact), quote.id))
    found: dict[UUID, UUID] = {}
    for said in by_speaker.values():
        if len(said) > 1:
            _fold(said, found)
    return found


def _fold(said: list[tuple[str, UUID]], found: dict[UUID, UUID]) -> None:
    """Among the quotes of one speaker; whatever is longer has been indexed before.

    What has a word that no other has is part of none, and nothing is looked up by words that are nobody's
    rarest: of hundreds of thousands of quotes that leaves little to index.
    """
    said = sorted(said, key=lambda item: -len(item[0]))
    distinct = [set(words.split()) for words, _ in said]
    in_how_many = Counter(chain.from_iterable(distinct))
    alone = {word for word, number in in_how_many.items() if number == 1}
    rarest = [
        min(words, key=in_how_many.__getitem__) if words and alone.isdisjoint(words) else None
        for words in distinct
    ]
    having: dict[str, list[tuple[str, UUID]]] = {word: [] for word in rarest if word is not None}
    shared = having.keys()
    for (words, quote), own, rare in zip(said, distinct, rarest, strict=True):
        bounded = f" {words} "
        if rare is not None:
            longer = islice(having[rare], _MOST_COMPARED)
            home = next((home for wider, home in longer if bounded in wider), None)
            if home is not None:
                found[quote] = home
                continue
        item = bounded, quote
        for word in shared & own:
            having[word].append(item)


def parts_of(homes: Mapping[UUID, UUID]) -> dict[UUID, list[UUID]]:
    """The shorter versions of each quote that has some."""
    parts: dict[UUID, list[UUID]] = defaultdict(list)
    for part, home in homes.items():
        parts[home].append(part)
    return dict(parts)
