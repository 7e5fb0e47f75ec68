"""Another council's grades beside the ladder, where a table of all councils was added."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from tests.gui.test_councils_page import HEADER
from tests.helpers import tables
from tests.helpers.stores import STORY, added, written
from tests.helpers.windows import WAIT, marked_words, open_window

GRADES = [
    ["Northmoor", "09/03/2031", "Inadequate", "Good", "Inadequate"],
    ["Leafield", "09/03/2029", "Good", "Outstanding", "Good"],
    ["Leafield", "01/02/2025", "Inadequate", "Inadequate", "Inadequate"],
]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path, table = tmp_path / "a.briefing", tmp_path / "outcomes.xlsx"
    table.write_bytes(tables.xlsx({"Outcomes": [HEADER, *GRADES]}))
    report = "Ofsted has judged children’s services at Northmoor Council inadequate overall.\n"
    with Library.create(path) as library:
        details = Details(title="Outcomes", publisher="The Office", published="2031-06-01")
        assert add_files(library, [Incoming(table, details)]).failed == ()
        added(library, written(tmp_path, "report.txt", report), "2031-03-20")
    window = open_window(qtbot, path)
    window.show_tab("Judgements")
    return window


def headings(window: MainWindow) -> list[str]:
    (table,) = window.judgements.tables
    return [words(table.horizontalHeaderItem(column)) for column in range(table.columnCount())]


def words(item: QTableWidgetItem | None) -> str:
    return item.text() if item else ""


def test_the_latest_inspection_of_another_council_stands_at_the_right(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.judgements
    before = headings(window)
    assert [page.beside.itemText(number) for number in range(page.beside.count())] == [
        "No other council",
        "Leafield",
    ]
    page.beside.setCurrentIndex(1)
    assert headings(window) == [*before, "Leafield: inspected 9 March 2029"]
    (table,) = page.tables
    assert table.currentColumn() < len(before), "one’s own grade stays the one that is looked at"
    titles = [words(table.verticalHeaderItem(row)) for row in range(table.rowCount())]
    overall = titles.index("Overall effectiveness")
    assert words(table.item(overall, len(before))) == "Good"
    table.setCurrentCell(overall, len(before))
    qtbot.waitUntil(lambda: "Leafield" in window.source.reader.toPlainText(), timeout=WAIT)
    assert marked_words(window).startswith("Leafield"), "its row in the table of all councils"
    page.beside.setCurrentIndex(0)
    assert headings(window) == before


def test_without_a_table_of_all_councils_there_is_nothing_to_choose(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
    window = open_window(qtbot, path)
    window.show_tab("Judgements")
    assert not window.judgements.beside.isVisible()
