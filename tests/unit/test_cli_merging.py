"""`export` and `merge`: a part for another member, brought in again, with a report of what came."""

import shutil
from pathlib import Path

import pytest

from briefing_app.services import reviewing
from briefing_app.services.browsing import contents
from briefing_app.store.library import Library
from tests.helpers.stores import rows
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]

TITLE = "Over 1,700 children's services cases reviewed in Bradford, meeting hears"


def note(path: Path, words: str) -> None:
    with Library.open(path) as library:
        reviewing.note(library, contents(library).judgements[0], words)


def test_a_part_is_exported_and_merged(run: Run, example: Path, tmp_path: Path) -> None:
    part, other = tmp_path / "part.briefing", tmp_path / "other.briefing"
    done = run("export", example, part, "--sources", "over 1,700")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        f"Exported to {part}: 1 document\n"
        "Questions, kept searches and the plan of the pack go only with everything.\n"
    )
    Library.create(other).close()
    done = run("merge", other, part)
    assert done == (
        0,
        f"Comes: {TITLE}\nMerged with “part”: 1 document and 0 decisions came.\n",
        "",
    )
    done = run("merge", other, part)
    assert done == (0, "“part” holds nothing that this library does not have.\n", "")


def test_what_differs_is_told_and_decided(run: Run, example: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.briefing"
    shutil.copy(example, other)
    note(example, "Ask who.")
    note(other, "Ask when.")
    before = rows(example)
    done = run("merge", example, other, "--preview")
    assert "Differs: Note – “" in done.out
    assert "Here: “Ask who.”. There: “Ask when.”" in done.out
    assert rows(example) == before
    done = run("merge", example, other, "--take-theirs")
    last = "Merged with “other”: 0 documents and 0 decisions came; 1 difference decided as there.\n"
    assert done.out.endswith(last)
    with Library.open(example) as library:
        held = contents(library)
        assert held.mark(held.judgements[0]).note == "Ask when."


def test_restricted_ones_must_be_spoken_of(run: Run, example: Path, tmp_path: Path) -> None:
    part = tmp_path / "part.briefing"
    run("restrict", "over 1,700", "--exempt", "3", "--library", example)
    refused = run("export", example, part, "--all")
    assert_refused(refused)
    assert "is exempt or confidential" in refused.err
    assert not part.exists()
    done = run("export", example, part, "--all", "--with-restricted")
    assert done.out.startswith(f"Exported to {part}: 5 documents, 1 of them exempt or confidential\n")
    done = run("export", example, tmp_path / "open.briefing", "--all", "--without-restricted")
    assert ": 4 documents\n" in done.out


@pytest.mark.parametrize("words", ["", "No library."])
def test_what_is_no_library_is_refused_in_a_sentence(
    run: Run, example: Path, tmp_path: Path, words: str
) -> None:
    other = tmp_path / "letter.txt"
    other.write_text(words, encoding="utf-8")
    before = rows(example)
    refused = run("merge", example, other)
    assert_refused(refused)
    assert "is not a Briefing library" in refused.err
    assert rows(example) == before
