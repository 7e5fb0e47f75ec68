"""Puts the desktop app together: fonts, theme, crash reports, window, library."""

import faulthandler
import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from briefing_app.system.errors import BriefingError
from briefing_app.system.places import data_folder, default_library, is_there
from briefing_app.system.words import tr
from briefing_app.ui import language
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import load_fonts

_TURN = 0.001
"""Seconds of Python's own after which the worker lets the window go on. The window has to ask for that each
time it comes back from Qt: of Python's usual five thousandths it would wait most of the time."""


def run(library: Path | None, passphrase: str | None = None) -> int:
    """Open the window on a library, or on the one that was open last, until it is closed.

    A library that is locked is asked for its passphrase there, if it is not given.

    Raises:
        BriefingError: there is no screen to open it on, or no place for its settings.
    """
    _require_screen()
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # A windowed program may have no standard error: Python's last words go to a file.
        last_words = (folder / "fault.log").open("w", encoding="utf-8")
    except OSError as error:
        raise BriefingError(
            tr(
                "“{folder}” can't be written: {reason}. Set BRIEFING_HOME to a folder that can.",
                folder=folder,
                reason=error.strerror,
            )
        ) from error
    with last_words:
        faulthandler.enable(last_words)
        app = application()
        settings = Settings()
        language.speak(language.wanted(settings.language, QLocale.system().uiLanguages()))
        wanted_theme(settings).apply(app)
        window = MainWindow(settings)
        hook = CrashHook(window)
        sys.excepthook = hook.caught
        # The store is loaded and the library opened once there is a window to see.
        chosen = library or _last_library(settings)
        if chosen is None and not is_there(default_library()):
            window.painted.connect(window.welcome_first)
        else:
            window.ready.connect(lambda: window.session.open_first(chosen, passphrase))
        window.show()
        status = app.exec()
        faulthandler.disable()
        return status


def application() -> QApplication:
    """The Qt application with the program's fonts, whatever the system has."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("briefing")
    app.setApplicationDisplayName("Briefing")
    app.setDesktopFileName("briefing")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    load_fonts()
    sys.setswitchinterval(_TURN)
    return app


def _last_library(settings: Settings) -> Path | None:
    """The library that was open last, if it is still there."""
    path = settings.library
    return path if path is not None and path.exists() else None


def _require_screen() -> None:
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not chosen and not has_screen:
        raise BriefingError(
            tr(
                "There is no screen here to open a window on."
                " Make a pack instead: briefing-app pack OUT.pdf --example"
            )
        )


class CrashHook(QObject):
    """Shows every mistake of the program, from whichever thread, on the window's."""

    _happened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._showing = False
        self._happened.connect(self._on_happened)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For `sys.excepthook`."""
        from briefing_app.ui.dialogs.crash import report  # noqa: PLC0415 - the window paints first

        sys.__excepthook__(kind, error, trace)
        self._happened.emit(report(kind, error, trace))

    @Slot(str)
    def _on_happened(self, details: str) -> None:
        if self._showing:
            return
        from briefing_app.ui.dialogs.crash import CrashDialog  # noqa: PLC0415 - the window paints first

        self._showing = True
        CrashDialog(details, self._window).exec()
        self._showing = False
