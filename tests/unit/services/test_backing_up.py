"""Backups: whole, proven, thinned out, brought back, and never in the way."""

import os
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.services import backing_up
from briefing_app.services.backing_up import (
    back_up,
    back_up_if_due,
    backups_of,
    before_much,
    bring_back,
    difference,
    folder_of,
)
from briefing_app.services.browsing import contents
from briefing_app.services.libraries import open_library
from briefing_app.services.removing import remove_sources
from briefing_app.services.reviewing import confirm
from briefing_app.store import backups
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import backups_folder, choose_backups_folder
from tests.helpers.stores import LETTER, STORY, added, as_user, assert_sound, written

FIXTURES = Path(__file__).parents[2] / "fixtures" / "stores"
NOW = datetime(2026, 11, 29, 12, 0, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.create(tmp_path / "Ours.briefing")
    added(library, written(tmp_path, "story.txt", STORY))
    return library


def test_a_backup_is_a_whole_library_of_its_own(library: Library) -> None:
    made = back_up(library, NOW)
    assert made.path.name == "Ours 2026-11-29 120000.briefing"
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name], "nothing stands beside it"
    assert_sound(made.path)
    with open_library(made.path) as copied:
        assert contents(copied).quotes == contents(library).quotes
    if os.name == "posix":
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600


def test_it_is_made_while_another_window_writes(library: Library) -> None:
    with Library.open(library.path) as other, other.operation("In the middle") as operation:
        other.db.execute("UPDATE operations SET name = 'Still in the middle' WHERE id = ?", [operation])
        made = back_up(library, NOW)
    with backups.looking(made.path) as copied:
        assert not copied.execute("SELECT 1 FROM operations WHERE name LIKE '%middle%'").fetchall()


