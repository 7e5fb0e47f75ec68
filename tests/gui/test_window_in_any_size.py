"""What gives way in a small window or with large letters, and what is forgotten with another library."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.domain.meeting import Choice
from briefing_app.services.merging import Conflict, Found
from briefing_app.system.places import choose_backups_folder
from briefing_app.ui.actions import TABS
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.dialogs.merging import MergeDialog
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.ladder import Ladder
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.ladder_table import LadderTable
from tests.helpers.windows import WAIT, Answer, open_window

SMALLEST = (780, 560)


def tab_end(tabs: QTabBar) -> int:
    return tabs.tabRect(tabs.count() - 1).right()


@pytest.mark.parametrize(("text_size", "narrow"), [(100, 780), (200, 1280)])
def test_every_tab_is_in_view_with_its_count_where_there_is_room(
    qtbot: QtBot, example: Path, tmp_path: Path, text_size: int, narrow: int
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, example, settings)
    quotes = TABS.index("Quotes")
    for width in (2600, narrow):
        window.resize(width, 700)
        QApplication.processEvents()
        assert tab_end(window.tabs) < window.tabs.width()
        count = window.tabs.tabButton(quotes, QTabBar.ButtonPosition.RightSide)
        assert (count is not None) == (width == 2600)
        assert window.tabs.accessibleTabName(quotes) == "Quotes, 63"


@pytest.mark.parametrize("size", [(1024, 676), SMALLEST])
def test_tabs_without_room_are_in_a_menu_and_none_is_cut(
    qtbot: QtBot, example: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    window = open_window(qtbot, example, settings)
    window.resize(*size)
    window.activateWindow()
    QApplication.processEvents()
    tabs = window.tabs
    for name in ("Overview", "Pack", "Checks"):
        window.show_tab(name)
        seen = [number for number in range(tabs.count()) if tabs.isTabVisible(number)]
        folded = [action.data() for action in tabs.more.menu().actions()]
        assert sorted(seen + folded) == list(range(len(TABS)))
        assert len(seen) >= 4
        assert TABS.index(name) in seen
        for number in seen:
            assert tabs.tabRect(number).width() >= tabs.tabSizeHint(number).width()
            assert tabs.tabRect(number).right() < tabs.more.geometry().left()
    assert tabs.more.isVisible()
    entry = next(one for one in tabs.more.menu().actions() if one.text() == "Sources\t5")
    entry.trigger()
    assert window.sources.has_focus_within
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert window.review.isVisible()
    assert tabs.more in stops_from_search(window)
    window.resize(2600, 676)
    QApplication.processEvents()
    assert all(map(tabs.isTabVisible, range(tabs.count())))
    assert not tabs.more.isVisible()


@pytest.mark.parametrize("size", [(1280, 776), (1024, 676), SMALLEST])
@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_the_search_box_says_what_it_is_in_whole_words(
    qtbot: QtBot, example: Path, tmp_path: Path, text_size: int, size: tuple[int, int]
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, example, settings)
    window.resize(*size)
    QApplication.processEvents()
    search, name = window.header.search, window.header.library_name
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())
    buttons = [one for one in search.findChildren(QToolButton) if one.isVisible()]
    right = min(one.x() for one in buttons if one.x() > search.width() // 2)
    assert search.cursorRect().center().x() + words <= right
    assert name.text() == example.stem
    assert (name.toolTip() == name.text()) == (name.width() < name.full_width)


def test_icons_in_the_search_box_grow_with_the_letters(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    window = open_window(qtbot, example, settings)
    search = window.header.search

    def high() -> set[int]:
        QApplication.processEvents()
        return {one.height() for one in search.findChildren(QToolButton) if one.isVisible()}

    (before,) = high()
    settings.text_size = 200
    window.appearance.again()
    qtbot.waitUntil(lambda: min(high()) > 1.8 * before, timeout=WAIT)
    assert max(high()) < search.height()
    settings.text_size = 100
    window.appearance.again()
    qtbot.waitUntil(lambda: high() == {before}, timeout=WAIT)


@pytest.mark.parametrize("name", ["papers_of_the_committee_", "AllPapersOfTheCommitteeEver", "papers of it"])
def test_a_long_place_of_backups_widens_no_settings(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    wanted_theme(settings).apply(application())
    folder = tmp_path / (9 * name) / (9 * name)
    choose_backups_folder(folder)
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(*SMALLEST)
    QApplication.processEvents()
    assert dialog._body.width() == dialog._sheet.viewport().width()
    label = dialog.backups
    assert label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().lineSpacing()
    assert label.text() == label.accessibleName() == str(folder)
    wide = max(map(label.fontMetrics().horizontalAdvance, "mW"))
    assert label.minimumSizeHint().width() < 14 * wide


def is_cut(widget: QWidget) -> bool:
    return widget.width() < widget.minimumSizeHint().width()


@pytest.mark.parametrize("text_size", [100, 200])
def test_no_button_is_cut_off(qtbot: QtBot, example: Path, tmp_path: Path, text_size: int) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, example, settings)
    window.resize(*SMALLEST)
    for tab in ("People", "Sources", "Pack"):
        window.show_tab(tab)
        QApplication.processEvents()
        page = getattr(window, tab.lower())
        cut = [
            button.text()
            for button in page.findChildren(QPushButton)
            if button.isVisible() and is_cut(button)
        ]
        assert cut == []


def ladder_of(window: MainWindow) -> tuple[LadderTable, Ladder]:
    table = window.judgements.tables[0]
    return table, table._ladder


@pytest.mark.parametrize("text_size", [100, 200])
def test_no_grade_is_broken_within_a_word(
    qtbot: QtBot, example: Path, tmp_path: Path, text_size: int
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, example, settings)
    window.show_tab("Judgements")
    window.resize(*SMALLEST)
    QApplication.processEvents()
    table, ladder = ladder_of(window)
    metrics = table.fontMetrics()
    words = {word for rungs in ladder.rungs for rung in rungs if rung for word in rung.grade.split()}
    assert words
    for column in range(table.columnCount()):
        assert table.columnWidth(column) > max(map(metrics.horizontalAdvance, words)) + 20
    rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
    assert table.viewport().height() >= rows


def merging(qtbot: QtBot, settings: Settings, width: int) -> MergeDialog:
    """What is asked before a merge, in a window of this width, with notes of some length on both sides."""
    wanted_theme(settings).apply(application())
    said = "Ask the director who decided that, and what was done. " * 8
    conflicts = [Conflict("note", f"“We have” in “story {number}”", said, said, ()) for number in range(9)]
    dialog = MergeDialog(Found("theirs", counts=("4 stars",), decisions=4, conflicts=tuple(conflicts)))
    qtbot.addWidget(dialog)
    dialog.resize(width, 500)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus, timeout=WAIT)
    return dialog


def in_sight(widget: QWidget) -> float:
    """How much of a widget's height is in sight."""
    QApplication.processEvents()
    return widget.visibleRegion().boundingRect().height() / widget.height()


