"""What a passphrase means for backups: locked alike, deleted or left, brought back, never plain unasked."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.services.backing_up import (
    back_up,
    back_up_if_due,
    backups_of,
    bring_back,
    copies_of,
    difference,
)
from briefing_app.services.browsing import contents
from briefing_app.services.locking import Copies, plain_copies, set_passphrase
from briefing_app.store import relocking
from briefing_app.store.backups import is_locked
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError, LockedError
from briefing_app.system.places import choose_backups_folder
from tests.helpers.locked import quick_keys, traces
from tests.helpers.stores import LETTER, STORY, added, assert_sound, written

__all__ = ["quick_keys"]
pytestmark = pytest.mark.usefixtures("quick_keys")
NOW = datetime(2026, 11, 29, 12, 0, 0, tzinfo=UTC)
WORDS = ("Calderby", "weaknesses", "Rashid")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.create(tmp_path / "ours" / "Ours.briefing")
    added(library, written(tmp_path, "story.txt", STORY))
    return library


def titles(library: Library) -> list[str]:
    return sorted(source.title for source in contents(library).sources)


def test_a_backup_of_a_locked_library_opens_with_its_passphrase_alone(library: Library, home: Path) -> None:
    set_passphrase(library, "secret", Copies.SAME)
    made = back_up(library, NOW)
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert traces(WORDS, home) == []
    with pytest.raises(LockedError):
        Library.open(made.path)
    with Library.open(made.path, None, "secret") as copied:
        assert titles(copied) == ["story"]


def test_one_is_due_as_for_any_library(library: Library, tmp_path: Path) -> None:
    set_passphrase(library, "secret", Copies.SAME)
    now = datetime.now(UTC)
    assert back_up_if_due(library, now) is not None
    assert back_up_if_due(library, now + timedelta(days=2)) is None, "nothing was changed since"
    added(library, written(tmp_path, "letter.txt", LETTER))
    assert back_up_if_due(library, now + timedelta(days=2)) is not None


def test_plain_copies_are_named_and_get_the_same_passphrase(library: Library, home: Path) -> None:
    made = back_up(library, NOW)
    beside = library.path.with_name("Ours before update 01234567.briefing")
    beside.write_bytes(made.path.read_bytes())
    library.path.with_name("Ours too.briefing").write_bytes(made.path.read_bytes())
    assert set(plain_copies(library.path)) == {made.path, beside}
    told: list[tuple[int, int]] = []
    assert set_passphrase(library, "secret", Copies.SAME, lambda *step: told.append(step)) == ()
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert plain_copies(library.path) == ()
    assert traces(WORDS, home) == []
    assert backups_of(library.path) == (made.__class__(made.path, NOW, made.path.stat().st_size),)
    bring_back(library, made)
    assert titles(library) == ["story"]


def test_those_in_the_usual_folder_count_too(library: Library, tmp_path: Path) -> None:
    first = back_up(library, NOW)
    choose_backups_folder(tmp_path / "elsewhere")
    second = back_up(library, NOW + timedelta(hours=1))
    assert set(copies_of(library.path)) == {first.path, second.path}


def test_they_are_deleted_if_that_is_chosen(library: Library, home: Path) -> None:
    made = back_up(library, NOW)
    assert set_passphrase(library, "secret", Copies.DELETE) == ()
    assert not made.path.exists()
    assert traces(WORDS, home) == []


def test_they_are_left_if_that_is_chosen_and_can_be_brought_back(library: Library, tmp_path: Path) -> None:
    made = back_up(library, NOW)
    added(library, written(tmp_path, "letter.txt", LETTER))
    set_passphrase(library, "secret", Copies.LEAVE)
    assert plain_copies(library.path) == (made.path,)
    assert difference(library, made).lost == ("letter",)
    bring_back(library, made)
    assert titles(library) == ["story"]
    assert traces(WORDS, library.path.parent) == [], "it is locked as before"
    library.close()
    with Library.open(library.path, None, "secret") as again:
        assert titles(again) == ["story"]


def test_a_changed_passphrase_opens_backups_too(library: Library) -> None:
    set_passphrase(library, "one", Copies.SAME)
    made = back_up(library, NOW)
    assert set_passphrase(library, "two", Copies.SAME) == ()
    with pytest.raises(LockedError):
        Library.open(made.path, None, "one")
    Library.open(made.path, None, "two").close()


def test_a_backup_with_another_passphrase_asks_for_it(library: Library, tmp_path: Path) -> None:
    set_passphrase(library, "one", Copies.SAME)
    made = back_up(library, NOW)
    set_passphrase(library, "two", Copies.LEAVE)
    added(library, written(tmp_path, "letter.txt", LETTER))
    for job in (difference, bring_back):
        with pytest.raises(LockedError) as caught:
            job(library, made)
        assert caught.value.path == made.path
    assert len(backups_of(library.path)) == 1, "none is made of now for nothing"
    assert difference(library, made, "one").lost == ("letter",)
    before = bring_back(library, made, "one")
    assert titles(library) == ["story"]
    library.close()
    Library.open(library.path, None, "two").close()
    Library.open(before.path, None, "two").close()


def test_a_locked_backup_is_brought_back_into_a_plain_library(library: Library, tmp_path: Path) -> None:
    set_passphrase(library, "one", Copies.SAME)
    made = back_up(library, NOW)
    set_passphrase(library, None, Copies.LEAVE)
    added(library, written(tmp_path, "letter.txt", LETTER))
    bring_back(library, made, "one")
    assert titles(library) == ["story"]
    assert_sound(library.path)
    library.close()
    assert [path.name for path in library.path.parent.iterdir()] == ["Ours.briefing"]


def test_without_a_passphrase_backups_are_plain_again(library: Library) -> None:
    plain = back_up(library, NOW)
    set_passphrase(library, "one", Copies.LEAVE)
    locked = back_up(library, NOW + timedelta(hours=1))
    before = plain.path.stat().st_mtime_ns
    set_passphrase(library, None, Copies.SAME)
    assert not is_locked(locked.path)
    assert plain.path.stat().st_mtime_ns == before, "what was plain is left alone"


def test_a_copy_with_yet_another_passphrase_is_told_and_left(library: Library) -> None:
    set_passphrase(library, "one", Copies.SAME)
    earlier = back_up(library, NOW)
    set_passphrase(library, "two", Copies.LEAVE)
    (left,) = set_passphrase(library, "three", Copies.SAME)
    assert left.path == earlier.path
    assert "passphrase" in left.reason
    Library.open(earlier.path, None, "one").close()


def test_a_library_that_can_not_be_written_leaves_its_copies(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(library, NOW)
    monkeypatch.setattr(relocking, "_is_same", lambda _: False)
    with pytest.raises(BriefingError):
        set_passphrase(library, "secret", Copies.DELETE)
    assert made.path.exists()
