"""A part exported and another library merged in the window: seen before, chosen by keyboard, taken back."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.domain.meeting import Choice
from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.services import restricting, reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.merging import Conflict, Found, Merged
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.exporting import ExportDialog
from briefing_app.ui.dialogs.merging import MergeDialog
from briefing_app.ui.flows.sharing import _merged_in_words
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, choose_file, open_window


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "mine.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
    return path


@pytest.fixture
def other(library: Path, tmp_path: Path) -> Path:
    """A copy in which a letter was added, and a note is another than in the first."""
    path = tmp_path / "theirs.briefing"
    shutil.copy(library, path)
    with Library.open(path) as made:
        added(made, written(tmp_path, "letter.txt", LETTER))
        noted(made, "Ask when.")
    with Library.open(library) as made:
        noted(made, "Ask who.")
    return path


def noted(library: Library, words: str) -> None:
    quote = next(one for one in contents(library).quotes if "sorry" in one.lead.passage.exact)
    reviewing.note(library, quote, words)


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    return open_window(qtbot, library)


def ok(dialog: ExportDialog) -> QPushButton:
    return dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)


def ticked(dialog: ExportDialog) -> list[str]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def test_a_merge_is_seen_before_chosen_and_taken_back(qtbot: QtBot, library: Path, other: Path) -> None:
    window = open_window(qtbot, library)
    seen: list[str] = []

    def take_both(dialog: MergeDialog) -> None:
        try:
            seen.append(dialog.told.toPlainText())
            seen.append(dialog.list.item(0).text())
            for choice in (Choice.MINE, Choice.THEIRS):
                dialog.sides[choice].setFocus()
                qtbot.waitUntil(dialog.sides[choice].hasFocus, timeout=WAIT)
                QTest.keyClick(dialog.sides[choice], Qt.Key.Key_Down)
            seen.append(dialog.list.item(0).text())
        finally:
            dialog.accept()

    with (
        Answer(MergeDialog, take_both),
        choose_file(other),
        qtbot.waitSignal(window.session.decided, timeout=WAIT) as decided,
    ):
        window.flows.sharing.ask_which()
    assert seen[0] == "1 document comes\nletter"
    assert seen[1].startswith("As here: Note – “")
    assert seen[2].startswith("Both: Note – “")
    assert decided.args[0] == "Merged with “theirs”: 1 document and 1 decision came."
    held = window.session.held
    assert held is not None
    assert {mark.note for mark in held.marks.values()} == {"Ask who.\n\nAsk when."}
    with qtbot.waitSignal(window.session.decided, timeout=WAIT) as undone:
        window.session.undo()
    assert undone.args[0] == "Undone: Merge with “theirs”."
    held = window.session.held
    assert held is not None
    assert len(held.sources) == 1


def test_a_part_is_exported(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    with Library.open(library) as made:
        letter = added(made, written(tmp_path, "letter.txt", LETTER))
        added(made, written(tmp_path, "third.txt", f"{LETTER} Once more."))
        restricting.restrict(made, letter, CONFIDENTIAL)
        noted(made, "Ask who.")
    window = open_window(qtbot, library)
    path, seen = tmp_path / "part.briefing", list[str]()

    def choose(dialog: ExportDialog) -> None:
        try:
            qtbot.waitUntil(ok(dialog).isEnabled, timeout=WAIT)
            seen.append(dialog.said.text())
            dialog.words.setText("letter")
            dialog.group.setCurrentIndex(dialog.group.findText("Nothing"))
            qtbot.waitUntil(lambda: dialog.said.text().startswith("No document"), timeout=WAIT)
            assert not ok(dialog).isEnabled()
            dialog.list.setCurrentRow(next(row for row in range(3) if not dialog.list.item(row).isHidden()))
            dialog.list.setFocus()
            QTest.keyClick(dialog.list, Qt.Key.Key_Space)
            assert ticked(dialog) == ["letter · Confidential"]
            assert dialog.group.currentText() == "As ticked below"
            dialog.restricted.setChecked(True)
            qtbot.waitUntil(ok(dialog).isEnabled, timeout=WAIT)
            seen.append(dialog.said.text())
        finally:
            dialog.accept()

    with Answer(ExportDialog, choose), choose_file(path):
        window.flows.sharing.ask_what()
        qtbot.waitUntil(lambda: window.notice.words.startswith("Exported 1 document to"), timeout=WAIT)
    assert "2 documents with their texts and findings" in seen[0]
    assert "One of those that are ticked stays here: it is exempt or confidential." in seen[0]
    assert "1 document with its text and findings, 1 of them exempt or confidential, 1 note" in seen[1]
    with Library.open(path) as part:
        assert [one.title for one in sources.every(part)] == ["letter"]


def test_nothing_new_is_said(qtbot: QtBot, window: MainWindow, library: Path, tmp_path: Path) -> None:
    same = tmp_path / "same.briefing"
    shutil.copy(library, same)
    window.flows.sharing.look_into(same)
    said = "“same” holds nothing that this library does not have."
    qtbot.waitUntil(lambda: window.notice.words == said, timeout=WAIT)


def test_what_is_no_library_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.session.problem, timeout=WAIT) as problem:
        window.flows.sharing.look_into(written(tmp_path, "letter.briefing", LETTER))
    assert problem.args[0].startswith("“letter.briefing” is not a Briefing library.")


def test_a_merge_is_followed_and_stopped(
    qtbot: QtBot, library: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_app.ui.flows.sharing._LONG", -1.0)
    monkeypatch.setattr("briefing_app.ui.flows.sharing._OFTEN", -1.0)
    window = open_window(qtbot, library)
    shown: list[str] = []
    window.flows.sharing.done_so_far.connect(lambda *_: shown.append(window.progress.words.text()))
    with qtbot.waitSignal(window.session.problem, timeout=WAIT) as problem:
        window.flows.sharing.merge(other, {})
        window.progress.stopped.emit()
    assert problem.args[0] == "Stopped. Nothing was merged, and nothing is changed."
    assert not window.progress.isVisible()
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.flows.sharing.merge(other, {})
    assert shown[-1] == "Merging …"


def test_a_screen_reader_hears_both_sides(qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    conflict = Conflict("note", "“We have” in “story”", "“Ask who.”", "“Ask when.”", ())
    dialog = MergeDialog(Found("theirs", conflicts=(conflict,)))
    qtbot.addWidget(dialog)
    dialog.show()
    row = QAccessible.queryAccessibleInterface(dialog.list).child(0)
    assert row.text(QAccessible.Text.Name) == "As here: Note – “We have” in “story”"
    told = {
        choice: QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description)
        for choice, button in dialog.sides.items()
    }
    assert told == {Choice.MINE: "“Ask who.”", Choice.THEIRS: "“Ask when.”"}
    dialog.theirs.click()
    assert list(dialog.choices.values()) == [Choice.THEIRS]


@pytest.mark.parametrize(
    ("documents", "decisions", "came"),
    [
        (2, 1, "2 documents and 1 decision came."),
        (1, 0, "1 document came."),
        (0, 3, "3 decisions came."),
        (0, 0, "nothing new came."),
    ],
)
def test_what_came_with_a_merge_is_told_without_noughts(documents: int, decisions: int, came: str) -> None:
    assert _merged_in_words(Merged("b", documents, decisions, 0, 0, 0)) == f"Merged with “b”: {came}"
