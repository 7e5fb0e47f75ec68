"""What is kept beside the settings of a library's file goes with it, or once it tells nothing any more."""

import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefing_app.services.expunging import remove_for_good
from briefing_app.services.sweeping import sweep_beside
from briefing_app.store import as_left, relocking, sources
from briefing_app.store.library import Library
from briefing_app.system.places import data_folder
from tests.helpers.as_left import left

HEX = "0123456789abcdef" * 2


def kept() -> list[str]:
    folder = data_folder() / "gone through"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def made(name: str, *, days: float) -> Path:
    path = data_folder() / "gone through" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}", encoding="utf-8")
    moment = time.time() - days * 24 * 60 * 60
    os.utime(path, (moment, moment))
    return path


def test_nothing_is_kept_of_what_a_library_was_before_a_document_went_for_good(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(example, monkeypatch)
    assert len(kept()) == 1, "it is looked for in the right way"
    with Library.open(example) as library:
        remove_for_good(library, [sources.every(library)[0].sha256])
        assert kept() == []


def test_nothing_is_kept_of_a_file_that_is_taken_away(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(example, monkeypatch)
    relocking.destroy(example)
    assert kept() == []


def test_nothing_is_kept_of_a_library_that_has_become_small(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(example, monkeypatch)
    monkeypatch.setattr(as_left, "SMALL", example.stat().st_size)
    Library.open(example).close()
    assert kept() == []


def test_what_tells_nothing_any_more_is_swept(example: Path) -> None:
    old, half = made(f"{HEX}.json", days=7.1), made(f"{HEX}.part", days=7.1)
    recent = made(f"{HEX[::-1]}.json", days=6.9)
    sweep_beside(example)
    assert [path.exists() for path in (old, half, recent)] == [False, False, True]


def test_as_long_as_it_tells_something_it_stays(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(example, monkeypatch)
    as_left.sweep(datetime.now(UTC) + as_left._LONGEST - timedelta(hours=1))
    with Library.open(example, shown_first=True) as library:
        assert library.proving.is_put_off
    as_left.sweep(datetime.now(UTC) + as_left._LONGEST + timedelta(hours=1))
    assert kept() == []


@pytest.mark.parametrize("name", ["notes.json", f"{HEX[1:]}.json", f"{HEX.upper()}.json", f"{HEX}.json.old"])
def test_nothing_of_anybody_elses_is_swept(name: str) -> None:
    path = made(name, days=100)
    as_left.sweep()
    assert path.exists()


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_folders_and_links_stay(tmp_path: Path) -> None:
    link, folder = made(f"{HEX}.json", days=100), data_folder() / "gone through" / f"{HEX[::-1]}.json"
    link.unlink()
    link.symlink_to(tmp_path / "there is none")
    folder.mkdir()
    as_left.sweep(datetime.now(UTC) + timedelta(days=100))
    assert link.is_symlink()
    assert folder.is_dir()
