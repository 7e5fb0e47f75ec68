"""Damaged libraries and those on network drives in the window: read, told of, and made sound ones of."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.services.backing_up import back_up
from briefing_app.store.library import Library
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.dialogs.passphrases import AskPassphrase
from briefing_app.ui.dialogs.salvaging import DamagedDialog, SalvagedDialog
from briefing_app.ui.flows import salvaging
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.harmed import everything, on_network, root_of, with_other_words, without_page
from tests.helpers.stores import LETTER, STORY, added, assert_sound, written
from tests.helpers.windows import WAIT, Answer, choose_file, open_window


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        back_up(made)
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-12-03")
    return path


def press(name: str) -> Answer:
    def answer(dialog: DamagedDialog) -> None:
        (button,) = [one for one in dialog.findChildren(QPushButton) if name in one.text()]
        button.click()

    return Answer(DamagedDialog, answer)


def titles(window: MainWindow) -> list[str]:
    return sorted(row.text for row in window.sources.list.rows)


def test_a_damaged_library_is_shown_and_salvaged(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    with_other_words(library)
    before = everything(library)
    window = open_window(qtbot, library)
    assert titles(window) == ["letter", "story"]
    assert window.notice.words.startswith("“a.briefing” is damaged and open to read only")
    assert "The latest backup is of " in window.notice.words
    assert window.windowTitle() == "a (read only) – Briefing"
    new = tmp_path / "sound.briefing"
    with press("Salvage"), choose_file(new), qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.notice.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: window.notice.words == "2 documents were saved. Nothing was lost.", timeout=WAIT)
    assert titles(window) == ["letter", "story"]
    assert window.windowTitle() == "sound – Briefing"
    assert everything(library) == before
    assert_sound(new)


def test_nothing_is_decided_in_a_damaged_library(qtbot: QtBot, library: Path) -> None:
    with_other_words(library)
    window = open_window(qtbot, library)
    assert window.session.held is not None
    window.session.mark(decisions.starring(window.session.held.quotes, starred=True))
    qtbot.waitUntil(lambda: "can only be read. Salvage what can be read" in window.notice.words, timeout=WAIT)


def test_the_latest_backup_is_brought_back_as_a_library(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    with_other_words(library)
    window = open_window(qtbot, library)
    new = tmp_path / "back.briefing"
    with press("Restore"), choose_file(new), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.notice.findChildren(QPushButton)[0].click()
    assert titles(window) == ["story"]


def test_what_can_not_be_shown_leaves_the_library_that_is_open(
    qtbot: QtBot, library: Path, example: Path
) -> None:
    without_page(library, root_of(library, "mentions"))
    window = open_window(qtbot, example)
    with qtbot.waitSignal(window.session.troubled, timeout=WAIT):
        window.session.open_first(library)
    assert window.notice.words.startswith("“a.briefing” is damaged and can't be read as it is.")
    assert len(titles(window)) == 5
    assert not window.flows.libraries._waiting.isActive(), (
        "nothing is said any more of a library being opened"
    )


def test_the_passphrase_of_one_that_is_to_be_salvaged_is_asked_for(
    qtbot: QtBot, library: Path, tmp_path: Path
) -> None:
    locked, new, given = tmp_path / "locked.briefing", tmp_path / "new.briefing", iter(("two", "one"))
    with Library.create(locked, "one") as made:
        added(made, written(tmp_path, "letter.txt", LETTER))
    window = open_window(qtbot, library)

    def answer(dialog: AskPassphrase) -> None:
        dialog.typed.setText(next(given))
        dialog.accept()

    with Answer(AskPassphrase, answer) as asked, choose_file(new):
        window.flows.libraries._salvaging._salvage(locked)
        qtbot.waitUntil(lambda: titles(window) == ["letter"], timeout=WAIT)
    assert asked.given == 2
    assert window.session.is_locked


def test_where_no_library_can_be_shown_one_can_choose_another(qtbot: QtBot, library: Path) -> None:
    without_page(library, root_of(library, "mentions"))
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.troubled, timeout=WAIT):
        window.session.open_first(library)
    assert window.welcome.isVisible()
    with qtbot.waitSignal(window.session.problem, timeout=WAIT):
        window.session.open_first(library.with_name("none.briefing"))
    assert window.notice.words.startswith("There is no library at")
    assert window.welcome.isVisible()


def test_what_could_not_be_read_is_listed(
    qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(library) as opened:
        opened.db.execute("UPDATE sources SET bytes = x'00' WHERE file_name = 'letter.txt'")
    window = open_window(qtbot, library)
    monkeypatch.setattr(salvaging, "ask_for_new_library", lambda *_: tmp_path / "sound.briefing")
    with choose_file(library), qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.flows.libraries.jobs["salvage"]()
    qtbot.waitUntil(lambda: window.notice.words.startswith("2 documents were saved. Not"), timeout=WAIT)
    told: list[str] = []

    def read(dialog: SalvagedDialog) -> None:
        told.append(dialog.list.toPlainText())
        dialog.reject()

    with Answer(SalvagedDialog, read):
        window.notice.findChildren(QPushButton)[0].click()
    assert "only the text was saved; add their files again if you have them (1)\nletter" in told[0]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell of their drives otherwise")
def test_a_library_on_a_network_drive_is_copied_here(
    qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = tmp_path / "far"
    far.mkdir()
    library.rename(far / library.name)
    on_network(far, monkeypatch, tmp_path / "mounts")
    window = open_window(qtbot, far / library.name)
    assert "is on a network drive and can only be read there" in window.notice.words
    with choose_file(tmp_path / "here.briefing"), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.notice.findChildren(QPushButton)[0].click()
    assert titles(window) == ["letter", "story"]
    assert not window.notice.isVisible()
    assert_sound(tmp_path / "here.briefing")


def test_what_makes_no_sense_in_a_damaged_library_is_damage(qtbot: QtBot, library: Path) -> None:
    with_other_words(library)
    window = open_window(qtbot, library)
    with qtbot.waitSignal(window.session.problem, timeout=WAIT) as problem:
        window.session.run(lambda _: int("none"), lambda _: None)
    assert problem.args is not None
    assert "is damaged and can only be read" in problem.args[0]
