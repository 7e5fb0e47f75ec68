"""The head of the window: which library it is, the search box, and the way to add documents."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme

_LONGEST_QUERY = 10_000
_SPACE, _LARGE = 2, 1.25
"""Where in the line the empty space is, and from which size of text on the search box takes it."""


class Header(QWidget):
    """Its parts are public: the window connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.library_name = QLabel("Briefing", textFormat=Qt.TextFormat.PlainText)
        self.library_name.setObjectName("libraryName")
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setPlaceholderText(tr("Search quotes, figures, dates, people"))
        self.search.setAccessibleName(tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(_LONGEST_QUERY)
        self._glass = self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.keep = self.search.addAction(theme.icon("star"), QLineEdit.ActionPosition.TrailingPosition)
        self._theme, self._is_kept = theme, False
        self.searches = self.search.addAction(
            theme.icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition
        )
        self.searches.setText(tr("Searches kept and used last"))
        self.searches.setToolTip(tr("Searches kept and used last (Ctrl+Alt+K)"))
        self.add = QPushButton(tr("Add documents…"))
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 6)
        line.setSpacing(16)
        line.addWidget(self.library_name, 2)
        line.addWidget(self.search, 3)
        line.addStretch(1)
        line.addWidget(self.add)
        self._line = line
        self.set_theme(theme)

    def tell_kept(self, *, kept: bool) -> None:
        """Fill the star where the search in the box is kept: pressed, it lets it go."""
        if kept != self._is_kept:
            self._is_kept = kept
            self._show_star()

    def _show_star(self) -> None:
        self.keep.setIcon(self._theme.icon("star-filled" if self._is_kept else "star"))
        words = tr("This search is kept: let it go") if self._is_kept else tr("Keep this search")
        self.keep.setText(words)
        self.keep.setToolTip(f"{words} (Ctrl+Shift+K)")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._glass.setIcon(theme.icon("search"))
        self.searches.setIcon(theme.icon("chevron-down"))
        self._show_star()
        clear = self.search.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(clear, QAction):
            clear.setIcon(theme.icon("x"))
        self._line.setStretch(_SPACE, 0 if theme.scale > _LARGE else 1)
        self.add.setIcon(theme.icon("plus"))
        self.add.setIconSize(theme.icon_size)
