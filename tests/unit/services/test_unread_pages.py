"""Pages that are pictures which nothing here reads: the rest is added, and the report names them."""

from pathlib import Path

import pytest

from briefing_app.services.adding import add_files
from briefing_app.services.browsing import contents
from briefing_app.services.reading_files import Incoming, read_file
from briefing_app.store.library import Library
from tests.helpers.files import pdf
from tests.helpers.scans import scanned

COVER, STORY = ["The plan for the year", "was agreed by cabinet."], ["There were thirty vacancies."]


def test_the_rest_is_added_and_the_pages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no Tesseract there
    path = tmp_path / "mixed.pdf"
    path.write_bytes(scanned([COVER, STORY, STORY], kept=[0]))
    with Library.create(tmp_path / "a.briefing") as library:
        report = add_files(library, [Incoming(path)])
        assert [source.file_name for source in contents(library).sources] == ["mixed.pdf"]
    (failure,) = report.failed
    assert failure.reason.startswith("Pages 2, 3 of “mixed.pdf” are pictures and could not be read.")
    assert "Tesseract" in failure.reason


def test_nothing_that_was_recognised_in_a_picture_is_certain(tmp_path: Path) -> None:
    lines = ["Ofsted judged the council inadequate overall.", "There were 38 vacancies in March 2018."]
    printed, recognised = tmp_path / "printed.pdf", tmp_path / "scan.pdf"
    printed.write_bytes(pdf([lines]))
    recognised.write_bytes(scanned([lines]))
    sure, unsure = (
        {mention.passage.exact: mention.confidence for mention in read_file(Incoming(path)).mentions}
        for path in (printed, recognised)
    )
    assert sure.keys() == unsure.keys()
    assert max(sure.values()) >= 0.95 > max(unsure.values())
    assert all(0 < unsure[words] < sure[words] for words in sure)
