"""Adding a folder by its own command, and letters that no two entries of a menu share."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.ui.actions import ACTIONS
from briefing_app.ui.dialogs.details import DetailsDialog
from tests.helpers.stores import LETTER, STORY, written
from tests.helpers.windows import WAIT, Answer, open_window


def test_a_folder_is_added_by_its_own_command(
    qtbot: QtBot, example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    words = "Libraries in Calderby\n\nMs Ann Oke said: “They stay open.”\n"
    (folder / "libraries.txt").write_text(words, encoding="utf-8")
    window = open_window(qtbot, example)
    # What a person chooses in the system's own dialog.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    action = window.findChild(QAction, "add folder")
    assert isinstance(action, QAction)
    with Answer(DetailsDialog, QDialog.accept), qtbot.waitSignal(window.session.added, timeout=WAIT):
        action.trigger()
    assert any(row.text == "Libraries in Calderby" for row in window.sources.list.rows)


def test_documents_that_were_not_added_are_told_of_and_asked_about_again(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    window = open_window(qtbot, example)
    paths = [written(tmp_path, "story.txt", STORY), written(tmp_path, "letter.txt", LETTER)]
    with Answer(DetailsDialog, QDialog.reject) as answer:
        window.flows.adding.add_paths(paths)
        qtbot.waitUntil(window.notice.isVisible, timeout=WAIT)
    assert answer.given == 1
    assert window.notice.words == "2 documents were not added."
    (again,) = [one for one in window.notice.findChildren(QPushButton) if one.isVisible()]
    with (
        Answer(DetailsDialog, QDialog.accept) as answer,
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        again.click()
        assert not window.notice.isVisible(), "what went wrong before is not about what comes in now"
    assert answer.given == 2
    assert window.notice.words.startswith("2 documents were added.")


def test_no_two_entries_of_a_menu_share_a_letter() -> None:
    letters: dict[str, list[str]] = {}
    for entry in ACTIONS:
        if "&" in entry.words:
            letters.setdefault(entry.menu, []).append(entry.words.partition("&")[2][:1].lower())
    twice = {menu: {one for one in found if found.count(one) > 1} for menu, found in letters.items()}
    assert {menu: found for menu, found in twice.items() if found} == {}
