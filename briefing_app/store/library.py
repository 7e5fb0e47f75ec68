"""A library: one SQLite file, opened, made, checked and closed."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4
from weakref import WeakSet

from sqlite_utils import Database

from briefing_app.domain.passages import Passage
from briefing_app.store import locking
from briefing_app.store.faults import damaged, explained, in_use, understood, unreadable
from briefing_app.store.schema import APPLICATION_ID, VERSION, migrations
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_BUSY_MILLISECONDS = 3000
_BITS = 32
"""Room for the number by which SQLite tells whether another connection has changed a file."""
_UNREADABLE = "disk I/O error"
"""What SQLite says among its findings where it could not read the file."""
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
        self._times_opened = 0
        self._use(connection, passphrase)

    def _use(self, connection: sqlite3.Connection, passphrase: str | None) -> None:
        self.db = Database(connection)
        self.passphrase = passphrase
        self._times_opened += 1
        if passphrase is not None:
            _LOCKED.add(self)

    @classmethod
    def open(
        cls,
        path: Path,
        before_update: "Callable[[Self], object] | None" = None,
        passphrase: str | None = None,
    ) -> Self:
        """Open an existing library, bring its tables up to date and check it.

        `before_update` is called with it while its tables are still those of an earlier version, if they are.

        Raises:
            LockedError: it opens with a passphrase only, and none was given, or another.
            BriefingError: there is no such file, or it is not a library, damaged, in use or too new.
        """
        require_file(path)
        _require_passphrase(path, passphrase)
        with explained(path), locking.told(path, passphrase):
            library = cls(path, _connect(path, passphrase), passphrase)
            try:
                library.require_kind()
                library._prepare(before_update)
                library.check()
            except BaseException:
                library.close()
                raise
            return library

    @classmethod
    def create(cls, path: Path, passphrase: str | None = None) -> Self:
        """Make an empty library where no file is yet, under a passphrase if one is given.

        Raises:
            BriefingError: the file exists already, or can't be made there.
        """
        # Under another name until it is whole: one that is half made would be in the way for good.
        unfinished = path.with_name(f".{uuid4().hex}.unfinished")
        _make_folder(path)
        try:
            _make_file(unfinished, path)
            connection = _connect(unfinished, passphrase)
            with explained(path), cls(unfinished, connection, passphrase) as library:
                library._prepare()
                library.gather()
            settle(unfinished, path)
        finally:
            forget(unfinished)
        return cls.open(path, passphrase=passphrase)

    def close(self) -> None:
        self.db.conn.close()
        _LOCKED.discard(self)

    def reopen(self, passphrase: str | None) -> None:
        """Open it again after it was closed, with the passphrase that its file has by then.

        Raises:
            BriefingError: it can't be opened any more.
        """
        with explained(self.path), locking.told(self.path, passphrase):
            self._use(_connect(self.path, passphrase), passphrase)
            self._prepare()

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
    def operation(self, name: str) -> Iterator[int]:
        """One named change, whole or not at all; gives the operation's number."""
        with explained(self.path), self.db.atomic():
            row = self.db.execute(
                "INSERT INTO operations (name, made_at) VALUES (?, ?) RETURNING id",
                [name, datetime.now(UTC).isoformat(timespec="seconds")],
            ).fetchone()
            yield int(row[0])

    @contextmanager
    def derived(self) -> Iterator[None]:
        """One change of what is worked out from the rest, whole or not at all; nothing to take back."""
        with explained(self.path), self.db.atomic():
            yield

    @property
    def state(self) -> tuple[int, int]:
        """Differs from what it was whenever this or another program has changed anything."""
        with self.reading() as connection:
            elsewhere = int(connection.execute("PRAGMA data_version").fetchone()[0])
            # Each connection counts from its own beginning.
            return elsewhere + (self._times_opened << _BITS), connection.total_changes

    def rename_operation(self, operation: int, name: str) -> None:
        """Name an operation that is under way by what it has become."""
        self.db.execute("UPDATE operations SET name = ? WHERE id = ?", [name, operation])

    def check(self) -> None:
        """Check the file's structure and every passage against its text.

        Raises:
            BriefingError: the library is damaged.
        """
        with explained(self.path):
            told = str(self.db.execute("PRAGMA integrity_check(1)").fetchone()[0])
            if _UNREADABLE in told:
                raise unreadable(self.path)
            sound = (
                told == "ok"
                and not self.db.execute("PRAGMA foreign_key_check").fetchall()
                and all(passage.stands_in(text) for passage, text in self._passages())
            )
        if not sound:
            raise damaged(self.path)

    def _passages(self) -> Iterator[tuple[Passage, str]]:
        for source_id, sha256, text in self.db.execute(
            "SELECT sources.id, sha256, text FROM sources JOIN documents ON source_id = sources.id"
        ):
            for row in self.db.execute(
                "SELECT start, stop, exact, prefix, suffix FROM passages WHERE source_id = ?", [source_id]
            ):
                yield Passage(sha256, *row), text

    def require_kind(self) -> None:
        """Check that the file is a library of this version or an earlier one.

        Raises:
            BriefingError: it is not.
        """
        mark, version = (
            int(self.db.execute(f"PRAGMA {name}").fetchone()[0])
            for name in ("application_id", "user_version")
        )
        if mark != APPLICATION_ID:
            raise BriefingError(
                tr(
                    "“{name}” is not a Briefing library. Choose a file that Briefing made.",
                    name=self.path.name,
                )
            )
        if version > VERSION:
            raise BriefingError(
                tr(
                    "“{name}” was made by a newer Briefing. Update Briefing to open it; nothing was changed.",
                    name=self.path.name,
                )
            )

    def _prepare(self, before_update: "Callable[[Self], object] | None" = None) -> None:
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA foreign_keys = ON")
        self.db.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
        self.bring_up_to_date(before_update)

    def bring_up_to_date(self, before_update: "Callable[[Self], object] | None" = None) -> None:
        """Bring tables of an earlier version up to date."""
        if int(self.db.execute("PRAGMA user_version").fetchone()[0]) < VERSION:
            if before_update is not None:
                before_update(self)
            migrations.apply(self.db)
            with self.db.atomic():
                self.db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                self.db.execute(f"PRAGMA user_version = {VERSION}")


