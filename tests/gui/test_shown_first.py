"""Large libraries in the window: shown at once, checked meanwhile, and told of if they are damaged."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.domain.searching import SearchFilters
from briefing_app.store import proving
from briefing_app.store.library import Library
from briefing_app.store.soundness import go_through
from briefing_app.ui import review_decisions as decisions
from tests.helpers.as_left import left, unnoticed
from tests.helpers.harmed import everything, root_of, with_other_words, without_page
from tests.helpers.stores import rows
from tests.helpers.windows import WAIT, open_window


@pytest.fixture
def large(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library that may be shown first, whose file looks as it was whatever becomes of it."""
    unnoticed(monkeypatch)
    return left(example, monkeypatch)


def test_a_sound_one_is_shown_and_worked_with(qtbot: QtBot, large: Path) -> None:
    window = open_window(qtbot, large)
    assert window.session.held is not None
    assert len(window.session.held.sources) == 5
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.mark(decisions.starring(window.session.held.quotes[:1], starred=True))
    qtbot.waitUntil(lambda: rows(large)["visits"] == 1, timeout=WAIT)
    assert "damaged" not in window.notice.words


def test_a_damaged_one_that_is_shown_is_told_of(qtbot: QtBot, large: Path) -> None:
    with_other_words(large)
    before = everything(large)
    window = open_window(qtbot, large)
    assert window.session.held is not None
    assert len(window.session.held.sources) == 5
    told = "“Bradford.briefing” is damaged and open to read only"
    qtbot.waitUntil(lambda: window.notice.words.startswith(told), timeout=WAIT)
    assert window.windowTitle() == "Bradford (read only) – Briefing"
    window.session.mark(decisions.starring(window.session.held.quotes[:1], starred=True))
    qtbot.waitUntil(lambda: "can only be read. Salvage what can be read" in window.notice.words, timeout=WAIT)
    assert everything(large) == before


def test_one_that_can_not_be_shown_leaves_the_library_that_is_open(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    without_page(large, root_of(large, "mentions"))
    window = open_window(qtbot, tmp_path / "b.briefing")
    with qtbot.waitSignal(window.session.troubled, timeout=WAIT):
        window.session.open_first(large)
    assert window.notice.words.startswith("“Bradford.briefing” is damaged and can't be read as it is.")
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.read_again()
    assert window.session.held is not None
    assert window.session.held.sources == ()


def test_one_that_is_left_before_its_check_ends_is_forgotten(
    qtbot: QtBot, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    with_other_words(large)

    def without_end(path: Path, connection: sqlite3.Connection, pause: Callable[[], object]) -> None:
        while path == large:
            pause()
        go_through(path, connection, pause)

    monkeypatch.setattr(proving, "go_through", without_end)
    window = open_window(qtbot, tmp_path / "b.briefing")
    session = window.session
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        session.open_first(large)
    for _ in range(50):  # whatever else is on the way to the worker has its turn between these
        with qtbot.waitSignal(session.found, timeout=WAIT) as found:
            session.search("children", SearchFilters())
        assert found.args[1]
    with qtbot.waitSignal(session.checked, timeout=WAIT):
        session.open_first(tmp_path / "b.briefing")
    assert session.held is not None
    assert session.held.sources == ()
    assert window.windowTitle() == "b – Briefing"


def test_word_of_a_library_that_was_left_in_the_meantime_is_passed_over(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    window = open_window(qtbot, tmp_path / "b.briefing")
    with_other_words(large)
    with Library.open(large, shown_first=True) as another:
        assert another.proving.is_put_off
    window.session._on_proven(another)
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.read_again()
    assert window.windowTitle() == "b – Briefing"


def test_what_is_decided_meanwhile_waits_and_then_all_is_compared(
    qtbot: QtBot, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    window = open_window(qtbot, tmp_path / "b.briefing")
    session, go_on = window.session, threading.Event()

    def later(path: Path, connection: sqlite3.Connection, pause: Callable[[], object]) -> None:
        assert go_on.wait(WAIT)
        go_through(path, connection, pause)

    monkeypatch.setattr(proving, "go_through", later)
    with qtbot.waitSignal(session.changed, timeout=WAIT):
        session.open_first(large)
    assert session.held is not None
    before = everything(large)
    session.mark(decisions.starring(session.held.quotes[:1], starred=True))
    told = "The library is looked through before anything in it is changed."
    qtbot.waitUntil(lambda: window.notice.words.startswith(told), timeout=WAIT)
    assert everything(large) == before
    with qtbot.waitSignals([session.decided, session.checked], timeout=WAIT):
        go_on.set()
    assert session.held.mark(session.held.quotes[0]).starred
    qtbot.waitUntil(
        lambda: not window.notice.isVisible() or "looked through" not in window.notice.words, timeout=WAIT
    )
