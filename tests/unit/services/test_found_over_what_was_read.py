"""What a member finds by hand stands in place of what was read there, which is kept beneath."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.domain.mentions import Kind, Mention, QuoteMention
from briefing_app.domain.searching import SearchFilters
from briefing_app.services import reviewing, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.correcting import correct_details
from briefing_app.services.finding import propose
from briefing_app.services.removing import remove_sources
from briefing_app.services.searching import find
from briefing_app.store.library import Library
from tests.helpers.stores import added, assert_sound, written

READ = "We have listened to everybody who came to the hall"
TEXT = f"""A hall in Calderby

Rosa Tandy, leader of Barton Council, said: “{READ}.” There were 38 vacancies for social workers.

Ofsted judged overall effectiveness inadequate and the experiences of children in care good in 2018.
"""
LONGER = f"said: “{READ}.” There"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as made:
        added(made, written(tmp_path, "hall.txt", TEXT), "2018-11-05")
        yield made
    assert_sound(tmp_path / "a.briefing")


def by_hand(library: Library, words: str, kind: Kind = Kind.QUOTE) -> Mention:
    (source,) = contents(library).sources
    start = TEXT.index(words)
    found = propose(library, kind, source.sha256, start, start + len(words))
    return replace(found, speaker="Rosa Tandy") if isinstance(found, QuoteMention) else found


def listed(library: Library) -> list[str]:
    return [fact.lead.passage.exact for fact in contents(library).quotes]


def hits(library: Library) -> list[str]:
    return [hit.words for hit in find(library, "everybody", SearchFilters()) if hit.kind == "quote"]


def test_what_was_read_is_not_listed_beside_it_and_comes_back_in_one_step(library: Library) -> None:
    (before,) = listed(library)
    reviewing.add_finding(library, by_hand(library, LONGER))
    (after,) = listed(library)
    assert after != before
    assert len(hits(library)) == 1
    assert contents(library).rejected == (), "nobody said that it was not right"
    assert [person.name for person in contents(library).people].count("Rosa Tandy") == 1
    assert undoing.undo(library) == "Add a quote"
    assert listed(library) == [before]
    undoing.redo(library)
    assert listed(library) == [after]


def test_it_stays_beneath_when_the_source_is_read_again_or_was_away(library: Library) -> None:
    reviewing.add_finding(library, by_hand(library, LONGER))
    (after,) = listed(library)
    (source,) = contents(library).sources
    correct_details(library, source, Details(title="The hall", published="2018-11-06"))
    assert listed(library) == [after]
    remove_sources(library, contents(library).sources)
    undoing.undo(library)
    assert listed(library) == [after]


def test_what_is_not_right_after_all_leaves_what_was_read(library: Library) -> None:
    (before,) = listed(library)
    reviewing.add_finding(library, by_hand(library, LONGER))
    reviewing.reject(library, contents(library).quotes)
    assert listed(library) == [before]
    reviewing.restore(library, contents(library).rejected)
    assert listed(library) != [before]
    assert len(listed(library)) == 1


def test_what_was_found_to_be_wrong_stays_out_when_nothing_lies_over_it(library: Library) -> None:
    reviewing.reject(library, contents(library).quotes)
    reviewing.add_finding(library, by_hand(library, LONGER))
    undoing.undo(library)
    assert listed(library) == []
    assert len(contents(library).rejected) == 1


def test_star_note_and_topic_go_over_to_it(library: Library) -> None:
    facts = contents(library).quotes
    reviewing.star(library, facts, starred=True)
    reviewing.note(library, facts[0], "Ask her")
    reviewing.put_under(library, facts, "The hall")
    reviewing.add_finding(library, by_hand(library, LONGER))
    ((_, mark),) = contents(library).marks.items()
    assert (mark.own, mark.starred, mark.note, mark.topic) == (True, True, "Ask her", "The hall")


def test_a_second_one_by_hand_takes_the_place_of_the_first(library: Library) -> None:
    reviewing.add_finding(library, by_hand(library, LONGER))
    (first,) = listed(library)
    reviewing.add_finding(library, by_hand(library, "everybody who came"))
    assert listed(library) == ["everybody who came"]
    undoing.undo(library)
    assert listed(library) == [first]


def test_of_several_areas_in_one_sentence_the_others_stay(library: Library) -> None:
    areas = [fact.lead.area for fact in contents(library).judgements]
    assert len(areas) == len(set(areas)) == 2
    found = by_hand(library, "Ofsted judged overall effectiveness inadequate", Kind.JUDGEMENT)
    reviewing.add_finding(library, found)
    assert sorted(fact.lead.area for fact in contents(library).judgements) == sorted(areas)
    assert sum(fact.lead.passage == found.passage for fact in contents(library).judgements) == 1


def test_what_is_of_another_kind_or_elsewhere_stays(library: Library) -> None:
    figures = len(contents(library).figures)
    whole = TEXT[TEXT.index("Rosa") : TEXT.index("\n\nOfsted")]
    reviewing.add_finding(library, by_hand(library, whole))
    assert len(contents(library).figures) == figures > 0
