"""Folders, pasted text and the report of a batch in the real window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from briefing_app.services.adding import Step
from briefing_app.ui.dialogs.add_report import AddReportDialog
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.paste import PasteDialog
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from tests.helpers.stores import LETTER, STORY, written
from tests.helpers.windows import WAIT, Answer, open_window


def test_pasted_text_is_added_after_its_details_were_asked(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    QGuiApplication.clipboard().setText(LETTER)
    seen: list[str] = []

    def answer(dialog: PasteDialog) -> None:
        seen.append(dialog.text)
        dialog.accept()

    def details(dialog: DetailsDialog) -> None:
        dialog.publisher.setText("Foster Carers")
        dialog.accept()

    with (
        Answer(PasteDialog, answer),
        Answer(DetailsDialog, details),
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        window.flows.adding.paste()
    assert seen == [LETTER]
    assert window.notice.words.startswith("1 document was added. ")
    assert any("Foster Carers" in row.detail for row in window.sources.list.rows)


def test_files_that_were_copied_are_pasted_as_files(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(written(tmp_path)))])
    QGuiApplication.clipboard().setMimeData(copied)
    with Answer(DetailsDialog, QDialog.accept), qtbot.waitSignal(window.session.added, timeout=WAIT):
        window.flows.adding.paste()
    assert len(window.sources.list.rows) == 6


def test_of_many_files_a_report_says_what_became_of_each(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    for number in range(6):
        written(folder, f"{number}.txt", f"Number {number}. {STORY}")
    written(folder, "again.txt", f"Number 1. {STORY}")
    written(folder, "<b>blank.txt", " ")
    written(folder, "photo.jpg")
    window = open_window(qtbot, example)
    with qtbot.waitSignal(window.session.added, timeout=WAIT):
        window.flows.adding.add_paths([folder])
    told = "6 documents were added. 1 was there already. 1 could not be read. 1 is no document. To review: "
    assert window.notice.words.startswith(told)
    shown: list[str] = []

    def look(dialog: AddReportDialog) -> None:
        shown.append(dialog.list.toPlainText())
        dialog._on_copy()
        dialog.reject()

    with Answer(AddReportDialog, look):
        window.notice._step.click()
    assert "<b>blank.txt" in shown[0]
    assert "photo.jpg" in shown[0]
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(told.removesuffix(" To review: "))
    assert "<b>blank.txt" in copied


def test_the_strip_says_how_long_it_takes_and_that_it_is_stopping(qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.show_step(Step(3, 40, "letter.txt", "about 2 minutes left"))
    assert strip.left.text() == "about 2 minutes left"
    assert "Reading 4 of 40" in strip.words.accessibleName()
    with qtbot.waitSignal(strip.stopped, timeout=WAIT):
        strip.stop.click()
    strip.show_step(Step(4, 40, "next.txt", "about 2 minutes left"))
    assert strip.words.accessibleName().startswith("Stopping.")
    assert not strip.stop.isEnabled()
    strip.hide()
    strip.show_step(Step(0, 2, "a.txt"))
    assert strip.stop.isEnabled()
