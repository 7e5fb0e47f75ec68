"""Undo and redo by key and by button, wherever the keyboard is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.actions import TABS
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, open_window, search_for, wait_for_mark

UNDO, REDO = QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Shift+Z")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    return open_window(qtbot, library)


def press(qtbot: QtBot, window: MainWindow, keys: QKeySequence) -> str:
    """Press keys wherever the focus is, and give what is said to have been done."""
    with qtbot.waitSignal(window.session.decided, timeout=WAIT) as said:
        QTest.keySequence(focused(), keys)
    return str(said.args[0])


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def reject_one(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to_tab("Review")
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.review.list, Qt.Key.Key_N)


def step(window: MainWindow) -> QPushButton:
    button = next(one for one in window.notice.findChildren(QPushButton) if one.isVisible())
    assert button.isEnabled()
    return button


def test_an_empty_search_box_passes_undo_and_redo_on(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    reject_one(qtbot, window)
    window.close()
    again = open_window(qtbot, library)
    again.header.search.setFocus()
    assert press(qtbot, again, UNDO) == "Undone: Mark 1 quote as not right."
    assert focused() is again.header.search
    assert press(qtbot, again, REDO) == "Done again: Mark 1 quote as not right."


def test_what_was_written_in_a_field_is_taken_back_there(qtbot: QtBot, window: MainWindow) -> None:
    reject_one(qtbot, window)
    search_for(qtbot, window, "nobody")
    box = window.header.search
    for keys, left in ((UNDO, ""), (REDO, "nobody"), (UNDO, ""), (UNDO, "")):
        with qtbot.assertNotEmitted(window.session.decided, wait=100):
            QTest.keySequence(box, keys)
        assert box.text() == left


@pytest.mark.parametrize("tab", TABS)
def test_undo_works_where_each_page_is_entered(qtbot: QtBot, window: MainWindow, tab: str) -> None:
    reject_one(qtbot, window)
    window.go_to_tab(tab)
    assert press(qtbot, window, UNDO) == "Undone: Mark 1 quote as not right."


def test_undo_works_in_the_text_of_a_source_and_where_words_are_to_be_found(
    qtbot: QtBot, window: MainWindow
) -> None:
    reject_one(qtbot, window)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    window.source.reader.setFocus()
    assert press(qtbot, window, UNDO).startswith("Undone: ")
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+F"))
    assert focused() is window.source.finding.words
    assert press(qtbot, window, REDO).startswith("Done again: ")


def test_what_was_undone_is_made_again_by_the_button_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    reject_one(qtbot, window)
    assert step(window).text() == "Undo"
    for name, said in (("Redo", "Undone: "), ("Undo", "Done again: ")):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            step(window).click()
        assert window.notice.words.startswith(said)
        assert step(window).text() == name


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_C])
def test_what_an_undo_brings_back_in_review_is_chosen_and_in_sight(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    window.resize(900, 420)
    window.go_to_tab("Review")
    review = window.review.list
    first = review.current()
    assert first is not None
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(review, key)
    QTest.keyClick(review, Qt.Key.Key_End)
    assert review.current() != first
    press(qtbot, window, UNDO)
    assert review.current() == first
    assert review.viewport().rect().contains(review.visualRect(review.currentIndex()).topLeft())
    wait_for_mark(qtbot, window, first.text.strip("“”"))
    # Of what moves no row the chosen one stays.
    QTest.keyClick(review, Qt.Key.Key_End)
    last = review.current()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(review, Qt.Key.Key_S)
    press(qtbot, window, UNDO)
    assert review.current() == last


def test_the_keys_of_review_work_on_after_all_was_taken_out_and_put_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go_to_tab("Review")
    before = [row.text for row in window.review.list.rows]
    for _ in range(2):
        press(qtbot, window, UNDO)
    assert window.review.list.count == 0
    for _ in range(2):
        press(qtbot, window, REDO)
    assert [row.text for row in window.review.list.rows] == before
    assert focused() is window.review.list
    row = window.review.list.current()
    assert row is not None
    place = row.places[0]
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    assert window.source.shown is not None
    wait_for_mark(qtbot, window, window.source.shown.text[place.start : place.end])
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(focused(), Qt.Key.Key_C)
    assert [row.text for row in window.review.list.rows] == [text for text in before if text != row.text]
