"""`remove`: a document goes, comes back with Undo, or goes for good, out of backups too."""

from pathlib import Path

from briefing_app.services import undoing
from briefing_app.services.backing_up import back_up, backups_of
from briefing_app.services.expunging import set_aside_titles
from briefing_app.store import sources
from briefing_app.store.library import Library
from tests.helpers.stores import rows
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["run"]

SEED = "001_a42269cb949c563f.txt"
TITLE = "Over 1,700 children's services cases reviewed in Bradford, meeting hears"


def hashes(path: Path) -> set[str]:
    with Library.open(path) as library:
        return {one.sha256 for one in sources.every(library)}


def test_a_document_is_removed_and_can_come_back(run: Run, example: Path) -> None:
    before = hashes(example)
    done = run("remove", SEED, "--library", example)
    assert done == (0, f"“{TITLE}” is removed. Undo in the window brings it back.\n", "")
    assert len(hashes(example)) == len(before) - 1
    with Library.open(example) as library:
        undoing.undo(library)
    assert hashes(example) == before


def test_a_document_is_removed_for_good(run: Run, example: Path) -> None:
    with Library.open(example) as library:
        kept = back_up(library).path
    done = run("remove", SEED, "--for-good", "--library", example)
    assert (done.status, done.out) == (0, f"“{TITLE}” is removed for good.\n")
    assert done.err == f"The backup {kept} still holds it. --backups deletes it.\n"
    assert TITLE.encode() not in example.read_bytes()
    with Library.open(example) as library:
        assert set_aside_titles(library) == {}


def test_what_was_removed_before_goes_for_good_with_its_backups(run: Run, example: Path) -> None:
    with Library.open(example) as library:
        back_up(library)
    assert run("remove", SEED, "--library", example).status == 0
    done = run("remove", "--for-good", "--backups", "--library", example)
    assert done == (0, f"“{TITLE}” is removed for good.\n", "")
    assert backups_of(example) == ()
    done = run("remove", "--for-good", "--library", example)
    assert done == (0, "No document was removed before. The library was written anew.\n", "")


def test_what_is_unclear_removes_nothing(run: Run, example: Path) -> None:
    before = rows(example)
    assert_refused(run("remove", "nowhere", "--library", example))
    assert run("remove", "--library", example).status == 2
    assert run("remove", SEED, "--backups", "--library", example).status == 2
    assert rows(example) == before
