"""Packs of each template as they were looked at: what each says, and as what it is read, page by page.

    .venv/bin/python -m tests.unit.packs.test_golden          # after a change that is meant: writes them anew

Look at the pages then, too: `packaging/screenshots.py --all FOLDER` makes pictures of every one.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefing_app.packs import document
from briefing_app.packs.house import House
from briefing_app.packs.making import made_pack
from briefing_app.packs.outline import Found, PackContent
from briefing_app.packs.request import Section
from briefing_app.packs.templates import Template, templates
from tests.helpers.structure import Found as Shown
from tests.helpers.structure import elements, marked_content
from tests.unit.packs.test_one_page import no_fact
from tests.unit.packs.test_pack_file import CONTENT, MADE

GOLDEN = Path(__file__).parents[2] / "golden" / "packs"
DIFFERING = (*CONTENT.figures[0].evidence, *CONTENT.quotes[-1].evidence)
EVIDENCE = CONTENT.quotes[0].evidence
FULL: PackContent = replace(
    CONTENT,
    library="Calderby children’s services",
    confirmed=frozenset({CONTENT.quotes[0].id, CONTENT.figures[0].id}),
    found={
        Section.PROMISES: (
            Found("Overdue", "An improvement plan", ("Due 4 February 2019 · Amina Rashid",), EVIDENCE),
            Found("Open", "A report to the committee", ("Due 9 July 2019",), CONTENT.events[-1].evidence),
        ),
        Section.DIFFERENCES: (Found("Differs", "Spending", ("£62.1 million and £57 million",), DIFFERING),),
        Section.QUESTIONS: (
            Found(
                "1",
                "What became of the improvement plan?",
                ("Known: it was due in February.", "Missing: whether it is done.", "Not asked yet"),
                EVIDENCE,
            ),
        ),
        Section.DECISIONS: (Found("1", "note the report", ("Monitoring visit",), EVIDENCE),),
    },
)


def told(template: Template) -> str:
    """What a pack says, a line an element that shows something, with its role and page."""
    plan = replace(
        template.plan, title="Calderby: after the visit", committee="Scrutiny", meeting="2019-07-09"
    )
    request = replace(plan.request(no_fact), house=House("Calderby Council", "#7a1f5a"))
    written = document.pdf(made_pack(request, FULL, MADE), MADE)
    with pdfium.PdfDocument(written) as opened:
        return "".join(line for number, page in enumerate(opened, 1) for line in _page(number, page))


def _page(number: int, page: pdfium.PdfPage) -> Iterator[str]:
    width, height = page.get_size()
    yield f"== page {number}, {width:.0f} × {height:.0f}\n"
    words = {one.number: one.words for one in marked_content(page)}
    for element in elements(page):
        said = _said(element, words)
        if said:
            yield f"{element.role}: {said}\n"


def _said(element: Shown, words: dict[int, str]) -> str:
    if element.role == "Figure":
        return element.alt
    return " ".join("".join(words[number] for number in element.numbers).split())


def file_of(template: Template) -> Path:
    return GOLDEN / f"{template.name.casefold().replace(' ', '-')}.txt"


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_it_says_what_it_said_when_it_was_looked_at(template: Template) -> None:
    assert told(template) == file_of(template).read_text(encoding="utf-8")


def test_no_golden_pack_is_left_over() -> None:
    assert set(GOLDEN.iterdir()) == {file_of(template) for template in templates()}


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for one in templates():
        file_of(one).write_text(told(one), encoding="utf-8")
        print(file_of(one))
