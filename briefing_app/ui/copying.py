"""What was copied from the window, and what is left of it when the window closes."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_copied: list[str] = []


def noted(copied: QMimeData) -> QMimeData:
    """The same, noted as something that was made here and is going to be copied."""
    _copied[:] = [copied.text()]
    return copied


def copy_text(words: str) -> None:
    """Copy plain text."""
    _copied[:] = [words]
    QGuiApplication.clipboard().setText(words)


def settle_clipboard(*, leave: bool) -> None:
    """Leave as plain text what was copied here, if it is still what was copied last, or leave nothing of it.

    Qt lets go of it once Python is gone; of what was made in Python that ends in a crash.
    """
    clipboard = QGuiApplication.clipboard()
    noted_here = bool(_copied) and clipboard.text() == _copied[0]
    if not leave and (noted_here or clipboard.ownsClipboard()):
        clipboard.clear()
    elif noted_here:
        clipboard.setText(_copied[0])
    _copied.clear()
