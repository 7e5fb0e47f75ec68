"""Controls above or below a list that fold away behind one button where they would leave the list no room."""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.long_sheet import LongSheet
from briefing_app.ui.widgets.passing import steady_height
from briefing_app.ui.widgets.sheet import sheet

_SHARE = 0.5
"""The part of its page that a group of controls may take before it is folded away, if it is the only one."""
_LINES_LEFT = 4
"""So many lines of the page are left for its list while the controls are unfolded."""


class Folding(QWidget):
    """Controls one below the other; `column` takes them, `show` and `hide` are the words of the button.

    As long as they take little of the page, `share`, and leave so many `lines` of it, they are simply there.
    Else a button shows and hides them, and they scroll if there are more than the page has room for.
    """

    def __init__(
        self, show: str, hide: str, parent: QWidget | None = None, *, share: float = _SHARE, lines: int = 0
    ) -> None:
        super().__init__(parent)
        self._share, self._lines = share, lines
        self._words, self._chosen = (show, hide), ""
        self._page: QWidget | None = None
        self._is_stale = False
        self.unfold = QPushButton(show)
        self.unfold.setProperty("fold", True)
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._on_toggled)
        self.unfold.hide()
        self._sheet = sheet()
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._sheet.installEventFilter(self)
        self._scroll = LongSheet(self._sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.unfold)
        whole.addWidget(self._scroll)

    def tell(self, chosen: str) -> None:
        """Say on the button, in a few words, what is chosen behind it."""
        self._chosen = chosen
        words = self._words[self.unfold.isChecked()]
        self.unfold.setText(f"{words} · {chosen}" if chosen else words)

    @Slot()
    def _on_toggled(self) -> None:
        self.tell(self._chosen)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        page = self.parentWidget()
        if page is not self._page and page is not None:
            self._page = page
            page.installEventFilter(self)
        self._fit()
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._is_stale = True
            QTimer.singleShot(0, self, self._fit)  # once all parts have their new letters

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = QEvent.Type.LayoutRequest if watched is self._sheet else QEvent.Type.Resize
        if event.type() == wanted and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _measure_anew(self) -> None:
        """Forget sizes of other letters: layouts of what is folded away are not told that they are stale."""
        self._is_stale = False
        for widget in self._sheet.findChildren(QWidget):
            widget.updateGeometry()
        for layout in self._sheet.findChildren(QLayout):
            layout.invalidate()

    @Slot()
    def _fit(self) -> None:
        """Show the controls or the button, as there is room."""
        if self._page is None:
            return
        if self._is_stale:
            self._measure_anew()
        column, room, line = self.column, steady_height(self._page), self.fontMetrics().lineSpacing()
        taken = column.totalHeightForWidth(self.width()) if column.hasHeightForWidth() else -1
        needed = taken if taken >= 0 else column.totalSizeHint().height()
        fold = needed > min(room * self._share, room - self._lines * line)
        focused = self.focusWidget()
        self.unfold.setVisible(fold)
        self._scroll.setVisible(not fold or self.unfold.isChecked())
        left = max(_LINES_LEFT * line, room - self.unfold.sizeHint().height() - _LINES_LEFT * line)
        self._scroll.setFixedHeight(min(needed, left))
        if focused is not None and not self._scroll.isVisible() and self._sheet.isAncestorOf(focused):
            self.unfold.setFocus()
