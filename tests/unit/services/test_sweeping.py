"""What a killed process left behind is swept after a day, and nothing else ever."""

import os
import time
from pathlib import Path

import pytest

from briefing_app.services.backing_up import back_up, folder_of
from briefing_app.services.sweeping import sweep, sweep_beside, sweep_copies
from briefing_app.store import relocking
from briefing_app.store.library import Library
from briefing_app.store.library_file import unfinished
from briefing_app.system.errors import BriefingError

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
    anew = left(tmp_path, f".my ward’s papers.briefing.rewritten{suffix}")
    sweep(tmp_path)
    assert not any(path.exists() for path in (one, pack, anew))


def test_what_somebody_may_be_at_stays(tmp_path: Path) -> None:
    kept = [
        left(tmp_path, f".{HEX}.unfinished", old=False),
        # The file of a library stays as it is while SQLite writes beside it.
        left(tmp_path, f".{HEX[::-1]}.unfinished"),
        left(tmp_path, f".{HEX[::-1]}.unfinished-wal", old=False),
        left(tmp_path, f".briefing-{HEX}.part", old=False),
        left(tmp_path, ".a.briefing.rewritten", old=False),
        left(tmp_path, ".b.briefing.rewritten"),
        left(tmp_path, ".b.briefing.rewritten-journal", old=False),
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
        "a.briefing.rewritten",
        ".briefing.rewritten",
        ".notes.rewritten",
        ".a.briefing.rewritten.txt",
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
    folders = (tmp_path, folder_of(path))
    lost = [left(folder, f".{HEX}.unfinished") for folder in folders]
    lost += [left(folder, f".{backup.path.name}.rewritten") for folder in folders]
    sweep_beside(path)
    assert not any(one.exists() for one in lost)
    assert backup.path.exists()
    assert path.exists()
    sweep(tmp_path / "there is none")


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_what_is_left_of_writing_it_anew_is_swept_whatever_it_is_called(
    tmp_path: Path,
) -> None:
    (tmp_path / "there").mkdir()
    path, link = tmp_path / "there" / "wards (old).db", tmp_path / "here"
    Library.create(path).close()
    link.symlink_to(path)
    gone = [left(path.parent, f".wards (old).db.rewritten{more}") for more in ("", "-journal")]
    kept = [left(path.parent, ".notes.rewritten"), left(tmp_path, ".here.rewritten")]
    at_it = left(path.parent, ".wards (old).db.rewritten-wal", old=False)
    sweep_beside(link)
    assert all(one.exists() for one in (*gone, *kept, at_it))
    os.utime(at_it, (OLD, OLD))
    sweep_beside(link)
    assert not any(one.exists() for one in (*gone, at_it))
    assert all(one.exists() for one in (*kept, path, link))


@pytest.mark.parametrize("moment", ["_is_same", "_prove"])
def test_what_a_killed_rewriting_leaves_is_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    path = tmp_path / "a.briefing"
    with monkeypatch.context() as patched, Library.create(path) as library:
        patched.setattr(relocking, moment, killed)
        patched.setattr(relocking, "forget", lambda _: None)
        with pytest.raises(KeyboardInterrupt):
            relocking.relock(library, None)
    (half,) = (one for one in tmp_path.iterdir() if one.name.startswith("."))
    sweep_beside(path)
    assert half.exists(), "somebody may be at it"
    os.utime(half, (OLD, OLD))
    sweep_beside(path)
    assert not half.exists()
    Library.open(path).close()


@pytest.mark.parametrize("moment", ["_is_same", "_prove"])
def test_swept_although_a_process_that_stood_still_is_at_it_the_library_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    path = tmp_path / "a.briefing"
    done = getattr(relocking, moment)

    def resumed(*arguments: object) -> object:
        os.utime(relocking.being_rewritten(path), (OLD, OLD))
        sweep_beside(path)
        return done(*arguments)

    monkeypatch.setattr(relocking, moment, resumed)
    with Library.create(path) as library, pytest.raises(BriefingError):
        relocking.relock(library, "secret")
    Library.open(path).close()
    assert [one.name for one in tmp_path.iterdir()] == ["a.briefing"]


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
