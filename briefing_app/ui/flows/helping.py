"""Help, settings, and what the program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from briefing_app import __version__
from briefing_app.system.words import marked, tr
from briefing_app.ui.settings import Settings

if TYPE_CHECKING:
    from briefing_app.ui.dialogs.help import HelpDialog
    from briefing_app.ui.paged_window import PagedWindow

# Dialogs are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

_ABOUT = marked(
    "Reads reports and articles on this computer, and shows what was judged, said, promised and counted,"
    " each one click from its source. Nothing leaves this computer."
)


class Helping(QObject):
    """What helps to find one's way, and to see well."""

    def __init__(self, window: "PagedWindow", settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._help: HelpDialog | None = None

    @Slot()
    def show_help(self) -> None:
        """Open Help beside the window, ready for a word, or bring it to the front."""
        if self._help is None:
            from briefing_app.ui.dialogs.help import HelpDialog

            self._help = HelpDialog(self._window)
        if not self._help.isVisible():
            self._help.words.clear()
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        self._help.enter()

    def show_settings(self, changed: Callable[[], None]) -> None:
        """Let the user change how the window looks; `changed` is called at each step."""
        from briefing_app.ui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._settings, self._window)
        dialog.changed.connect(changed)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def show_shortcuts(self) -> None:
        from briefing_app.ui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def show_about(self) -> None:
        from briefing_app.ui.dialogs.buttons import tell

        tell(self._window, tr("About Briefing"), f"Briefing {__version__}\n\n{tr(_ABOUT)}")
