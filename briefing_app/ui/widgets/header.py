"""The head of the window: which library it is, the search box, and the way to add documents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from briefing_app.ui.theme import Theme

_LONGEST_QUERY = 10_000


class Header(QWidget):
    """Its parts are public: the window connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.library_name = QLabel("Briefing", textFormat=Qt.TextFormat.PlainText)
        self.library_name.setObjectName("libraryName")
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText("Search quotes, figures, dates, people")
        self.search.setAccessibleName("Search")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(_LONGEST_QUERY)
        self._glass = self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.add = QPushButton("Add documents…")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 6)
        line.setSpacing(16)
        line.addWidget(self.library_name, 2)
        line.addWidget(self.search, 3)
        line.addStretch(1)
        line.addWidget(self.add)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._glass.setIcon(theme.icon("search"))
        self.add.setIcon(theme.icon("plus"))
        self.add.setIconSize(theme.icon_size)
