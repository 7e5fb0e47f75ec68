"""Groups of what belongs together, put together pair by pair."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Groups(Generic[T]):
    """Things with those that belong to them, and those that belong to these."""

    def __init__(self) -> None:
        self._of: dict[int, list[T]] = {}

    def join(self, one: T, other: T) -> None:
        """Put two into one group, with all that are in theirs."""
        mine, theirs = self._of.setdefault(id(one), [one]), self._of.setdefault(id(other), [other])
        if mine is not theirs:
            mine += theirs
            self._of.update(dict.fromkeys(map(id, theirs), mine))

    @property
    def groups(self) -> list[list[T]]:
        """All groups of two and more."""
        return list({id(some): some for some in self._of.values()}.values())
