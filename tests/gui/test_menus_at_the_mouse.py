"""What can be done with a line is offered where the mouse is: people, sources, lines of the pack."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu
from pytestqt.qtbot import QtBot

from briefing_app.ui.dialogs.who_is_who import SamePersonDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.windows import WAIT, Answer, open_window


@pytest.fixture
def window(qtbot: QtBot, example: Path) -> MainWindow:
    return open_window(qtbot, example)


def offered(menu: QMenu) -> dict[str, bool]:
    return {action.text().replace("&", ""): action.isEnabled() for action in menu.actions()}


@contextmanager
def choosing(words: str) -> Iterator[dict[str, bool]]:
    """Choose from the next menu that opens; gives what that offers."""
    seen: dict[str, bool] = {}
    timer = QTimer(interval=50)

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu.isVisible():
            seen.update(offered(menu))
            action = menu.actions()[list(seen).index(words)]
            menu.setActiveAction(action)
            QTest.keyClick(menu, Qt.Key.Key_Return)

    timer.timeout.connect(look)
    timer.start()
    yield seen
    timer.stop()


def ask_at(view: QAbstractItemView, number: int) -> None:
    """Press the mouse's other button on a line."""
    index = view.model().index(number, 0)
    view.setCurrentIndex(index)
    place: QPoint = view.visualRect(index).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)


def test_people_are_merged_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("People")
    with Answer(SamePersonDialog, lambda dialog: dialog.reject()) as asked:
        with choosing("Same person…") as seen:
            ask_at(window.people.list, 0)
        qtbot.waitUntil(lambda: asked.given == 1, timeout=WAIT)
    assert list(seen) == ["Show quotes", "Role and party…", "Call them…", "Same person…", "Split…"]
    assert seen["Same person…"]


def test_a_source_is_removed_from_the_menu(window: MainWindow) -> None:
    window.show_tab("Sources")
    wanted: list[object] = []
    window.sources.remove_wanted.disconnect()
    window.sources.remove_wanted.connect(wanted.append)
    with choosing("Remove…") as seen:
        ask_at(window.sources.list, 1)
    assert seen == {"Correct details…": True, "Remove…": True, "Remove for good…": True}
    assert window.session.held is not None
    assert wanted == [window.session.held.sources[1]]


def test_a_line_of_the_pack_is_moved_and_taken_out_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Pack")
    outline = window.pack.outline

    def lines() -> list[str]:
        return [outline.item(row).text() for row in range(outline.count())]

    before = lines()
    with choosing("Move down") as seen, qtbot.waitSignal(window.session.marked, timeout=WAIT):
        ask_at(outline, 0)
    assert seen == {"Move up": False, "Move down": True, "Take out of the pack": True}
    assert lines() == [before[1], before[0], *before[2:]]
    with choosing("Take out of the pack"), qtbot.waitSignal(window.session.marked, timeout=WAIT):
        ask_at(outline, 0)
    assert lines() == [before[0], *before[2:]]
