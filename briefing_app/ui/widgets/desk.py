"""How the window is laid out: head and tabs above, a page on the left, its evidence on the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from briefing_app.ui.widgets.sheet import rule
from briefing_app.ui.widgets.tab_strip import TabStrip

_LEAST_LEFT, _LEAST_RIGHT = 440, 320
_FIRST_SIZES = [660, 620]


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What lies on the desk: of `left` and of `right` one is shown at a time."""

    header: Header
    notice: Notice
    tabs: TabStrip
    left: Sequence[QWidget]
    right: Sequence[QWidget]
    progress: ProgressStrip


class Desk(QWidget):
    """Puts the parts of the window in their places, and says which are in front."""

    def __init__(self, parts: DeskParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._left = _stack(parts.left, _LEAST_LEFT)
        self._right = _stack(parts.right, _LEAST_RIGHT)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self._left)
        self.split.addWidget(self._right)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes(_FIRST_SIZES)
        self._build()

    def _build(self) -> None:
        parts = self._parts
        messages = QVBoxLayout()
        messages.setContentsMargins(20, 0, 20, 0)
        messages.addWidget(parts.notice)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(8, 4, 20, 0)
        tabs.addWidget(parts.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(parts.header)
        column.addLayout(messages)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self.split, 1)
        column.addWidget(parts.progress)

    @property
    def front(self) -> QWidget | None:
        """What is shown on the left."""
        return self._left.currentWidget()

    def show_pair(self, left: QWidget, right: QWidget) -> None:
        """Bring a page and what stands beside it to the front."""
        self._left.setCurrentWidget(left)
        self._right.setCurrentWidget(right)

    @Slot()
    def order_focus(self) -> None:
        """Let the Tab key go through the head, the page at hand and the source, as one reads."""
        parts = self._parts
        stops: list[QWidget] = [parts.header.search, parts.header.add, *_stops(parts.notice), parts.tabs]
        for part in (*parts.left, *parts.right, parts.progress):
            stops += _stops(part)
        for previous, following in pairwise(stops):
            QWidget.setTabOrder(previous, following)


def _stack(widgets: Sequence[QWidget], least_width: int) -> QStackedWidget:
    stack = QStackedWidget()
    stack.setMinimumWidth(least_width)
    for widget in widgets:
        stack.addWidget(widget)
    return stack


def _stops(part: QWidget) -> Iterator[QWidget]:
    """The parts of a part that the Tab key reaches, each before what stands below it."""
    # Not findChildren(), which gives what lies less deep first; and a splitter's children lie upside down.
    parts = [part.widget(number) for number in range(part.count())] if isinstance(part, QSplitter) else None
    for child in parts or part.children():
        if isinstance(child, QWidget) and not child.isWindow():
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield child
            yield from _stops(child)
