"""A small calculator: from one figure to another, with the change and its working."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.wording import fold
from briefing_app.pictures.comparison import comparable_groups, measure_alike
from briefing_app.pictures.words import value_in_words
from briefing_app.pictures.working import can_be_reckoned, working
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.copying import copy_text
from briefing_app.ui.models import citing
from briefing_app.ui.models.rows import one_line
from briefing_app.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from briefing_app.domain.facts import Figure

_STARTED_FROM = re.compile(
    r"\b(?:from|compared\s(?:with|to)|against|than)\s(?:(?:about|around|just|only|nearly)\s)?$", re.IGNORECASE
)
_LONGEST, MOST_OFFERED = 70, 500
"""Characters of a measure, and figures that are offered; of more one narrows the list with its filters."""


class Calculator(QFrame):
    """Two lists of figures and what changed between those that are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._offered: Sequence[Figure] = ()
        self._stale = False
        self._figures: tuple[Figure, ...] = ()
        self.first, self.last = _box(tr("From")), _box(tr("To"))
        self.change = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.change.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.change.setProperty("kind", "marked")
        self.caution = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.caution.setText(
            tr("By their words, these two may not measure the same thing: read both sentences first.")
        )
        self.caution.hide()
        self.steps = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.steps.setProperty("quiet", True)
        self.steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("F&rom"), self.first)
        form.addRow(tr("T&o"), self.last)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(self.caution)
        column.addWidget(self.change)
        column.addWidget(self.steps)
        self.copy = QPushButton()
        self.copy.clicked.connect(self._on_copy)
        line = QHBoxLayout()
        line.addWidget(self.copy)
        line.addStretch(1)
        column.addLayout(line)
        self.first.currentIndexChanged.connect(self._on_first_chosen)
        self.last.currentIndexChanged.connect(self._show)

    def offer(self, figures: "Sequence[Figure]") -> None:
        """Offer figures of one value, once somebody looks; what was chosen stays if it is still there."""
        self._offered, self._stale = figures, True
        if self.isVisible():
            self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self, first: "Sequence[Figure]" = ()) -> None:
        """Fill both lists, with some figures before all others."""
        self._stale = False
        every = (figure for figure in (*first, *self._offered) if can_be_reckoned(figure.lead, figure.lead))
        found = tuple(dict.fromkeys(islice(every, MOST_OFFERED)))
        # What can be set against each other stands first, unless somebody has chosen.
        together = [] if first else sorted(next(iter(comparable_groups(found)), ()), key=_is_later)
        self._figures = tuple(dict.fromkeys((*together, *found)))
        self.first.offer((_in_words(figure), figure.id) for figure in self._figures)
        self._fill_last()

    def begin_with(self, fact: UUID) -> None:
        """Reckon from a figure."""
        if self.first.findData(fact) < 0:
            self._fill([figure for figure in self._offered if figure.id == fact])
        number = self.first.findData(fact)
        if number >= 0:
            self.first.setCurrentIndex(number)

    def can_reckon_from(self, fact: UUID) -> bool:
        """Whether there is a figure of the same thing to set against one."""
        begun = next((figure for figure in self._offered if figure.id == fact), None)
        return begun is not None and any(
            measure_alike(begun, one) for one in self._figures if one is not begun
        )

    def _figure(self, box: ChoiceBox) -> "Figure | None":
        return next((figure for figure in self._figures if figure.id == box.currentData()), None)

    def _fill_last(self) -> None:
        """Offer what can be set against the first, what measures the same things before all else."""
        first = self._figure(self.first)
        found = [
            figure
            for figure in self._figures
            if first is not None and figure.id != first.id and can_be_reckoned(first.lead, figure.lead)
        ]
        if first is not None:
            words = set(fold(first.lead.measure).split())
            found.sort(key=lambda figure: -len(words & set(fold(figure.lead.measure).split())))
        self.last.offer((_in_words(figure), figure.id) for figure in found)
        self._show()

    @Slot()
    def _on_first_chosen(self, *_: object) -> None:
        self._fill_last()

    @Slot()
    def _show(self, *_: object) -> None:
        first, last = self._figure(self.first), self._figure(self.last)
        self.copy.setText(tr("Cop&y with both sources"))
        self.copy.setEnabled(first is not None and last is not None)
        if first is None or last is None:
            self.change.setText(tr("There is no other figure here in the same unit."))
            self.steps.clear()
            self.caution.hide()
            return
        self.caution.setVisible(not measure_alike(first, last))
        found = working(first.lead, last.lead)
        self.change.setText(found.change)
        self.steps.setText("\n".join(found.steps))
        cautious = not self.caution.isHidden()
        self.change.setAccessibleName(f"{self.caution.text()} {found.change}" if cautious else found.change)

    @Slot()
    def _on_copy(self) -> None:
        """Copy the change with its working and both sentences, each with its source."""
        both = (figure for figure in (self._figure(self.first), self._figure(self.last)) if figure)
        cited = [citing.plain(figure) for figure in both]
        copy_text("\n".join([self.change.text(), self.steps.text(), *cited]))
        self.copy.setText(tr("Copied"))


def _is_later(figure: "Figure") -> bool:
    """Whether a figure is not what its sentence starts from: "up from £57 million", "compared with 12"."""
    return _STARTED_FROM.search(figure.lead.passage.prefix) is None


def _box(name: str) -> ChoiceBox:
    box = ChoiceBox(name)
    box.setMinimumContentsLength(16)
    return box


def _in_words(figure: "Figure") -> str:
    measure = one_line(figure.lead.measure)
    short = measure if len(measure) <= _LONGEST else f"{measure[:_LONGEST].rsplit(' ', 1)[0]} …"
    return f"{value_in_words(figure.lead)} – {short} · {figure.source.label}"
