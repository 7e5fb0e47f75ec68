"""Writes a published library: a SQLite file of its own, in plain tables, with nothing else on its pages."""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from briefing_app.domain.published import TABLES, VIEWS, Row, Table
from briefing_app.store.faults import explained

APPLICATION_ID = 0x42724642
"""What SQLite files that were published are told by; a library has another one."""
_FORM = 1
_QUERIES = {
    "quotes_once": """
        SELECT words, name AS speaker, role, quotes.party, quotes.publisher, sources.title AS source,
            quotes.published, quotes.in_sources, confirmed, quotes.id
        FROM quotes JOIN sources ON sources.id = source LEFT JOIN people ON people.id = speaker
        WHERE repeats IS NULL ORDER BY quotes.published DESC, quotes.id
    """,
    "grades": """
        SELECT council, service, inspected, area, grade, rank, in_sources, confirmed, id
        FROM judgements
        WHERE repeats IS NULL ORDER BY council, service, inspected DESC, area, rank, id
    """,
    "timeline": """
        SELECT date, event, status, events.publisher, title AS source, first_day, last_day, in_sources,
            confirmed, events.id
        FROM events JOIN sources ON sources.id = source
        WHERE repeats IS NULL ORDER BY first_day IS NULL, first_day, last_day, events.id
    """,
}
"""What the views list, by name."""
_KEYS = {one.name: one.key for one in TABLES}
_SEARCH = "{}_search"


def is_published(path: Path) -> bool:
    """Whether a file is one that `write` made."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == APPLICATION_ID.to_bytes(4)


def write(path: Path, rows: Mapping[str, Iterable[Row]], named: Path) -> None:
    """Write the rows of each table into a new file, which is to be called `named` when it is whole.

    It is written from nothing, so that no page of it can hold what was taken out of a library or left out.
    The same rows give the same bytes.

    Raises:
        BriefingError: it can't be written.
        ValueError: a row names another one that is not there.
    """
    with explained(named), closing(sqlite3.connect(path, isolation_level=None)) as made:
        # A file that is not whole is thrown away: nothing has to be brought back from it.
        made.executescript(
            "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON"
        )
        made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        made.execute(f"PRAGMA user_version = {_FORM}")
        made.execute("BEGIN")
        for table in TABLES:
            _fill(made, table, rows[table.name])
        for view in VIEWS:
            made.execute(f"CREATE VIEW {view.name} AS {_QUERIES[view.name]}")
        made.execute("COMMIT")
        made.execute("VACUUM")
        _prove(made)
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _fill(made: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    columns = ", ".join(
        f"{one.name} {one.type}"
        + (" PRIMARY KEY NOT NULL" if one.name == table.key else "")
        + (f" REFERENCES {one.of} ({_KEYS[one.of]})" if one.of else "")
        for one in table.columns
    )
    made.execute(f"CREATE TABLE {table.name} ({columns})")
    values = ", ".join(f":{one.name}" for one in table.columns)
    made.executemany(f"INSERT INTO {table.name} VALUES ({values})", rows)  # noqa: S608 - names of our own
    for name in table.indexed:
        made.execute(f"CREATE INDEX {table.name}_{name} ON {table.name} ({name})")
    search, columns = _SEARCH.format(table.name), ", ".join(table.search)
    # So written, Datasette finds the index that belongs to a table.
    made.execute(
        f"CREATE VIRTUAL TABLE {search} USING FTS5 ({columns}, content=[{table.name}],"
        " tokenize='porter unicode61 remove_diacritics 2')"
    )
    made.execute(f"INSERT INTO {search} ({search}) VALUES ('rebuild')")  # noqa: S608
    made.execute(f"INSERT INTO {search} ({search}) VALUES ('optimize')")  # noqa: S608


def _prove(made: sqlite3.Connection) -> None:
    """Check that the rows that are named are there, and that each index tells of the very rows it is of."""
    missing = made.execute("PRAGMA foreign_key_check").fetchone()
    if missing:
        raise ValueError(f"no such row: {missing}")
    for table in TABLES:
        search = _SEARCH.format(table.name)
        # With 1, the index is compared with what it is of: it raises what it finds.
        made.execute(f"INSERT INTO {search} ({search}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
