"""A library with a passphrase: locked, opened, locked otherwise and made plain, whole or not at all."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.searching import SearchFilters
from briefing_app.services.browsing import contents
from briefing_app.services.searching import find
from briefing_app.store import library as library_module
from briefing_app.store import locking, relocking
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError, LockedError
from tests.helpers.locked import SAYING, quick_keys, traces
from tests.helpers.stores import STORY, added, rows, written

__all__ = ["quick_keys"]
pytestmark = pytest.mark.usefixtures("quick_keys")
WORDS = ("Calderby", "weaknesses", "Rashid")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_module, "_WAIT", 0.02)
    monkeypatch.setattr(relocking, "_WAIT", 0.02)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the library alone."""
    (tmp_path / "there").mkdir()
    return tmp_path / "there"


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Library:
    library = Library.create(folder / "a.briefing")
    added(library, written(tmp_path, "story.txt", STORY))
    return library


def tables(library: Library) -> dict[str, list[Any]]:
    names = library.db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%'"
    )
    return {
        name: library.db.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
        for (name,) in names.fetchall()
    }


@pytest.mark.parametrize("wanted", [SAYING, "x'" + "ab" * 32 + "'", "p"])
def test_a_locked_library_holds_the_same_and_opens_with_its_passphrase_alone(
    library: Library, folder: Path, wanted: str
) -> None:
    before = tables(library)
    relocking.relock(library, wanted)
    assert tables(library) == before, "it stays open"
    assert find(library, "weakness", SearchFilters())
    library.close()
    assert [path.name for path in folder.iterdir()] == ["a.briefing"]
    assert traces(WORDS, folder) == []
    for other in (None, "p ", wanted + "."):
        with pytest.raises(LockedError) as caught:
            Library.open(folder / "a.briefing", None, other)
        assert caught.value.wrong is (other is not None)
        assert caught.value.path == folder / "a.briefing"
    with Library.open(folder / "a.briefing", None, wanted) as again:
        assert tables(again) == before
        assert again.db.execute("PRAGMA secure_delete").fetchone() == (1,)
        assert again.db.execute("PRAGMA temp_store").fetchone() in ((2,), ("2",))
        assert again.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_passphrase_is_changed_and_taken_away(library: Library) -> None:
    before = tables(library)
    relocking.relock(library, "one")
    relocking.relock(library, "two")
    with pytest.raises(LockedError):
        Library.open(library.path, None, "one")
    relocking.relock(library, None)
    assert tables(library) == before
    library.close()
    assert rows(library.path)["sources"] == 1
    if os.name == "posix":
        assert stat.S_IMODE(library.path.stat().st_mode) == 0o600


def test_what_was_loaded_before_is_not_taken_for_what_is_there(library: Library) -> None:
    states = [library.state]
    for wanted in ("one", "two", None):
        relocking.relock(library, wanted)
        states.append(library.state)
    assert len({elsewhere for elsewhere, _ in states}) == 4
    assert contents(library).quotes


def test_one_is_made_under_a_passphrase(folder: Path, tmp_path: Path) -> None:
    with Library.create(folder / "b.briefing", "secret") as made:
        added(made, written(tmp_path))
        assert traces(WORDS, folder) == [], "not even what is written first"
        assert (folder / "b.briefing-wal").stat().st_size > 0
    with Library.open(folder / "b.briefing", None, "secret") as made:
        assert len(contents(made).sources) == 1


def test_letters_are_the_same_however_they_are_put_together(folder: Path) -> None:
    Library.create(folder / "b.briefing", "Sia\u0302n").close()
    Library.open(folder / "b.briefing", None, "Si\u00e2n").close()
    for nothing in ("", "a\0b"):
        with pytest.raises(BriefingError, match="passphrase"):
            Library.create(folder / "c.briefing", nothing)


def test_a_plain_one_wants_none(library: Library) -> None:
    library.close()
    with pytest.raises(BriefingError, match="has no passphrase"):
        Library.open(library.path, None, "some")


@contextmanager
def another_window(path: Path) -> Iterator[None]:
    """A library open in a process of its own."""
    program = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]);"
        " c.execute('SELECT count(*) FROM sources').fetchall(); print(flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield
        finally:
            process.communicate(b"\n")


