"""Quiet filters above a list: who, where and when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.system.words import tr
from briefing_app.ui.widgets.flow_layout import FlowLayout

_LEAST_CHARACTERS = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """What is chosen; `None` lets everything through. `period` is an EDTF year or month."""

    speaker: str | None = None
    source: str | None = None
    period: str | None = None

    def fits(self, source: Source) -> bool:
        """Whether a source is the chosen one and was published in the chosen time."""
        return self.source in (None, source.sha256) and within(source.published, self.period)


class FilterBar(QWidget):
    """Drop-down lists for speaker, source and time; `changed` tells that another choice was made."""

    changed = Signal()

    def __init__(
        self,
        *,
        speaker: bool,
        source: bool = True,
        period: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = FlowLayout(self, margins=QMargins(16, 8, 16, 8), spacing=8)
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

    def add_choice(self, name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
        """A list of other things to choose, of values and words, the first of which changes nothing."""
        box = self._add(self._row, name, items[0][1])
        box.setItemData(0, items[0][0])
        for value, words in items[1:]:
            box.addItem(words, value)
        return box

    def add_widget(self, widget: QWidget) -> None:
        """Something else that filters."""
        self._row.addWidget(widget)

    def _add(self, row: FlowLayout, name: str, everything: str) -> QComboBox:
        label = QLabel(name)
        label.setProperty("quiet", True)
        box = QComboBox()
        box.addItem(everything, None)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST_CHARACTERS)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(name.replace("&", ""))
        label.setBuddy(box)
        box.currentIndexChanged.connect(self._on_changed)
        pair = QWidget()
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(box)
        row.addWidget(pair)
        return box

    @property
    def choice(self) -> Choice:
        return Choice(
            *(box.currentData() if box else None for box in (self._speaker, self._source, self._period))
        )

    def offer(
        self, *, speakers: Iterable[tuple[str, int]], sources: Iterable[Source], dates: Iterable[str | None]
    ) -> None:
        """Fill the lists with what there is to choose; what was chosen stays if it is still there."""
        if self._speaker:
            _refill(self._speaker, ((f"{name} ({count})", name) for name, count in speakers))
        if self._source:
            _refill(self._source, ((f"{source.label} · {source.title}", source.sha256) for source in sources))
        if self._period:
            _refill(self._period, ((edtf.in_words(period), period) for period in periods(dates)))
        self._show_clear()

    @Slot()
    def _on_changed(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self._clear.setVisible(self.choice != Choice())

    @Slot()
    def _on_clear(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Let everything through again."""
        if self._clear.hasFocus():
            self._others()[0].setFocus()  # the button is about to vanish
        for box in self._others():
            box.setCurrentIndex(0)

    def _others(self) -> list[QComboBox]:
        """The lists that narrow what is shown."""
        return [box for box in (self._source, self._speaker, self._period) if box]

    def choose_speaker(self, name: str) -> None:
        """Show only what one person or body said."""
        if self._speaker:
            self._speaker.setCurrentIndex(max(0, self._speaker.findData(name)))


def _refill(box: QComboBox, items: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for words, value in items:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
    view = box.view()
    view.setMinimumWidth(min(640, view.sizeHintForColumn(0) + 32))


def periods(dates: Iterable[str | None]) -> list[str]:
    """The years and, under each, the months in which some dates begin."""
    months = set()
    for date in dates:
        lower = edtf.bounds(date).lower if date else None
        if lower:
            months.add(f"{lower:%Y-%m}")
    years = {month[:4] for month in months}
    return sorted(years | months)


def within(date: str | None, period: str | None) -> bool:
    """Whether a date begins in a period; every date does if there is none."""
    if period is None:
        return True
    lower = edtf.bounds(date).lower if date else None
    span = edtf.bounds(period)
    return bool(lower and span.lower and span.upper and span.lower <= lower <= span.upper)
