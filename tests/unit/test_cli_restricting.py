"""`restrict`: a source is marked by its name, listed, public again; what is unclear is asked back."""

from pathlib import Path

import pytest

from tests.helpers.stores import looking, rows
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]

SEED = "001_a42269cb949c563f.txt"
TITLE = "Over 1,700 children's services cases reviewed in Bradford, meeting hears"


def test_a_source_is_marked_listed_and_public_again(run: Run, example: Path) -> None:
    assert run("restrict", "--library", example) == (0, "0 restricted\n", "")
    done = run("restrict", SEED, "--exempt", "3", "--library", example)
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        f"“{TITLE}”: Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A"
        " to the Local Government Act 1972. A public pack will hold nothing from it.\n"
    )
    listed = f"Exempt: paragraph 3: {TITLE} ({SEED})\n1 restricted\n"
    assert run("--library", example, "restrict") == (0, listed, "")
    done = run("restrict", "over 1,700", "--confidential", "--library", example)
    assert "section 100A(3)" in done.out
    assert run("restrict", "--library", example).out.startswith(f"Confidential: {TITLE}")
    done = run("restrict", "a42269cb", "--public", "--library", example)
    assert done == (0, f"“{TITLE}” is public: every pack may draw on it.\n", "")
    assert run("restrict", "--library", example).out == "0 restricted\n"


def test_a_sha256_may_be_begun(run: Run, example: Path) -> None:
    with looking(example) as connection:
        (sha256,) = connection.execute("SELECT sha256 FROM sources WHERE file_name = ?", [SEED]).fetchone()
    done = run("restrict", sha256[:12], "--confidential", "--library", example)
    assert done.status == 0
    assert TITLE in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("council", ["“council” may be several: ", "Council leaders discuss", "Give the file name"]),
        ("nowhere", ["No source is called “nowhere”. Give its file name, or words of its title."]),
    ],
)
def test_what_is_unclear_is_asked_back(run: Run, example: Path, words: str, said: list[str]) -> None:
    before = rows(example)
    done = run("restrict", words, "--confidential", "--library", example)
    assert (done.status, done.out) == (1, "")
    assert all(part in done.err for part in said)
    assert len(done.err.splitlines()) == 1
    assert rows(example) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["x"],
        ["--public"],
        ["x", "--exempt", "8"],
        ["x", "--exempt", "3", "--confidential"],
    ],
)
def test_a_wrong_use_is_refused(run: Run, example: Path, arguments: list[str]) -> None:
    done = run("restrict", *arguments, "--library", example)
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1


def test_without_a_library_it_says_so(run: Run) -> None:
    done = run("restrict")
    assert_refused(done)
    assert done.err.startswith("There is no library yet.")
