"""Where file dialogs begin, and how they ask for a file: one that is there, or one that is to be made."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import confirms

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_LONGEST_NAME = 80
_LIBRARY_FILES = marked("Briefing libraries (*.briefing);;All files (*)")


def documents_folder() -> str:
    """The user's own folder for documents; their home where there is none yet."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())


def file_name_of(title: str) -> str:
    """A title as the name of a file on any system; empty if nothing of it can be one."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    return plain[:_LONGEST_NAME].strip(" .")


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


def ask_where_to_save(
    window: QWidget, title: str, suggested: Path, kinds: Mapping[str, str], named: Callable[[Path], Path]
) -> Path | None:
    """Let the user say where a file goes; `kinds` are the filters of the dialog with the ending of each.

    A name without an ending gets that of the chosen kind; `named` says what is made of it then. The dialog
    asks whether to replace what has the name as it was typed, and it is asked here of any other.
    """
    place = suggested
    while True:
        name, kind = QFileDialog.getSaveFileName(window, title, str(place), ";;".join(kinds))
        if not name:
            return None
        typed = Path(name)
        path = named(typed if typed.suffix else typed.with_suffix(kinds.get(kind, suggested.suffix)))
        if path == typed or not path.exists() or _may_replace(window, title, path):
            return path
        place = path


def _may_replace(window: QWidget, title: str, path: Path) -> bool:
    """Whether the user means a file to go in place of one that is there."""
    asked = tr("“{name}” exists already. Replace it?", name=path.name)
    return confirms(window, title, asked, tr("&Replace"))
