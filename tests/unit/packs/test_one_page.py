"""The pack of one page: always exactly one, with whole lines, those that matter most."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.facts import Fact, Judgement
from briefing_app.domain.mentions import Status
from briefing_app.packs import document
from briefing_app.packs.formats import written
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import Found, Pack, PackContent
from briefing_app.packs.parts import JudgementsPart, LinesPart, OwnPart, QuotesPart, TimelinePart
from briefing_app.packs.request import Chosen, Own, OwnKind, PackRequest, Section
from briefing_app.packs.run_in import run_in_story
from briefing_app.packs.styles import look_of, set_in
from briefing_app.packs.summary import in_brief
from briefing_app.packs.templates import template_named
from briefing_app.packs.worst_first import worst_first
from tests.helpers import pack_facts
from tests.helpers.structure import failures
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST
from tests.unit.packs.test_tagged import paragraphs, plain_words, read_aloud


def no_fact(_identity: UUID) -> None:
    """Templates hold no single facts."""


PAGE = replace(template_named("One page").plan.request(no_fact), title="Calderby", committee="Scrutiny")


def many(facts: tuple[Any, ...]) -> tuple[Any, ...]:
    """The facts two hundred times, each one of its own."""
    return tuple(replace(fact, id=uuid5(fact.id, str(turn))) for turn in range(200) for fact in facts)


MANY = replace(
    CONTENT,
    quotes=many(CONTENT.quotes),
    events=many(CONTENT.events),
    figures=many(CONTENT.figures),
    found={
        Section.QUESTIONS: tuple(
            Found(str(number), f"What became of promise {number}?", (), CONTENT.quotes[0].evidence)
            for number in range(1, 300)
        )
    },
)


def on_paper(folder: Path, request: PackRequest, content: PackContent) -> Path:
    path = folder / "one.pdf"
    path.write_bytes(document.pdf(made_pack(request, content, MADE), MADE))
    return path


def pages_in(path: Path) -> int:
    with pdfium.PdfDocument(path) as opened:
        return len(opened)


@pytest.mark.parametrize(
    "content", [PackContent(), replace(CONTENT, events=(), figures=(), judgements=()), CONTENT, MANY]
)
def test_it_is_exactly_one_page_of_a4(tmp_path: Path, content: PackContent) -> None:
    path = on_paper(tmp_path, PAGE, content)
    assert failures(path) == []
    with pdfium.PdfDocument(path) as opened:
        assert [tuple(map(round, page.get_size())) for page in opened] == [(595, 842)]


def test_it_is_full_where_there_is_enough(tmp_path: Path) -> None:
    with pdfium.PdfDocument(on_paper(tmp_path, PAGE, MANY)) as opened:
        text = opened[0].get_textpage()
        lowest = min(
            text.get_charbox(place)[1]
            for place in range(text.count_chars())
            if text.get_text_range(place, 1).strip() and text.get_charbox(place)[1] > 60
        )
    assert lowest < 60 + 842 * 0.12, "no more than an eighth of the page is left"


def test_every_line_is_whole(tmp_path: Path) -> None:
    pack = made_pack(PAGE, MANY, MADE)
    path = tmp_path / "one.pdf"
    path.write_bytes(document.pdf(pack, MADE))
    with set_in(look_of(pack.layout)):
        story = [item for part in pack.parts for item in run_in_story(part, "part")]
    expected = [word for paragraph in paragraphs(story) for word in plain_words(paragraph)]
    read = read_aloud(path)
    assert "".join(read).endswith("".join(expected)), "nothing of any line is cut"


def test_what_the_member_chose_or_wrote_comes_first() -> None:
    own = Own(OwnKind.QUESTION, "Who signed the plan?")
    chosen = Chosen(CONTENT.quotes[-1:])
    request = replace(PAGE, sections=(*PAGE.sections, own, chosen))
    parts = made_pack(request, MANY, MADE).parts
    (of_the_member,) = (part for part in parts if isinstance(part, OwnPart))
    assert "Who signed the plan?" in str(of_the_member)
    assert CONTENT.quotes[-1].lead.passage.exact in str(of_the_member)


def test_every_section_has_its_first_lines_before_any_has_its_last() -> None:
    kinds = [type(part) for part in made_pack(PAGE, MANY, MADE).parts]
    assert QuotesPart in kinds
    assert len(kinds) >= 4


def test_what_is_planned_comes_before_what_is_past() -> None:
    sections = replace(PAGE, sections=(Section.TIMELINE,))
    part = next(
        part for part in made_pack(sections, MANY, date(2018, 12, 1)).parts if isinstance(part, TimelinePart)
    )
    planned = sum(event.lead.status is Status.PLANNED for event in CONTENT.events)
    assert planned
    assert all(entry.planned for entry in part.entries)


def test_it_says_how_many_lines_are_left_out() -> None:
    pack = made_pack(PAGE, MANY, MADE)
    assert pack.note.startswith("The ")
    facts = sum(map(len, (MANY.quotes, MANY.events, MANY.figures, MANY.judgements)))
    assert f"of {facts + len(MANY.found[Section.QUESTIONS]):,} lines" in pack.note
    few = replace(CONTENT, events=CONTENT.events[:1], figures=CONTENT.figures[:1], quotes=CONTENT.quotes[:1])
    assert made_pack(PAGE, few, MADE).note == "", "where all go on the page there is nothing to say"


@settings(max_examples=8)
@given(title=st.text(max_size=500), notes=st.lists(st.text(max_size=900), max_size=20))
def test_whatever_is_written_into_it(
    tmp_path_factory: pytest.TempPathFactory, title: str, notes: list[str]
) -> None:
    own = tuple(Own(OwnKind.NOTE, note) for note in notes if note.strip())
    request = replace(PAGE, title=title, sections=(*own, *PAGE.sections))
    path = on_paper(tmp_path_factory.mktemp("one"), request, CONTENT)
    assert pages_in(path) == 1
    assert failures(path) == []


def test_other_forms_are_left_as_they_are() -> None:
    assert made_pack(REQUEST, CONTENT, MADE).note == ""


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_what_was_chosen_is_said_in_every_format(suffix: str) -> None:
    pack = made_pack(PAGE, MANY, MADE)
    assert pack.note
    assert pack.note in written(pack, suffix, MADE).decode()


def judged(number: int, **changes: Any) -> Judgement:
    """The first judgement of the content, with something else in it."""
    fact = CONTENT.judgements[0]
    item = fact.evidence[0]
    return Fact(uuid5(fact.id, str(number)), (replace(item, mention=replace(item.mention, **changes)),))


def test_the_worst_of_today_comes_first_and_the_whole_before_its_parts() -> None:
    """Two hundred good grades of areas, inspected later, keep no council's worst from the page."""
    overall, part = (area.id for area in pack_facts.FRAMEWORK.areas[:2])
    framework = replace(pack_facts.FRAMEWORK, overall=overall)
    areas = [
        judged(n, provider=f"Council {n}", area=part, grade="good", inspected="2019-05") for n in range(200)
    ]
    worst = judged(300, provider="Calderby", area=overall, grade="inadequate", inspected="2018-09")
    before = judged(301, provider="Calderby", area=overall, grade="good", inspected="2015-02", current=False)
    content = replace(CONTENT, judgements=(*areas, before, worst), frameworks=(framework,), found={})
    pack = made_pack(replace(PAGE, sections=(Section.JUDGEMENTS,)), content, MADE)
    told = next(one for one in pack.parts if isinstance(one, JudgementsPart))
    shown = [rung for ladder in told.ladders for rung in ladder.rungs]
    assert len(shown) < len(areas)
    assert "Inadequate" in [rung.grade for rung in shown]


