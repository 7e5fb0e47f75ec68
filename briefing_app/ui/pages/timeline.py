"""Timeline: what happened and what was promised when, drawn and listed."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.pictures.timeline import closely_dated, timeline
from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.rows import Row, event_row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import FilterBar, within
from briefing_app.ui.widgets.picture_view import PictureView
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import sheet

if TYPE_CHECKING:
    from briefing_app.domain.facts import Event
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_NONE = "No dates yet. Add an article or a report: what happened and what was promised will be drawn here."
_FILTERED = "Nothing is dated within these filters. Choose “Clear” to see all."


class TimelinePage(Page):
    """A drawing above and a list beneath that say the same and stay in step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._events: tuple[Event, ...] = ()
        self.filters = FilterBar(speaker=False)
        self.picture = PictureView(theme)
        self.picture.setAccessibleName("Timeline drawing")
        self.list = RowList("Events in order of date", _NONE, theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName("Timeline drawing")
        paper = sheet()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(16, 4, 16, 8)
        inside.addWidget(self.picture)
        self._note = QLabel()
        self._note.setProperty("quiet", True)
        inside.addWidget(self._note)
        inside.addStretch(1)
        self._scroll.setWidget(paper)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._scroll)
        split.addWidget(self.list)
        split.setSizes([480, 320])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self.column.addWidget(self.filters)
        self.column.addWidget(split, 1)
        self.filters.changed.connect(self._on_filters_changed)
        self.start = self.list
        self.list.picked.connect(self._on_row_picked)
        self.picture.picked.connect(self._on_mark_picked)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._events = contents.events
        self.filters.offer(
            speakers=(), sources=contents.sources, dates=[event.lead.when for event in contents.events]
        )
        self._on_filters_changed()

    @override
    def show_checked(self, checked: "Checked") -> None:
        self.list.annotate(lambda row: note_on(row, checked))

    @override
    def forget(self) -> None:
        self.filters.clear()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.picture.set_theme(theme)
        self.list.set_theme(theme)

    def select(self, fact: UUID) -> bool:
        """Select an event, letting all through if the filters hide it."""
        if any(event.id == fact for event in self._events) and not self.list.select(fact):
            self.filters.clear()
        return self.list.select(fact)

    @Slot()
    def _on_filters_changed(self) -> None:
        shown = [event for event in self._events if self._passes(event)]
        self.list.set_empty(_FILTERED if self._events else _NONE)
        self.list.show_rows([event_row(event) for event in shown])
        drawn = closely_dated(shown)
        undrawn = len(shown) - len(drawn)
        self._note.setText(f"{undrawn} more loosely dated stand in the list only." if undrawn else "")
        self._scroll.setVisible(bool(drawn))
        self.picture.show_picture(partial(timeline, drawn))

    def _passes(self, event: "Event") -> bool:
        choice = self.filters.choice
        return within(event.lead.when, choice.period) and (
            choice.source is None or any(source.sha256 == choice.source for source in event.sources)
        )

    @Slot(object)
    def _on_row_picked(self, row: Row) -> None:
        self.picture.select(row.fact)
        place = self.picture.place_of(row.fact) if row.fact else None
        if place is not None:
            self._scroll.ensureVisible(0, place, 0, 80)
        self.picked.emit(row)

    @Slot(object)
    def _on_mark_picked(self, fact: UUID) -> None:
        self.list.select(fact)
