"""Things in groups that are joined bit by bit, each group known by one of its members."""

from collections.abc import Iterable


class Partition:
    """Numbers, each in a group of its own until groups are joined."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._above = {number: number for number in numbers}

    def root(self, number: int) -> int:
        """The member by which a number's group is known; it changes when groups are joined."""
        above = self._above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def together(self, one: int, other: int) -> bool:
        return self.root(one) == self.root(other)

    def join(self, one: int, other: int) -> None:
        """Make the groups of two numbers one."""
        self._above[self.root(other)] = self.root(one)
