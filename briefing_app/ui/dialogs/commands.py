"""The palette of commands: everything that can be done, found by a few letters of its name."""

from collections import deque
from collections.abc import Iterator, Sequence
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefing_app.domain.wording import fold
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.room import open_at
from briefing_app.ui.leisure import Leisure

_SIZE = (560, 420)
_AT_ONCE = 0.03
"""Seconds that may be spent on gathering commands before it is shown."""
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A field and the commands that fit what stands in it; `chosen` is the one that was chosen.

    More commands may be gathered while it is open.
    """

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Commands"))
        open_at(self, *_SIZE)
        self.chosen: QAction | None = None
        self._actions = [action for action in actions if action.isEnabled()]
        self._more: Iterator[Sequence[QAction]] = iter(())
        self.is_complete = True
        self._leisure = Leisure(self)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("What do you want to do?"))
        self.words.setAccessibleName(tr("Find a command"))
        self.words.textChanged.connect(self._on_words_changed)
        self.words.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("outline")
        self.list.setAccessibleName(tr("Commands"))
        wrap_lines(self.list)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self._none = QLabel(wordWrap=True)
        self._none.setProperty("quiet", True)
        column.addWidget(self._none)
        self._on_words_changed("")
        self.words.setFocus()

    def gather(self, more: Iterator[Sequence[QAction]]) -> None:
        """Take in more commands, some at a time, between which the user types."""
        self._more, self.is_complete = more, False
        steps, began = self._gathering(), monotonic()
        while not self.is_complete and monotonic() - began < _AT_ONCE:
            next(steps, None)
        if not self.is_complete:
            self._leisure.spend(steps)
        self._on_words_changed(self.words.text())

    def _gathering(self) -> Iterator[None]:
        for some in self._more:
            self._actions += [action for action in some if action.isEnabled()]
            if some and self.isVisible():
                self._fill_up()
            yield
        self.is_complete = True
        self._fill_up()

    def _fill_up(self) -> None:
        """Show what has come, with the line that was chosen, but that what fits best comes first."""
        item, row = self.list.currentItem(), self.list.currentRow()
        chosen = item.data(Qt.ItemDataRole.UserRole) if item is not None and row > 0 else None
        self._on_words_changed(self.words.text())
        for number in range(self.list.count() if chosen is not None else 0):
            if self.list.item(number).data(Qt.ItemDataRole.UserRole) is chosen:
                self.list.setCurrentRow(number)

    @override
    def done(self, outcome: int, /) -> None:
        self._leisure.spend(iter(()))
        super().done(outcome)

    @Slot(str)
    def _on_words_changed(self, text: str) -> None:
        wanted = fold(text).split()
        self.list.clear()
        named = [(command_in_words(action), action) for action in self._actions]
        fitting = [(name, action) for name, action in named if _fits(wanted, f"{name} {_also(action)}")]
        # What is called so comes before what everyday words only stand for.
        fitting.sort(key=lambda found: not _fits(wanted, found[0]))
        for name, action in fitting:
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, action)
        self.list.setCurrentRow(0)
        none = ""
        if self.is_complete and not self.list.count():
            none = tr("No command has these letters. Ctrl+K searches the documents.")
        self._none.setText(none)
        self._none.setVisible(bool(none))
        self.list.setAccessibleDescription(none)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field go through the list; Return takes what is selected there."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _STEPS:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if not self.list.count():
                    deque(self._gathering(), maxlen=0)  # what is asked for may be still to come
                self._on_activated(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            self.accept()


def command_in_words(action: QAction) -> str:
    """A command with its shortcut: "Search   Ctrl+K"."""
    within = str(action.property("within") or "")
    name = f"{within} ▸ {bare(action.text())}" if within else bare(action.text())
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name}    {keys}" if keys else name


def bare(words: str) -> str:
    """The words of an action or a button without their underlined letter, and without what follows."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _also(action: QAction) -> str:
    """Everyday words for what an action does, by which it is found as well."""
    return str(action.property("also") or "")


def _fits(wanted: Sequence[str], words: str) -> bool:
    folded = fold(words)
    return all(word in folded for word in wanted)
