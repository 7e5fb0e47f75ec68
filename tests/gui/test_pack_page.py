"""The pack's outline: put together line by line, kept with the library, drawn as it grows."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.packs.templates import templates
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.outline_list import OutlineList
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window


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


def lines(window: MainWindow) -> list[str]:
    outline = window.pack.outline
    return [outline.item(row).text() for row in range(outline.count())]


def start_from(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.show_tab("Pack")
    number = [one.name for one in templates()].index(name)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.template.setCurrentIndex(number)
        window.pack.template.activated.emit(number)


def test_without_a_library_no_pack_can_be_made(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    assert not window.pack.make.isEnabled()
    assert not window.pack.print.isEnabled()


def test_quotes_are_put_into_the_pack_by_a_key_and_a_question_is_written(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    start_from(qtbot, window, "Your own choice")
    window.show_tab("Quotes")
    for number in (1, 2):
        window.quotes.list.select_number(number)
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            QTest.keyClick(window.quotes.list, Qt.Key.Key_P)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_P)
    assert window.notice.words == "This is in the pack already."
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    def write(dialog: WriteDialog) -> None:
        dialog.write("When was the plan due?")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    with Answer(WriteDialog, write), qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.add_question.click()
    assert len(lines(window)) == 3
    assert lines(window)[0].startswith("Quote: “")
    assert lines(window)[2] == "Question: When was the plan due?"
    window.close()
    again = open_window(qtbot, library)
    assert lines(again) == lines(window)


def test_lines_are_moved_left_out_and_taken_out_and_each_step_comes_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_tab("Pack")
    before = lines(window)
    outline = window.pack.outline
    outline.setCurrentRow(1)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(outline, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lines(window) == [before[1], before[0], *before[2:]]
    assert outline.currentRow() == 0
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(outline, Qt.Key.Key_Space)
    assert not window.pack.plan.items[0].included
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(outline, Qt.Key.Key_Delete)
    assert lines(window) == [before[0], *before[2:]]
    for _ in range(3):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            window.session.undo()
    assert lines(window) == before
    assert all(item.included for item in window.pack.plan.items)


def test_another_template_keeps_what_was_chosen_line_by_line(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Quotes")
    window.quotes.list.select_number(0)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_P)
    start_from(qtbot, window, "Question sheet")
    found = lines(window)
    assert len(found) == 2
    assert found[0].startswith("All of “Lines of enquiry”")
    assert found[1].startswith("Quote: ")


def test_title_and_meeting_are_kept_with_the_library(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    window.show_tab("Pack")
    window.pack.title.setFocus()
    QTest.keyClicks(window.pack.title, "Calderby")
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        QTest.keyClick(window.pack.title, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.choices.has_meeting.setChecked(True)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.choices.meeting.setDate(QDate(2019, 1, 23))
    window.close()
    again = open_window(qtbot, library)
    assert again.pack.title.text() == "Calderby"
    assert again.pack.plan.meeting == "2019-01-23"
    assert again.pack.choices.meeting.isEnabled()


def test_the_pages_are_drawn_as_the_plan_changes(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Pack")
    qtbot.waitUntil(lambda: window.preview.page_count > 3, timeout=60_000)
    start_from(qtbot, window, "Quote sheet")
    qtbot.waitUntil(lambda: 0 < window.preview.page_count <= 3, timeout=60_000)


def test_a_fact_that_is_gone_is_said_to_be_left_out(qtbot: QtBot, window: MainWindow) -> None:
    start_from(qtbot, window, "Your own choice")
    window.show_tab("Quotes")
    number = [row.text for row in window.quotes.list.rows].index("“Nobody told us anything.”")
    window.quotes.list.select_number(number)
    for key in (Qt.Key.Key_P, Qt.Key.Key_N):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            QTest.keyClick(window.quotes.list, key)
    assert lines(window) == ["No longer in the library: left out of the pack"]
    assert window.pack.request().sections == ()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    assert lines(window)[0].startswith("Quote: “Nobody told us anything.”")


def test_while_a_pack_is_made_the_focus_stays_and_no_second_is_asked_for(window: MainWindow) -> None:
    window.show_tab("Pack")
    window.activateWindow()
    window.pack.make.setFocus()
    assert window.pack.make.text() == "Ma&ke pack…"
    asked: list[object] = []
    window.pack.wanted.disconnect()
    window.pack.wanted.connect(asked.append)
    window.pack.set_busy(True)
    window.pack.make.click()
    assert asked == []
    assert window.pack.focusWidget() is window.pack.make
    window.pack.set_busy(False)
    window.pack.make.click()
    assert len(asked) == 1


def test_what_a_pack_was_started_from_is_remembered(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    window.show_tab("Pack")
    assert window.pack.template.currentText().startswith("Committee briefing")
    start_from(qtbot, window, "Question sheet")
    window.close()
    again = open_window(qtbot, library)
    again.show_tab("Pack")
    assert again.pack.template.currentText().startswith("Question sheet")
    with qtbot.waitSignal(again.session.marked, timeout=WAIT):
        again.session.undo()
    assert again.pack.template.currentText().startswith("Committee briefing")


def test_every_letter_that_goes_somewhere_on_the_page_goes_to_one_place(window: MainWindow) -> None:
    window.show_tab("Pack")
    page = window.pack
    words = [one.text() for one in page.findChildren(QLabel) if one.buddy() and one.isVisibleTo(page)]
    words += [one.text() for one in page.findChildren(QAbstractButton) if one.isVisibleTo(page)]
    words += [action.text() for action in window.menuBar().actions()]
    letters = [text[text.index("&") + 1].casefold() for text in words if "&" in text]
    assert "&" in page.more.text()
    assert len(letters) == len(set(letters)), letters


@pytest.mark.parametrize("width", [300, 420, 555])
def test_no_line_of_the_outline_is_cut_off(qtbot: QtBot, width: int) -> None:
    Theme("light").apply(application())
    outline = OutlineList()
    qtbot.addWidget(outline)
    outline.resize(width, 400)
    said = "Quote: we are very sorry for what was done. " * 4
    outline.show_lines([(said[:length], True) for length in range(10, len(said))])
    outline.show()
    for row in range(outline.count()):
        item = outline.item(row)
        option = QStyleOptionViewItem()
        outline.initViewItemOption(option)
        outline.itemDelegate().initStyleOption(option, outline.indexFromItem(item))  # type: ignore[attr-defined]
        option.rect = outline.visualItemRect(item)
        room = (
            outline.style()
            .subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, outline)
            .adjusted(3, 0, -3, 0)
        )
        needed = QFontMetrics(option.font).boundingRect(
            QRect(0, 0, room.width(), 9999), Qt.TextFlag.TextWordWrap, item.text()
        )
        assert needed.height() <= room.height(), item.text()
