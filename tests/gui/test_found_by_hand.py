"""Selecting words in a source and adding them as a finding; taking a document out and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.dialogs.correcting import CorrectDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.text_offsets import utf16_offset
from briefing_app.ui.widgets.selection_bar import SelectionBar
from tests.helpers.stores import added, assert_sound, written
from tests.helpers.windows import WAIT, Answer, open_window

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
