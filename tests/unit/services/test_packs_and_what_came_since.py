"""What a pack or its plan holds is not gone when a further source says it too, or a finding lies over it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.facts import Quote
from briefing_app.domain.mentions import Kind, QuoteMention
from briefing_app.packs.plan import FACT, Plan, PlanItem
from briefing_app.packs.request import Chosen, PackRequest
from briefing_app.services import planning, reviewing, undoing
from briefing_app.services.browsing import contents
from briefing_app.services.finding import propose
from briefing_app.services.pack_state import PackState
from briefing_app.services.packing import make_pack
from briefing_app.services.removing import remove_sources
from briefing_app.store import deciding
from briefing_app.store.library import Library
from briefing_app.ui.models.derived import by_id
from tests.helpers.stores import added, assert_sound, written

SAID = "We have listened to everybody who came to the hall."
TEXT = f"""A hall in Calderby

Rosa Tandy, leader of Barton Council, said: “{SAID}” There were 38 vacancies.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as made:
        added(made, written(tmp_path, "hall.txt", TEXT), "2018-11-05")
        planning.keep(made, Plan(title="The hall"), "Name the pack")
        planning.add_facts(made, contents(made).quotes)
        make_pack(made, tmp_path / "pack.pdf", request(made), made=date(2018, 12, 1))
        yield made
    assert_sound(tmp_path / "a.briefing")


def request(library: Library) -> PackRequest:
    held = contents(library)
    return held.plan.request(by_id(held).get)


def quotes_in(wanted: PackRequest) -> list[str]:
    chosen = [fact for part in wanted.sections if isinstance(part, Chosen) for fact in part.facts]
    return [fact.lead.passage.exact for fact in chosen]


def state(library: Library) -> PackState:
    found = contents(library).last_pack
    assert found is not None
    return found


def quote(library: Library) -> Quote:
    (found,) = contents(library).quotes
    return found


def add_until_it_leads(library: Library, folder: Path) -> None:
    """Add a source that says the same, by which the fact has another identity."""
    before = quote(library).id
    for number in range(40):
        source = added(library, written(folder, f"again{number}.txt", f"{TEXT}\n{number}\n"), "2018-11-04")
        if quote(library).id != before:
            return
        remove_sources(library, [source])
    pytest.fail("no source changed the identity")


def test_what_a_further_source_says_too_has_changed_and_is_not_gone(library: Library, tmp_path: Path) -> None:
    assert (state(library).changed, state(library).gone) == (0, 0)
    add_until_it_leads(library, tmp_path)
    assert (state(library).changed, state(library).gone) == (1, 0)
    assert quotes_in(request(library)) == [SAID]


def test_what_lies_beneath_a_finding_by_hand_is_told_by_that(library: Library) -> None:
    before, start, end = quote(library), TEXT.index("said:"), TEXT.index(" were 38")
    found = propose(library, Kind.QUOTE, before.source.sha256, start, end)
    assert isinstance(found, QuoteMention)
    reviewing.add_finding(library, replace(found, speaker="Rosa Tandy"))
    after = quote(library)
    assert after.id != before.id
    assert (state(library).changed, state(library).gone) == (1, 0)
    assert quotes_in(request(library)) == [after.lead.passage.exact]
    undoing.undo(library)
    assert (state(library).changed, state(library).gone) == (0, 0)
    assert quotes_in(request(library)) == [SAID]


def test_two_lines_that_are_one_fact_by_now_are_printed_once(library: Library, tmp_path: Path) -> None:
    add_until_it_leads(library, tmp_path)
    plan, found = contents(library).plan, str(quote(library).id)
    identities = deciding.identities_by_fact(library, [found])[found]
    assert len(identities) == 2
    lines = [PlanItem(FACT, identity) for identity in identities]
    planning.keep(library, plan.with_items(lines), "Two lines")
    assert [item.fact for item in contents(library).plan.items] == [quote(library).id] * 2
    assert quotes_in(request(library)) == [SAID]


def test_what_was_marked_as_not_right_is_gone(library: Library) -> None:
    reviewing.reject(library, [quote(library)])
    assert (state(library).changed, state(library).gone) == (0, 1)
    assert quotes_in(request(library)) == []
