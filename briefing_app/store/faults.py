"""What SQLite says when something is wrong, turned into sentences that say what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing_app.store.library_file import UNFINISHED
from briefing_app.store.locking import code_of, database_errors
from briefing_app.system.errors import BriefingError, DamagedError
from briefing_app.system.words import marked, tr

_DAMAGED = marked("“{name}” is damaged. Nothing was changed; restore a backup, or salvage what can be read.")
# What SQLite says, with no code of its own, when damage reached the names of tables or the letters of a text.
_SIGNS_OF_DAMAGE = (
    "Could not decode to UTF-8",
    "malformed",
    "no such column",
    "no such table",
    "unsupported file format",
    "vtable constructor failed",
)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: marked("“{name}” is being changed by another window. Wait a moment and try again."),
    sqlite3.SQLITE_LOCKED: marked(
        "“{name}” is being changed by another window. Wait a moment and try again."
    ),
    sqlite3.SQLITE_FULL: marked(
        "There is no room left on the disk for “{name}”. Make some room and try again; nothing was changed."
    ),
    sqlite3.SQLITE_READONLY: marked(
        "“{name}” can't be changed here. Copy it to a folder that you may write to and open it there."
    ),
    sqlite3.SQLITE_PERM: marked(
        "You may not open “{name}”. Ask its owner, or copy it to a folder of your own."
    ),
    sqlite3.SQLITE_CANTOPEN: marked(
        "“{name}” can't be opened. Check that its folder exists and that you may write to it."
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FORMAT: _DAMAGED,
    sqlite3.SQLITE_PROTOCOL: marked(
        "“{name}” is being opened by another window. Wait a moment and try again."
    ),
    sqlite3.SQLITE_NOTADB: marked("“{name}” is not a Briefing library. Choose a file that Briefing made."),
    sqlite3.SQLITE_IOERR: marked(
        "“{name}” could not be read or written. Check the disk or the stick that it is on."
    ),
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise what SQLite reports about the library at `path` as a sentence for the user.

    Errors that only a mistake in the program can cause pass unchanged.
    """
    try:
        yield
    except database_errors() as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        if sentence == _DAMAGED:
            raise damaged(path) from error
        raise BriefingError(tr(sentence, name=_called(path))) from error
    except UnicodeDecodeError as error:
        # What SQLite says of damage may name what is damaged, in letters that are none any more.
        if not error.object.startswith(b"malformed"):
            raise
        raise damaged(path) from error


def _called(path: Path) -> str:
    """How a user is told of a file; one that is being made has a name yet that nobody gave it."""
    return tr("the new library") if path.suffix == UNFINISHED else path.name


def _sentence(error: Exception) -> str | None:
    code = code_of(error)
    if code == sqlite3.SQLITE_ERROR and str(error).startswith(_SIGNS_OF_DAMAGE):
        return _DAMAGED
    return _SENTENCES.get(code)


def unreadable(path: Path) -> BriefingError:
    """The error to raise where the disk gave no answer: the library may be as sound as ever."""
    return BriefingError(tr(_SENTENCES[sqlite3.SQLITE_IOERR], name=path.name))


def in_use(path: Path) -> BriefingError:
    """The error to raise where nobody else may have the library open."""
    return BriefingError(
        tr("“{name}” is being used by another window. Close it and try again.", name=path.name)
    )


def not_a_library(path: Path) -> BriefingError:
    """The error to raise about a file that Briefing has not made."""
    return BriefingError(tr(_SENTENCES[sqlite3.SQLITE_NOTADB], name=path.name))


def nothing_left(path: Path) -> BriefingError:
    """The error to raise about a damaged library of which nothing can be salvaged."""
    return BriefingError(tr("Nothing can be read of “{name}” any more. Restore a backup.", name=path.name))


def newer(path: Path) -> BriefingError:
    """The error to raise about a library that this version does not know yet."""
    return BriefingError(
        tr(
            "“{name}” was made by a newer Briefing. Update Briefing to open it; nothing was changed.",
            name=path.name,
        )
    )


def earlier(path: Path) -> BriefingError:
    """The error to raise about a library of an earlier version where it can only be read."""
    return BriefingError(
        tr(
            "“{name}” was made by an earlier Briefing. Copy it to this computer, where it can be brought"
            " up to date.",
            name=path.name,
        )
    )


def not_closed_elsewhere(path: Path) -> BriefingError:
    """The error to raise about a library on a network drive that is not whole without what is beside it."""
    return BriefingError(
        tr(
            "“{name}” is on a network drive and open on another computer, or was not closed there. Close it"
            " there; failing that, copy it to this computer with “{beside}”, and open that.",
            name=path.name,
            beside=f"{path.name}-wal",
        )
    )


def only_read_elsewhere(path: Path) -> BriefingError:
    """Why nothing is written to a library on a network drive."""
    return BriefingError(
        tr(
            "“{name}” is on a network drive and can only be read there: two computers that write to it would"
            " damage it. Copy it to this computer to work with it.",
            name=path.name,
        )
    )


def only_read(path: Path) -> DamagedError:
    """Why nothing is written to a damaged library."""
    return DamagedError(
        tr(
            "“{name}” is damaged and can only be read. Salvage what can be read, and work with that.",
            name=path.name,
        )
    )


def damaged(path: Path) -> DamagedError:
    """The error to raise about a library that does not hold what it must."""
    return DamagedError(tr(_DAMAGED, name=path.name))


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """Raise what rows hold that no value of the program can be made of as damage to the library.

    Everything was checked when it was written: a kind, a date or an identity that is none now was
    changed by something else.
    """
    try:
        yield
    except (ValueError, KeyError, ArithmeticError) as error:
        raise damaged(path) from error
