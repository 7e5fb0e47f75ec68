"""Opening another library, or making a new one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing_app.system.words import tr
from briefing_app.ui.flows.elsewhere import Elsewhere
from briefing_app.ui.flows.folders import ask_for_library, ask_for_new_library
from briefing_app.ui.flows.salvaging import Salvaging
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.ui.pages.welcome import WelcomePage

_SOON = 400
"""Milliseconds after which one wants to be told why nothing is there yet."""


class Libraries(QObject):
    """Asks which file; the session does the rest.

    `nothing_open` tells that no library is open because the one that was asked for can't be.
    """

    nothing_open = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        notice: Notice,
        progress: ProgressStrip,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._salvaging = Salvaging(window, session, notice, progress)
        self._elsewhere = Elsewhere(window, session)
        self._window, self._session, self._notice, self._settings = window, session, notice, settings
        self._made: Path | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_SOON)
        self._waiting.timeout.connect(self._on_waited)
        session.opening.connect(self._waiting.start)
        session.glimpsed.connect(self._waiting.stop)
        session.opened.connect(self._waiting.stop)
        session.troubled.connect(self._on_not_opened)
        session.problem.connect(self._on_not_opened)
        session.locked.connect(self._on_locked)
        session.awaited.connect(self._on_awaited)
        session.opened.connect(self._on_opened)

    def join(self, welcome: "WelcomePage") -> None:
        """Follow what was chosen on the first page."""
        welcome.example_wanted.connect(self.open_example)
        welcome.new_wanted.connect(self.make_new)
        welcome.open_wanted.connect(self.open)

    @property
    def jobs(self) -> Mapping[str, Callable[[], None]]:
        """What does the entries of the menu."""
        return {
            "open": self.open,
            "new": self.make_new,
            "example": self.open_example,
            "salvage": self._salvaging.ask,
        }

    @Slot()
    def _on_not_opened(self, *_: object) -> None:
        self._waiting.stop()
        if self._session.held is None:
            self.nothing_open.emit()

    @Slot(object)
    def _on_locked(self, *_: object) -> None:
        self._waiting.stop()
        self._notice.hide()

    @Slot(bool)
    def _on_awaited(self, waits: bool) -> None:
        said = tr(
            "The library is looked through before anything in it is changed. That takes a moment, once."
        )
        if waits:
            self._notice.say(said)
        elif self._notice.words == said:
            self._notice.hide()

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        self._settings.library = path
        page = self._window.findChild(QAction, "tab Overview")
        if path == self._made and page is not None:
            page.trigger()  # which says how to begin
        self._made = None

    @Slot()
    def _on_waited(self) -> None:
        self._notice.say(tr("Opening the library. One with years of papers takes a while."))

    @Slot()
    def open(self) -> None:
        path = ask_for_library(self._window, tr("Open library"))
        if path is not None:
            self._session.open_first(path)

    @Slot()
    def open_example(self) -> None:
        self._session.open_first(None)

    @Slot()
    def make_new(self) -> None:
        path = ask_for_new_library(self._window, tr("New library"))
        if path is not None:
            self._made = path
            self._session.make_new(path)
