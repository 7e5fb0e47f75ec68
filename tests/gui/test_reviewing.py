"""Looking at what was read: a key for each answer, on the page of what waits and in every list."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.actions import TABS
from briefing_app.ui.dialogs.correcting import ConfirmManyDialog, CorrectDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window, wait_for_mark


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    window = open_window(qtbot, path)
    window.show_tab("Review")
    window.review.enter()
    return window


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.review.list, key)


def texts(window: MainWindow) -> list[str]:
    return [row.text for row in window.review.list.rows]


def test_the_least_certain_come_first_and_a_key_confirms_one_and_goes_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = texts(window)
    assert len(before) > 4
    press(qtbot, window, Qt.Key.Key_C)
    assert texts(window) == before[1:]
    current = window.review.list.current()
    assert current is not None
    assert current.text == before[1]
    assert window.notice.words.startswith("Confirmed: 1 ")
    press(qtbot, window, Qt.Key.Key_C)
    assert texts(window) == before[2:]
    assert window.tabs.tabText(9) != ""


def test_a_click_on_the_tab_leads_to_what_waits_first(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.go_to_tab("People")
    before = texts(window)
    place = window.tabs.tabRect(TABS.index("Review")).center()
    QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is window.review.list
    press(qtbot, window, Qt.Key.Key_C)
    assert texts(window) == before[1:]


def test_what_is_not_right_leaves_every_list_and_comes_back_by_undo(qtbot: QtBot, window: MainWindow) -> None:
    quotes = [row.text for row in window.quotes.list.rows]
    number = texts(window).index("“Nobody told us anything.”")
    window.review.list.select_number(number)
    press(qtbot, window, Qt.Key.Key_N)
    assert "“Nobody told us anything.”" not in texts(window)
    assert [row.text for row in window.quotes.list.rows] == [
        text for text in quotes if text != "“Nobody told us anything.”"
    ]
    assert "Piotr Nowak" not in [row.text for row in window.people.list.rows]
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert [row.text for row in window.quotes.list.rows] == quotes
    assert "Piotr Nowak" in [row.text for row in window.people.list.rows]


def test_the_passage_is_in_view_beside_each(qtbot: QtBot, window: MainWindow) -> None:
    window.review.list.select_number(texts(window).index("“Nobody told us anything.”"))
    wait_for_mark(qtbot, window, "Nobody told us anything.")


def test_another_speaker_is_written_in_and_counts_as_confirmed(qtbot: QtBot, window: MainWindow) -> None:
    window.review.list.select_number(texts(window).index("“Nobody told us anything.”"))

    def answer(dialog: CorrectDialog) -> None:
        speaker, role = dialog.fields
        assert isinstance(speaker, QComboBox)
        assert isinstance(role, QLineEdit)
        speaker.setCurrentText("Ewa Nowak")
        role.setText("a neighbour")
        dialog.accept()

    with Answer(CorrectDialog, answer):
        press(qtbot, window, Qt.Key.Key_E)
    row = next(row for row in window.quotes.list.rows if row.text == "“Nobody told us anything.”")
    assert row.detail.startswith("Corrected by you · Ewa Nowak, a neighbour · ")
    assert "“Nobody told us anything.”" not in texts(window)


def test_many_are_confirmed_at_once_by_how_sure_they_are(qtbot: QtBot, window: MainWindow) -> None:
    waiting = len(texts(window))

    def answer(dialog: ConfirmManyDialog) -> None:
        dialog.choices[-1][0].setChecked(True)
        assert len(dialog.chosen) == waiting
        dialog.accept()

    with Answer(ConfirmManyDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.review.many.click()
    assert texts(window) == []
    assert window.notice.words == f"Confirmed: {waiting} findings."
    assert all("✓ Confirmed" in row.detail for row in window.quotes.list.rows)


def test_a_star_and_a_note_stay_with_the_finding(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Quotes")
    quotes = window.quotes.list
    quotes.select_number(0)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(quotes, Qt.Key.Key_S)
    assert quotes.rows[0].detail.startswith("★ Starred · ")

    def answer(dialog: WriteDialog) -> None:
        dialog.write("Ask who knew.")
        dialog.accept()

    with Answer(WriteDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(quotes, Qt.Key.Key_T)
    assert quotes.rows[0].detail.endswith("Your note: Ask who knew.")
    assert quotes.currentIndex().row() == 0
    assert "Starred. " not in quotes.rows[0].spoken
    assert quotes.rows[0].spoken.count("Your note: Ask who knew.") == 1


def test_a_quote_is_copied_with_who_said_it_and_where(window: MainWindow) -> None:
    window.show_tab("Quotes")
    row = next(row for row in window.quotes.list.rows if "Nobody told" in row.text)
    assert row.fact is not None
    window.quotes.list.select(row.fact)
    QTest.keyClick(window.quotes.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()
    said = "“Nobody told us anything.” – Piotr Nowak, a foster carer. “letter”, The Paper, 7 November 2018"
    assert copied.text() == said
    assert "<i>letter</i>" in copied.html()
    assert bytes(copied.data("text/rtf").data()).startswith(b"{\\rtf1")


def test_the_source_says_whether_a_person_has_confirmed_what_it_marks(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.review.list.select_number(texts(window).index("“Nobody told us anything.”"))
    head = window.source._head._what
    assert head.text() == "Quote: Piotr Nowak · not confirmed yet"
    window.show_tab("Quotes")
    row = next(row for row in window.quotes.list.rows if "Nobody told" in row.text)
    assert row.fact is not None
    window.quotes.list.select(row.fact)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_C)
    assert head.text() == "Quote: Piotr Nowak · confirmed"


def test_what_was_marked_as_not_right_is_put_back_later(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.review.rejected.isVisible()
    before = texts(window)
    window.review.list.select_number(before.index("“Nobody told us anything.”"))
    press(qtbot, window, Qt.Key.Key_N)
    press(qtbot, window, Qt.Key.Key_S)
    assert window.review.rejected.text() == "Not right 1"
    window.review.rejected.click()
    assert texts(window) == ["“Nobody told us anything.”"]
    assert window.review.confirm.text() == "&Put back"
    window.review.enter()
    QTest.keyClick(window.review.list, Qt.Key.Key_S)
    assert window.notice.words == "This was marked as not right. Press C to put it back first."
    press(qtbot, window, Qt.Key.Key_C)
    assert window.notice.words == "Put back: 1 quote."
    assert not window.review.rejected.isVisible()
    assert sorted(texts(window)) == sorted(before)
    assert "“Nobody told us anything.”" in [row.text for row in window.quotes.list.rows]


def test_what_stands_in_several_sources_is_told_passage_by_passage(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.go_to_tab("Review")
    press(qtbot, window, Qt.Key.Key_N)
    before = int(window.review.rejected.text().removeprefix("Not right "))
    held = window.session.held
    assert held is not None
    quote = max(held.quotes, key=lambda fact: len(fact.evidence))
    assert len(quote.evidence) > len(quote.sources) > 3
    window.review.list.select(quote.id)
    press(qtbot, window, Qt.Key.Key_N)
    number = int(window.review.rejected.text().removeprefix("Not right ")) - before
    sources = len(quote.sources)
    said = f"Taken off all lists as not right: 1 quote in {sources} sources ({number} passages)."
    assert window.notice.words == said


def test_leaving_after_something_was_copied_ends_in_peace(tmp_path: Path) -> None:
    script = f"""
