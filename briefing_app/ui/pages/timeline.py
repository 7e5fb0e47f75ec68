"""Timeline: what happened and what was promised when, drawn and listed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.derived import all_events, band_items, derived, event_choices, source_choices
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row, event_row
from briefing_app.ui.models.time_band import (
    LANES,
    Lanes,
    Links,
    items_of,
    lanes_by_person,
    lanes_of,
    links_of,
)
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import Choice, FilterBar, within
from briefing_app.ui.widgets.flow_layout import together
from briefing_app.ui.widgets.one_of_two import OneOfTwo
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.time_band import TimeBand

if TYPE_CHECKING:
    from briefing_app.domain.facts import Event
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.services.following import Followed

_NONE = marked(
    "No dates yet. Add an article or a report: what happened and what was promised will be drawn here."
)
_FILTERED = marked("Nothing is dated within these filters. Choose “Clear” to see all.")

_MOST_NAMED = 8
"""So many people who speak most have a lane of their own."""


class TimelinePage(Page):
    """A drawing above and a list beneath that say the same and stay in step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contents: Contents | None = None
        self._events: tuple[Event, ...] = ()
        self._speakers: list[str] = []
        self._promises: tuple[Followed, ...] = ()
        self.filters = FilterBar(speaker=False)
        self.band = TimeBand(theme)
        self.lanes = self.filters.add_choice(tr("Group &by"), [(by, tr(words)) for by, words in LANES])
        closeness = []
        for words, name, job in (
            ("−", tr("Farther"), self.band.farther),
            ("+", tr("Closer"), self.band.closer),
            (tr("All", "of the time"), tr("All of the time"), self.band.show_all),
        ):
            button = QPushButton(words)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setProperty("chip", True)
            button.clicked.connect(job)
            closeness.append(button)
        self.filters.add_widget(together(*closeness, spacing=4))
        self.list = RowList(tr("Events in order of date"), tr(_NONE), theme)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        paper = sheet()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.band)
        inside.addStretch(1)
        self._scroll.setWidget(paper)
        self.column.addWidget(self.filters)
        self.parts = OneOfTwo(
            self._scroll, self.list, (400, 400), (tr("Band", "of time"), tr("List", "of events"))
        )
        self.parts.switched.connect(self._on_switched)
        self.column.addWidget(self.parts, 1)
        self.filters.changed.connect(self._on_filters_changed)
        self.start = self.list
        self.list.picked.connect(self._on_row_picked)
        self.band.picked.connect(self._on_mark_picked)
        self.list.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Plus and minus go closer and farther also where the list has the focus, if the band is in view."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            own = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if not own and self._scroll.isVisible() and self.band.zoom_by(event.key()):
                return True
        return super().eventFilter(watched, event)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._contents, self._events = contents, contents.events
        self._speakers = [name for name, _ in contents.speakers[:_MOST_NAMED]]
        self.filters.offer(
            sources=derived(contents, source_choices), periods=derived(contents, event_choices)
        )
        self._show_what_fits(self.list.show_rows)

    @override
    def show_checked(self, checked: "Checked") -> None:
        self.list.annotate(lambda row: note_on(row, checked))
        self._promises = checked.promises
        self._show_what_fits(self.list.show_rows)

    @override
    def forget(self) -> None:
        self.filters.clear()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.band.set_theme(theme)
        self.list.set_theme(theme)

    @override
    def select(self, fact: UUID) -> bool:
        """Select an event, letting all through if the filters hide it."""
        if any(event.id == fact for event in self._events) and not self.list.select(fact):
            self.filters.clear()
        return self.list.select(fact)

    @Slot()
    def _on_filters_changed(self) -> None:
        self._show_what_fits(self.list.show_fitting)

    def _show_what_fits(self, show_rows: "Callable[[Listing], None]") -> None:
        contents, choice, by = self._contents, self.filters.choice, str(self.lanes.currentData())
        speakers, promises = self._speakers, self._promises
        self.list.set_empty(tr(_FILTERED if self._events else _NONE))
        if contents is None:
            return

        def job() -> "tuple[Listing, Lanes, Links]":
            if choice == Choice():
                listing, items = derived(contents, all_events), derived(contents, band_items)
            else:
                shown = [event for event in contents.events if _passes(event, choice)]
                listing = Listing.made(shown, lambda event: event.id, event_row).ready()
                items = items_of(shown)
            lanes = lanes_by_person(items, speakers) if by == "person" else lanes_of(items, by)
            places = (
                ((one.place for one in promise.said), (one.place for one in promise.later))
                for promise in promises
            )
            return listing, lanes, links_of(places, items)

        plain = choice == Choice() and not by
        self.work_out(0 if plain else len(contents.events), job, partial(self._show, show_rows))

    def _show(self, show_rows: "Callable[[Listing], None]", found: "tuple[Listing, Lanes, Links]") -> None:
        listing, lanes, links = found
        show_rows(listing)
        self.parts.offer_upper(offered=bool(lanes))
        self.band.show_lanes(lanes, links)
        row = self.list.current()
        if row is not None:
            self.band.select(row.fact)

    @override
    def is_at_hand(self, one: RowList) -> bool:
        return one.isVisible() or self._scroll.isVisible()

    @Slot()
    def _on_switched(self) -> None:
        self.start = self.list if self.parts.shows_lower else self.band
        self._show_mark(self.list.current())

    def _show_mark(self, row: Row | None) -> None:
        """Bring the mark of a row into sight."""
        place = self.band.place_of(row.fact) if row is not None and row.fact else None
        if place is not None:
            self._scroll.ensureVisible(0, place, 0, 80)

    @Slot(object)
    def _on_row_picked(self, row: Row) -> None:
        self.band.select(row.fact)
        self._show_mark(row)
        self.picked.emit(row)

    @Slot(object)
    def _on_mark_picked(self, fact: UUID) -> None:
        self.list.select(fact)


def _passes(event: "Event", choice: Choice) -> bool:
    return within(event.lead.when, choice.period) and (
        choice.source is None or any(source.sha256 == choice.source for source in event.sources)
    )
