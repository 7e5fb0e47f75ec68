"""What a killed process left: an import that was broken off is told of, half-made files are gone."""

import os
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from tests.helpers.stores import STORY, added, written
from tests.helpers.windows import WAIT, open_window


def test_an_import_that_was_broken_off_is_told_of_and_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        library.rename_operation(1, "Add 1 of 300 documents")
    window = open_window(qtbot, path)
    assert window.notice.words.startswith("Adding documents was broken off: 1 of 300 are here.")
    button = window.notice.findChildren(QPushButton)[0]
    assert button.text() == "Take them out"
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        button.click()
    assert len(window.sources.list.rows) == 0


def test_what_a_killed_process_left_beside_a_library_is_gone_once_it_is_shown(
    qtbot: QtBot, example: Path
) -> None:
    left = example.with_name(f".{'0f' * 16}.unfinished")
    left.write_bytes(b"half a library")
    os.utime(left, (1, 1))
    open_window(qtbot, example)
    qtbot.waitUntil(lambda: not left.exists(), timeout=WAIT)
