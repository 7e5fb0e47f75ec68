"""Pages opened, scrolled a page a frame, filtered and grouped, beside Qt's own table of as many rows.

    .venv/bin/python -m tests.benchmarks.views LIBRARY [--limit SECONDS]

Qt's own is a QTableView of five columns over a QStandardItemModel, with the default delegate: both take turns
frame by frame. A frame's time is that of the window's thread alone. There is nothing to sort the lists by.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from briefing_app.app import application
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.row_list import RowList
from tests.benchmarks.measures import FRAME, median, slowest, spread, verdict

PAGES = ("Quotes", "Timeline", "Figures", "People", "Sources", "Review")
_FRAMES, _COLUMNS, _MOST_LIKE_QT, _FIRST_ROWS = 100, 5, 0.75, 50.0


class Rows(QObject):
    """Notes when a list was first painted with rows in it."""

    def __init__(self, watched: RowList) -> None:
        super().__init__(watched)
        self._list = watched
        self.painted: float | None = None
        watched.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._list.count and self.painted is None:
            self.painted = time.perf_counter()
        return super().eventFilter(watched, event)


def viewing(path: Path, limit: float) -> None:
    """Print what pages of a library take, in a process of its own that is ended when it takes too long."""
    command = [sys.executable, "-m", "tests.benchmarks.views", str(path), "--limit", str(limit)]
    print(f"pages of {path.stem}", flush=True)
    try:
        subprocess.run(command, check=False, timeout=limit * 2)
    except subprocess.TimeoutExpired:
        print(f"  no more within {limit * 2:.0f} s: the window can't cope with so many", flush=True)


def until(holds: Callable[[], bool], limit: float) -> float | None:
    """Let the window go on until something holds; the milliseconds, or nothing if that took too long."""
    app, began = application(), time.perf_counter()
    while not holds():
        app.processEvents()
        if time.perf_counter() - began > limit:
            return None
        time.sleep(0.0005)
    return (time.perf_counter() - began) * 1000


def opened(path: Path, limit: float) -> MainWindow | None:
    app = application()
    settings = Settings(Path(os.environ["BRIEFING_HOME"]) / "settings.ini")
    wanted_theme(settings).apply(app)
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.show()
    window.session.open_first(path)
    taken = until(lambda: window.session.held is not None, limit)
    if taken is None:
        print(f"  it is not open within {limit:.0f} s: the window can't cope with so many", flush=True)
        return None
    print(f"  open after {taken / 1000:.1f} s on the wall", flush=True)
    return window


def plain(rows: RowList) -> QTableView:
    """Qt's own table of as many rows, of the same size, with what a row says in columns."""
    model = QStandardItemModel(rows.count, _COLUMNS, rows)
    for number in range(min(rows.count, _FRAMES * 50)):
        row = rows.model().row(number)  # type: ignore[attr-defined]
        said = (row.lead, row.text, row.detail, row.spoken, row.lead)
        for column, words in enumerate(said):
            model.setItem(number, column, QStandardItem(str(words)))
    view = QTableView()
    view.setModel(model)
    view.resize(rows.size())
    view.show()
    until(view.isActiveWindow, 1)
    return view


def frame(view: QAbstractItemView) -> float:
    """The milliseconds of one page further."""
    bar = view.verticalScrollBar()
    began = time.thread_time()
    bar.setValue(bar.value() + bar.pageStep() if bar.value() < bar.maximum() else 0)
    view.viewport().repaint()
    return (time.thread_time() - began) * 1000


def scrolled(rows: RowList, view: QTableView) -> tuple[list[float], list[float]]:
    """Frames of ours and of Qt's own, in turn."""
    pairs = [(frame(rows), frame(view)) for _ in range(_FRAMES)]
    return [ours for ours, _ in pairs], [theirs for _, theirs in pairs]


def _page(window: MainWindow, tab: str, limit: float) -> None:
    rows: RowList = getattr(window, tab.lower()).list
    window.show_tab("Overview")
    watch = Rows(rows)
    began = time.perf_counter()
    window.show_tab(tab)
    if until(lambda: watch.painted is not None, limit) is None or watch.painted is None:
        print(f"  {tab:9} no row within {limit:.0f} s", flush=True)
        return
    first = (watch.painted - began) * 1000
    view = plain(rows)
    ours, theirs = scrolled(rows, view)
    ratio = median(ours) / median(theirs)
    print(
        f"  {tab:9} {rows.count:9,} rows, the first after {first:6.0f} ms ({verdict(first, _FIRST_ROWS)});"
        f" a frame {spread(ours)} ({verdict(slowest(ours), FRAME)}),"
        f" Qt's own {spread(theirs)}: {ratio:.2f} × ({verdict(ratio, _MOST_LIKE_QT)})",
        flush=True,
    )
    view.close()


def _choices(window: MainWindow, limit: float) -> None:
    """Group the quotes, and then show only those of one speaker."""
    page = window.quotes
    window.show_tab("Quotes")
    steps: list[tuple[str, Callable[[], None]]] = [
        ("grouped by speaker", lambda: page.grouping.setCurrentIndex(1)),
        ("of one speaker", lambda: page.filters.choose_speaker(window.session.held.speakers[0][0])),  # type: ignore[union-attr]
        ("all of them again", page.filters.clear),
    ]
    for name, step in steps:
        before = page.list.model().listing  # type: ignore[attr-defined]
        began = time.perf_counter()
        step()
        taken = until(lambda before=before: page.list.model().listing is not before, limit)  # type: ignore[misc, attr-defined]
        page.list.viewport().repaint()
        said = "longer than the limit" if taken is None else f"{(time.perf_counter() - began) * 1000:.0f} ms"
        print(f"  quotes {name}: rows after {said}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", type=Path)
    parser.add_argument("--limit", type=float, default=120)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_HOME"] = home
        window = opened(options.library, options.limit)
        if window is not None:
            for tab in PAGES:
                _page(window, tab, options.limit)
            _choices(window, options.limit)
        sys.stdout.flush()
        # Not closed: what is under way for a library that is too large would be waited for.
        os._exit(0)


if __name__ == "__main__":
    main()
