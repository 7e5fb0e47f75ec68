"""Library files for tests: documents to add, what a file holds row by row, and whether it is sound."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details, Source
from briefing_app.services.adding import add_files
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library

STORY = """Inspectors find “serious weaknesses” at council

Inspectors from Ofsted visited Calderby last month. There are 38 vacancies for social workers.

Amina Rashid, leader of the council, said: “We have let children down, and I am sorry.”
"""
LETTER = """Letter to the council

Last month 38 vacancies for social workers were counted in Calderby.

Amina Rashid, leader of the council, said: “We have let children down, and I am sorry.”

Piotr Nowak, a foster carer, said: “Nobody told us anything.”
"""

as_user = pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="permission bits do not bind the administrator"
)


def written(folder: Path, name: str = "story.txt", text: str = STORY) -> Path:
    """A text in a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def added(library: Library, path: Path, published: str | None = "2018-11-05") -> Source:
    """Add one file and give its source."""
    details = Details(title=path.stem, publisher="The Paper", published=published)
    report = add_files(library, [Incoming(path, details)])
    assert report.failed == ()
    return report.added[0]


@contextmanager
def looking(path: Path) -> Iterator[sqlite3.Connection]:
    """A second connection to a library's file, as another program has."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
        yield connection


def rows(path: Path) -> dict[str, int]:
    """The number of rows of every table, the index's own apart."""
    with looking(path) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not name.startswith(("search_index", "sqlite_", "_"))
        ]
        return {
            name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608
            for name in names
        }


def assert_sound(path: Path) -> None:
    """Check structure, references, index and that nothing is left over that belongs to nothing."""
    with looking(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        # Says so by raising where the index does not tell of the very entries.
        connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
        for table, column, other in (
            ("passages", "id", "mentions.passage_id"),
            ("facts", "id", "mentions.fact_id"),
            ("people", "id", "quote_mentions.person_id"),
        ):
            target, key = other.split(".")
            lone = connection.execute(
                f"SELECT count(*) FROM {table} WHERE {column} NOT IN"  # noqa: S608
                f" (SELECT {key} FROM {target} WHERE {key} IS NOT NULL)"
            ).fetchone()
            assert lone == (0,), f"{table} without {target}"
        lost = "SELECT count(*) FROM mentions WHERE (fact_id IS NULL) != rejected"
        assert connection.execute(lost).fetchone() == (0,)
