"""Commands, settings, help, kept searches, groups, the calculator, and what is new since the last visit."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QToolTip, QWidgetAction
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.domain.helping import glossary, term_of, topics
from briefing_app.store.library import Library
from briefing_app.ui.dialogs.help import HelpDialog
from briefing_app.ui.dialogs.settings import SettingsDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.near_names import near_names
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.door import Door
from briefing_app.ui.widgets.find_bar import places_of_words
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, Answer, choose_file, marked_words, open_window, search_for

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
        added(made, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture
def window(qtbot: QtBot, library: Path) -> MainWindow:
    return open_window(qtbot, library)


@pytest.mark.parametrize("theme", ["contrast", "contrast-dark", "dark"])
def test_settings_are_seen_at_once_and_kept(qtbot: QtBot, window: MainWindow, theme: str) -> None:
    def answer(dialog: SettingsDialog) -> None:
        dialog.theme.setCurrentIndex(dialog.theme.findData(theme))
        dialog.text_size.setValue(15)
        dialog.compact.setChecked(True)
        dialog.reject()

    with Answer(SettingsDialog, answer):
        QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    qtbot.waitUntil(lambda: window.quotes.theme.name == theme, timeout=WAIT)
    assert (window.settings.theme, window.settings.text_size, window.settings.compact) == (theme, 150, True)
    assert window.quotes.theme.scale == 1.5
    ticked = [action.objectName() for action in window.findChildren(QAction) if action.isChecked()]
    assert ticked == [f"theme {theme}"], "the menu agrees"


def test_help_is_searched_and_stays_beside_the_window(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.list.count() == len(topics()) + len(glossary())
    QTest.keyClicks(dialog.words, "monitoring visit")
    assert dialog.list.item(0).text() == "Monitoring visit"
    assert "between inspections" in dialog.text.toPlainText()
    dialog.words.setText("qqqq")
    assert dialog.text.toPlainText() == "Nothing in Help has these words. Try another one."
    dialog.close()


def test_help_that_is_opened_again_waits_for_another_word(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    QTest.keyClicks(dialog.words, "monitoring visit")
    QTest.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.list
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert dialog.focusWidget() is dialog.words
    assert dialog.words.selectedText() == "monitoring visit", "it was open still"
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert dialog.focusWidget() is dialog.words
    assert dialog.words.text() == ""
    assert dialog.list.count() == len(topics()) + len(glossary())
    dialog.close()


def test_help_says_what_exempt_is(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert isinstance(dialog, HelpDialog)
    QTest.keyClicks(dialog.words, "exempt")
    assert dialog.list.item(0).text() == "Exempt and confidential papers"
    assert "Who may see it" in dialog.text.toPlainText()
    dialog.close()


def test_a_misspelt_name_is_met_with_the_one_that_is_quoted(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "nowek")
    assert window.results.list.count == 0
    assert window.results.list._empty.endswith("Did you mean Piotr Nowak?")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        window.searching.enter()
        QTest.keyClick(window.header.search, key)
        assert window.focusWidget() is window.results.near[0]
    assert window.results.near[0].text() == "Search for Piotr Nowak"
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClick(window.results.near[0], Qt.Key.Key_Return)
    assert window.header.search.text() == "Piotr Nowak"
    assert window.results.list.count > 0
    assert not any(one.isVisible() for one in window.results.near)
    QTest.keyClick(window.header.search, Qt.Key.Key_Down)
    assert window.focusWidget() is window.results.list
    window.header.search.clear()
    search_for(qtbot, window, "nowak")
    window.results._kinds.button(3).click()
    assert window.results.list.count == 0
    assert window.results.list._empty.endswith("Try another word, or fewer filters.")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("oyelaren", ("Margaret Oyelaran",)),
        ("speaker:hinchclife", ("Susan Hinchcliffe",)),
        ("smith", ("Ann Smyth", "Bob Smithe")),
        ("oye", ()),
        ("roads", ()),
        ('"', ()),
    ],
)
def test_names_that_are_spelt_alike(query: str, names: tuple[str, ...]) -> None:
    quoted = ("Margaret Oyelaran", "Susan Hinchcliffe", "Ann Smyth", "Bob Smithe", "Carl Smiths")
    assert near_names(query, quoted) == names


def test_a_library_that_was_made_begins_on_the_first_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.show_tab("Checks")
    with choose_file(tmp_path / "mine.briefing"), qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.do("new")
    assert window.overview.isVisible()


def test_a_term_is_explained_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Sources")
    window.sources.list.select_number(1)
    reader = window.source.reader
    qtbot.waitUntil(lambda: "Ofsted visited" in reader.text, timeout=WAIT)
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader.text.index("Ofsted") + 2)
    place = reader.cursorRect(cursor).center()
    tip = QHelpEvent(QEvent.Type.ToolTip, place, reader.viewport().mapToGlobal(QPoint(place)))
    QApplication.sendEvent(reader, tip)
    assert QToolTip.text().startswith("Ofsted: The Office for Standards in Education")


def test_terms_are_found_in_other_forms_and_none_has_two_meanings() -> None:
    assert term_of("children in need") is term_of("CIN")
    assert term_of("nothing") is None
    forms = [form.casefold() for term in glossary() for form in (term.name, *term.also)]
    assert len(forms) == len(set(forms))


def star(window: MainWindow) -> QImage:
    return window.header.keep.icon().pixmap(36).toImage()


def test_a_search_is_kept_and_made_again(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "told speaker:now")
    assert [row.text for row in window.results.list.rows] == ["“Nobody told us anything.”"]
    outline = star(window)
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window, Qt.Key.Key_K, CONTROL | SHIFT)
    assert star(window) != outline, "it is filled"
    assert window.header.keep.text() == "This search is kept: let it go"
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    search_for(qtbot, window, " or")
    assert star(window) == outline
    QTest.keyClick(window.header.search, Qt.Key.Key_Return)
    window.header.search.clear()
    offered: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(action.text() for action in menu.actions())
        for action in menu.actions():
            heading = action.text() in {"Kept", "Used last"}
            assert action.isEnabled() != heading
            assert not heading or cast("QWidgetAction", action).defaultWidget().isVisible()
        menu.actions()[1].trigger()
        menu.close()

    from PySide6.QtCore import QTimer  # noqa: PLC0415 - for this test alone

    QTimer.singleShot(200, window, choose)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClick(window.header.search, Qt.Key.Key_Down)
    assert offered == ["Kept", "told speaker:now", "Used last", "or"]
    assert window.header.search.text() == "told speaker:now"


def test_operators_are_offered_and_written_into_the_search(qtbot: QtBot, window: MainWindow) -> None:
    search_for(qtbot, window, "told")
    window.results.operator_wanted.emit("speaker:")
    assert window.header.search.text() == "told speaker:"
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClicks(window.header.search, "nowak")
    qtbot.waitUntil(lambda: len(window.results.list.rows) == 1, timeout=WAIT)


def test_quotes_stand_in_groups_with_headings_that_are_passed_over(window: MainWindow) -> None:
    window.show_tab("Quotes")
    page = window.quotes
    page.grouping.setCurrentIndex(page.grouping.findData("speaker"))
    headings = [row.text for row in page.list.rows if row.heading]
    assert set(headings) >= {"Amina Rashid", "Piotr Nowak"}
    page.list.clearSelection()
    page.list.setCurrentIndex(page.list.model().index(-1, 0))
    page.enter()
    current = page.list.current()
    assert current is not None
    assert not current.heading
    for _ in range(6):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
        current = page.list.current()
        assert current is not None
        assert not current.heading


def test_the_calculator_begins_with_the_figure_at_hand(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Figures")
    page = window.figures
    leads = [row.lead for row in page.list.rows]
    page.list.select_number(leads.index("£57 million"))
    page.reckon.setChecked(True)
    last: QComboBox = page.calculator.last
    last.setCurrentIndex(next(n for n in range(last.count()) if last.itemText(n).startswith("£62.1 million")))
    assert page.calculator.change.text() == (
        "From £57 million to £62.1 million: a rise of £5.1 million, up by 8.9 per cent"
    )
    assert page.calculator.steps.text().startswith("62,100,000 − 57,000,000 = +5,100,000")
    page.calculator.copy.click()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0] == page.calculator.change.text()
    assert [line.count("29 October 2018") for line in copied[-2:]] == [1, 1]
    assert page.calculator.copy.text() == "Copied"
    assert not page.back.isVisible()
    page.grouping.setCurrentIndex(page.grouping.findData("unit"))
    assert [row.text for row in page.list.rows if row.heading][:1] == ["Numbers"]


def test_the_calculator_begins_with_two_figures_of_one_thing_and_warns_of_others(
    qtbot: QtBot, example: Path
) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Figures")
    calculator = window.figures.calculator
    window.figures.reckon.setChecked(True)
    assert calculator.caution.isHidden()
    # What it rose from comes first, though the sentence tells it last.
    assert calculator.change.text().startswith("From £57 million to £62.1 million: a rise of £5.1 million")
    last: QComboBox = calculator.last
    last.setCurrentIndex(last.count() - 1)  # what shares the fewest words with it
    assert not calculator.caution.isHidden()
    assert calculator.change.accessibleName().startswith("By their words, these two may not measure")


def test_the_overview_tells_what_came_in_since_the_last_visit(
    qtbot: QtBot, library: Path, tmp_path: Path
) -> None:
    with Library.open(library) as held:
        added(held, written(tmp_path, "third.txt", f"Third\n\n{STORY}"), "2018-12-01")
    with closing(sqlite3.connect(library)) as connection, connection:
        connection.execute("UPDATE operations SET made_at = '2020-01-01T10:00:00+00:00' WHERE id < 3")
        connection.execute("UPDATE operations SET made_at = '2020-03-01T10:00:00+00:00' WHERE id = 3")
        connection.execute(
            "INSERT INTO visits (opened_at, last_operation) VALUES ('2020-02-01T10:00:00+00:00', 2)"
        )
    window = open_window(qtbot, library)
    box = next(box for box in window.overview.findChildren(QComboBox))
    assert box.itemText(0) == "your last visit, 1 February 2020"
    new = [door.row.text for door in window.overview.findChildren(Door) if door.row.lead == "Document"]
    assert new == ["third"]


def test_good_news_goes_with_the_page_and_problems_stay(window: MainWindow) -> None:
    window.notice.say("Done.")
    window.show_tab("Figures")
    assert not window.notice.isVisible()
    window.notice.warn("Something is wrong.")
    window.show_tab("Quotes")
    assert window.notice.isVisible()


def test_the_first_evening_begins_with_a_choice(qtbot: QtBot, tmp_path: Path) -> None:
    application()
    window = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.show()
    window.welcome_first()
    assert window.welcome.isVisible()
    assert window.focusWidget() is window.welcome.choices[0]
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        QTest.keyClick(window.welcome.choices[0], Qt.Key.Key_Space)
    assert not window.welcome.isVisible()
    assert window.overview.isVisible()
    assert len(window.sources.list.rows) == 5


def test_words_are_found_in_the_source_over_the_ends_of_lines(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    qtbot.waitUntil(lambda: window.source.shown is not None, timeout=WAIT)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    bar = window.source.finding
    assert bar.isVisible()
    QTest.keyClicks(bar.words, "council said")
    assert bar.count.text() == "Not in this source"
    bar.words.setText("CALDERBY")
    assert bar.count.text() == "1 of 1"
    assert marked_words(window) == "Calderby"
    bar.words.setText("the")
    before = window.source.reader.extraSelections()
    QTest.keyClick(bar.words, Qt.Key.Key_Return)
    after = window.source.reader.extraSelections()
    assert after[-1].cursor.selectionStart() > before[-1].cursor.selectionStart()
    QTest.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Social  workers left. social\nworkers", "social workers", [(0, 15), (22, 36)]),
        ("İstanbul and ISTANBUL", "istanbul", [(13, 21)]),
        ("😀 Plan, plan", "plan", [(2, 6), (8, 12)]),
        ("socialworkers", "social workers", []),
        ("anything", "  ", []),
        ("aaa", "aa", [(0, 2), (1, 3)]),
    ],
)
def test_places_of_words(text: str, words: str, places: list[tuple[int, int]]) -> None:
    assert places_of_words(text, words) == places


def test_a_grade_shows_its_sentence_where_one_points_at_it(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    cell = window.judgements.tables[0].item(0, 0)
    assert cell is not None
    tip = cell.toolTip()
    assert "“BRADFORD Council&#x27;s Children&#x27;s Services have been judged inadequate" in tip
    assert "Telegraph &amp; Argus (Bradford) · 29 October 2018" in tip


def test_the_source_goes_with_what_is_selected_on_the_page_in_front(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.select_number(0)
    quote = window.quotes.list.rows[0].places[0].source
    window.show_tab("Sources")
    assert window.sources.chosen is None
    assert window.flows.following.shown is not None, "nothing is selected there: the source stays"
    other = next(
        number for number, row in enumerate(window.sources.list.rows) if row.places[0].source != quote
    )
    window.sources.list.select_number(other)
    wanted = window.sources.list.rows[other].places[0].source
    qtbot.waitUntil(lambda: source_of(window) == wanted, timeout=WAIT)
    window.show_tab("Quotes")
    qtbot.waitUntil(lambda: source_of(window) == quote, timeout=WAIT)
    assert window.flows.following.shown is not None
    assert window.flows.following.shown.id == window.quotes.list.rows[0].fact
    window.show_tab("Sources")
    qtbot.waitUntil(lambda: source_of(window) == wanted, timeout=WAIT)


def source_of(window: MainWindow) -> str:
    return window.source.shown.source.sha256 if window.source.shown is not None else ""
