"""Councils: “is this just us?”, a council's grades and figures among those of all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.standings import CouncilView, MeasureHistory
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.council_rows import figure_row, grade_row, own_row, year_row
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.council_choice import CouncilChoice
from briefing_app.ui.widgets.flow_layout import buttons_in_lines
from briefing_app.ui.widgets.halves import Whole
from briefing_app.ui.widgets.one_of_two import OneOfTwo
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.spread_bar import SpreadBar
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents

_NONE = marked(
    "Is this just us? Drop a table of all councils here, or choose its file: Ofsted’s inspection outcomes"
    " (a spreadsheet on GOV.UK under “Children’s social care data in England”), or a data file (CSV) from"
    " Explore Education Statistics."
)
_NO_FIGURES = marked(
    "No figures of this council. A data file from Explore Education Statistics (CSV) brings them."
)
_CHOOSE = marked("Choose a council above to see its figures among those of all.")
_NOT_FOUND = marked("No figure has these words in its name.")
_NO_DETAILS = marked("Choose a grade or a figure to see more of it here.")
_GRADES, _FIGURES = marked("Grades"), marked("Figures")
_LINES_OF_BOTH = 16
"""So many lines grades, and the councils that have them, need to be seen at once."""


class CouncilsPage(Page):
    """Grades or figures above, and below them what is known of the one that was chosen.

    `wanted` asks for a council, by its name or "" for the one the documents are about; `history_wanted`
    for a figure of a council over the years; `add_wanted` for a table that is to be added.
    """

    wanted = Signal(str)
    add_wanted = Signal()
    history_wanted = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: CouncilView | None = None
        self._stale = True
        self._listed: tuple[MeasureHistory, ...] = ()
        self._spreads: list[SpreadBar] = []
        self.choice = CouncilChoice()
        self.choice.chosen.connect(self.wanted)
        self.words = QLineEdit(placeholderText=tr("Find a figure by its name"))
        self.words.setAccessibleName(tr("Find a figure by its name"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._on_words_changed)
        self.list = RowList(tr("Figures of the council"), tr(_NONE), theme)
        self.list.picked.connect(self._on_figure_picked)
        self.list.opened.connect(self._on_opened)
        self.details = RowList(tr("About the one chosen"), tr(_NO_DETAILS), theme)
        self.details.picked.connect(self._on_detail_picked)
        self.add = QPushButton(tr("&Choose a file…"))
        self.add.setAccessibleDescription(tr("A table of all councils, to be added to the library"))
        self.add.clicked.connect(self.add_wanted)
        self._foot = QWidget()
        self._foot.setLayout(buttons_in_lines(self.add))
        self._about = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._about.setProperty("section", True)
        self._build()

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._figures = _column(self.words, self.list)
        self.strip = TabStrip([_GRADES, _FIGURES])
        self.strip.setAccessibleName(tr("Grades or figures"))
        self.strip.currentChanged.connect(self._on_kind_changed)
        self._kinds = QStackedWidget()
        self._kinds.addWidget(self._scroll)
        self._kinds.addWidget(self._figures)
        self._below = _column(self._about, self.details)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.strip)
        self.parts = OneOfTwo(
            self._kinds,
            self._below,
            (420, 300),
            (tr("List", "of grades or figures"), tr("Details")),
            first=0,
            kept=(self._scroll, self.list, self.details),
            lines=_LINES_OF_BOTH,
        )
        self.column.addWidget(self.parts, 1)
        self.column.addWidget(self._foot)
        self._show_parts()

    @property
    def spreads(self) -> tuple[SpreadBar, ...]:
        return tuple(self._spreads)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._stale = True
        if self.isVisible():
            self._ask()

    @override
    def forget(self) -> None:
        self._view, self._stale = None, True
        self.words.clear()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    def _ask(self) -> None:
        self._stale = False
        self.wanted.emit(self._view.name or "" if self._view else "")

    @override
    def enter(self) -> None:
        without = self.list if self._foot.isHidden() else self.add
        part = self.choice.box if self.choice.isVisible() else without
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.details.set_theme(theme)
        for bar in self._spreads:
            bar.set_theme(theme)

    @Slot(object)
    def show_council(self, view: CouncilView) -> None:
        """Show what was looked up."""
        begins = self._view is None and (self.list.hasFocus() or self.add.hasFocus())
        self._view = view
        self.choice.offer(view.choices, view.name)
        self._show_spreads(view)
        self._show_details("", ())
        self._on_words_changed()
        self._show_parts()
        if begins:
            self.enter()  # whoever came before the answer would be on a list that is gone

    def _show_spreads(self, view: CouncilView) -> None:
        paper = sheet()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        self._spreads = []
        framework = None
        for spread in view.spreads:
            if spread.framework != framework:
                framework = spread.framework
                column.addWidget(_heading(f"{tr(framework.title)} · {framework.inspectorate}"))
            bar = SpreadBar(spread, view.name, self.theme)
            bar.clicked.connect(self._on_spread_clicked)
            self._spreads.append(bar)
            column.addWidget(bar)
        column.addStretch(1)
        self._scroll.setWidget(paper)

    def _show_parts(self) -> None:
        """Show the parts that have something in them; the list says what could be added if none has."""
        view = self._view
        has_grades, has_figures = bool(view and view.spreads), bool(view and view.figures)
        self.choice.setVisible(bool(view and view.choices))
        self.words.setVisible(has_figures)
        self.strip.setVisible(has_grades and has_figures)
        self.strip.show_counts({_FIGURES: len(view.figures)} if view else {})
        if has_grades != has_figures:
            self.strip.setCurrentIndex(int(has_figures))
        self._kinds.setCurrentIndex(self.strip.currentIndex() if has_grades or has_figures else 1)
        self._offer_details()
        self._foot.setVisible(not has_grades and not has_figures)
        self.list.set_empty(tr(self._empty()))

    @Slot(int)
    def _on_kind_changed(self, number: int) -> None:
        self._kinds.setCurrentIndex(number)
        self._uncheck(None)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self._show_details("", ())

    def _empty(self) -> str:
        if self._view is None or not self._view.choices:
            return _NONE
        if self._view.figures:
            return _NOT_FOUND
        return _NO_FIGURES if self._view.name else _CHOOSE

    @Slot()
    def _on_words_changed(self) -> None:
        wanted = self.words.text().casefold().split()
        self._listed = tuple(
            item
            for item in (self._view.figures if self._view else ())
            if all(word in item.title.casefold() for word in wanted)
        )
        self.list.show_rows([figure_row(item) for item in self._listed])

    @Slot(object)
    def _on_figure_picked(self, row: Row) -> None:
        self._uncheck(None)
        index = self.list.currentIndex()
        if self._view and self._view.name and index.isValid() and index.row() < len(self._listed):
            self.history_wanted.emit(self._view.name, self._listed[index.row()].id)
        self.picked.emit(row)

    @Slot(object)
    def show_history(self, history: MeasureHistory) -> None:
        """Show a figure over the years, if it is still the one that is chosen."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._listed) and self._listed[row].id == history.id:
            title = tr("{figure} over the years", figure=history.title)
            self._show_details(title, [year_row(history, point) for point in history.points])

    @Slot()
    def _on_spread_clicked(self) -> None:
        bar = self.sender()
        if not isinstance(bar, SpreadBar):
            return
        self._uncheck(bar)
        self.list.clearSelection()
        rows = [grade_row(bar.spread, count) for count in bar.spread.counts]
        title = tr("{area}: which councils have which grade", area=tr(bar.spread.area.title))
        self._show_details(title, rows)
        own = own_row(bar.spread)
        if own is not None:
            self.picked.emit(own)
        self._go_to_details()

    def _uncheck(self, other_than: SpreadBar | None) -> None:
        for bar in self._spreads:
            bar.setChecked(bar is other_than)

    def _show_details(self, about: str, rows: Sequence[Row]) -> None:
        self._about.setText(about)
        self.details.clearSelection()
        self.details.show_rows(rows)
        if not rows:
            self.parts.choose(0)
        self._offer_details()

    def _offer_details(self) -> None:
        view = self._view
        waits = bool(view and (view.spreads or view.figures))
        self._about.setVisible(bool(self.details.count))
        self.parts.offer_lower(offered=bool(self.details.count), waits=waits)

    @Slot(object)
    def _on_opened(self, _row: object) -> None:
        """Return on a figure: show it over the years, where that is not in sight."""
        self._go_to_details()

    def _go_to_details(self) -> None:
        if self.parts.is_alone:
            self.parts.choose(1)
            QTimer.singleShot(0, self.details, self.details.setFocus)  # once they have their place

    @Slot(object)
    def _on_detail_picked(self, row: Row) -> None:
        if row.places:
            self.picked.emit(row)


def _heading(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("section", True)
    label.setContentsMargins(16, 8, 16, 0)
    return label


def _column(head: QWidget, body: QWidget) -> QWidget:
    holder = Whole()
    above = QVBoxLayout()
    above.setContentsMargins(16, 8, 16, 8)
    above.addWidget(head)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(above)
    column.addWidget(body, 1)
    return holder
