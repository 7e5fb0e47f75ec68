"""The first page of a large library: shown as it was left, before anything else of it is loaded."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import ModuleType

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.domain.searching import SearchFilters
from briefing_app.services import browsing, checking
from briefing_app.services.locking import Copies, set_passphrase
from briefing_app.store.library import Library
from briefing_app.system.places import data_folder
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui import session as sessions
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.door import Door
from tests.helpers.as_left import left, unnoticed
from tests.helpers.harmed import root_of, without_page
from tests.helpers.locked import quick_keys
from tests.helpers.stores import added, rows, written
from tests.helpers.windows import WAIT, open_window

__all__ = ["quick_keys"]
Shown = tuple[list[str], list[tuple[str, str, str]], dict[str, int]]


@pytest.fixture
def large(example: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example as a library that counts as large."""
    monkeypatch.setattr(sessions, "_MANY", 0)
    return left(example, monkeypatch)


def _shown(window: MainWindow) -> Shown:
    """What the Overview says without what checks find and without news, which come later; and the tabs."""
    sheet = window.overview._scroll
    said = [label.text() for label in sheet.findChildren(QLabel) if label.text()]
    doors = [(door.row.lead, door.row.text, door.row.detail) for door in sheet.findChildren(Door)]
    return said, doors, {name: n for name, n in window._counts.items() if name != "Checks"}


