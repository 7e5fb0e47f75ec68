"""A name in running text: which words it has, and whether it names a person or a body."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

SHORT = "short"
"""The kind of a name that is a body's only if the document names that body elsewhere."""


@dataclass(slots=True, eq=False)
class Name:
    """The words `[first, last)` of a block that name a person or a body.

    `parts` are the words of the name itself, without titles; `sure` says that the grammar around a person's
    name shows that it is one.
    """

    first: int
    last: int
    kind: Literal["person", "body"]
    parts: tuple[str, ...]
    titles: tuple[str, ...] = ()
    body_kind: str = ""
    sure: bool = True
    possessive: bool = False


def as_person(name: Name, surnames: AbstractSet[str]) -> Name:
    """A body of one word as the person whose surname it is in the same document: "Doe said it was"."""
    if name.kind != "body" or len(name.parts) != 1 or name.parts[0].lower() not in surnames:
        return name
    return Name(name.first, name.last, "person", name.parts, possessive=name.possessive)
