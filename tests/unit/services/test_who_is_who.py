"""The register on a real library: merged, split and refused by hand, undone, and kept when sources change."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Source
from briefing_app.domain.people import Person, Reason
from briefing_app.domain.searching import SearchFilters
from briefing_app.services import people, undoing
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.searching import find
from briefing_app.store import readings
from briefing_app.store.library import Library
from briefing_app.store.operations import Undoable
from briefing_app.system.errors import BriefingError
from tests.helpers.stores import added, assert_sound, rows, written

ADDED = "Add 1 document"
FIRST = """Budget agreed

Rosa Tandy, leader of Barton Council, said: “We have set a budget that is fair to everybody.”
"""
SECOND = """Library to close

Cllr Tandy, portfolio holder for culture, said: “We have set a budget that is fair to everybody.”

Kathy Rowe, a librarian, said: “Nobody asked the people who work here.”
"""
THIRD = """Library saved

Catherine Rowe, head of libraries, said: “We are open again from Monday on.”

The council leader said: “I am glad that we could help.”
"""
FOURTH = """A new school

Cllr Tandy (Lab, Mill Hill), portfolio holder for culture, said: “Every child will have a place there.”

Council leader Rosa Tandy said: “It was high time that we built it.”
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as library:
        yield library


def add(library: Library, tmp_path: Path, *texts: str) -> list[Source]:
    return [
        added(library, written(tmp_path, f"{text[:8]}.txt", text), f"201{number}-03-04")
        for number, text in enumerate(texts, 1)
    ]


def names(library: Library) -> list[str]:
    return [person.name for person in contents(library).people]


def named(library: Library, name: str) -> Person:
    return next(person for person in contents(library).people if person.name == name)


def merge(library: Library, one: str, other: str) -> None:
    people.merge(library, named(library, one), named(library, other))


def test_the_same_words_are_one_fact_once_their_speakers_are_one(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST, SECOND)
    said = [quote for quote in contents(library).quotes if "fair" in quote.lead.passage.exact]
    assert [quote.lead.speaker for quote in said] == ["Rosa Tandy", "Cllr Tandy"]
    merge(library, "Rosa Tandy", "Cllr Tandy")
    (fact,) = [quote for quote in contents(library).quotes if "fair" in quote.lead.passage.exact]
    assert fact.lead.speaker == "Rosa Tandy"
    # The role stays that of the source in which the words stand.
    assert [item.mention.role for item in fact.evidence] == [
        "leader of Barton Council",
        "portfolio holder for culture",
    ]
    assert dict(contents(library).speakers)["Rosa Tandy"] == 1
    assert_sound(library.path)


def test_the_search_follows_under_either_name(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, SECOND, THIRD)
    merge(library, "Kathy Rowe", "Catherine Rowe")
    for speaker in ("Kathy Rowe", "Catherine Rowe", "Rowe"):
        for word in ("nobody", "monday"):
            (hit,) = find(library, word, SearchFilters(kinds=frozenset(["quote"]), speaker=speaker))
            assert "Catherine Rowe" in hit.about
    assert find(library, "glad", SearchFilters(speaker="Rowe")) == ()


def test_undo_and_redo_go_by_name_also_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        add(library, tmp_path, FIRST, SECOND, THIRD)
        before = contents(library)
        assert before.undoable.redo is None
        merge(library, "Kathy Rowe", "Catherine Rowe")
        merge(library, "Rosa Tandy", "Cllr Tandy")
        after = contents(library)
    with Library.open(path) as library:
        assert contents(library).undoable.undo == "Merge Rosa Tandy and Cllr Tandy"
        assert undoing.undo(library) == "Merge Rosa Tandy and Cllr Tandy"
        assert contents(library).undoable == Undoable(
            "Merge Kathy Rowe and Catherine Rowe", "Merge Rosa Tandy and Cllr Tandy"
        )
        undoing.undo(library)
        assert contents(library) == _with_redo(before, "Merge Kathy Rowe and Catherine Rowe")
        for _ in before.sources:
            undoing.undo(library)
        assert contents(library).sources == ()
        with pytest.raises(BriefingError, match="nothing to undo"):
            undoing.undo(library)
        for _ in before.sources:
            undoing.redo(library)
    with Library.open(path) as library:
        assert undoing.redo(library) == "Merge Kathy Rowe and Catherine Rowe"
        assert undoing.redo(library) == "Merge Rosa Tandy and Cllr Tandy"
        assert contents(library) == after
        with pytest.raises(BriefingError, match="nothing to redo"):
            undoing.redo(library)


