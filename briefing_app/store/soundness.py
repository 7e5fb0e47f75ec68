"""Going through a library: its structure, its references, and every passage held against its text."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from briefing_app.domain.passages import stands
from briefing_app.store import locking
from briefing_app.store.faults import damaged, explained, unreadable

_UNREADABLE = "disk I/O error"
"""What SQLite says among its findings where it could not read the file."""
_MANY = 2000
_SPANS = "SELECT start, stop, exact, prefix, suffix FROM passages WHERE source_id = ?"
# Virtual tables have no pages of their own.
_INDEXES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage = 0"
Pause = Callable[[], object]


def go_through(path: Path, connection: sqlite3.Connection, pause: Pause = lambda: None) -> None:
    """Go through all that a library's file holds; `pause` is called again and again meanwhile.

    Raises:
        DamagedError: it is damaged.
        BriefingError: it could not be read.
    """
    with explained(path):
        told = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if _UNREADABLE in told:
            raise unreadable(path)
        pause()
        sound = (
            told == "ok"
            and not connection.execute("PRAGMA foreign_key_check").fetchall()
            and _indexes_answer(connection)
            and _passages_stand(connection, pause)
        )
    if not sound:
        raise damaged(path)


def _indexes_answer(connection: sqlite3.Connection) -> bool:
    """Whether the indexes of words can be asked: how they are declared is only read when somebody does."""
    try:
        for (name,) in connection.execute(_INDEXES).fetchall():
            quoted = name.replace('"', '""')
            connection.execute(f'SELECT * FROM "{quoted}" LIMIT 0')  # noqa: S608 - a table that is there
    except locking.database_errors() as error:
        if locking.code_of(error) != sqlite3.SQLITE_ERROR:
            raise
        return False
    return True


def _passages_stand(connection: sqlite3.Connection, pause: Pause) -> bool:
    seen = 0
    for source, text in connection.execute(
        "SELECT source_id, text FROM documents JOIN sources ON id = source_id"
    ):
        for span in connection.execute(_SPANS, [source]):
            if not stands(text, *span):
                return False
            seen += 1
            if seen % _MANY == 0:
                pause()
    return True
