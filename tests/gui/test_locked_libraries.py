"""A passphrase in the window: asked for, set, changed and removed; what stays beside the library."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from briefing_app.services.backing_up import back_up, backups_of
from briefing_app.services.locking import Copies, plain_copies, set_passphrase
from briefing_app.store.library import Library
from briefing_app.system.errors import LockedError
from briefing_app.ui.copying import copy_text
from briefing_app.ui.dialogs.exporting import ExportDialog
from briefing_app.ui.dialogs.merging import MergeDialog
from briefing_app.ui.dialogs.passphrases import DELETE, LEAVE, AskPassphrase, SetPassphrase
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.locked import quick_keys, traces
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, open_window, search_for

__all__ = ["quick_keys"]
pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
    return path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "locked.briefing"
    with Library.create(path, "one") as made:
        added(made, written(tmp_path, "letter.txt", LETTER))
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    return open_window(qtbot, library)


def ok_of(dialog: AskPassphrase | SetPassphrase) -> None:
    button = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    assert button.isEnabled()
    button.click()


def setting(words: str, copies: str = "", *, remove: bool = False) -> Answer:
    """Answers the dialog in which a passphrase is set."""

    def answer(dialog: SetPassphrase) -> None:
        if remove:
            dialog.remove.setChecked(True)
        else:
            dialog.typed.setText(words)
            dialog.again.setText(words)
        if copies:
            dialog.copies.setCurrentIndex(dialog.copies.findData(copies))
        ok_of(dialog)

    return Answer(SetPassphrase, answer)


def titles(window: MainWindow) -> list[str]:
    return [row.text for row in window.sources.list.rows]


def test_a_locked_library_asks_and_asks_again(qtbot: QtBot, window: MainWindow, locked: Path) -> None:
    typed = iter(["two", "one"])
    said: list[str] = []

    def answer(dialog: AskPassphrase) -> None:
        assert dialog.typed.echoMode() is QLineEdit.EchoMode.Password
        said.append(dialog.said.text())
        dialog.typed.setText(next(typed))
        ok_of(dialog)

    with Answer(AskPassphrase, answer), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(locked)
    assert titles(window) == ["letter"]
    assert [words.split(".")[0] for words in said] == [
        "“locked",
        "The passphrase does not open “locked",
    ]
    assert window.session.is_locked
    assert window.settings.library == locked


def test_who_has_none_keeps_the_window_as_it_was(qtbot: QtBot, window: MainWindow, locked: Path) -> None:
    with Answer(AskPassphrase, lambda dialog: dialog.reject()) as answer:
        window.session.open_first(locked)
        qtbot.waitUntil(lambda: answer.given == 1, timeout=WAIT)
    assert titles(window) == ["story"]
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.session.search("sorry", window.results.wanted)
    assert window.welcome.isHidden()


def test_where_none_was_open_one_is_offered(qtbot: QtBot, tmp_path: Path, locked: Path) -> None:
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    with Answer(AskPassphrase, lambda dialog: dialog.reject()):
        window.session.open_first(locked)
        qtbot.waitUntil(window.welcome.isVisible, timeout=WAIT)


def test_it_is_set_and_what_was_searched_for_is_forgotten(
    qtbot: QtBot, window: MainWindow, library: Path, home: Path
) -> None:
    with Library.open(library) as made:
        back_up(made)
    search_for(qtbot, window, "weaknesses")
    window.searching._on_entered()
    assert list(window.settings.recent_searches) == ["weaknesses"]
    told: list[str] = []

    def answer(dialog: SetPassphrase) -> None:
        told.append(dialog._named.toPlainText())
        dialog.typed.setText("my words")
        assert (
            not dialog.findChildren(QDialogButtonBox)[0]
            .button(QDialogButtonBox.StandardButton.Ok)
            .isEnabled()
        )
        dialog.again.setText("my words")
        ok_of(dialog)

    with Answer(SetPassphrase, answer):
        window.flows.locking.ask()
        qtbot.waitUntil(
            lambda: window.notice.words == "The library opens with its passphrase from now on.", timeout=WAIT
        )
    assert str(backups_of(library)[0].path) in told[0]
    assert plain_copies(library) == ()
    with pytest.raises(LockedError):
        Library.open(library)
    search_for(qtbot, window, "Calderby")
    window.searching._on_entered()
    window.settings.save()
    assert not window.settings.recent_searches
    assert traces(("weaknesses", "Calderby", "my words"), home) == []
    assert window.searching._unsaved == ["Calderby"]


@pytest.mark.parametrize("choice", [DELETE, LEAVE])
def test_backups_go_or_stay_as_is_chosen(
    qtbot: QtBot, window: MainWindow, library: Path, choice: str
) -> None:
    with Library.open(library) as made:
        back_up(made)
    with setting("words", choice):
        window.flows.locking.ask()
        qtbot.waitUntil(
            lambda: window.notice.words == "The library opens with its passphrase from now on.", timeout=WAIT
        )
    assert len(plain_copies(library)) == len(backups_of(library)) == (choice == LEAVE)


def test_it_is_changed_and_removed(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    for words in ("one", "two"):
        window.notice.hide()
        with setting(words):
            window.flows.locking.ask()
            qtbot.waitUntil(window.notice.isVisible, timeout=WAIT)
    with setting("", remove=True):
        window.flows.locking.ask()
        qtbot.waitUntil(lambda: window.notice.words.endswith("no passphrase any more."), timeout=WAIT)
    Library.open(library).close()
    assert not window.session.is_locked


def test_a_backup_with_another_passphrase_is_brought_back(qtbot: QtBot, library: Path) -> None:
    with Library.open(library) as made:
        set_passphrase(made, "one", Copies.SAME)
        back_up(made)
        set_passphrase(made, None, Copies.LEAVE)
        added(made, written(library.parent, "letter.txt", LETTER))
    again = open_window(qtbot, library)

    def give(dialog: AskPassphrase) -> None:
        dialog.typed.setText("one")
        ok_of(dialog)

    def restore() -> None:
        # Never waited for within: the question for the passphrase comes up in between.
        dialog = again.flows.backups._dialog
        ok = dialog and dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
        if ok and ok.isEnabled():
            ok.click()

    looking = QTimer(again, interval=30)
    looking.timeout.connect(restore)
    looking.start()
    with Answer(AskPassphrase, give) as asked, qtbot.waitSignal(again.session.decided, timeout=WAIT):
        again.flows.backups.ask()
    looking.stop()
    assert asked.given == 1
    assert titles(again) == ["story"]


def test_what_is_remembered_can_be_switched_off(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.library = tmp_path / "Zyzzogeton.briefing"
    settings.remember_search("quixotic")
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    for box in (dialog.searches, dialog.library, dialog.copied):
        assert box.isChecked()
        box.click()
    settings.library = tmp_path / "Zyzzogeton.briefing"
    settings.remember_search("quixotic")
    settings.save()
    assert (settings.library, settings.recent_searches, settings.leaves_copied) == (None, (), False)
    assert traces(("Zyzzogeton", "quixotic"), tmp_path) == []
    again = SettingsDialog(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(again)
    assert not again.searches.isChecked()


@pytest.mark.parametrize("leaves", [True, False])
def test_nothing_is_left_on_the_clipboard_if_that_is_wanted(window: MainWindow, leaves: bool) -> None:
    window.settings.leaves_copied = leaves
    copy_text("Copied here")
    window.close()
    assert QGuiApplication.clipboard().text() == ("Copied here" if leaves else "")


def typing(*words: str) -> Answer:
    """Answers with the next passphrase, each time that it is asked."""
    given = iter(words)

    def answer(dialog: AskPassphrase) -> None:
        dialog.typed.setText(next(given))
        ok_of(dialog)

    return Answer(AskPassphrase, answer)


def test_another_library_with_a_passphrase_is_merged(qtbot: QtBot, window: MainWindow, locked: Path) -> None:
    seen: list[str] = []

    def merge(dialog: MergeDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.accept()

    with (
        typing("two", "one") as asked,
        Answer(MergeDialog, merge),
        qtbot.waitSignal(window.session.decided, timeout=WAIT),
    ):
        window.flows.sharing.look_into(locked)
    assert asked.given == 2
    assert any(words.startswith("“locked” has a passphrase, and the library that is open") for words in seen)
    assert titles(window) == ["letter", "story"]


def test_who_exports_from_a_locked_library_is_told_that_the_file_is_not(
    qtbot: QtBot, window: MainWindow, locked: Path
) -> None:
    shown: list[bool] = []

    def look(dialog: ExportDialog) -> None:
        shown.append(dialog.unlocks.isVisible())
        dialog.reject()

    with Answer(ExportDialog, look) as export:
        window.flows.sharing.ask_what()
        with typing("one"), qtbot.waitSignal(window.session.changed, timeout=WAIT):
            window.session.open_first(locked)
        window.flows.sharing.ask_what()
    assert export.given == 2
    assert shown == [False, True]
