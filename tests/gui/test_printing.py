"""The pack on paper: as it stands in the outline, page by page, in the pages that were chosen."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot

from briefing_app.packs.preview import page_count, page_images
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.ui import print_job
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.print_job import PrintJob
from briefing_app.ui.settings import Settings
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, let_rest, open_window

COARSE = 100  # dots to the inch: these tests are about the pages, not about how fine they are


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for temporary files, in which nothing may be left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(print_job, "_MOST_DOTS", COARSE)
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    window = open_window(qtbot, library)
    window.show_tab("Pack")
    return window


def into(path: Path, first: int = 0, last: int = 0) -> Answer:
    """Answers the dialog: into a file, all pages or some."""

    def answer(dialog: QPrintDialog) -> None:
        printers = dialog.findChild(QComboBox, "printers")
        name = dialog.findChild(QLineEdit, "filename")
        assert isinstance(printers, QComboBox)
        assert isinstance(name, QLineEdit)
        printers.setCurrentIndex(printers.count() - 1)
        name.setText(str(path))
        if first:
            some = dialog.findChild(QRadioButton, "printRange")
            assert isinstance(some, QRadioButton)
            some.setChecked(True)
            for spin, number in (("from", first), ("to", last)):
                box = dialog.findChild(QSpinBox, spin)
                assert isinstance(box, QSpinBox)
                box.setValue(number)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    return Answer(QPrintDialog, answer)


def wait_for_words(qtbot: QtBot, window: MainWindow, beginning: str) -> str:
    qtbot.waitUntil(lambda: window.notice.words.startswith(beginning), timeout=WAIT)
    return window.notice.words


def made(qtbot: QtBot, window: MainWindow, path: Path) -> Path:
    """The pack as the window makes it."""
    with qtbot.waitSignal(window.session.packed, timeout=WAIT):
        window.flows.packing.make(path, window.pack.request())
    let_rest(window)
    return path


def grey(pdf: Path, number: int) -> bytes:
    """A page as few grey pixels."""
    (page,) = page_images(pdf, 1, [number])
    image = QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    small = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        120, 168, mode=Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def difference(one: bytes, other: bytes) -> float:
    """How far two pictures are from each other on average, of 255."""
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def shows(printed: Path, number: int, pack: Path, page: int) -> bool:
    """Whether a printed page looks like a page of the pack, and like none of the others around it."""
    found = grey(printed, number)
    apart = {other: difference(found, grey(pack, other)) for other in range(1, 5)}
    own = apart.pop(page)
    return min(found) < 160 and own < 1.0 and own < min(apart.values()) / 3


def test_the_pack_is_printed_as_it_stands_in_the_outline(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.pack.title.setFocus()
    QTest.keyClicks(window.pack.title, "Calderby")
    printed = tmp_path / "printed.pdf"
    with into(printed) as dialog:
        window.pack.print.click()
        assert not window.pack.print.isEnabled()
        said = wait_for_words(qtbot, window, "Printed into")
    assert dialog.given == 1
    assert window.pack.print.isEnabled()
    pack = made(qtbot, window, tmp_path / "pack.pdf")
    pages = page_count(pack)
    assert pages > 3
    assert said == f"Printed into {printed}: {pages} pages."
    assert page_count(printed) == pages
    assert shows(printed, 1, pack, 1)
    assert shows(printed, 3, pack, 3)


def test_the_library_does_not_remember_what_was_only_printed(
    qtbot: QtBot, window: MainWindow, library: Path, tmp_path: Path
) -> None:
    with into(tmp_path / "printed.pdf", 1, 1):
        window.pack.print.click()
        wait_for_words(qtbot, window, "Printed into")
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(library)
    assert window.session.held is not None
    assert window.session.held.last_pack is None


def test_only_the_pages_that_were_chosen_are_printed_from_the_menu(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_tab("Quotes")
    printed = tmp_path / "printed.pdf"
    action = window.findChild(QAction, "print")
    assert isinstance(action, QAction)
    heard: list[str] = []
    words = window.notice._words

    def hear(text: str) -> None:
        heard.append(text)
        QLabel.setText(words, text)

    monkeypatch.setattr(words, "setText", hear)
    with into(printed, 2, 3):
        action.trigger()
        wait_for_words(qtbot, window, "Printed into")
    assert heard[:3] == ["Making the pack …", "Printing page 1 of 2", "Printing page 2 of 2"]
    pack = made(qtbot, window, tmp_path / "pack.pdf")
    assert page_count(printed) == 2
    assert shows(printed, 1, pack, 2)
    assert shows(printed, 2, pack, 3)


def test_who_cancels_the_dialog_has_nothing_printed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    with Answer(QPrintDialog, QPrintDialog.reject) as dialog:
        window.pack.print.click()
        qtbot.waitUntil(lambda: dialog.given == 1 and window.pack.print.isEnabled(), timeout=WAIT)
    assert not window.notice.isVisible()
    assert set(tmp_path.rglob("*")) == before


def wait_for_a_page(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until a page was drawn and others are still to come."""
    flow = window.flows.printing
    qtbot.waitUntil(lambda: flow._job is not None and flow._job.drawn > 0, timeout=WAIT)


