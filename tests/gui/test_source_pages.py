"""The source as pages of the original: the switch, the marks, the way from page to page by mouse and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.rows import Place
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.page_view import PageView
from tests.helpers import files
from tests.helpers.scans import scanned
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, open_window

COVER = ["Services for children in Calderby", "A report to the committee"]
STORY = [
    "Amina Rashid, leader of the council, said: “We have let children down.”",
    "There are 38 vacancies for social workers in Calderby.",
]
LAST = ["There were 21 vacancies a year before."]
ARTICLE = "Amina Rashid said: “There are serious weaknesses in what we do for children.”"
PAGES = [COVER, [*STORY, *[""] * 30, "1"], [*LAST, *[""] * 31, "2"], ["Thanks to all.", *[""] * 31, "3"]]


def library_of(folder: Path, *contents: bytes) -> Path:
    path = folder / "Calderby.briefing"
    with Library.create(path) as library:
        for number, content in enumerate(contents):
            report = folder / f"report {number}.pdf"
            report.write_bytes(content)
            added(library, report)
        added(library, written(folder, text=ARTICLE))
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    return open_window(qtbot, library_of(tmp_path, files.pdf(PAGES)))


def choose(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Show the first finding whose passage begins with some words, in whichever source has it."""
    fact = next(
        fact
        for fact in window.flows.following.facts
        if any(item.mention.passage.exact.startswith(words) for item in fact.evidence)
    )
    item = next(item for item in fact.evidence if item.mention.passage.exact.startswith(words))
    place = Place(item.source.sha256, item.mention.passage.start, item.mention.passage.end, item.source.label)
    window.source.go_to([place], "")
    qtbot.waitUntil(
        lambda: window.source.shown is not None and window.source.shown.source == item.source, timeout=WAIT
    )


def press(window: MainWindow, words: str) -> None:
    (button,) = [one for one in window.source.findChildren(QPushButton) if one.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for_page(qtbot: QtBot, window: MainWindow, number: int) -> PageView:
    view = window.source.page_view

    def there() -> None:
        assert view.sheet.shown is not None
        assert view.sheet.shown.page.number == number

    qtbot.waitUntil(there, timeout=WAIT)
    return view


def words_of(window: MainWindow) -> list[str]:
    return [label.text() for label in window.source.findChildren(QLabel) if label.isVisible()]


def test_the_page_is_shown_with_the_passage_marked(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "38")
    assert window.source.reader.isVisible()
    assert "page 2 (printed 1)" in " ".join(words_of(window))
    press(window, "Page")
    view = wait_for_page(qtbot, window, 2)
    assert view.isVisible()
    assert not window.source.reader.isVisible()
    assert "Page 2 of 4 (printed 1)" in words_of(window)
    assert "Page 2 of 4 (printed 1) of “report 0”" in view.accessibleName()
    assert view.sheet.shown is not None
    (box,) = view.sheet.shown.chosen
    middle = view.sheet.rect_of(box).center().toPoint()
    marked = view.sheet.grab().toImage()
    corner = view.sheet.rect_of(box).topLeft().toPoint() + QPoint(0, 1)
    assert marked.pixelColor(corner).name() == window.source.reader.theme.colour("mark").name()
    assert view.viewport().rect().contains(view.sheet.mapTo(view.viewport(), middle))
    press(window, "Text")
    assert window.source.reader.isVisible()


def test_one_goes_from_page_to_page_and_from_finding_to_finding(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "38")
    press(window, "Page")
    view = wait_for_page(qtbot, window, 2)
    bar = view.verticalScrollBar()
    view.setFocus()
    for _ in range(20):
        if bar.value() == bar.maximum():
            break
        QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    wait_for_page(qtbot, window, 3)
    assert bar.value() == bar.minimum()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    wait_for_page(qtbot, window, 2)
    window.source.turn(-1)
    wait_for_page(qtbot, window, 1)
    window.source.turn(-1)
    assert "Page 1 of 4" in words_of(window)
    choose(qtbot, window, "21")
    wait_for_page(qtbot, window, 3)
    window.source.step(-1)
    wait_for_page(qtbot, window, 2)


def test_words_are_found_on_the_pages_where_these_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "38")
    press(window, "Page")
    view = wait_for_page(qtbot, window, 2)
    window.source.find_words()
    QTest.keyClicks(window.source.finding.words, "vacancies a year")
    wait_for_page(qtbot, window, 3)
    assert view.isVisible()
    assert not window.source.reader.isVisible()
    assert "Page 3 of 4 (printed 2)" in words_of(window)
    assert view.sheet.shown is not None
    wanted, text = view.sheet.shown.wanted, window.source.shown
    assert text is not None
    assert text.text[wanted.start : wanted.end] == "vacancies a year"
    (box,) = view.sheet.shown.chosen
    assert box.right > box.left
    assert window.source.finding.words.hasFocus()
    QTest.keyClick(window.source.finding.words, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert view.hasFocus()
    press(window, "Text")
    window.source.find_words()
    assert window.source.reader.isVisible()


def test_a_finding_on_the_page_is_picked_by_a_click(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "We have let")
    press(window, "Page")
    view = wait_for_page(qtbot, window, 2)
    assert view.sheet.shown is not None
    figure = next(marked for marked in view.sheet.shown.findings if marked.finding.kind == "figure")
    place = view.sheet.rect_of(figure.boxes[0]).center().toPoint()
    with qtbot.waitSignal(window.source.finding_picked, timeout=WAIT) as picked:
        QTest.mouseClick(view.sheet, Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [figure.finding]
    QTest.mouseClick(view.sheet, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_a_text_has_no_pages_to_switch_to(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "38")
    press(window, "Page")
    wait_for_page(qtbot, window, 2)
    choose(qtbot, window, "There are serious")
    assert window.source.reader.isVisible()
    assert not window.source.bar.isVisible()
    choose(qtbot, window, "21")
    wait_for_page(qtbot, window, 3)
    assert window.source.bar.isVisible()


def test_pages_are_drawn_anew_when_the_pane_is_resized(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "38")
    press(window, "Page")
    view = wait_for_page(qtbot, window, 2)
    window.resize(1700, 900)
    qtbot.waitUntil(
        lambda: view.sheet.shown is not None and view.sheet.shown.picture.width == view.page_width,
        timeout=WAIT,
    )
    assert view.horizontalScrollBar().maximum() == 0


def test_the_switch_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    library = library_of(tmp_path, files.pdf(PAGES))
    assert not Settings().shows_pages
    window = open_window(qtbot, library)
    choose(qtbot, window, "38")
    press(window, "Page")
    window.close()
    again = open_window(qtbot, library)
    choose(qtbot, again, "38")
    wait_for_page(qtbot, again, 2)


def test_a_page_of_which_nothing_was_read_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, library_of(tmp_path, files.pdf([STORY, []])))
    choose(qtbot, window, "38")
    press(window, "Page")
    wait_for_page(qtbot, window, 1)
    assert "Page 1 of 2" in words_of(window)
    window.source.turn(+1)
    wait_for_page(qtbot, window, 2)
    assert "no words read · Page 2 of 2" in words_of(window)


def test_a_recognised_source_asks_to_be_checked(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(qtbot, library_of(tmp_path, scanned([STORY]), files.pdf([LAST])))
    choose(qtbot, window, "21")
    assert "Read by OCR" not in " ".join(words_of(window))
    choose(qtbot, window, "38")
    assert "Read by OCR: check words against the page." in " ".join(words_of(window))
