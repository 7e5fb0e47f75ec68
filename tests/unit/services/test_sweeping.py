"""What a killed process left behind is swept after a day, and nothing else ever."""

import os
import time
from pathlib import Path

import pytest

from briefing_app.services.backing_up import back_up, folder_of
from briefing_app.services.sweeping import sweep, sweep_beside, sweep_copies
from briefing_app.store.library import Library
from briefing_app.store.library_file import unfinished

HEX = "0123456789abcdef" * 2
OLD = time.time() - 25 * 60 * 60


def left(folder: Path, name: str, *, old: bool = True) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"half")
    if old:
        os.utime(path, (OLD, OLD))
    return path


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm", "-journal"])
def test_what_was_left_a_day_ago_is_swept(tmp_path: Path, suffix: str) -> None:
    one = left(tmp_path, unfinished(tmp_path / "a.briefing").name + suffix)
    pack = left(tmp_path, f".briefing-{HEX}.part")
    sweep(tmp_path)
    assert not one.exists()
    assert not pack.exists()


def test_what_somebody_may_be_at_stays(tmp_path: Path) -> None:
    kept = [
        left(tmp_path, f".{HEX}.unfinished", old=False),
        # The file of a library stays as it is while SQLite writes beside it.
        left(tmp_path, f".{HEX[::-1]}.unfinished"),
        left(tmp_path, f".{HEX[::-1]}.unfinished-wal", old=False),
        left(tmp_path, f".briefing-{HEX}.part", old=False),
    ]
    sweep(tmp_path)
    assert all(path.exists() for path in kept)
    sweep(tmp_path, now=time.time() + 25 * 60 * 60)
    assert not any(path.exists() for path in kept)


@pytest.mark.parametrize(
    "name",
    [
        "a.briefing",
        "a.briefing-wal",
        f"{HEX}.unfinished",
        f".{HEX}.unfinished.briefing",
        f".{HEX[1:]}.unfinished",
        f".{HEX.upper()}.unfinished",
        f".my {HEX}.unfinished",
        ".briefing.part",
        "a.part",
        f"a before update {HEX[:8]}.briefing",
    ],
)
def test_nothing_of_anybody_elses_is_touched(tmp_path: Path, name: str) -> None:
    path = left(tmp_path, name)
    sweep(tmp_path)
    assert path.exists()


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_folders_and_links_of_such_names_stay(tmp_path: Path) -> None:
    (tmp_path / f".{HEX}.unfinished").mkdir()
    mine = left(tmp_path, "mine")
    (tmp_path / f".briefing-{HEX}.part").symlink_to(mine)
    sweep(tmp_path, now=time.time() + 10**6)
    assert (tmp_path / f".{HEX}.unfinished").is_dir()
    assert (tmp_path / f".briefing-{HEX}.part").is_symlink()


def test_a_library_is_swept_beside_and_among_its_backups(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        backup = back_up(library)
    os.utime(backup.path, (OLD, OLD))
    os.utime(path, (OLD, OLD))
    lost = [left(folder, f".{HEX}.unfinished") for folder in (tmp_path, folder_of(path))]
    sweep_beside(path)
    assert not any(one.exists() for one in lost)
    assert backup.path.exists()
    assert path.exists()
    sweep(tmp_path / "there is none")


def test_copies_of_other_libraries_are_swept(tmp_path: Path) -> None:
    copy, more = tmp_path / "briefing-ab12_x9z", tmp_path / "briefing-ab12_x9y"
    mine, other = tmp_path / "briefing-notes", tmp_path / "Briefing-ab12_x9z"
    for folder in (copy, more, mine, other):
        left(folder, "copy")
    left(more, "my letter.txt")
    sweep_copies(tmp_path)
    assert all(folder.exists() for folder in (copy, more, mine, other)), "the folders themselves are new"
    sweep_copies(tmp_path, now=time.time() + 25 * 60 * 60)
    assert not copy.exists()
    assert all(folder.exists() for folder in (more, mine, other))
