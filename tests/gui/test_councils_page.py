"""The page of councils in the real window: grades and figures among all, by mouse, keyboard and name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.choosing import Chosen
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.details import DetailsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Theme
from tests.helpers import tables
from tests.helpers.stores import STORY
from tests.helpers.tables import COUNCILS, england_row, statistics_row
from tests.helpers.windows import WAIT, Answer, choose_file, key_of, marked_words, open_window, wait_for_mark

HEADER = [
    "Local authority", "Inspection date", "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
]  # fmt: skip
GRADES = ["Inadequate", "Good", "Inadequate", *["Good"] * 7]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with an article, grades of ten councils, and two figures of each over two years."""
    grades = [[name, "09/03/2031", grade, grade, grade] for name, grade in zip(COUNCILS, GRADES, strict=True)]
    figures = [
        statistics_row(number, [number * 10, "c" if number == 1 else number], period=period)
        for period in ("2030", "2031")
        for number in range(10)
    ]
    header = [*tables.EES_HEADER, "number", "turnover_rate"]
    contents = {
        "story.txt": STORY.encode(),
        "outcomes.xlsx": tables.xlsx({"Outcomes": [HEADER, *grades]}),
        "workforce.csv": tables.csv_text([header, england_row([450, "x"]), *figures]).encode(),
    }
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for name, content in contents.items():
            (tmp_path / name).write_bytes(content)
            details = Details(title=name, publisher="The Office", published="2031-06-01")
            assert add_files(library, [Incoming(tmp_path / name, details)]).failed == ()
    return path


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    window = open_window(qtbot, path)
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        window.show_tab("Councils")
    yield window
    QAccessible.setActive(False)


