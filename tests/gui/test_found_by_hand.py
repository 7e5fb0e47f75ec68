"""Selecting words in a source and adding them as a finding; taking a document out and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.dialogs.correcting import CorrectDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.review_decisions import rejecting
from briefing_app.ui.text_offsets import utf16_offset
from briefing_app.ui.widgets.selection_bar import SelectionBar
from tests.helpers.stores import added, assert_sound, written
from tests.helpers.windows import WAIT, Answer, open_window, wait_for_mark

TEXT = """Plans 😀 for Calderby

The leader thanked everybody and spoke of a bumpy road ahead. About forty carers came to the town hall.

In the spring of that year things will be looked at again. Ofsted found the service inadequate overall.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", TEXT), "2018-11-05")
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    window = open_window(qtbot, library)
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    return window


def select(window: MainWindow, words: str) -> None:
    reader = window.source.reader
    cursor = QTextCursor(reader.document())
    start = TEXT.index(words)
    cursor.setPosition(utf16_offset(TEXT, start))
    cursor.setPosition(utf16_offset(TEXT, start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    reader.setFocus()


def test_a_quote_without_marks_is_added_with_its_speaker(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    before = len(window.quotes.list.rows)
    select(window, " a bumpy road ahead")
    bar = window.findChild(SelectionBar)
    assert isinstance(bar, SelectionBar)
    assert bar.isVisible()

    def answer(dialog: CorrectDialog) -> None:
        speaker, role = dialog.fields
        assert isinstance(speaker, QComboBox)
        assert isinstance(role, QLineEdit)
        speaker.setCurrentText("Amina Rashid")
        role.setText("leader of the council")
        dialog.accept()

    with Answer(CorrectDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.source.reader, Qt.Key.Key_Q)
    rows = {row.text: row.detail for row in window.quotes.list.rows}
    assert rows["“a bumpy road ahead”"].startswith("Found by you · Amina Rashid, leader of the council")
    assert len(rows) == before + 1
    assert "Amina Rashid" in [row.text for row in window.people.list.rows]
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert len(window.quotes.list.rows) == before
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.redo()
    window.close()
    assert_sound(library)
    again = open_window(qtbot, library)
    assert "“a bumpy road ahead”" in [row.text for row in again.quotes.list.rows]


@pytest.fixture
def long(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window on a text of several screens."""
    path = tmp_path / "long.briefing"
    lines = [f"Nobody spoke of minute {number}, nor of anything else." for number in range(200)]
    lines[20] = "“Nobody told us anything,” said Piotr Nowak, a foster carer."
    lines[150] = "A bumpy road lies ahead, the leader thought."
    with Library.create(path) as made:
        added(made, written(tmp_path, "long.txt", TEXT + "\n\n".join(lines)), "2018-11-05")
    window = open_window(qtbot, path)
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    return window


def find(window: MainWindow, words: str) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+F"))
    QTest.keyClicks(window.source.finding.words, words)


def in_view(window: MainWindow) -> bool:
    reader = window.source.reader
    return reader.viewport().rect().contains(reader.cursorRect().center())


def test_the_place_that_was_found_stays_selected_and_in_view_and_can_be_added(
    qtbot: QtBot, long: MainWindow
) -> None:
    reader = long.source.reader
    find(long, "bumpy road lies ahead")
    QTest.keyClick(long.source.finding.words, Qt.Key.Key_Return)
    QTest.keyClick(long.source.finding.words, Qt.Key.Key_Escape)
    assert not long.source.finding.isVisible()
    assert long.focusWidget() is reader
    assert reader.textCursor().selectedText() == "bumpy road lies ahead"
    assert in_view(long)
    place = reader.verticalScrollBar().value()
    assert place > 0

    def answer(dialog: CorrectDialog) -> None:
        speaker, _ = dialog.fields
        assert isinstance(speaker, QComboBox)
        speaker.setCurrentText("Amina Rashid")
        dialog.accept()

    with Answer(CorrectDialog, answer), qtbot.waitSignal(long.session.decided, timeout=WAIT):
        QTest.keyClick(reader, Qt.Key.Key_Q)
    wait_for_mark(qtbot, long, "bumpy road lies ahead")
    qtbot.waitUntil(lambda: not reader.textCursor().hasSelection(), timeout=WAIT)
    assert reader.verticalScrollBar().value() == place
    assert in_view(long)
    assert long.source._head._what.text() == "Quote: Amina Rashid · found by you"


def test_the_key_to_find_looks_in_the_text_where_that_has_the_focus(long: MainWindow) -> None:
    QTest.keySequence(long.sources.list, QKeySequence("Ctrl+F"))
    assert long.focusWidget() is long.header.search
    long.source.reader.setFocus()
    QTest.keySequence(long.source.reader, QKeySequence("Ctrl+F"))
    assert long.focusWidget() is long.source.finding.words
    QTest.keyClicks(long.source.finding.words, "bumpy road lies")
    QTest.keyClick(long.source.finding.words, Qt.Key.Key_Escape)
    assert long.source.reader.textCursor().selectedText() == "bumpy road lies"
    assert in_view(long)


def test_a_decision_elsewhere_leaves_the_text_where_the_user_scrolled_it(
    qtbot: QtBot, long: MainWindow
) -> None:
    bar = long.source.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    long.show_tab("Figures")
    long.figures.list.select_number(0)
    bar.setValue(place)
    held = long.session.held
    assert held is not None
    with qtbot.waitSignal(long.session.source_read, timeout=WAIT):
        long.session.decide(rejecting([held.quotes[0]]))
    assert bar.value() == place


def test_words_that_are_looked_for_and_not_found_leave_the_passage_marked(
    qtbot: QtBot, long: MainWindow
) -> None:
    long.show_tab("Figures")
    long.figures.list.select_number(0)
    (place,) = long.figures.list.rows[0].places
    passage = TEXT[place.start : place.end]
    wait_for_mark(qtbot, long, passage)
    find(long, "no such words")
    QTest.keyClick(long.source.finding.words, Qt.Key.Key_Escape)
    wait_for_mark(qtbot, long, passage)
    assert not long.source.reader.textCursor().hasSelection()


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_F, Qt.Key.Key_D, Qt.Key.Key_J])
def test_a_key_that_adds_words_says_what_to_do_where_none_are_selected(
    window: MainWindow, key: Qt.Key
) -> None:
    window.source.reader.setFocus()
    QTest.keyClick(window.source.reader, key)
    assert window.notice.words == "Select some words in the text first, then press Q, F, D or J to add them."


def test_a_date_is_asked_for_until_it_is_one(qtbot: QtBot, window: MainWindow) -> None:
    select(window, "the spring of that year")

    def answer(dialog: CorrectDialog) -> None:
        when, _, event = dialog.fields
        assert isinstance(when, QLineEdit)
        assert isinstance(event, QLineEdit)
        ok = dialog.accept_button
        when.setText("soon")
        assert not ok.isEnabled()
        when.setText("April 2019")
        event.setText("things are looked at again")
        assert ok.isEnabled()
        dialog.accept()

    with Answer(CorrectDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.source.reader, Qt.Key.Key_D)
    found = [row for row in window.timeline.list.rows if row.lead == "April 2019"]
    assert len(found) == 1
    assert "Found by you" in found[0].detail


def test_what_is_in_the_list_already_is_not_added_again(qtbot: QtBot, window: MainWindow) -> None:
    (place,) = window.figures.list.rows[0].places
    select(window, TEXT[place.start : place.end])
    with (
        Answer(CorrectDialog, lambda dialog: dialog.accept()),
        qtbot.waitSignal(window.session.problem, timeout=WAIT) as told,
    ):
        QTest.keyClick(window.source.reader, Qt.Key.Key_F)
    assert told.args == ["These words are in the list already, as a figure."]


def test_a_document_is_taken_out_and_comes_back_whole(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    figures = [row.text for row in window.figures.list.rows]

    def answer(question: QMessageBox) -> None:
        question.buttons()[0].click()

    with Answer(QMessageBox, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.sources._remove.click()
    assert not window.sources.list.rows
    assert not window.figures.list.rows
    assert window.notice.words == "Removed: story."
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert [row.text for row in window.figures.list.rows] == figures
    window.close()
    assert_sound(library)


def test_what_was_added_can_be_taken_out_where_it_was_added(qtbot: QtBot, window: MainWindow) -> None:
    """The keys for a finding mean the one whose name stands above the text; gone, it is marked no more."""
    before = len(window.quotes.list.rows)
    select(window, " a bumpy road ahead")
    with (
        Answer(CorrectDialog, CorrectDialog.accept),
        qtbot.waitSignal(window.session.decided, timeout=WAIT),
    ):
        QTest.keyClick(window.source.reader, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: "found by you" in said(window), timeout=WAIT)
    reject = window.findChild(QAction, "reject")
    assert isinstance(reject, QAction)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        reject.trigger()
    assert len(window.quotes.list.rows) == before
    qtbot.waitUntil(lambda: "found by you" not in said(window), timeout=WAIT)
    place = window.source.at
    assert place is not None
    assert place.start == place.end


def said(window: MainWindow) -> str:
    """What stands above the text of what is shown."""
    labels = window.source.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.property("kind") == "marked")
