"""A layout that fills lines like words do: what has no room on a line goes to the next."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from briefing_app.system.overriding import override


def together(*widgets: QWidget, spacing: int) -> QWidget:
    """Widgets that go to the next line together."""
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    return both


def buttons_in_lines(*buttons: QWidget) -> "FlowLayout":
    """The buttons at the foot of a page."""
    line = FlowLayout(margins=QMargins(16, 8, 16, 12), spacing=8)
    for button in buttons:
        line.addWidget(button)
    return line


class FlowLayout(QLayout):
    """Items at their preferred sizes, line after line, each in the middle of its line."""

    def __init__(self, parent: QWidget | None = None, *, margins: QMargins, spacing: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(margins)
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        # Asked for again and again while a window finds its sizes.
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in a rectangle, or only work out the height that they take."""
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, line = room.x(), room.y(), 0
        places: list[tuple[QLayoutItem, QRect]] = []  # on the line that is being filled
        for item in self._items:
            hidden = item.widget()
            if hidden is not None and hidden.isHidden():
                continue
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.right() + 1:
                _settle(places if move else [], line)
                x, y, line, places = room.x(), y + line + self.spacing(), 0, []
            places.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        _settle(places if move else [], line)
        return y + line - rect.y() + self.contentsMargins().bottom()


def _settle(places: list[tuple[QLayoutItem, QRect]], line: int) -> None:
    """Put the items of a line of some height into its middle."""
    for item, place in places:
        item.setGeometry(place.translated(0, (line - place.height()) // 2))
