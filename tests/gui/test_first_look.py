"""The start of the window: what is seen first is whole, and what comes later is there when it is wanted."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.ui.actions import ACTIONS, TABS
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.derived import all_quotes, derived
from briefing_app.ui.pages.page import Page
from briefing_app.ui.settings import Settings
from tests.helpers.windows import WAIT, marked_words, open_window


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def made(qtbot: QtBot, settings: Settings) -> MainWindow:
    """The window before anything happened to it."""
    wanted_theme(settings).apply(application())
    window = MainWindow(settings)
    qtbot.addWidget(window)
    return window


def painted(qtbot: QtBot, settings: Settings) -> MainWindow:
    """The window when it was painted for the first time."""
    window = made(qtbot, settings)
    with qtbot.waitSignal(window.painted, timeout=WAIT):
        window.show()
    return window


def just_opened(qtbot: QtBot, library: Path, settings: Settings) -> MainWindow:
    """The window with a library, before it has had any leisure."""
    window = made(qtbot, settings)
    window.show()
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.open_first(library)
    window._leisure.spend(iter(()))
    return window


def look(window: MainWindow) -> QImage:
    window.header.search.clearFocus()  # a cursor may blink
    return window.grab().toImage()


def filled(page: Page) -> bool:
    return page._due is None and page._checks_due is None


@pytest.mark.parametrize(("theme", "size"), [("light", 100), ("contrast-dark", 200)])
def test_what_is_painted_first_stays_as_it_is_when_the_rest_comes(
    qtbot: QtBot, settings: Settings, theme: str, size: int
) -> None:
    settings.theme, settings.text_size = theme, size
    window = painted(qtbot, settings)
    first = look(window)
    qtbot.waitUntil(lambda: window._flows is not None, timeout=WAIT)
    for name in TABS:
        window.page(name)
    source = window.source
    qtbot.wait(50)
    assert window.desk.beside is source
    assert look(window) == first


@pytest.mark.parametrize("tab", ["Overview", "Quotes", "Pack"])
def test_only_the_page_in_front_is_made_before_the_first_paint(
    qtbot: QtBot, settings: Settings, tab: str
) -> None:
    settings.tab = TABS.index(tab)
    window = painted(qtbot, settings)
    beside = {"preview"} if tab == "Pack" else set()
    assert window.made.keys() == {tab.lower()} | beside
    assert [window.tabs.accessibleTabName(number) for number in range(len(TABS))] == list(TABS)


def test_pages_behind_are_made_and_filled_one_at_a_time(
    qtbot: QtBot, example: Path, settings: Settings
) -> None:
    window = just_opened(qtbot, example, settings)
    made, full = [len(window.made)], [sum(map(filled, window.pages))]
    for _ in window._steps_behind():
        made.append(len(window.made))
        full.append(sum(map(filled, window.pages)))
    assert {name.lower() for name in TABS} <= window.made.keys()
    assert all(map(filled, window.pages))
    assert len(made) > 2 * len(TABS)
    assert max(after - before for before, after in pairwise(made)) <= 2  # the pack comes with its pages
    assert max(after - before for before, after in pairwise(full)) == 1


def test_the_page_in_front_has_its_rows_before_any_other(
    qtbot: QtBot, example: Path, settings: Settings
) -> None:
    window = painted(qtbot, settings)
    behind = window.quotes
    seen: list[tuple[bool, bool, str]] = []

    def note(_contents: object) -> None:
        counted = window.tabs.accessibleTabName(TABS.index("Quotes"))
        seen.append((filled(window.overview), filled(behind), counted))

    window.session.changed.connect(note)
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        window.session.open_first(example)
    assert seen == [(True, False, f"Quotes, {len(window._contents.quotes)}")]  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: filled(behind), timeout=WAIT)


def test_a_page_that_is_asked_for_is_there_with_what_the_library_holds(
    qtbot: QtBot, example: Path, settings: Settings
) -> None:
    window = just_opened(qtbot, example, settings)
    assert not window.is_made("quotes")
    assert window._contents is not None
    assert window.quotes.list.count == len(derived(window._contents, all_quotes))
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.front is window.timeline
    assert window.timeline.isVisible()


def test_what_is_made_late_has_the_theme_of_the_day(qtbot: QtBot, settings: Settings) -> None:
    window = painted(qtbot, settings)
    settings.theme = "dark"
    window.appearance._dress()
    assert window.source._reader.theme.name == "dark"
    assert window.quotes.theme.name == "dark"


def test_every_entry_of_the_menu_has_what_does_it(qtbot: QtBot, settings: Settings) -> None:
    window = made(qtbot, settings)
    assert window.flows.jobs.keys() == {entry.job for entry in ACTIONS}
    assert all(window.findChild(QAction, entry.job) for entry in ACTIONS)


def test_a_window_closed_at_once_makes_nothing_more(qtbot: QtBot, settings: Settings) -> None:
    window = painted(qtbot, settings)
    window.close()
    qtbot.wait(100)
    assert window._flows is None
    assert window.made.keys() == {"overview"}


def test_the_tab_key_goes_from_the_page_to_the_source_that_came_later(
    qtbot: QtBot, example: Path, settings: Settings
) -> None:
    window = open_window(qtbot, example, settings)
    window.show_tab("Quotes")
    window.tabs.setFocus()
    reached = []
    for _ in range(40):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    order = [reached.index(one) for one in (window.quotes.list, window.source.reader, window.header.search)]
    assert order == sorted(order)


def test_what_is_chosen_on_the_page_in_front_stands_beside_it_in_another_library(
    qtbot: QtBot, example: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.briefing"
    again.write_bytes(example.read_bytes())
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.select_number(3)
    chosen = window.quotes.list.current()
    assert chosen is not None
    with qtbot.waitSignals([window.session.opened, window.session.checked], timeout=WAIT):
        window.session.open_first(again)
    row = window.quotes.list.current()
    assert row is not None
    assert row.fact == chosen.fact

    def shown() -> None:
        assert window.source.reader.extraSelections()
        assert marked_words(window).strip('"') in row.text

    qtbot.waitUntil(shown, timeout=WAIT)
