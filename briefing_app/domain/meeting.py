"""Two libraries that grew apart: which of their decisions come over, and which contradict each other.

Both are compared with what they held when they last held the same: so what one has changed since is told
from what it has never touched, and what it took away does not come back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Key = tuple[str, str]
"""What is decided of what: the subject and the field, as a library keeps decisions."""
Decided = Mapping[Key, str]
"""Decisions by their keys, as the text in which they are kept; what was taken away is not in it."""


class Choice(StrEnum):
    """Which of two contradicting decisions stands."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class Outcome(StrEnum):
    """What becomes of one decision of the other library."""

    NOTHING = "nothing"
    COMES = "comes"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Sides:
    """The decisions of this library and the other, and what was decided when they last were one.

    `met` is whether that was a merge, by which all that differed was settled; else it is what two copies of
    one library began with, or nothing.
    """

    mine: Decided
    theirs: Decided
    then: Decided
    met: bool = False

    def outcome(self, key: Key) -> Outcome:
        """What becomes of what the other library decided; the same in both directions."""
        mine, theirs, then = self.mine.get(key), self.theirs.get(key), self.then.get(key)
        if theirs in (mine, then):
            return Outcome.NOTHING
        return Outcome.COMES if mine == then else Outcome.CONFLICT

    @property
    def keys(self) -> list[Key]:
        """Everything of which the other library has or had decided anything, in order."""
        return sorted(self.theirs.keys() | self.then.keys())
