"""Damaged libraries in the terminal: read with a warning, salvaged, or a backup restored in their stead."""

from pathlib import Path

import pytest

from briefing_app.services.backing_up import back_up
from briefing_app.store.library import Library
from tests.helpers.harmed import everything, root_of, with_other_words, without_page
from tests.helpers.stores import LETTER, STORY, added, assert_sound, looking, rows, written
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER))
    return path


def test_a_damaged_library_is_read_after_a_warning(run: Run, library: Path) -> None:
    with_other_words(library)
    before = everything(library)
    done = run("--library", library, "info")
    assert done.status == 0
    assert "2 documents" in " ".join(done.out.split())
    assert done.err.startswith("“a.briefing” is damaged and open to read only")
    assert done.err.endswith("The command salvage makes a new one of what can be read.\n")
    refused = run("--library", library, "import", written(library.parent, "other.txt", "Another story."))
    assert refused.status == 1
    assert "can only be read. Salvage what can be read" in refused.err
    assert everything(library) == before


def test_a_damaged_library_that_can_not_be_read_is_refused(run: Run, library: Path) -> None:
    without_page(library, root_of(library, "mentions"))
    done = run("--library", library, "info")
    assert_refused(done)
    assert "is damaged and can't be read as it is." in done.err


def test_salvage_makes_a_library_and_says_what_is_missing(run: Run, library: Path, tmp_path: Path) -> None:
    with_other_words(library)
    done = run("salvage", library, tmp_path / "new.briefing")
    assert done == (0, "2 documents were saved. Nothing was lost.\n", "")
    assert_sound(tmp_path / "new.briefing")
    with Library.open(tmp_path / "new.briefing") as opened:
        opened.db.execute("UPDATE sources SET bytes = x'00' WHERE file_name = 'letter.txt'")
    done = run("salvage", tmp_path / "new.briefing", tmp_path / "newer.briefing")
    assert done.status == 1
    assert done.out == "2 documents were saved. Not everything about them could be.\n"
    heading = "Documents of which only the text was saved; add their files again if you have them"
    assert done.err == f"{heading}:\n- letter\n"


@pytest.mark.parametrize(
    ("damaged", "said"),
    [
        ("a.briefing", "exists already"),
        ("none", "There is no library at"),
        ("x", "is not a Briefing library"),
    ],
)
def test_salvage_is_refused_in_a_sentence(
    run: Run, library: Path, tmp_path: Path, damaged: str, said: str
) -> None:
    written(tmp_path, "x")
    new = library if damaged == library.name else tmp_path / "new"
    done = run("salvage", tmp_path / damaged, new)
    assert_refused(done)
    assert said in done.err


def test_a_backup_is_restored_beside_a_library_that_does_not_open(
    run: Run, library: Path, tmp_path: Path
) -> None:
    with Library.open(library) as opened:
        backup = back_up(opened).path
    without_page(library, root_of(library, "mentions"))
    before = everything(library)
    new = tmp_path / "new.briefing"
    done = run("--library", library, "backup", "--restore", backup, "--to", new)
    assert done == (0, f"Restored as {new}\n", "")
    assert rows(new)["sources"] == 2
    assert everything(library) == before
    assert run("--library", library, "backup", "--to", new).status == 2


def test_a_library_whose_packs_are_none_can_not_be_read(run: Run, library: Path) -> None:
    with_other_words(library)
    with looking(library) as connection:
        connection.execute("INSERT INTO packs VALUES (1, NULL, 'Pack', '{}', 'pack.pdf', 1)")
        connection.execute("INSERT INTO pack_items VALUES (1, 0, 'no identity', '')")
    done = run("--library", library, "info")
    assert_refused(done)
    assert "is damaged and can't be read as it is." in done.err
