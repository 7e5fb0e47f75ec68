"""Prints how long the main job takes: reading, start to first paint, search as you type, pack.

    .venv/bin/python -m tests.benchmarks.timings

Wall times on a busy machine vary; the start stands beside that of an empty window with seven tabs, in turn.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing_app.domain.searching import SearchFilters
from briefing_app.packs.preview import page_count
from briefing_app.services.example import make_example, seed_files
from briefing_app.services.libraries import Library, open_library
from briefing_app.services.packing import PackRequest, Section, make_pack
from briefing_app.services.reading_files import read_file
from briefing_app.services.searching import find_while_typing

_STARTS = 7
_SEARCHES = 30
_WORDS = "social workers"

# Each prints the moment at which it was painted, and the first also that at which the library was shown.
_WINDOW = """
import sys, time
from pathlib import Path
from briefing_app.app import application
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
app = application()
settings = Settings()
wanted_theme(settings).apply(app)
window = MainWindow(settings)
window.ready.connect(lambda: (print(time.time()), window.session.open_first(Path(sys.argv[1]))))
window.session.changed.connect(lambda _: (print(time.time()), app.quit()))
window.show()
app.exec()
window.close()
"""
_EMPTY = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print(time.time()), app.quit()))
window = Window()
tabs = QTabWidget()
for name in "ABCDEFG":
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(1280, 800)
window.show()
app.exec()
"""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFING_HOME"] = folder
        library = Path(folder) / "Bradford.briefing"
        reading()
        make_example(library).close()
        starting(library)
        with open_library(library) as opened:
            searching(opened)
            packing(opened, Path(folder) / "pack.pdf")


def reading() -> None:
    files = seed_files()
    for item in files:
        read_file(item)  # patterns are compiled and frameworks read once a process
    begun = time.process_time()
    for _ in range(10):
        for item in files:
            read_file(item)
    spent = (time.process_time() - begun) / (10 * len(files))
    print(
        f"reading an article to its findings       {spent * 1000:7.1f} ms CPU  ({1 / spent:.0f} a CPU-second)"
    )


def starting(library: Path) -> None:
    painted, shown, empty = [], [], []
    for _ in range(_STARTS):
        first, second = _moments(_WINDOW, str(library))
        painted.append(first)
        shown.append(second)
        empty.append(_moments(_EMPTY)[0])
    ratio = statistics.median(painted) / statistics.median(empty)
    print(f"start to first paint                     {_spread(painted)}  ({ratio:.2f} × an empty window)")
    print(f"start to the library shown               {_spread(shown)}")
    print(f"an empty window with seven tabs          {_spread(empty)}")


def _moments(program: str, *arguments: str) -> list[float]:
    begun = time.time()
    run = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return [float(line) - begun for line in run.stdout.split()]


def searching(library: Library) -> None:
    for length in (1, 2, 3, 6, len(_WORDS)):
        typed = _WORDS[:length]
        times = _timed(lambda typed=typed: find_while_typing(library, typed, SearchFilters()), _SEARCHES)  # type: ignore[misc]
        hits = len(find_while_typing(library, typed, SearchFilters()))
        print(f"search as you type, “{typed}”{' ' * (20 - length)}{_spread(times)}  ({hits} results)")


def packing(library: Library, path: Path) -> None:
    request = PackRequest(
        title="Bradford children’s services",
        committee="Children’s Services Scrutiny Committee",
        meeting=date(2019, 1, 23),
        sections=(Section.JUDGEMENTS, Section.QUOTES, Section.TIMELINE, Section.FIGURES),
    )
    times = _timed(lambda: make_pack(library, path, request, made=date(2019, 1, 22)), 3)
    size = path.stat().st_size // 1000
    print(f"pack of {page_count(path)} pages, {size} kB                 {_spread(times)}")


def _timed(job: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        job()
        taken.append(time.perf_counter() - begun)
    return taken


def _spread(seconds: list[float]) -> str:
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    return f"{middle * 1000:7.1f} ms  (from {low * 1000:.1f} to {high * 1000:.1f})"


if __name__ == "__main__":
    main()
