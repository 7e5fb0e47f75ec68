"""Closing, typing and changing the look at awkward moments."""

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.packs.request import PackRequest, Section
from briefing_app.services.libraries import open_library
from briefing_app.services.packing import make_pack
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from tests.helpers.windows import WAIT, open_window, search_for, wait_for_mark

REQUEST = PackRequest(title="Pack", committee="", meeting=None, sections=(Section.QUOTES, Section.FIGURES))


def test_closing_while_a_pack_is_made_leaves_it_whole(qtbot: QtBot, example: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, example)
    out, same = tmp_path / "pack.pdf", tmp_path / "same.pdf"
    window.session.make_pack(out, REQUEST)
    window.close()
    qtbot.wait(100)  # what was queued would be told now, and must not be
    with open_library(example) as library:
        make_pack(library, same, REQUEST, made=date.today())  # noqa: DTZ011 - as the window does
    assert out.read_bytes() == same.read_bytes()


def test_closing_while_the_library_is_opened(qtbot: QtBot, example: Path) -> None:
    application()
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    window.session.open_first(example)
    window.close()
    qtbot.wait(100)
    assert window.sources.list.rows == ()
    with open_library(example) as library:
        library.check()


def test_what_is_typed_while_the_library_is_opened_is_searched_for(qtbot: QtBot, example: Path) -> None:
    application()
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.session.open_first(example)
        QTest.keyClicks(window.header.search, "vacancies")
    assert window.header.search.text() == "vacancies"
    assert window.results.list.rows


def test_the_source_is_there_however_quickly_one_goes_through_the_list(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.setFocus()
    for _ in range(30):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_Down)
    row = window.quotes.list.current()
    assert row is not None
    wait_for_mark(qtbot, window, row.text.strip("“”"))


def test_correcting_a_source_does_not_lead_away_to_the_search(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    search_for(qtbot, window, "vacancies")
    window.show_tab("Sources")
    window.sources.list.select_number(0)
    source = window.sources._current()
    assert source is not None
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.correct(source, source.details)
    qtbot.wait(200)
    assert window.sources.isVisible()


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_another_look_keeps_everything_in_place(qtbot: QtBot, example: Path, theme: str) -> None:
    window = open_window(qtbot, example)
    window.show_tab("Quotes")
    window.quotes.list.select_number(9)
    chosen = window.quotes.list.current()
    window.settings.theme = theme
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.quotes.theme.scale == 1.4, timeout=WAIT)
    assert window.quotes.theme.name == theme
    assert window.quotes.list.current() == chosen
    assert window.settings.text_size == 140


def test_a_closed_window_is_freed(qtbot: QtBot, example: Path) -> None:
    window = open_window(qtbot, example)
    held = weakref.ref(window)
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: gone == [True], timeout=WAIT)
    del window
    gc.collect()
    assert held() is None