_LOCKED: WeakSet[Library] = WeakSet()
"""The libraries with a passphrase that are open in this process."""


def forget(path: Path) -> None:
    """Take away an unfinished library with what SQLite put beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink()


def require_file(path: Path) -> None:
    """Check that there is a file at a path.

    Raises:
        BriefingError: there is none, or something else.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BriefingError(
            tr(
                "There is no library at “{path}”. Check the name, or make one: with File ▸ New library"
                " in the window, with import and --new in a terminal.",
                path=path,
            )
        ) from error
    except (OSError, ValueError) as error:
        reason = _reason(error)
        raise BriefingError(
            tr("“{path}” can't be opened: {reason}. Choose another file.", path=path, reason=reason)
        ) from error
    if stat.S_ISDIR(mode):
        raise BriefingError(
            tr("“{path}” is a folder, not a library. Choose the library's file in it.", path=path)
        )
    if not stat.S_ISREG(mode):
        raise BriefingError(tr("“{path}” is not a file. Choose a library that Briefing made.", path=path))


def _require_passphrase(path: Path, passphrase: str | None) -> None:
    """Refuse to look without a passphrase at a library that is open here with one.

    SQLite and SQLCipher know nothing of each other's locks within a process: the one would take away what the
    other has written beside the file.
    """
    if passphrase is None and any(library.path.samefile(path) for library in _LOCKED):
        raise locking.refused(path, wrong=False)


def settle(unfinished: Path, path: Path) -> None:
    """Give a finished library its name, never in place of a file that has it by now.

    Raises:
        BriefingError: there is a file of that name, or it can't be given.
    """
    try:
        path.hardlink_to(unfinished)
    except FileExistsError as error:
        raise _there_already(path) from error
    except (OSError, ValueError, NotImplementedError):
        _rename(unfinished, path)  # a stick may know no links


def _rename(unfinished: Path, path: Path) -> None:
    try:
        if path.exists():
            raise _there_already(path)
        unfinished.rename(path)
    except (OSError, ValueError) as error:
        raise _not_made(path, error) from error


def _there_already(path: Path) -> BriefingError:
    return BriefingError(tr("“{path}” exists already. Choose another name.", path=path))


def _not_made(path: Path, error: OSError | ValueError) -> BriefingError:
    reason = _reason(error)
    return BriefingError(
        tr("“{path}” can't be made: {reason}. Choose another folder.", path=path, reason=reason)
    )


def _make_folder(path: Path) -> None:
    try:
        if path.exists():
            raise _there_already(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise BriefingError(
            tr(
                "The folder “{folder}” can't be made: {reason}. Choose another folder.",
                folder=path.parent,
                reason=_reason(error),
            )
        ) from error


def _make_file(path: Path, named: Path) -> None:
    """Make the file for a library that is to be named otherwise."""
    try:
        # Made here rather than by SQLite, so that two programs can't both think that they made it.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except (OSError, ValueError) as error:
        raise _not_made(named, error) from error


def _reason(error: OSError | ValueError) -> str:
    """What the system says against a path; Python says a `ValueError` of one that holds NUL."""
    return error.strerror or "" if isinstance(error, OSError) else tr("its name can't be used")


def _connect(path: Path, passphrase: str | None) -> sqlite3.Connection:
    wait = _BUSY_MILLISECONDS / 1000
    if passphrase is None:
        where = f"{path.resolve().as_uri()}?mode=rw"
        connection = sqlite3.connect(where, uri=True, timeout=wait, isolation_level=None)
    else:
        connection = locking.connect(path, passphrase, "mode=rw", wait)
    try:
        connection.execute("PRAGMA secure_delete = ON")
    except locking.database_errors():
        connection.close()
        raise
    return connection
