"""The head of the window: which library it is, the search box, and the way to add documents."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QToolButton,
    QWidget,
)

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme

_LONGEST_QUERY = 10_000
_NAME, _SPACE, _LARGE = 0, 2, 1.25
"""Where in the line name and empty space are; from which size of text on the search box takes their room."""
_ICON = 16
_AROUND, _BESIDE_ICON = 36, 4
"""Pixels between the words in the search box and its edges, and beside each icon."""
_NAME_SHARE, _LEAST_LETTERS, _LETTERS_IF_CUT = 2, 6, 16


class NameLabel(QLabel):
    """A name that ends in “…” where there is no room; pointed at, all of it is said."""

    most_letters: int | None = None
    """So many letters are room enough for it."""

    @property
    def full_width(self) -> int:
        """The room that all of it needs."""
        return super().sizeHint().width()

    def _width_of(self, letters: int) -> int:
        return min(self.full_width, letters * self.fontMetrics().averageCharWidth())

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint if self.most_letters is None else QSize(self._width_of(self.most_letters), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(_LEAST_LETTERS), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip("" if shown == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class _IconsOfField(QProxyStyle):
    """Gives the icons in a field the size that the text has; Qt's are always small."""

    pixels = 0

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_LineEditIconSize and self.pixels:
            return self.pixels
        return super().pixelMetric(metric, option, widget)


class Header(QWidget):
    """Its parts are public: the window connects them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.library_name = NameLabel("Briefing", textFormat=Qt.TextFormat.PlainText)
        self.library_name.setObjectName("libraryName")
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self._icons = _IconsOfField("fusion")
        self._icons.setParent(self.search)  # which is gone before its style
        self.search.setStyle(self._icons)
        self._hints = (tr("Search quotes, figures, dates, people"), tr("Search"))
        self.search.setPlaceholderText(self._hints[0])
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
        line.addWidget(self.library_name, _NAME_SHARE)
        line.addWidget(self.search, 3)
        line.addStretch(1)
        line.addWidget(self.add)
        self._line, self._is_large = line, False
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
        self._icons.pixels = theme.px(_ICON)
        self._glass.setIcon(theme.icon("search"))
        self.searches.setIcon(theme.icon("chevron-down"))
        self._show_star()
        clear = self.search.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(clear, QAction):
            clear.setIcon(theme.icon("x"))
        self._is_large = theme.scale > _LARGE
        self._line.setStretch(_SPACE, 0 if self._is_large else 1)
        self._line.setStretch(_NAME, 0 if self._is_large else _NAME_SHARE)
        self.add.setIcon(theme.icon("plus"))
        self.add.setIconSize(theme.icon_size)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Cut a long name short where the search box needs its room, and say there what there is room for."""
        search, line = self.search, self._line
        metrics, taken = search.fontMetrics(), self._icons_width
        room = self.width() - self.add.sizeHint().width() - 2 * line.spacing()
        room -= line.contentsMargins().left() + line.contentsMargins().right()
        left = room - self.library_name.full_width
        cut = left < metrics.horizontalAdvance(self._hints[0]) + taken
        self.library_name.most_letters = _LETTERS_IF_CUT if cut and self._is_large else None
        self.library_name.updateGeometry()
        search.setMinimumWidth(metrics.horizontalAdvance(self._hints[-1]) + taken)
        line.activate()
        inside = search.width() - taken
        fitting = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= inside)
        search.setPlaceholderText(next(fitting, self._hints[-1]))

    @property
    def _icons_width(self) -> int:
        """What icons and edges of the search box take."""
        icons = self.search.findChildren(QToolButton)
        return sum(icon.width() + _BESIDE_ICON for icon in icons) + _AROUND

    def show_name(self, name: str) -> None:
        """Say which library it is."""
        self.library_name.setText(name)
        self._fit()
