"""Every page leaves its lists room and keeps all in reach on a small screen with the largest letters."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.services.adding import Step
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.time_band import ticks_of
from briefing_app.ui.pages.figures import FiguresPage
from briefing_app.ui.pages.timeline import TimelinePage
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.few_lines import FewLines
from briefing_app.ui.widgets.folding import Folding
from briefing_app.ui.widgets.halves import Halves
from briefing_app.ui.widgets.row_list import RowList
from tests.helpers.windows import WAIT, open_window

LINES = 4


def small(
    qtbot: QtBot,
    library: Path | None,
    folder: Path,
    text_size: int = 200,
    size: tuple[int, int] = (800, 600),
) -> MainWindow:
    settings = Settings(folder / "settings.ini")
    settings.text_size = text_size
    window = open_window(qtbot, library, settings)
    window.resize(*size)
    window.activateWindow()
    return window


def seen(widget: QWidget) -> QRect:
    QApplication.processEvents()
    return widget.visibleRegion().boundingRect()


@pytest.mark.parametrize("tab", ["Sources", "People", "Checks", "Timeline", "Figures"])
def test_a_list_shows_some_lines_of_large_text(qtbot: QtBot, example: Path, tmp_path: Path, tab: str) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab(tab)
    page = window.page(tab)
    for one in page.lists:
        if one.isVisible():
            one.setFocus()
            assert seen(one).height() >= LINES * one.fontMetrics().lineSpacing(), one.accessibleName()


def chips(parts: QWidget) -> list[QPushButton]:
    """The names of the switch."""
    return [one for one in parts.findChildren(QPushButton) if one.property("chip")]


SIZES = [(1024, 676), (1280, 776)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", ["Timeline", "Figures"])
def test_where_two_parts_of_a_page_have_no_room_one_of_them_is_shown(
    qtbot: QtBot, example: Path, tmp_path: Path, tab: str, size: tuple[int, int]
) -> None:
    window = small(qtbot, example, tmp_path, 200, size)
    window.go_to_tab(tab)
    page = window.page(tab)
    assert isinstance(page, TimelinePage | FiguresPage)
    page.list.select_first()
    row, line = page.list.visualRect(page.list.currentIndex()), page.list.fontMetrics().lineSpacing()
    assert seen(page.list).height() >= min(row.height(), 7 * line), "a whole line, with its source"
    upper, _ = page.parts.findChildren(QPushButton)
    QTest.mouseClick(upper, Qt.MouseButton.LeftButton)
    assert upper.isChecked()
    assert not page.list.isVisible()
    assert seen(page._scroll).height() >= 7 * line
    assert page.chosen == page.list.current(), "what is chosen stays chosen"
    page.enter()
    assert page.has_focus_within
    window.resize(size[0], 1400)
    QApplication.processEvents()
    assert page.list.isVisible()
    assert page._scroll.isVisible()
    assert not upper.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_grades_or_what_is_behind_them_have_all_of_a_small_page(
    qtbot: QtBot, example: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = small(qtbot, example, tmp_path, 200, size)
    window.go_to_tab("Judgements")
    page = window.judgements
    line, table = page.list.fontMetrics().lineSpacing(), page.tables[0]
    halves = page.findChild(Halves)
    assert isinstance(halves, Halves)
    assert table.hasFocus()
    assert seen(page._top).height() >= 8 * line
    assert halves.verticalScrollBar().maximum() == 0
    assert page.chosen == page.list.current() is not None, "the grade's sentence, which is not in sight"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.list.hasFocus()
    assert seen(page.list).height() >= 8 * line
    assert halves.verticalScrollBar().maximum() == 0
    grades, why, improve = chips(page.parts)
    assert (why.isChecked(), table.isVisible(), page.strip.isVisible()) == (True, False, False)
    QTest.mouseClick(improve, Qt.MouseButton.LeftButton)
    assert seen(page.improvements).height() >= 8 * line
    assert page.strip.currentIndex() == 1
    judgement = page.list.rows[0].fact
    assert judgement is not None
    assert page.select(judgement)
    assert (grades.isChecked(), table.isVisible()) == (True, True)
    confirm = window.findChild(QAction, "confirm")
    assert isinstance(confirm, QAction)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        confirm.trigger()  # what menus do, they do with the grade
    window.resize(size[0], 1400)
    QApplication.processEvents()
    assert page.strip.isVisible()
    assert table.isVisible()
    assert page.list.isVisible()
    assert not why.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_checks_or_the_details_of_one_have_all_of_a_small_page(
    qtbot: QtBot, example: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = small(qtbot, example, tmp_path, 200, size)
    window.go_to_tab("Checks")
    page = window.checks
    page.list.select_first()
    line = page.list.fontMetrics().lineSpacing()
    assert seen(page.list).height() >= 7 * line
    assert seen(page.list).height() == page.list.height()
    assert not page.passages.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.passages.hasFocus)
    qtbot.waitUntil(lambda: seen(page.passages).height() == page.passages.height())
    assert page.passages.height() >= 7 * line
    assert not page.list.isVisible()
    assert page.chosen == page.passages.current()
    page.dismiss.setFocus()
    assert seen(page.dismiss).size() == page.dismiss.size()
    some_list, details = chips(page.parts)
    assert details.isChecked()
    QTest.mouseClick(some_list, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    page.enter()
    assert page.list.hasFocus()
    window.resize(size[0], 1900)
    QApplication.processEvents()
    assert page.list.isVisible()
    assert page.passages.isVisible()


@pytest.mark.parametrize("text_size", [100, 140])
def test_no_page_of_two_parts_scrolls_as_a_whole(
    qtbot: QtBot, example: Path, tmp_path: Path, text_size: int
) -> None:
    window = small(qtbot, example, tmp_path, text_size, SIZES[0])
    for tab in ("Judgements", "Checks", "Timeline", "Figures"):
        window.go_to_tab(tab)
        window.page(tab).lists[0].select_first()
        QApplication.processEvents()
        halves = window.page(tab).findChild(Halves)
        assert isinstance(halves, Halves)
        assert halves.verticalScrollBar().maximum() == 0, tab


def test_usual_letters_have_room_for_both_parts_of_a_page(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = small(qtbot, example, tmp_path, 100, SIZES[0])
    for part in (window.judgements.list, window.judgements._top):
        window.show_tab("Judgements")
        assert seen(part).height() >= 6 * part.fontMetrics().lineSpacing()
    window.show_tab("Checks")
    window.checks.list.select_first()
    for part in (window.checks.list, window.checks.passages):
        assert seen(part).height() >= 6 * part.fontMetrics().lineSpacing()
    for tab in ("Timeline", "Figures"):
        window.show_tab(tab)
        page = window.page(tab)
        assert isinstance(page, TimelinePage | FiguresPage)
        for part in (page.list, page._scroll):
            assert seen(part).height() >= 7 * part.fontMetrics().lineSpacing()


@pytest.mark.parametrize("size", SIZES)
def test_the_calculator_takes_the_place_of_what_it_leaves_no_room(
    qtbot: QtBot, example: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    window = small(qtbot, example, tmp_path, 200, size)
    window.go_to_tab("Figures")
    page = window.figures
    page.reckon.setChecked(True)
    for part in (page.calculator.first, page.calculator.last, page.calculator.steps):
        assert seen(part).size() == part.size()
        assert part.height() >= part.minimumSizeHint().height()
    assert not page.list.isVisible()
    assert page.calculator.first.hasFocus()
    page.back.click()
    QApplication.processEvents()
    assert not page.reckon.isChecked()
    assert not page.back.isVisible()
    assert page.list.isVisible()
    assert page.list.hasFocus()


@pytest.mark.parametrize(("tab", "name"), [("Sources", "more"), ("People", "more"), ("Review", "kinds")])
def test_buttons_that_were_folded_away_are_within_reach(
    qtbot: QtBot, example: Path, tmp_path: Path, tab: str, name: str
) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab(tab)
    page = window.page(tab)
    page.lists[0].select_first()
    folding = getattr(page, name)
    assert isinstance(folding, Folding)
    buttons = [one for one in folding.findChildren(QPushButton) if one is not folding.unfold]
    assert folding.unfold.isVisible()
    assert not any(button.isVisible() for button in buttons)
    folding.unfold.click()
    QApplication.processEvents()
    shown = [button for button in buttons if button.isVisible()]
    assert len(shown) > 2
    for button in shown:
        button.setFocus()
        assert seen(button).size() == button.size()
    assert seen(page.lists[0]).height() >= page.lists[0].fontMetrics().lineSpacing()


def looks(page: QWidget) -> list[tuple[str, str]]:
    """What can be seen of a page, scroll bars and what lies around them apart."""
    QApplication.processEvents()
    parts = (one for one in page.findChildren(QWidget) if one.isVisible())
    return [
        (type(one).__name__, one.accessibleName())
        for one in parts
        if type(one) not in (QLabel, QScrollBar, QWidget)
    ]


@pytest.mark.parametrize("tab", ["Judgements", "Quotes", "People", "Timeline", "Figures", "Checks", "Review"])
def test_a_message_takes_nothing_off_a_page(qtbot: QtBot, example: Path, tmp_path: Path, tab: str) -> None:
    window = small(qtbot, example, tmp_path, 130, (1024, 620))
    window.go_to_tab(tab)
    page = window.page(tab)
    changed = set()
    for height in range(620, 1000, 20):
        window.resize(1024, height)
        before = looks(page)
        changed.add(str(before))
        window.notice.say("Copied with its source.", step="Undo")
        assert looks(page) == before, height
        window.progress.show_step(Step(0, 1, "long.txt"))
        assert looks(page) == before, height
        window.notice.hide()
        window.progress.hide()
        assert looks(page) == before, height
    assert tab not in {"Timeline", "Figures"} or len(changed) > 1, "a height at which the page changes"


def test_usual_letters_fold_nothing_away(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = small(qtbot, example, tmp_path, 100)
    for tab in ("Sources", "People", "Review"):
        window.show_tab(tab)
        QApplication.processEvents()
        foldings = window.page(tab).findChildren(Folding)
        assert foldings
        assert not any(folding.unfold.isVisible() for folding in foldings)


def test_of_two_groups_of_controls_one_is_unfolded(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab("People")
    QApplication.processEvents()
    balance, more = window.people.balance.unfold, window.people.more.unfold
    balance.click()
    more.click()
    assert (balance.isChecked(), more.isChecked()) == (False, True)
    balance.click()
    assert (balance.isChecked(), more.isChecked()) == (True, False)


def test_a_sentence_in_place_of_a_list_can_be_read_to_its_end(qtbot: QtBot) -> None:
    theme = Theme("light", 2.0)
    theme.apply(application())
    sentence = "Drop a table of all councils here. " * 12
    one = RowList("Figures", sentence, theme)
    qtbot.addWidget(one)
    one.resize(400, 200)
    one.show()
    one.show_rows([])
    bar = one.verticalScrollBar()
    QApplication.processEvents()
    assert one._place_of_sentence().height() > one.viewport().height()
    QTest.keyClick(one, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(one, Qt.Key.Key_End)
    assert one._place_of_sentence().bottom() - bar.value() <= one.viewport().height()
    one.set_empty("Nothing here.")
    assert bar.maximum() == 0


def test_no_judgement_lies_beyond_the_side(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab("Judgements")
    QApplication.processEvents()
    page = window.judgements
    assert page._top.horizontalScrollBar().maximum() == 0
    table = page.tables[0]
    assert table.horizontalScrollBar().maximum() == 0
    assert table.width() <= page._top.viewport().width()


def test_the_keyboard_brings_both_halves_of_a_page_into_sight(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab("Checks")
    page = window.checks
    page.list.setFocus()
    page.list.select_first()
    page.parts.choose(1)
    QApplication.processEvents()
    half = page.findChild(Halves)
    assert isinstance(half, Halves)
    assert half.verticalScrollBar().maximum() > 0
    for part in (page.dismiss, page.passages):
        part.setFocus()
        assert seen(part).height() == part.height()
    assert page.why.height() >= page.why.heightForWidth(page.why.width()), "the whole sentence"


@pytest.mark.parametrize("text_size", [100, 200])
def test_labels_of_the_time_leave_room_between_them(
    qtbot: QtBot, example: Path, tmp_path: Path, text_size: int
) -> None:
    window = small(qtbot, example, tmp_path, text_size)
    window.show_tab("Timeline")
    QApplication.processEvents()
    band = window.timeline.band
    metrics = QFontMetricsF(window.timeline.theme.font("small"))
    for _ in range(9):
        ticks = ticks_of(band._scale, band._letters)
        for one, other in pairwise(ticks):
            assert band._scale.x(one.day) + metrics.horizontalAdvance(one.label) < band._scale.x(other.day)
        band.closer()


def test_a_long_title_takes_few_lines_and_is_whole_for_screen_readers(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = small(qtbot, example, tmp_path)
    window.show_tab("Quotes")
    window.quotes.list.select_first()
    qtbot.waitUntil(lambda: window.source.shown is not None)
    title = window.source._head._title
    assert title.words == title.accessibleName() == window.source.shown.source.title  # type: ignore[union-attr]
    assert seen(title).height() == title.height() >= title.heightForWidth(title.width())
    label = FewLines(2, "One two three four five six seven eight nine ten eleven twelve thirteen")
    qtbot.addWidget(label)
    label.show()
    label.resize(8 * label.fontMetrics().averageCharWidth() * 2, 100)
    assert label.text().endswith("…")
    assert label.accessibleName().endswith("thirteen")
    label.resize(2000, 100)
    assert label.text().endswith("thirteen")
