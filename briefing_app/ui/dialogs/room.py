"""How large a dialog opens: as its text is, and never larger than the screen."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog

_USUAL_LINE = 20
"""The height of a line of text of the usual size, in pixels."""
_EDGE = 80


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog so much room, and in proportion more where the text is larger."""
    share = max(1.0, QFontMetrics(dialog.font()).height() / _USUAL_LINE)
    screen = dialog.screen().availableSize()
    dialog.resize(
        min(int(width * share), screen.width() - _EDGE), min(int(height * share), screen.height() - _EDGE)
    )
