"""Backups to choose from, and what would be otherwise if one were brought back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialogButtonBox,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain import edtf
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, lie_beside, plain
from briefing_app.ui.widgets.told_list import ToldList

if TYPE_CHECKING:
    from briefing_app.services.backing_up import Backup, Difference

_SIZE = (820, 460)
_BESIDE = 60
"""So many letters wide a dialog shows what differs beside the backups; a narrower one beneath them."""
_MEGABYTE = 1_000_000
_CHOOSE = marked("Choose a backup to see what would be otherwise.")


class RestoreDialog(SheetDialog):
    """`chosen` is the backup to bring back; `ask` finds out what differs, for `show_difference`."""

    def __init__(
        self, backups: "Sequence[Backup]", ask: "Callable[[Backup], None]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backups, self._ask = list(backups), ask
        self.setWindowTitle(tr("Restore a backup"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups, the latest first"))
        wrap_lines(self.list)
        for backup in self._backups:
            self.list.addItem(_in_words(backup))
        self.said = plain(tr(_CHOOSE))
        self.told = ToldList(tr("What would be otherwise"))
        self.told.hide()
        beside = QVBoxLayout()
        beside.addWidget(self.said)
        beside.addWidget(self.told, 1)
        beside.addStretch(0)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(16)
        self._line.addWidget(self.list, 2)
        self._line.addLayout(beside, 3)
        self._buttons = accept_or_cancel(tr("&Restore"), self)
        self.column.addLayout(self._line, 1)
        self.column.addWidget(plain(tr("What the library holds now is kept as a backup first."), quiet=True))
        self.finish(self._buttons, *_SIZE, kept=(self.list, self.told))
        self._allow(False)
        self.list.currentRowChanged.connect(self._on_chosen)
        if self._backups:
            self.list.setCurrentRow(0)
        else:
            self.said.setText(tr("There is no backup of this library yet. One is made every day it changes."))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lie_beside(self._line, self, _BESIDE)

    @property
    def chosen(self) -> "Backup | None":
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def show_difference(self, backup: "Backup", found: "Difference | str") -> None:
        """Say what differs in a backup, or why it can't be told; one chosen earlier is passed over."""
        if backup != self.chosen:
            return
        if isinstance(found, str):
            self.said.setText(found)
            return
        sections = [
            (tr("Documents that would go"), found.lost),
            (tr("Documents that would come back"), found.regained),
            (tr("Latest changes that would be undone"), found.undone),
            (tr("Latest changes that would come back"), found.redone),
        ]
        told = [(title, lines) for title, lines in sections if lines]
        self.said.setText(_said(found))
        self.told.clear()
        self.told.tell(told)
        self.told.setVisible(bool(told))
        self._allow(bool(found))

    @Slot()
    def _on_chosen(self, *_: object) -> None:
        self._allow(False)
        self.told.hide()
        if self.chosen is not None:
            self.said.setText(tr("Looking at the backup …"))
            self._ask(self.chosen)

    def _allow(self, allowed: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)


def _said(found: "Difference") -> str:
    """In a sentence or two how the library stands to a backup."""
    if not found:
        return tr("The library holds what this backup does.")
    since = tr("%n changes were made since.", "One change was made since.", found.changes)
    if not found.more:
        return since
    more = tr(
        "The backup has %n changes that the library does not have.",
        "The backup has one change that the library does not have.",
        found.more,
    )
    return f"{since} {more}" if found.changes else more


def _in_words(backup: "Backup") -> str:
    made = backup.made.astimezone()
    return tr(
        "{day}, {time} · {size} MB",
        day=edtf.in_words(made.date().isoformat()),
        time=f"{made:%H:%M}",
        size=f"{max(0.1, backup.size / _MEGABYTE):,.1f}",
    )
