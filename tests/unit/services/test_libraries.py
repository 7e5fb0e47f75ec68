"""The first library and others: made from the seeds once, whole, and never in the place of anything."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_app.services import example
from briefing_app.services.adding import AddReport, add_files
from briefing_app.services.browsing import contents
from briefing_app.services.example import make_example, seed_files
from briefing_app.services.libraries import new_library, open_first_library, open_library
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library, is_there
from tests.helpers.stores import added, as_user, assert_sound, rows, written


def test_the_first_run_makes_the_library_from_the_seeds_and_the_next_opens_it(home: Path) -> None:
    with open_first_library() as library:
        assert library.path == default_library()
        assert len(contents(library).sources) == 5
        given = {item.details for item in seed_files()}
        assert {source.details for source in contents(library).sources} == given
    assert rows(default_library())["operations"] == 1
    with open_first_library() as library:
        assert rows(library.path)["operations"] == 1
    assert [item.name for item in home.iterdir()] == [default_library().name]
    assert_sound(default_library())


def test_two_libraries_made_from_the_seeds_hold_the_same(example: Path, tmp_path: Path) -> None:
    with make_example(tmp_path / "other.briefing") as one, open_library(example) as other:
        assert contents(one) == contents(other)


def test_the_example_never_replaces_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, "mine.briefing", "my own notes")
    with pytest.raises(BriefingError, match="exists already"):
        make_example(path)
    assert path.read_text(encoding="utf-8") == "my own notes"
    assert [item for item in tmp_path.iterdir() if item.is_file()] == [path]


def test_a_damaged_first_library_is_not_made_again(home: Path) -> None:
    written(home, default_library().name, "damaged")
    with pytest.raises(BriefingError, match="is not a Briefing library"):
        open_first_library()
    assert default_library().read_text(encoding="utf-8") == "damaged"


def test_programs_that_start_at_once_share_one_first_library(home: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from briefing_app.services.libraries import open_first_library as o; print(o().path)",
    ]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    printed = [process.communicate(timeout=60)[0].strip() for process in started]
    assert printed == [str(default_library())] * 3
    assert [item.name for item in home.glob("*") if not item.name.endswith(("-wal", "-shm"))] == [
        default_library().name
    ]
    assert rows(default_library())["sources"] == 5
    assert_sound(default_library())


def test_a_library_that_another_window_made_first_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = written(home.parent)

    def adding_late(library: Library, incoming: Sequence[Incoming]) -> AddReport:
        report = add_files(library, incoming)
        with new_library(default_library()) as other:
            added(other, story)
        return report

    monkeypatch.setattr(example, "add_files", adding_late)
    with open_first_library() as library:
        assert [source.file_name for source in contents(library).sources] == ["story.txt"]
    assert [item.name for item in home.iterdir()] == [default_library().name]


def test_a_new_library_is_empty_and_only_opens_where_one_is(tmp_path: Path) -> None:
    path = tmp_path / "new.briefing"
    with pytest.raises(BriefingError, match="There is no library at"):
        open_library(path)
    assert not is_there(path)
    new_library(path).close()
    assert is_there(path)
    with open_library(path) as library:
        assert contents(library).sources == ()
    with pytest.raises(BriefingError, match="exists already"):
        new_library(path)


@as_user
def test_a_home_that_can_not_be_written_is_told_in_a_sentence(home: Path) -> None:
    home.mkdir()
    for mode in (0o500, 0o000):
        home.chmod(mode)
        try:
            with pytest.raises(BriefingError) as caught:
                open_first_library()
            assert str(caught.value).endswith(".")
        finally:
            home.chmod(0o700)
    assert list(home.iterdir()) == []
