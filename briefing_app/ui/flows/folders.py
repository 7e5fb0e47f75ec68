"""Where file dialogs begin, and how they ask for the file of a library."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.system.words import marked, tr

_LIBRARY_FILES = marked("Briefing libraries (*.briefing);;All files (*)")


def documents_folder() -> str:
    """The user's own folder for documents; their home where there is none yet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())


def ask_for_library(window: QWidget, title: str) -> Path | None:
    """Let the user choose a library that is there."""
    name, _ = QFileDialog.getOpenFileName(window, title, documents_folder(), tr(_LIBRARY_FILES))
    return Path(name) if name else None


def ask_for_new_library(window: QWidget, title: str, name: str = "") -> Path | None:
    """Let the user say where a library is to be made, under a name that is suggested.

    None is ever written over: who makes it says so, and the dialog need not offer it.
    """
    suggested = str(Path(documents_folder()) / f"{name}.briefing") if name else documents_folder()
    chosen, _ = QFileDialog.getSaveFileName(
        window, title, suggested, tr(_LIBRARY_FILES), options=QFileDialog.Option.DontConfirmOverwrite
    )
    path = Path(chosen)
    return (path if path.suffix else path.with_suffix(".briefing")) if chosen else None
