"""The rows of a list, made when they are looked at: of a hundred thousand a window shows ten."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Self, TypeVar
from uuid import UUID

from briefing_app.ui.models.rows import Row, heading_row

T = TypeVar("T")
_MOST_KEPT = 4000


class Listing:
    """So many rows, in order: `ids` are the facts that they are of, `make` gives the row at a place from 0.

    `headings` are the places of rows that stand above groups; `find` gives the place of a fact, where the
    caller knows it anyway.
    """

    def __init__(
        self,
        ids: Sequence[UUID | None],
        make: Callable[[int], Row],
        headings: frozenset[int] = frozenset(),
        find: Callable[[UUID], int | None] | None = None,
    ) -> None:
        self.ids = tuple(ids)
        self.headings = headings
        self._make = make
        self._find = find
        self._kept: dict[int, Row] = {}

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Self:
        """Rows that are made already."""
        kept = tuple(rows)
        headings = frozenset(number for number, row in enumerate(kept) if row.heading)
        return cls([row.fact for row in kept], kept.__getitem__, headings)

    @classmethod
    def made(cls, items: Sequence[T], identity: Callable[[T], UUID | None], make: Callable[[T], Row]) -> Self:
        """A row for each item, made of it when it is looked at."""
        kept = tuple(items)
        return cls([identity(item) for item in kept], lambda number: make(kept[number]))

    @classmethod
    def grouped(
        cls,
        groups: Iterable[tuple[str, Sequence[T]]],
        identity: Callable[[T], UUID],
        make: Callable[[T], Row],
    ) -> Self:
        """A row for each item, beneath a heading for each group."""
        ids: list[UUID | None] = []
        items: list[T | None] = []
        headings: dict[int, tuple[str, int]] = {}
        for name, members in groups:
            headings[len(ids)] = name, len(members)
            ids += [None, *map(identity, members)]
            items += [None, *members]

        def row(number: int) -> Row:
            item = items[number]
            return heading_row(*headings[number]) if item is None else make(item)

        return cls(ids, row, frozenset(headings))

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, number: int) -> Row:
        """The row at a place."""
        found = self._kept.get(number)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[number] = self._make(number)
        return found

    @cached_property
    def _numbers(self) -> dict[UUID, int]:
        return {fact: number for number, fact in reversed(list(enumerate(self.ids))) if fact is not None}

    def number_of(self, fact: UUID) -> int | None:
        """The place of the first row of a fact; `None` if there is none."""
        return self._find(fact) if self._find else self._numbers.get(fact)

    def ready(self) -> Self:
        """The same, with all worked out that would be when it is first asked for."""
        self.number_of(UUID(int=0))
        return self

    @property
    def first(self) -> int | None:
        """The place of the first row that is no heading."""
        return next((number for number in range(len(self.ids)) if number not in self.headings), None)
