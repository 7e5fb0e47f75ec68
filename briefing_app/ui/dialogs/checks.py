"""Asks what belongs to promises and questions: how one stands, what speaks of it, when it was asked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from briefing_app.domain.describing import standing_in_words
from briefing_app.domain.wording import fold
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.into_list import IntoList
from briefing_app.ui.dialogs.room import SheetDialog, plain, wrapping_form
from briefing_app.ui.models.check_rows import passage_rows
from briefing_app.ui.models.rows import Row
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.day_field import DayField
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.steady import SteadyBox

if TYPE_CHECKING:
    from briefing_app.domain.facts import Evidence
    from briefing_app.domain.mentions import Mention

_SAYS = (
    (marked("Only that it is spoken of"), ""),
    (marked("It was done"), "done"),
    (marked("It was not done"), "not done"),
    (marked("It is under way"), "under way"),
    (marked("It has a later date"), "later date"),
)
_STANDINGS = ("kept", "late", "not done", "under way", "overdue", "slipped", "unknown")


class SettleDialog(SheetDialog):
    """How a promise stands, as the member knows it: `standing` and a `note`."""

    def __init__(self, what: str, standing: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What became of it"))
        self.standing = SteadyBox()
        for name in _STANDINGS:
            self.standing.addItem(standing_in_words(name), name)
        self.standing.setCurrentIndex(max(0, self.standing.findData(standing)))
        self.note = QPlainTextEdit(note)
        self.note.setTabChangesFocus(True)
        form = wrapping_form()
        form.addRow(tr("It is"), self.standing)
        form.addRow(tr("How you know"), self.note)
        _lay_out(self, what, form, self.note)

    @property
    def chosen(self) -> str:
        """The standing that was chosen."""
        return str(self.standing.currentData())


class AskedDialog(SheetDialog):
    """The day on which a question was put, whether it was answered, and what was said."""

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Asked"))
        self.day = DayField()
        self.answered = QCheckBox(tr("It was answered"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        form = wrapping_form()
        form.addRow(tr("Meeting of"), self.day)
        form.addRow("", self.answered)
        form.addRow(tr("What was said"), self.note)
        _lay_out(self, question, form, self.note)

    @property
    def on(self) -> str:
        """The day, as EDTF."""
        return self.day.day


class LinkDialog(SheetDialog):
    """The sentences of later sources, the likeliest first; `chosen` is the one that speaks of a promise.

    `says_chosen` is what it says of it, empty if nothing of how far it has come.
    """

    def __init__(
        self,
        what: str,
        candidates: "Sequence[Evidence[Mention]]",
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = list(zip(passage_rows(candidates), candidates, strict=True))
        self._shown: list[tuple[Row, Evidence[Mention]]] = []
        self.setWindowTitle(tr("Link a passage"))
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Find words"))
        self.words.setAccessibleName(tr("Find words"))
        self.words.textChanged.connect(self._on_words_changed)
        self.list = RowList(tr("Passages of later sources"), tr("No passage has these words."), theme)
        self.list.picked.connect(self._on_picked)
        IntoList(self.words, self.list)
        self.says = SteadyBox()
        for words, name in _SAYS:
            self.says.addItem(tr(words), name)
        form = wrapping_form()
        form.addRow(tr("What it says of this"), self.says)
        self._buttons = accept_or_cancel(tr("Link"), self)
        self.column.addWidget(plain(tr("Which passage says what became of this: “{what}”?", what=what)))
        self.column.addWidget(self.words)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(form)
        self.finish(self._buttons, 620, 560, kept=(self.list,))
        self._on_words_changed("")

    @property
    def chosen(self) -> "Evidence[Mention] | None":
        """The passage that was chosen."""
        index = self.list.currentIndex()
        return self._shown[index.row()][1] if index.isValid() else None

    @property
    def says_chosen(self) -> str:
        """What the passage says of the promise."""
        return str(self.says.currentData())

    @Slot(str)
    def _on_words_changed(self, text: str) -> None:
        wanted = fold(text).split()
        self._shown = [pair for pair in self._rows if all(word in fold(pair[0].text) for word in wanted)]
        self.list.show_rows([row for row, _ in self._shown])
        if wanted and len(self._shown) == 1:
            self.list.select_first()  # what Return takes then
        self._on_picked(None)

    @Slot(object)
    def _on_picked(self, _row: object) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.chosen is not None)


def _lay_out(dialog: SheetDialog, about: str, form: QFormLayout, note: QPlainTextEdit) -> None:
    dialog.column.addWidget(plain(about))
    dialog.column.addLayout(form)
    dialog.finish(accept_or_cancel(tr("Keep"), dialog), 480, kept=(note,))
