"""Two columns of prose are read one after the other, in whichever order their lines are in the file."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing_app.reading import pdf
from briefing_app.reading.ocr import Recogniser
from briefing_app.reading.pdf_pages import opened
from briefing_app.reading.pdf_places import places
from tests.helpers.page_words import squeezed, words_under

HEADING = "A heading that runs over both of the columns of this page"
LEFT = [
    "Children wait too long for",
    "help in Calderby, and their",
    "parents know it. The leader",
    "of the council says that she",
    "is sorry for the delays and",
    "that work begins in spring.",
    "Nobody told the carers what",
    "they could ask for until infor-",
    "mation came by post.",
]
RIGHT = [
    "There are 38 vacancies for",
    "social workers in the town.",
    "A year ago there were only",
    "twelve. Agency staff cost the",
    "council more each month, and",
    "managers change too often to",
    "see a plan through. Reports",
    "will go to the committee",
    "in time for its meeting.",
]
AREAS = [
    "The impact of leaders on",
    "social work practice with",
    "children and families",
    "Children who need help",
    "and protection",
    "Children in care and those",
    "who have left care",
    "Overall effectiveness",
]
GRADES = [
    "Requires improvement to",
    "be good in this town",
    "Good",
    "Inadequate",
    "Good",
    "Requires improvement to",
    "be good",
    "Inadequate",
]


def laid_out(left: list[str], right: list[str], order: str, step: float = 0.0) -> bytes:
    """A page with two columns whose lines are written by column, or by row and `step` points apart."""
    ours = [(60.0, 760.0 - 14 * row, line) for row, line in enumerate(left)]
    theirs = [(320.0, 760.0 - 14 * row - step, line) for row, line in enumerate(right)]
    lines = (
        [*ours, *theirs]
        if order == "columns"
        else [line for pair in zip(ours, theirs, strict=True) for line in pair]
    )
    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.setFont("Helvetica", 10)
    for x, y, words in [(60.0, 790.0, HEADING), *lines, (60.0, 560.0, "So much for that.")]:
        canvas.drawString(x, y, words)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize(("order", "step"), [("columns", 0), ("columns", 5), ("rows", 0), ("rows", 5)])
def test_columns_of_prose_are_read_one_after_the_other(order: str, step: float) -> None:
    content = laid_out(LEFT, RIGHT, order, step)
    document = pdf.read(content, "0" * 64, "report.pdf")
    left = "\n".join(LEFT).replace("infor-\nmation", "information\n").replace("\n ", "\n")
    assert document.text == "\n".join([HEADING, left, *RIGHT, "So much for that."])
    for words in ("until information\ncame", "There are 38 vacancies", "in spring.\nNobody"):
        start = document.text.index(words)
        (place,) = places(content, document, start, start + len(words), Recogniser())
        with opened(content, "report.pdf") as file:
            assert squeezed(words_under(file[0], place.boxes)) == squeezed(words)


def test_rows_of_a_table_stay_rows() -> None:
    text = pdf.read(laid_out(AREAS, GRADES, "rows"), "0" * 64, "report.pdf").text
    assert "Children who need help Inadequate\nand protection Good" in text


def test_a_few_lines_side_by_side_are_no_columns() -> None:
    text = pdf.read(laid_out(LEFT[:4], RIGHT[:4], "rows"), "0" * 64, "report.pdf").text
    assert f"{LEFT[0]} {RIGHT[0]}" in text
