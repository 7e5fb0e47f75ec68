"""Checks: where sources differ and where they agree, with every passage beneath."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.domain.observations import Check
from briefing_app.ui.models.check_rows import observation_row, passage_rows, why_in_words
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.domain.observations import Observation
    from briefing_app.services.browsing import Contents

_DIFFER, _AGREE = "Where sources differ", "Where they agree"
_NONE_DIFFER = (
    "Nothing found that differs. Add more documents on the same council:"
    " altered quotations, figures that do not fit and dates that moved will be listed here."
)
_NONE_AGREE = (
    "Nothing yet that two sources say. Add another document on the same council:"
    " what it says as well will be listed here."
)
_CHOOSE = "Choose a line above: the passages that it sets beside each other are shown here."


class ChecksPage(Page):
    """Two lists, of which one is shown; beneath, the passages of the observation that is selected.

    `dismiss_wanted` carries an observation that is said to be not right.
    """

    dismiss_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._observations: tuple[Observation, ...] = ()
        self._differing: tuple[Observation, ...] = ()
        self._shown: Observation | None = None
        self.strip = TabStrip([_DIFFER, _AGREE])
        self.strip.setAccessibleName("What to list")
        self.list = RowList("Observations", _NONE_DIFFER, theme)
        self.passages = RowList("Passages of the observation", _CHOOSE, theme)
        # The whole sentence: a row has room for its beginning only.
        self.why = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.why.setContentsMargins(16, 12, 16, 4)
        heading = QLabel("The passages, word for word")
        heading.setProperty("section", True)
        self.dismiss = QPushButton("Not right…")
        self.dismiss.setAccessibleDescription("Dismiss what is chosen, with a reason")
        line = QHBoxLayout()
        line.setContentsMargins(16, 4, 16, 8)
        line.addWidget(heading, 1)
        line.addWidget(self.dismiss)
        beneath = QWidget()
        column = QVBoxLayout(beneath)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.why)
        column.addLayout(line)
        column.addWidget(self.passages, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(beneath)
        split.setSizes([400, 280])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self.column.addWidget(self.strip)
        self.column.addWidget(split, 1)
        self.start = self.list
        self.strip.currentChanged.connect(self._on_list_changed)
        self.list.picked.connect(self._on_observation_picked)
        self.passages.picked.connect(self.on_picked)
        self.dismiss.clicked.connect(self._on_dismiss)
        self._show_beneath(None)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._observations = contents.observations
        self._differing = contents.differing
        agreeing = len(self._observations) - len(self._differing)
        self.strip.show_counts({_DIFFER: len(self._differing), _AGREE: agreeing})
        self._on_list_changed(self.strip.currentIndex())

    @override
    def forget(self) -> None:
        self.strip.setCurrentIndex(0)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.passages.set_theme(theme)

    @Slot(int)
    def _on_list_changed(self, number: int) -> None:
        agreeing = [one for one in self._observations if one.check is Check.AGREEMENT]
        self.list.set_empty(_NONE_AGREE if number else _NONE_DIFFER)
        self.list.show_rows([observation_row(one) for one in (agreeing if number else self._differing)])
        if self.list.current() is None:
            self._show_beneath(None)

    @Slot(object)
    def _on_observation_picked(self, row: Row) -> None:
        picked = next((one for one in self._observations if one.id == row.fact), None)
        self._show_beneath(picked)
        self.on_picked(row)

    @Slot()
    def _on_dismiss(self) -> None:
        if self._shown is not None:
            self.dismiss_wanted.emit(self._shown)

    def _show_beneath(self, observation: "Observation | None") -> None:
        self._shown = observation
        self.dismiss.setEnabled(observation is not None)
        self.why.setText(why_in_words(observation) if observation is not None else "")
        self.why.setVisible(observation is not None)
        self.passages.show_rows(passage_rows(observation) if observation is not None else [])
