"""Documents removed for good in the window: said before, with their backups, and never by mistake."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.services.backing_up import back_up, backups_of
from briefing_app.services.expunging import Held
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.removing import RemoveForGood
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.session import NextStep
from tests.helpers.locked import traces
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window

WORDS = ("Rashid", "weaknesses")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "ours" / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "letter.txt", LETTER.replace("Amina Rashid", "Ann Other")))
        added(made, written(tmp_path, "story.txt", STORY))
        back_up(made)
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    window = open_window(qtbot, library)
    window.show_tab("Sources")
    texts = [row.text for row in window.sources.list.rows]
    window.sources.list.select_number(texts.index("story"))
    return window


def button(dialog: RemoveForGood, which: QDialogButtonBox.StandardButton) -> None:
    dialog.findChildren(QDialogButtonBox)[0].button(which).click()


def test_one_goes_with_the_backups_that_hold_it(
    qtbot: QtBot, window: MainWindow, library: Path, home: Path
) -> None:
    said: list[str] = []

    def answer(dialog: RemoveForGood) -> None:
        said.append(dialog.told.toPlainText())
        cancel = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Cancel)
        assert cancel.isDefault(), "Return removes nothing"
        button(dialog, QDialogButtonBox.StandardButton.Ok)

    (kept,) = backups_of(library)
    with Answer(RemoveForGood, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT) as decided:
        window.sources._for_good.click()
    assert decided.args == ["Removed for good: 1 document.", NextStep.NONE]
    assert "Documents that go (1)\nstory" in said[0]
    assert str(kept.path) in said[0]
    assert [row.text for row in window.sources.list.rows] == ["letter"]
    assert backups_of(library) == ()
    window.close()
    assert traces(WORDS, library.parent, home) == []


def test_who_thinks_better_of_it_keeps_everything(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    with Answer(
        RemoveForGood, lambda dialog: button(dialog, QDialogButtonBox.StandardButton.Cancel)
    ) as answer:
        window.sources._for_good.click()
        qtbot.waitUntil(lambda: answer.given == 1, timeout=WAIT)
    assert len(window.sources.list.rows) == 2
    assert len(backups_of(library)) == 1


def test_what_was_removed_is_emptied_and_backups_stay_if_wanted(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    def remove(question: QMessageBox) -> None:
        assert "stays in the library’s file" in question.informativeText()
        question.defaultButton().click()

    with Answer(QMessageBox, remove), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.sources._remove.click()

    def answer(dialog: RemoveForGood) -> None:
        dialog.deletes.setChecked(False)
        button(dialog, QDialogButtonBox.StandardButton.Ok)

    with Answer(RemoveForGood, answer), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.flows.removing.empty()
    assert len(backups_of(library)) == 1
    with qtbot.waitSignal(window.session.decided, timeout=WAIT) as decided:
        window.flows.removing.empty()
    assert decided.args[0] == "Nothing that was removed is kept."
    window.close()
    assert traces(WORDS, library.parent) == []


def test_not_removing_is_not_called_keeping_as_saving_is(qtbot: QtBot) -> None:
    dialog = RemoveForGood(["A plan"], Held((), ()))
    qtbot.addWidget(dialog)
    texts = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert texts == {"Remove for good", "Don’t remove"}