def test_one_a_day_and_only_if_something_changed(library: Library, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    assert back_up_if_due(library, now) is not None
    assert back_up_if_due(library, now + timedelta(hours=23)) is None
    assert back_up_if_due(library, now + timedelta(days=2)) is None, "nothing was changed since"
    added(library, written(tmp_path, "letter.txt", LETTER))
    assert back_up_if_due(library, now + timedelta(hours=1)) is None
    assert back_up_if_due(library, now + timedelta(days=3)) is not None
    with Library.create(tmp_path / "Empty.briefing") as empty:
        assert back_up_if_due(empty, now) is None, "an empty library needs none"


def test_before_much_there_is_one_of_a_moment_ago(library: Library, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    assert before_much(library, now) is not None
    assert before_much(library, now + timedelta(minutes=5)) is None
    added(library, written(tmp_path, "letter.txt", LETTER))
    assert before_much(library, now + timedelta(minutes=15)) is not None
    choose_backups_folder(library.path)  # a file: no folder can be made there
    assert before_much(library, now + timedelta(hours=1)) is None, "what was asked for goes on"


def test_old_ones_are_thinned_out_and_the_first_and_last_stay(library: Library) -> None:
    for hours in range(0, 24 * 200, 9):
        folder = folder_of(library.path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"Ours {NOW - timedelta(hours=hours):%Y-%m-%d %H%M%S}.briefing").write_bytes(b"earlier")
    oldest = backups_of(library.path)[-1]
    back_up(library, NOW + timedelta(hours=1))
    left = backups_of(library.path)
    ages = [NOW + timedelta(hours=1) - one.made for one in left]
    assert ages == sorted(ages)
    assert left[-1] == oldest
    assert sum(age < timedelta(days=1) for age in ages) == 4
    days = [one.made.date() for one in left if timedelta(days=1) <= NOW - one.made < timedelta(days=13)]
    assert len(days) == len(set(days)) >= 12
    assert len(left) < 40


def test_what_differs_is_told_and_brought_back(library: Library, tmp_path: Path) -> None:
    kept = back_up(library, NOW)
    letter = added(library, written(tmp_path, "letter.txt", LETTER))
    confirm(library, contents(library).quotes[:1])
    told = difference(library, kept)
    assert told.lost == ("letter",)
    assert told.regained == ()
    assert told.changes == 2
    assert told.undone[0].startswith("Confirm")
    before = bring_back(library, kept)
    assert [source.title for source in contents(library).sources] == ["story"]
    assert_sound(library.path)
    assert difference(library, before).regained == ("letter",)
    bring_back(library, before)
    assert letter in contents(library).sources
    assert len(contents(library).marks) == 1, "what was decided is back too"


def test_changes_that_only_a_backup_has_are_told(library: Library) -> None:
    kept = back_up(library, NOW)
    confirm(library, contents(library).quotes[:1])
    before = bring_back(library, kept)
    assert not difference(library, kept)
    told = difference(library, before)
    assert told, "no document differs, but a decision would be lost"
    assert (told.changes, told.more) == (0, 1)
    assert told.redone[0].startswith("Confirm")


def test_another_window_sees_what_was_brought_back(library: Library, tmp_path: Path) -> None:
    kept = back_up(library, NOW)
    added(library, written(tmp_path, "letter.txt", LETTER))
    with Library.open(library.path) as other:
        state = other.state
        assert len(contents(other).sources) == 2
        bring_back(library, kept)
        assert other.state != state
        assert len(contents(other).sources) == 1


@pytest.mark.parametrize("harm", ["cut", "flip", "other", "gone"])
def test_a_backup_that_is_not_sound_is_refused_and_nothing_is_changed(library: Library, harm: str) -> None:
    kept = back_up(library, NOW)
    content = bytearray(kept.path.read_bytes())
    if harm == "gone":
        kept.path.unlink()
    elif harm == "other":
        kept.path.write_bytes(b"not a library" * 100)
    else:
        content = content[: len(content) // 2] if harm == "cut" else content
        if harm == "flip":
            for place in range(4096, len(content), 997):
                content[place] ^= 0xFF
        kept.path.write_bytes(bytes(content))
    before = contents(library).quotes
    with pytest.raises(BriefingError):
        bring_back(library, kept)
    assert contents(library).quotes == before
    assert_sound(library.path)
    assert [one for one in backups_of(library.path) if one.made != NOW] == [], (
        "no backup was made for nothing"
    )


def test_a_full_disk_leaves_no_half_backup(library: Library) -> None:
    program = (
        "import resource, signal, sys; from pathlib import Path;"
        "from briefing_app.services.backing_up import back_up;"
        "from briefing_app.store.library import Library;"
        "library = Library.open(Path(sys.argv[1])); signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
        "\ntry: back_up(library)\nexcept Exception as error: print(type(error).__name__)"
    )
    if sys.platform == "win32":
        pytest.skip("no such limit there")
    done = subprocess.run(
        [sys.executable, "-c", program, str(library.path)], check=False, capture_output=True, text=True
    )
    assert done.stdout.strip() == "BriefingError", done.stderr
    assert list(folder_of(library.path).iterdir()) == []


@as_user
def test_a_folder_that_can_t_be_written_is_said(library: Library, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    choose_backups_folder(closed)
    with pytest.raises(BriefingError, match="can’t be written"):
        back_up(library)


def test_where_backups_go_can_be_chosen(library: Library, home: Path, tmp_path: Path) -> None:
    assert backups_folder() == home / "backups"
    choose_backups_folder(tmp_path / "Stick ŵ")
    made = back_up(library, NOW)
    assert made.path.is_relative_to(tmp_path / "Stick ŵ")
    assert backups_of(library.path) == (made,)
    choose_backups_folder(None)
    assert backups_folder() == home / "backups"


def test_libraries_of_one_name_have_folders_of_their_own(library: Library, tmp_path: Path) -> None:
    assert folder_of(library.path) != folder_of(tmp_path / "elsewhere" / "Ours.briefing")
    assert folder_of(tmp_path / f"{'long' * 90}.briefing").name.startswith("long")


@pytest.mark.parametrize("fixture", sorted(FIXTURES.iterdir())[:-1], ids=lambda path: path.name)
def test_a_library_of_an_earlier_version_is_kept_as_it_was(fixture: Path, tmp_path: Path) -> None:
    path = tmp_path / fixture.name
    path.write_bytes(fixture.read_bytes())
    with sqlite3.connect(path) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    with open_library(path):
        pass
    (kept,) = backups_of(path)
    with backups.looking(kept.path) as copied:
        assert copied.execute("PRAGMA user_version").fetchone() == (version,)
    with open_library(path):
        pass
    assert len(backups_of(path)) == 1, "one that is up to date needs none"


def test_where_there_is_no_room_for_it_it_stands_beside_the_library(tmp_path: Path) -> None:
    oldest = min(FIXTURES.iterdir())
    path = tmp_path / oldest.name
    path.write_bytes(oldest.read_bytes())
    choose_backups_folder(path)  # a file: no folder can be made there
    with open_library(path):
        pass
    assert len(list(tmp_path.glob("*before update*"))) == 1


def test_the_names_are_dates_that_can_be_read(library: Library) -> None:
    first, second = back_up(library, NOW), back_up(library, NOW)
    assert first.path != second.path
    assert [one.made for one in backups_of(library.path)] == [NOW, NOW]
    (first.path.parent / "Ours 2026-99-99 120000.briefing.txt").write_bytes(b"something else")
    assert len(backups_of(library.path)) == 2
    assert backing_up.difference(library, first).changes == 0


def test_a_removed_source_is_in_its_backup(library: Library) -> None:
    source = contents(library).sources[0]
    kept = back_up(library, NOW)
    remove_sources(library, [source])
    assert difference(library, kept).regained == (source.title,)
