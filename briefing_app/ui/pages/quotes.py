"""Quotes: a reading list of who said what."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.rows import fitting, quote_row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import FilterBar
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from briefing_app.domain.facts import Quote
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_NONE = "No quotes yet. Add an article or a report: what stands between quotation marks will be listed here."
_FILTERED = "No quote fits these filters. Choose “Clear” to see all."


class QuotesPage(Page):
    """All quotes in order of publication, with filters."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._quotes: tuple[Quote, ...] = ()
        self.filters = FilterBar(speaker=True)
        self.list = RowList("Quotes", _NONE, theme)
        self.column.addWidget(self.filters)
        self.column.addWidget(self.list, 1)
        self.filters.changed.connect(self._on_filters_changed)
        self.start = self.list
        self.list.picked.connect(self.on_picked)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._quotes = contents.quotes
        self.filters.offer(
            speakers=contents.speakers,
            sources=contents.sources,
            dates=[source.published for source in contents.sources],
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
        self.list.set_theme(theme)

    def select(self, fact: UUID) -> bool:
        """Select a quote, letting all through if the filters hide it."""
        if any(quote.id == fact for quote in self._quotes) and not self.list.select(fact):
            self.filters.clear()
        return self.list.select(fact)

    @Slot()
    def _on_filters_changed(self) -> None:
        self.list.set_empty(_FILTERED if self._quotes else _NONE)
        choice = self.filters.choice
        shown = [quote for quote in self._quotes if choice.speaker in (None, quote.lead.speaker)]
        self.list.show_rows([quote_row(quote) for quote in fitting(shown, choice.fits)])
