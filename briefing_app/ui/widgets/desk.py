"""How the window is laid out: head and tabs above, a page on the left, its evidence on the right."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from briefing_app.ui.widgets.sheet import rule
from briefing_app.ui.widgets.tab_strip import TabStrip

_LEAST_LEFT, _LEAST_RIGHT = 440, 320
_FIRST_SIZES = [660, 620]


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What always lies on the desk."""

    header: Header
    notice: Notice
    tabs: TabStrip
    progress: ProgressStrip


class Desk(QWidget):
    """Puts the parts of the window in their places, and says which are in front."""

    def __init__(self, parts: DeskParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._left, self._right = _stack(_LEAST_LEFT), _stack(_LEAST_RIGHT)
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

    @property
    def beside(self) -> QWidget | None:
        """What is shown on the right."""
        return self._right.currentWidget()

    def lay_left(self, page: QWidget) -> None:
        """Put a page on the desk, behind those that are there."""
        self._left.addWidget(page)

    def lay_right(self, part: QWidget) -> None:
        """Put something on the desk that can stand beside pages."""
        self._right.addWidget(part)

    def show_pair(self, left: QWidget, right: QWidget) -> None:
        """Bring a page and what stands beside it to the front."""
        self._left.setCurrentWidget(left)
        self._right.setCurrentWidget(right)
        # Looking through all parts takes longer than to paint them: whoever shows the window orders it then.
        if self.isVisible():
            self.order_focus()

    def put_beside(self, right: QWidget) -> None:
        """Bring something else to the front on the right."""
        front = self.front
        if front is not None:
            self.show_pair(front, right)

    @Slot()
    def order_focus(self) -> None:
        """Let the Tab key go through the head, the page at hand and the source, as one reads."""
        parts = self._parts
        stops: list[QWidget] = [parts.header.search, parts.header.add, *_stops(parts.notice), parts.tabs]
        stops += _stops(parts.tabs)
        for part in (self._left.currentWidget(), self._right.currentWidget(), parts.progress):
            stops += _stops(part) if part is not None else ()
        for previous, following in pairwise(stops):
            QWidget.setTabOrder(previous, following)
        for stop in stops:
            if isinstance(stop, QAbstractButton) and _is_one_of_several(stop):
                # Qt lets Tab reach the one that had the focus last, even when it is hidden by now.
                keys = Qt.FocusPolicy.StrongFocus if stop.isChecked() else Qt.FocusPolicy.ClickFocus
                stop.setFocusPolicy(keys)


def _stack(least_width: int) -> QStackedWidget:
    stack = QStackedWidget()
    stack.setMinimumWidth(least_width)
    return stack


def _stops(part: QWidget) -> Iterator[QWidget]:
    """The parts of a part that the Tab key reaches, each before what stands below it."""
    # Level by level: findChildren() of all gives what lies less deep first. A splitter's lie upside down.
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    split = [part.widget(number) for number in range(part.count())] if isinstance(part, QSplitter) else []
    for child in filter(None, split or part.findChildren(QWidget, options=direct)):
        if not child.isWindow():
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus or _is_one_of_several(child):
                yield child
            yield from _stops(child)


def _is_one_of_several(part: QWidget) -> bool:
    """Whether a part may come to be reached: of buttons of which one is chosen, that one is."""
    return isinstance(part, QAbstractButton) and part.group() is not None