def _with_redo(held: Contents, name: str) -> Contents:
    return replace(held, undoable=Undoable(ADDED, name))


def test_a_new_decision_bars_the_way_to_what_was_undone(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST, SECOND, THIRD)
    merge(library, "Kathy Rowe", "Catherine Rowe")
    undoing.undo(library)
    merge(library, "Rosa Tandy", "Cllr Tandy")
    assert contents(library).undoable == Undoable("Merge Rosa Tandy and Cllr Tandy", None)
    undoing.undo(library)
    assert contents(library).undoable == Undoable(ADDED, "Merge Rosa Tandy and Cllr Tandy")


def test_what_was_split_stands_for_itself_and_is_not_suggested_again(
    library: Library, tmp_path: Path
) -> None:
    add(library, tmp_path, FIRST, FOURTH)
    person = named(library, "Rosa Tandy")
    assert len(person.namings) == 2
    people.split(library, person, [person.namings[1]])
    held = contents(library)
    assert names(library).count("Rosa Tandy") == 0
    assert [name for name in names(library) if name.startswith("Rosa Tandy (")] != []
    parts = {naming.id for naming in person.namings}
    assert not any({*item.one.ids, *item.other.ids} >= parts for item in held.suggestions)
    assert held.undoable.undo == "Split Rosa Tandy in 1 source"
    undoing.undo(library)
    assert named(library, "Rosa Tandy") == person


@pytest.mark.parametrize("chosen", [0, 2])
def test_a_split_needs_something_on_both_sides(library: Library, tmp_path: Path, chosen: int) -> None:
    add(library, tmp_path, FIRST, FOURTH)
    person = named(library, "Rosa Tandy")
    before = rows(library.path)
    with pytest.raises(BriefingError, match="at least one"):
        people.split(library, person, person.namings[:chosen])
    assert rows(library.path) == before


def test_nobody_is_merged_with_themselves(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST)
    with pytest.raises(BriefingError, match="Choose somebody else"):
        merge(library, "Rosa Tandy", "Rosa Tandy")


def test_merging_and_splitting_again_gives_what_was(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST, SECOND, THIRD)
    before = contents(library)
    merge(library, "Kathy Rowe", "Catherine Rowe")
    merged = named(library, "Catherine Rowe")
    people.split(library, merged, [naming for naming in merged.namings if naming.name == "Kathy Rowe"])
    after = contents(library)
    assert after.people == before.people
    assert after.quotes == before.quotes


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_order_of_merges_does_not_matter(
    library: Library, tmp_path: Path, order: tuple[int, int]
) -> None:
    add(library, tmp_path, FIRST, SECOND, FOURTH)
    everybody = contents(library).people
    tandys = [person for person in everybody if "Tandy" in person.name]
    assert len(tandys) > 1
    pairs = [(tandys[0], tandys[1]), (tandys[0], named(library, "Kathy Rowe"))]
    for place in order:
        people.merge(library, *pairs[place])
    (person,) = [one for one in contents(library).people if "Tandy" in one.name]
    assert person.ids == tandys[0].ids | tandys[1].ids | named_ids(everybody, "Kathy Rowe")


def named_ids(everybody: tuple[Person, ...], name: str) -> frozenset[str]:
    return next(person.ids for person in everybody if person.name == name)


