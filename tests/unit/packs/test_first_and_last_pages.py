"""What a pack begins and ends with: the page in brief, the terms, the way back, the verification."""

import re
from dataclasses import replace
from pathlib import Path
from uuid import uuid5

import pypdfium2 as pdfium
import pytest

from briefing_app.packs import document, making
from briefing_app.packs.layout import Layout
from briefing_app.packs.outline import Found, PackContent, outline
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import LinesPart, Part, VerificationPart
from briefing_app.packs.request import Section
from briefing_app.packs.summary import in_brief
from briefing_app.packs.tagging import proof
from briefing_app.packs.templates import template_named
from briefing_app.packs.terms import terms_in
from tests.helpers import pack_facts
from tests.helpers.structure import failures
from tests.unit.packs.test_one_page import judged, no_fact
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST

EVIDENCE = CONTENT.quotes[0].evidence


def found(lead: str, words: str, *notes: str) -> Found:
    return Found(lead, words, notes, EVIDENCE)


def lines_of(section: Section, content: PackContent = CONTENT) -> LinesPart:
    parts: tuple[Part, ...] = outline(REQUEST, content).parts
    return next(part for part in parts if isinstance(part, LinesPart) and part.section is section)


def test_the_latest_grade_as_a_whole_is_told_with_the_one_before() -> None:
    whole = replace(pack_facts.FRAMEWORK, overall="overall-effectiveness")
    (judged,) = [one for one in in_brief(replace(CONTENT, frameworks=(whole,))) if one.lead == "Judged"]
    assert judged.words.startswith("Calderby: ")
    assert "inadequate" in judged.words
    assert "September 2018" in judged.words
    assert judged.evidence[0].source in (pack_facts.REPORT_SOURCE, pack_facts.NEWS_SOURCE)


def judged_in(content: PackContent) -> list[str]:
    return [one.words for one in in_brief(content) if one.lead == "Judged"]


def test_the_worst_grades_are_told_first_however_many_councils_were_judged_later() -> None:
    whole = replace(pack_facts.FRAMEWORK, overall="overall-effectiveness")
    grades = ("good", "requires-improvement", "inadequate", "good", "inadequate")
    judgements = tuple(
        judged(n, provider=f"Council {n}", area=whole.overall, grade=grade, inspected=f"{2024 - n}-02")
        for n, grade in enumerate(grades)
    )
    told = judged_in(replace(CONTENT, judgements=judgements, frameworks=(whole,), found={}))
    assert [words[:9] for words in told] == ["Council 2", "Council 4", "Council 1"]
    named = tuple(
        judged(50 + n, provider=f"Worst {n}", area=whole.overall, grade="inadequate") for n in range(4)
    )
    told = judged_in(replace(CONTENT, judgements=(*judgements, *named), frameworks=(whole,), found={}))
    assert len(told) == 6
    assert all("inadequate" in words for words in told)


def test_a_grade_that_a_later_framework_replaced_is_told_as_the_one_before() -> None:
    now = replace(pack_facts.FRAMEWORK, overall="overall-effectiveness")
    old = replace(now, id="old", since=2013, until=2018)
    fell = {"area": now.overall, "framework": "old", "grade": "inadequate"}
    judgements = (
        judged(1, **fell, provider="Calderby", inspected="2014-03"),
        judged(2, provider="Calderby", area=now.overall, grade="good", inspected="2019-05"),
        judged(3, **fell, provider="Tidewell", inspected="2015"),
    )
    told = judged_in(replace(CONTENT, judgements=judgements, frameworks=(now, old), found={}))
    assert told == [
        "Tidewell: inadequate for overall effectiveness, inspected 2015",
        (
            "Calderby: good for overall effectiveness, inspected May 2019"
            "; inadequate before that (March 2014, under an earlier framework)"
        ),
    ]


def test_only_what_stands_out_is_told_and_in_the_order_that_matters() -> None:
    content = replace(
        CONTENT,
        found={
            Section.PROMISES: (
                found("Overdue", "A plan", "Due May 2019", "and why"),
                *(found(lead, "I will see") for lead in ("Open", "Done", "Kept", "Spoken of")),
            ),
            Section.DIFFERENCES: tuple(found("Differs", f"figure {number}") for number in range(9)),
            Section.QUESTIONS: tuple(found(str(number), f"Why {number}?", "Known: x") for number in range(9)),
        },
    )
    told = in_brief(content)
    assert [one.lead for one in told] == ["Judged", "Overdue", "Differs", "Differs", "Ask", "Ask", "Ask"]
    assert told[1].notes == ("Due May 2019",)
    assert told[-1].notes == ()


def test_it_is_one_page_however_much_there_is() -> None:
    long = "a promise of many words that goes on and on " * 12
    content = replace(
        CONTENT,
        found={
            section: tuple(found("Overdue", long, long) for _ in range(20))
            for section in (Section.PROMISES, Section.DIFFERENCES, Section.QUESTIONS)
        },
    )
    request = replace(REQUEST, sections=(Section.SUMMARY, Section.QUOTES))
    pages = Pages()
    document.pdf(outline(request, content), MADE, pages=pages)
    assert pages.places["part-1"] == pages.places["part-0"] + 1


def test_a_library_of_nothing_has_nothing_in_brief() -> None:
    assert in_brief(PackContent()) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ofsted judged it under the ILACS framework.", ["ILACS", "Ofsted"]),
        ("the director said so to nobody", []),
        ("", []),
    ],
)
def test_terms_that_are_used_are_explained(text: str, names: list[str]) -> None:
    found_names = [term.name for term in terms_in([text])]
    assert [name for name in found_names if name in {"ILACS", "Ofsted", "SIF"}] == names


