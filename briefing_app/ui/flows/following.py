"""Following a fact to its source, and a finding in the source back to its fact."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from briefing_app.ui.pages.page import Page
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.desk import Desk

if TYPE_CHECKING:
    from briefing_app.domain.deciding import Mark
    from briefing_app.domain.facts import AnyFact, Finding
    from briefing_app.services.browsing import Contents
    from briefing_app.ui.models.rows import Place, Row
    from briefing_app.ui.paged_window import PagedWindow
    from briefing_app.ui.widgets.row_list import RowList
    from briefing_app.ui.widgets.source_pane import SourcePane

# What tells facts in words is imported with the first of them: the window paints first.
# ruff: noqa: PLC0415


def _named(row: "Row") -> UUID | str | None:
    """What a row stands for: a fact, or failing that a document."""
    return row.fact or (row.places[0].source if row.places else None)


def _is_of(row: "Row", at: "Place | None") -> bool:
    """Whether a place belongs to what a row stands for: a document as a whole, or somebody quoted there."""
    first = row.places[0]
    whole = first.start == first.end
    return at is not None and (at.source == first.source if whole else at in row.places)


class Following(QObject):
    """Between the page in front and the source pane; remembers in the settings what was chosen last."""

    def __init__(self, window: "PagedWindow", desk: Desk, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._desk, self._settings = window, desk, settings
        self._facts: dict[UUID, AnyFact] = {}
        self._filling = False
        self._told: AnyFact | None = None
        self._at: UUID | str | None = None
        self._marks: Mapping[UUID, Mark] = {}

    def join(self, source: "SourcePane") -> None:
        """Follow what is picked in the source pane."""
        source.finding_picked.connect(self._on_finding_picked)

    @property
    def facts(self) -> "tuple[AnyFact, ...]":
        """Everything that can be followed."""
        return tuple(self._facts.values())

    @property
    def shown(self) -> "AnyFact | None":
        """The fact whose source is shown; `None` if there is none."""
        return self._told

    def fact(self, fact: UUID) -> "AnyFact | None":
        """A fact that can be followed."""
        return self._facts.get(fact)

    def know(self, contents: "Contents") -> None:
        """Take note of what the library holds now."""
        from briefing_app.ui.models.derived import by_id, derived

        self._facts = derived(contents, by_id)
        self._marks = contents.marks
        self._window.source.know_restricted(contents.restricted)
        # What is shown may say something else now, or be gone.
        told = self._told
        self._told = self._facts.get(told.id) if told is not None else None
        if self._told is not None:
            self._window.source.retell(self._in_words(self._told))
        elif told is not None:
            self._window.source.say_gone()

    def know_marks(self, contents: "Contents") -> None:
        """Say of what is shown how it stands now."""
        self._marks = contents.marks
        self._window.source.know_restricted(contents.restricted)
        if self._told is not None:
            self._window.source.retell(self._in_words(self._told))

    def _in_words(self, fact: "AnyFact") -> str:
        """What a fact is, and whether a person has confirmed it."""
        from briefing_app.domain.deciding import NOT_MARKED
        from briefing_app.ui.models.review_rows import standing_in_words
        from briefing_app.ui.models.rows import fact_in_words

        standing = standing_in_words(self._marks.get(fact.id, NOT_MARKED))
        return fact_in_words(fact) if fact.official else f"{fact_in_words(fact)} · {standing}"

    @contextmanager
    def filling(self) -> Iterator[None]:
        """While lists are filled they choose a row; the user did not."""
        self._filling = True
        try:
            yield
        finally:
            self._filling = False

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Where a decision takes what is shown out of the list in front, show what is chosen there next.

        Otherwise the next key would decide of words that nobody sees.
        """
        before = self._at
        one = self._list_in_front()
        yield
        row = one.current() if one is not None else None
        if row is not None and _named(row) != before:
            self.on_picked(row)
        elif row is not None:
            self._tell_places(row)

    def _tell_places(self, row: "Row") -> None:
        """Offer the places at which what is shown stands now: a merge or a split of people changes them."""
        source = self._window.source
        if row.places != source.places and source.at in row.places:
            source.tell(row.places, self._in_words(self._told) if self._told is not None else "")
        elif row.places != source.places and row.fact is None:
            self.on_picked(row)

    def _list_in_front(self) -> "RowList | None":
        """The list in front in which that is chosen whose source is shown."""
        page = self._desk.front
        if self._at is None or not isinstance(page, Page):
            return None
        chosen = ((one, one.current()) for one in page.lists if page.is_at_hand(one))
        return next((one for one, row in chosen if row is not None and _named(row) == self._at), None)

    @Slot(object)
    def on_picked(self, row: "Row") -> None:
        """Show what a row stands for at the first of its places."""
        if self._filling:
            return
        fact = self._facts.get(row.fact) if row.fact else None
        self._told, self._at = fact, _named(row)
        self._window.source.go_to(row.places, self._in_words(fact) if fact else "")
        if row.fact is not None:
            self._settings.fact = str(row.fact)

    def keep_in_step(self, page: Page) -> None:
        """Show beside a page that comes to the front what is selected in it; without that all stays."""
        row, shown = page.chosen, self._window.source.shown
        if row is None or (row.fact is not None and self._told is not None and row.fact == self._told.id):
            return
        if row.fact is not None or shown is None or not _is_of(row, self._window.source.at):
            self.on_picked(row)

    @Slot(object)
    def _on_finding_picked(self, finding: "Finding") -> None:
        """A finding was chosen in the source: say what it is, and select it in a list that has it."""
        from briefing_app.ui.models.rows import places_of

        fact = self._facts.get(finding.fact)
        if fact is not None:
            self._told, self._at = fact, fact.id
            self._window.source.tell(places_of(fact), self._in_words(fact))
        page = self._desk.front
        if isinstance(page, Page):
            # The source shows it already, at the place that was chosen.
            page.blockSignals(True)
            page.select(finding.fact)
            page.blockSignals(False)
