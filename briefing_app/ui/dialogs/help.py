"""Help: topics and the terms of the field, found by their words; it stays open beside the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.helping import glossary, topics
from briefing_app.domain.wording import fold
from briefing_app.system.words import tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.into_list import IntoList
from briefing_app.ui.dialogs.room import open_at

_SIZE = (820, 560)


class HelpDialog(QDialog):
    """A list that a word narrows, and what the chosen topic or term says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        open_at(self, *_SIZE)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find in Help and in the terms of the field"))
        self.words.setAccessibleName(tr("Find in Help"))
        self.words.textChanged.connect(self._on_words_changed)
        self.list = QListWidget()
        self.list.setObjectName("outline")
        self.list.setAccessibleName(tr("Topics and terms"))
        wrap_lines(self.list)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("What Help says"))
        self.text.setTabChangesFocus(True)
        self.text.setOpenLinks(False)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.list, 2)
        beside.addWidget(self.text, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.words)
        column.addLayout(beside, 1)
        self._on_words_changed("")
        IntoList(self.words, self.list)
        self.enter()

    def enter(self) -> None:
        """Take the focus to where words are looked for, ready for another one."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    @Slot(str)
    def _on_words_changed(self, text: str) -> None:
        wanted = fold(text).split()
        self.list.clear()
        fitting = [entry for entry in _entries() if entry.has(wanted)]
        # What is called so comes before what only speaks of it.
        fitting.sort(key=lambda entry: not entry.is_called(wanted))
        for entry in fitting:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, entry.said)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self.text.setPlainText(tr("Nothing in Help has these words. Try another one."))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            said = str(item.data(Qt.ItemDataRole.UserRole))
            self.text.setPlainText(f"{item.text()}\n\n" + said.replace("\n", "\n\n"))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A topic or a term as it is shown; `english` is its name in documents, which finds it too."""

    title: str
    said: str
    english: str

    def has(self, words: Sequence[str]) -> bool:
        text = fold(f"{self.title} {self.english} {self.said}")
        return all(word in text for word in words)

    def is_called(self, words: Sequence[str]) -> bool:
        name = fold(f"{self.title} {self.english}")
        return all(word in name for word in words)


def _entries() -> list[_Entry]:
    """The topics in their own order, then the terms by the name that is shown."""
    explained = [_Entry(tr(topic.title), tr(topic.text), topic.title) for topic in topics()]
    terms = []
    for term in glossary():
        also = "\n" + tr("Also: {forms}.", forms=", ".join(term.also)) if term.also else ""
        terms.append(_Entry(tr(term.name), tr(term.means) + also, term.name))
    return explained + sorted(terms, key=lambda entry: fold(entry.title))
