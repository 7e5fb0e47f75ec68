"""Asks whether documents are to go for good, and what becomes of the backups that hold them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.widgets.told_list import ToldList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.services.expunging import Held

_SIZE = (620, 420)
_FOLLOWS = marked(
    "They go out of the library’s file with all that was found in them and decided on it, and out of the"
    " record of changes. This can’t be undone."
)


class RemoveForGood(SheetDialog):
    """`deletes_backups` says whether the backups that hold the documents go with them."""

    def __init__(self, titles: "Sequence[str]", held: "Held", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Remove for good"))
        sections = [
            (tr("Documents that go"), titles),
            (tr("Backups that hold them"), [str(path) for path in held.holding]),
            (
                tr("Backups with another passphrase, which may hold them"),
                [str(path) for path in held.unknown],
            ),
        ]
        self.told = ToldList(tr("What goes"))
        self.told.tell([(title, lines) for title, lines in sections if lines])
        self.deletes = QCheckBox(tr("&Delete the backups that hold them too"))
        self.deletes.setChecked(bool(held.holding))
        self.deletes.setVisible(bool(held.holding))
        buttons = accept_or_cancel(tr("Remove for good"), self)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Don’t remove"))
        # What can't be taken back is never what the Return key does.
        buttons.button(QDialogButtonBox.StandardButton.Ok).setAutoDefault(False)
        cancel.setDefault(True)
        self.column.addWidget(plain(tr(_FOLLOWS)))
        self.column.addWidget(self.told, 1)
        self.column.addWidget(self.deletes)
        self.column.addWidget(plain(tr("Packs and copies that you made elsewhere stay."), quiet=True))
        self.finish(buttons, *_SIZE, kept=(self.told,))

    @property
    def deletes_backups(self) -> bool:
        return self.deletes.isChecked()
