"""Pictures of pages: read by the system's Tesseract with places, or refused with the way to get it."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.domain.documents import OCR_READER, Document
from briefing_app.domain.places import Box
from briefing_app.reading import ocr, pdf
from briefing_app.reading.ocr import Recogniser, Word, text_of_words
from briefing_app.reading.pdf_pages import opened, page_of
from briefing_app.reading.pdf_places import places
from briefing_app.system.errors import BriefingError
from tests.helpers import files
from tests.helpers.scans import scanned

COVER = ["Services for children in Calderby", "A report to the committee"]
STORY = [
    "Children wait too long for help in Calderby,",
    "and their parents know it.",
    "There are 38 vacancies.",
]
LETTER = ["The leader of the council said that she was sorry.", "Work begins in the spring of 2031."]


def read(content: bytes) -> Document:
    return pdf.read(content, "0" * 64, "scan.pdf")


def test_the_words_in_pictures_of_pages_are_read_a_line_of_print_a_line() -> None:
    document = read(scanned([STORY, LETTER]))
    assert document.reader == OCR_READER
    assert [document.text[page.start : page.end] for page in document.pages] == [
        "\n".join(STORY),
        "\n".join(LETTER),
    ]


def test_only_pages_that_are_pictures_are_recognised_and_blank_ones_are_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []
    words = Recogniser.words

    def counted(self: Recogniser, page: object, sha256: str, number: int) -> tuple[Word, ...]:
        seen.append(number)
        return words(self, page, sha256, number)

    monkeypatch.setattr(Recogniser, "words", counted)
    document = read(scanned([COVER, STORY, [], LETTER], kept=[0, 3]))
    assert seen == [2]
    assert document.reader == OCR_READER
    assert document.text.split("\n\n")[-1] == "\n".join(LETTER)
    assert document.pages[2].start == document.pages[2].end


def test_a_pdf_with_a_text_layer_is_none_of_pictures() -> None:
    assert read(files.pdf([COVER, STORY, []])).reader == "pdf"


def test_a_recognised_passage_is_found_on_its_page() -> None:
    content = scanned([COVER, STORY])
    document = read(content)
    start = document.text.index("38 vacancies")
    (place,) = places(content, document, start, start + len("38 vacancies"), Recogniser())
    # The third line of print: 16 points a line below 60 points of margin.
    (box,) = place.boxes
    assert place.page.number == 2
    assert (box.top, box.bottom) == pytest.approx((83, 92), abs=4)
    assert 90 < box.left < box.right < 190


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_one_sentence_says_how_to_get_it() -> None:
    with pytest.raises(
        BriefingError, match=r"“scan.pdf” is a picture of pages\. Install Tesseract to read it"
    ):
        read(scanned([STORY]))


@pytest.mark.usefixtures("without_tesseract")
def test_without_tesseract_the_pages_with_text_are_still_read() -> None:
    document = read(scanned([COVER, STORY], kept=[0]))
    assert (document.reader, document.text) == ("pdf", "\n".join(COVER))


def test_a_picture_without_words_says_so() -> None:
    with pytest.raises(BriefingError, match="no words can be made out"):
        read(scanned([["1 2 3 4", "5 6 7 8 9", "2 0 3 1"]]))


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], str]:
    """Makes a program that does as its lines of shell say."""

    def make(lines: str) -> str:
        path = tmp_path / "tesseract"
        path.write_text(f"#!/bin/sh\n{lines}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


def words_with(command: str, longest: float = 60.0) -> tuple[Word, ...]:
    content = scanned([STORY])
    with opened(content, "scan.pdf") as file, page_of(file, 0) as page:
        return Recogniser(command, longest).words(page, "0" * 64, 1)


def test_a_program_that_fails_is_named_with_its_reason(program: Callable[[str], str]) -> None:
    command = program("cat > /dev/null; echo 'Failed loading language eng' >&2; exit 1")
    with pytest.raises(BriefingError, match="does not work: Failed loading language eng"):
        words_with(command)


def test_a_page_that_takes_too_long_has_no_words(
    program: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_PAGE_SECONDS", 0.2)
    assert words_with(program("exec sleep 20")) == ()


def test_a_document_has_its_time(program: Callable[[str], str]) -> None:
    with pytest.raises(BriefingError, match="take more than 20 minutes"):
        words_with(program("exit 0"), longest=0.0)


HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


@pytest.mark.parametrize(
    ("confidences", "expected"),
    [
        ([96, 91, 12], "Children wait"),
        ([96, 91, 80], "Children wait ~"),
        ([96, 35, 12], "Children wait"),
        ([20, 31, 12], ""),
    ],
)
def test_specks_are_dropped_and_a_page_that_is_a_guess_is_left_out(
    program: Callable[[str], str], confidences: list[int], expected: str
) -> None:
    rows = [
        f"5\t1\t1\t1\t1\t{number}\t{90 * number}\t90\t80\t30\t{sure}\t{word}"
        for number, (word, sure) in enumerate(
            zip(["Children", "wait", "~"], confidences, strict=True), start=1
        )
    ]
    table = "\n".join([HEAD, *rows])
    found = words_with(program(f"cat > /dev/null; printf '%s\\n' '{table}'"))
    assert text_of_words(found) == expected


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        (("Help", 1, 1), ("comes", 1, 1), " "),
        (("Help", 1, 1), ("comes", 1, 2), "\n"),
        (("late.", 1, 1), ("Parents", 2, 1), "\n\n"),
        (("the", 1, 1), ("council", 2, 1), "\n"),
        (("Summary", 1, 1), ("Children", 2, 1), "\n\n"),
        (("late.", 1, 1), ("iPads", 2, 1), "\n\n"),
    ],
)
def test_paragraphs_are_parted_unless_a_sentence_runs_on(
    first: tuple[str, int, int], second: tuple[str, int, int], gap: str
) -> None:
    nowhere = Box(0, 0, 1, 1)
    words = [Word(text, nowhere, (block, 1), line, 90) for text, block, line in (first, second)]
    assert text_of_words(words) == f"{first[0]}{gap}{second[0]}"


def test_more_pictures_than_can_be_read_in_an_evening_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_OCR_PAGES", 2)
    with pytest.raises(BriefingError, match="more than 2 pages that are pictures"):
        read(scanned([STORY, LETTER, COVER]))
