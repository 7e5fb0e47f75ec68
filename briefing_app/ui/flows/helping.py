"""Help, the palette of commands, settings, and what the program is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

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

    @Slot()
    def show_commands(self) -> None:
        """Let the user find what to do by a few letters, and do it."""
        from briefing_app.ui.dialogs.commands import CommandPalette

        # Fields have actions of Qt's own, with a name but no words.
        every = self._window.findChildren(QAction)
        actions = [action for action in every if action.objectName() and action.text()]
        lists = self._lists_of_checks()
        palette = CommandPalette([*actions, *lists], self._window)
        accepted = palette.exec() == QDialog.DialogCode.Accepted
        chosen = palette.chosen
        palette.deleteLater()
        if accepted and chosen is not None:
            chosen.trigger()
        for action in lists:
            action.deleteLater()

    def _lists_of_checks(self) -> list[QAction]:
        """The lists on the page Checks, each as a command that goes there."""
        from briefing_app.ui.pages.checks import LISTS

        actions = []
        for number, name in enumerate(LISTS):
            action = QAction(f"{tr('Checks')} ▸ {tr(name)}", self)
            action.triggered.connect(partial(self._show_list_of_checks, number))
            actions.append(action)
        return actions

    def _show_list_of_checks(self, number: int, *_: object) -> None:
        page = self._window.findChild(QAction, "tab Checks")
        if page is not None:
            page.trigger()
        self._window.checks.strip.setCurrentIndex(number)

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
