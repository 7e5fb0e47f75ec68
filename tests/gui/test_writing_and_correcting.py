"""Dialogs in which a finding is noted on or put right: what they are about, and what Return does in them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from briefing_app.domain.mentions import QuoteMention
from briefing_app.ui.dialogs.correcting import CorrectDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.widgets.few_lines import FewLines
from tests.helpers.windows import WAIT, Answer, open_window


@pytest.fixture
def window(qtbot: QtBot, example: Path) -> MainWindow:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.setFocus()
    return window


def test_a_note_shows_the_words_that_it_is_on(qtbot: QtBot, window: MainWindow) -> None:
    rows = window.quotes.list.rows
    number, row = max(enumerate(rows), key=lambda item: len(item[1].text))
    window.quotes.list.select_number(number)
    shown: list[tuple[str, str, str]] = []

    def answer(dialog: WriteDialog) -> None:
        about = dialog.findChild(FewLines)
        assert isinstance(about, FewLines)
        assert about.height() <= 3 * about.fontMetrics().lineSpacing()
        shown.append((about.text(), about.accessibleName(), dialog.field.accessibleDescription()))
        dialog.write("ask about this")
        dialog.accept()

    with Answer(WriteDialog, answer), qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_T)
    ((few, whole, described),) = shown
    assert few.endswith("…")
    assert row.text.startswith(few[:-1].rstrip())
    assert whole == described == row.text


def test_return_takes_the_name_that_is_offered_and_a_second_one_saves(
    qtbot: QtBot, window: MainWindow
) -> None:
    held = window.session.held
    assert held is not None
    known = {"Susan Hinchcliffe": "Leader", "Piotr Nowak": ""}
    dialog = CorrectDialog(held.quotes[0].lead, known, title="", accept="Save", parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    box = dialog.fields[0]
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    qtbot.waitUntil(line.hasFocus, timeout=WAIT)
    for typed, taken in (("Sus", "Susan Hinchcliffe"), ("Pio", "Piotr Nowak")):
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert dialog.isVisible()
        assert line.text() == line.selectedText() == taken
    with qtbot.waitSignal(dialog.accepted, timeout=WAIT):
        QTest.keyClick(line, Qt.Key.Key_Return)
    corrected = dialog.corrected
    assert isinstance(corrected, QuoteMention)
    assert corrected.speaker == "Piotr Nowak"
    assert [box.itemText(number) for number in range(box.count())] == sorted(known)


@pytest.mark.parametrize("lines", [True, False])
def test_what_was_written_is_thrown_away_only_if_that_is_meant(
    qtbot: QtBot, window: MainWindow, *, lines: bool
) -> None:
    dialog = WriteDialog("Note", "Your note", "Keep", "as it was", lines=lines, parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.write("something new")
    for button, stays in ((1, True), (0, False)):
        with Answer(QMessageBox, lambda asked, chosen=button: asked.buttons()[chosen].click()) as answer:  # type: ignore[misc]
            QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
        assert answer.given == 1
        assert dialog.isVisible() == stays
        assert dialog.words == "something new"
    dialog.show()
    dialog.write("as it was")
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
