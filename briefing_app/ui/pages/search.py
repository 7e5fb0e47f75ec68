"""Search results: as one types, by kind, with the matched words marked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from briefing_app.domain import edtf
from briefing_app.domain.deciding import Mark
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.queries import OPERATORS
from briefing_app.domain.searching import MOST_LISTED, SearchFilters
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.derived import by_id, derived, source_choices, speaker_choices, time_choices
from briefing_app.ui.models.near_names import near_names
from briefing_app.ui.models.rows import Place, hit_row
from briefing_app.ui.models.told_search import (
    misspelt_in,
    not_of_speakers,
    not_yet_in_words,
    nothing_in_words,
    respelt_in_words,
    speakers_meant,
    unread_in_words,
)
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import FilterBar
from briefing_app.ui.widgets.flow_layout import FlowLayout, buttons_in_lines
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from uuid import UUID

    from briefing_app.domain.restrictions import Restriction
    from briefing_app.domain.searching import Hit
    from briefing_app.services.browsing import Contents

_KINDS = (
    ("", marked("All")),
    ("quote", marked("Quotes")),
    ("event", marked("Dates")),
    ("figure", marked("Figures")),
    ("judgement", marked("Judgements")),
    ("recommendation", marked("To improve")),
    ("text", marked("In the text")),
)


class SearchPage(Page):
    """Results with filters; `changed` tells that other filters were chosen.

    `operator_wanted` carries words such as "speaker:" that are to be typed into the search box; `kind_wanted`
    a kind of which there may be more than was found among all; `query_wanted` another search in place of one
    that found nothing.
    """

    changed = Signal()
    kind_wanted = Signal(str)
    operator_wanted = Signal(str)
    query_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._facts: dict[UUID, AnyFact] = {}
        self._sources: dict[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._known: tuple[str, ...] = ()  # those whom "speaker:" means, where nothing was found
        self._like: tuple[str, ...] = ()
        self._hits: tuple[Hit, ...] = ()
        self._has_more = False
        self.more = QLabel(wordWrap=True)
        self.more.setProperty("quiet", True)
        self.more.setContentsMargins(16, 0, 16, 8)
        self.more.hide()
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.setContentsMargins(16, 0, 16, 8)
        self.told.hide()
        self._marks: Mapping[UUID, Mark] = {}
        self._restricted: Mapping[str, Restriction] = {}
        self._near = QWidget()
        self._near_line = buttons_in_lines()
        self._near.setLayout(self._near_line)
        self._near.hide()
        self.near: list[QPushButton] = []
        self._kinds = QButtonGroup(self)
        self.filters = FilterBar(speaker=True)
        self.list = RowList(tr("Search results"), "", theme)
        self.filters.put_around(self._kind_chips(), self._operators())
        self.column.addWidget(self.filters)
        self.column.addWidget(self.told)
        self.column.addWidget(self.more)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._near)
        self.filters.changed.connect(self.changed)
        self.list.picked.connect(self.on_picked)

    def _kind_chips(self) -> FlowLayout:
        line = FlowLayout(margins=QMargins(16, 12, 16, 0), spacing=6)
        for number, (_, words) in enumerate(_KINDS):
            chip = QPushButton(tr(words))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(number == 0)
            self._kinds.addButton(chip, number)
            line.addWidget(chip)
            if number:
                self.filters.count_in(chip)
        self._kinds.idToggled.connect(self._on_kind_toggled)
        return line

    def _operators(self) -> FlowLayout:
        line = FlowLayout(margins=QMargins(16, 0, 16, 8), spacing=2)
        hint = QLabel(tr("Or type"))
        hint.setProperty("quiet", True)
        line.addWidget(hint)
        for words, does in OPERATORS:
            button = QPushButton(words)
            button.setProperty("door", True)
            button.setToolTip(tr(does))
            button.setAccessibleDescription(tr(does))
            button.clicked.connect(self._on_operator_clicked)
            line.addWidget(button)
        return line

    @Slot()
    def _on_operator_clicked(self) -> None:
        self.operator_wanted.emit(self.sender().property("text"))

    @property
    def kind(self) -> str:
        """The chosen kind; empty for all."""
        return _KINDS[max(0, self._kinds.checkedId())][0]

    @property
    def wanted(self) -> SearchFilters:
        """The filters that are chosen."""
        choice = self.filters.choice
        since, until = _days(choice.period)
        return SearchFilters(speaker=choice.speaker, source=choice.source, since=since, until=until)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._facts = derived(contents, by_id)
        self._sources = {source.sha256: source.label for source in contents.sources}
        self._names = tuple(name for name, _ in contents.speakers)
        self._marks, self._restricted = contents.marks, contents.restricted
        self.filters.offer(
            speakers=derived(contents, speaker_choices),
            sources=derived(contents, source_choices),
            periods=derived(contents, time_choices),
        )

    @override
    def show_marks(self, contents: "Contents") -> None:
        super().show_marks(contents)
        self._marks = contents.marks
        if contents.restricted != self._restricted:
            self._restricted = contents.restricted
            self._show_kind()

    @override
    def forget(self) -> None:
        self.filters.clear()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    def show_hits(self, query: str, hits: "Sequence[Hit]") -> None:
        """What was found for a query."""
        self._hits = tuple(hits[:MOST_LISTED])
        self._has_more = len(hits) > MOST_LISTED
        self._tell_more(hits)
        today = date.today()  # noqa: DTZ011 - the user's own day
        told = unread_in_words(query, today) or respelt_in_words(query, self._hits)
        if not hits and nothing_in_words(query, today) == told:
            told = ""  # it stands in place of the results
        self.told.setText(told)
        self.told.setVisible(bool(told))
        not_yet = "" if hits else not_yet_in_words(query, self._marks, today)
        self._known = () if hits else speakers_meant(query, self._names, today)
        self._offer(())
        self._like = () if hits else near_names(misspelt_in(query, self._known, today), self._names)
        self.list.set_empty(not_yet or self._nothing(query, self._like))
        self._show_kind()

    def show_near(self, query: str, near: "Sequence[str]", undated: str = "") -> None:
        """Offer a vain search with other words in place of misspelt ones, or without its date."""
        if not self._hits and (undated or (near and not self._like)):
            self.list.set_empty(self._nothing(query, self._like or near, undated))

    def _nothing(self, query: str, names: "Sequence[str]", undated: str = "") -> str:
        """What stands in place of results; one of these names or words may have been misspelt."""
        self._offer(names, undated)
        if not query.strip():
            return tr("Type a word, a name or a number.")
        today = date.today()  # noqa: DTZ011 - the user's own day
        filtered = self.wanted != SearchFilters()
        narrowing = not_of_speakers(query, self._known, today, filtered=filtered)
        narrowing = narrowing or nothing_in_words(query, today)
        near = _near_in_words(names)
        if not near and not narrowing:
            if undated:
                near = tr("Without the date something is found.")
            else:
                near = tr("Try another word, or fewer filters.")
        if narrowing:
            return f"{narrowing} {near}".rstrip()
        return f"{tr('Nothing is said of “{query}” in these documents.', query=query)} {near}"

    def _offer(self, names: "Sequence[str]", undated: str = "") -> None:
        """Offer to search for names instead, or for a query without its date, each as a button."""
        before, self.near = self.near, []
        for button in before:
            button.hide()
            button.deleteLater()
        offered = [(tr("Search for {name}", name=name.replace("&", "&&")), name) for name in names]
        if undated:
            offered.append((tr("Search without the date"), undated))
        for words, name in offered:
            button = QPushButton(words)
            button.clicked.connect(partial(self._on_near_clicked, name))
            self._near_line.addWidget(button)
            button.show()  # at once: the next key may go there
            self.near.append(button)
        self._near.setVisible(bool(offered))

    def _on_near_clicked(self, name: str, *_: object) -> None:
        self.query_wanted.emit(name)

    def show_hits_of(self, kind: str, hits: "Sequence[Hit]") -> None:
        """What was found of a kind alone, unless another is wanted by now."""
        if kind == self.kind:
            self._tell_more(hits)
            self._list(hits[:MOST_LISTED])

    def _tell_more(self, hits: "Sequence[Hit]") -> None:
        self.more.setText(
            tr("More was found than the {count} results below. Add a word or a filter.", count=MOST_LISTED)
        )
        self.more.setVisible(len(hits) > MOST_LISTED)

    @Slot(int, bool)
    def _on_kind_toggled(self, _number: int, chosen: bool) -> None:
        if chosen:
            self._show_kind()

    def _show_kind(self) -> None:
        """Show the kind that is chosen, and how many there are of each; a "+" says at least."""
        least = "+" if self._has_more else ""
        counted = Counter(hit.kind for hit in self._hits)
        for number, (kind, words) in enumerate(_KINDS):
            found = counted[kind] if kind else len(self._hits)
            told = f" {found}{least}" if found or not least else ""
            self._kinds.button(number).setText(f"{tr(words)}{told}")
        self._list([hit for hit in self._hits if self.kind in ("", hit.kind)])
        if self._has_more and self.kind:
            self.kind_wanted.emit(self.kind)

    def _list(self, hits: "Sequence[Hit]") -> None:
        self.list.show_rows(
            [
                hit_row(
                    kind=hit.kind,
                    fact=self._facts.get(hit.fact) if hit.fact else None,
                    words=hit.words,
                    marks=hit.marks,
                    about=hit.about,
                    place=Place(hit.source, hit.start, hit.end, self._sources.get(hit.source, "")),
                    restriction=self._restricted.get(hit.source),
                )
                for hit in hits
            ]
        )


def _near_in_words(names: "Sequence[str]") -> str:
    if len(names) > 1:
        return tr("Did you mean {name} or {other}?", name=names[0], other=names[1])
    return tr("Did you mean {name}?", name=names[0]) if names else ""


def _days(period: str | None) -> tuple[str | None, str | None]:
    """The first and last day of a year or month, in ISO form."""
    if period is None:
        return None, None
    span = edtf.bounds(period)
    return span.lower.isoformat() if span.lower else None, span.upper.isoformat() if span.upper else None
