"""Acting as the user of the window: open it, answer its dialogs, see what the source shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.ui.actions import TABS
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings

WAIT = 30_000  # milliseconds, for a busy machine
D = TypeVar("D", bound=QDialog)


def open_window(qtbot: QtBot, library: Path | None, settings: Settings | None = None) -> MainWindow:
    """The real window on a library, once everything is shown."""
    app = application()
    settings = settings or Settings()
    wanted_theme(settings).apply(app)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    # What checks find comes after the lists.
    with qtbot.waitSignals([window.session.changed, window.session.checked], timeout=WAIT):
        window.session.open_first(library)
    return window


def let_rest(window: MainWindow) -> None:
    """Wait until the worker has nothing left to do; what it told is not heard yet, so nothing new is begun.

    A test that reads a PDF itself while a window is open must do this first: PDFium crashes where two threads
    use it at once, and the worker may still be drawing pages.
    """
    window.session._runner._pool.submit(lambda: None).result(WAIT / 1000)


def key_of(tab: str) -> Qt.Key:
    """The key that goes to a tab with Ctrl: a digit, R for what waits, and P for the pack."""
    letters = {"Review": Qt.Key.Key_R, "Pack": Qt.Key.Key_P}
    return letters[tab] if tab in letters else Qt.Key(Qt.Key.Key_1 + TABS.index(tab))


def search_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type words into the search box and wait for what is found."""
    window.searching.enter()
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        QTest.keyClicks(window.header.search, words)
    qtbot.waitUntil(window.results.isVisible, timeout=WAIT)


def marked_words(window: MainWindow) -> str:
    """The words that the source pane marks, as they stand in its text."""
    # The selections are kept until their cursor was read: it belongs to them.
    selections = window.source.reader.extraSelections()
    return selections[-1].cursor.selectedText().replace("\u2029", "\n")


def wait_for_mark(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Wait until the source pane marks these words."""

    def shown() -> None:
        assert window.source.reader.extraSelections()
        assert marked_words(window) == words

    qtbot.waitUntil(shown, timeout=WAIT)


class Answer(QObject):
    """Answers the next dialogs of a kind as they come up; `given` counts them.

    A dialog whose answer fails is closed, or it would wait for ever; the failure is raised at the end.
    """

    def __init__(self, kind: type[D], answer: Callable[[D], None]) -> None:
        super().__init__()
        self.given = 0
        self._kind, self._answer = kind, answer
        self._answered: list[QDialog] = []
        self._failed: Exception | None = None
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, self._kind) and dialog not in self._answered:
            self._answered.append(dialog)
            self.given += 1
            try:
                self._answer(dialog)
            except Exception as error:  # noqa: BLE001 - raised by the test below, not by Qt's loop
                self._failed = self._failed or error
                dialog.reject()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        if self._failed is not None:
            raise self._failed


def choose_file(path: Path) -> Answer:
    """Answers the next question for a file, to read or to write."""

    def choose(dialog: QFileDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(path))
        dialog.accept()

    return Answer(QFileDialog, choose)