def choose(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type into the choice of councils and press Enter."""
    box = window.councils.choice.box
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        QTest.keyClicks(edit, words)
        QTest.keyClick(edit, Qt.Key.Key_Return)


def test_grades_and_figures_of_a_council_that_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Fenwick")
    page = window.councils
    assert page.choice.box.currentText() == "Fenwick Vale"
    assert [row.lead for row in page.list.rows] == ["10", "No value"]
    assert page.list.rows[0].detail.startswith(
        "2nd lowest of 10 councils, in the lowest quarter · England: 450"
    )
    assert page.list.rows[1].detail.startswith(
        "Held back so that nobody can be told from it · England: not available"
    )
    assert page.list.rows[0].detail.endswith("financial year 2031–32")


def test_a_figure_shows_its_years_and_its_row(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Stonemoor")
    with qtbot.waitSignal(window.session.history_read, timeout=WAIT):
        window.councils.list.select_number(0)
    years = window.councils.details.rows
    assert [(row.lead, row.text) for row in years] == [
        ("30", "Financial year 2031–32"),
        ("30", "Financial year 2030–31"),
    ]
    assert "next above: Wexbridge (40) · next below: Port Arden (20)" in years[0].detail
    wait_for_mark(qtbot, window, "number: 30")
    assert "time_period: 2031" in window.source.reader.text
    window.councils.details.select_number(1)
    qtbot.waitUntil(lambda: "time_period: 2030" in window.source.reader.text, timeout=WAIT)
    assert marked_words(window) == "number: 30"


def test_a_grade_shows_who_has_which_and_the_row(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Port Arden")
    bar = window.councils.spreads[0]
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Space)
    rows = {row.lead: (row.text, row.detail) for row in window.councils.details.rows}
    assert rows["■ Inadequate"] == ("Calderby, Port Arden", "2 of 10 councils")
    assert rows["★ Outstanding"] == ("None", "0 of 10 councils")
    wait_for_mark(qtbot, window, "Port Arden\t09/03/2031\tInadequate\tInadequate\tInadequate")


def test_figures_are_found_by_their_names(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Stonemoor")
    QTest.keyClicks(window.councils.words, "TURN rate")
    assert [row.text for row in window.councils.list.rows] == ["Turnover rate"]
    QTest.keyClicks(window.councils.words, "x")
    assert window.councils.list.rows == ()


def test_half_a_name_that_could_be_several_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Stonemoor")
    edit = window.councils.choice.box.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "by")
    edit.editingFinished.emit()
    assert window.councils.choice.box.currentText() == "Stonemoor"


def test_a_screen_reader_gets_the_grades_in_words(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Calderby")
    assert window.councils.spreads[0].accessibleName() == (
        "Overall effectiveness. Calderby: Inadequate. Of 10 councils 0 outstanding, 8 good,"
        " 0 requires improvement to be good, 2 inadequate."
    )
    named = [
        part for part in window.councils.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(named) > 5
    QAccessible.setActive(True)
    for part in (
        window.councils.choice.box,
        window.councils.words,
        window.councils.list,
        window.councils.details,
    ):
        assert part.accessibleName()


@pytest.mark.parametrize("theme", [Theme("dark"), Theme("light", 2.0)], ids=["dark", "large"])
def test_the_grades_are_drawn_in_any_theme_and_size(qtbot: QtBot, window: MainWindow, theme: Theme) -> None:
    choose(qtbot, window, "Calderby")
    bar = window.councils.spreads[0]
    height = bar.heightForWidth(400)
    window.councils.set_theme(theme)
    assert bar.heightForWidth(400) >= height
    bar.resize(400, bar.heightForWidth(400))
    picture = bar.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert {theme.colour("paper").name(), theme.colour("inadequate").name()} <= colours


def test_without_official_data_the_page_says_what_to_drop(qtbot: QtBot, tmp_path: Path) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    window = open_window(qtbot, tmp_path / "b.briefing")
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        window.show_tab("Councils")
    assert not window.councils.choice.isVisible()
    assert window.councils.list.isVisible()
    assert window.councils.list.rows == ()


def test_the_page_follows_what_is_added(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.councils.choice.box.findText("Ravensea") < 0
    header = [*tables.EES_HEADER, "number"]
    more = tmp_path / "more.csv"
    more.write_text(tables.csv_text([header, statistics_row(9, [5], name="Ravensea")]))
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        window.session.add(Chosen((Incoming(more, Details(title="more")),)))
    assert window.councils.choice.box.findText("Ravensea") >= 0


def test_grades_and_figures_are_two_tabs_of_which_one_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    page = window.councils
    choose(qtbot, window, "Port Arden")
    assert page.strip.isVisible()
    page.spreads[0].click()
    assert page.details.isVisible()
    page.strip.setCurrentIndex(1)
    assert page.list.isVisible()
    assert not page.spreads[0].isVisible()
    assert not page.details.isVisible()
    assert not page.spreads[0].isChecked()
    page.strip.setCurrentIndex(0)
    assert page.spreads[0].isVisible()


def test_whoever_comes_by_keyboard_is_at_the_choice_of_councils(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    window.activateWindow()
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        QTest.keyClick(window, key_of("Councils"), Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.councils.choice.box.hasFocus, timeout=WAIT)


def test_large_letters_put_the_grades_on_two_lines(qtbot: QtBot, window: MainWindow) -> None:
    choose(qtbot, window, "Calderby")
    bar = window.councils.spreads[0]
    assert bar._across(700) == 4
    bar.set_theme(Theme("light", 2.0))
    assert bar._across(560) == 2
    assert bar._across(120) == 1


def test_without_a_table_a_file_is_chosen_with_the_keyboard(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "empty.briefing"
    with Library.create(path):
        pass
    grades = [[name, "09/03/2031", grade, grade, grade] for name, grade in zip(COUNCILS, GRADES, strict=True)]
    table = tmp_path / "outcomes.xlsx"
    table.write_bytes(tables.xlsx({"Outcomes": [HEADER, *grades]}))
    window = open_window(qtbot, path)
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        QTest.keyClick(window, key_of("Councils"), Qt.KeyboardModifier.ControlModifier)
    button = window.councils.add
    assert button.text() == "&Choose a file…"
    assert window.focusWidget() is button

    def answer(dialog: DetailsDialog) -> None:
        dialog.accept()

    with (
        choose_file(table),
        Answer(DetailsDialog, answer),
        qtbot.waitSignal(window.session.added, timeout=WAIT),
    ):
        QTest.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.councils.spreads), timeout=WAIT)
    assert not button.isVisible()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 676)])
def test_with_large_letters_what_was_chosen_is_in_sight(
    qtbot: QtBot, path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    window = open_window(qtbot, path, settings)
    window.resize(*size)
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        window.show_tab("Councils")
    choose(qtbot, window, "Fenwick")
    page = window.councils
    assert page.parts.is_alone
    assert not page._below.isVisible()
    QTest.mouseClick(page.spreads[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.details.hasFocus, timeout=WAIT)
    assert in_sight(page.details) >= 4 * page.details.fontMetrics().lineSpacing()
    assert not page._kinds.isVisible()
    page.strip.setCurrentIndex(1)
    assert page.list.isVisible()
    assert not page.details.isVisible()
    with qtbot.waitSignal(window.session.history_read, timeout=WAIT):
        page.list.select_number(1)
    assert page.list.isVisible(), "going through the figures one stays with them"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.details.hasFocus, timeout=WAIT)
    assert page.details.count
    page.parts.choose(0)
    assert page.list.isVisible()


def in_sight(part: QWidget) -> int:
    """How much of the height of something one sees."""
    return part.visibleRegion().boundingRect().height()


def test_before_anything_is_chosen_the_place_for_it_says_so(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.text_size = 200
    window = open_window(qtbot, path, settings)
    window.resize(1024, 676)
    with qtbot.waitSignal(window.session.council_read, timeout=WAIT):
        window.show_tab("Councils")
    window.councils.parts.choose(1)
    assert window.councils.details._empty == "Choose a grade or a figure to see more of it here."
    window.resize(1400, 1600)
    qtbot.waitUntil(lambda: not window.councils.parts.is_alone, timeout=WAIT)
    assert not window.councils._below.isVisible()
