"""A member's evening without a mouse: whole tasks by the keyboard alone, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.packs.preview import page_count
from briefing_app.packs.templates import templates
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.pack_texts import pdf_text
from tests.helpers.stores import written
from tests.helpers.windows import WAIT, Answer, let_rest, marked_words, open_window

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARTICLE = """Plan will be late, leader admits

The improvement plan for children's services will be published next month, Councillor Susan Hinchcliffe said.

"We want to get this right rather than quick," she said yesterday.
"""


@pytest.fixture
def window(qtbot: QtBot, example: Path) -> MainWindow:
    window = open_window(qtbot, example)
    window.activateWindow()
    return window


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the keyboard's focus is."""
    QTest.keyClick(_focused(), key, modifier)


def _focused() -> QWidget:
    """What has the focus; where no window manager gives it back after a dialog, the window takes it."""
    if QApplication.activeWindow() is None:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        next(one for one in windows if one.isVisible()).activateWindow()
        QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None, "the focus is nowhere"
    return focused


def write(words: str) -> None:
    QTest.keyClicks(_focused(), words)


def test_who_promised_the_improvement_plan_and_when_it_was_due(qtbot: QtBot, window: MainWindow) -> None:
    press(Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        write("improvement plan")
    press(Qt.Key.Key_Down)
    seen: list[str] = []
    for _ in range(12):
        row = window.results.list.current()
        assert row is not None
        seen.append(f"{row.lead} {row.text} {row.detail}")
        press(Qt.Key.Key_Down)
    assert any("December 2018" in one and "draft improvement plan" in one for one in seen)
    qtbot.waitUntil(lambda: bool(window.source.reader.extraSelections()), timeout=WAIT)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_7, CONTROL)
    assert window.checks.isVisible()


def test_a_new_article_is_added_and_its_date_corrected(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = written(tmp_path, "late.txt", ARTICLE)

    def choose(dialog: QFileDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(path))
        dialog.accept()

    def describe(dialog: DetailsDialog) -> None:
        dialog.published.setText("5 January 2019")
        dialog.accept()

    with (
        Answer(QFileDialog, choose),
        Answer(DetailsDialog, describe),
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        press(Qt.Key.Key_D, CONTROL)
    assert "February 2019" in {
        row.lead for row in window.timeline.list.rows if "late" in row.detail.lower()
    } | {row.lead for row in window.timeline.list.rows}
    press(Qt.Key.Key_9, CONTROL)
    titles = [row.text for row in window.sources.list.rows]
    number = titles.index("Plan will be late, leader admits")
    press(Qt.Key.Key_Home)
    for _ in range(number):
        press(Qt.Key.Key_Down)

    def correct(dialog: DetailsDialog) -> None:
        dialog.published.setText("5 March 2019")
        dialog.accept()

    with Answer(DetailsDialog, correct), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        press(Qt.Key.Key_C, ALT)
    planned = [row for row in window.timeline.list.rows if "improvement plan for children" in row.text]
    assert [row.lead for row in planned] == ["April 2019"]


def test_ten_quotes_are_confirmed_with_ten_keys(qtbot: QtBot, window: MainWindow) -> None:
    press(Qt.Key.Key_R, CONTROL)
    window.review._kinds.button(2).click()
    window.review.enter()
    before = window.review.left
    for _ in range(10):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            press(Qt.Key.Key_C)
    assert window.review.left == before - 10
    assert sum("✓ Confirmed" in row.detail for row in window.quotes.list.rows) >= 9
    assert marked_words(window)


def test_a_pack_of_three_quotes_and_a_question_has_two_pages_at_most(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    press(Qt.Key.Key_P, CONTROL)
    press(Qt.Key.Key_A, ALT)  # “Start from”
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.template.setCurrentIndex(len(templates()) - 1)
        window.pack.template.activated.emit(len(templates()) - 1)
    press(Qt.Key.Key_3, CONTROL)
    words = []
    for _ in range(3):
        press(Qt.Key.Key_Down)
        row = window.quotes.list.current()
        assert row is not None
        words.append(row.text.strip("“”"))
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            press(Qt.Key.Key_P)
    press(Qt.Key.Key_P, CONTROL)

    def ask(dialog: WriteDialog) -> None:
        QTest.keyClicks(dialog.field, "When was the plan due?")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)

    with Answer(WriteDialog, ask), qtbot.waitSignal(window.session.marked, timeout=WAIT):
        press(Qt.Key.Key_Q, ALT)
    out = tmp_path / "pack.pdf"

    def choose(dialog: QFileDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(out))
        dialog.accept()

    with Answer(QFileDialog, choose), qtbot.waitSignal(window.session.packed, timeout=60_000):
        window.pack.make.setFocus()
        press(Qt.Key.Key_Return)
    let_rest(window)
    text = pdf_text(out).replace("\r\n", " ").replace("\n", " ")
    assert page_count(out) <= 2
    assert "When was the plan due?" in text
    for said in words:
        assert said.split()[0] in text
