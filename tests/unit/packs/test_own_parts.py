"""What a member writes and chooses stands together under the member's heading, in every format."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.packs.formats import written
from briefing_app.packs.layout import Form, Layout
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import outline
from briefing_app.packs.parts import FiguresPart, OwnLine, OwnPart, QuotesPart, SourcesPart
from briefing_app.packs.request import Chosen, Item, Own, OwnKind, Section
from briefing_app.packs.wording import part_title
from tests.helpers.structure import failures
from tests.unit.packs.test_pack_file import CONTENT, MADE, REQUEST, pages_of, write

HEADING = Own(OwnKind.HEADING, "My points")
QUESTION = Own(OwnKind.QUESTION, "Why three opening dates?")
NOTE = Own(OwnKind.NOTE, "Ask for the contract.")
QUOTES, FIGURE = Chosen(CONTENT.quotes[:2]), Chosen(CONTENT.figures[:1])
POINTS = (HEADING, QUOTES, QUESTION, FIGURE, NOTE)


def kinds(*items: Item) -> list[tuple[type, str]]:
    parts = outline(replace(REQUEST, sections=items), CONTENT).parts
    return [(type(part), part_title(part)) for part in parts if not isinstance(part, SourcesPart)]


def test_all_up_to_the_next_section_stands_under_the_heading_in_the_members_order() -> None:
    parts = outline(replace(REQUEST, sections=(*POINTS, Section.JUDGEMENTS)), CONTENT).parts
    own = parts[0]
    assert isinstance(own, OwnPart)
    assert [type(line) for line in own.lines] == [QuotesPart, OwnLine, FiguresPart, OwnLine]
    assert (own.title, own.summary) == ("My points", "2 quotes, 1 question, 1 figure and 1 note")


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ((QUOTES,), [(QuotesPart, "Key quotes")]),
        ((HEADING, QUOTES), [(QuotesPart, "My points")]),
        ((QUOTES, FIGURE), [(QuotesPart, "Key quotes"), (FiguresPart, "Figures")]),
        ((HEADING, QUOTES, FIGURE), [(OwnPart, "My points")]),
        ((QUOTES, NOTE), [(OwnPart, "Points by the member")]),
        ((QUESTION, NOTE), [(OwnPart, "Notes and questions")]),
        ((HEADING, NOTE, HEADING, QUOTES), [(OwnPart, "My points"), (QuotesPart, "My points")]),
        ((HEADING, Section.FIGURES, NOTE), [(FiguresPart, "My points"), (OwnPart, "Notes and questions")]),
        ((HEADING,), [(OwnPart, "My points")]),
    ],
)
def test_what_parts_they_make(items: tuple[Item, ...], expected: list[tuple[type, str]]) -> None:
    assert kinds(*items) == expected


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_other_formats_have_them_in_the_same_order(suffix: str) -> None:
    pack = outline(replace(REQUEST, sections=POINTS), CONTENT)
    in_order(written(pack, suffix, MADE).decode())


@pytest.mark.parametrize("form", [Form.SECTIONS, Form.ONE_PAGE, Form.CARDS, Form.SHEET])
def test_every_form_has_them_in_the_same_order_and_is_sound(form: Form, tmp_path: Path) -> None:
    layout = Layout(form=form, passages=False)
    path = write(tmp_path, replace(REQUEST, sections=(*POINTS, Section.TIMELINE), layout=layout))
    assert failures(path) == []
    in_order(" ".join(pages_of(path)))


def in_order(text: str) -> None:
    exact = CONTENT.quotes[0].lead.passage.exact[:20]
    places = [
        text.index(words) for words in (exact, "Why three opening dates?", "38", "Ask for the contract.")
    ]
    assert places[0] < places[1] < places[3]
    assert text.index("38", places[1]) < places[3]


def test_a_judgement_among_them_goes_on_the_one_page_too() -> None:
    layout = Layout(form=Form.ONE_PAGE, passages=False)
    request = replace(REQUEST, sections=(HEADING, Chosen(CONTENT.judgements[:1]), NOTE), layout=layout)
    part = made_pack(request, CONTENT, MADE).parts[0]
    assert isinstance(part, OwnPart)
    assert len(part.lines) == 2
