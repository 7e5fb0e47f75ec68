"""A page of a source as a picture: drawn as wide as is wanted, with what was read on it at its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_app.domain.places import PageWanted
from briefing_app.reading.ocr import Recogniser, Word
from briefing_app.services import page_pictures
from briefing_app.services.page_pictures import PagePictures
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from tests.helpers import files
from tests.helpers.scans import scanned
from tests.helpers.stores import added, written

COVER = ["Services in Calderby"]
STORY = [
    "Amina Rashid, leader of the council, said: “We are sorry.”",
    "There are 38 vacancies for social workers in Calderby.",
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "a.briefing") as opened:
        yield opened


def kept(library: Library, folder: Path, content: bytes) -> str:
    path = folder / "report.pdf"
    path.write_bytes(content)
    return added(library, path).sha256


def wanted(library: Library, sha256: str, words: str, number: int, width: int = 300) -> PageWanted:
    start = sources.document(library, sha256).text.index(words)
    return PageWanted(sha256, number, start, start + len(words), width)


def test_a_page_is_as_wide_as_it_is_wanted_and_has_its_findings(library: Library, tmp_path: Path) -> None:
    sha256 = kept(library, tmp_path, files.pdf([COVER, STORY]))
    shown = PagePictures().show(library, wanted(library, sha256, "38 vacancies", 2))
    picture = shown.picture
    assert picture.width == 300
    assert picture.height == pytest.approx(300 * 841.89 / 595.28, abs=1)
    assert len(picture.rgb) == 3 * picture.width * picture.height
    (box,) = shown.chosen
    # Black letters stand under the rectangle, and nothing to the left of it.
    row = round((box.top + box.bottom) / 2 * picture.scale)
    line = picture.rgb[3 * row * picture.width : 3 * (row + 1) * picture.width]
    left, right = (3 * round(edge * picture.scale) for edge in (box.left, box.right))
    assert min(line[left:right]) < 128
    assert {marked.finding.kind for marked in shown.findings} >= {"quote", "figure"}
    assert all(marked.boxes for marked in shown.findings)


def test_a_page_without_the_passage_shows_no_mark(library: Library, tmp_path: Path) -> None:
    sha256 = kept(library, tmp_path, files.pdf([COVER, STORY]))
    shown = PagePictures().show(library, wanted(library, sha256, "38 vacancies", 1))
    assert (shown.page.number, shown.chosen, shown.findings) == (1, (), ())


def test_pages_that_were_shown_are_at_hand(library: Library, tmp_path: Path) -> None:
    sha256 = kept(library, tmp_path, files.pdf([COVER, STORY, *[["More."]] * 6]))
    pictures = PagePictures()
    first = pictures.show(library, wanted(library, sha256, "38 vacancies", 2))
    again = pictures.show(library, wanted(library, sha256, "Calderby", 2))
    assert again.picture is first.picture
    assert pictures.show(library, wanted(library, sha256, "38 vacancies", 2, 200)).picture.width == 200
    for number in range(3, 9):
        pictures.show(library, wanted(library, sha256, "38 vacancies", number))
    assert pictures.show(library, wanted(library, sha256, "38 vacancies", 2)).picture is not first.picture


def test_what_is_not_there_is_not_found(library: Library, tmp_path: Path) -> None:
    sha256 = kept(library, tmp_path, files.pdf([COVER]))
    text = added(library, written(tmp_path)).sha256
    for source, number in ((sha256, 2), (text, 1), ("f" * 64, 1)):
        with pytest.raises(LookupError):
            PagePictures().show(library, PageWanted(source, number, 0, 1, 300))


def test_recognised_words_are_marked_and_recognised_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = kept(library, tmp_path, scanned([STORY]))
    recognised: list[int] = []
    words = Recogniser.words

    def counted(self: Recogniser, page: object, source: str, number: int) -> tuple[Word, ...]:
        recognised.append(number)
        return words(self, page, source, number)

    monkeypatch.setattr(Recogniser, "words", counted)
    pictures = PagePictures()
    for _ in range(2):
        assert len(pictures.show(library, wanted(library, sha256, "38 vacancies", 1)).chosen) == 1
    assert recognised == [1]


def test_a_scan_is_shown_where_there_is_no_tesseract(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = kept(library, tmp_path, scanned([STORY]))
    monkeypatch.setenv("PATH", str(tmp_path))
    shown = page_pictures.PagePictures().show(library, wanted(library, sha256, "38 vacancies", 1))
    assert (shown.picture.width, shown.chosen) == (300, ())


def test_a_page_of_a_file_that_was_lost_is_told_in_a_sentence(library: Library, tmp_path: Path) -> None:
    sha256 = kept(library, tmp_path, files.pdf([COVER, STORY]))
    library.db.execute("UPDATE sources SET bytes = x''")
    with pytest.raises(BriefingError, match=r"file of this document was lost.*add the file again"):
        PagePictures().show(library, wanted(library, sha256, "38 vacancies", 2))
