"""What belongs to more than one question is told once above them, and so that each can be told its own."""

from dataclasses import replace

import pytest

from briefing_app.packs.formats import written
from briefing_app.packs.layout import Form, Layout
from briefing_app.packs.outline import Found, outline
from briefing_app.packs.parts import Line, LinesPart
from briefing_app.packs.request import Section
from briefing_app.packs.standing import told_once
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST

WHO, OTHER = "Who can answer: The director", "Who can answer: The finance officer"
MISSING = "Missing: Whether it was done."


def line(number: int, *notes: str) -> Line:
    return Line(str(number), f"Question {number}?", notes, ())


def test_each_question_keeps_what_is_its_own() -> None:
    lines = (line(1, "Known: x", MISSING, WHO, "Not asked yet"), line(2, "Known: x", OTHER, "Not asked yet"),
             line(3, MISSING, WHO))  # fmt: skip
    kept, standing = told_once(lines)
    assert standing == (f"{MISSING} (questions 1 and 3)", f"{WHO} (questions 1 and 3)")
    assert [one.notes for one in kept] == [
        ("Known: x", "Not asked yet"), ("Known: x", OTHER, "Not asked yet"), ()]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((1, 2), "questions 1 and 2"),
        ((1, 2, 3, 4, 8), "questions 1–4 and 8"),
        ((1, 3, 5, 6, 7), "questions 1, 3 and 5–7"),
        (tuple(range(1, 10)), "all questions"),
    ],
)
def test_the_questions_are_named_by_their_numbers(numbers: tuple[int, ...], told: str) -> None:
    lines = tuple(line(number, *((WHO,) if number in numbers else ())) for number in range(1, 10))
    assert told_once(lines)[1] == (f"{WHO} ({told})",)


def test_what_one_question_alone_has_stays_with_it() -> None:
    lines = (line(1, WHO), line(2, OTHER))
    assert told_once(lines) == (lines, ())


@pytest.mark.parametrize("form", Form)
def test_forms_that_go_idea_by_idea_keep_all_with_each(form: Form) -> None:
    evidence = CONTENT.figures[0].evidence
    found = tuple(Found(str(number), f"Why {number}?", (WHO,), evidence) for number in (1, 2, 3))
    content = replace(CONTENT, found={Section.QUESTIONS: found})
    request = replace(REQUEST, sections=(Section.QUESTIONS,), layout=Layout(form=form))
    pack = outline(request, content)
    part = pack.parts[0]
    assert isinstance(part, LinesPart)
    single = form in (Form.CARDS, Form.ONE_PAGE)
    assert [one.notes for one in part.lines] == [(WHO,) if single else ()] * 3
    told = written(pack, ".md", MADE).decode()
    assert told.count("The director") == (3 if single else 1)
