"""A large library that is as it was left is looked at before it is checked, and not written to."""

import json
import os
import shutil
import threading
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from briefing_app.services.backing_up import back_up
from briefing_app.services.browsing import contents
from briefing_app.services.damaged import opened, proven, shown
from briefing_app.store import as_left, proving
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget
from briefing_app.store.soundness import go_through
from briefing_app.system.errors import BriefingError, DamagedError
from briefing_app.system.places import data_folder
from tests.benchmarks.damage import HURTS
from tests.helpers.as_left import left, unnoticed
from tests.helpers.harmed import changed_beside, everything, root_of, with_other_words, without_page
from tests.helpers.stores import looking

WAIT = 20


def is_shown_first(path: Path) -> bool:
    with Library.open(path, shown_first=True) as library:
        return library.proving.is_put_off


def test_one_that_is_as_it_was_left_is_shown_first(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(example, monkeypatch)
    assert is_shown_first(example)
    assert is_shown_first(example), "closed before it was checked, it is as it was"
    with Library.open(example) as library:
        assert not library.proving.is_put_off, "not where nobody asks for that, as in a terminal"


def test_a_small_one_is_checked_each_time(example: Path) -> None:
    Library.open(example).close()
    assert not is_shown_first(example)


def touch(path: Path) -> None:
    told = path.stat()
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns + 1_000_000))


def write_as_if_nothing(path: Path) -> None:
    told = path.stat()
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


def put_in_place(path: Path) -> None:
    copied = path.with_name("copy")
    shutil.copy2(path, copied)
    copied.replace(path)


def write_by_another(path: Path) -> None:
    with looking(path) as other:
        other.execute("INSERT INTO visits (opened_at, last_operation) VALUES ('2026-01-01', 0)")


def forget_the_program(_: Path) -> None:
    shutil.rmtree(data_folder() / "gone through")


