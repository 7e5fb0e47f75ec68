"""One library, open twice: each window shows what the other does, and neither is in the way."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.domain.facts import Judgement
from briefing_app.services import browsing, reviewing
from briefing_app.services.browsing import contents
from briefing_app.services.removing import remove_sources
from briefing_app.store import library as library_module
from briefing_app.store import readings, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.flows.elsewhere import Elsewhere
from briefing_app.ui.main_window import MainWindow
from tests.helpers.soundness import assert_whole
from tests.helpers.stores import LETTER, STORY, added, rows, written
from tests.helpers.windows import WAIT, open_window

STARRING = """
import sys
from pathlib import Path
from briefing_app.services import reviewing
from briefing_app.services.browsing import contents
from briefing_app.store.library import Library

with Library.open(Path(sys.argv[1])) as library:
    quotes = contents(library).quotes
    for number in range(12):
        reviewing.star(library, quotes, starred=number % 2 == 0)
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as made:
        added(made, written(tmp_path, "story.txt", STORY))
    return path


def titles(window: MainWindow) -> list[str]:
    return sorted(row.text for row in window.sources.list.rows)


def stars(window: MainWindow) -> int:
    held = window.session.held
    return sum(mark.starred for mark in held.marks.values()) if held else 0


def changes(library: Path) -> int:
    return rows(library)["operations"]


def test_what_one_window_does_the_other_shows(qtbot: QtBot, library: Path) -> None:
    one, other = open_window(qtbot, library), open_window(qtbot, library)
    held = one.session.held
    assert held is not None
    one.session.mark(decisions.starring(held.quotes[:1], starred=True))
    qtbot.waitUntil(lambda: stars(one) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: stars(other) == 1, timeout=WAIT)
    other.session.decide(decisions.removing(held.sources))
    qtbot.waitUntil(lambda: titles(other) == titles(one) == [], timeout=WAIT)
    one.session.undo()
    qtbot.waitUntil(lambda: titles(other) == titles(one) == ["story"], timeout=WAIT)


def test_what_the_terminal_adds_is_shown(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, library)
    letter = written(tmp_path, "letter.txt", LETTER)
    program = [sys.executable, "-m", "briefing_app", "import", "--title", "letter"]
    subprocess.run([*program, "--library", library, letter], check=True, capture_output=True, timeout=60)
    began = time.monotonic()
    qtbot.waitUntil(lambda: titles(window) == ["letter", "story"], timeout=WAIT)
    print(f"shown after {time.monotonic() - began:.2f} s")


def test_it_is_looked_for_often_enough_and_read_only_if_need_be(
    qtbot: QtBot, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(qtbot, library)
    (looking,) = window.findChildren(Elsewhere)
    assert looking._timer.isActive()
    assert looking._timer.interval() < 500
    read: list[object] = []
    window.session.changed.connect(read.append)
    # What only follows is written by every window: two of them would read it for ever.
    with Library.open(library) as other:
        with other.derived():
            other.db.execute("INSERT INTO visits (opened_at, last_operation) VALUES ('2026-01-01', 0)")
        looked: list[bool] = []
        monkeypatch.setattr(looking, "_on_looked", looked.append)
        looking._looking = False
        looking._look()
        qtbot.waitUntil(lambda: bool(looked), timeout=WAIT)
        assert looked[-1] is False
        reviewing.star(other, contents(other).quotes, starred=True)
        looking._looking = False
        looking._look()
        qtbot.waitUntil(lambda: looked[-1], timeout=WAIT)
    assert read == []


def test_two_that_write_at_once_take_turns(qtbot: QtBot, library: Path) -> None:
    window = open_window(qtbot, library)
    problems: list[str] = []
    window.session.problem.connect(problems.append)
    other = subprocess.Popen([sys.executable, "-c", STARRING, library])
    held = window.session.held
    assert held is not None
    for number in range(12):
        window.session.mark(decisions.starring(held.figures, starred=number % 2 == 0))
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=6 * WAIT)
    qtbot.waitUntil(lambda: changes(library) == 25, timeout=WAIT)
    assert (other.returncode, problems) == (0, [])
    assert_whole(library)


def test_a_change_that_looks_first_has_its_turn_when_it_looks(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_module, "_WAIT", 0.02)
    with Library.open(library) as one, Library.open(library) as other:
        with readings.continuing(one, 1):
            assert readings.count(one) == 1
            with pytest.raises(BriefingError, match="is being changed by another window"):
                added(other, written(tmp_path, "letter.txt", LETTER))
            one.rename_operation(1, "Add 2 documents")
        added(other, written(tmp_path, "letter.txt", LETTER))
    assert_whole(library)


def test_what_a_window_reads_is_of_one_moment(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(library) as one, Library.open(library) as other:
        asked: list[int] = []

        def spoken_of(graded: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
            """Between two kinds of facts, the other takes all of them away."""
            if not asked:
                remove_sources(other, sources.every(other))
            asked.append(1)
            return graded

        monkeypatch.setattr(browsing, "spoken_of", spoken_of)
        held = contents(one)
        assert len(held.sources) == 1
        assert {item.source for quote in held.quotes for item in quote.evidence} == set(held.sources)
        assert (contents(one).quotes, contents(one).sources) == ((), ())


def test_what_another_window_took_away_meanwhile_is_no_mistake(qtbot: QtBot, library: Path) -> None:
    window = open_window(qtbot, library)
    window.findChildren(Elsewhere)[0]._timer.stop()
    held = window.session.held
    assert held is not None
    with Library.open(library) as other:
        remove_sources(other, held.sources)
    with qtbot.waitSignal(window.session.problem, timeout=WAIT) as problem:
        window.session.run(lambda it: sources.document(it, held.sources[0].sha256), lambda _: None)
    assert problem.args == ["Another window has changed the library in the meantime. Try again."]
