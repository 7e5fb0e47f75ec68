"""Finding words in the source that is shown: how often they stand there, and from one place to the next."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.theme import Theme


def places_of_words(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text, whatever their case and however lines are broken: `(start, end)` each."""
    wanted = words.casefold().split()
    if not wanted:
        return []
    plain = _plain(text)
    found, at = [], 0
    while (start := plain.find(wanted[0], at)) >= 0:
        end = start + len(wanted[0])
        for word in wanted[1:]:
            following = _after_space(plain, end)
            if following == end or not plain.startswith(word, following):
                end = -1
                break
            end = following + len(word)
        if end > 0:
            found.append((start, end))
        at = start + 1
    return found


@lru_cache(maxsize=2)
def _plain(text: str) -> str:
    """The text in lower case, one character for each, so that places stay places; asked for at every key."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


class FindBar(QWidget):
    """`found` carries the place to show, `left` that the bar was closed."""

    found = Signal(int, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._places: Sequence[tuple[int, int]] = ()
        self._number = -1
        self._has_shown = False
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in this source"))
        self.words.setAccessibleName(tr("Find in this source"))
        self.words.textChanged.connect(self._on_words_changed)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self._previous = self._button(tr("Previous place"), -1)
        self._next = self._button(tr("Next place"), +1)
        self._close = QToolButton()
        self._close.setAccessibleName(tr("Close"))
        self._close.clicked.connect(self.leave)
        line = QHBoxLayout(self)
        line.setContentsMargins(28, 6, 12, 6)
        for widget in (self.words, self.count, self._previous, self._next, self._close):
            line.addWidget(widget)
        self.hide()

    def _button(self, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setProperty("by", by)
        button.clicked.connect(self._on_step)
        return button

    def set_theme(self, theme: Theme) -> None:
        for button, icon in (
            (self._previous, "chevron-left"),
            (self._next, "chevron-right"),
            (self._close, "x"),
        ):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size)

    @property
    def place(self) -> tuple[int, int] | None:
        """The place that was shown last since the bar was opened."""
        return self._places[self._number] if self._has_shown and self._number >= 0 else None

    def open_on(self, text: str) -> None:
        """Show the bar for a text, ready for words."""
        self.look_in(text)
        self._has_shown = False
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def look_in(self, text: str) -> None:
        """Look in another text."""
        if text != self._text:
            self._text = text
            self._places, self._number = places_of_words(text, self.words.text()), -1
            self._tell()

    @Slot(str)
    def _on_words_changed(self, words: str) -> None:
        self._places, self._number = places_of_words(self._text, words), -1
        self._step(+1)

    @Slot()
    def _on_step(self) -> None:
        self._step(int(self.sender().property("by")))

    def _step(self, by: int) -> None:
        if self._places:
            self._number = (self._number + by) % len(self._places)
            self._has_shown = True
            self.found.emit(*self._places[self._number])
        self._tell()

    def _tell(self) -> None:
        if not self.words.text().strip():
            said = ""
        elif not self._places:
            said = tr("Not in this source")
        elif self._number < 0:
            said = tr("%n places", "%n places", len(self._places))
        else:
            said = tr("{number:,} of {count:,}", number=self._number + 1, count=len(self._places))
        self.count.setText(said)
        self.words.setAccessibleDescription(said)

    @Slot()
    def leave(self) -> None:
        """Close the bar."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else +1)
        else:
            super().keyPressEvent(event)
