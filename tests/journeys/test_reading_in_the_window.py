"""Whole tasks with what can be read: a pasted text, who is who, a zip with a bad file, a report's pages."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.services.adding import add_files
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.add_report import AddReportDialog
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.dialogs.paste import PasteDialog
from briefing_app.ui.dialogs.who_is_who import SamePersonDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.widgets.door import Door
from tests.helpers import files
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, Answer, open_window, search_for

LETTER = """Ferry to run through the winter

4 November 2029

Councillor Edda Quill said last month: “The evening boat will stay until April.”
"""
PLAN = "Plan\n\nBert Halloway, head of ferries, said: “We asked for a second boat.”\n"
VOTE = "Vote\n\nRobert Halloway, head of ferries, said: “The second boat is paid for.”\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


def library_of(folder: Path, *texts: str) -> Path:
    path = folder / "Ferries.briefing"
    with Library.create(path) as library:
        for number, text in enumerate(texts):
            added(library, written(folder, f"{number}.txt", text), f"2029-0{number + 1}-03")
    return path


def names(window: MainWindow) -> set[str]:
    return {row.text for row in window.people.list.rows}


def accept(dialog: PasteDialog | SamePersonDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def edit_action(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    return action


def test_a_pasted_text_is_dated_found_and_still_there(qtbot: QtBot, tmp_path: Path) -> None:
    path = library_of(tmp_path, PLAN)
    window = open_window(qtbot, path)
    window.show_tab("Quotes")
    window.quotes.list.setFocus()
    QGuiApplication.clipboard().setText(LETTER)
    dates: list[str] = []

    def details(dialog: DetailsDialog) -> None:
        dates.append(dialog.published.text())
        dialog.accept()

    with (
        Answer(PasteDialog, accept) as pasted,
        Answer(DetailsDialog, details),
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_V, CONTROL)
    assert pasted.given == 1
    assert dates == ["4 November 2029"]
    assert window.notice.words.startswith("1 document was added. ")
    search_for(qtbot, window, "evening boat")
    row = window.results.list.rows[0]
    assert "Edda Quill" in row.detail
    window.close()
    again = open_window(qtbot, path)
    assert len(again.sources.list.rows) == 2
    assert "Cllr Edda Quill" in names(again)


def test_a_merge_is_undone_redone_and_found_again(qtbot: QtBot, tmp_path: Path) -> None:
    path = library_of(tmp_path, PLAN, VOTE)
    window = open_window(qtbot, path)
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert {"Bert Halloway", "Robert Halloway"} <= names(window)
    window.people.list.select_number([row.text for row in window.people.list.rows].index("Bert Halloway"))

    def choose(dialog: SamePersonDialog) -> None:
        QTest.keyClicks(dialog.name, "robert")
        dialog.list.select_number(0)
        accept(dialog)

    with Answer(SamePersonDialog, choose), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.people.same.click()
    (kept,) = names(window)
    quotes = [row for row in window.quotes.list.rows if kept in row.detail]
    assert len(quotes) == 2
    # By the menu: without a screen no window is active after a dialog, and its keys are deaf.
    for step, left in (("undo", 2), ("redo", 1)):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            edit_action(window, step).trigger()
        assert len(names(window)) == left
        assert window.focusWidget() is window.people.list
    window.close()
    again = open_window(qtbot, path)
    assert names(again) == {kept}
    assert edit_action(again, "undo").text() == "&Undo: Merge Bert Halloway and Robert Halloway"
    with qtbot.waitSignal(again.session.decided, timeout=WAIT):
        edit_action(again, "undo").trigger()
    assert names(again) == {"Bert Halloway", "Robert Halloway"}


def mail() -> bytes:
    message = EmailMessage()
    message["From"] = "Edda Quill <edda@example.org>"
    message["Subject"] = "The minutes"
    message["Date"] = "Mon, 05 Nov 2029 09:00:00 +0000"
    message.set_content("The minutes of Monday are attached.")
    message.add_attachment(VOTE.encode(), maintype="text", subtype="plain", filename="minutes.txt")
    return message.as_bytes()


def test_a_bad_file_in_a_zip_stops_none_of_the_others(qtbot: QtBot, tmp_path: Path) -> None:
    parts = {
        "papers/plan.txt": PLAN.encode(),
        "papers/letter.txt": LETTER.encode(),
        "papers/mail.eml": mail(),
        "papers/report.pdf": files.pdf([["There were 12 boats."]]),
        "papers/broken <b>.pdf": files.pdf([["There were 9 boats."]])[:150],
        "papers/harbour.jpg": b"\xff\xd8\xff\xe0",
    }
    papers = tmp_path / "papers.zip"
    papers.write_bytes(files.zipped(parts))
    window = open_window(qtbot, library_of(tmp_path, PLAN))
    with Answer(DetailsDialog, QDialog.accept), qtbot.waitSignal(window.session.added, timeout=WAIT):
        window.flows.adding.add_paths([papers])
    told = "4 documents were added. 1 was there already. 1 could not be read. 1 is no document. To review: "
    assert window.notice.words.startswith(told)
    assert window.progress.isHidden()
    assert {"Robert Halloway", "Cllr Edda Quill"} <= names(window)
    shown: list[str] = []

    def look(dialog: AddReportDialog) -> None:
        shown.append(dialog.list.toPlainText())
        dialog.reject()

    with Answer(AddReportDialog, look):
        (step,) = [one for one in window.notice.findChildren(QPushButton) if one.text() == "Show each…"]
        step.click()
    failed, *rest = shown[0].split("Passed over")
    assert "“broken <b>.pdf” is damaged or cut short." in failed
    assert "harbour.jpg" in rest[0]


@pytest.mark.shared
def test_a_report_is_read_as_text_and_as_pages(qtbot: QtBot, tmp_path: Path, shared: Path) -> None:
    report = shared / "samples" / "ofsted" / "80449-bradford-29-october-2018.pdf"
    path = tmp_path / "report.briefing"
    with Library.create(path) as library:
        assert add_files(library, [Incoming(report)]).failed == ()
    window = open_window(qtbot, path)
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    window.judgements.strip.setCurrentIndex(1)
    window.judgements.improvements.select_number(0)
    source = window.source
    qtbot.waitUntil(lambda: bool(source.reader.extraSelections()), timeout=WAIT)
    source.bar.choose(pages=True)
    sheet = source.page_view.sheet
    qtbot.waitUntil(lambda: sheet.shown is not None and bool(sheet.shown.chosen), timeout=WAIT)
    assert source.page_view.isVisible()
    assert sheet.shown is not None
    first = sheet.shown.page.number
    source.page_view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F3)
    source.turn(+1)
    qtbot.waitUntil(lambda: sheet.shown is not None and sheet.shown.page.number > first, timeout=WAIT)
    source.bar.choose(pages=False)
    assert source.reader.isVisible()
    assert window.settings.shows_pages is False


STORY = """Two homes for the elderly are inspected

Willowmere Lodge, a care home in Fareholm, was rated inadequate by the Care Quality Commission in May.

Fareholm Council said: “We have moved four residents.”
"""
SERVICES = """Children's services rated good

Ofsted rated Fareholm Council's children's services good overall.

A children's home in the town was judged to require improvement by Ofsted.
"""


def test_a_single_home_is_no_headline(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, library_of(tmp_path, STORY, SERVICES))
    labels = [label.text() for label in window.overview.findChildren(QLabel)]
    doors = {door.row.text: door.row.lead for door in window.overview.findChildren(Door)}
    assert any(text.endswith("Good") for text in labels)
    assert not any("Inadequate" in text for text in labels)
    assert "Inadequate" in doors["Willowmere Lodge: a care service"]
    assert "Requires improvement" in doors["A children’s home"]
    titles = [table.accessibleName() for table in window.judgements.tables]
    assert titles[0] == "Grades of Fareholm: children’s services"
    assert set(titles[1:]) == {"Grades of Willowmere Lodge: a care service", "Grades of A children’s home"}
