"""A library's file written anew with a passphrase, another or none, and the old one written over."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO

from briefing_app.store import as_left, locking
from briefing_app.store.faults import damaged, explained, in_use
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_WAIT = 3.0
_PIECE = 1 << 20
_IN_USE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_KEEPS_NAMELESS = os.name != "nt"
"""Whether a file that is open can be renamed away and written over all the same."""


def relock(library: Library, wanted: str | None) -> None:
    """Give an open library a passphrase, another or, with `None`, none; it stays open.

    Raises:
        BriefingError: it is open elsewhere too, or can't be written: it is as it was then.
    """
    library.require_changeable()
    now = library.passphrase
    try:
        with _written_over(library.path.with_name(library.path.name + "-wal")):
            library.close()
            rewrite(library.path, library.passphrase, wanted)
        now = wanted
    finally:
        library.reopen(now)


def rewrite(path: Path, passphrase: str | None, wanted: str | None) -> None:
    """Write a library or backup that is not open anew, with another passphrase or none, whole or not at all.

    The old file takes its leave written over with noise, as far as that goes: a disk without moving parts,
    a file system that never writes to the same place twice, or a copy that the system has made by itself
    may still hold what it held. Only an encrypted disk helps against that.

    Raises:
        LockedError: it opens with another passphrase than the one given.
        BriefingError: it is open elsewhere too, or can't be written: it is as it was then.
    """
    path, fresh = path.resolve(), being_rewritten(path)
    with (
        explained(path),
        locking.told(path, passphrase),
        _written_over(path),
        closing(locking.connect(path, passphrase, "mode=rw", _WAIT)) as held,
    ):
        _hold_alone(path, held)
        try:
            _copy(held, fresh, wanted)
            _prove(fresh, wanted)
            if not _KEEPS_NAMELESS:
                held.close()
            fresh.replace(path)
            as_left.forget(path)
        except OSError as error:
            raise _unwritable(path, error) from error
        finally:
            forget(fresh)


def being_rewritten(path: Path) -> Path:
    """The file in which a library or backup is written anew.

    Its name tells whose it is: what a crash has left of it is taken away by the next attempt, or swept.
    """
    path = path.resolve()
    return path.with_name(f".{path.name}.rewritten")


def destroy(path: Path) -> None:
    """Take a copy away for good, written over with noise as far as that goes (see `rewrite`).

    Raises:
        BriefingError: it can't be taken away.
    """
    try:
        with _written_over(path):
            path.unlink()
            as_left.forget(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def exported(path: Path, passphrase: str | None, target: Path, wanted: str | None) -> None:
    """Write what a backup holds into a file that is not there yet, under another passphrase or none.

    Raises:
        LockedError: it opens with another passphrase than the one given.
        BriefingError: it can't be read or the file not be written.
    """
    with (
        explained(path),
        locking.told(path, passphrase),
        closing(locking.connect(path, passphrase, "mode=ro&immutable=1", _WAIT)) as source,
    ):
        _copy(source, target, wanted)


def _unwritable(path: Path, error: OSError) -> BriefingError:
    return BriefingError(
        tr("“{path}” can’t be written: {reason}.", path=path, reason=error.strerror or error)
    )


def _hold_alone(path: Path, connection: sqlite3.Connection) -> None:
    """Let nobody else read or write a file for as long as the connection is open."""
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    try:
        # Only who is alone may leave the log that windows share.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except locking.database_errors() as error:
        if locking.code_of(error) not in _IN_USE:
            raise
        raise in_use(path) from error


def _copy(source: sqlite3.Connection, target: Path, wanted: str | None) -> None:
    """Write everything into a new file and look whether every row has arrived."""
    forget(target)
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    key = "" if wanted is None else locking.passphrase_of(wanted)
    source.execute("ATTACH DATABASE ? AS fresh KEY ?", [str(target), key])
    # It counts only once it is whole, proven and on the disk.
    source.execute("PRAGMA fresh.journal_mode = OFF")
    source.execute("PRAGMA fresh.synchronous = OFF")
    source.execute("BEGIN")
    source.execute("SELECT sqlcipher_export('fresh')").fetchall()
    for name in ("application_id", "user_version"):
        (value,) = source.execute(f"PRAGMA main.{name}").fetchone()
        source.execute(f"PRAGMA fresh.{name} = {int(value)}")
    source.execute("COMMIT")
    if not _is_same(source):
        raise damaged(target)
    source.execute("DETACH DATABASE fresh")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _is_same(connection: sqlite3.Connection) -> bool:
    """Whether the file and the new one hold the same, row by row."""
    schema = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema ORDER BY type, name"
    objects, fresh = (connection.execute(schema.format(one)).fetchall() for one in ("main", "fresh"))
    return objects == fresh and all(
        one == other
        for kind, name, _, sql in objects
        # What is virtual is kept in tables of its own, which are among these.
        if kind == "table" and not sql.startswith("CREATE VIRTUAL")
        for one, other in zip_longest(
            connection.execute(f'SELECT * FROM main."{name}"'),  # noqa: S608 - a name of the schema
            connection.execute(f'SELECT * FROM fresh."{name}"'),  # noqa: S608
        )
    )


def _prove(path: Path, passphrase: str | None) -> None:
    with closing(locking.connect(path, passphrase, "mode=rw", _WAIT)) as connection:
        library = Library(path, connection)
        library.require_kind()
        library.check()


@contextmanager
def _written_over(path: Path) -> Iterator[None]:
    """Write noise over what a file held if, in the meantime, its name was given to another or taken away."""
    with _kept(path) if _KEEPS_NAMELESS else _kept_by_name(path):
        yield


@contextmanager
def _kept(path: Path) -> Iterator[None]:
    """Hold a file, so that it can be written over once it has no name any more."""
    try:
        file = path.open("rb+")
    except FileNotFoundError:
        yield
        return
    with file:
        yield
        if os.fstat(file.fileno()).st_nlink == 0:
            _fill_with_noise(file)


@contextmanager
def _kept_by_name(path: Path) -> Iterator[None]:
    """The same where a file that somebody holds can't lose its name: it gets a second one."""
    second = path.with_name(f".{path.name}.before")
    second.unlink(missing_ok=True)
    with suppress(OSError):
        second.hardlink_to(path)
    try:
        yield
        if second.exists() and second.stat().st_nlink == 1:
            with second.open("rb+") as file:
                _fill_with_noise(file)
    finally:
        second.unlink(missing_ok=True)


def _fill_with_noise(file: BinaryIO) -> None:
    left = os.fstat(file.fileno()).st_size
    while left > 0:
        left -= file.write(os.urandom(min(left, _PIECE)))
    file.flush()
    os.fsync(file.fileno())
    file.truncate(0)
