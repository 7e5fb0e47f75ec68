"""Persons and bodies that a document names, and the places where it does."""

from dataclasses import dataclass

_MINISTRIES = frozenset({"department", "ministry"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the fullest name in the document; `gender` is "f", "m" or `None` where nothing tells."""

    name: str
    title: str | None = None
    role: str | None = None
    party: str | None = None
    ward: str | None = None
    gender: str | None = None

    @property
    def surname(self) -> str:
        return self.name.rsplit(" ", 1)[-1]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `kind` is "council", "inspectorate", "union" and so on; it is named `count` times."""

    name: str
    kind: str
    count: int

    @property
    def is_department(self) -> bool:
        """Whether "the department" can mean it: by a word of its name, or as an acronym; no Treasury."""
        return len(self.name) <= len("DLUHC") or not _MINISTRIES.isdisjoint(self.name.lower().split())


@dataclass(slots=True, eq=False)
class Naming:
    """One place where a person or a body is named: the words `[first, last)` of a block."""

    first: int
    last: int
    who: Person | Body
    possessive: bool
