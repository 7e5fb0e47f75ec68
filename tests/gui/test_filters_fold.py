"""Filters fold away behind a button where they would leave a list no room, and are all within reach there."""

from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.pages.page import Page
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.filter_bar import FilterBar
from tests.helpers.windows import open_window, search_for


def in_window(qtbot: QtBot, example: Path, folder: Path, text_size: int) -> MainWindow:
    settings = Settings(folder / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, example, settings)
    window.resize(800, 600)
    window.activateWindow()
    return window


def shown(qtbot: QtBot, window: MainWindow, name: str) -> tuple[Page, FilterBar]:
    """A page, in front, with its filters."""
    if name == "Results":
        search_for(qtbot, window, "children")
        page: Page = window.results
    else:
        window.show_tab(name)
        page = window.page(name)
    QApplication.processEvents()
    bar = page.findChild(FilterBar)
    assert isinstance(bar, FilterBar)
    return page, bar


def controls(bar: FilterBar) -> list[QWidget]:
    """The lists and buttons that can be seen, but for the one that folds them away."""
    found = [*bar.findChildren(QComboBox), *bar.findChildren(QAbstractButton)]
    return [one for one in found if one.isVisible() and one is not bar.unfold]


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def test_large_letters_leave_lists_their_room_and_every_filter_within_reach(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = in_window(qtbot, example, tmp_path, 200)
    for name in ("Quotes", "Timeline", "Figures", "Results"):
        unfold_and_go_round(*shown(qtbot, window, name))


def unfold_and_go_round(page: Page, bar: FilterBar) -> None:
    assert bar.unfold.isVisible()
    assert controls(bar) == []
    assert bar.height() < page.height() / 4
    bar.unfold.setFocus()
    QTest.keyClick(bar.unfold, Qt.Key.Key_Space)
    QApplication.processEvents()
    every = controls(bar)
    assert len(every) > 2
    assert not any(place(one).intersects(place(other)) for one, other in combinations(every, 2))
    reached = set[QWidget]()
    at: QWidget = bar.unfold
    while bar.isAncestorOf(at):
        reached.add(at)
        assert at.visibleRegion().boundingRect().size() == at.size()
        QTest.keyClick(at, Qt.Key.Key_Tab)
        QApplication.processEvents()
        at = QApplication.focusWidget() or page
    # Of several of which one is chosen the Tab key stops at that, and arrows go on.
    assert set(every) - reached <= {*getattr(page, "_kinds", QButtonGroup()).buttons()}
    every[0].setFocus()
    QTest.keyClick(bar.unfold, Qt.Key.Key_Space)
    assert bar.unfold.hasFocus(), "what had the focus was folded away"


def test_usual_letters_need_no_button(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = in_window(qtbot, example, tmp_path, 100)
    for name in ("Quotes", "Results"):
        page, bar = shown(qtbot, window, name)
        assert not bar.unfold.isVisible()
        assert len(controls(bar)) > 2
        assert page.height() >= 2 * bar.height()


def test_the_button_says_how_many_filters_are_in_use(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = in_window(qtbot, example, tmp_path, 200)
    _, bar = shown(qtbot, window, "Quotes")
    assert bar.unfold.text().replace("&", "") == "Show filters"
    bar.choose_speaker("Susan Hinchcliffe")
    window.quotes.starred.click()
    assert bar.unfold.text().replace("&", "") == "Show filters · 2 in use"
    bar.unfold.click()
    assert bar.unfold.text().replace("&", "") == "Hide filters · 2 in use"
    bar.clear()
    window.quotes.starred.click()
    assert bar.unfold.text().replace("&", "") == "Hide filters"


def test_filters_unfold_once_letters_are_small_again(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = in_window(qtbot, example, tmp_path, 100)
    window.resize(1280, 776)
    _, bar = shown(qtbot, window, "Results")
    for percent, folded in ((200, True), (100, False)):
        window.appearance._set_text_size(percent)
        qtbot.waitUntil(lambda: bar.unfold.isVisible() is folded)  # noqa: B023 - waited for at once
        window.resize(1024 if folded else 1280, 776)
    QApplication.processEvents()
    assert not bar.unfold.isVisible()
    assert len(controls(bar)) > 2
