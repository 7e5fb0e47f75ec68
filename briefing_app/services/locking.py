"""Giving a library a passphrase, another or none, and doing the same to the copies of it that there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing_app.services.backing_up import copies_of
from briefing_app.store import relocking
from briefing_app.store.backups import is_locked
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError

Told = Callable[[int, int], object]
"""Told how many files are done, and of how many."""


class Copies(StrEnum):
    """What becomes of a library's backups when its passphrase is set, changed or taken away."""

    SAME = "same"
    DELETE = "delete"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Left:
    """A copy that is as it was, against what was asked for, and why."""

    path: Path
    reason: str


def plain_copies(library: Path) -> tuple[Path, ...]:
    """The copies of a library that everybody can read who comes by them."""
    return tuple(path for path in copies_of(library) if not is_locked(path))


def set_passphrase(
    library: Library, wanted: str | None, copies: Copies, told: Told = lambda _done, _of: None
) -> Sequence[Left]:
    """Give an open library a passphrase, another or none, and then do with its copies what was chosen.

    Gives the copies with which that was not possible, such as one that has yet another passphrase.

    Raises:
        BriefingError: the library is open elsewhere, or can't be written; nothing has changed then.
    """
    before = library.passphrase
    chosen = _concerned(library.path, wanted) if copies is not Copies.LEAVE else ()
    told(0, 1 + len(chosen))
    relocking.relock(library, wanted)
    left: list[Left] = []
    for number, path in enumerate(chosen, 1):
        told(number, 1 + len(chosen))
        try:
            if copies is Copies.DELETE:
                relocking.destroy(path)
            else:
                relocking.rewrite(path, before if is_locked(path) else None, library.passphrase)
        except BriefingError as problem:
            left.append(Left(path, str(problem)))
    told(1 + len(chosen), 1 + len(chosen))
    return tuple(left)


def _concerned(library: Path, wanted: str | None) -> tuple[Path, ...]:
    """The copies that would not open as their library does."""
    return tuple(path for path in copies_of(library) if wanted is not None or is_locked(path))