@pytest.mark.parametrize(("text_size", "width", "beside"), [(100, 880, True), (200, 720, False)])
def test_what_differs_in_another_library_can_be_read_in_any_size(
    qtbot: QtBot, tmp_path: Path, text_size: int, width: int, beside: bool
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    dialog = merging(qtbot, settings, width)
    line = dialog.fontMetrics().lineSpacing()
    assert dialog.list.height() >= 5 * line
    assert (dialog.list.geometry().bottom() > dialog._sides.geometry().top()) is beside
    assert not any(is_cut(button) for button in dialog.findChildren(QAbstractButton) if button.isVisible())
    assert in_sight(dialog.told) == 1, "it begins with what comes"
    for row in range(1, dialog.list.count()):
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert (dialog.list.currentRow(), in_sight(dialog.list)) == (row, 1)


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_keyboard_goes_nowhere_out_of_sight_before_a_merge(
    qtbot: QtBot, tmp_path: Path, text_size: int
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = text_size
    dialog = merging(qtbot, settings, 720)
    at, seen = QApplication.focusWidget(), list[QWidget]()
    while at is not None and at not in seen:
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Down if at is dialog.sides[Choice.MINE] else Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        assert in_sight(at) == 1
    assert {dialog.told, dialog.list, *dialog.sides.values(), dialog.mine, dialog.theirs} <= set(seen)


def test_settings_can_be_read_and_reached_with_large_text_on_a_small_screen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    wanted_theme(settings).apply(application())
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.resize(720, 520)
    dialog.show()
    dialog.activateWindow()
    dialog.theme.setFocus()
    qtbot.waitUntil(dialog.theme.hasFocus, timeout=WAIT)
    assert dialog.height() == 520
    at, seen = QApplication.focusWidget(), list[QWidget]()
    while at is not None and at not in seen:
        seen.append(at)
        assert in_sight(at) == 1
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
    assert {dialog.theme, dialog.text_size, dialog.choose_backups, dialog.copied} <= set(seen)


def test_settings_grow_with_the_letters_that_they_set(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example, Settings(tmp_path / "settings.ini"))

    def answer(dialog: SettingsDialog) -> None:
        small = dialog.size()
        QTimer.singleShot(WAIT // 3, dialog, dialog.reject)  # whatever comes of it
        dialog.text_size.setValue(dialog.text_size.maximum())
        qtbot.waitUntil(lambda: dialog.width() > small.width(), timeout=WAIT // 6)
        inside = dialog._sheet.viewport()
        for part in (dialog.theme, dialog.text_size, dialog.compact, dialog.copied):
            assert part.mapTo(inside, part.rect().topRight()).x() <= inside.width()
            assert part.width() >= part.minimumSizeHint().width()
        room = dialog.screen().availableGeometry()
        assert dialog.size().boundedTo(room.size()) == dialog.size()
        dialog.accept()

    with Answer(SettingsDialog, answer) as answered:
        window.do("settings")
    assert answered.given == 1


def test_fields_and_buttons_of_a_pack_are_within_the_page(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    window = open_window(qtbot, example, settings)
    window.resize(*SMALLEST)
    window.show_tab("Pack")
    QApplication.processEvents()
    page = window.pack
    for field in (page.template, page.title, page.committee):
        assert field.visibleRegion().boundingRect().width() == field.width() > 0
    for button in (page.make, page.print, page.more):
        assert button.visibleRegion().boundingRect().size() == button.size()


def stops_from_search(window: MainWindow) -> list[QWidget]:
    """Where the Tab key goes from the search box until it is back there."""
    window.header.search.setFocus()
    stops: list[QWidget] = []
    for _ in range(40):
        QTest.keyClick(stops[-1] if stops else window.header.search, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is window.header.search:
            break
        stops.append(focused)
    return stops


@pytest.mark.parametrize("tab", TABS)
def test_the_tab_key_goes_round_and_comes_back_to_the_search(qtbot: QtBot, example: Path, tab: str) -> None:
    window = open_window(qtbot, example)
    window.activateWindow()
    if tab == "Councils":
        with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
            window.show_tab(tab)
    window.show_tab(tab)
    stops = stops_from_search(window)
    assert len(stops) == len(set(stops)) < 40
    page = getattr(window, tab.lower())
    assert any(page.isAncestorOf(stop) for stop in stops)


def test_grades_come_before_what_stands_below_them(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.activateWindow()
    window.show_tab("Judgements")
    stops = stops_from_search(window)
    page = window.judgements
    places = [stops.index(part) for part in (page.tables[0], page.strip, page.list)]
    assert places == sorted(places)


def test_the_focus_stays_on_a_page_that_is_filled_anew(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    before = QApplication.focusWidget()
    assert window.overview.has_focus_within
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(example)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (None, before), timeout=WAIT)
    assert window.overview.has_focus_within


def test_another_library_is_shown_without_the_filters_of_the_last(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = open_window(qtbot, example)
    window.quotes.filters.choose_speaker("Ofsted")
    window.councils.words.setText("rate")
    some = len(window.quotes.list.rows)
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.make_new(tmp_path / "new.briefing")
    assert window.source.shown is None
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(example)
    assert window.quotes.filters.choice.speaker is None
    assert len(window.quotes.list.rows) > some > 0
    assert window.councils.words.text() == ""


def test_the_pages_of_a_pack_go_with_their_library(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    window.preview.show_pages([], 1)
    words = [label.text() for label in window.preview.findChildren(QLabel)]
    assert set(words) == {"1 page", "1 more page: open the pack to see everything."}
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.make_new(tmp_path / "new.briefing")
    words = [label.text() for label in window.preview.findChildren(QLabel)]
    assert "The pages appear here as they will be printed." in words
