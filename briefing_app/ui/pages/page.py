"""What all pages have in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefing_app.ui.models.rows import Row
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked


class Page(QWidget):
    """A tab's page. `picked` carries the row whose passage should be shown beside it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        # Where work begins. Not a focus proxy: the Tab key would come back to it from the end.
        self.start: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_contents(self, contents: "Contents") -> None:
        """Show what the library holds now."""
        raise NotImplementedError

    def show_marks(self, contents: "Contents") -> None:
        """Show what was decided of what is listed."""
        for one in self.findChildren(RowList):
            one.show_marks(contents.marks)

    def show_checked(self, checked: "Checked") -> None:
        """Show what checks found in it, which takes longer."""

    def forget(self) -> None:
        """Let go of what was chosen: another library is open."""

    def set_theme(self, theme: Theme) -> None:
        """Dress again in another theme or size of text."""
        self.theme = theme

    def enter(self) -> None:
        """Take the keyboard's focus to where work on the page begins."""
        self.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_focus_within(self) -> bool:
        """Whether the keyboard works on the page now."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot(object)
    def on_picked(self, row: Row) -> None:
        """Pass on what was picked in a list of the page."""
        self.picked.emit(row)