from pathlib import Path
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from briefing_app.app import application
from briefing_app.ui.copying import noted
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings

application()
window = MainWindow(Settings(Path({str(tmp_path / "settings.ini")!r})))
copied = QMimeData()
copied.setText("words")
QApplication.clipboard().setMimeData(noted(copied))
del copied
window.close()
print(QApplication.clipboard().text())
"""
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "words\n"), ended.stderr


def test_what_is_shown_beside_goes_on_with_the_list(qtbot: QtBot, window: MainWindow) -> None:
    review = window.review.list
    review.select_number(texts(window).index("“Nobody told us anything.”"))
    wait_for_mark(qtbot, window, "Nobody told us anything.")
    for _ in range(2):
        press(qtbot, window, Qt.Key.Key_N)
        row = review.current()
        assert row is not None
        place = row.places[0]
        qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
        assert window.source.shown is not None
        wait_for_mark(qtbot, window, window.source.shown.text[place.start : place.end])


def test_a_document_that_is_gone_is_not_shown_any_more(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "b.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
    window = open_window(qtbot, path)
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.undo()
    assert window.sources.list.count == 0
    assert not window.source.shows_something
    assert window.source.reader.toPlainText() == ""
    buttons = [
        one
        for one in window.sources.findChildren(QPushButton)
        if one.isEnabled() and one.isVisibleTo(window.sources)
    ]
    assert [one.text() for one in buttons] == ["Add documents…"]


def test_with_another_speaker_comes_that_ones_role_unless_one_was_written(window: MainWindow) -> None:
    held = window.session.held
    assert held is not None
    fact = next(fact for fact in held.quotes if fact.lead.passage.exact.startswith("Nobody told us"))
    known = {"Ann Other": "chair of the committee", "Piotr Nowak": "a neighbour"}
    dialog = CorrectDialog(fact.lead, known, title="", accept="Save", parent=window)
    speaker, role = dialog.fields
    assert isinstance(speaker, QComboBox)
    assert isinstance(role, QLineEdit)
    before = role.text()
    speaker.setCurrentText("Ann Other")
    assert role.text() == "chair of the committee"
    speaker.setCurrentText("Anne Other")  # a spelling, perhaps
    assert role.text() == "chair of the committee"
    speaker.setCurrentText("Piotr Nowak")
    assert role.text() == before
    role.setText("a parent")
    speaker.setCurrentText("Ann Other")
    assert role.text() == "a parent"


def test_tab_leads_from_a_kind_that_was_chosen_to_the_list(window: MainWindow) -> None:
    window.review._kinds.button(0).setFocus()
    for tab in ("Quotes", "Review"):
        window.show_tab(tab)  # which orders the stops of Tab anew
    for chip in window.review._kinds.buttons():
        if chip.isVisible():
            chip.setFocus()
            chip.click()
            QTest.keyClick(chip, Qt.Key.Key_Tab)
            assert window.focusWidget() is window.review.list, chip.text()
            QTest.keyClick(window.review.list, Qt.Key.Key_Backtab)
            assert window.focusWidget() is chip, chip.text()


def test_tab_leads_to_the_kind_that_is_chosen_once_another_is_hidden(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, window, Qt.Key.Key_N)
    rejected = window.review.rejected
    rejected.setFocus()
    rejected.click()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert not rejected.isVisible()
    window.review.enter()
    QTest.keyClick(window.review.list, Qt.Key.Key_Backtab)
    chosen = window.review._kinds.checkedButton()
    assert chosen is not None
    assert chosen.isVisible()
    assert window.focusWidget() is chosen