def _leave(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Close a window once its library was gone through."""
    qtbot.waitUntil(lambda: rows(path)["visits"] == 1, timeout=WAIT)
    window.close()


def _opened(qtbot: QtBot, path: Path) -> tuple[Shown | None, Shown]:
    """What a new window on a library shows first, if that comes before all of it, and what it shows then."""
    wanted_theme(Settings()).apply(application())
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    first: list[Shown] = []
    window.session.glimpsed.connect(lambda *_: first.append(_shown(window)))
    whole: list[Shown] = []
    window.session.changed.connect(lambda _: whole.append(_shown(window)))
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        window.session.open_first(path)
    window.close()
    return (first[0] if first else None), whole[0]


def test_it_says_what_it_says_once_all_is_loaded(qtbot: QtBot, large: Path) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    first, whole = _opened(qtbot, large)
    assert first == whole
    assert first is not None
    assert first[2]["Quotes"] > 50
    assert "Who speaks" in first[0]
    assert len(first[1]) > 10


def test_its_counts_are_those_of_what_was_decided_last(qtbot: QtBot, large: Path) -> None:
    window = open_window(qtbot, large)
    held = window.session.held
    assert held is not None
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.mark(decisions.confirming(held.quotes[:3]))
    _leave(qtbot, window, large)
    first, whole = _opened(qtbot, large)
    assert first == whole
    assert first is not None
    assert first[2]["Review"] == held.left_to_review - 3


def test_a_library_that_was_changed_elsewhere_is_loaded_first(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    with Library.open(large) as library:
        added(library, written(tmp_path, "a.txt", "Cllr Ann Doe said: “We will.”\n"), "2031-03-21")
    first, _ = _opened(qtbot, large)
    assert first is None


def test_a_damaged_one_ends_in_what_is_said_of_damaged_ones(
    qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unnoticed(monkeypatch)
    _leave(qtbot, open_window(qtbot, large), large)
    without_page(large, root_of(large, "mentions"))
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.troubled, timeout=WAIT):
        window.session.open_first(large)
    assert window.notice.words.startswith("“Bradford.briefing” is damaged and can't be read as it is.")
    assert window.session.held is None


def test_nothing_but_numbers_is_kept(qtbot: QtBot, large: Path) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    (kept,) = (data_folder() / "gone through").glob("*.json")
    page = json.loads(kept.read_text(encoding="utf-8"))["first page"]
    assert page["facts"]
    assert all(isinstance(number, int) for numbers in page.values() for number in numbers)


def test_what_was_kept_and_makes_no_sense_is_passed_over(qtbot: QtBot, large: Path) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    (kept,) = (data_folder() / "gone through").glob("*.json")
    for page in (None, {}, {"counts": [1]}, {"counts": list(range(7))}, {"counts": "a", "facts": [1]}, [1]):
        record = json.loads(kept.read_text(encoding="utf-8"))
        kept.write_text(json.dumps({**record, "first page": page}), encoding="utf-8")
        first, whole = _opened(qtbot, large)
        assert first is None
        assert whole[2]["Quotes"] > 50


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """All of a library is still being loaded until this is set."""
    ended = threading.Event()

    def steps(_library: Library) -> Iterator[None]:
        while not ended.wait(0.005):
            yield

    monkeypatch.setattr(browsing, "in_steps", steps)
    yield ended
    ended.set()


def _is_loaded(window: MainWindow) -> bool:
    return window.session.held is not None


def _glimpsed(qtbot: QtBot, path: Path) -> MainWindow:
    """A window that shows the first page of a library, and nothing else yet."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.session.glimpsed, timeout=WAIT):
        window.session.open_first(path)
    assert not _is_loaded(window)
    assert window.windowTitle() == "Bradford – Briefing"
    return window


def test_its_lines_lead_to_their_words_while_the_rest_is_loaded(
    qtbot: QtBot, large: Path, loading: threading.Event
) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    window = _glimpsed(qtbot, large)
    door = next(door for door in window.overview.findChildren(Door) if door.row.places)
    with qtbot.waitSignal(window.session.source_read, timeout=WAIT):
        door.click()
    assert window.source.shown is not None
    assert window.source.shown.source.sha256 == door.row.places[0].source
    with qtbot.waitSignal(window.session.found, timeout=WAIT) as found:
        window.session.search("children", SearchFilters())
    assert found.args[1]
    assert not _is_loaded(window)
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        loading.set()
    assert _is_loaded(window)


def _one_long_step(monkeypatch: pytest.MonkeyPatch, where: ModuleType) -> tuple[Event, Event]:
    """Loading, or checking, is one step that goes on from the first of these until the second is set."""
    begun, ended = Event(), Event()

    def steps(*_: object) -> Iterator[None]:
        begun.set()
        ended.wait(WAIT / 1000)
        yield

    monkeypatch.setattr(where, "in_steps", steps)
    return begun, ended


def test_no_search_waits_for_the_end_of_a_long_step_of_loading(
    qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    begun, ended = _one_long_step(monkeypatch, browsing)
    window = _glimpsed(qtbot, large)
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    with qtbot.waitSignal(window.session.found, timeout=WAIT // 2) as found:
        window.session.search("children", SearchFilters())
    with qtbot.waitSignal(window.session.source_read, timeout=WAIT // 2) as read:
        window.session.read_source(found.args[1][0].source)
    assert found.args[1][0].words in read.args[0].text.replace("\n", " ")
    assert not ended.is_set()
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        ended.set()
    with qtbot.waitSignal(window.session.found, timeout=WAIT) as again:
        window.session.search("children", SearchFilters())
    assert again.args == found.args


@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize("passphrase", [None, "correct horse"])
def test_no_search_waits_for_the_end_of_a_long_step_of_checking(
    qtbot: QtBot, large: Path, monkeypatch: pytest.MonkeyPatch, passphrase: str | None
) -> None:
    if passphrase is not None:
        with Library.open(large) as library:
            set_passphrase(library, passphrase, Copies.LEAVE)
    begun, ended = _one_long_step(monkeypatch, checking)
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    window.session.open_first(large, passphrase)
    qtbot.waitUntil(begun.is_set, timeout=WAIT)
    with qtbot.waitSignal(window.session.found, timeout=WAIT // 2) as found:
        window.session.search("children", SearchFilters())
    assert found.args[1]
    with qtbot.waitSignal(window.session.found, timeout=WAIT // 2) as found:
        window.session.search("speaker:hinchcliffe", SearchFilters())
    assert found.args[1]
    # What is decided meanwhile waits for the step, and a search after that finds it.
    held = window.session.held
    assert held is not None
    window.session.decide(decisions.rejecting(held.quotes[:1]))
    ended.set()
    qtbot.waitUntil(lambda: window.session.held is not held, timeout=WAIT)
    with qtbot.waitSignal(window.session.found, timeout=WAIT) as found:
        window.session.search(f'"{held.quotes[0].lead.passage.exact}"', SearchFilters())
    assert held.quotes[0].id not in {hit.fact for hit in found.args[1]}


def test_other_pages_say_that_they_are_still_to_be_filled(
    qtbot: QtBot, large: Path, loading: threading.Event
) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    window = _glimpsed(qtbot, large)
    assert window.notice.isHidden()
    window.show_tab("Quotes")
    assert window.notice.words.startswith("The rest of the library is still being loaded.")
    assert window.quotes.list.count == 0
    window.show_tab("Overview")
    assert window.notice.isHidden()
    window.show_tab("Quotes")
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        loading.set()
    assert window.notice.isHidden()
    assert window.quotes.list.count > 50


def test_another_library_is_opened_in_the_meantime(
    qtbot: QtBot, large: Path, tmp_path: Path, loading: threading.Event
) -> None:
    with Library.create(tmp_path / "b.briefing"):
        pass
    _leave(qtbot, open_window(qtbot, large), large)
    window = _glimpsed(qtbot, large)
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        window.session.open_first(tmp_path / "b.briefing")
    loading.set()
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.read_again()
    assert window.windowTitle() == "b – Briefing"
    assert window.session.held is not None
    assert window.session.held.sources == ()


def test_another_library_is_asked_for_in_vain_in_the_meantime(
    qtbot: QtBot, large: Path, tmp_path: Path, loading: threading.Event
) -> None:
    (tmp_path / "b.briefing").write_text("no library")
    _leave(qtbot, open_window(qtbot, large), large)
    window = _glimpsed(qtbot, large)
    with qtbot.waitSignal(window.session.problem, timeout=WAIT):
        window.session.open_first(tmp_path / "b.briefing")
    window.show_tab("Quotes")
    with qtbot.waitSignal(window.session.checked, timeout=WAIT):
        loading.set()
    assert window.windowTitle() == "Bradford – Briefing"
    assert window.quotes.list.count > 50
    assert window.notice.isHidden() or not window.notice.words.startswith("The rest")


def test_the_window_is_closed_in_the_meantime(qtbot: QtBot, large: Path, loading: threading.Event) -> None:
    _leave(qtbot, open_window(qtbot, large), large)
    _glimpsed(qtbot, large).close()
    loading.set()
    first, whole = _opened(qtbot, large)
    assert first == whole