def test_the_worst_council_leads_and_what_fell_is_followed_by_what_it_fell_from() -> None:
    overall, part, other = (area.id for area in pack_facts.FRAMEWORK.areas[:3])
    framework = replace(pack_facts.FRAMEWORK, overall=overall)
    good = {"provider": "Calderby", "grade": "good", "inspected": "2024-02"}
    judgements = (
        judged(1, **{**good, "area": part, "grade": "outstanding", "inspected": "2018-11"}),
        judged(2, **{**good, "area": other, "grade": "requires-improvement", "inspected": "2018-11"}),
        judged(3, **good, area=overall),
        judged(4, **good, area=other),
        judged(5, **good, area=part),
        judged(6, provider="Tidewell", area=overall, grade="inadequate", inspected="2023-01"),
    )
    # So that not all goes on the page, and what does is by rank.
    many = replace(MANY, judgements=judgements, frameworks=(framework,), found={})
    told = next(one for one in made_pack(PAGE, many, MADE).parts if isinstance(one, JudgementsPart))
    assert [ladder.title for ladder in told.ladders] == ["Tidewell", "Calderby"]
    areas = {area.id: area.title for area in pack_facts.FRAMEWORK.areas}
    shown = [(rung.area, rung.grade) for rung in told.ladders[1].rungs]
    assert shown[:3] == [(areas[part], "Good"), (areas[part], "Outstanding"), (areas[overall], "Good")]


