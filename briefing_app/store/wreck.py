"""What is left of a damaged library: a copy of its file, read row by row as far as SQLite gives it."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from types import UnionType
from typing import Any, Self

from briefing_app.store import locking
from briefing_app.store.database import APPLICATION_ID, VERSION
from briefing_app.store.faults import not_a_library, nothing_left
from briefing_app.store.library_file import forget
from briefing_app.store.wreck_copy import copy, with_usual_tables
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_STEP_BY_STEP = 20_000
"""So many numbers of rows are tried one by one beyond one that can't be read, before steps become longer."""
_FARTHEST = 1 << 40
_SMALLEST = 1 << 20
Types = Mapping[str, "type | UnionType"]
"""The columns that are wanted of a table, with what may stand in them."""
OPTIONAL_TEXT = str | None
OPTIONAL_NUMBER = int | None


def _troubles() -> tuple[type[Exception], ...]:
    """What reading a damaged file raises; SQLite may say it in letters that are none."""
    return (sqlite3.Error, *locking.database_errors(), UnicodeDecodeError, OverflowError)


class Wreck:
    """A damaged library; `unread` counts, by table, the rows that may have been there and can't be read."""

    def __init__(self, room: Path, path: Path, passphrase: str | None) -> None:
        self._room, self._path = room, path
        self._key = passphrase and locking.raw_key(path, passphrase)
        self._db = _opened(room, path, self._key)
        self.unread: Counter[str] = Counter()
        self._columns: dict[str, frozenset[str]] = {}

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _passing(self) -> Iterator[None]:
        """Whatever damage raises within it is passed over."""
        try:
            yield
        except _troubles():
            self._go_on()

    def _go_on(self) -> None:
        """Be ready for what comes after something that can't be read: SQLCipher then reads nothing else."""
        if self._key is not None:
            self._db.close()
            self._db = _opened(self._room, self._path, self._key)

    @classmethod
    @contextmanager
    def of(cls, path: Path, room: Path, passphrase: str | None = None) -> Iterator[Self]:
        """A damaged library, read from a copy that is made at `room` and taken away in the end.

        Raises:
            LockedError: it opens with a passphrase only, and none was given, or another.
            BriefingError: the file can't be read, the copy can't be made, it was never a library, or nothing
                is left of it.
        """
        try:
            copy(path, room, as_it_is=passphrase is not None)
            with closing(cls(room, path, passphrase)) as wreck:
                wreck.require_library(path)
                if passphrase is not None and not wreck.has_tables:
                    raise nothing_left(path)
                if passphrase is not None or all(wreck.columns(table) for table in _EVERY_VERSION):
                    yield wreck
                    return
            # What the tables are called and where they begin is lost: it is the same in most libraries.
            with_usual_tables(room)
            with closing(cls(room, path, None)) as wreck:
                yield wreck
        finally:
            forget(room)

    def require_library(self, path: Path) -> None:
        """Check that the damaged file was a library of this version or an earlier one.

        Raises:
            LockedError: it may be one with a passphrase.
            BriefingError: it was not.
        """
        if self._number("application_id") != APPLICATION_ID and not self.columns("operations"):
            if not locking.is_plain(path) and locking.may_be_locked(path):
                raise locking.refused(path, wrong=False)
            raise not_a_library(path)
        # Told by the record of its migrations as well: a wrong bit makes any number a greater one.
        if self._number("user_version") > VERSION and len(list(self.numbers("_sqlite_migrations"))) > VERSION:
            raise BriefingError(
                tr(
                    "“{name}” was made by a newer Briefing. Update Briefing to salvage it.",
                    name=path.name,
                )
            )

    @property
    def has_tables(self) -> bool:
        """Whether the table of tables can be read to its end: without it SQLCipher reads no other."""
        try:
            self._db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except _troubles():
            self._go_on()
            return False
        return True

    def _number(self, pragma: str) -> int:
        try:
            return int(self._db.execute(f"PRAGMA {pragma}").fetchone()[0])
        except _troubles():
            self._go_on()
            return 0

    def columns(self, table: str) -> frozenset[str]:
        """The names of a table's columns; none where there is no such table, or it can't be told."""
        if table not in self._columns:
            found: frozenset[str] = frozenset()
            with self._passing():
                rows = self._db.execute("SELECT name FROM pragma_table_info(?)", [table])
                found = frozenset(name for (name,) in rows)
            self._columns[table] = found
        return self._columns[table]

    def numbers(self, table: str) -> Iterator[int]:
        """The numbers of a table's rows in their order, those apart that can't be reached."""
        at: int | None = 0
        while at is not None:
            try:
                for (number,) in self._db.execute(
                    f"SELECT rowid FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid",  # noqa: S608 - a table of the schema
                    [at],
                ):
                    if number <= at:
                        raise sqlite3.DatabaseError("rows out of order")
                    at = number
                    yield number
            except _troubles():
                self._go_on()
                at = self._beyond(table, at)
                if at is not None:
                    yield at
            else:
                return

    def _beyond(self, table: str, at: int) -> int | None:
        """The next row that can be reached beyond one after which none can; `None` if there is none."""
        step, tried = 1, 0
        while step < _FARTHEST:
            tried += 1
            try:
                row = self._db.execute(
                    f"SELECT rowid FROM {table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1",  # noqa: S608
                    [at + step],
                ).fetchone()
            except _troubles():
                self._go_on()
                step += 1 if tried < _STEP_BY_STEP else step
                continue
            found = None if row is None or row[0] < at + step else int(row[0])
            self.unread[table] += tried if found is None else min(found - at, _STEP_BY_STEP) - 1
            return found
        self.unread[table] += 1
        return None

    def rows(self, table: str, wanted: Types) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """The rows of a table that can be read whole, with their numbers.

        A column that its version of the library did not have is `None`, if it may be.
        """
        if not self.columns(table):
            self.unread[table] += table in _EVERY_VERSION
            return
        for number in self.numbers(table):
            row = self.row(table, number, wanted)
            if row is not None:
                yield number, row
            else:
                self.unread[table] += 1

    def row(self, table: str, number: int, wanted: Types) -> tuple[Any, ...] | None:
        """Some columns of a row; `None` where they can't be read or hold what they can't hold."""
        return next(iter(self.rows_where(table, wanted, "rowid = ?", number, not_indexed=True) or ()), None)

    def rows_where(
        self, table: str, wanted: Types, where: str, value: object, *, not_indexed: bool = False
    ) -> list[tuple[Any, ...]] | None:
        """The rows that meet an SQL condition of one value; `None` where one of them can't be read."""
        there = self.columns(table)
        names = ", ".join(name if name in there else "NULL" for name in wanted)
        how = "NOT INDEXED" if not_indexed else ""
        try:
            found = self._db.execute(f"SELECT {names} FROM {table} {how} WHERE {where}", [value]).fetchall()  # noqa: S608 - names of the schema
        except _troubles():
            self._go_on()
            return None
        sound = all(
            isinstance(held, kind) for row in found for held, kind in zip(row, wanted.values(), strict=True)
        )
        return found if sound else None

    def indexed(self, table: str, column: str) -> Iterator[tuple[int, Any]]:
        """The rows' numbers with what is in a column that tells them apart, by the index of it."""
        index = f"sqlite_autoindex_{table}_1"
        with self._passing():
            yield from self._db.execute(f"SELECT rowid, {column} FROM {table} INDEXED BY {index}")  # noqa: S608


_EVERY_VERSION = frozenset(("operations", "decisions", "operation_changes", "sources", "documents"))


def _opened(room: Path, path: Path, key: str | None) -> sqlite3.Connection:
    connection = locking.connection(room, key, "mode=rw")
    try:
        if key is None:
            # Pages under a passphrase are proven one by one: none tells of what would not fit into the file.
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(_SMALLEST, 2 * room.stat().st_size))
        connection.execute("PRAGMA cell_size_check = ON")
        # With it SQLite goes on with the tables that it knows where it can't read the names of all.
        connection.execute("PRAGMA writable_schema = ON")
        with suppress(*_troubles()), locking.told(path, key):
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection
