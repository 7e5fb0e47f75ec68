"""Prints how long the window's thread is held up by what a user does, with a library of any size.

    .venv/bin/python -m tests.benchmarks.slots LIBRARY [--over MILLISECONDS] [--most MILLISECONDS]

For each step: how many events took longer than that, the longest of them, and what it was delivered to. With
`--most` it fails where one took longer than so many, but for a change of the size of text, for which Qt
dresses every widget anew.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["BRIEFING_HOME"] = tempfile.mkdtemp()

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from briefing_app.app import application
from briefing_app.ui.actions import TABS
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings

LONGEST = 50.0
"""Milliseconds for which the window may be held up: more is felt."""
_WAIT = 120_000


class TimedApplication(QApplication):
    """An application that notes how long each event takes to be delivered, those within others apart."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.taken: list[tuple[float, str]] = []
        self._depth = 0

    @override
    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth:
            return super().notify(receiver, event)
        self._depth += 1
        began = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            spent = (time.perf_counter() - began) * 1000
            self.taken.append((spent, f"{event.type().name} to {type(receiver).__name__}"))


def measured(
    app: TimedApplication, name: str, over: float, step: Callable[[], None], settle: Callable[[], None]
) -> float:
    """Do a step, wait for all that follows, and print what took long; gives the longest in milliseconds."""
    app.taken.clear()
    began = time.perf_counter()
    step()
    direct = (time.perf_counter() - began) * 1000
    settle()
    taken = [*app.taken, (direct, "the step itself")]
    slow = [one for one in taken if one[0] > over]
    longest, what = max(taken)
    print(f"{name:34} {len(slow):4} over {over:.0f} ms; longest {longest:8.1f} ms: {what}")
    return longest


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", type=Path)
    parser.add_argument("--over", type=float, default=LONGEST)
    parser.add_argument("--most", type=float, default=float("inf"))
    options = parser.parse_args()
    app = TimedApplication(sys.argv[:1])
    application()
    chosen = Settings(Path(os.environ["BRIEFING_HOME"]) / "settings.ini")
    wanted_theme(chosen).apply(app)
    window = MainWindow(chosen)

    def come_up() -> None:
        loop = QEventLoop()
        window.ready.connect(loop.quit)
        loop.exec()

    def settle() -> None:
        for _ in range(2):
            loop = QEventLoop()
            QTimer.singleShot(_WAIT, loop.quit)
            window.session.run(lambda _library: None, lambda _none, loop=loop: loop.quit())  # type: ignore[misc]
            loop.exec()
        loop = QEventLoop()
        QTimer.singleShot(300, loop.quit)
        loop.exec()

    def on_list(page: str, key: Qt.Key) -> Callable[[], None]:
        def press() -> None:
            chosen_list = getattr(window, page).list
            if chosen_list.current() is None:
                chosen_list.select_first()
            QTest.keyClick(chosen_list, key)

        return press

    def search(words: str) -> Callable[[], None]:
        return lambda: QTest.keyClicks(window.header.search, words)

    steps: list[tuple[str, Callable[[], None]]] = [
        ("open the library", lambda: window.session.open_first(options.library)),
        *((f"go to {tab}", lambda tab=tab: window.show_tab(tab)) for tab in TABS),
        ("go to Quotes again", lambda: window.show_tab("Quotes")),
        ("next quote", on_list("quotes", Qt.Key.Key_Down)),
        ("last quote", on_list("quotes", Qt.Key.Key_End)),
        ("star it", on_list("quotes", Qt.Key.Key_S)),
        ("group by speaker", lambda: window.quotes.grouping.setCurrentIndex(1)),
        ("one speaker only", lambda: window.quotes.filters.choose_speaker("Susan Hinchcliffe")),
        ("all again", lambda: window.quotes.filters.clear()),  # noqa: PLW0108 - made when asked for
        ("type a search", search("social workers")),
        ("leave it", window.header.search.clear),
        ("go to Review again", lambda: window.show_tab("Review")),
        ("confirm one", on_list("review", Qt.Key.Key_C)),
        ("confirm another", on_list("review", Qt.Key.Key_C)),
        ("go to Timeline again", lambda: window.show_tab("Timeline")),
        ("closer", lambda: window.timeline.band.closer()),  # noqa: PLW0108
        ("larger text", window.appearance.larger_text),
    ]
    # A library is opened once what opens it is loaded.
    longest = [measured(app, "come up", options.over, window.show, come_up)]
    longest += [measured(app, name, options.over, step, settle) for name, step in steps]
    *others, _larger_text = longest
    print(f"{'the longest but for larger text':34} {max(others):8.1f} ms")
    window.close()
    return int(max(others) > options.most)


if __name__ == "__main__":
    sys.exit(main())
