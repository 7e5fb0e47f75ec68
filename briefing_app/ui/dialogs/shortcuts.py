"""Every shortcut with what it does, menu by menu; it scrolls, with the keyboard too."""

from PySide6.QtWidgets import QWidget

from briefing_app.system.words import tr
from briefing_app.ui.actions import shortcuts_by_menu
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.dialogs.room import SheetDialog
from briefing_app.ui.widgets.told_list import ToldList

_SIZE = (520, 640)


class ShortcutsDialog(SheetDialog):
    """To be read, and closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.list = ToldList(tr("Keyboard shortcuts"))
        self.list.tell(shortcuts_by_menu(), counted=False)
        self.column.addWidget(self.list, 1)
        self.finish(close_only(self), *_SIZE, kept=(self.list,))
        self.list.setFocus()
