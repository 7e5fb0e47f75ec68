"""Fields that the mouse wheel leaves as they are: it scrolls what they stand in and alters nothing."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider

from briefing_app.system.overriding import override


class SteadyBox(QComboBox):
    """A drop-down list; the list that it opens is scrolled as any other."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SteadySlider(QSlider):
    """A slider for the mouse's button and the keyboard."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
