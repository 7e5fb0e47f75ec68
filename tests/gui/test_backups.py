"""Backups in the window: made at once and by themselves, looked into, brought back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from briefing_app.services.backing_up import backups_of, bring_back
from briefing_app.services.browsing import contents
from briefing_app.services.libraries import open_library
from briefing_app.services.reviewing import confirm
from briefing_app.store.library import Library
from briefing_app.system.places import backups_folder, choose_backups_folder
from briefing_app.ui.dialogs.restoring import RestoreDialog
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    return open_window(qtbot, library)


def test_a_backup_is_made_at_once_and_brought_back(
    qtbot: QtBot, window: MainWindow, library: Path, tmp_path: Path
) -> None:
    window.flows.backups.make_now()
    qtbot.waitUntil(lambda: window.notice.words.startswith("Backed up to"), timeout=WAIT)
    with open_library(library) as opened:
        added(opened, written(tmp_path, "letter.txt", LETTER))
    seen: list[str] = []

    def restore(dialog: RestoreDialog) -> None:
        ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
        qtbot.waitUntil(ok.isEnabled, timeout=WAIT)
        seen.append(f"{dialog.said.text()}\n{dialog.told.toPlainText()}")
        ok.click()

    with Answer(RestoreDialog, restore), qtbot.waitSignal(window.session.decided, timeout=WAIT) as decided:
        window.flows.backups.ask()
    assert "One change was made since." in seen[0]
    assert "Documents that would go (1)\nletter" in seen[0]
    assert decided.args[0].startswith("The backup is restored.")
    assert [row.text for row in window.sources.list.rows] == ["story"]
    assert len(backups_of(library)) == 2, "what was there before is kept"


def test_what_was_restored_by_mistake_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    window.flows.backups.make_now()
    qtbot.waitUntil(lambda: window.notice.words.startswith("Backed up to"), timeout=WAIT)
    with open_library(library) as opened:
        confirm(opened, contents(opened).quotes[:1])
        before = bring_back(opened, backups_of(library)[0])
    seen: list[str] = []

    def restore(dialog: RestoreDialog) -> None:
        # Made in one second, either may be the first.
        dialog.list.setCurrentRow(backups_of(library).index(before))
        ok = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
        qtbot.waitUntil(ok.isEnabled, timeout=WAIT)
        seen.append(f"{dialog.said.text()}\n{dialog.told.toPlainText()}")
        ok.click()

    with Answer(RestoreDialog, restore), qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.flows.backups.ask()
    assert seen[0].startswith("The backup has one change that the library does not have.")
    assert "Latest changes that would come back (1)\nConfirm 1 quote" in seen[0]
    with open_library(library) as opened:
        assert len(contents(opened).marks) == 1


def test_nothing_to_restore_is_said(qtbot: QtBot, window: MainWindow) -> None:
    said: list[str] = []

    def read(dialog: RestoreDialog) -> None:
        said.append(dialog.said.text())
        dialog.reject()

    with Answer(RestoreDialog, read):
        window.flows.backups.ask()
        qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[0].startswith("There is no backup of this library yet.")


def test_one_is_made_by_itself_and_a_failure_is_told_once(
    qtbot: QtBot, window: MainWindow, library: Path, tmp_path: Path
) -> None:
    choose_backups_folder(library)  # a file: no folder can be made there
    window.flows.backups.make_if_due()
    qtbot.waitUntil(lambda: window.notice.words.startswith("No backup could be made:"), timeout=WAIT)
    window.notice.hide()
    window.flows.backups.make_if_due()
    choose_backups_folder(tmp_path / "stick")
    window.flows.backups.make_if_due()
    qtbot.waitUntil(lambda: len(backups_of(library)) == 1, timeout=WAIT)
    assert not window.notice.isVisible()


def test_where_backups_go_is_chosen_in_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = SettingsDialog(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(dialog)
    assert dialog.backups.text() == str(backups_folder())
    dialog.use_backups_folder(tmp_path / "stick")
    assert dialog.backups.text() == str(tmp_path / "stick")
    assert backups_folder() == tmp_path / "stick"
