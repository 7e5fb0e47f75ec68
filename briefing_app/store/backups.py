"""Copies of a library in files of their own, made while it is worked with, and proven before they count."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from briefing_app.store.faults import explained
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_PAGES = 4000
"""How much of a library is copied in one step, in pages of the file."""


def copy(library: Library, target: Path) -> None:
    """Write a library as it is now into a file that is not there yet, whole or not at all.

    Raises:
        BriefingError: the file can't be written, or what was written is not what it should be.
    """
    unfinished = target.with_name(f".{uuid4().hex}.unfinished")
    try:
        _make(unfinished)
        with explained(target), closing(sqlite3.connect(unfinished, isolation_level=None)) as made:
            library.db.conn.backup(made, pages=_PAGES, sleep=0)
            # A file alone is the whole copy, wherever it is carried.
            made.execute("PRAGMA journal_mode = DELETE")
        prove(unfinished)
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise BriefingError(
            tr("“{path}” can’t be written: {reason}.", path=target, reason=error.strerror or error)
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # What is in it is nobody else's business.
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def make_portable(library: Library) -> None:
    """Let a library's file alone be the whole of it, wherever it is carried.

    Raises:
        BriefingError: another window is using it, or it can't be written.
    """
    library.gather()
    with explained(library.path):
        library.db.execute("PRAGMA journal_mode = DELETE")


def prove(path: Path) -> None:
    """Check that a copy is a sound library of this version or an earlier one, as one that is opened.

    Raises:
        BriefingError: it is not there, no library, damaged or of a newer version.
    """
    with looking(path) as connection:
        copied = Library(path, connection)
        copied.require_kind()
        copied.check()


@contextmanager
def looking(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only looks at a copy, and leaves nothing beside it."""
    with explained(path):
        where = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(where, uri=True)) as connection:
            yield connection


def bring_back(library: Library, path: Path) -> None:
    """Put what a copy holds in place of what an open library holds, in one step.

    It goes through SQLite: a failure leaves everything as it was, and other windows see it as a change.

    Raises:
        BriefingError: the copy is not sound, or the library can't be written.
    """
    prove(path)
    with looking(path) as copied, explained(library.path):
        copied.backup(library.db.conn)
        library.bring_up_to_date()


def changes_in(connection: sqlite3.Connection) -> tuple[int, int, str]:
    """Which changes a library or copy has: the last one's number, how many were undone, and the last when."""
    row = connection.execute(
        "SELECT coalesce(max(id), 0), count(undone_at), coalesce(max(undone_at), '') FROM operations"
    ).fetchone()
    return int(row[0]), int(row[1]), str(row[2])


def names_of(connection: sqlite3.Connection) -> dict[str, str]:
    """The sources in a library or copy, by SHA-256, with their titles."""
    return dict(connection.execute("SELECT sha256, title FROM sources").fetchall())


def operations_in(connection: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """The changes that stand in a library or copy, in order: number, day and time (UTC), and name."""
    return list(
        connection.execute("SELECT id, made_at, name FROM operations WHERE undone_at IS NULL ORDER BY id")
    )
