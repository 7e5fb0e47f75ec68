"""When the file of an open library was gone through, which can be put off for one that is as it was left.

Then it is done while the library is looked at already, on a thread and a connection of its own.
"""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from briefing_app.store import as_left, locking
from briefing_app.store.faults import explained
from briefing_app.store.soundness import go_through
from briefing_app.system.errors import BriefingError

_REST = 0.002
"""Seconds for which it keeps still again and again: whoever types in the search box goes first."""
_STEPS = 200_000
"""So many steps of SQLite's may be done before it is looked whether to stop."""
_Moment = tuple[int, datetime]
Connect = Callable[[], sqlite3.Connection]


def _unheard() -> None:
    """Nobody listens."""


class Proving:
    """What is known of the soundness of a library's file; it belongs to the thread of the connection."""

    def __init__(self, path: Path, connection: sqlite3.Connection, reader: Connect) -> None:
        self._path, self._connection, self._reader = path, connection, reader
        self._proof: Proof | None = None
        self._begun: _Moment | None = None
        self._sound: _Moment | None = None
        self._awaited: Callable[[], object] = _unheard
        self.is_put_off = False
        """Whether it is still to be gone through, or at it."""
        self.first_page: as_left.Numbers = {}
        """What its first page shows, to be kept when it is closed."""

    def check(self) -> None:
        """Go through it now.

        Raises:
            BriefingError: it is damaged, or could not be read.
        """
        begun = self._now()
        go_through(self._path, self._connection)
        self._sound = begun

    def put_off(self) -> bool:
        """Put it off, if it is large and as it was left; tells whether it was put off."""
        self.is_put_off = as_left.is_as_left(self._path, self._connection)
        return self.is_put_off

    def kept_first_page(self) -> as_left.Numbers | None:
        """What was kept of its first page, if it is as it was left."""
        return as_left.first_page(self._path) if self.is_put_off else None

    def begin(self, told: Callable[[], object], awaited: Callable[[], object] | None = None) -> None:
        """Begin what was put off, beside all else; `told` is called on its thread at the end.

        `awaited` is called where somebody begins to wait for that.
        """
        if self.is_put_off and self._proof is None:
            self._begun, self._awaited = self._now(), awaited or _unheard
            self._proof = Proof(self._path, self._reader, told)

    def finish(self) -> BriefingError | None:
        """Wait for the end of what was put off; what is wrong with the library, or `None`."""
        try:
            if self._proof is None:
                self.check()
            else:
                if not self._proof.has_ended:
                    self._awaited()
                self._proof.require_sound()
                self._sound = self._begun
        except BriefingError as error:
            as_left.forget(self._path)
            self.is_put_off = False
            return error
        finally:
            self._proof = None
        self.is_put_off = False
        return None

    def end(self) -> as_left.Left | None:
        """What to know a library by that is about to be closed, if this is all that was written since."""
        if self._proof is not None:
            self._proof.stop()
        with suppress(*locking.database_errors()):
            if self._sound is not None and self._sound[0] == self._now()[0]:
                holds = as_left.held(self._connection)
                return as_left.Left(self._path, holds, self._sound[1], self.first_page)
        return None

    def _now(self) -> _Moment:
        """The moment, and the number by which SQLite tells whether another connection has written since."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0]), datetime.now(UTC)


class Proof:
    """The going through of a library's file, which begins at once.

    SQLite works while others do; only holding passages against their texts takes turns with them.
    """

    def __init__(self, path: Path, connect: Connect, told: Callable[[], object]) -> None:
        self._path, self._connect, self._told = path, connect, told
        self._stopped, self._ended = threading.Event(), threading.Event()
        self._found: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="briefing-proof", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            with explained(self._path), closing(self._connect()) as connection:
                connection.set_progress_handler(self._stopped.is_set, _STEPS)
                connection.execute("BEGIN")
                go_through(self._path, connection, self._pause)
        except Exception as error:  # noqa: BLE001 - raised where the outcome is asked for
            self._found = error
        self._ended.set()
        if not self._stopped.is_set():
            self._told()

    def _pause(self) -> None:
        if self._stopped.wait(_REST):
            raise InterruptedError

    @property
    def has_ended(self) -> bool:
        return self._ended.is_set()

    def require_sound(self) -> None:
        """Wait until it has been gone through.

        Raises:
            BriefingError: it is damaged, or could not be read.
        """
        self._thread.join()
        if self._found is not None:
            raise self._found

    def stop(self) -> None:
        """Leave it at that, and let go of the file."""
        self._stopped.set()
        self._thread.join()
