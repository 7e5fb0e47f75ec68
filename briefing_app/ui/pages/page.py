"""What all pages have in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing_app.ui.models.rows import Row
from briefing_app.ui.theme import Theme

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents


class Page(QWidget):
    """A tab's page. `picked` carries the row whose passage should be shown beside it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_contents(self, contents: "Contents") -> None:
        """Show what the library holds now."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Dress again in another theme or size of text."""
        self.theme = theme

    def enter(self) -> None:
        """Take the keyboard's focus to where work on the page begins."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def on_picked(self, row: Row) -> None:
        """Pass on what was picked in a list of the page."""
        self.picked.emit(row)