def test_terms_are_of_facts_in_the_pack_only() -> None:
    assert {line.lead for line in lines_of(Section.GLOSSARY).lines} >= {"Inadequate"}
    assert lines_of(Section.GLOSSARY, PackContent()).lines == ()


@pytest.mark.parametrize("passages", [True, False])
def test_references_lead_to_a_place_and_the_place_leads_back(tmp_path: Path, *, passages: bool) -> None:
    path, pages = tmp_path / "pack.pdf", Pages()
    pack = outline(replace(REQUEST, layout=Layout(passages=passages)), CONTENT)
    path.write_bytes(document.pdf(pack, MADE, pages=pages))
    assert failures(path) == []
    lines = [name for name in pages.places if name.startswith("line-")]
    places = {
        anchor: cited
        for source in pack.sources.sources
        for cited in source.places
        for anchor in cited.anchors
    }
    assert lines
    assert places
    assert places.keys() <= pages.places.keys()
    back = {line for cited in places.values() for line in cited.lines}
    assert back == set(lines), "no line that no place leads back to"
    with pdfium.PdfDocument(path) as opened:
        text = [page.get_textpage().get_text_bounded() for page in opened]
    for anchor, cited in places.items():
        there = " ".join(text[pages.places[anchor] - 1 : pages.places[anchor] + 1])
        for number, _ in pages.first_on_each(cited.lines):
            assert re.search(rf"pages? (?:\d+, )*{number}\b", " ".join(there.split()))


def test_without_passages_the_places_stand_alone() -> None:
    pack = outline(replace(REQUEST, layout=Layout(passages=False)), CONTENT)
    assert all(cited.runs == () for source in pack.sources.sources for cited in source.places)
    short = document.pdf(pack, MADE)
    assert len(short) < len(document.pdf(outline(REQUEST, CONTENT), MADE))


def test_the_verification_names_library_and_files() -> None:
    content = replace(CONTENT, library="Calderby", confirmed=frozenset({CONTENT.quotes[0].id}))
    part = next(part for part in outline(REQUEST, content).parts if isinstance(part, VerificationPart))
    assert part.rows[0] == ("Library", "Calderby")
    assert part.rows[1][1].endswith("facts, 1 confirmed")
    assert [sha256 for _, _, sha256 in part.files] == [
        source.sha256
        for source in (pack_facts.REPORT_SOURCE, pack_facts.NEWS_SOURCE, pack_facts.LETTER_SOURCE)
    ]


def test_a_pack_whose_check_fails_does_not_claim_to_be_accessible(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = outline(REQUEST, CONTENT)
    assert making.proven_pdf(pack, MADE).flaws == ()
    assert b"<pdfuaid:part>1" in making.proven_pdf(pack, MADE).content
    monkeypatch.setattr(making, "failures", lambda _content: ("a figure without words",))
    made = making.proven_pdf(pack, MADE)
    assert made.flaws == ("a figure without words",)
    assert b"<pdfuaid:part>" not in made.content
    assert b"<pdfaid:part>" not in made.content


def test_a_table_of_more_rows_than_a_validator_is_used_to_is_proven() -> None:
    many = tuple(
        replace(CONTENT.figures[0], id=uuid5(CONTENT.figures[0].id, str(turn))) for turn in range(1100)
    )
    request = replace(REQUEST, sections=(Section.FIGURES,), layout=Layout(passages=False))
    assert making.proven_pdf(outline(request, replace(CONTENT, figures=many)), MADE).flaws == ()


def test_what_can_t_be_looked_through_does_not_claim_anything() -> None:
    (flaw,) = proof.failures(b"no PDF at all")
    assert flaw.startswith("it could not be looked through")


def test_what_became_of_a_promise_that_is_told_is_not_asked_as_well() -> None:
    promise = found("Overdue", "I will bring a plan", "Due May 2019")
    questions = (
        found("1", "What became of this: “I will bring a plan” (due May 2019)?"),
        found("2", "How many posts are vacant?"),
    )
    content = replace(CONTENT, found={Section.PROMISES: (promise,), Section.QUESTIONS: questions})
    told = [(one.lead, one.words) for one in in_brief(content) if one.lead != "Judged"]
    assert told == [("Overdue", promise.words), ("Ask", questions[1].words)]
    settled = replace(content, found={**content.found, Section.PROMISES: (replace(promise, lead="Kept"),)})
    assert [one.words for one in in_brief(settled) if one.lead == "Ask"] == [one.words for one in questions]


def test_what_differs_and_is_told_is_not_asked_as_well() -> None:
    differs = Found("Differs", "Vacancies", ("38 and five.",), CONTENT.figures[0].evidence)
    questions = (
        Found("1", "Sources give different figures for vacancies: which is right?", (), differs.evidence),
        found("2", "How many posts are vacant?"),
    )
    content = replace(CONTENT, found={Section.DIFFERENCES: (differs,), Section.QUESTIONS: questions})
    told = [(one.lead, one.words) for one in in_brief(content) if one.lead != "Judged"]
    assert told == [("Differs", "Vacancies"), ("Ask", questions[1].words)]
    page = replace(template_named("One page").plan.request(no_fact), title="Calderby")
    asked = [
        line.words
        for part in making.made_pack(page, content, MADE).parts
        if isinstance(part, LinesPart) and part.section is Section.QUESTIONS
        for line in part.lines
    ]
    assert asked == [questions[1].words]
