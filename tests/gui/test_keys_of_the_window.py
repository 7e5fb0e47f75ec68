"""Keys that lead through the window, and letters that lead through its menus."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.ui.actions import TABS
from briefing_app.ui.main_window import MainWindow
from tests.helpers.windows import WAIT, open_window, search_for


@pytest.fixture
def window(qtbot: QtBot, example: Path) -> MainWindow:
    return open_window(qtbot, example)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(keys: str) -> None:
    QTest.keySequence(focused(), QKeySequence(keys))


def letters(words: list[str]) -> list[str]:
    """The letter that is underlined in each, if one is."""
    plain = [text.replace("&&", "") for text in words]
    return [text[text.index("&") + 1].casefold() for text in plain if "&" in text]


def test_every_letter_of_a_menu_goes_to_one_entry(window: MainWindow) -> None:
    bar = window.menuBar().actions()
    menus = {action.text(): action.menu() for action in bar}
    found = {"the bar": letters([action.text() for action in bar])}
    for name, menu in menus.items():
        assert isinstance(menu, QMenu)
        found[name] = letters([action.text() for action in menu.actions()])
        assert found[name]
    twice = {name: sorted(one for one in set(all_) if all_.count(one) > 1) for name, all_ in found.items()}
    assert {name: some for name, some in twice.items() if some} == {}


@pytest.mark.parametrize("tab", TABS)
def test_a_key_goes_from_the_page_to_what_stands_beside_it_and_back(
    qtbot: QtBot, window: MainWindow, tab: str
) -> None:
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    window.go_to_tab(tab)
    page, beside = window.page(tab), window.desk.beside
    assert beside is not None
    before = focused()
    assert page.isAncestorOf(before)
    press("F6")
    assert focused() is (window.preview if tab == "Pack" else window.source.reader)
    press("F6")
    assert focused() is before
    press("Shift+F6")
    assert focused() is beside or beside.isAncestorOf(focused())
    window.header.search.setFocus()
    press("F6")
    assert focused() is before


def test_the_key_goes_into_the_text_whatever_had_the_focus_there_last(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    window.go_to_tab("Checks")
    window.source._head._previous.setFocus()
    window.checks.passages.setFocus()
    press("F6")
    assert focused() is window.source.reader
    press("F6")
    assert focused() is window.checks.passages


def test_a_key_goes_from_results_to_the_source_and_back(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "ofsted")
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    assert focused() is window.results.list
    press("F6")
    assert focused() is window.source.reader
    press("F6")
    assert focused() is window.results.list


@pytest.mark.parametrize(
    ("keys", "by"), [("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)]
)
def test_keys_go_round_the_pages_from_wherever_the_focus_is(window: MainWindow, keys: str, by: int) -> None:
    window.go_to_tab("Overview")
    seen = []
    for _ in TABS:
        press(keys)
        assert window.desk.front is window.page(TABS[window.tabs.currentIndex()])
        seen.append(window.tabs.currentIndex())
    assert seen == [(by * step) % len(TABS) for step in range(1, len(TABS) + 1)]


@pytest.mark.parametrize("where", ["search", "text"])
def test_the_key_for_the_next_page_is_not_swallowed(qtbot: QtBot, window: MainWindow, where: str) -> None:
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    (window.header.search if where == "search" else window.source.reader).setFocus()
    before = window.tabs.currentIndex()
    press("Ctrl+Tab")
    assert window.tabs.currentIndex() == before + 1
