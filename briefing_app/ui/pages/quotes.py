"""Quotes: a reading list of who said what."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from briefing_app.domain.deciding import NOT_MARKED, Mark
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.derived import (
    all_quotes,
    derived,
    published_choices,
    source_choices,
    speaker_choices,
)
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.quote_groups import GROUPINGS, listing_of
from briefing_app.ui.models.rows import fitting
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import Choice, FilterBar
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.domain.facts import Quote
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_NONE = marked(
    "No quotes yet. Add an article or a report: what stands between quotation marks will be listed here."
)
_FILTERED = marked("No quote fits these filters. Choose “Clear” to see all.")


class QuotesPage(Page):
    """All quotes in order of publication, with filters."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contents: Contents | None = None
        self._quotes: tuple[Quote, ...] = ()
        self.filters = FilterBar(speaker=True)
        self.list = RowList(tr("Quotes"), tr(_NONE), theme)
        self._marks: Mapping[UUID, Mark] = {}
        self._longer: Mapping[UUID, UUID] = {}
        self.grouping = self.filters.add_choice(tr("Group &by"), [(by, tr(words)) for by, words in GROUPINGS])
        self.starred = QPushButton(tr("★ Starred"))
        self.starred.setAccessibleName(tr("Only what is starred"))
        self.starred.setCheckable(True)
        self.starred.setProperty("chip", True)
        self.starred.toggled.connect(self._on_filters_changed)
        self.filters.add_switch(self.starred)
        self.column.addWidget(self.filters)
        self.column.addWidget(self.list, 1)
        self.filters.changed.connect(self._on_filters_changed)
        self.start = self.list
        self.list.picked.connect(self.on_picked)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._contents, self._marks = contents, contents.marks
        self._quotes, self._longer = contents.quotes, contents.longer
        self.filters.offer(
            speakers=derived(contents, speaker_choices),
            sources=derived(contents, source_choices),
            periods=derived(contents, published_choices),
        )
        self._show_what_fits(self.list.show_rows)

    @override
    def show_marks(self, contents: "Contents") -> None:
        super().show_marks(contents)
        if contents.marks != self._marks:
            self._marks = contents.marks
            if self.grouping.currentData() == "topic" or self.starred.isChecked():
                self._show_what_fits(self.list.show_rows)

    @override
    def show_checked(self, checked: "Checked") -> None:
        self.list.annotate(lambda row: note_on(row, checked))

    @override
    def forget(self) -> None:
        self.filters.clear()
        self.starred.setChecked(False)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    @override
    def select(self, fact: UUID) -> bool:
        """Select a quote, or the one that it is part of, letting all through if the filters hide it."""
        home = self._longer.get(fact, fact)
        if any(quote.id == fact for quote in self._quotes) and not self.list.select(home):
            self.filters.clear()
            self.starred.setChecked(False)
        return self.list.select(home)

    @Slot()
    def _on_filters_changed(self) -> None:
        self._show_what_fits(self.list.show_fitting)

    def _show_what_fits(self, show: Callable[[Listing], None]) -> None:
        self.list.set_empty(tr(_FILTERED if self._quotes else _NONE))
        choice, grouping = self.filters.choice, str(self.grouping.currentData())
        quotes, homes, marks = self._quotes, self._longer, self._marks
        starred = self.starred.isChecked()
        if self._contents is not None and not grouping and not starred and choice == Choice():
            everything = derived(self._contents, all_quotes)
            self.work_out(0, lambda: everything, show)
            return

        def job() -> Listing:
            shown = list(quotes)
            if choice.speaker is not None:
                shown = [quote for quote in shown if quote.lead.speaker == choice.speaker]
            if starred:
                shown = [quote for quote in shown if marks.get(quote.id, NOT_MARKED).starred]
            if choice != Choice(choice.speaker):
                shown = fitting(shown, choice.fits)
            return listing_of(shown, homes, grouping, marks).ready()

        self.work_out(len(quotes), job, show)
