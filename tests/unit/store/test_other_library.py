"""Another library's file is looked into, whatever it is, and never written."""

import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest

from briefing_app.store import sources
from briefing_app.store.database import VERSION
from briefing_app.store.library import Library
from briefing_app.store.other_library import looked_into
from briefing_app.system.errors import BriefingError, LockedError
from tests.helpers.locked import quick_keys, traces
from tests.helpers.stores import LETTER, added, written
from tests.helpers.working import STORES

__all__ = ["quick_keys"]
pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other" / "theirs.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "letter.txt", LETTER))
    return path


def content(path: Path) -> dict[str, bytes]:
    """Everything in the folder of a file."""
    return {one.name: one.read_bytes() for one in path.parent.iterdir()}


def test_it_is_read_as_it_lies_and_nothing_is_left_beside_it(other: Path) -> None:
    before = content(other)
    with looked_into(other) as library:
        assert [one.title for one in sources.every(library)] == ["letter"]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            library.db.execute("DELETE FROM sources")
    assert content(other) == before


def test_what_its_window_has_not_put_into_the_file_yet_is_seen(other: Path, tmp_path: Path) -> None:
    with Library.open(other) as theirs:
        added(theirs, written(tmp_path, "second.txt", f"{LETTER} Again."))
        before = content(other)
        with looked_into(other) as library:
            assert len(sources.every(library)) == 2
        after = content(other)
        assert after[other.name] == before[other.name]
        assert after[f"{other.name}-wal"] == before[f"{other.name}-wal"]


@pytest.mark.parametrize("version", [5, 8])
def test_one_of_an_earlier_version_is_brought_up_to_date_as_a_copy(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old" / "old.briefing"
    path.parent.mkdir()
    shutil.copy(STORES / f"schema-{version}.briefing", path)
    before = content(path)
    with looked_into(path) as library:
        assert sources.every(library)
        assert library.path == path
    assert content(path) == before


def test_one_of_a_newer_version_is_refused(other: Path) -> None:
    with sqlite3.connect(other) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(BriefingError, match="made by a newer Briefing"), looked_into(other):
        pass


@pytest.mark.parametrize("words", [b"", b"No library, but a letter." * 100])
def test_what_is_no_library_is_refused(tmp_path: Path, words: bytes) -> None:
    path = tmp_path / "letter.briefing"
    path.write_bytes(words)
    with pytest.raises(BriefingError, match="is not a Briefing library"), looked_into(path):
        pass


def test_a_damaged_one_is_refused(other: Path) -> None:
    with sqlite3.connect(other) as connection:
        connection.execute("UPDATE passages SET exact = 'Somebody wrote over it'")
    connection.close()
    with pytest.raises(BriefingError, match=r"^“theirs\.briefing” is damaged\."), looked_into(other):
        pass


def test_one_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="There is no library at"), looked_into(tmp_path / "a.briefing"):
        pass


def test_one_with_a_passphrase_is_read_with_it(tmp_path: Path) -> None:
    path = locked_one(tmp_path)
    before = content(path)
    with looked_into(path, "one") as library:
        assert [one.title for one in sources.every(library)] == ["letter"]
    with pytest.raises(LockedError) as wrong, looked_into(path, "two"):
        pass
    assert wrong.value.wrong
    with pytest.raises(LockedError) as locked, looked_into(path):
        pass
    assert not locked.value.wrong
    assert content(path) == before


def test_the_copy_of_one_with_a_passphrase_is_locked_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = locked_one(tmp_path)
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    with Library.open(path, None, "one") as theirs:
        added(theirs, written(tmp_path, "second.txt", f"{LETTER} Again."))
        with looked_into(path, "one") as library:
            assert len(sources.every(library)) == 2
            assert list(passing.rglob("copy"))
            assert traces(["letter", "Strategic"], passing) == []
    assert list(passing.iterdir()) == []


def locked_one(folder: Path) -> Path:
    path = folder / "locked" / "locked.briefing"
    with Library.create(path, "one") as library:
        added(library, written(folder, "letter.txt", LETTER))
    return path
