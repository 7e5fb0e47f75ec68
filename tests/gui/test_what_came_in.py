"""What was read of a document that came in is told, and on the Sources page it is the one that is chosen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.services.libraries import new_library
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.windows import WAIT, Answer, open_window

STORY = """Ferries to be cut

12 March 2021

"Nobody told us anything," said Edda Quill, who works on the boats.

The council spent £2.4 million on 38 crossings a day. "We have to save," said Councillor Ian Moss.
"""
OTHER = "Notice\n\n1 April 2021\n\nThe office is closed for the day.\n"


def add(qtbot: QtBot, window: MainWindow, folder: Path, text: str) -> None:
    path = folder / f"{text[:6].strip()}.txt"
    path.write_text(text, encoding="utf-8")
    with (
        Answer(DetailsDialog, lambda dialog: dialog.accept()),
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        window.flows.adding.add_paths([path])


def chosen(window: MainWindow) -> str | None:
    row = window.sources.list.current()
    return row.text if row and window.sources.list.selectedIndexes() else None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    new_library(tmp_path / "Moor.briefing").close()
    return open_window(qtbot, tmp_path / "Moor.briefing")


def test_the_notice_says_what_waits_for_review(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    add(qtbot, window, tmp_path, STORY)
    assert window.notice.words == "1 document was added. To review: 2 quotes, 2 figures."
    add(qtbot, window, tmp_path, OTHER)
    assert window.notice.words == "1 document was added. There is nothing in it to review."


def test_a_document_that_came_in_is_the_chosen_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.show_tab("Sources")
    add(qtbot, window, tmp_path, STORY)
    assert chosen(window) == "Ferries to be cut"
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    window.show_tab("Quotes")
    add(qtbot, window, tmp_path, OTHER)
    window.show_tab("Sources")
    assert chosen(window) == "Notice"


def test_a_document_that_came_back_is_chosen_and_has_the_focus(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_tab("Sources")
    add(qtbot, window, tmp_path, STORY)
    window.activateWindow()
    window.sources.list.setFocus()
    qtbot.waitUntil(window.sources.list.hasFocus, timeout=WAIT)
    for job, left in ((window.session.undo, None), (window.session.redo, "Ferries to be cut")):
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            job()
        QApplication.processEvents()
        assert chosen(window) == left
    assert window.sources.list.hasFocus()
    assert window.sources.list.currentIndex().isValid()


def test_a_library_that_is_opened_begins_with_nothing_chosen(
    qtbot: QtBot, window: MainWindow, example: Path
) -> None:
    window.show_tab("Sources")
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(example)
    assert window.sources.list.count == 5
    assert window.sources._arrived is None


def test_a_title_within_quotation_marks_has_single_ones(window: MainWindow) -> None:
    window.notice.say("“Inspectors find “serious weaknesses”” is public now.")
    assert window.notice.words == "“Inspectors find ‘serious weaknesses’” is public now."
    assert window.notice.accessibleName() == window.notice.words
