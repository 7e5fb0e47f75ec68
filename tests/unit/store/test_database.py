"""The connection of a library: changes within changes, and what replaces a row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress

import pytest

from briefing_app.store.database import Database


@pytest.fixture
def database() -> Iterator[Database]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        made = Database(connection)
        made.execute("CREATE TABLE notes (words TEXT UNIQUE ON CONFLICT ROLLBACK)")
        yield made


def notes(database: Database) -> list[str]:
    return [words for (words,) in database.execute("SELECT words FROM notes")]


def test_a_change_that_fails_takes_back_itself_alone(database: Database) -> None:
    with database.atomic():
        database.execute("INSERT INTO notes VALUES (?)", ["kept"])
        with suppress(ZeroDivisionError), database.atomic():
            database.execute("INSERT INTO notes VALUES (:words)", {"words": "taken back"})
            raise ZeroDivisionError
        with database.atomic():
            database.execute("INSERT INTO notes VALUES (?)", ["kept too"])
    assert notes(database) == ["kept", "kept too"]
    assert not database.conn.in_transaction


def test_an_error_that_ends_all_changes_is_the_one_that_is_told(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), database.atomic(), database.atomic():
        database.execute("INSERT INTO notes VALUES ('one'), ('one')")
    assert notes(database) == []


def test_a_change_that_cannot_be_kept_is_taken_back(database: Database) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("CREATE TABLE marks (note TEXT REFERENCES notes (words) DEFERRABLE INITIALLY DEFERRED)")
    with pytest.raises(sqlite3.IntegrityError), database.atomic():
        database.execute("INSERT INTO marks VALUES ('of nothing')")
    assert not database.conn.in_transaction
    assert database.execute("SELECT count(*) FROM marks").fetchone() == (0,)


def test_a_row_that_is_replaced_is_seen_by_those_who_watch_what_goes(database: Database) -> None:
    database.execute("CREATE TABLE people (name TEXT PRIMARY KEY)")
    database.execute(
        "CREATE TRIGGER gone AFTER DELETE ON people BEGIN INSERT INTO notes VALUES (old.name); END"
    )
    for _ in range(2):
        database.execute("INSERT OR REPLACE INTO people VALUES ('A. Reader')")
    assert notes(database) == ["A. Reader"]


def test_there_may_be_nothing_to_take_back(database: Database) -> None:
    database.rollback()
    database.execute("BEGIN")
    database.execute("INSERT INTO notes VALUES ('taken back')")
    database.rollback()
    assert notes(database) == []
