"""The palette of commands: everything that can be done, found by a few letters of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefing_app.domain.wording import fold
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.room import open_at

_SIZE = (560, 420)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """A field and the commands that fit what stands in it; `chosen` is the one that was chosen."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Commands"))
        open_at(self, *_SIZE)
        self.chosen: QAction | None = None
        self._actions = [action for action in actions if action.isEnabled()]
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
        none = "" if self.list.count() else tr("No command has these letters. Ctrl+K searches the documents.")
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
