"""The window paints before it loads what only later work needs."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_FIRST = {
    "briefing_app": "app cli domain system ui",
    "briefing_app.cli": "arguments passphrases program terminal",
    "briefing_app.domain": "tones",
    "briefing_app.system": "errors overriding places words",
    "briefing_app.ui": (
        "actions appearance language leisure main_window paged_window pages settings theme widgets"
    ),
    "briefing_app.ui.pages": "overview page",
    "briefing_app.ui.widgets": (
        "desk empty_source few_lines header notice passing progress_strip scroll_bar sheet source_head"
        " tab_strip"
    ),
}
"""The modules of the program that have a part in the first paint, by package. Each takes a thousandth of a
second, and most draw in others: what paints nothing is imported when it is wanted."""
_QT = {"PySide6", "shiboken6", "shibokensupport", "__feature__", "signature_bootstrap"}
_LATER = {"decimal", "json", "logging.handlers", "sqlite3", "typing_extensions", "uuid", "concurrent"}
"""Of Python's own what takes long; `typing_extensions` alone a quarter of what Qt takes."""
_TURN = 0.001
"""Seconds for which the window waits at most, each time, for the worker to let it go on."""
# Does what `briefing-app` does, up to the first paint.
_START = """
import sys
from briefing_app import app
from briefing_app.cli import main
made = app.MainWindow
def window(settings):
    window = made(settings)
    def tell():
        print(sys.getswitchinterval(), *sys.modules, sep="\\n", flush=True)
        window.close()
    window.painted.connect(tell)
    return window
app.MainWindow = window
sys.exit(main([]))
"""

_NOT_TO_SHOW = {
    "briefing_app.checks",
    "briefing_app.extraction",
    "briefing_app.packs.outline",
    "briefing_app.reading",
    "briefing_app.store.schema",
    "click",
    "pluggy",
    "pypdfium2",
    "reportlab",
    "sqlite_utils",
    "sqlcipher3",
}
"""What reads documents, compares what they say, sets packs, or brings a library up to date."""
# Opens a library as the window does.
_OPENING = """
import sys
from pathlib import Path
from briefing_app.services.damaged import opened, shown
from briefing_app.services.browsing import contents
found, held = shown(opened(Path(sys.argv[1]), shown_first=True), contents)
assert held.facts
print(*sys.modules, sep="\\n", flush=True)
"""

# Shows a library, and says what the window itself imports for that.
_SHOWING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefing_app.app import application
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
app = application()
window = MainWindow(Settings())
def open_library():
    show = window.session._show
    def shown(contents):
        before = set(sys.modules)
        show(contents)
        print(*sorted(set(sys.modules) - before), "shown", sep="\\n", flush=True)
        QTimer.singleShot(0, painted)
    def painted():
        window.repaint()
        print(*sys.modules, sep="\\n", flush=True)
        window.close()
    window.session._show = shown
    window.session.open_first(Path(sys.argv[1]))
window.ready.connect(open_library)
window.show()
sys.exit(app.exec())
"""


def test_before_the_first_paint_nothing_is_loaded_but_what_paints(tmp_path: Path) -> None:
    surroundings = {**os.environ, "BRIEFING_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _START]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings)
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    turn, *modules = run.stdout.split()
    assert float(turn) <= _TURN
    loaded = set(modules) - set(bare.stdout.split())
    ours = {name for name in loaded if name.partition(".")[0] == "briefing_app"}
    first = {f"{package}.{name}" for package, names in _FIRST.items() for name in names.split()}
    assert ours - {"briefing_app"} == first
    assert {name.partition(".")[0] for name in loaded - ours} - sys.stdlib_module_names <= _QT
    assert loaded.isdisjoint(_LATER)


def test_a_library_is_opened_without_what_reads_compares_or_sets(tmp_path: Path, example: Path) -> None:
    surroundings = {**os.environ, "BRIEFING_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _OPENING, str(example)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings)
    assert _within(_NOT_TO_SHOW | {"briefing_app.pictures"}, run.stdout.split()) == []


def _within(packages: set[str], loaded: Iterable[str]) -> list[str]:
    """What is loaded of some packages."""
    return [name for name in loaded if any(f"{name}.".startswith(f"{one}.") for one in packages)]


def test_the_first_page_comes_before_what_it_does_not_need(tmp_path: Path, example: Path) -> None:
    surroundings = {**os.environ, "BRIEFING_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _SHOWING, str(example)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings, timeout=120)
    said = run.stdout.split()
    by_the_window, by_then = said[: said.index("shown")], said[said.index("shown") + 1 :]
    # The window does not stand still for the rest: the worker has loaded it by then.
    assert set(by_the_window) <= {"briefing_app.services.broken_off"}
    assert "briefing_app.ui.pages.overview_sheet" in by_then
    assert _within(_NOT_TO_SHOW, by_then) == []


def test_the_terminal_does_not_load_the_window() -> None:
    program = "import sys, briefing_app.cli; print('\\n'.join(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not any(name.startswith("PySide6") for name in run.stdout.split())


def test_a_library_without_a_passphrase_does_not_load_the_cipher(example: Path) -> None:
    program = (
        "import sys, pathlib; from briefing_app.services.libraries import open_library;"
        " open_library(pathlib.Path(sys.argv[1])).close(); print('sqlcipher3' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", program, example], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