def spoil_the_record(path: Path) -> None:
    as_left._record(path).write_text("[1", encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [touch, write_as_if_nothing, put_in_place, write_by_another, forget_the_program, spoil_the_record],
)
def test_what_anybody_touched_is_checked_first(
    example: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    left(example, monkeypatch)
    change(example)
    try:
        assert not is_shown_first(example)
    except DamagedError:
        assert change is write_as_if_nothing


def test_one_that_holds_something_else_is_checked_first(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unnoticed(monkeypatch)
    left(example, monkeypatch)
    with Library.open(example) as library, library.operation("Do nothing"):
        pass
    kept = json.loads(as_left._record(example).read_text(encoding="utf-8"))
    kept["holds"][2] -= 1
    as_left._record(example).write_text(json.dumps(kept), encoding="utf-8")
    assert not is_shown_first(example)


def test_one_that_was_not_closed_is_checked_first(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(example, monkeypatch)
    with changed_beside(example):
        assert not is_shown_first(example)


@pytest.mark.parametrize(("days", "first"), [(6, True), (8, False), (-1, False)])
def test_after_a_week_without_a_check_it_is_checked_first(
    example: Path, monkeypatch: pytest.MonkeyPatch, days: int, first: bool
) -> None:
    record = as_left._record(left(example, monkeypatch))
    kept = json.loads(record.read_text(encoding="utf-8"))
    kept["gone through"] = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    record.write_text(json.dumps(kept), encoding="utf-8")
    assert is_shown_first(example) is first


def test_what_another_program_wrote_meanwhile_was_not_checked(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_left, "SMALL", 0)
    with Library.open(example):
        write_by_another(example)
    assert not is_shown_first(example)


def test_what_was_written_here_makes_it_no_other(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_left, "SMALL", 0)
    with Library.open(example) as library, library.operation("Do nothing"):
        pass
    assert is_shown_first(example)


def damaged(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with other words in a passage than in its document, which nothing but a check can tell."""
    unnoticed(monkeypatch)
    with_other_words(left(path, monkeypatch))
    return path


def test_nothing_is_written_before_it_is_checked(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(damaged(example, monkeypatch))
    with Library.open(example, shown_first=True) as library:
        assert contents(library).quotes
        with pytest.raises(DamagedError, match="can only be read"), library.operation("Change something"):
            pytest.fail("it is changed")
        assert everything(example) == before
    assert everything(example) == before
    with pytest.raises(DamagedError):
        Library.open(example, shown_first=True)


@pytest.mark.parametrize("ask", [Library.require_sound, Library.require_changeable, back_up])
def test_nothing_is_made_of_it_before_it_is_checked(
    example: Path, monkeypatch: pytest.MonkeyPatch, ask: Callable[[Library], object]
) -> None:
    with (
        Library.open(damaged(example, monkeypatch), shown_first=True) as library,
        pytest.raises(DamagedError),
    ):
        ask(library)


@pytest.mark.parametrize("harmed", [True, False])
def test_it_is_checked_beside_all_else(example: Path, monkeypatch: pytest.MonkeyPatch, harmed: bool) -> None:
    (damaged if harmed else left)(example, monkeypatch)
    ended = threading.Event()
    with Library.open(example, shown_first=True) as library:
        library.proving.begin(ended.set)
        assert ended.wait(WAIT)
        found = proven(library)
        assert (found.damaged is not None) is harmed
        assert ("can only be read" in found.refusal) is harmed
        assert not library.proving.is_put_off


def test_one_with_a_passphrase_is_checked_beside_all_else_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_left, "SMALL", 0)
    path, words = tmp_path / "locked.briefing", "some words that nobody guesses"
    Library.create(path, words).close()
    ended = threading.Event()
    with Library.open(path, passphrase=words, shown_first=True) as library:
        assert library.proving.is_put_off
        library.proving.begin(ended.set)
        assert ended.wait(WAIT)
        assert not proven(library).refusal


def test_closing_does_not_wait_for_the_end(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(example, monkeypatch)
    begun, told = threading.Event(), list[int]()

    def endless(_: Path, __: object, pause: Callable[[], object]) -> None:
        while True:
            begun.set()
            pause()

    monkeypatch.setattr(proving, "go_through", endless)
    with Library.open(example, shown_first=True) as library:
        library.proving.begin(lambda: told.append(1))
        assert begun.wait(WAIT)
    assert "briefing-proof" not in {thread.name for thread in threading.enumerate()}
    assert told == []


def test_what_goes_wrong_with_the_check_itself_passes_nothing(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(example, monkeypatch)

    def mistaken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(proving, "go_through", mistaken)
    with Library.open(example, shown_first=True) as library:
        library.proving.begin(lambda: None)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                library.require_changeable()
        monkeypatch.setattr(proving, "go_through", go_through)
        library.require_changeable()


def test_what_can_not_be_read_is_checked_before_anybody_sees_it(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unnoticed(monkeypatch)
    without_page(left(example, monkeypatch), root_of(example, "mentions"))
    found = opened(example, shown_first=True)
    assert found.library is not None
    again, held = shown(found, contents)
    assert (again.library, held) == (None, None)
    assert again.damaged is not None


def test_a_mistake_in_showing_a_sound_one_stays_a_mistake(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = opened(left(example, monkeypatch), shown_first=True)

    tried = list[Library]()

    def mistaken(library: Library) -> None:
        tried.append(library)
        raise BriefingError("That did not work.")

    with pytest.raises(BriefingError, match="That did not work"):
        shown(found, mistaken)
    assert tried == [found.library]


def outcome(path: Path) -> str:
    """What is made of a library in the end, by what was there to know it by."""
    try:
        found = opened(path, shown_first=True)
        if found.library is not None:
            found.library.proving.begin(lambda: None)
        found, _ = shown(found, contents)
    except BriefingError as error:
        return str(error)
    if found.library is None:
        return "damaged, and not read"
    with found.library:
        told = found if found.damaged else proven(found.library)
    return "damaged, and read" if told.damaged else "sound"


def test_shown_first_or_not_the_same_is_told_and_no_damaged_file_is_written_to(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_left, "_stamp", lambda _: (0,))
    record, whole = as_left._record(left(example, monkeypatch)), example.read_bytes()
    kept, told = record.read_bytes(), Counter[str]()
    for number in range(16):
        random = Random(f"shown:{number}")  # noqa: S311 - the same damage every time
        hurt = bytearray(whole)
        random.choice(list(HURTS.values()))(hurt, random)
        outcomes = []
        for known in (False, True):
            forget(example)
            example.write_bytes(hurt)
            record.write_bytes(kept) if known else record.unlink(missing_ok=True)
            outcomes.append(outcome(example))
            assert outcomes[-1] == "sound" or example.read_bytes() == hurt
        assert outcomes[0] == outcomes[1]
        told[outcomes[0]] += 1
    assert told.keys() >= {"sound", "damaged, and read", "damaged, and not read"}
