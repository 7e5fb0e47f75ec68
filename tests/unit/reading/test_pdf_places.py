"""From the frozen text to the page: the words under the rectangles are the passage's own, always."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document, Page
from briefing_app.domain.places import Box
from briefing_app.reading import pdf
from briefing_app.reading.ocr import Recogniser
from briefing_app.reading.page_letters import PageLetters, page_index
from briefing_app.reading.pdf_pages import opened
from briefing_app.reading.pdf_places import places
from tests.helpers import files
from tests.helpers.page_words import compared, squeezed, words_under
from tests.helpers.scans import turned

PRINT = [
    ["Report 1", "Children wait too long for help, and their", "parents know~1 it. We need more infor-"],
    ["Report 2", "mation on well-", "being. The board~2 met in a multi-", "agency hall."],
    ["Report 3", "The leader of multi-agency well-being said", "that she was sorry for the coun-"],
    ["Report 4", "cil’s delays.", "Work begins in spring."],
]


PAGES = [
    [*lines, *[""] * (9 - len(lines)), f"Restricted – page {number}"] for number, lines in enumerate(PRINT, 1)
]


def read(content: bytes) -> Document:
    return pdf.read(content, "0" * 64, "report.pdf")


def under(content: bytes, document: Document, words: str) -> list[tuple[int, str]]:
    """The pages on which some words stand, with what PDFium finds under their rectangles."""
    start = document.text.index(words)
    found = places(content, document, start, start + len(words), Recogniser())
    with opened(content, "report.pdf") as file:
        return [(place.page.number, words_under(file[place.page.number - 1], place.boxes)) for place in found]


def without_marks(words: str) -> str:
    """A footnote's mark that a line runs over is under its rectangle, and is no word of the passage."""
    return squeezed(words).translate(str.maketrans("", "", "12"))


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("too long for help, and their\nparents", [1]),
        ("parents", [1]),
        ("The board met in a", [2]),
        ("multi-agency\nhall", [2]),
        ("well-being", [2]),
        ("more information", [1, 2]),
        ("information\non", [1, 2]),
        ("on well", [2]),
        ("sorry for the council’s", [3, 4]),
        ("delays.\nWork", [4]),
    ],
)
def test_the_words_under_the_rectangles_are_the_passages_own(words: str, pages: list[int]) -> None:
    content = files.pdf(PAGES)
    found = under(content, read(content), words)
    assert [number for number, _ in found] == pages
    assert without_marks("".join(text for _, text in found)) == squeezed(words)


@given(st.data())
def test_so_they_are_for_any_passage(data: st.DataObject) -> None:
    content = files.pdf(PAGES)
    document = read(content)
    start = data.draw(st.integers(0, len(document.text) - 1))
    end = data.draw(st.integers(start + 1, len(document.text)))
    found = places(content, document, start, end, Recogniser())
    with opened(content, "report.pdf") as file:
        words = "".join(words_under(file[place.page.number - 1], place.boxes) for place in found)
    assert without_marks(words) == squeezed(document.text[start:end])


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_may_be_turned_and_cropped(quarters: int) -> None:
    lines = ["Children wait too long for help."]
    plain = files.pdf([lines])
    (upright,) = places(plain, read(plain), 0, 8, Recogniser())
    crop = 40.0, 30.0, 500.0, 800.0
    content = turned(plain, quarters, crop)
    (place,) = places(content, read(content), 0, 8, Recogniser())
    (box,), (whole,) = place.boxes, upright.boxes
    # In points from the left and the top of what is left of the page, before it is turned.
    left, top = whole.left - crop[0], whole.top - (841.89 - crop[3])
    right, bottom = whole.right - crop[0], whole.bottom - (841.89 - crop[3])
    width, height = crop[2] - crop[0], crop[3] - crop[1]
    expected = [
        (left, top, right, bottom),
        (height - bottom, left, height - top, right),
        (width - right, height - bottom, width - left, height - top),
        (top, width - right, bottom, width - left),
    ][quarters]
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(expected, abs=0.5)


def letters_of(text: str) -> PageLetters:
    return PageLetters.of((char, Box(number, 0, number + 1, 1)) for number, char in enumerate(text))


def whole(text: str) -> Page:
    return Page(number=1, label=None, start=0, end=len(text))


def test_a_page_that_was_once_read_in_another_order_is_found_line_by_line() -> None:
    text = "the right column\ntwo\nthe left column"
    original = "Head 1 the left column the right column two"
    index = page_index(text, whole(text), letters_of(original), None)
    start = text.index("the left")
    (line,) = index.lines(start, start + len("the left column"))
    assert original[round(line.left) : round(line.right)] == "the left column"


def test_words_that_are_not_on_the_page_have_no_place() -> None:
    text = "nothing of the kind"
    assert page_index(text, whole(text), letters_of("quite another page"), None).lines(0, len(text)) == ()


WORDS = st.lists(st.text("abcdé’”.,12", min_size=1, max_size=8), min_size=3, max_size=40)
GAPS = st.sampled_from([" ", "\n", "-\n", "\u00ad", "  "])


@given(WORDS, st.data())
def test_spaces_and_hyphens_may_differ_on_both_sides(words: list[str], data: st.DataObject) -> None:
    def put_together() -> str:
        return "".join(word + data.draw(GAPS) for word in words)

    text, original = put_together(), f"Head 7\n{put_together()}\nFoot"
    index = page_index(text, whole(text), letters_of(original), None)
    assert "".join(text[offset] for offset in index.offsets) == "".join(words)
    assert "".join(original[round(box.left)] for box in index.boxes) == "".join(words)


@pytest.mark.shared
def test_passages_of_reports_are_found_on_their_pages(shared: Path) -> None:
    # All 67: python -m tests.helpers.page_words ../shared/samples/ofsted/*.pdf
    paths = sorted((shared / "samples" / "ofsted").glob("*.pdf"))[5::16]
    outcomes = [compared(path) for path in paths]
    passages, wrong = (sum(one.passages for one in outcomes), sum(len(one.wrong) for one in outcomes))
    print(f"{passages - wrong} of {passages} passages at their place")
    assert passages > 100
    assert wrong <= 0.005 * passages
