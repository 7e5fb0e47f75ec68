"""Merging two libraries that grew apart: what comes, what contradicts, and that it can be taken back."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Kind, QuoteMention
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.services import correcting, people, restricting, reviewing, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.finding import propose
from briefing_app.services.merging import Choice, Merged, merge, preview
from briefing_app.services.removing import remove_sources
from briefing_app.store import merging as stored
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers.soundness import assert_whole, state
from tests.helpers.stores import LETTER, STORY, added, written

Deed = Callable[[Library], object]
OTHER = "Report\n\nKit Moor, a parent, said: “We waited for two years for an answer.”\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of one library."""
    mine, theirs = tmp_path / "mine.briefing", tmp_path / "theirs.briefing"
    with Library.create(mine) as library:
        added(library, written(tmp_path, "story.txt", STORY))
    shutil.copy(mine, theirs)
    return mine, theirs


def do(path: Path, *deeds: Deed) -> None:
    with Library.open(path) as library:
        for deed in deeds:
            deed(library)


def quote(library: Library, words: str = "sorry") -> Quote:
    return next(one for one in contents(library).quotes if words in one.lead.passage.exact)


def noted(words: str) -> Deed:
    return lambda library: reviewing.note(library, quote(library), words)


def merged(mine: Path, theirs: Path, otherwise: Choice | None = None) -> Merged:
    with Library.open(mine) as library:
        found = merge(library, theirs, otherwise=otherwise)
    assert_whole(mine)
    return found


def seen(path: Path) -> dict[str, object]:
    """Everything that a person sees of a library."""
    with Library.open(path) as library:
        held = contents(library)
        return {
            "facts": sorted((str(one.id), repr(held.marks.get(one.id))) for one in held.facts),
            "sources": sorted(held.sources, key=lambda one: one.sha256),
            "people": [(one.name, sorted(one.ids)) for one in held.people],
            "rejected": sorted(str(one.id) for one in held.rejected),
            "restricted": dict(held.restricted),
        }


def test_what_the_other_decided_comes_over_and_goes_again(pair: tuple[Path, Path], tmp_path: Path) -> None:
    mine, theirs = pair
    do(
        theirs,
        lambda library: added(library, written(tmp_path, "letter.txt", LETTER)),
        noted("Ask when."),
        lambda library: reviewing.reject(library, [quote(library, "serious")]),
        lambda library: restricting.restrict(library, sources.every(library)[0], CONFIDENTIAL),
    )
    before = seen(mine)
    found = merged(mine, theirs)
    assert (found.documents, found.kept, found.taken) == (1, 0, 0)
    assert seen(mine) == seen(theirs)
    with Library.open(mine) as library:
        assert contents(library).undoable.undo == "Merge with “theirs”"
    do(mine, undoing.undo)  # after it was closed and opened
    assert_whole(mine)
    assert seen(mine) == before
    do(mine, undoing.redo)
    assert_whole(mine)
    assert seen(mine) == seen(theirs)


def test_a_second_merge_changes_nothing(pair: tuple[Path, Path], tmp_path: Path) -> None:
    mine, theirs = pair
    do(theirs, lambda library: added(library, written(tmp_path, "letter.txt", LETTER)), noted("Ask when."))
    do(mine, noted("Ask who."))
    assert merged(mine, theirs).kept == 1
    with Library.open(mine) as library:
        before = state(library)
        assert not preview(library, theirs)
    assert not merged(mine, theirs)
    with Library.open(mine) as library:
        assert state(library) == before


def test_the_other_file_is_not_written(pair: tuple[Path, Path]) -> None:
    mine, theirs = pair
    do(theirs, noted("Ask when."))
    content, there = theirs.read_bytes(), sorted(theirs.parent.iterdir())
    merged(mine, theirs)
    assert theirs.read_bytes() == content
    assert sorted(one for one in theirs.parent.iterdir() if one.name != "home") == there


