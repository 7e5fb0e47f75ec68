"""Two parts of a page, one above the other; a page that is too low for both scrolls."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.long_sheet import LongSheet

_LEAST_LINES = 6
"""So many lines of the usual letters are always seen of what is listed."""
_AROUND = 16  # pixels that are seen around a list that fills the page


class Halves(LongSheet):
    """`sizes` share out the height at first; of each widget in `kept` a few lines are always to be seen."""

    def __init__(
        self, upper: QWidget, lower: QWidget, sizes: tuple[int, int], *, kept: tuple[QWidget, ...]
    ) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("sheet")
        split.addWidget(upper)
        split.addWidget(lower)
        split.setSizes(list(sizes))
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self._kept = kept
        self._filling: QWidget | None = None
        super().__init__(split)
        self._keep()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep()

    def let_fill(self, widget: QWidget | None) -> None:
        """Make one of those that are kept as high as what is seen of the page; none of them without."""
        self._filling = widget
        self._keep()

    def _keep(self) -> None:
        least = _LEAST_LINES * self.fontMetrics().lineSpacing()
        for widget in self._kept:
            wanted = max(least, self.height() - _AROUND) if widget is self._filling else least
            if widget.minimumHeight() != wanted:
                widget.setMinimumHeight(wanted)


class Whole(QWidget):
    """Is never lower than what is laid out in it needs at its width, sentences on several lines as well."""

    @override
    def minimumSizeHint(self) -> QSize:
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(max(least.height(), layout.totalHeightForWidth(self.width())))
        return least

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