def test_a_later_source_joins_those_who_were_merged(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST, SECOND)
    merge(library, "Rosa Tandy", "Cllr Tandy")
    add(library, tmp_path, FOURTH.replace("Council leader Rosa Tandy", "Mr Sam Oke"))
    assert [name for name in names(library) if "Tandy" in name] == ["Rosa Tandy"]
    assert len(named(library, "Rosa Tandy").sources) == 3


def test_decisions_outlive_another_reading_and_a_source_that_goes_and_comes(
    library: Library, tmp_path: Path
) -> None:
    first, second, third = add(library, tmp_path, FIRST, SECOND, THIRD)
    merge(library, "Kathy Rowe", "Catherine Rowe")
    decided = contents(library)
    for source in (second, third):
        correct_details(library, source, source.details)
    assert contents(library) == decided
    with library.operation("Remove 1 document"):
        readings.remove(library, [second.sha256])
    assert names(library) == ["Rosa Tandy", "Catherine Rowe"]
    assert_sound(library.path)
    add(library, tmp_path, SECOND)
    assert names(library).count("Catherine Rowe") == 1
    assert "Kathy Rowe" not in names(library)
    assert first in named(library, "Rosa Tandy").sources


def test_a_refusal_is_remembered_and_can_be_undone(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, SECOND, THIRD)
    (suggestion,) = contents(library).suggestions
    assert suggestion.reason is Reason.SHORT_FORENAME
    people.keep_apart(library, suggestion)
    assert contents(library).suggestions == ()
    assert contents(library).undoable.undo == "Keep Kathy Rowe and Catherine Rowe apart"
    undoing.undo(library)
    assert contents(library).suggestions == (suggestion,)


BARTON = "Ofsted has judged children’s services at Barton Council inadequate.\n"
FENWICK = "Ofsted has judged children’s services at Fenwick Council good.\n"


@pytest.mark.parametrize(("council", "suggested"), [(BARTON, [Reason.ROLE_ALONE]), (FENWICK, [])])
def test_a_role_alone_is_suggested_for_nobody_of_another_council(
    library: Library, tmp_path: Path, council: str, suggested: list[Reason]
) -> None:
    chair = "\nThe chair of the improvement board said: “Inspectors have seen what we achieved.”\n"
    named_chair = "\nDilys Adeyemi, chair of the improvement board, said: “It is a hard day for us all.”\n"
    add(library, tmp_path, f"Report\n\n{council}{chair}", f"Story\n\n{BARTON}{named_chair}")
    found = contents(library).suggestions
    assert [(one.other.name, one.reason) for one in found] == [("Dilys Adeyemi", one) for one in suggested]


def test_suggestions_follow_what_councils_sources_speak_of(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST + BARTON, THIRD)
    assert [one.reason for one in contents(library).suggestions] == [Reason.ROLE_ALONE]
    (other,) = add(library, tmp_path, f"Elsewhere\n\n{FENWICK}")
    assert contents(library).suggestions == ()
    readings.remove(library, [other.sha256])
    assert [one.reason for one in contents(library).suggestions] == [Reason.ROLE_ALONE]


def test_a_role_gets_a_name_only_when_somebody_says_so(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, FIRST, THIRD)
    (suggestion,) = contents(library).suggestions
    assert suggestion.reason is Reason.ROLE_ALONE
    glad = [quote for quote in contents(library).quotes if "glad" in quote.lead.passage.exact]
    assert [quote.lead.speaker for quote in glad] == [None]
    people.merge(library, suggestion.one, suggestion.other)
    glad = [quote for quote in contents(library).quotes if "glad" in quote.lead.passage.exact]
    assert [quote.lead.speaker for quote in glad] == ["Rosa Tandy"]
    assert contents(library).suggestions == ()
    assert "the leader" in named(library, "Rosa Tandy").other_names
