"""The window paints before it loads what only later work needs."""

import os
import subprocess
import sys
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
        "desk empty_source header notice progress_strip scroll_bar sheet source_head tab_strip"
    ),
}
"""The modules of the program that have a part in the first paint, by package. Each takes a thousandth of a
second, and most draw in others: what paints nothing is imported when it is wanted."""
_QT = {"PySide6", "shiboken6", "shibokensupport", "__feature__", "signature_bootstrap"}
_LATER = {"decimal", "json", "logging.handlers", "sqlite3", "typing_extensions", "uuid", "concurrent"}
"""Of Python's own what takes long; `typing_extensions` alone a quarter of what Qt takes."""
# Does what `briefing-app` does, up to the first paint.
_START = """
import sys
from briefing_app import app
from briefing_app.cli import main
made = app.MainWindow
def window(settings):
    window = made(settings)
    def tell():
        print(*sys.modules, sep="\\n", flush=True)
        window.close()
    window.painted.connect(tell)
    return window
app.MainWindow = window
sys.exit(main([]))
"""

_LAYOUT = {"text", "text.furniture", "text.layout", "text.words"}
"""What tells the paragraphs of a text from each other, which are looked up where it is shown."""
# Opens a library as the window does.
_OPENING = """
import sys
from pathlib import Path
from briefing_app.services.damaged import opened, shown
from briefing_app.services.browsing import contents
from briefing_app.services.checking import checked
found, held = shown(opened(Path(sys.argv[1]), shown_first=True), contents)
assert held.facts
print(*sys.modules, sep="\\n", flush=True)
"""

# Shows a library, and says what the window itself imports for that.
_SHOWING = """
import sys
from pathlib import Path
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
    loaded = set(run.stdout.split()) - set(bare.stdout.split())
    ours = {name for name in loaded if name.partition(".")[0] == "briefing_app"}
    first = {f"{package}.{name}" for package, names in _FIRST.items() for name in names.split()}
    assert ours - {"briefing_app"} == first
    assert {name.partition(".")[0] for name in loaded - ours} - sys.stdlib_module_names <= _QT
    assert loaded.isdisjoint(_LATER)


def test_what_reads_documents_is_not_loaded_to_open_a_library(tmp_path: Path, example: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _OPENING, str(example)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "BRIEFING_HOME": str(tmp_path)},
    )
    readers = {
        name
        for name in run.stdout.split()
        if name.startswith(("briefing_app.extraction.", "briefing_app.reading", "pypdfium2"))
    }
    assert {name.removeprefix("briefing_app.extraction.") for name in readers} == _LAYOUT


def test_the_window_does_not_stand_still_to_load_what_shows_a_library(tmp_path: Path, example: Path) -> None:
    surroundings = {**os.environ, "BRIEFING_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _SHOWING, str(example)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings, timeout=120)
    *loaded, shown = run.stdout.split()
    assert shown == "shown"
    # The worker has loaded the rest by then.
    assert set(loaded) <= {"briefing_app.services.broken_off"}


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
