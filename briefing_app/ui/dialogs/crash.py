"""Tells of a mistake in the program, with what its makers need to mend it."""

import platform
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefing_app import __version__
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.dialogs.room import SheetDialog, plain


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Versions and where it happened; the error's own message is left out, since it may quote a document."""
    del error
    places = "".join(traceback.format_tb(trace))
    versions = (
        f"Briefing {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )
    return f"{versions}\n{kind.__module__}.{kind.__qualname__}\n{places}"


class CrashDialog(SheetDialog):
    """What happened, in words, and the report to copy."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        words = plain(
            tr(
                "This is a mistake in Briefing, not yours. Your library is unharmed: what was not finished"
                " was undone. Please send the report below to whoever looks after Briefing for you; it holds"
                " no words of your documents."
            )
        )
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setAccessibleName(tr("Report"))
        self.column.addWidget(words)
        self.column.addWidget(text, 1)
        self.finish(close_only(self), 640, 420, kept=(text,))
