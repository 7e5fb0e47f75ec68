"""Words that take a few lines at most; whoever has them read out, or points at them, gets all of them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.system.overriding import override


class FewLines(QLabel):
    """A label that ends in “…” where its words need more than `lines`."""

    def __init__(self, lines: int, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._lines, self.words = lines, ""
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Put other words in place."""
        self.words = " ".join(words.split())
        self.setAccessibleName(self.words)
        self._fit()

    def set_lines(self, lines: int) -> None:
        """Let the words take another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        around = self._around
        lines = sum(1 for _ in self._broken(width - around.width()))
        return max(1, min(lines, self._lines)) * self.fontMetrics().lineSpacing() + around.height()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(max(1, self.width())))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @property
    def _around(self) -> QSize:
        return self.size() - self.contentsRect().size()

    def _broken(self, width: int) -> Iterator[int]:
        """Where each line begins in a width."""
        layout = QTextLayout(self.words, self.font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            yield line.textStart()
        layout.endLayout()

    def _fit(self) -> None:
        room = max(1, self.contentsRect().width())
        begins = list(self._broken(room))
        shown, cut = self.words, len(begins) > self._lines
        if cut:
            last = begins[self._lines - 1]
            # A letter of room for what the label itself breaks otherwise.
            end = self.fontMetrics().elidedText(
                self.words[last:], Qt.TextElideMode.ElideRight, room - self.fontMetrics().averageCharWidth()
            )
            shown = self.words[:last] + end
        self.setText(shown)
        self.setToolTip(self.words if cut else "")
        self.updateGeometry()
