"""What a search is narrowed by, and what it finds."""

from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

TEXT = "text"
"""The kind of a result that is a paragraph of a source rather than a fact."""

MOST_LISTED = 200
"""More results than this are never listed: another word narrows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilters:
    """What narrows a search; every one that is given must hold. Dates are ISO days, both ends included.

    `source` is a SHA-256, `titled` words of a source's title or publisher, `states` what a fact must be:
    starred, noted, confirmed, or waiting to be.
    """

    kinds: frozenset[str] = frozenset()
    speaker: str | None = None
    source: str | None = None
    since: str | None = None
    until: str | None = None
    titled: str | None = None
    states: frozenset[str] = frozenset()

    @property
    def narrows_alone(self) -> bool:
        """Whether there is something to list without any word to look for."""
        return bool(self.speaker or self.titled or self.states or self.since or self.until)


class Hit(NamedTuple):
    """One result: its words with the spans that match, what stands beneath it, and where to find it."""

    kind: str
    fact: UUID | None
    source: str
    start: int
    end: int
    words: str
    marks: tuple[tuple[int, int], ...]
    about: str
    day: str | None
