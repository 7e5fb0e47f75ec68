"""A locked library at the terminal: its passphrase is typed unseen or read from a file, for every command."""

import getpass
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.services.backing_up import backups_of, copies_of
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import LockedError
from tests.helpers.locked import quick_keys, traces
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.terminals import Run, assert_refused, run

__all__ = ["quick_keys", "run"]
pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "ours" / "Ours.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
    return path


@pytest.fixture
def words(tmp_path: Path) -> Path:
    (tmp_path / "words").write_text("my secret \nnot this\n", encoding="utf-8")
    return tmp_path / "words"


class Typing:
    """What somebody types when they are asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self._typed: Iterator[str] = iter(())
        monkeypatch.setattr(getpass, "getpass", self._answer)

    def types(self, *typed: str) -> None:
        self._typed = iter(typed)

    def _answer(self, prompt: str) -> str:
        self.asked.append(prompt)
        return next(self._typed)


@pytest.fixture
def somebody(monkeypatch: pytest.MonkeyPatch) -> Typing:
    return Typing(monkeypatch)


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(_prompt: str) -> str:
        warnings.warn("seen by all", getpass.GetPassWarning, stacklevel=1)
        raise AssertionError("it was asked for where everybody sees it")

    monkeypatch.setattr(getpass, "getpass", answer)


def test_it_is_set_from_a_file_and_opens_every_command(
    run: Run, library: Path, words: Path, tmp_path: Path
) -> None:
    made = run("passphrase", "set", "--library", library, "--new-passphrase-file", words)
    assert (made.status, made.out) == (0, "“Ours.briefing” is locked.\n")
    assert made.err.startswith("Without its passphrase nobody can open a library, not even")
    with pytest.raises(LockedError):
        Library.open(library)
    Library.open(library, None, "my secret ").close()
    named = ("--library", library, "--passphrase-file", words)
    for command in (
        ("info",),
        ("search", "sorry"),
        ("import", written(tmp_path, "more.txt", STORY + "More.\n")),
        ("check",),
        ("promises",),
        ("enquiries",),
        ("restrict", "story.txt", "--confidential"),
        ("pack", tmp_path / "pack.pdf"),
        ("backup",),
        ("backup", "--list"),
    ):
        done = run(command[0], *named, *command[1:])
        assert done.status == 0, (command, done.err)
    assert run("--passphrase-file", words, "--library", library, "info").status == 0


def test_it_is_asked_for_and_asked_for_again(run: Run, library: Path, somebody: Typing) -> None:
    somebody.types("one", "one")
    assert run("passphrase", "set", "--library", library).status == 0
    somebody.types("no", "One", "one")
    found = run("info", "--library", library)
    assert found.status == 0
    assert found.err.count("does not open") == 2
    assert set(somebody.asked[2:]) == {"Passphrase of “Ours.briefing”: "}
    somebody.types("no", "no", "no")
    assert run("info", "--library", library).status == 1


def test_two_that_differ_set_nothing(run: Run, library: Path, somebody: Typing) -> None:
    somebody.types("one", "other")
    refused = run("passphrase", "set", "--library", library)
    assert refused.status == 1
    assert "not the same" in refused.err
    Library.open(library).close()


@pytest.mark.usefixtures("nobody")
def test_where_nobody_can_be_asked_it_says_so(run: Run, library: Path, words: Path) -> None:
    assert "--new-passphrase-file" in run("passphrase", "set", "--library", library).err
    run("passphrase", "set", "--library", library, "--new-passphrase-file", words)
    refused = run("info", "--library", library)
    assert_refused(refused)
    assert "--passphrase-file" in refused.err
    words.write_text("another", encoding="utf-8")
    refused = run("info", "--library", library, "--passphrase-file", words)
    assert_refused(refused)
    assert "does not open" in refused.err


def test_a_file_that_is_not_there_or_no_text(run: Run, library: Path, words: Path, tmp_path: Path) -> None:
    assert_refused(run("info", "--library", library, "--passphrase-file", tmp_path / "none"))
    words.write_bytes(b"\xff\xfe\x00")
    assert_refused(run("info", "--library", library, "--passphrase-file", words))


def test_a_plain_library_is_not_taken_for_a_locked_one(run: Run, library: Path, words: Path) -> None:
    refused = run("info", "--library", library, "--passphrase-file", words)
    assert_refused(refused)
    assert "has no passphrase" in refused.err
    for what in ("change", "remove"):
        assert run("passphrase", what, "--library", library).status == 2


def test_it_is_changed_and_removed(run: Run, library: Path, words: Path, tmp_path: Path) -> None:
    other = written(tmp_path, "other", "another\r\n")
    named = ("--library", library, "--passphrase-file")
    run("passphrase", "set", "--library", library, "--new-passphrase-file", words)
    assert run("passphrase", "set", *named, words).status == 2, "it has one"
    assert run("passphrase", "change", *named, words, "--new-passphrase-file", other).status == 0
    assert run("passphrase", "remove", *named, words).status == 1
    assert run("passphrase", "remove", *named, other, "--new-passphrase-file", other).status == 2
    removed = run("passphrase", "remove", *named, other)
    assert (removed.status, removed.out) == (0, "“Ours.briefing” has no passphrase any more.\n")
    assert removed.err == ""
    Library.open(library).close()


@pytest.mark.parametrize("choice", ["same", "delete", "leave"])
def test_backups_are_locked_deleted_or_named(
    run: Run, library: Path, words: Path, home: Path, choice: str
) -> None:
    run("backup", "--library", library)
    (backup,) = backups_of(library)
    told = run("passphrase", "set", "--library", library, "--new-passphrase-file", words, "--backups", choice)
    assert told.status == 0
    assert (str(backup.path) in told.err) is (choice == "leave")
    assert bool(traces(("Calderby", "Rashid"), home)) is (choice == "leave")
    assert len(copies_of(library)) == (choice != "delete")


def test_a_backup_with_another_passphrase_is_brought_back(
    run: Run, library: Path, words: Path, tmp_path: Path, somebody: Typing
) -> None:
    other = written(tmp_path, "other", "another\n")
    run("passphrase", "set", "--library", library, "--new-passphrase-file", other)
    run("backup", "--library", library, "--passphrase-file", other)
    (backup,) = backups_of(library)
    change = ("change", "--library", library, "--passphrase-file", other, "--new-passphrase-file", words)
    run("passphrase", *change, "--backups", "leave")
    restore = ("backup", "--library", library, "--passphrase-file", words, "--restore", backup.path)
    assert run(*restore, "--backup-passphrase-file", words).status == 1
    assert run(*restore, "--backup-passphrase-file", other).status == 0
    somebody.types("another")
    assert run(*restore).status == 0
    assert somebody.asked == [f"Passphrase of “{backup.path.name}”: "]


def test_a_new_library_is_locked_from_the_beginning(run: Run, words: Path, tmp_path: Path) -> None:
    story = written(tmp_path, "story.txt", STORY)
    path = tmp_path / "new" / "New.briefing"
    made = run("import", "--new", "--library", path, "--passphrase-file", words, story)
    assert made.status == 0
    assert "Without its passphrase" in made.err
    assert traces(("Calderby", "Rashid"), tmp_path / "new") == []


def test_a_library_with_a_passphrase_is_exported_and_merged(
    run: Run, library: Path, words: Path, tmp_path: Path, somebody: Typing
) -> None:
    theirs = tmp_path / "theirs" / "Theirs.briefing"
    with Library.create(theirs, "my secret ") as made:
        added(made, written(tmp_path, "letter.txt", LETTER))
    part = tmp_path / "part.briefing"
    exported = run("export", theirs, part, "--all", "--passphrase-file", words)
    assert exported.status == 0
    assert exported.err == "“part.briefing” has no passphrase: whoever gets it can read it.\n"
    warned = (
        "“Theirs” has a passphrase, and the library that is open has none: whoever has its file can read what"
        " comes.\n"
    )
    shown = run("merge", library, theirs, "--preview", "--other-passphrase-file", words)
    assert (shown.status, shown.err) == (0, warned)
    assert "Comes: letter\n" in shown.out
    somebody.types("wrong", "my secret ")
    merged = run("merge", library, theirs)
    assert somebody.asked == ["Passphrase of “Theirs.briefing”: "] * 2
    assert (merged.status, merged.out.splitlines()[-1]) == (
        0,
        "Merged with “Theirs”: 1 document and 0 decisions came.",
    )


def test_a_library_with_a_passphrase_takes_in_another(
    run: Run, library: Path, words: Path, tmp_path: Path
) -> None:
    ours = tmp_path / "locked.briefing"
    Library.create(ours, "my secret ").close()
    merged = run("merge", ours, library, "--passphrase-file", words)
    assert (merged.status, merged.err) == (0, "")
    with Library.open(ours, None, "my secret ") as made:
        assert [one.title for one in sources.every(made)] == ["story"]
