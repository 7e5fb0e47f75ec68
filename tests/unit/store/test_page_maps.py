"""Page maps come back from a library as they were read, and a text has none."""

from pathlib import Path

from briefing_app.domain.documents import Page
from briefing_app.store import sources
from briefing_app.store.library import Library
from tests.helpers import files
from tests.helpers.stores import added, written

LINES = ["Children wait in Calderby.", "The leader is sorry.", "Work begins in spring."]


def test_the_pages_of_a_pdf_come_back(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(files.pdf([[line, f"Page {number}"] for number, line in enumerate(LINES, start=7)]))
    with Library.create(tmp_path / "a.briefing") as library:
        document = sources.document(library, added(library, path).sha256)
    assert [document.text[page.start : page.end] for page in document.pages] == LINES
    assert [(page.number, page.label) for page in document.pages] == [(1, "7"), (2, "8"), (3, "9")]
    assert document.pages[0] == Page(number=1, label="7", start=0, end=len(LINES[0]))


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    with Library.create(tmp_path / "a.briefing") as library:
        assert sources.document(library, added(library, written(tmp_path)).sha256).pages == ()
