"""Packs of single lines: what was chosen, what the member wrote, and what is confirmed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_app.packs.plan import FACT, SECTION, Plan, PlanItem, from_json, to_json
from briefing_app.packs.request import Chosen, Own, OwnKind, PackRequest, Section
from briefing_app.packs.templates import templates
from briefing_app.services import planning, reviewing, undoing
from briefing_app.services.browsing import Contents, contents
from briefing_app.services.checking import checked
from briefing_app.services.packing import draft, make_pack
from briefing_app.store.library import Library
from briefing_app.ui.models.plan_rows import made_in_words
from tests.helpers.pack_texts import pdf_text
from tests.helpers.stores import LETTER, STORY, added, written

MADE = date(2019, 7, 4)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.create(tmp_path / "a.briefing")
    added(library, written(tmp_path, "story.txt", STORY))
    added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return library


def made(library: Library, tmp_path: Path, *sections: Section | Own | Chosen, confirmed: bool = False) -> str:
    request = PackRequest(
        title="Calderby",
        committee="Scrutiny",
        meeting=date(2019, 7, 9),
        sections=sections,
        cover=False,
        confirmed_only=confirmed,
    )
    make_pack(library, tmp_path / "pack.pdf", request, made=MADE)
    return pdf_text(tmp_path / "pack.pdf")


def drawn(library: Library, request: PackRequest) -> int | None:
    """How many pages the pack has as it is drawn while it is put together."""
    held = contents(library)
    return draft(library, request, 200, held, checked(library, held, MADE), made=MADE).total


def chosen(held: Contents, *words: str) -> Chosen:
    return Chosen(tuple(quote for quote in held.quotes if any(w in quote.lead.passage.exact for w in words)))


def test_a_short_pack_has_the_chosen_lines_under_the_members_heading(
    library: Library, tmp_path: Path
) -> None:
    held = contents(library)
    text = made(
        library,
        tmp_path,
        Own(OwnKind.HEADING, "What <b>carers</b> & leaders said"),
        chosen(held, "Nobody told"),
        Own(OwnKind.QUESTION, "When was the plan due?"),
        Own(OwnKind.NOTE, "Ask the leader first."),
    )
    assert "What <b>carers</b> & leaders said" in text
    assert "“Nobody told us anything.”" in text
    assert "We have let children down" not in text
    assert "Question by the member" in text
    assert "Note by the member" in text
    assert "Scrutiny, meeting of 9 July 2019" in text
    assert "Contents" not in text
    assert drawn(library, PackRequest(title="", committee="", meeting=None, sections=(), cover=False)) == 1


def test_lines_that_are_confirmed_bear_a_tick_and_can_be_all_there_is(
    library: Library, tmp_path: Path
) -> None:
    held = contents(library)
    (carer,) = chosen(held, "Nobody told").facts
    reviewing.confirm(library, [carer])
    both = made(library, tmp_path, Section.QUOTES)
    assert both.count("✓") == 2  # once where it is explained
    only = made(library, tmp_path, Section.QUOTES, confirmed=True)
    assert "Nobody told us anything" in only
    assert "We have let children down" not in only


def test_a_plan_is_kept_as_it_is_and_undone_step_by_step(library: Library) -> None:
    first = planning.plan(library)
    assert first.items == templates()[0].plan.items
    items = (PlanItem(SECTION, Section.QUOTES), PlanItem(OwnKind.NOTE, "Mine", included=False))
    plan = Plan(title="T", committee="C", meeting="2019-07-09", cover=False, confirmed_only=True, items=items)
    planning.keep(library, plan, "Change the pack")
    assert planning.plan(library) == plan
    quote = contents(library).quotes[0]
    assert planning.add_facts(library, [quote]) == 1
    assert planning.add_facts(library, [quote]) == 0
    assert planning.plan(library).items[-1].fact == quote.id
    assert undoing.undo(library) == "Add 1 line to the pack"
    assert undoing.undo(library) == "Change the pack"
    assert planning.plan(library) == first


def test_facts_of_one_kind_that_follow_each_other_stand_together(library: Library) -> None:
    held = contents(library)
    facts = {fact.id: fact for fact in held.facts}
    picks = [held.quotes[0], held.quotes[1], held.figures[0], held.quotes[0]]
    plan = Plan(items=tuple(PlanItem(FACT, "", fact=fact.id) for fact in picks))
    sections = plan.request(facts.get).sections
    assert [len(one.facts) for one in sections if isinstance(one, Chosen)] == [2, 1, 1]
    gone = replace(plan, items=(PlanItem(FACT, "gone"), *plan.items))
    assert gone.request(facts.get).sections == sections


def test_what_a_newer_version_kept_is_left_out() -> None:
    kept = to_json(Plan(items=(PlanItem(SECTION, Section.FIGURES),)))
    kept["items"] += [["hologram", "x", True], [SECTION, "holograms", True]]
    assert from_json(kept).items == (PlanItem(SECTION, Section.FIGURES),)


def test_every_template_can_be_made(library: Library) -> None:
    assert len({one.name for one in templates()}) == len(templates()) == 8
    for template in templates():
        request = template.plan.request(lambda _: None)
        assert (drawn(library, request) or 0) >= 1


def test_a_pack_remembers_what_it_held_and_tells_what_has_changed(library: Library, tmp_path: Path) -> None:
    made(library, tmp_path, Section.QUOTES, Section.FIGURES)
    state = contents(library).last_pack
    assert state is not None
    assert (state.path, state.changed, state.gone) == (str(tmp_path / "pack.pdf"), 0, 0)
    assert made_in_words(state).endswith("Nothing in it has changed since.")
    (carer,) = [quote for quote in contents(library).quotes if quote.lead.speaker == "Piotr Nowak"]
    reviewing.correct(library, carer, replace(carer.lead, speaker="Ewa Nowak", role=None))
    reviewing.reject(library, [contents(library).figures[0]])
    state = contents(library).last_pack
    assert state is not None
    assert (state.changed, state.gone) == (1, 1)
    assert "Since then 1 of its lines has changed and 1 of its lines is gone" in made_in_words(state)
    undoing.undo(library)
    undoing.undo(library)
    state = contents(library).last_pack
    assert state is not None
    assert (state.changed, state.gone) == (0, 0)


def test_a_chosen_quote_stands_where_it_was_put_and_not_again_among_all(
    library: Library, tmp_path: Path
) -> None:
    held = contents(library)
    quote = held.quotes[0]
    words = quote.lead.passage.exact.strip("“”")[:20]
    alone = made(library, tmp_path, Section.QUOTES)
    both = made(library, tmp_path, Chosen((quote,)), Section.QUOTES)
    assert alone.count(words) == both.count(words)


def test_what_is_a_members_own_stays_together_before_the_long_lists(library: Library) -> None:
    quotes = contents(library).quotes
    for quote in quotes[:2]:
        planning.add_facts(library, [quote])
    items = planning.plan(library).items
    own = [place for place, item in enumerate(items) if item.kind == FACT]
    lists = [item.value for item in items].index(Section.QUOTES)
    assert own == [own[0], own[0] + 1]
    assert own[-1] < lists
