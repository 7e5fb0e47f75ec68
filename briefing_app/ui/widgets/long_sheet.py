"""A sheet that scrolls up and down, and with the keyboard: what gets the focus is always in sight."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_AROUND = 8  # pixels that are seen around what has the focus


class LongSheet(QScrollArea):
    """Shows a widget as wide as itself, and as much of its height as there is room for."""

    def __init__(self, shown: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(shown)
        self._shown = shown
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # Without a former one the window itself comes to the front: what was in sight stays there.
        if old is not None and now is not None and self._shown.isAncestorOf(now):
            self._bring_in_sight(now)

    def _bring_in_sight(self, part: QWidget) -> None:
        if part.height() > self.viewport().height():
            self.ensureWidgetVisible(part, 0, _AROUND)  # of a list the line that is chosen
            return
        top = part.mapTo(self._shown, QPoint()).y()
        for edge in (top + part.height(), top):
            self.ensureVisible(0, edge, 0, min(_AROUND, (self.viewport().height() - part.height()) // 2))
