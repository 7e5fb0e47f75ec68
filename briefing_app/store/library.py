"""A library: one SQLite file, opened, made, checked and closed."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from weakref import WeakSet

from briefing_app.store import faults, locking, soundness
from briefing_app.store.database import APPLICATION_ID, VERSION, Database
from briefing_app.store.faults import explained, in_use, understood
from briefing_app.store.library_file import (
    forget,
    has_more_beside,
    make_file,
    require_file,
    require_free,
    settle,
    unfinished,
)
from briefing_app.store.proving import Proving
from briefing_app.system.drives import is_elsewhere
from briefing_app.system.errors import BriefingError, DamagedError

_WAIT = 3.0
"""Seconds for which another window is waited for."""
_BITS = 32
"""Room for the number by which SQLite tells whether another connection has changed a file."""
_CACHE_KILOBYTES = 32_000
"""What is kept of the file: indices over ten thousand documents would else be read again and again."""


class Library:
    """An open library. It belongs to the thread that opened it; close it when done.

    Raises (from any method): BriefingError, with a sentence for the user, when the file is in use,
    damaged, read-only or the disk is full.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, passphrase: str | None = None) -> None:
        self.path = path
        self.last_fact = 0
        """The highest row that is known to have been a fact's: no other one gets it (see `loading`)."""
        self.refusal: BriefingError | None = None
        """Why nothing may be written to it; `None` where it may."""
        self._times_opened = 0
        self._use(connection, passphrase)

    def _use(self, connection: sqlite3.Connection, passphrase: str | None) -> None:
        self.db = Database(connection)
        self.passphrase = passphrase
        self.proving = Proving(self.path, connection, lambda: _connect(self.path, passphrase, "mode=ro"))
        self._times_opened += 1
        if passphrase is not None:
            _LOCKED.add(self)

    @classmethod
    def open(
        cls,
        path: Path,
        before_update: "Callable[[Self], object] | None" = None,
        passphrase: str | None = None,
        *,
        shown_first: bool = False,
    ) -> Self:
        """Open an existing library, check it and bring its tables up to date.

        `before_update` is called with it while its tables are still those of an earlier version, if they are.
        One on a network drive is opened to be read only. With `shown_first` the check is put off for a large
        one that is as it was left (see `proving`).

        Raises:
            LockedError: it opens with a passphrase only, and none was given, or another.
            DamagedError: it is damaged; nothing was written to it.
            BriefingError: there is no such file, or it is not a library, in use or too new.
        """
        require_file(path)
        if is_elsewhere(path):
            return cls._open_elsewhere(path, passphrase)
        _require_passphrase(path, passphrase)
        with explained(path), locking.told(path, passphrase):
            library = cls(path, _connect(path, passphrase), passphrase)
            try:
                library.require_kind()
                shown_first = shown_first and library._number("user_version") == VERSION
                if not (shown_first and library.proving.put_off()):
                    library.proving.check()
                if library._prepare(before_update):
                    library.proving.check()
            except BaseException:
                library._leave()
                raise
            return library

    @classmethod
    def _open_elsewhere(cls, path: Path, passphrase: str | None) -> Self:
        """Open a library on a network drive.

        Windows keep out of each other's way through memory that they share, which two computers do not, and
        through locks, which not every such drive holds to. The only copy of a library is not to be staked on
        either: it is looked at as it lies there, and not at all while something of it is still beside it.
        """
        if has_more_beside(path):
            raise faults.not_closed_elsewhere(path)
        library = cls.open_to_read(path, passphrase)
        try:
            with locking.told(path, passphrase):
                library.require_kind()
            library.require_current()
            library.check()
        except BaseException:
            library.close()
            raise
        library.refusal = faults.only_read_elsewhere(path)
        return library

    @classmethod
    def open_to_read(cls, path: Path, passphrase: str | None = None) -> Self:
        """Open a library as it is, sound or not, to look at it: nothing can be written to it.

        Raises:
            BriefingError: it can't be opened at all.
        """
        _require_passphrase(path, passphrase)
        with explained(path):
            library = cls(path, _connect_to_read(path, passphrase), passphrase)
            library.refusal = faults.only_read(path)
            return library

    @classmethod
    def create(cls, path: Path, passphrase: str | None = None) -> Self:
        """Make an empty library where no file is yet, under a passphrase if one is given.

        Raises:
            BriefingError: the file exists already, or can't be made there.
        """
        # Under another name until it is whole: one that is half made would be in the way for good.
        made = unfinished(path)
        require_free(path)
        try:
            make_file(made, path)
            connection = _connect(made, passphrase)
            with explained(path), cls(made, connection, passphrase) as library:
                library._prepare()
                library.gather()
            settle(made, path)
        finally:
            forget(made)
        try:
            return cls.open(path, passphrase=passphrase)
        except BriefingError:
            forget(path)  # nothing is in it yet, and it would be in the way
            raise

    def close(self) -> None:
        left = self.proving.end()
        self.db.conn.close()
        _LOCKED.discard(self)
        if left is not None and self.refusal is None:
            left.remember()

    def reopen(self, passphrase: str | None) -> None:
        """Open it again after it was closed, with the passphrase that its file has by then.

        Raises:
            BriefingError: it can't be opened any more.
        """
        with explained(self.path), locking.told(self.path, passphrase):
            self._use(_connect(self.path, passphrase), passphrase)
            self._prepare()

    def _leave(self) -> None:
        """Close a library that was not taken for sound, and leave its file as it is.

        SQLite brings what it keeps beside a file into it when the last who has it open closes it. So somebody
        who may only read is the last.
        """
        with (
            suppress(*locking.database_errors()),
            closing(_connect_to_read(self.path, self.passphrase)) as last,
        ):
            last.execute("PRAGMA schema_version").fetchone()
            self.close()
        self.close()

    def gather(self) -> None:
        """Bring what SQLite keeps beside the file into it, so that the file alone is the whole library.

        Raises:
            BriefingError: there is no room for it, or another window is using it.
        """
        with explained(self.path):
            waiting = self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if waiting:
            raise in_use(self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection to look things up with; what goes wrong, or makes no sense, is explained."""
        with explained(self.path), understood(self.path):
            yield self.db.conn

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Whatever is looked up within it is of one moment, whatever other windows write meanwhile."""
        with explained(self.path):
            if self.db.conn.in_transaction:
                yield
                return
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self.db.rollback()

    @contextmanager
    def operation(self, name: str) -> Iterator[int]:
        """One named change, whole or not at all; gives the operation's number."""
        with self.changing():
            row = self.db.execute(
                "INSERT INTO operations (name, made_at) VALUES (?, ?) RETURNING id",
                [name, datetime.now(UTC).isoformat(timespec="seconds")],
            ).fetchone()
            yield int(row[0])

    @contextmanager
    def derived(self) -> Iterator[None]:
        """One change of what is worked out from the rest, whole or not at all; nothing to take back."""
        with self.changing():
            yield

    @contextmanager
    def changing(self) -> Iterator[None]:
        """A change that is whole or not at all, within whatever is under way.

        It waits for its turn before it looks at anything: what it then sees is what it changes.

        Raises:
            BriefingError: nothing may be written.
        """
        self.require_changeable()
        with explained(self.path):
            if self.db.conn.in_transaction:
                with self.db.atomic():
                    yield
                return
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                self.db.rollback()
                raise

    def require_changeable(self) -> None:
        """Check that it may be written to; nothing is before it was checked.

        Raises:
            BriefingError: it may not.
        """
        self.be_proven()
        if self.refusal is not None:
            raise self.refusal.with_traceback(None)

    def require_sound(self) -> None:
        """Check that it is not one that is looked at although it is damaged.

        Raises:
            DamagedError: it is.
        """
        self.be_proven()
        if isinstance(self.refusal, DamagedError):
            raise self.refusal.with_traceback(None)

    @property
    def state(self) -> tuple[int, int]:
        """Differs from what it was whenever this or another program has changed anything."""
        with self.reading() as connection:
            return self._elsewhere(), connection.total_changes

    def _elsewhere(self) -> int:
        # Each connection counts from its own beginning.
        return self._number("data_version") + (self._times_opened << _BITS)

    @property
    def seen(self) -> tuple[int, object]:
        """Both differ once another program has changed what people did, the first whatever it wrote."""
        with self.reading() as connection:
            # Its name tells how much was added by an operation that is under way.
            last = connection.execute(
                "SELECT max(id), name, (SELECT count(undone_at) FROM operations) FROM operations"
            ).fetchone()
            return self._elsewhere(), last

    def others_did(self, before: tuple[int, object]) -> bool:
        """Whether others have done more since it was `seen` than what only follows from what people do."""
        with self.reading():
            written = self._elsewhere() != before[0]  # which costs nothing, in a library of any size
        return written and self.seen[1] != before[1]

    def rename_operation(self, operation: int, name: str) -> None:
        """Name an operation that is under way by what it has become."""
        self.db.execute("UPDATE operations SET name = ? WHERE id = ?", [name, operation])

    def check(self) -> None:
        """Check the file's structure and every passage against its text.

        Raises:
            BriefingError: the library is damaged.
        """
        soundness.go_through(self.path, self.db.conn)

    def be_proven(self) -> None:
        """Wait for the check that was put off; what does not pass it can only be read from then on."""
        error = self.proving.finish() if self.proving.is_put_off else None
        if error is not None:
            self.refusal = faults.only_read(self.path) if isinstance(error, DamagedError) else error

    def require_kind(self) -> None:
        """Check that the file is a library of this version or an earlier one.

        Raises:
            BriefingError: it is not.
        """
        if self._number("application_id") != APPLICATION_ID:
            raise faults.not_a_library(self.path)
        if self._number("user_version") > VERSION:
            raise faults.newer(self.path)

    def require_current(self) -> None:
        """Check that the tables are those of this version.

        Raises:
            BriefingError: they are those of an earlier one.
        """
        if self._number("user_version") < VERSION:
            raise faults.earlier(self.path)

    def _number(self, pragma: str) -> int:
        return int(self.db.execute(f"PRAGMA {pragma}").fetchone()[0])

    def _prepare(self, before_update: "Callable[[Self], object] | None" = None) -> bool:
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA foreign_keys = ON")
        return self.bring_up_to_date(before_update)

    def bring_up_to_date(self, before_update: "Callable[[Self], object] | None" = None) -> bool:
        """Bring tables of an earlier version up to date; tells whether they were."""
        if self._number("user_version") >= VERSION:
            return False
        if before_update is not None:
            before_update(self)
        from briefing_app.store.schema import migrate  # noqa: PLC0415 - most libraries are as they should be

        migrate(self.db.conn)
        with self.db.atomic():
            self.db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.db.execute(f"PRAGMA user_version = {VERSION}")
        return True


_LOCKED: WeakSet[Library] = WeakSet()
"""The libraries with a passphrase that are open in this process."""


def _require_passphrase(path: Path, passphrase: str | None) -> None:
    """Refuse to look without a passphrase at a library that is open here with one.

    SQLite and SQLCipher know nothing of each other's locks within a process: the one would take away what the
    other has written beside the file.
    """
    if passphrase is None and any(library.path.samefile(path) for library in _LOCKED):
        raise locking.refused(path, wrong=False)


def _connect_to_read(path: Path, passphrase: str | None) -> sqlite3.Connection:
    # Where nothing is beside the file, nobody has it open, and nothing need be put beside it to read it.
    return _connect(path, passphrase, "mode=ro" if has_more_beside(path) else "mode=ro&immutable=1")


def _connect(path: Path, passphrase: str | None, mode: str = "mode=rw") -> sqlite3.Connection:
    connection = locking.connection(path, passphrase, mode, _WAIT)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
    except locking.database_errors():
        connection.close()
        raise
    return connection
