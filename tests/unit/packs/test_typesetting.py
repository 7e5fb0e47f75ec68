"""Small things that a typesetter would see to: even titles, whole dates, and rows in company."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from reportlab.platypus import Spacer

from briefing_app.packs import fonts
from briefing_app.packs.layout import Layout
from briefing_app.packs.request import Section
from briefing_app.packs.story import ledger, title_words, words
from briefing_app.packs.styles import look, look_of, set_in
from briefing_app.packs.visible import with_whole_dates
from tests.unit.packs.test_pack_file import REQUEST, pages_of, write
from tests.unit.packs.test_scripts import URDU_SENTENCE, story_file

TITLE = "Children’s services: where we stand"


@pytest.fixture(autouse=True, scope="module")
def _with_fonts() -> None:
    fonts.load()


def lines_of(title: str) -> list[str]:
    made = title_words(title, "cover-title")
    made.wrap(look().width, 0)
    return [" ".join(line[1]) for line in made.blPara.lines]


@pytest.mark.parametrize("title", [TITLE, f"{TITLE} after the visit, and what the committee may ask"])
def test_titles_stand_in_even_lines(title: str) -> None:
    plain = words(title, "cover-title")
    plain.wrap(look().width, 0)
    lines = lines_of(title)
    assert len(lines) == len(plain.blPara.lines) > 1
    assert min(map(len, lines)) > max(map(len, lines)) / 2
    assert " ".join(lines) == title


@pytest.mark.parametrize("title", ["Short", "a" * 300, URDU_SENTENCE, ""])
def test_other_titles_are_as_high_as_they_were(title: str) -> None:
    even, plain = title_words(title, "part"), words(title, "part")
    assert even.wrap(look().width, 0)[1] == plain.wrap(look().width, 0)[1]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Ofsted · 29 October 2018 has", "Ofsted · 29_October_2018 has"),
        ("inspected September 2018, in 2018", "inspected September_2018, in 2018"),
        ("on 9 July and May", "on 9_July and May"),
        ("Mayor 2018", "Mayor 2018"),
    ],
)
def test_dates_are_not_torn_apart(text: str, whole: str) -> None:
    assert with_whole_dates(text) == whole.replace("_", "\N{NO-BREAK SPACE}")


def rows_by_page(folder: Path, count: int, above: float) -> list[int]:
    rows = [[words(f"Row{number}", "strong"), words("said " * 30, "body")] for number in range(count)]
    path = story_file(folder, [Spacer(0, above), *ledger(["What", "About"], rows, [80, 300])])
    with pdfium.PdfDocument(path) as opened:
        return [page.get_textpage().get_text_bounded().count("Row") for page in opened]


@pytest.mark.parametrize("count", [1, 3, 9, 10, 11])
@pytest.mark.parametrize("above", [*range(0, 70, 10), 560])
def test_no_row_stands_alone_on_the_last_page(tmp_path: Path, count: int, above: float) -> None:
    pages = [found for found in rows_by_page(tmp_path, count, above) if found]
    assert sum(pages) == count
    assert len(pages) == 1 or pages[-1] > 1 or pages[-2] == 1


def test_in_large_print_a_line_is_on_the_page_of_its_reference(tmp_path: Path) -> None:
    with set_in(look_of(Layout(large_print=True))):
        rows: list[list[Any]] = [
            [
                words(f"Row{number}.", "strong"),
                words("said " * (5 + number % 7 * 6), "body"),
                words(f"Ref{number}.", "body"),
            ]
            for number in range(40)
        ]
        path = story_file(tmp_path, ledger(["What", "About", "Source"], rows, [80, 300, 60]))
    with pdfium.PdfDocument(path) as opened:
        pages = [page.get_textpage().get_text_bounded() for page in opened]
    assert len(pages) > 3
    for page in pages:
        assert all((f"Row{number}." in page) == (f"Ref{number}." in page) for number in range(40))


@pytest.mark.parametrize("large", [False, True])
def test_what_says_that_a_pack_is_not_public_stands_clear_of_what_is_below(
    tmp_path: Path, *, large: bool
) -> None:
    asked = replace(
        REQUEST, layout=Layout(large_print=large), confidential=True, marking="Not for publication",
        sections=(Section.QUOTES,),
    )  # fmt: skip
    path = write(tmp_path, asked)
    assert all("Not for publication" in page for page in pages_of(path))
    with pdfium.PdfDocument(path) as opened:
        text = opened[2].get_textpage()
        boxes = sorted(
            (text.get_rect(number) for number in range(text.count_rects())), key=lambda box: -box[3]
        )
    marking, below = boxes[0], next(box for box in boxes if box[3] < boxes[0][1])
    assert marking[1] - below[3] > 20
