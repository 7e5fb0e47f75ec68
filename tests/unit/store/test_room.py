"""No room left: a library on a full disk keeps what it had, and a new one leaves nothing behind."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.services.example import make_example
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import added, assert_sound, rows, written

# Under a limit on the size of files, as on a stick whose file system has one.
LIMITED = """
import resource, sys
from briefing_app.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


def limited(size: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", LIMITED, str(size), *arguments], capture_output=True, text=True, check=False
    )


def long_story(folder: Path) -> Path:
    return written(
        folder, text="\n\n".join(f"Paragraph {number} tells of the council." for number in range(3000))
    )


def test_a_full_library_refuses_more_and_keeps_what_it_has(example: Path, tmp_path: Path) -> None:
    before = rows(example)
    story = long_story(tmp_path)
    with Library.open(example) as library:
        pages = library.db.execute("PRAGMA page_count").fetchone()[0]
        library.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(BriefingError, match="no room left on the disk"):
            added(library, story)
        assert not library.db.conn.in_transaction
        library.db.execute("PRAGMA max_page_count = 1000000")
        assert rows(example) == before
        added(library, written(tmp_path, "short.txt"))
    assert rows(example)["sources"] == before["sources"] + 1
    assert_sound(example)


@pytest.mark.skipif(os.name != "posix", reason="limits of the system")
def test_a_limit_on_files_stops_an_import_whole(example: Path, tmp_path: Path) -> None:
    before = rows(example)
    size = example.stat().st_size
    run = limited(size, "--library", str(example), "import", str(long_story(tmp_path)))
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.startswith("“Bradford.briefing” ")
    assert len(run.stderr.splitlines()) == 1
    assert rows(example) == before
    assert_sound(example)


@pytest.mark.skipif(os.name != "posix", reason="limits of the system")
@pytest.mark.parametrize("size", [0, 512, 40_000])
def test_a_library_that_does_not_fit_leaves_nothing_behind(tmp_path: Path, size: int) -> None:
    story = written(tmp_path / "docs")
    made = tmp_path / "libraries"
    run = limited(size, "--library", str(made / "a.briefing"), "import", "--new", str(story))
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert [item.name for item in made.iterdir()] in ([], ["a.briefing"])
    if (made / "a.briefing").exists():
        assert rows(made / "a.briefing")["sources"] == 0


@pytest.mark.skipif(os.name != "posix", reason="limits of the system")
def test_the_first_library_is_made_whole_or_not_at_all(tmp_path: Path, home: Path) -> None:
    run = limited(200_000, "pack", str(tmp_path / "a.pdf"), "--example")
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1
    assert "“the new library”" in run.stderr
    assert list(home.iterdir()) == []
    assert not (tmp_path / "a.pdf").exists()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes; only the administrator can make one."""
    place = tmp_path / "disk"
    place.mkdir()
    if not shutil.which("mount") or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only the administrator can make a small disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no disk can be made here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_told_and_nothing_is_lost(small_disk: Path, tmp_path: Path) -> None:
    path = small_disk / "a.briefing"
    make_example(path).close()
    before = rows(path)
    with Library.open(path) as library, pytest.raises(BriefingError, match="no room left on the disk"):
        added(library, long_story(tmp_path))
    assert rows(path) == before
    assert_sound(path)


@pytest.mark.parametrize("left", [0, 100_000, 300_000, 500_000, 700_000, 900_000, 1_100_000, 1_300_000])
def test_the_example_is_whole_or_not_there_however_full_the_disk(small_disk: Path, left: int) -> None:
    path = small_disk / "a.briefing"
    (small_disk / "ballast").write_bytes(bytes(2 * 1024 * 1024 - left))
    try:
        make_example(path).close()
    except BriefingError as error:
        assert "no room left" in str(error) or "can't be" in str(error)  # noqa: PT017 - depends on the disk
        assert [item.name for item in small_disk.iterdir()] == ["ballast"]
    else:
        assert rows(path)["sources"] == 5
        assert_sound(path)
