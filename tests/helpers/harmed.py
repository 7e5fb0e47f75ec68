"""Libraries that are damaged in known ways, and drives that are said to be of another computer."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from briefing_app.system import drives

PAGE = 4096


def everything(path: Path) -> dict[str, bytes]:
    """The bytes of a library and of what else of it lies beside it."""
    return {
        item.name: item.read_bytes()
        for item in path.parent.glob(f"{path.name}*")
        if not item.name.endswith("-shm") and (item == path or item.stat().st_size)
    }


def with_other_words(path: Path) -> None:
    """Let a passage say what its document does not."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE passages SET exact = upper(exact) WHERE id = (SELECT min(id) FROM passages)"
        )


def root_of(path: Path, table: str) -> int:
    """The first page of a table, counted from 1."""
    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    return int(row[0])


def without_page(path: Path, number: int) -> None:
    """Lose a page, counted from 1."""
    content = bytearray(path.read_bytes())
    content[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(content)


@contextmanager
def changed_beside(path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who has a library open, so that what was written last is beside its file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("INSERT INTO visits (opened_at, last_operation) VALUES ('2026-01-01', 0)")
        yield connection


def on_network(folder: Path, monkeypatch: pytest.MonkeyPatch, listed: Path) -> None:
    """Let the system say that a folder is on a drive of another computer."""
    listed.write_text(
        f"1 0 0:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:2 / {folder} rw - cifs //server/papers rw\n", "utf-8"
    )
    monkeypatch.setattr(drives, "_MOUNTS", listed)
