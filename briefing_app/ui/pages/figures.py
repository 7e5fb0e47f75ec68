"""Figures: which numbers were given for what, with a chart where there is something to compare."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing_app.domain.mentions import Unit
from briefing_app.pictures.comparison import comparable_on_one_council
from briefing_app.pictures.figure_chart import figure_chart
from briefing_app.pictures.wrapping import sentence_case
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.derived import (
    all_figures,
    beside_each_other,
    compared_figures,
    councils_of_figures,
    derived,
    published_choices,
    source_choices,
)
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row, figure_row, fitting, one_line
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.calculator import Calculator
from briefing_app.ui.widgets.filter_bar import Choice, FilterBar
from briefing_app.ui.widgets.long_sheet import LongSheet
from briefing_app.ui.widgets.one_of_two import OneOfTwo
from briefing_app.ui.widgets.passing import steady_height
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import card, sheet

if TYPE_CHECKING:
    from briefing_app.domain.facts import Figure
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

    _Found = tuple[Listing, Sequence[Figure], Sequence[tuple[Figure, ...]]]
    """The rows, the figures in them, and groups of those that can be compared."""

_ANY_HEIGHT = (1 << 24) - 1
_LINES_LEFT = 8
"""So many lines are left for charts and list beneath the calculator, or it takes their place."""
_NONE = marked(
    "No figures yet. Add an article or a report: its numbers will be listed here with what they measure."
)
_FILTERED = marked("No figure fits these filters. Choose “Clear” to see all.")

_GROUPINGS = (
    ("", marked("None")),
    ("measure", marked("Measure")),
    ("unit", marked("Unit")),
    ("source", marked("Source")),
)
_SINGLE = marked("Given once, or in one value only")
_UNIT_WORDS = {
    Unit.COUNT: marked("Numbers"),
    Unit.GBP: marked("Money"),
    Unit.PERCENT: marked("Per cent"),
    Unit.FRACTION: marked("Shares"),
    Unit.RATIO: marked("Ratios"),
    Unit.DAYS: marked("Days"),
    Unit.WEEKS: marked("Weeks"),
    Unit.MONTHS: marked("Months"),
    Unit.YEARS: marked("Years"),
    Unit.OTHER: marked("Other units"),
}


class FiguresPage(Page):
    """Charts of what can be compared, and all figures in a list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contents: Contents | None = None
        self._figures: tuple[Figure, ...] = ()
        self._charts: list[PictureView] = []
        self.filters = FilterBar(speaker=False)
        self.list = RowList(tr("Figures"), tr(_NONE), theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("Figures that can be compared"))
        self.calculator = Calculator()
        self.grouping = self.filters.add_choice(
            tr("Group &by"), [(by, tr(words)) for by, words in _GROUPINGS]
        )
        self.reckon = QPushButton(tr("&Calculator"))
        self.reckon.setCheckable(True)
        self.reckon.setProperty("chip", True)
        self.reckon.toggled.connect(self._on_reckon_toggled)
        self.filters.add_widget(self.reckon)
        self.column.addWidget(self.filters)
        around = sheet()
        holder = QVBoxLayout(around)
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self.calculator)
        self.back = QPushButton(tr("Back to the figures"))
        self.back.clicked.connect(self._on_back)
        self.back.hide()
        holder.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        holder.addStretch(1)
        around.installEventFilter(self)
        self._around_calculator = holder
        self._reckoning = LongSheet(around)
        self._reckoning.hide()
        self.column.addWidget(self._reckoning)
        self.parts = OneOfTwo(self._scroll, self.list, (300, 420), (tr("Charts"), tr("List", "of figures")))
        self.parts.switched.connect(self._on_switched)
        self.column.addWidget(self.parts, 1)
        self.filters.changed.connect(self._on_filters_changed)
        self.start = self.list
        self.list.picked.connect(self.on_picked)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._contents, self._figures = contents, contents.figures
        self.filters.offer(
            sources=derived(contents, source_choices), periods=derived(contents, published_choices)
        )
        self._show_what_fits(self.list.show_rows)

    @override
    def show_checked(self, checked: "Checked") -> None:
        self.list.annotate(lambda row: note_on(row, checked))

    @override
    def forget(self) -> None:
        self.filters.clear()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        for chart in self._charts:
            chart.set_theme(theme)

    @override
    def select(self, fact: UUID) -> bool:
        """Select a figure, letting all through if the filters hide it."""
        if any(figure.id == fact for figure in self._figures) and not self.list.select(fact):
            self.filters.clear()
        return self.list.select(fact)

    @override
    def is_at_hand(self, one: RowList) -> bool:
        return one.isVisible() or self._scroll.isVisible()

    @Slot()
    def _on_switched(self) -> None:
        self._find_start()

    def _find_start(self) -> None:
        shown = self.list if self.parts.shows_lower else self._scroll
        self.start = self.calculator.first if self.parts.isHidden() else shown

    @property
    def charts(self) -> tuple[PictureView, ...]:
        return tuple(self._charts)

    @Slot()
    def _on_filters_changed(self) -> None:
        self._show_what_fits(self.list.show_fitting)

    def _show_what_fits(self, show_rows: "Callable[[Listing], None]") -> None:
        choice, grouping = self.filters.choice, str(self.grouping.currentData())
        figures = self._figures
        self.list.set_empty(tr(_FILTERED if figures else _NONE))
        if self._contents is not None and not grouping and choice == Choice():
            everything = derived(self._contents, all_figures)
            compared = derived(self._contents, compared_figures)
            self.work_out(0, lambda: (everything, figures, compared), partial(self._show, show_rows))
            return

        councils = derived(self._contents, councils_of_figures) if self._contents is not None else ()

        def job() -> "_Found":
            shown = fitting(figures, choice.fits) if choice != Choice() else figures
            return _rows(shown, grouping, councils).ready(), shown, beside_each_other(shown, councils)

        self.work_out(len(figures), job, partial(self._show, show_rows))

    def _show(self, show_rows: "Callable[[Listing], None]", found: "_Found") -> None:
        listing, figures, compared = found
        show_rows(listing)
        self.calculator.offer(figures)
        self._show_charts(compared)

    @Slot(bool)
    def _on_reckon_toggled(self, shown: bool) -> None:
        was_within = self.has_focus_within
        self._reckoning.setVisible(shown)
        self._share_room()
        if was_within and not self.has_focus_within:
            self.enter()  # what had the focus is gone
        row = self.list.current()
        if not shown or row is None or row.fact is None:
            return
        # Where nobody has chosen a row, two figures of one thing say more than the first of the list.
        chosen = row.fact != next((one.fact for one in self.list.rows if one.fact is not None), None)
        if chosen or self.calculator.can_reckon_from(row.fact):
            self.calculator.begin_with(row.fact)

    @Slot()
    def _on_back(self) -> None:
        self.reckon.setChecked(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the calculator says something else
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        """Show the calculator above charts and list, or in their place where there is no room for both."""
        layout = self._around_calculator
        needed = max(layout.totalSizeHint().height(), layout.totalHeightForWidth(self.width()))
        left = steady_height(self) - self.filters.height() - needed
        alone = self.reckon.isChecked() and left < _LINES_LEFT * self.fontMetrics().lineSpacing()
        self.parts.setVisible(not alone)
        self.back.setVisible(alone)
        self._find_start()
        self.column.setStretchFactor(self._reckoning, int(alone))
        self._reckoning.setMinimumHeight(0 if alone else needed)
        self._reckoning.setMaximumHeight(_ANY_HEIGHT if alone else needed)

    def _show_charts(self, groups: "Sequence[tuple[Figure, ...]]") -> None:
        paper = sheet()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(16, 8, 16, 12)
        inside.setSpacing(12)
        heading = QLabel(tr("What can be compared"))
        heading.setProperty("section", True)
        inside.addWidget(heading)
        self._charts = [self._chart(group, inside) for group in groups]
        inside.addStretch(1)
        self._scroll.setWidget(paper)
        self.parts.offer_upper(offered=bool(groups))

    def _chart(self, group: "tuple[Figure, ...]", inside: QVBoxLayout) -> PictureView:
        frame = card()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(16, 12, 16, 12)
        chart = PictureView(self.theme)
        chart.setAccessibleName(tr("Chart"))
        chart.show_picture(partial(figure_chart, group))
        chart.picked.connect(self._on_mark_picked)
        layout.addWidget(chart)
        inside.addWidget(frame)
        return chart

    @Slot(object)
    def _on_mark_picked(self, fact: UUID) -> None:
        self.list.select(fact)

    @override
    @Slot(object)
    def on_picked(self, row: Row) -> None:
        super().on_picked(row)
        if row.fact is not None and self.calculator.isVisible():
            self.calculator.begin_with(row.fact)


def _rows(figures: "Sequence[Figure]", grouping: str, councils: tuple[frozenset[str], ...]) -> Listing:
    """The rows of a list, with a heading above each group if there is a grouping."""
    if not grouping:
        return Listing.made(figures, lambda figure: figure.id, figure_row)
    groups: dict[str, list[Figure]] = {}
    if grouping == "measure":
        for group in comparable_on_one_council(figures, councils):
            groups.setdefault(sentence_case(one_line(group[0].lead.measure)), []).extend(group)
        together = {figure.id for group in groups.values() for figure in group}
        single = [figure for figure in figures if figure.id not in together]
        groups |= {tr(_SINGLE): single} if single else {}
    else:
        for figure in figures:
            words = figure.source.title if grouping == "source" else tr(_UNIT_WORDS[figure.lead.unit])
            groups.setdefault(words, []).append(figure)
    return Listing.grouped(groups.items(), lambda figure: figure.id, figure_row)
