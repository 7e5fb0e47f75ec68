"""Judgements: beside a later grade stands whether it is better or worse than the one before."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableWidgetItem
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.ladder_table import LadderTable
from tests.helpers.stores import added, written
from tests.helpers.windows import open_window

_TOLD = {
    "2018": "Children’s services at Northmoor Council were judged inadequate overall. Inspectors rated"
    " services for children in care good, and those for children who need help and protection inadequate."
    " The inspection took place in September 2018.\n",
    "2022": "Children’s services at Northmoor Council were judged good overall. Inspectors rated"
    " services for children in care requires improvement to be good, and those for children who need help and"
    " protection inadequate. The inspection took place in October 2022.\n",
}


def opened(qtbot: QtBot, folder: Path, told: dict[str, str], settings: Settings | None = None) -> MainWindow:
    """The window on Judgements, with a library of articles, each with the year in which it appeared."""
    path = folder / "a.briefing"
    with Library.create(path) as library:
        for year, text in told.items():
            added(library, written(folder, f"{year}.txt", text), f"{year[:4]}-12-10")
    window = open_window(qtbot, path, settings)
    window.show_tab("Judgements")
    return window


def spoken(table: LadderTable) -> list[str]:
    """What a screen reader finds in a table, headings and cells."""
    whole = QAccessible.queryAccessibleInterface(table)
    return [whole.child(number).text(QAccessible.Text.Name) for number in range(whole.childCount())]


def told_of(table: LadderTable) -> dict[str, list[str]]:
    """What is told of each area, inspection by inspection."""
    return {
        words_of(table.verticalHeaderItem(row)): [
            words_of(table.item(row, column)) for column in range(table.columnCount())
        ]
        for row in range(table.rowCount())
    }


def words_of(item: QTableWidgetItem | None) -> str:
    assert item is not None
    return str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text())


def test_a_later_grade_says_how_it_is_to_the_one_before(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, _TOLD)
    (table,) = window.judgements.tables
    assert told_of(table) == {
        "Overall effectiveness": ["Inadequate", "Good, better than in 2018"],
        "The experiences and progress of children who need help and protection": [
            "Inadequate",
            "Inadequate, as in 2018",
        ],
        "The experiences and progress of children in care": [
            "Good",
            "Requires improvement to be good, worse than in 2018",
        ],
    }


def test_a_screen_reader_hears_it_too(qtbot: QtBot, tmp_path: Path) -> None:
    (table,) = opened(qtbot, tmp_path, _TOLD).judgements.tables
    said = spoken(table)
    assert said[said.index("Inadequate") + 1] == "Good, better than in 2018"


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("They had been rated outstanding before.", ["Outstanding", "Inadequate, worse than before"]),
        ("Inspectors came in October 2022, and earlier in May 2022.", ["Inadequate"]),
    ],
)
def test_only_what_surely_came_before_is_compared(
    qtbot: QtBot, tmp_path: Path, before: str, told: list[str]
) -> None:
    text = f"Ofsted has judged children’s services at Northmoor Council inadequate overall. {before}\n"
    (table,) = opened(qtbot, tmp_path, {"2022": text}).judgements.tables
    assert told_of(table) == {"Overall effectiveness": told}


def test_nothing_is_compared_where_sources_differ_on_the_grade(qtbot: QtBot, tmp_path: Path) -> None:
    other = _TOLD["2018"].replace("judged inadequate overall", "judged good overall")
    window = opened(qtbot, tmp_path, {**_TOLD, "2018 other": other})
    (table,) = window.judgements.tables
    told = told_of(table)
    assert told["Overall effectiveness"][-1] == "Good"
    assert told["The experiences and progress of children in care"][-1].endswith("worse than in 2018")


def test_grades_of_two_frameworks_are_not_compared(qtbot: QtBot, tmp_path: Path) -> None:
    earlier = (
        "Children’s services at Northmoor Council were judged inadequate overall under the single inspection"
        " framework. The inspection took place in May 2015.\n"
    )
    tables = opened(qtbot, tmp_path, {"2022": _TOLD["2022"], "2015": earlier}).judgements.tables
    assert len(tables) == 2
    assert not [
        words for table in tables for told in told_of(table).values() for words in told if "," in words
    ]


@pytest.mark.parametrize("text_size", [100, 160])
def test_the_words_have_room_beneath_the_grade(qtbot: QtBot, tmp_path: Path, text_size: int) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    (table,) = opened(qtbot, tmp_path, _TOLD, settings).judgements.tables
    line = table._theme.font("quiet").pointSizeF()
    cells = [table.visualRect(table.model().index(row, 1)) for row in range(table.rowCount())]
    picture = table.viewport().grab().toImage()
    for cell in cells:
        paper = picture.pixel(cell.right() - 3, cell.center().y())
        # Between the words and the line beneath the row is paper.
        free = range(cell.bottom() - round(line / 2), cell.bottom() - 1)
        across = range(cell.left() + 4, cell.right() - 4)
        assert {picture.pixel(x, y) for y in free for x in across} == {paper}
