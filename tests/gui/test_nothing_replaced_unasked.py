"""Whatever is kept under a name: nothing that has it already is replaced unless the user means it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from briefing_app.domain.restrictions import CONFIDENTIAL
from briefing_app.packs.templates import own_folder
from briefing_app.services.libraries import open_library
from briefing_app.services.restricting import restrict
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, choose_file, open_window

BEFORE = "of last month"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    window = open_window(qtbot, library)
    window.show_tab("Pack")
    return window


def typed(*names: Path) -> Answer:
    """Answers questions for a file, one after the other."""
    left = iter(names)

    def choose(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(next(left)))
        dialog.accept()

    return Answer(QFileDialog, choose)


class Replacing(Answer):
    """Answers whether something is to be replaced, one time after the other; `asked` are the questions."""

    def __init__(self, *meant: bool) -> None:
        self.asked: list[str] = []
        self._meant = iter(meant)
        super().__init__(QMessageBox, self._reply)

    def _reply(self, question: QMessageBox) -> None:
        self.asked.append(question.text())
        assert question.defaultButton().text() == "Cancel"
        wanted = "&Replace" if next(self._meant) else "Cancel"
        button = next(one for one in question.buttons() if one.text() == wanted)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_pack_has_its_ending_before_it_is_asked_whether_to_replace(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    there = tmp_path / "pack.pdf"
    there.write_text(BEFORE, encoding="utf-8")
    with typed(tmp_path / "pack", tmp_path / "other") as files, Replacing(False) as question:
        with qtbot.waitSignal(window.session.packed, timeout=WAIT) as made:
            window.pack.make.click()
        assert files.given == 2
    assert question.asked == ["“pack.pdf” exists already. Replace it?"]
    assert made.args[0].path == tmp_path / "other.pdf"
    assert there.read_text(encoding="utf-8") == BEFORE


def test_a_pack_is_replaced_where_that_is_meant(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    there = tmp_path / "pack.pdf"
    there.write_text(BEFORE, encoding="utf-8")
    with typed(tmp_path / "pack"), Replacing(True), qtbot.waitSignal(window.session.packed, timeout=WAIT):
        window.pack.make.click()
    assert there.read_bytes().startswith(b"%PDF")


def test_no_pack_is_made_where_the_user_thinks_better_of_it(window: MainWindow, tmp_path: Path) -> None:
    there = tmp_path / "pack.pdf"
    there.write_text(BEFORE, encoding="utf-8")
    asked: list[str] = []

    def choose(dialog: QFileDialog) -> None:
        asked.append(dialog.selectedFiles()[0])
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(tmp_path / "pack"))
        dialog.accept() if len(asked) == 1 else dialog.reject()

    with Answer(QFileDialog, choose), Replacing(False):
        window.pack.make.click()
    assert asked[1] == str(there), "it is asked again, from the name that was taken"
    assert window.pack.make.isEnabled()
    assert there.read_text(encoding="utf-8") == BEFORE


def test_what_makes_another_name_of_that_of_a_pack_is_no_way_past_the_question(
    qtbot: QtBot, library: Path, tmp_path: Path
) -> None:
    with open_library(library) as opened:
        restrict(opened, sources.every(opened)[0], CONFIDENTIAL)
    window = open_window(qtbot, library)
    window.show_tab("Pack")
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.choices.reader.setCurrentIndex(1)
        window.pack.choices.reader.activated.emit(1)
    there = tmp_path / "pack – confidential.pdf"
    there.write_text(BEFORE, encoding="utf-8")
    with (
        typed(tmp_path / "pack.pdf", tmp_path / "pack.docx"),
        Replacing(False) as question,
        qtbot.waitSignal(window.session.packed, timeout=WAIT) as made,
    ):
        window.pack.make.click()
    assert question.asked == ["“pack – confidential.pdf” exists already. Replace it?"]
    assert made.args[0].path.name == "pack – confidential.docx"
    assert there.read_text(encoding="utf-8") == BEFORE


def test_a_template_of_ones_own_is_replaced_only_where_that_is_meant(
    qtbot: QtBot, window: MainWindow
) -> None:
    def keep(name: str) -> None:
        def answer(dialog: WriteDialog) -> None:
            dialog.write(name)
            dialog.accept()

        with Answer(WriteDialog, answer):
            window.pack.template_wanted.emit()

    def kept() -> bool:
        return window.notice.words.startswith("Kept as a template")

    keep("My notes")
    qtbot.waitUntil(kept, timeout=WAIT)
    path = own_folder() / "my-notes.toml"
    first = path.read_text(encoding="utf-8")
    window.notice.say("")
    with qtbot.waitSignal(window.session.marked, timeout=WAIT):
        window.pack.choices.large_print.click()
    with Replacing(False, True) as question:
        keep("my – notes")
        qtbot.waitUntil(lambda: len(question.asked) == 1, timeout=WAIT)
        assert question.asked == ["You have a template “My notes” already. Replace it?"]
        assert not kept()
        assert path.read_text(encoding="utf-8") == first
        keep("MY NOTES")
        qtbot.waitUntil(kept, timeout=WAIT)
    assert len(question.asked) == 2
    assert path.read_text(encoding="utf-8") != first


def test_a_library_is_never_made_over_another_whatever_is_typed(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    before = library.read_bytes()
    with choose_file(library.with_suffix("")), qtbot.waitSignal(window.session.problem, timeout=WAIT) as said:
        window.do("new")
    assert "exists already" in said.args[0]
    assert library.read_bytes() == before


def test_a_pack_is_offered_its_title_as_a_name_where_the_last_one_went(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "packs"
    folder.mkdir()
    window.pack.title.setText('Scrutiny: what is "good"?')
    offered: list[Path] = []

    def choose(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit)
        assert line is not None
        offered.append(Path(dialog.directory().absolutePath()) / line.text())
        line.setText(str(folder / "mine.pdf"))
        dialog.accept()

    for _ in range(2):
        with Answer(QFileDialog, choose), qtbot.waitSignal(window.session.packed, timeout=WAIT):
            window.pack.make.click()
        (folder / "mine.pdf").unlink()
    assert [path.name for path in offered] == ["Scrutiny what is good.pdf"] * 2
    assert offered[1].parent == folder
    assert window.settings.pack_folder == folder


def test_how_many_pages_a_pack_has_is_said_while_it_is_put_together(qtbot: QtBot, window: MainWindow) -> None:
    preview = window.preview
    qtbot.waitUntil(preview.told.isVisible, timeout=WAIT)
    before = preview.told.text()
    assert before.endswith(" pages")
    box = window.pack.template
    box.setCurrentIndex(next(n for n in range(box.count()) if box.itemText(n).startswith("One page")))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: preview.told.text() == "1 page", timeout=WAIT)
    assert preview.told.geometry().bottom() < preview.viewport().geometry().top()