@pytest.mark.parametrize(
    ("choice", "note"),
    [
        (Choice.MINE, "Ask who."),
        (Choice.THEIRS, "Ask when."),
        (Choice.BOTH, "Ask who.\n\nAsk when."),
    ],
)
def test_two_notes_are_chosen_between(pair: tuple[Path, Path], choice: Choice, note: str) -> None:
    mine, theirs = pair
    do(mine, noted("Ask who."))
    do(theirs, noted("Ask when."))
    with Library.open(mine) as library:
        (conflict,) = preview(library, theirs).conflicts
        assert "We have let children down" in conflict.about
        assert (conflict.mine, conflict.theirs) == ("“Ask who.”", "“Ask when.”")
        merge(library, theirs, {conflict.id: choice})
        held = contents(library)
        assert held.mark(quote(library)).note == note
        undoing.undo(library)
        assert contents(library).mark(quote(library)).note == "Ask who."


def test_what_was_taken_back_there_goes_and_what_was_taken_back_here_stays_away(
    tmp_path: Path, pair: tuple[Path, Path]
) -> None:
    mine, theirs = pair
    do(mine, noted("Ask when."))
    theirs.unlink()
    shutil.copy(mine, theirs)
    do(theirs, noted(""), lambda library: reviewing.star(library, [quote(library)], starred=True))
    third = tmp_path / "third.briefing"
    shutil.copy(mine, third)
    merged(mine, theirs)
    with Library.open(mine) as library:
        assert contents(library).mark(quote(library)).note == ""
    assert merged(theirs, third).decisions == 0
    with Library.open(theirs) as library:
        assert contents(library).mark(quote(library)).note == ""


def test_confirmed_here_and_not_right_there_is_a_conflict(pair: tuple[Path, Path]) -> None:
    mine, theirs = pair
    do(mine, lambda library: reviewing.confirm(library, [quote(library)]))
    do(theirs, lambda library: reviewing.reject(library, [quote(library)]))
    with Library.open(mine) as library:
        (conflict,) = preview(library, theirs).conflicts
        assert (conflict.mine, conflict.theirs) == ("Confirmed", "Not right")
        before = seen(mine)
        merge(library, theirs, otherwise=Choice.THEIRS)
        assert len(contents(library).rejected) == 1
        undoing.undo(library)
    assert seen(mine) == before


def test_speakers_corrected_differently_are_a_conflict(pair: tuple[Path, Path]) -> None:
    def corrected(name: str) -> Deed:
        def deed(library: Library) -> None:
            one = quote(library)
            reviewing.correct(library, one, replace(one.lead, speaker=name, role=None))

        return deed

    mine, theirs = pair
    do(mine, corrected("Ann Field"))
    do(theirs, corrected("Rosa Tandy"))
    with Library.open(mine) as library:
        (conflict,) = preview(library, theirs).conflicts
        assert (conflict.mine, conflict.theirs) == ("Ann Field", "Rosa Tandy")
    merged(mine, theirs, Choice.THEIRS)
    with Library.open(mine) as library:
        assert quote(library).lead.speaker == "Rosa Tandy"


def test_another_day_of_publication_is_a_conflict(tmp_path: Path) -> None:
    mine, theirs = tmp_path / "mine.briefing", tmp_path / "theirs.briefing"
    for path, day in ((mine, "2018-11-05"), (theirs, "2018-12-06")):
        with Library.create(path) as library:
            added(library, written(tmp_path, "story.txt", STORY), day)
    before = seen(mine)
    with Library.open(mine) as library:
        (conflict,) = preview(library, theirs).conflicts
        assert (conflict.mine, conflict.theirs) == (
            "“story”, The Paper, 5 November 2018",
            "“story”, The Paper, 6 December 2018",
        )
    merged(mine, theirs, Choice.THEIRS)
    assert seen(mine) == seen(theirs)
    do(mine, undoing.undo)
    assert seen(mine) == before


