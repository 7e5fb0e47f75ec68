"""Copies of a library in files of their own, made while it is worked with, and proven before they count."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from briefing_app.store import locking
from briefing_app.store.faults import explained
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, unfinished
from briefing_app.store.relocking import exported
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_PAGES = 4000
"""How much of a library is copied in one step, in pages of the file."""


def copy(library: Library, target: Path) -> None:
    """Write a library as it is now into a file that is not there yet, whole or not at all.

    It has the passphrase that the library has.

    Raises:
        BriefingError: the file can't be written, or what was written is not what it should be.
    """
    part = unfinished(target)
    try:
        _make(part)
        with (
            explained(target),
            closing(locking.connection(part, library.passphrase, "mode=rw")) as made,
        ):
            library.db.conn.backup(made, pages=_PAGES, sleep=0)
            # A file alone is the whole copy, wherever it is carried.
            made.execute("PRAGMA journal_mode = DELETE")
        prove(part, library.passphrase)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise BriefingError(
            tr("“{path}” can’t be written: {reason}.", path=target, reason=error.strerror or error)
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def duplicate(path: Path, target: Path, passphrase: str | None = None) -> None:
    """Write a copy of a library that nobody writes to into a file that is not there yet, as locked as it is.

    Raises:
        LockedError: it has a passphrase, and another than the one given.
        BriefingError: it is not sound, or the file can't be written.
    """
    fitting = passphrase if is_locked(path) else None
    with looking(path, fitting) as connection:
        copy(Library(path, connection, fitting), target)


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


def prove(path: Path, passphrase: str | None = None) -> None:
    """Check that a copy is a sound library of this version or an earlier one, as one that is opened.

    Raises:
        LockedError: it has a passphrase, and another than the one given.
        BriefingError: it is not there, no library, damaged or of a newer version.
    """
    with looking(path, passphrase) as connection:
        copied = Library(path, connection)
        copied.require_kind()
        copied.check()


@contextmanager
def looking(path: Path, passphrase: str | None = None) -> Iterator[sqlite3.Connection]:
    """A connection that only looks at a copy, and leaves nothing beside it.

    The passphrase is that of the copy, or of its library: one that was made before there was any is plain.

    Raises:
        LockedError: it has a passphrase, and another than the one given.
    """
    with explained(path):
        fitting = passphrase if is_locked(path) else None
        with (
            locking.told(path, fitting),
            closing(locking.connection(path, fitting, "mode=ro&immutable=1")) as connection,
        ):
            yield connection


def is_locked(path: Path) -> bool:
    """Whether a copy has a passphrase, as far as that can be told without one."""
    try:
        return not locking.is_plain(path)
    except OSError:
        return False  # whoever opens it will say why it can't be


def bring_back(library: Library, path: Path, passphrase: str | None = None) -> None:
    """Put what a copy holds in place of what an open library holds, in one step; its passphrase stays.

    It goes through SQLite: a failure leaves everything as it was, and other windows see it as a change.

    Raises:
        LockedError: the copy has a passphrase, and another than the one given.
        BriefingError: the copy is not sound, or the library can't be written.
    """
    prove(path, passphrase)
    with (
        _as_open_as(library, path, passphrase) as (same, fitting),
        looking(same, fitting) as copied,
        explained(library.path),
    ):
        copied.backup(library.db.conn)
        library.bring_up_to_date()


@contextmanager
def _as_open_as(library: Library, path: Path, passphrase: str | None) -> Iterator[tuple[Path, str | None]]:
    """A copy with its passphrase, which has one if the library does: SQLCipher does not mix the two kinds."""
    if is_locked(path) == (library.passphrase is not None):
        yield path, passphrase
        return
    between = unfinished(library.path)
    try:
        exported(path, passphrase if is_locked(path) else None, between, library.passphrase)
        yield between, library.passphrase
    finally:
        forget(between)


def changes_in(connection: sqlite3.Connection) -> tuple[int, int, str]:
    """Which changes a library or copy has: the last one's number, how many were undone, and the last when."""
    row = connection.execute(
        "SELECT coalesce(max(id), 0), count(undone_at), coalesce(max(undone_at), '') FROM operations"
    ).fetchone()
    return int(row[0]), int(row[1]), str(row[2])


def names_of(connection: sqlite3.Connection) -> dict[str, str]:
    """The sources in a library or copy, by SHA-256, with their titles."""
    return dict(connection.execute("SELECT sha256, title FROM sources").fetchall())


def holds(path: Path, passphrase: str | None, sha256s: Iterable[str]) -> bool:
    """Whether a copy holds one of some sources, in its library or removed; one that can't be read may.

    Raises:
        LockedError: it has a passphrase, and another than the one given.
    """
    with looking(path, passphrase) as connection:
        known = set(names_of(connection))
        if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sources_set_aside'").fetchone():
            known |= {sha256 for (sha256,) in connection.execute("SELECT sha256 FROM sources_set_aside")}
    return not known.isdisjoint(sha256s)


def operations_in(connection: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """The changes that stand in a library or copy, in order: number, day and time (UTC), and name."""
    return list(
        connection.execute("SELECT id, made_at, name FROM operations WHERE undone_at IS NULL ORDER BY id")
    )
