"""What waits to be confirmed, kept in step with decisions: each is little work in any library."""

from bisect import bisect_left, insort
from collections.abc import Collection, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.domain.mentions import Kind
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.review_rows import by_confidence, waiting_row

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents


class Waiting:
    """Facts in order, the least certain first, of which some wait; by kind, and all together under `None`."""

    def __init__(self, every: Sequence[AnyFact], confirmed: Collection[UUID]) -> None:
        self.every = tuple(every)
        self._numbers = {fact.id: number for number, fact in enumerate(self.every)}
        self._ids = tuple(fact.id for fact in self.every)
        self._left: dict[Kind | None, list[int]] = {kind: [] for kind in (None, *Kind)}
        for number, fact in enumerate(self.every):
            if fact.id not in confirmed:
                self._left[None].append(number)
                self._left[fact.lead.kind].append(number)

    def count(self, kind: Kind | None = None) -> int:
        """How many wait."""
        return len(self._left[kind])

    def facts(self, kind: Kind | None = None) -> tuple[AnyFact, ...]:
        """What waits."""
        return tuple(self.every[number] for number in self._left[kind])

    def mark(self, fact: UUID, *, waits: bool) -> None:
        """A fact waits now, or does so no longer."""
        number = self._numbers.get(fact)
        if number is None:
            return
        for left in (self._left[None], self._left[self.every[number].lead.kind]):
            place = bisect_left(left, number)
            there = place < len(left) and left[place] == number
            if there and not waits:
                del left[place]
            elif waits and not there:
                insort(left, number)

    def listing(self, kind: Kind | None = None) -> Listing:
        """What waits, as rows; later decisions change nothing in it."""
        left, every, numbers = tuple(self._left[kind]), self.every, self._numbers

        def find(fact: UUID) -> int | None:
            number = numbers.get(fact, -1)
            place = bisect_left(left, number)
            return place if place < len(left) and left[place] == number else None

        ids = itemgetter(*left)(self._ids) if len(left) > 1 else [self._ids[number] for number in left]
        return Listing(ids, lambda place: waiting_row(every[left[place]]), find=find)


def waiting(contents: "Contents") -> Waiting:
    """What waits in a library as it was when it was loaded."""
    confirmed = {fact for fact, mark in contents.marks.items() if mark.confirmed}
    return Waiting(by_confidence(contents), confirmed)
