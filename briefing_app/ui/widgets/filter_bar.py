"""Quiet filters above a list: who, where and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.system.words import tr
from briefing_app.ui.models.derived import Choices
from briefing_app.ui.widgets.choice_box import ChoiceBox
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.folding import Folding

_LEAST_CHARACTERS, _SHARE = 9, 0.75
"""The least room of a list, in letters as wide as an X, and how much of one a usual letter takes."""
_LINES_BELOW = 8
"""So many lines of the page are left for what is filtered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen; `None` lets everything through. `period` is an EDTF year or month."""

    speaker: str | None = None
    source: str | None = None
    period: str | None = None

    def fits(self, source: Source) -> bool:
        """Whether a source is the chosen one and was published in the chosen time."""
        return self.source in (None, source.sha256) and within(source.published, self.period)


class FilterBar(Folding):
    """Drop-down lists for speaker, source and time; `changed` tells that another choice was made.

    Where they would leave the list below them no room they fold away; the button says how many are in use.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        speaker: bool,
        source: bool = True,
        period: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Show fi&lters"), tr("Hide fi&lters"), parent, lines=_LINES_BELOW)
        self._boxes: list[ChoiceBox] = []
        self._switches: list[QAbstractButton] = []
        row = FlowLayout(margins=QMargins(16, 8, 16, 8), spacing=8)
        self.column.addLayout(row)
        self._speaker = self._add(row, tr("&Who"), tr("Anyone")) if speaker else None
        self._source = self._add(row, tr("S&ource"), tr("Any source")) if source else None
        self._period = self._add(row, tr("Whe&n"), tr("Any time")) if period else None
        self._clear = QPushButton(tr("Clear"))
        self._clear.setAccessibleName(tr("Clear filters"))
        self._clear.setProperty("chip", True)
        self._clear.clicked.connect(self._on_clear)
        self._clear.hide()
        self._row = row
        row.addWidget(self._clear)

    def add_choice(self, name: str, items: Sequence[tuple[str, str]]) -> ChoiceBox:
        """A list of other things to choose, of values and words, the first of which changes nothing."""
        (value, everything), *others = items
        box = self._add(self._row, name, everything, value)
        box.offer((words, other) for other, words in others)
        return box

    def show_choice(self, box: ChoiceBox, *, shown: bool) -> None:
        """Show a list with its name, or hide both."""
        pair = box.parentWidget()
        if pair is not None:
            pair.setVisible(shown)

    def add_widget(self, widget: QWidget) -> None:
        """Something else that filters."""
        self._row.addWidget(widget)

    def add_switch(self, button: QAbstractButton) -> None:
        """A button that lets less through while it is pressed."""
        self._row.addWidget(button)
        self.count_in(button)

    def count_in(self, button: QAbstractButton) -> None:
        """Count a button, wherever it stands, among the filters that are in use while it is pressed."""
        self._switches.append(button)
        button.toggled.connect(self._tell_chosen)

    def put_around(self, above: QLayout, below: QLayout) -> None:
        """Other controls that fold away with the lists, above and below them."""
        self.column.insertLayout(0, above)
        self.column.addLayout(below)

    def _add(self, row: FlowLayout, name: str, everything: str, value: str | None = None) -> ChoiceBox:
        label = QLabel(name)
        label.setProperty("quiet", True)
        box = ChoiceBox(name.replace("&", ""), (everything, value))
        box.setMinimumContentsLength(max(_LEAST_CHARACTERS, round(len(everything) * _SHARE)))
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        label.setBuddy(box)
        box.currentIndexChanged.connect(self._on_changed)
        pair = QWidget()
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(box)
        row.addWidget(pair)
        self._boxes.append(box)
        return box

    @property
    def choice(self) -> Choice:
        chosen = (box.currentData() if box else None for box in (self._speaker, self._source, self._period))
        return Choice(*(value if isinstance(value, str) else None for value in chosen))

    def offer(self, *, speakers: Choices = (), sources: Choices = (), periods: Choices = ()) -> None:
        """Fill the lists with what there is to choose; what was chosen stays if it is still there."""
        for box, items in ((self._speaker, speakers), (self._source, sources), (self._period, periods)):
            if box:
                box.offer(items)
        self._show_clear()

    @Slot()
    def _on_changed(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear.setVisible(self.choice != Choice())
        self._tell_chosen()

    @Slot()
    def _tell_chosen(self) -> None:
        used = sum(box.currentIndex() > 0 for box in self._boxes)
        used += sum(switch.isChecked() for switch in self._switches)
        self.tell(tr("%n in use", "%n in use", used) if used else "")

    @Slot()
    def _on_clear(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Let everything through again."""
        if self._clear.hasFocus():
            self._others()[0].setFocus()  # the button is about to vanish
        for box in self._others():
            box.setCurrentIndex(0)

    def _others(self) -> list[ChoiceBox]:
        """The lists that narrow what is shown."""
        return [box for box in (self._source, self._speaker, self._period) if box]

    def choose_speaker(self, name: str) -> None:
        """Show only what one person or body said."""
        if self._speaker:
            self._speaker.setCurrentIndex(max(0, self._speaker.findData(name)))


def within(date: str | None, period: str | None) -> bool:
    """Whether a date begins in a period; every date does if there is none."""
    if period is None:
        return True
    lower = edtf.bounds(date).lower if date else None
    span = edtf.bounds(period)
    return bool(lower and span.lower and span.upper and span.lower <= lower <= span.upper)
