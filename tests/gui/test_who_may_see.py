"""Who may see a source: chosen by keyboard, stated before it is, shown wherever the source is, and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.documents import Details
from briefing_app.domain.restrictions import CONFIDENTIAL, PARAGRAPHS, Restriction, exempt
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.who_may_see import ParagraphBox, WhoMaySee
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window

ALT = Qt.KeyboardModifier.AltModifier
PROMISED = "A public pack will hold nothing from it."


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    window = open_window(qtbot, path)
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    return window


def who(dialog: DetailsDialog) -> WhoMaySee:
    return dialog.who


def save(dialog: DetailsDialog) -> QPushButton:
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok)


def chosen(dialog: DetailsDialog) -> Restriction | None:
    return dialog.restriction


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def mark_by_keys(qtbot: QtBot, window: MainWindow, down: int, paragraph: int = 0) -> None:
    """Go so many choices down, and so many paragraphs, by keys alone."""

    def answer(dialog: DetailsDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_W, ALT)
        for _ in range(down):
            QTest.keyClick(who(dialog).who, Qt.Key.Key_Down)
        if paragraph:
            QTest.keyClick(dialog, Qt.Key.Key_G, ALT)
        for _ in range(paragraph):
            QTest.keyClick(who(dialog).paragraph, Qt.Key.Key_Down)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.sources._correct.click()


def label_in_head(window: MainWindow) -> QLabel:
    return window.source._head._restricted


def test_a_source_is_marked_by_keys_and_says_so_everywhere_it_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    assert window.sources.list.rows[0].label == ""
    assert not label_in_head(window).isVisible()
    mark_by_keys(qtbot, window, down=1, paragraph=3)
    row, other = window.sources.list.rows
    assert (row.label, other.label) == ("Exempt: paragraph 3", "")
    assert row.spoken.startswith("Exempt: paragraph 3. ")
    assert label_in_head(window).isVisible()
    assert label_in_head(window).text() == "Exempt: paragraph 3"
    assert "paragraph 3 of Part 1 of Schedule 12A" in label_in_head(window).accessibleName()
    assert "Not for publication by virtue of paragraph 3" in window.sources._basis.text()
    assert window.notice.words == f"“letter” is marked “Exempt: paragraph 3”. {PROMISED}"
    assert window.sources.list.currentIndex().row() == 0
    window.sources.list.select_number(1)
    qtbot.waitUntil(lambda: not label_in_head(window).isVisible(), timeout=WAIT)
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: label_in_head(window).isVisible(), timeout=WAIT)


def test_it_is_one_step_that_is_undone_and_made_again(qtbot: QtBot, window: MainWindow) -> None:
    mark_by_keys(qtbot, window, down=2)
    assert window.sources.list.rows[0].label == "Confidential"
    for step, label in ((window.session.undo, ""), (window.session.redo, "Confidential")):
        with qtbot.waitSignal(window.session.marked, timeout=WAIT):
            step()
        assert window.sources.list.rows[0].label == label
        assert label_in_head(window).isVisible() is bool(label)
    # Nothing but the mark changed: the findings were neither loaded nor checked again.
    assert window.session.held is not None
    assert len(window.session.held.restricted) == 1


def test_details_and_who_may_see_it_are_changed_together(qtbot: QtBot, window: MainWindow) -> None:
    def answer(dialog: DetailsDialog) -> None:
        dialog.title.setText("The appendix")
        who(dialog).who.setCurrentIndex(2)
        dialog.accept()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.sources._correct.click()
    row = window.sources.list.rows[0]
    assert (row.text, row.label) == ("The appendix", "Confidential")
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.undo()
    row = window.sources.list.rows[0]
    assert (row.text, row.label) == ("letter", "")


def test_what_follows_is_said_before_it_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    source = window.sources._sources[0]
    dialog = DetailsDialog(source.details, source.file_name, parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert chosen(dialog) is None
    assert "every pack may draw on it" in words(dialog)
    assert not who(dialog).paragraph.isVisibleTo(dialog)
    who(dialog).who.setCurrentIndex(1)
    assert who(dialog).paragraph.isVisibleTo(dialog)
    assert f"Choose the paragraph that the paper names. {PROMISED}" in words(dialog)
    assert not save(dialog).isEnabled()
    for number, paragraph in enumerate(PARAGRAPHS):
        who(dialog).paragraph.setCurrentIndex(number)
        assert chosen(dialog) == exempt(paragraph)
        assert f"paragraph {paragraph} of Part" in words(dialog)
        assert save(dialog).isEnabled()
    assert "14 (Wales): financial or business affairs" in [
        who(dialog).paragraph.itemText(number) for number in range(len(PARAGRAPHS))
    ]
    who(dialog).who.setCurrentIndex(2)
    assert chosen(dialog) == CONFIDENTIAL
    assert f"section 100A(3) of the Local Government Act 1972. {PROMISED}" in words(dialog)
    dialog.published.setText("no date")
    assert not save(dialog).isEnabled()


def test_the_dialog_has_room_for_what_it_says(qtbot: QtBot, window: MainWindow) -> None:
    source = window.sources._sources[0]
    dialog = DetailsDialog(source.details, source.file_name, restriction=exempt("3"), parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    scroll_bar = dialog._sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: not scroll_bar.isVisible(), timeout=WAIT)
    high = dialog.title.height()
    for choice in (1, 2, 0):
        who(dialog).who.setCurrentIndex(choice)
        who(dialog).paragraph.setCurrentIndex(2)
        assert dialog.title.height() == high
        for label in dialog.findChildren(QLabel):
            if label.isVisibleTo(dialog) and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width())
        qtbot.waitUntil(lambda: not scroll_bar.isVisible(), timeout=WAIT)


def test_no_two_letters_are_the_same(qtbot: QtBot, window: MainWindow) -> None:
    source = window.sources._sources[0]
    dialog = DetailsDialog(source.details, source.file_name, restriction=exempt("3"), parent=window)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    letters = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)) == 6


def test_how_the_date_is_known_is_told_anew_once_it_was_corrected(qtbot: QtBot, window: MainWindow) -> None:
    def answer(dialog: DetailsDialog) -> None:
        dialog.published.setText("3 February 2019")
        save(dialog).click()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        QTest.keyClick(window, Qt.Key.Key_C, ALT)
    qtbot.waitUntil(lambda: "Date: entered by you." in words(window.sources), timeout=WAIT)


def test_a_line_that_a_public_pack_leaves_out_says_so(qtbot: QtBot, window: MainWindow) -> None:
    mark_by_keys(qtbot, window, down=2)
    window.show_tab("Quotes")
    row = next(row for row in window.quotes.list.rows if row.text == "“Nobody told us anything.”")
    assert row.fact is not None
    window.quotes.list.select(row.fact)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_P)
    assert window.notice.words.startswith("Added, but a public pack leaves it out")
    window.show_tab("Pack")

    def chosen() -> str:
        lines = [window.pack.outline.item(row).text() for row in range(window.pack.outline.count())]
        return next(line for line in lines if "Quote: “" in line)

    assert chosen().startswith("Not in a public pack. Quote: “")
    window.pack.choices.reader.setCurrentIndex(1)
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.choices.reader.activated.emit(1)
    assert chosen().startswith("Quote: “")


def test_the_keys_of_lists_correct_and_remove_a_source(window: MainWindow) -> None:
    window.sources.correct_wanted.disconnect()
    window.sources.remove_wanted.disconnect()
    asked: list[str] = []
    window.sources.correct_wanted.connect(lambda source: asked.append(f"correct {source.title}"))
    window.sources.remove_wanted.connect(lambda source: asked.append(f"remove {source.title}"))
    window.sources.list.setFocus()
    for key in (Qt.Key.Key_E, Qt.Key.Key_Delete):
        QTest.keyClick(window.sources.list, key)
    assert asked == ["correct letter", "remove letter"]


def test_of_a_long_title_the_beginning_is_seen(qtbot: QtBot) -> None:
    dialog = DetailsDialog(Details(title="Council leaders promise " * 9), "story.txt")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.title.cursorPosition() == 0


def test_the_open_list_of_paragraphs_begins_with_the_first(qtbot: QtBot) -> None:
    box = ParagraphBox()
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible, timeout=WAIT)
    assert [index.row() for index in view.selectedIndexes()] == [0], "the first is marked"
    assert box.currentIndex() == -1, "looking chooses nothing"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.currentIndex() == 0


def add_as(qtbot: QtBot, window: MainWindow, paper: Path, kind: str, before: str = "Public") -> None:
    """Add a document, saying who may see it."""

    def answer(dialog: DetailsDialog) -> None:
        box = who(dialog)
        assert box.who.currentText() == before, "as before, unless one says otherwise"
        box.who.setCurrentIndex(box.who.findData(kind))
        dialog.accept()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.added, timeout=WAIT):
        window.flows.adding.add_paths([paper])


def test_who_may_see_a_document_is_asked_when_it_is_added(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    paper = written(tmp_path, "secret.txt", "Plan\n\nJo Blake said: “We will sell the depot in May.”\n")
    add_as(qtbot, window, paper, CONFIDENTIAL.kind)
    held = window.session.held
    assert held is not None
    (sha256,) = held.restricted
    assert held.restricted[sha256] == CONFIDENTIAL
    window.show_tab("Overview")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    assert window.notice._step.text() == "Show"
    window.notice._step.click()
    row = window.sources.list.current()
    assert row is not None
    assert window.sources.has_focus_within
    assert (row.places[0].source, row.label) == (sha256, "Confidential")
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.undo()
    assert window.session.held is not None
    assert sha256 not in {source.sha256 for source in window.session.held.sources}
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.redo()
    assert window.session.held.restricted == {sha256: CONFIDENTIAL}


def test_what_is_there_already_is_marked_as_one_says_when_it_is_added_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    add_as(qtbot, window, tmp_path / "letter.txt", CONFIDENTIAL.kind)
    held = window.session.held
    assert held is not None
    assert list(held.restricted.values()) == [CONFIDENTIAL]
    assert len(held.sources) == 2


def test_what_is_not_for_the_public_stays_so_when_it_is_added_again_and_this_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    add_as(qtbot, window, tmp_path / "letter.txt", CONFIDENTIAL.kind)
    assert "stays" not in window.notice.words
    add_as(qtbot, window, tmp_path / "letter.txt", "", before="Confidential")
    held = window.session.held
    assert held is not None
    assert list(held.restricted.values()) == [CONFIDENTIAL], "no choice changes silently"
    assert window.notice.words == (
        "Nothing was added: 1 was there already. “letter” stays marked “Confidential”:"
        " adding it again does not change who may see it. “Correct details…” under Sources does."
    )
    assert window.notice._step.text() == "Who may see it…"

    def answer(dialog: DetailsDialog) -> None:
        who(dialog).who.setCurrentIndex(0)
        dialog.accept()

    with Answer(DetailsDialog, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.notice._step.click()
    assert window.session.held is not None
    assert window.session.held.restricted == {}
    add_as(qtbot, window, tmp_path / "letter.txt", "")
    assert window.notice.words == "Nothing was added: 1 was there already."
