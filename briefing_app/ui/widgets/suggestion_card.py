"""A card that shows one suggestion after another: who may be the same, and what to do about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.models.people_rows import suggestion_in_words
from briefing_app.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from briefing_app.domain.people import Suggestion


class SuggestionCard(QFrame):
    """Hidden where there is nothing to suggest; `accepted` and `refused` carry the one that is shown."""

    accepted = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._suggestions: tuple[Suggestion, ...] = ()
        self._number = 0
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.merge = QPushButton(tr("&Merge"))
        self.merge.clicked.connect(self._on_merge)
        self.keep = QPushButton(tr("No&t the same"))
        self.keep.clicked.connect(self._on_keep)
        self.following = QPushButton(tr("Ne&xt"))
        self.following.clicked.connect(self._on_following)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.words)
        line = FlowLayout(margins=QMargins(0, 4, 0, 4), spacing=8)
        for button in (self.merge, self.keep, self.following):
            button.setProperty("chip", True)
            line.addWidget(button)
        column.addLayout(line)
        self.hide()

    def offer(self, suggestions: "Sequence[Suggestion]") -> None:
        """Show other suggestions, from the place in the row where the user was."""
        self._suggestions = tuple(suggestions)
        self._number = min(self._number, max(0, len(self._suggestions) - 1))
        self._show()

    @property
    def current(self) -> "Suggestion | None":
        return self._suggestions[self._number] if self._suggestions else None

    def _show(self) -> None:
        suggestion = self.current
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        count = len(self._suggestions)
        self.words.setText(suggestion_in_words(suggestion))
        number = self._number + 1
        self.following.setText(tr("Ne&xt ({number} of {count})", number=number, count=count))
        spoken = tr("Next suggestion, after {number} of {count}", number=number, count=count)
        self.following.setAccessibleName(spoken)
        self.following.setVisible(count > 1)

    @Slot()
    def _on_merge(self) -> None:
        self.accepted.emit(self.current)

    @Slot()
    def _on_keep(self) -> None:
        self.refused.emit(self.current)

    @Slot()
    def _on_following(self) -> None:
        self._number = (self._number + 1) % len(self._suggestions)
        self._show()
