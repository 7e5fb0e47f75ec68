"""What the source pane looks like while nothing is chosen, without all that it needs to show a source."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.sheet import rule
from briefing_app.ui.widgets.source_head import SourceHead


class EmptySource(QWidget):
    """Stands in the place of the source pane until that is made, to the pixel as it will be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = SourceHead()
        head.set_theme(theme)
        head.show_nothing()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(rule())
        column.addWidget(QFrame(), 1)