def test_printing_can_be_stopped(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_job, "_MOST_DOTS", 300)
    printed = tmp_path / "printed.pdf"
    with into(printed):
        window.pack.print.click()
        wait_for_a_page(qtbot, window)
        window.notice._step.click()
    let_rest(window)
    number = page_count(printed)
    assert window.notice.words in (f"Stopped after {number} pages.", "Stopped after 1 page.")
    assert window.pack.print.isEnabled()
    with into(tmp_path / "again.pdf", 1, 1):
        window.pack.print.click()
        wait_for_words(qtbot, window, "Printed into")
    let_rest(window)
    assert 0 < page_count(printed) == number < 13


def test_a_window_that_is_closed_prints_what_is_left(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_job, "_MOST_DOTS", 300)
    printed = tmp_path / "printed.pdf"
    with into(printed, 1, 4):
        window.pack.print.click()
        wait_for_a_page(qtbot, window)
    window.close()
    assert page_count(printed) == 4
    assert min(grey(printed, 4)) < 160


def test_a_window_that_is_closed_while_the_pack_is_made_prints_nothing(
    window: MainWindow, tmp_path: Path
) -> None:
    before = set(tmp_path.iterdir())
    window.pack.print.click()
    window.close()
    assert {path for path in tmp_path.iterdir() if path.suffix == ".pdf"} <= before


# What can't be printed


def trigger(window: MainWindow) -> str:
    action = window.findChild(QAction, "print")
    assert isinstance(action, QAction)
    action.trigger()
    assert window.notice.property("kind") == "problem"
    return window.notice.words


def test_without_a_library_there_is_nothing_to_print(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    window.welcome_first()
    assert trigger(window) == "No library is open. Open one with File ▸ Open library."
    assert window.notice.isVisible()


def test_where_no_line_is_ticked_there_is_nothing_to_print(window: MainWindow) -> None:
    window.pack._show_plan(window.pack.plan.with_items(()))
    assert not window.pack.print.isEnabled()
    assert trigger(window) == "Nothing is ticked on the page Pack, so there is nothing to print."


def test_a_system_without_what_printing_needs_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "briefing_app.ui.print_job")
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    assert trigger(window).startswith("This computer lacks a part of the system that printing needs.")
    assert window.pack.print.isEnabled()


@pytest.mark.parametrize(("platform", "offered"), [("win32", False), ("darwin", False), ("linux", True)])
def test_without_a_printer_the_dialog_is_offered_only_where_it_has_a_file(
    platform: str, offered: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_job, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(print_job, "QPrinterInfo", SimpleNamespace(availablePrinterNames=list))
    if offered:
        print_job.check_for_printer()
    else:
        with pytest.raises(BriefingError, match="No printer is set up on this computer"):
            print_job.check_for_printer()


def to_file(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_file_that_can_not_be_written_is_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = tmp_path / "gone" / "printed.pdf"
    monkeypatch.setattr(print_job, "choose", lambda _, pages: PrintJob(to_file(lost), pages))
    window.pack.print.click()
    said = wait_for_words(qtbot, window, "Nothing can be printed")
    assert said == f"Nothing can be printed into “{lost}”. Choose another file."
    assert window.pack.print.isEnabled()


@pytest.mark.usefixtures("qapp")  # without it Qt ends the process
def test_a_job_that_ends_before_its_first_page_leaves_no_empty_sheet(tmp_path: Path) -> None:
    printed = tmp_path / "printed.pdf"
    PrintJob(to_file(printed), 3).end()
    assert not printed.exists()


@pytest.mark.usefixtures("qapp")
def test_copies_and_order_are_seen_to_where_the_printer_does_not(tmp_path: Path) -> None:
    printer = to_file(tmp_path / "printed.pdf")
    printer.setCopyCount(2)
    assert print_job._numbers(printer, 3) == [1, 2, 3, 1, 2, 3]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCollateCopies(False)
    assert print_job._numbers(printer, 3) == [3, 3, 2, 2, 1, 1]
