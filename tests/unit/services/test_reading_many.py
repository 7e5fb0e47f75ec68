"""Many files read by several processes: in order, each with its own outcome, whatever happens to one."""

import sys
import tracemalloc
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

import pytest

from briefing_app.services.adding import add_files
from briefing_app.services.example import seed_files
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming, Outcome, ReadPart
from briefing_app.services.reading_many import read_many
from briefing_app.services.reporting import Failure
from tests.helpers.deadly import Deadly


def letters(folder: Path, count: int) -> list[Incoming]:
    folder.mkdir()
    for number in range(count):
        text = f"Letter {number}\n\n{number + 1} March 2021\n\nMrs Ann Oke said: “Number {number} is late.”\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return [Incoming(path) for path in sorted(folder.iterdir())]


def outcomes_of(files: Sequence[Incoming], workers: int) -> list[Outcome]:
    return [outcome for outcome in read_many(files, workers) if outcome is not None]


def test_processes_read_as_one_alone_does(tmp_path: Path) -> None:
    files = [*seed_files(), *letters(tmp_path / "letters", 12)]
    assert outcomes_of(files, 2) == outcomes_of(files, 1)


def test_a_bad_file_has_its_own_sentence_and_its_place(tmp_path: Path) -> None:
    files = letters(tmp_path / "letters", 9)
    (tmp_path / "letters" / "004.txt").write_bytes(b"\x00\x01\x02")
    parts = [part for (part,) in outcomes_of(files, 2)]
    assert [type(part) for part in parts] == [*[ReadPart] * 4, Failure, *[ReadPart] * 4]
    assert isinstance(parts[4], Failure)
    assert parts[4].path == files[4].path
    assert "004.txt" in parts[4].reason


@pytest.mark.skipif(sys.platform == "win32", reason="the deadly path is a POSIX one")
def test_a_file_that_takes_its_process_down_does_not_stop_the_others(tmp_path: Path) -> None:
    files = letters(tmp_path / "letters", 9)
    files[3] = Incoming(Deadly(files[3].path))
    parts = [part for (part,) in outcomes_of(files, 2)]
    failed = {number: part.reason for number, part in enumerate(parts) if isinstance(part, Failure)}
    assert list(failed) == [3]
    assert "003.txt" in failed[3]


def test_all_are_added_as_one_operation(tmp_path: Path) -> None:
    with new_library(tmp_path / "a.briefing") as library:
        report = add_files(library, letters(tmp_path / "letters", 20), workers=2)
        assert len(report.added) == 20
        names = [row[0] for row in library.db.execute("SELECT name FROM operations")]
    assert names == ["Add 20 documents"]


def test_stopping_in_the_middle_adds_nothing_and_ends_the_processes(tmp_path: Path) -> None:
    with new_library(tmp_path / "a.briefing") as library:
        files = letters(tmp_path / "letters", 20)
        report = add_files(library, files, lambda step: step.done < 12, workers=2)
        assert report.stopped
        for table in ("operations", "sources", "passages", "facts", "search_entries"):
            assert library.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0  # noqa: S608


def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path) -> None:
    files = letters(tmp_path / "letters", 200)
    for item in files:
        item.path.write_text(item.path.read_text(encoding="utf-8") + "No. " * 500, encoding="utf-8")
    with new_library(tmp_path / "a.briefing") as library:
        peaks = []
        for some in (files[:70], files[70:]):
            tracemalloc.start()
            assert len(add_files(library, some).added) == len(some)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]


def test_a_long_text_is_read_so_that_it_can_be_stopped(tmp_path: Path) -> None:
    """A text of a megabyte takes seconds: whoever waits hears of it, and need not wait for its end."""
    path = tmp_path / "long.txt"
    path.write_text("The council will spend £3 million on roads next year.\n\n" * 30_000, encoding="utf-8")
    outcomes = read_many([Incoming(path, size=path.stat().st_size)], workers=2)
    began = monotonic()
    assert next(outcomes) is None
    outcomes.close()
    assert monotonic() - began < 8  # starting a process, and the time that it is given to finish
