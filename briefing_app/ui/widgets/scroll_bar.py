"""A scroll bar that keeps its room where there is nothing to scroll, and is not seen there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from briefing_app.system.overriding import override


def keep_room_for_bar(area: QAbstractScrollArea) -> None:
    """Let the width stay the same whether an area scrolls or not: what is laid out to it must not move."""
    area.setVerticalScrollBar(_ScrollBar(Qt.Orientation.Vertical, area))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


class _ScrollBar(QScrollBar):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minimum() < self.maximum():
            super().paintEvent(event)
