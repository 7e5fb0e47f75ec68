"""`publish`: it says what is in the file, what is not, and how to open it."""

from pathlib import Path

import pytest

from tests.helpers.stores import rows
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]

SEED = "001_a42269cb949c563f.txt"


def test_it_says_what_is_in_it_and_how_to_open_it(run: Run, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "a council.db"
    done = run("publish", example, out)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == f"Published {out}"
    assert "    11 judgements" in lines
    assert "     5 sources" in lines
    assert "No source is marked as exempt or confidential" in done.out
    assert "of each text half at most" in done.out
    assert "passages are left out for that." in done.out
    assert lines[-1] == (
        f"To open it: datasette serve -i '{out}' --metadata '{tmp_path / 'a council.metadata.json'}'"
    )
    assert out.exists()


def test_what_is_exempt_is_told_by_its_number(run: Run, example: Path, tmp_path: Path) -> None:
    assert run("restrict", SEED, "--exempt", "3", "--library", example).status == 0
    done = run("publish", "--library", example, tmp_path / "a.db")
    assert "1 source is exempt or confidential: nothing of it is in it." in done.out
    assert "     4 sources" in done.out


def test_a_library_is_never_written_over(run: Run, example: Path) -> None:
    before = rows(example)
    assert_refused(run("publish", example, example))
    assert rows(example) == before


def test_without_a_library_it_says_so(run: Run, tmp_path: Path) -> None:
    done = run("publish", tmp_path / "a.db")
    assert_refused(done)
    assert done.err.startswith("There is no library yet.")
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize(
    "arguments", [[], ["a.briefing", "b.db", "--library", "c.briefing"], ["a", "b", "c"]]
)
def test_a_wrong_use_is_refused(run: Run, arguments: list[str]) -> None:
    done = run("publish", *arguments)
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
