"""A library's connection as the store uses it, and the numbers by which a file is known for a library."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

APPLICATION_ID = 0x42524631  # "BRF1" in the file's header marks a library of this program
VERSION = 10
"""The number of migrations, kept in the file as `user_version`: an older program can tell a newer library."""


class Database:
    """A connection that begins no transaction by itself, with transactions that may be nested.

    sqlite-utils, which applies the migrations, takes as long to load as Qt: its own is made for them alone.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection
        self.execute("PRAGMA recursive_triggers = ON")

    def execute(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        return self.conn.execute(sql, parameters)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """A change that is whole or not at all, within whatever is under way."""
        self.execute("SAVEPOINT change")
        try:
            yield
            self.execute("RELEASE change")
        except BaseException:
            # An error may have ended all that was under way, this with it.
            if self.conn.in_transaction:
                self.execute("ROLLBACK TO change")
                self.execute("RELEASE change")
            raise

    def rollback(self) -> None:
        """Take back what is under way, if anything is."""
        if self.conn.in_transaction:
            self.execute("ROLLBACK")
