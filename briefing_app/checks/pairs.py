"""What things of two sources come to together, worked out once for each two sources of a library.

Two things are compared where they have keys in common, words that tell most of them. A key that a source has
very often leads nowhere: the hundreds of values in a table are no statements to set against each other.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Generic, TypeVar

from briefing_app.checks.kept import PerSource
from briefing_app.checks.material import Material
from briefing_app.checks.times import at_one_time
from briefing_app.domain.documents import Source

_KEPT = 2_000
"""Sources of which the pairs are kept."""
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Pair(Generic[T, R]):
    """Two things of different sources, that of the earlier source first, and what they come to."""

    one: T
    other: T
    outcome: R


@dataclass(frozen=True, slots=True, eq=False)
class _Shelf(Generic[T, R]):
    """The things of one source by their keys, and the pairs that they make with those of other sources."""

    source: Source
    things: tuple[T, ...]
    by_key: Mapping[Hashable, list[int]]
    pairs: dict[str, list[Pair[T, R]]] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, str]:
        return self.source.published or "", self.source.sha256


class PerPair(Generic[T, R]):
    """What a comparison gives for the things of every two sources that came out at one time."""

    def __init__(
        self,
        things: PerSource[tuple[T, ...]],
        keys: Callable[[T], Iterable[Hashable]],
        compare: Callable[[T, T], R | None],
        *,
        fewest: int = 1,
        most: int = 40,
    ) -> None:
        """Compare things that have `fewest` keys in common, none that a source has more than `most` times.

        The comparison is asked with the thing of the earlier source first, and keeps quiet by `None`.
        """
        self._things, self._keys, self._compare = things, keys, compare
        self._fewest, self._most = fewest, most
        self._of: dict[str, dict[str, _Shelf[T, R]]] = {}

    def among(self, material: Material) -> Iterator[Pair[T, R]]:
        """All pairs of two sources on one council, those of the earliest sources first."""
        every = {sha256: self._things.of(sha256, reading) for sha256, reading in material.readings.items()}
        shelves = self._shelves_of(every)
        for sha256 in [one for one in shelves if shelves[one].things is not every.get(one)]:
            for other in shelves.pop(sha256).pairs:
                shelves[other].pairs.pop(sha256, None)
        for sha256, things in every.items():
            if things and sha256 not in shelves:
                self._add(shelves, _Shelf(material.sentences[sha256][0].source, things, self._by_key(things)))
        ordered = sorted(shelves.values(), key=lambda shelf: shelf.order)
        for number, shelf in enumerate(ordered):
            later = islice(ordered, number + 1, None) if shelf.pairs else ()
            for second in later:
                pairs = shelf.pairs.get(second.source.sha256)
                if pairs and material.councils.are_one([shelf.source], [second.source]):
                    yield from pairs

    def _shelves_of(self, every: Iterable[str]) -> dict[str, _Shelf[T, R]]:
        """What is kept of the sources with which most of some sources were compared before."""
        known = {sha256: self._of.pop(sha256) for sha256 in every if sha256 in self._of}
        most = Counter(map(id, known.values())).most_common(1)
        shelves = next((one for one in known.values() if id(one) == most[0][0]), {})
        self._of.update(dict.fromkeys(every, shelves))
        while len(self._of) > _KEPT:
            del self._of[next(iter(self._of))]
        return shelves

    def _by_key(self, things: Iterable[T]) -> Mapping[Hashable, list[int]]:
        found: dict[Hashable, list[int]] = defaultdict(list)
        for number, thing in enumerate(things):
            for key in self._keys(thing):
                found[key].append(number)
        return {key: numbers for key, numbers in found.items() if len(numbers) <= self._most}

    def _add(self, shelves: dict[str, _Shelf[T, R]], new: _Shelf[T, R]) -> None:
        for known in shelves.values():
            if at_one_time(known.source, new.source):
                first, second = (known, new) if known.order < new.order else (new, known)
                if pairs := list(self._pairs(first, second)):
                    known.pairs[new.source.sha256] = new.pairs[known.source.sha256] = pairs
        shelves[new.source.sha256] = new

    def _pairs(self, first: _Shelf[T, R], second: _Shelf[T, R]) -> Iterator[Pair[T, R]]:
        counted: Counter[tuple[int, int]] = Counter()
        for key in first.by_key.keys() & second.by_key.keys():
            counted.update(product(first.by_key[key], second.by_key[key]))
        for places in sorted(places for places, count in counted.items() if count >= self._fewest):
            one, other = first.things[places[0]], second.things[places[1]]
            outcome = self._compare(one, other)
            if outcome is not None:
                yield Pair(one, other, outcome)
