"""Which documents go into a file for another member, and what would be in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from briefing_app.domain.documents import Source
from briefing_app.domain.wording import fold
from briefing_app.system.words import tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.into_list import IntoList
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from briefing_app.domain.restrictions import Restriction
    from briefing_app.services.exporting import Outline

_SIZE = (680, 620)
_MOMENT = 150
"""Milliseconds after the last tick before it is worked out what is in the file."""


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that can be ticked together, and what they are called."""

    words: str
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The documents that are to go, by SHA-256, and whether restricted ones among them do."""

    sources: frozenset[str]
    restricted: bool


class ExportDialog(SheetDialog):
    """`ask` finds out what would be in the file, for `show_outline`; `wanted` is what was chosen.

    `unlocks` is to be shown where the library has a passphrase, and the file would not.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        closed: "Mapping[str, Restriction]",
        groups: Sequence[Group],
        ask: Callable[[Wanted], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._closed, self._groups, self._ask = closed.keys(), groups, ask
        self.setWindowTitle(tr("Export a part"))
        self.group = ChoiceBox(tr("Documents to tick"), (tr("As ticked below"), -1))
        self.group.offer((one.words, number) for number, one in enumerate(groups))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find a document"))
        self.words.setAccessibleName(tr("Find a document"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        IntoList(self.words, self.list)
        self.list.setAccessibleName(tr("Documents to export"))
        self.list.setSpacing(2)
        wrap_lines(self.list)
        for source in sources:
            self.list.addItem(_item(source, closed.get(source.sha256)))
        self.restricted = QCheckBox(tr("&With those that are exempt or confidential"))
        self.restricted.setVisible(any(source.sha256 in closed for source in sources))
        self.unlocks = plain(tr("The file has no passphrase: whoever gets it can read it."))
        self.unlocks.hide()
        self.said = plain()
        self._buttons = accept_or_cancel(tr("&Export…"), self)
        self._waiting = QTimer(self, singleShot=True, interval=_MOMENT)
        self._lay_out()
        self._waiting.timeout.connect(self._on_waited)
        self.group.currentIndexChanged.connect(self._on_group_chosen)
        self.words.textChanged.connect(self._on_find)
        self.list.itemChanged.connect(self._on_ticked)
        self.restricted.toggled.connect(self._on_changed)
        self.group.setCurrentIndex(1)

    def _lay_out(self) -> None:
        label = QLabel(tr("&Tick"))
        label.setBuddy(self.group)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.group, 1)
        self.column.addLayout(line)
        self.column.addWidget(self.words)
        self.column.addWidget(self.list, 1)
        for part in (self.restricted, self.said, self.unlocks):
            self.column.addWidget(part)
        self.finish(self._buttons, *_SIZE, kept=(self.list,))

    @property
    def wanted(self) -> Wanted:
        return Wanted(frozenset(self._ticked()), self.restricted.isChecked())

    def show_outline(self, wanted: Wanted, outline: "Outline") -> None:
        """Say what is in the file; what was asked before the last tick is passed over."""
        if wanted != self.wanted:
            return
        self.said.setText(_in_words(outline, 0 if wanted.restricted else len(wanted.sources & self._closed)))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(outline.documents > 0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _ticked(self) -> list[str]:
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        ]

    @Slot(int)
    def _on_group_chosen(self, number: int) -> None:
        """Tick the documents of a group, the first of which is what stands ticked."""
        if number > 0:
            chosen = self._groups[number - 1].sources
            self.list.blockSignals(True)
            for item in self._items():
                ticked = item.data(Qt.ItemDataRole.UserRole) in chosen
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.blockSignals(False)
            self.list.viewport().update()
        self._on_changed()

    @Slot(QListWidgetItem)
    def _on_ticked(self, _item: QListWidgetItem) -> None:
        self.group.blockSignals(True)
        self.group.setCurrentIndex(0)
        self.group.blockSignals(False)
        self._on_changed()

    @Slot()
    def _on_changed(self, *_: object) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)
        self._waiting.start()

    @Slot()
    def _on_waited(self) -> None:
        self._ask(self.wanted)

    @Slot(str)
    def _on_find(self, words: str) -> None:
        wanted = fold(words).split()
        for item in self._items():
            text = fold(item.text())
            item.setHidden(not all(word in text for word in wanted))


def _item(source: Source, restriction: "Restriction | None") -> QListWidgetItem:
    told = (source.title, restriction.short if restriction else "")
    item = QListWidgetItem(" · ".join(filter(None, told)))
    item.setData(Qt.ItemDataRole.UserRole, source.sha256)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    return item


def _in_words(outline: "Outline", kept_back: int) -> str:
    """What is in the file: documents, decisions, and what stays here."""
    stays = tr(
        "%n of those that are ticked stay here: they are exempt or confidential.",
        "One of those that are ticked stays here: it is exempt or confidential.",
        kept_back,
    )
    said = [stays] if kept_back else []
    if not outline.documents:
        return " ".join((tr("No document would be in the file. Tick at least one."), *said))
    documents = tr(
        "%n documents with their texts and findings",
        "1 document with its text and findings",
        outline.documents,
    )
    closed = tr("%n of them exempt or confidential", "1 of them exempt or confidential", outline.restricted)
    what = ", ".join((documents, *([closed] if outline.restricted else []), *outline.counts))
    if not outline.whole:
        said.append(tr("Questions, kept searches and the plan of the pack go only with everything."))
    return " ".join((tr("In the file: {what}.", what=what), *said))
