"""Imports that were broken off: told by the name that an operation has until the last document is there."""

import re

_UNFINISHED = re.compile(r"Add (\d+) of (\d+) documents")


def name_of_adding(count: int, of: int | None = None) -> str:
    """What an operation is called that added documents; `of` how many, while more are to come."""
    if of is not None:
        return f"Add {count} of {of} documents"
    return "Add 1 document" if count == 1 else f"Add {count} documents"


def broken_off(undone_next: str | None) -> tuple[int, int] | None:
    """How many of how many documents are there, where what can be undone next is an unfinished import.

    Another window may still be at it.
    """
    found = _UNFINISHED.fullmatch(undone_next or "")
    return (int(found[1]), int(found[2])) if found else None
