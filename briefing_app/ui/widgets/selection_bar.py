"""What can be made of the words that are selected in a source: a quote, a figure, a date, a judgement."""

from PySide6.QtCore import QMargins, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from briefing_app.domain.mentions import Kind
from briefing_app.ui.widgets.flow_layout import FlowLayout

KINDS = (
    (Kind.QUOTE, "Quote  Q", "Q"),
    (Kind.FIGURE, "Figure  F", "F"),
    (Kind.EVENT, "Date  D", "D"),
    (Kind.JUDGEMENT, "Judgement  J", "J"),
)
"""What can be added by hand, with the words of its button and its key."""


class SelectionBar(QWidget):
    """Buttons, one a kind; `wanted` carries the kind."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = FlowLayout(self, margins=QMargins(28, 8, 16, 8), spacing=8)
        hint = QLabel("Add these words as")
        hint.setProperty("quiet", True)
        line.addWidget(hint)
        for kind, words, _ in KINDS:
            button = QPushButton(words)
            button.setProperty("chip", True)
            button.setProperty("adds", str(kind))
            button.setAccessibleName(f"Add the selected words as a {words.split()[0].lower()}")
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(Kind(self.sender().property("adds")))
