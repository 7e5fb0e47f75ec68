"""A part of a library as a file: what was chosen is in it, and not a word of anything else."""

import stat
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.services import enquiring, people, restricting, reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.exporting import export, outline
from briefing_app.services.merging import merge
from briefing_app.services.removing import remove_sources
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import assert_whole
from tests.helpers.stores import LETTER, STORY, added, rows, written

EXEMPT = "Exempt report\n\nZora Quill, a witness, said: “The cheque was never paid to anybody.”\n"
GONE = "Removed\n\nOtto Vane, a builder, said: “Those walls will not stand for long.”\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A library with a story, a letter, an exempt report and something that was removed, all decided upon."""
    path = tmp_path / "mine.briefing"
    with Library.create(path) as library:
        for name, text in (("story", STORY), ("letter", LETTER), ("secret", EXEMPT), ("gone", GONE)):
            added(library, written(tmp_path, f"{name}.txt", text))
        restricting.restrict(library, named(library, "secret"), CONFIDENTIAL)
        for quote in contents(library).quotes:
            reviewing.note(library, quote, f"About {quote.lead.speaker}")
        known = {one.name: one for one in people.who_is_who(library).people}
        people.merge(library, known["Zora Quill"], known["Piotr Nowak"])
        enquiring.add(library, "What of the cheque?")
        remove_sources(library, [named(library, "gone")])
    return path


def named(library: Library, title: str) -> Source:
    return next(one for one in sources.every(library) if one.title == title)


def test_what_is_chosen_is_in_it_with_all_that_hangs_on_it(mine: Path, tmp_path: Path) -> None:
    path = tmp_path / "part.briefing"
    with Library.open(mine) as library:
        told = export(library, path, {named(library, "story").sha256})
        assert (told.documents, told.restricted, told.whole) == (1, 0, False)
        assert told.counts == ("2 notes",)
        wanted = {
            one.lead.passage.exact: contents(library).mark(one).note for one in contents(library).quotes
        }
    assert_whole(path)
    with Library.open(path) as part:
        held = contents(part)
        assert [one.title for one in held.sources] == ["story"]
        assert sources.content(part, held.sources[0].sha256) == STORY.encode()
        assert all(held.mark(one).note == wanted[one.lead.passage.exact] for one in held.quotes)
        assert len(held.quotes) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("chosen", [("story", "letter"), None])
def test_nothing_else_is_in_the_file(mine: Path, tmp_path: Path, chosen: tuple[str, ...] | None) -> None:
    path = tmp_path / "part.briefing"
    with Library.open(mine) as library:
        wanted = None if chosen is None else {named(library, title).sha256 for title in chosen}
        export(library, path, wanted, restricted=False)
        hidden = [named(library, "secret").sha256]
    content = path.read_bytes()
    assert b"Nobody told us anything." in content
    for words in ("Quill", "quill", "cheque", "Vane", "walls", *hidden):
        assert words.encode() not in content, words
    assert sorted(one.name for one in tmp_path.glob("part*")) == [path.name], "the file alone is all"
    assert not list(tmp_path.glob(".*unfinished*"))


def test_restricted_documents_go_only_once_it_is_said(mine: Path, tmp_path: Path) -> None:
    path = tmp_path / "part.briefing"
    with Library.open(mine) as library:
        with pytest.raises(BriefingError, match=r"^One of the documents is exempt or confidential\."):
            export(library, path, None)
        assert not path.exists()
        told = export(library, path, None, restricted=True)
        assert (told.documents, told.restricted, told.whole) == (3, 1, True)
        assert outline(library, None, restricted=True) == told
        assert outline(library, None, restricted=False).documents == 2
    with Library.open(path) as part:
        assert dict(restricting.restrictions(part)) == {named(part, "secret").sha256: CONFIDENTIAL}
        (asked,) = enquiring.asked(part, ())
        assert asked.enquiry.question == "What of the cheque?"
        known = [len(one.namings) for one in people.who_is_who(part).people if one.name == "Piotr Nowak"]
        assert known == [2], "put together with Zora Quill"


def test_it_is_imported_by_another_member(mine: Path, tmp_path: Path) -> None:
    path, theirs = tmp_path / "part.briefing", tmp_path / "theirs.briefing"
    with Library.open(mine) as library:
        export(library, path, {named(library, "letter").sha256})
    with Library.create(theirs) as library:
        before = rows(theirs)
        merged = merge(library, path)
        assert (merged.documents, merged.kept) == (1, 0)
        assert len(contents(library).marks) == 2
        assert not merge(library, path)
    assert_whole(theirs)
    assert rows(theirs)["sources"] == before["sources"] + 1


def test_a_file_that_is_there_is_not_written_over(mine: Path, tmp_path: Path) -> None:
    path = written(tmp_path, "part.briefing", "A letter.")
    with Library.open(mine) as library, pytest.raises(BriefingError, match="exists already"):
        export(library, path, None, restricted=False)
    assert path.read_text(encoding="utf-8") == "A letter."


def test_one_that_is_stopped_leaves_nothing(mine: Path, tmp_path: Path) -> None:
    def heard(done: int, _total: int) -> None:
        if done:
            raise BriefingError("Stopped.")

    with Library.open(mine) as library, pytest.raises(BriefingError, match=r"^Stopped\.$"):
        export(library, tmp_path / "out" / "part.briefing", None, restricted=False, heard=heard)
    assert list((tmp_path / "out").iterdir()) == []