def test_a_corrected_day_comes_where_nobody_here_corrected_it(pair: tuple[Path, Path]) -> None:
    def corrected(library: Library) -> None:
        (source,) = sources.every(library)
        correcting.correct_details(library, source, replace(source.details, published="2018-12-06"))

    mine, theirs = pair
    do(theirs, corrected)
    before = seen(mine)
    assert merged(mine, theirs).decisions == 1
    assert seen(mine) == seen(theirs)
    do(mine, undoing.undo)
    assert_whole(mine)
    assert seen(mine) == before


def test_a_document_taken_out_here_comes_back_unless_it_is_left_out(pair: tuple[Path, Path]) -> None:
    mine, theirs = pair
    do(mine, lambda library: remove_sources(library, sources.every(library)))
    with Library.open(mine) as library:
        (conflict,) = preview(library, theirs).conflicts
        assert conflict.default is Choice.THEIRS
        merge(library, theirs, {conflict.id: Choice.MINE})
        assert sources.every(library) == ()
        assert not preview(library, theirs), "that it stays out is remembered"
        undoing.undo(library)
        merge(library, theirs)
        assert len(sources.every(library)) == 1
    assert_whole(mine)
    assert seen(mine) == seen(theirs)


def test_a_document_taken_out_there_stays_here(pair: tuple[Path, Path]) -> None:
    mine, theirs = pair
    do(theirs, lambda library: remove_sources(library, sources.every(library)))
    assert not merged(mine, theirs)
    assert len(seen(mine)["sources"]) == 1  # type: ignore[arg-type]


def test_a_merge_that_is_stopped_leaves_nothing(pair: tuple[Path, Path], tmp_path: Path) -> None:
    def heard(done: int, total: int) -> None:
        if (done, total) == (1, 2):
            raise BriefingError("Stopped.")

    mine, theirs = pair
    with Library.open(theirs) as library:
        added(library, written(tmp_path, "letter.txt", LETTER))
        added(library, written(tmp_path, "other.txt", OTHER))
    with Library.open(mine) as library:
        before = state(library)
        with pytest.raises(BriefingError, match=r"^Stopped\.$"):
            merge(library, theirs, heard=heard)
        assert state(library) == before
    assert_whole(mine)


def test_own_findings_come_over(pair: tuple[Path, Path]) -> None:
    def found(library: Library) -> None:
        (source,) = sources.every(library)
        start = STORY.index("There are 38")
        proposed = propose(library, Kind.QUOTE, source.sha256, start, start + 15)
        assert isinstance(proposed, QuoteMention)
        reviewing.add_finding(library, replace(proposed, speaker="Ann Field"))

    mine, theirs = pair
    do(theirs, found)
    merged(mine, theirs)
    assert seen(mine) == seen(theirs)
    with Library.open(mine) as library:
        assert quote(library, "There are 38").lead.speaker == "Ann Field"


def test_the_library_itself_is_no_other(pair: tuple[Path, Path]) -> None:
    with Library.open(pair[0]) as library, pytest.raises(BriefingError, match="is the library that is open"):
        merge(library, pair[0])
    assert not merged(*pair), "nothing comes from a copy"


def test_people_put_together_come_over(pair: tuple[Path, Path], tmp_path: Path) -> None:
    mine, theirs = pair
    for path in pair:
        do(path, lambda library: added(library, written(tmp_path, "letter.txt", LETTER)))

    def put_together(library: Library) -> None:
        known = {one.name: one for one in people.who_is_who(library).people}
        people.merge(library, known["Amina Rashid"], known["Piotr Nowak"])

    do(theirs, put_together)
    before = seen(mine)
    merged(mine, theirs)
    assert seen(mine) == seen(theirs)
    do(mine, undoing.undo)
    assert seen(mine) == before


def test_two_libraries_know_where_they_last_were_one(pair: tuple[Path, Path]) -> None:
    mine, theirs = pair
    do(theirs, noted("Ask when."))
    merged(mine, theirs)
    do(mine, noted("Ask who."))
    # This one took in the other: what it says since goes before.
    assert merged(theirs, mine).decisions == 1
    with Library.open(mine) as one, Library.open(theirs) as other:
        assert contents(other).mark(quote(other)).note == "Ask who."
        assert stored.sides(one, other).met
