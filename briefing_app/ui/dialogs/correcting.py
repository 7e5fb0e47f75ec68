"""Asks what a finding should say: by whom, how much, when, or which grade; the words themselves stay."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QRadioButton,
    QWidget,
)

from briefing_app.domain.mentions import Mention, RecommendationMention
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.correction_forms import form_of
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.models.review_rows import STEPS, confidence_of
from briefing_app.ui.models.rows import one_line

if TYPE_CHECKING:
    from briefing_app.domain.facts import AnyFact

_MOST_SHOWN = 300
_WIDTH = 520


def can_be_corrected(mention: Mention) -> bool:
    """Whether there is anything to correct beside the words themselves."""
    return not isinstance(mention, RecommendationMention)


class CorrectDialog(SheetDialog):
    """What a finding says, to be put right; `corrected` is what was entered.

    `speakers` are who may have said it, each with a role, which may be empty.
    """

    def __init__(
        self,
        mention: Mention,
        speakers: Mapping[str, str],
        *,
        title: str,
        accept: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        form = form_of(mention, speakers)
        if form is None:
            raise TypeError(f"nothing to correct in {mention!r}")
        self._form = form
        self.setWindowTitle(title)
        words = one_line(mention.passage.exact)
        shown = words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"
        quoted, self._said = plain(f"“{shown}”"), plain(quiet=True)
        fields = QFormLayout()
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        fields.setVerticalSpacing(8)
        for name, widget in form.rows:
            fields.addRow(name, widget)
            for signal in ("textChanged", "editTextChanged", "currentIndexChanged"):
                if hasattr(widget, signal):
                    getattr(widget, signal).connect(self._on_changed)
        self._buttons = accept_or_cancel(accept, self)
        self.column.addWidget(quoted)
        self.column.addLayout(fields)
        self.column.addWidget(self._said)
        self.finish(self._buttons, _WIDTH)
        form.rows[0][1].setFocus()
        self._on_changed()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What can be filled in, in order."""
        return tuple(widget for _, widget in self._form.rows)

    @property
    def accept_button(self) -> QPushButton:
        """The button that takes what was entered, while it makes sense."""
        return self._buttons.button(QDialogButtonBox.StandardButton.Ok)

    @property
    def corrected(self) -> Mention:
        return self._form.read()

    @Slot()
    def _on_changed(self, *_: object) -> None:
        problem = self._form.problem()
        self._said.setText(problem or tr("The words in the source stay as they are."))
        self.accept_button.setEnabled(not problem)


class ConfirmManyDialog(SheetDialog):
    """Which of the findings that wait are confirmed in one go; `chosen` are these."""

    def __init__(self, facts: "Sequence[AnyFact]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Confirm many"))
        self._facts = tuple(facts)
        self.column.addWidget(
            plain(
                tr(
                    "Of what the program is certain of, at least 98 in 100 are right."
                    " You can undo this, and look at each afterwards."
                )
            )
        )
        self.choices: list[tuple[QRadioButton, float]] = []
        for least, words in STEPS:
            count = len(self._from(least))
            said = tr(words)
            button = QRadioButton(f"{said[:1].upper()}{said[1:]}  ({count:,})")
            button.setEnabled(bool(count))
            self.choices.append((button, least))
            self.column.addWidget(button)
        first = next((button for button, _ in self.choices if button.isEnabled()), None)
        if first is not None:
            first.setChecked(True)
            first.setFocus()
        self.finish(accept_or_cancel(tr("Confirm"), self), _WIDTH)

    def _from(self, least: float) -> "list[AnyFact]":
        return [fact for fact in self._facts if confidence_of(fact) >= least]

    @property
    def chosen(self) -> "tuple[AnyFact, ...]":
        """What is to be confirmed."""
        least = next((least for button, least in self.choices if button.isChecked()), None)
        return () if least is None else tuple(self._from(least))
