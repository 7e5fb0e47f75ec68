"""Help: which keys do what, and what the program is."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from briefing_app import __version__
from briefing_app.ui.actions import shortcuts_in_words

_ABOUT = (
    "Reads reports and articles on this computer, and shows what was judged, said, promised and counted,"
    " each one click from its source. Nothing leaves this computer."
)


class Helping(QObject):
    """The two boxes of the Help menu."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_shortcuts(self) -> None:
        QMessageBox.information(self._window, "Keyboard shortcuts", shortcuts_in_words())

    @Slot()
    def show_about(self) -> None:
        QMessageBox.information(self._window, "About Briefing", f"Briefing {__version__}\n\n{_ABOUT}")
