"""Small things done one after another while the window has nothing else to do."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

_DONE = object()


class Leisure(QObject):
    """Goes through steps, each in a turn of its own: what the user does comes between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._on_next)

    def spend(self, steps: Iterator[None]) -> None:
        """Begin with other steps; those that were left are not done any more."""
        self._steps = steps
        self._next.start()

    @Slot()
    def _on_next(self) -> None:
        steps = self._steps
        # A step may have begun with others.
        if next(steps, _DONE) is not _DONE and steps is self._steps:
            self._next.start()
