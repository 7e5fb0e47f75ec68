"""A strip along the bottom of the window while documents are read."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget


class ProgressStrip(QFrame):
    """How far the reading is; `stopped` tells that the user has had enough."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Progress")
        stop = QPushButton("Stop")
        stop.clicked.connect(self.stopped)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(12)
        line.addWidget(self._words)
        line.addWidget(self._bar, 1)
        line.addWidget(stop)
        self.hide()

    @Slot(int, int, str)
    def show_step(self, done: int, total: int, name: str) -> None:
        """Tell which file is being read, and how many are done."""
        self._words.setText(f"Reading {done + 1} of {total}: {name}")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()
