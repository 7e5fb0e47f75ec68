"""What stands beside a page belongs to what is chosen on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.services.choosing import chosen_files
from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.widgets.door import Door
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, open_window, wait_for_mark

SORRY, NOTHING = "We have let children down, and I am sorry.", "Nobody told us anything."
LONG = "Mrs Ann Oke said: “Number {number} of the buses to the town was late by nine minutes.” It rained.\n\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return open_window(qtbot, path)


def show_a_figure(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("Figures")
    window.figures.list.select_first()
    wait_for_mark(qtbot, window, "38")


def test_a_person_who_is_chosen_is_shown_again_when_one_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("People")
    names = [row.text for row in window.people.list.rows]
    window.people.list.select_number(names.index("Amina Rashid"))
    wait_for_mark(qtbot, window, SORRY)
    show_a_figure(qtbot, window)
    window.show_tab("People")
    wait_for_mark(qtbot, window, SORRY)
    # Another of that one's quotes stays: it was looked for.
    window.source.choice.setCurrentIndex(window.source.choice.count() - 1)
    at = window.source.at
    window.show_tab("Sources")
    window.show_tab("People")
    assert window.source.at == at


def test_a_source_that_is_chosen_stays_at_the_words_that_were_looked_for_in_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_tab("Sources")
    window.sources.list.select_number(1)
    show_a_figure(qtbot, window)
    at = window.source.at
    assert at is not None
    window.show_tab("Sources")
    row = window.sources.list.current()
    assert row is not None
    assert (window.source.at == at) == (row.places[0].source == at.source)
    qtbot.waitUntil(
        lambda: window.source.shown is not None and window.source.shown.source.sha256 == row.places[0].source,
        timeout=WAIT,
    )


def test_a_line_of_the_overview_is_shown_when_the_keyboard_comes_to_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    show_a_figure(qtbot, window)
    window.go_to_tab("Overview")
    door = next(one for one in window.overview.findChildren(Door) if one.row.text == "Piotr Nowak")
    before = door.previousInFocusChain()
    while before is not None and not (before.focusPolicy() & Qt.FocusPolicy.TabFocus and before.isVisible()):
        before = before.previousInFocusChain()
    assert before is not None
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert door.hasFocus()
    wait_for_mark(qtbot, window, NOTHING)


def test_filters_that_hide_what_is_shown_lead_to_the_first_that_they_let_through(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_tab("Quotes")
    quotes = window.quotes
    quotes.list.select_number([NOTHING in row.text for row in quotes.list.rows].index(True))
    wait_for_mark(qtbot, window, NOTHING)
    quotes.filters.choose_speaker("Amina Rashid")
    wait_for_mark(qtbot, window, SORRY)
    row = quotes.list.current()
    assert row is not None
    assert SORRY in row.text
    # Whoever has chosen nothing is led nowhere.
    window.show_tab("Timeline")
    window.timeline.list.clearSelection()
    window.timeline.list.selectionModel().clearCurrentIndex()
    at = window.source.at
    window.timeline.filters.offer(sources=(("The Paper", quotes._quotes[0].sources[0].sha256),))
    window.timeline.filters._boxes[0].setCurrentIndex(1)
    assert window.source.at == at


def test_sources_are_shown_while_a_long_text_is_read(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    long = written(tmp_path, "long.txt", "".join(LONG.format(number=number) for number in range(20_000)))
    show_a_figure(qtbot, window)
    assert window.source.at is not None
    other = next(
        one.sha256
        for one in window.session.held.sources  # type: ignore[union-attr]
        if one.sha256 != window.source.at.source
    )
    with qtbot.waitSignal(window.session.progress, timeout=WAIT):
        window.session.add(chosen_files([long]))
    with qtbot.waitSignal(window.session.source_read, timeout=WAIT) as read:
        window.session.read_source(other)
    assert read.args is not None
    assert read.args[0].source.sha256 == other
    assert window.session._is_adding
    with qtbot.waitSignal(window.session.added, timeout=WAIT) as told:
        window.session.stop.ask()
    assert told.args is not None
    assert told.args[0].stopped
    assert not window.session._is_adding
