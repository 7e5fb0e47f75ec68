"""What readers copy out of lines in which words from right to left stand among others."""

import unicodedata
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from briefing_app.packs import fonts
from briefing_app.packs.story import paragraph, words
from briefing_app.packs.tagging import bidi, text
from tests.unit.packs.test_scripts import PUNJABI, URDU, URDU_SENTENCE, story_file

OTHER_NAME = "شکریہ علی خان"
_HAIR = 0.2  # points
LINES = [
    f"Cllr {URDU} (Labour) agreed: well done",
    f"{URDU} agreed with us on this",
    f"We all agreed with {URDU}",
    f"Both {URDU} and {OTHER_NAME} agreed",
    f"He wrote: {URDU_SENTENCE[1:40].strip()} to us",
    f"Cllr {OTHER_NAME} 2031 said",
    f"{URDU} {PUNJABI} {OTHER_NAME} of Ynys Môn",
    f"See {URDU}",
]
WITH_SIGNS = [
    "He wrote: کی رپورٹ (2031) کے مطابق 45% خاندان to us",
    "It says: رقم دی جائے گی، اور کہا کہ and no more",
    f"Said in full: {URDU_SENTENCE.replace('Ofsted ', '').replace('£4.2m', '4.2').strip('“”')}",
]
"""Lines in which numbers, brackets and commas stand among words from right to left."""


@pytest.fixture(autouse=True, scope="module")
def _with_fonts() -> None:
    fonts.load()


def copied(path: Path) -> list[str]:
    """The words of a file as PDFium finds them, without marks that nobody sees."""
    with pdfium.PdfDocument(path) as opened:
        found = opened[0].get_textpage().get_text_bounded()
    return "".join(one for one in found if unicodedata.category(one) != "Cf").split()


def put_in(line: str) -> list[str]:
    return unicodedata.normalize("NFC", line).split()


@pytest.mark.parametrize("line", [*LINES, *WITH_SIGNS])
def test_names_are_copied_in_the_order_in_which_they_are_read(line: str, tmp_path: Path) -> None:
    assert copied(story_file(tmp_path, [words(line, "body")])) == put_in(line)


def test_in_a_line_of_several_looks_too(tmp_path: Path) -> None:
    made = paragraph(f"<b>Seen</b> by {URDU} and <b>many of the others</b>", "body")
    assert copied(story_file(tmp_path, [made])) == put_in(f"Seen by {URDU} and many of the others")


def test_they_are_seen_where_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def letters() -> list[tuple[float, float, float]]:
        with pdfium.PdfDocument(story_file(tmp_path, [words(line, "body") for line in LINES])) as opened:
            page = opened[0].get_textpage()
            places = [one for one in range(page.count_chars()) if page.get_text_range(one, 1).isalnum()]
            boxes = [page.get_charbox(place) for place in places]
        return sorted((-top, left, right) for left, _, right, top in boxes)

    in_turn = letters()
    monkeypatch.setattr(
        text.TaggedText,
        "_show_as_read",
        lambda self, said, _marks: super(text.TaggedText, self)._textOut(said),
    )
    at_once = letters()
    assert [one[0] for one in in_turn] == [one[0] for one in at_once]
    assert [one[1:] for one in in_turn] == [pytest.approx(one[1:], abs=_HAIR) for one in at_once]


@pytest.mark.parametrize(("line", "more"), [("", 0), ("ab cd", -2), (URDU, 3), (f"by {URDU} and us", 0)])
def test_words_of_either_direction_are_counted(line: str, more: int) -> None:
    assert bidi.more_from_right(line) == more
