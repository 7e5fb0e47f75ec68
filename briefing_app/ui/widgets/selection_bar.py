"""What can be made of the words that are selected in a source: a quote, a figure, a date, a judgement."""

from PySide6.QtCore import QMargins, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from briefing_app.domain.mentions import Kind
from briefing_app.system.words import marked, tr
from briefing_app.ui.widgets.flow_layout import FlowLayout

KINDS = (
    (Kind.QUOTE, marked("Quote  Q"), "Q", marked("Add the selected words as a quote")),
    (Kind.FIGURE, marked("Figure  F"), "F", marked("Add the selected words as a figure")),
    (Kind.EVENT, marked("Date  D"), "D", marked("Add the selected words as a date")),
    (Kind.JUDGEMENT, marked("Judgement  J"), "J", marked("Add the selected words as a judgement")),
)
"""What can be added by hand, with the words of its button, its key, and what a screen reader says."""


class SelectionBar(QWidget):
    """Buttons, one a kind; `wanted` carries the kind."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = FlowLayout(self, margins=QMargins(28, 8, 16, 8), spacing=8)
        hint = QLabel(tr("Add these words as"))
        hint.setProperty("quiet", True)
        line.addWidget(hint)
        for kind, words, _, spoken in KINDS:
            button = QPushButton(tr(words))
            button.setProperty("chip", True)
            button.setProperty("adds", str(kind))
            button.setAccessibleName(tr(spoken))
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        self.hide()

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(Kind(self.sender().property("adds")))
