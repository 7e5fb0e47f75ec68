"""What the Overview shows of a library; every line of it is a door to more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.mentions import QuoteMention
from briefing_app.system.words import marked, tr
from briefing_app.ui.delegates.row_delegate import RowPainter
from briefing_app.ui.models.check_rows import enquiry_row, observation_row, promise_row
from briefing_app.ui.models.derived import derived, most_shared, quotes_by_speaker
from briefing_app.ui.models.first_page import (
    MOST_AHEAD,
    MOST_HEADLINES,
    MOST_HOUSES,
    MOST_SPEAKERS,
    councils_in,
    homes_in,
    how_many_councils,
)
from briefing_app.ui.models.ladder import Ladder, Rung
from briefing_app.ui.models.news import news_days, news_rows
from briefing_app.ui.models.rows import Row, event_row, figure_row, one_line, places_of, quote_row
from briefing_app.ui.theme import Theme, grade_mark
from briefing_app.ui.widgets.door import Door
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.steady import SteadyBox

if TYPE_CHECKING:
    from briefing_app.domain.facts import Figure, Quote
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_INDENT = 16  # in pixels, as far as the words of a row
_MOST_DIFFERING, _MOST_ASKED, _MOST_NEW = 4, 3, 6
_NONE = marked("Drop a report or an article here. Reading takes a few seconds and stays on this computer.")


class OverviewSheet(QWidget):
    """One state of a library, from the top down; `since` is the day from which news is told.

    `picked` carries the row of a door that was opened; `tab_wanted` and `speaker_wanted` say where else one
    leads, `since_chosen` that another day was chosen.
    """

    picked = Signal(object)
    tab_wanted = Signal(str)
    speaker_wanted = Signal(str)
    since_chosen = Signal()

    def __init__(self, contents: "Contents", checked: "Checked | None", since: str, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.since = since
        self._contents, self._checked, self._theme = contents, checked, theme
        self._rows = RowPainter(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 20, 16, 24)
        self._column.setSpacing(0)

    def fill(self) -> Iterator[None]:
        """Everything from the top down, in steps."""
        column, contents = self._column, self._contents
        if not contents.sources:
            column.addWidget(self._label(tr(_NONE), "heading"))
            column.addStretch(1)
            return
        for ladder in councils_in(contents)[:MOST_HEADLINES]:
            self._add_headline(column, ladder)
            column.addSpacing(12)
            yield
        left = derived(contents, how_many_councils) - MOST_HEADLINES
        if left > 0:
            more = QPushButton(
                tr("%n more services that were judged", "%n more service that was judged", left)
            )
            more.setProperty("door", True)
            more.setProperty("tab", "Judgements")
            more.clicked.connect(self._on_tab_clicked)
            column.addWidget(more)
        self._add_counts(column, contents)
        self._add_news(column, contents)
        yield
        if self._checked is not None:
            differing = self._checked.differing[:_MOST_DIFFERING]
            self._add_doors(column, tr("Where sources differ"), [observation_row(one) for one in differing])
            asked = self._checked.enquiries[:_MOST_ASKED]
            rows = [enquiry_row(one, number) for number, one in enumerate(asked, 1)]
            self._add_doors(column, tr("What to ask"), [row for row in rows if row.places[0].source])
        yield
        houses = [_house_row(ladder) for ladder in homes_in(contents)[:MOST_HOUSES]]
        self._add_doors(column, tr("Single homes and schools"), houses)
        yield
        self._add_promises(column, contents)
        yield
        self._add_speakers(column, contents)
        rows = [_shared_row(fact) for fact in derived(contents, most_shared)]
        self._add_doors(column, tr("Said in several sources"), rows)
        column.addStretch(1)

    def _add_news(self, column: QVBoxLayout, contents: "Contents") -> None:
        """What came in since the library was last opened, or since a day that is chosen."""
        days = news_days(contents, self._checked)
        if not days:
            return
        self.since = self.since if self.since in dict(days) else days[0][0]
        column.addSpacing(20)
        line = FlowLayout(margins=QMargins(_INDENT, 0, 8, 4), spacing=8)
        heading = self._label(tr("New since"), "heading")
        box = SteadyBox()
        box.setAccessibleName(tr("New since"))
        for day, words in days:
            box.addItem(words, day)
        box.setCurrentIndex([day for day, _ in days].index(self.since))
        box.activated.connect(self._on_since_chosen)
        line.addWidget(heading)
        line.addWidget(box)
        column.addLayout(line)
        rows, count = news_rows(contents, self._checked, self.since, _MOST_NEW)
        for row in rows:
            column.addWidget(self._door(row))
        rest = count - len(rows)
        if rest > 0:
            column.addWidget(self._indented(self._label(tr("And %n more.", "And %n more.", rest), "quiet")))
        if not rows:
            column.addWidget(self._indented(self._label(tr("Nothing has come in since then."), "quiet")))

    @Slot(int)
    def _on_since_chosen(self, number: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self.since = str(box.itemData(number))
            self.since_chosen.emit()

    def _add_promises(self, column: QVBoxLayout, contents: "Contents") -> None:
        """Promises with how they stand, what is overdue first; until they are known, what was planned."""
        if self._checked is not None and self._checked.promises:
            promises = [promise_row(one) for one in self._checked.promises[:MOST_AHEAD]]
            self._add_doors(column, tr("Promised and due"), [row for row in promises if row.places])
        else:
            planned = [event_row(event) for event in contents.planned[:MOST_AHEAD]]
            self._add_doors(column, tr("Promised or planned"), planned)

    def _add_headline(self, column: QVBoxLayout, ladder: Ladder) -> None:
        headline = ladder.headline
        if headline is None:
            return
        column.addWidget(self._indented(self._label(ladder.title, "section")))
        words = QLabel(f"{grade_mark(headline.tone)} {tr(headline.grade)}")
        words.setFont(self._theme.font("display", bold=True))
        size = self._theme.font("display").pointSizeF()
        words.setStyleSheet(f"color: {self._theme.colour(headline.tone).name()}; font-size: {size}pt;")
        column.addWidget(self._indented(words))
        for area, rungs in zip(ladder.areas, ladder.rungs, strict=True):
            found = [rung for rung in rungs if rung]
            if found and found[-1] is headline:
                column.addWidget(self._door(_headline_row(tr(area.title), ladder, found)))
            elif found:
                column.addWidget(self._door(_grade_row(tr(area.title), found)))

    def _add_counts(self, column: QVBoxLayout, contents: "Contents") -> None:
        line = FlowLayout(margins=QMargins(_INDENT, 12, 8, 4), spacing=8)
        counts = contents.counts
        for name, words in (
            ("Quotes", tr("%n quotes", "%n quote", counts.quotes)),
            ("Timeline", tr("%n dates", "%n date", counts.events)),
            ("Figures", tr("%n figures", "%n figure", counts.figures)),
            ("Sources", tr("%n sources", "%n source", counts.sources)),
            ("Review", tr("%n to review", "%n to review", counts.review)),
        ):
            button = QPushButton(words)
            button.setProperty("chip", True)
            button.setProperty("tab", name)
            button.clicked.connect(self._on_tab_clicked)
            line.addWidget(button)
        column.addLayout(line)

    def _add_doors(self, column: QVBoxLayout, title: str, rows: Sequence[Row]) -> None:
        if rows:
            self._add_title(column, title)
        for row in rows:
            column.addWidget(self._door(row))

    def _door(self, row: Row) -> Door:
        door = Door(row, self._rows)
        door.clicked.connect(self._on_door_opened)
        door.reached.connect(self._on_door_opened)
        return door

    def _add_title(self, column: QVBoxLayout, title: str) -> None:
        column.addSpacing(20)
        column.addWidget(self._indented(self._label(title, "heading")))
        column.addSpacing(4)

    def _add_speakers(self, column: QVBoxLayout, contents: "Contents") -> None:
        if not contents.speakers:
            return
        self._add_title(column, tr("Who speaks"))
        for name, count in contents.speakers[:MOST_SPEAKERS]:
            door = Door(_speaker_row(name, count, contents), self._rows)
            door.setProperty("speaker", name)
            door.clicked.connect(self._on_speaker_clicked)
            door.reached.connect(self._on_door_opened)
            column.addWidget(door)

    def _label(self, words: str, style: str) -> QLabel:
        label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        label.setProperty(style, True)
        return label

    def _indented(self, widget: QWidget) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(_INDENT, 0, 0, 0)
        line.addWidget(widget)
        return holder

    @Slot()
    def _on_door_opened(self) -> None:
        door = self.sender()
        if isinstance(door, Door):
            self.picked.emit(door.row)

    @Slot()
    def _on_tab_clicked(self) -> None:
        self.tab_wanted.emit(str(self.sender().property("tab")))

    @Slot()
    def _on_speaker_clicked(self) -> None:
        self.speaker_wanted.emit(str(self.sender().property("speaker")))


def _headline_row(area: str, ladder: Ladder, rungs: Sequence[Rung]) -> Row:
    """What the headline grade was given for, by whom, and what it was before."""
    row = _grade_row(area, rungs)
    words = tr("{area}, judged by {inspectorate}", area=area, inspectorate=ladder.framework.inspectorate)
    return replace(row, lead="", text=words)


def _house_row(ladder: Ladder) -> Row:
    """A single home or school with its latest grade."""
    row = next(rungs for rungs in ladder.rungs if ladder.headline in rungs)
    return _grade_row(ladder.title, [rung for rung in row if rung])


def _grade_row(area: str, rungs: Sequence[Rung]) -> Row:
    """An area with its latest grade, and the one before if there is one."""
    latest = rungs[-1]
    judgement = latest.judgement
    before = [tr("was {grade}", grade=tr(rungs[-2].grade).lower())] if len(rungs) > 1 else []
    return Row(
        lead=f"{grade_mark(latest.tone)} {tr(latest.grade)}",
        tone=latest.tone,
        text=area,
        detail=" · ".join([*before, judgement.source.label]),
        places=places_of(judgement),
        fact=judgement.id,
        sources=len(judgement.sources),
    )


def _shared_row(fact: "Quote | Figure") -> Row:
    """Something that several sources have."""
    if isinstance(fact.lead, QuoteMention):
        return quote_row(fact)
    return figure_row(fact)


def _speaker_row(name: str, count: int, contents: "Contents") -> Row:
    """Who it is, in which role, and how often they are quoted; it leads to their first quote."""
    quotes = derived(contents, quotes_by_speaker)[name]
    role = next((quote.lead.role for quote in quotes if quote.lead.role), "")
    return Row(
        lead=tr("%n quotes", "%n quote", count),
        tone="ink-2",
        text=name,
        detail=one_line(f"{role[:1].upper()}{role[1:]}"),
        places=places_of(quotes[0]),
    )