def test_what_rose_or_stayed_is_no_fall() -> None:
    overall, part = (area.id for area in pack_facts.FRAMEWORK.areas[:2])
    framework = replace(pack_facts.FRAMEWORK, overall=overall)
    before = judged(1, provider="Calderby", area=part, grade="inadequate", inspected="2018-11")
    now = judged(2, provider="Calderby", area=part, grade="good", inspected="2024-02")
    whole = judged(3, provider="Calderby", area=overall, grade="good", inspected="2024-02")
    assert worst_first((before, now, whole), (framework,)) == [whole, now, before]


def test_what_a_later_framework_replaced_comes_behind_how_services_stand_today() -> None:
    now = replace(pack_facts.FRAMEWORK, overall="overall-effectiveness")
    old = replace(now, id="old", since=2013, until=2018)
    whole = {"provider": "Calderby", "area": now.overall}
    before = judged(1, **whole, framework="old", grade="inadequate", inspected="2014-03")
    today = judged(2, **whole, framework=now.id, grade="good", inspected="2019-05")
    other = judged(3, **{**whole, "provider": "Tidewell"}, framework="old", grade="good", inspected="2015-02")
    assert worst_first((before, other, today), (now, old)) == [today, other, before]


def of_section(pack: Pack, section: Section) -> list[str]:
    """The words of the lines of a section of a pack."""
    held = (part for part in pack.parts if isinstance(part, LinesPart) and part.section is section)
    return [line.words for part in held for line in part.lines]


def test_a_promise_is_told_or_asked_about_but_not_both() -> None:
    evidence = CONTENT.quotes[0].evidence
    long = "we will " + "bring a plan for the service and report on it to the committee " * 3
    promises = [
        Found("Overdue", words, ("Due May 2019",), evidence) for words in (long, "I will write", "I go")
    ]
    questions = [
        Found("1", "What became of this: “I go” (due May 2019)?", (), evidence),
        Found("2", f"What became of this: “{long[:130]}…” (due May 2019)?", (), evidence),
        Found("3", "How many posts are vacant?", (), evidence),
    ]
    found = {Section.PROMISES: tuple(promises), Section.QUESTIONS: tuple(questions)}
    both = replace(PAGE, sections=(Section.PROMISES, Section.QUESTIONS))
    for content in (replace(CONTENT, found=found), replace(MANY, found=found)):
        pack = made_pack(both, content, MADE)
        assert len(of_section(pack, Section.PROMISES)) == 2
        assert of_section(pack, Section.QUESTIONS) == [questions[0].words, questions[2].words]
        (asked,) = (
            one for one in pack.parts if isinstance(one, LinesPart) and one.section is Section.QUESTIONS
        )
        assert [line.lead for line in asked.lines] == ["1", "2"], "no number is missing"
    alone = made_pack(replace(PAGE, sections=(Section.QUESTIONS,)), replace(CONTENT, found=found), MADE)
    assert len(of_section(alone, Section.QUESTIONS)) == len(questions)


def test_the_page_in_brief_is_cut_by_rank_like_other_sections() -> None:
    evidence = CONTENT.quotes[0].evidence
    long = "a promise of many words that goes on and on " * 6
    found = {
        section: tuple(Found("Overdue", f"{number} {long}", (), evidence) for number in range(9))
        for section in (Section.PROMISES, Section.DIFFERENCES)
    }
    notes = tuple(Own(OwnKind.NOTE, long * 2) for _ in range(4))
    request = replace(PAGE, sections=(Section.SUMMARY, *notes))
    content = replace(CONTENT, found=found)
    whole = in_brief(content)
    pack = made_pack(request, content, MADE)
    told = of_section(pack, Section.SUMMARY)
    assert pack.note.startswith(f"The {len(told) + len(notes)} of {len(whole) + len(notes)} lines")
    assert 0 < len(told) < len(whole)
