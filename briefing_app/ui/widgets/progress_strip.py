"""A strip along the bottom of the window while documents are read or other long work is done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.widgets.passing import Passing

if TYPE_CHECKING:
    from briefing_app.services.adding import Step

_WORDS_WIDTH = 36
"""How wide the words about the file at hand are, in average letters."""


class ProgressStrip(Passing):
    """How far the work is and how long it takes; `stopped` tells that the user has had enough."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _Elided()
        self.left = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.left.setProperty("quiet", True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Stop"))
        self.stop.clicked.connect(self._on_stop)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 20, 8)
        line.setSpacing(12)
        line.addWidget(self.words)
        line.addWidget(self._bar, 1)
        line.addWidget(self.left)
        line.addWidget(self.stop)
        self._stopping = ""
        self.hide()

    @Slot(object)
    def show_step(self, step: "Step") -> None:
        """Tell which file is being read, how many are done, and how long the rest takes."""
        said = tr("Reading {number:,} of {total:,}: {name}", **_told(step))
        self._show_step(step, said, tr("Stopping. What was added so far is taken out again."))

    @Slot(object)
    def show_salvaging(self, step: "Step") -> None:
        """Tell which document of a damaged library is being read."""
        said = tr("Salvaging {number:,} of {total:,}: {name}", **_told(step))
        self._show_step(step, said, tr("Stopping. Nothing is made."))

    def _show_step(self, step: "Step", said: str, stopping: str) -> None:
        if self.isHidden():
            self.stop.setEnabled(True)
        if self.stop.isEnabled():
            self.words.setText(said)
            self.left.setText(step.left)
        self._stopping = stopping
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self.show()

    @Slot(int, int)
    def show_making(self, done: int, total: int) -> None:
        """Tell how much of a pack is laid out."""
        self.show_work(done, total, tr("Making the pack …"), tr("Stopping. No pack is made."))

    def show_work(self, done: int, total: int, words: str, stopping: str) -> None:
        """Tell how much of some work is done, what it is, and what to say when it is to be stopped."""
        if self.isHidden():
            self.stop.setEnabled(True)
            self._stopping = stopping
            self.words.setText(words)
            self.left.setText("")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

    def show_to_its_end(self, words: str, done: int, total: int) -> None:
        """Tell how far work is that is done to its end once it was begun."""
        self.words.setText(words)
        self.left.setText("")
        self.stop.hide()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop.show()

    @Slot()
    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(self._stopping)
        self.left.setText("")
        self.stopped.emit()


def _told(step: "Step") -> dict[str, object]:
    return {"number": step.done + 1, "total": step.total, "name": step.name}


class _Elided(QLabel):
    """Words on one line of a fixed width, their middle left out where they are longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._whole = ""

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        return QSize(int(metrics.averageCharWidth() * _WORDS_WIDTH), int(metrics.height()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        super().setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width()))