def test_it_stays_as_it_was_while_another_window_has_it_open(library: Library, folder: Path) -> None:
    with another_window(library.path), pytest.raises(BriefingError, match="another window"):
        relocking.relock(library, "secret")
    added(library, written(folder.parent, "more.txt", STORY + "More.\n"))
    library.close()
    with Library.open(library.path) as again:
        assert len(contents(again).sources) == 2
    assert [path.name for path in folder.iterdir()] == ["a.briefing"]


def test_nothing_has_happened_if_the_new_file_is_not_the_same(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tables(library)
    monkeypatch.setattr(relocking, "_is_same", lambda _: False)
    with pytest.raises(BriefingError, match="damaged"):
        relocking.relock(library, "secret")
    assert tables(library) == before
    library.close()
    assert [path.name for path in folder.iterdir()] == ["a.briefing"]
    Library.open(library.path).close()


def test_a_row_that_has_not_arrived_is_found(folder: Path) -> None:
    one, other = (folder / name for name in ("one", "other"))
    for path, number in ((one, 1), (other, 2)):
        with sqlite3.connect(path) as connection:
            connection.execute("CREATE TABLE t (x)")
            connection.execute("INSERT INTO t VALUES (?)", [number])
        connection.close()
    connection = locking.connect(one, None, "mode=rw", 0)
    connection.execute("ATTACH DATABASE ? AS fresh KEY ''", [str(other)])
    assert not relocking._is_same(connection)
    connection.execute("UPDATE fresh.t SET x = 1")
    assert relocking._is_same(connection)
    connection.close()


@pytest.mark.parametrize("by_name", [False, True], ids=["held", "by a second name"])
def test_the_plain_file_takes_its_leave_written_over(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, by_name: bool
) -> None:
    monkeypatch.setattr(relocking, "_KEEPS_NAMELESS", not by_name)
    filled: list[tuple[bytes, bytes]] = []
    fill = relocking._fill_with_noise

    def noted(file: Any) -> None:
        before = file.read()
        file.seek(0)
        fill(file)
        file.seek(0)
        filled.append((before, file.read()))

    monkeypatch.setattr(relocking, "_fill_with_noise", noted)
    relocking.relock(library, "secret")
    library.close()
    assert [b"Calderby" in before for before, _ in filled] == [True, True], "the file and its log"
    assert [after for _, after in filled] == [b"", b""], "noise is let go once it is on the disk"
    assert [path.name for path in folder.iterdir()] == ["a.briefing"]
    assert traces(WORDS, folder) == []


def test_a_file_with_another_name_is_left_alone(folder: Path) -> None:
    (folder / "one").write_bytes(b"words")
    (folder / "two").hardlink_to(folder / "one")
    relocking.destroy(folder / "one")
    assert (folder / "two").read_bytes() == b"words"
    assert not (folder / "one").exists()


def test_what_a_crash_left_of_an_attempt_is_taken_away_by_the_next(library: Library, folder: Path) -> None:
    (folder / ".a.briefing.rewritten").write_bytes(b"half of it")
    relocking.relock(library, "secret")
    library.close()
    assert [path.name for path in folder.iterdir()] == ["a.briefing"]


def test_a_locked_library_that_is_open_here_is_never_looked_at_by_the_other_sqlite(library: Library) -> None:
    relocking.relock(library, "secret")
    added(library, written(library.path.parent.parent, "more.txt", STORY + "More.\n"))
    with pytest.raises(LockedError):
        Library.open(library.path)
    assert library.path.with_name("a.briefing-wal").stat().st_size > 0, "what is not in the file yet is there"
    assert len(contents(library).sources) == 2
    library.close()
    with Library.open(library.path, None, "secret") as again:
        assert len(contents(again).sources) == 2


def test_damage_is_told_apart_from_a_wrong_passphrase(folder: Path, tmp_path: Path) -> None:
    with Library.create(folder / "b.briefing", "secret") as made:
        added(made, written(tmp_path))
    content = bytearray((folder / "b.briefing").read_bytes())
    content[20 * 4096 + 100] ^= 1
    (folder / "b.briefing").write_bytes(content)
    with pytest.raises(BriefingError, match="is damaged") as caught:
        Library.open(folder / "b.briefing", None, "secret")
    assert not isinstance(caught.value, LockedError)


def test_where_the_part_is_missing_one_is_told_how_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library.create(folder / "b.briefing", "secret").close()
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    with pytest.raises(BriefingError, match="pip install sqlcipher3"):
        Library.open(folder / "b.briefing", None, "secret")
