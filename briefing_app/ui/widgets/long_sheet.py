"""A sheet that scrolls up and down, and with the keyboard: what gets the focus is always in sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from briefing_app.system.overriding import override

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
        self._brought: tuple[QWidget, int] | None = None
        shown.installEventFilter(self)
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._on_laid_out)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        # Without a former one the window itself comes to the front: what was in sight stays there.
        if old is not None and now is not None and self._shown.isAncestorOf(now):
            self._bring_in_sight(now)
            self._brought = now, self.verticalScrollBar().value()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What gets the focus as it appears has its place only once all is laid out.
        if event.type() == QEvent.Type.Resize and watched is self._shown and self._brought is not None:
            part, value = self._brought
            if part is QApplication.focusWidget() and value == self.verticalScrollBar().value():
                self._again.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_laid_out(self) -> None:
        part = QApplication.focusWidget()
        if self._brought is not None and self._brought[0] is part:
            self._bring_in_sight(part)
            self._brought = part, self.verticalScrollBar().value()

    def _bring_in_sight(self, part: QWidget) -> None:
        if part.height() > self.viewport().height():
            self.ensureWidgetVisible(part, 0, _AROUND)  # of a list the line that is chosen
            return
        top = part.mapTo(self._shown, QPoint()).y()
        for edge in (top + part.height(), top):
            self.ensureVisible(0, edge, 0, min(_AROUND, (self.viewport().height() - part.height()) // 2))
