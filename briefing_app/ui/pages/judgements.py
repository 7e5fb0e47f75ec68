"""Judgements: the ladder of areas and inspections, the sentences behind grades, and what must improve."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import note_on
from briefing_app.ui.models.derived import derived, every_ladder, other_councils
from briefing_app.ui.models.improving import improvements_for
from briefing_app.ui.models.ladder import Ladder, Rung, with_beside
from briefing_app.ui.models.rows import Row, evidence_rows, recommendation_row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.filter_bar import FilterBar
from briefing_app.ui.widgets.halves import Whole
from briefing_app.ui.widgets.ladder_table import LadderTable
from briefing_app.ui.widgets.one_of_two import OneOfTwo
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.domain.facts import Judgement, Recommendation
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked

_NONE = marked(
    "No judgements yet. Add an inspection report, or an article about one: the grades will be set out here."
)


_NOTHING_ASKED = marked(
    "Nothing yet. Add an inspection report: what it says must improve will be listed here, point by point."
)
MOST_LADDERS = 6
"""So many services are shown at once; of more one is chosen."""
_LINES_OF_BOTH = 18
"""So many lines a ladder with its heading and the sentences behind a grade need to be seen at once."""
_WHY, _IMPROVE = marked("Why this grade"), marked("What needs to improve")


class JudgementsPage(Page):
    """A ladder for each service that was judged; beneath, a grade's sentences or what must improve."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tables: list[LadderTable] = []
        self._ladders: tuple[Ladder, ...] = ()
        self.whose = FilterBar(speaker=False, period=False, source=False)
        self.choice = self.whose.add_choice(tr("Whose"), [("", tr("Those most reported on"))])
        self.beside = self.whose.add_choice(tr("&Beside"), [("", tr("No other council"))])
        self.whose.changed.connect(self._on_choice_changed)
        self.whose.hide()
        paper = sheet()
        self._top = QScrollArea()
        self._top.setWidgetResizable(True)
        self._top.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._top.setWidget(paper)
        self._sheet = QVBoxLayout(paper)
        self._sheet.setContentsMargins(16, 12, 16, 12)
        self._sheet.setSpacing(4)
        self.list = RowList(tr("Sentences that support the grade"), tr(_NONE), theme)
        self.improvements = RowList(tr("What inspections say must improve"), tr(_NOTHING_ASKED), theme)
        self._elsewhere: tuple[Judgement, ...] = ()
        self._asked: tuple[Recommendation, ...] = ()
        self._providers: tuple[str, ...] = ()
        self.column.addWidget(self.whose)
        beneath = self._beneath()
        self.parts = OneOfTwo(
            self._top,
            beneath,
            (420, 300),
            (tr("Grades"), tr("Why", "this grade"), tr("To improve")),
            first=0,
            strip=self.strip,
            kept=(self._top, self.list, self.improvements),
            lines=_LINES_OF_BOTH,
        )
        self.parts.switched.connect(self._on_switched)
        self.strip.currentChanged.connect(lambda number: self.parts.choose(1 + number))
        self.column.addWidget(self.parts, 1)
        self.list.picked.connect(self.on_picked)
        self.improvements.picked.connect(self.on_picked)

    def _beneath(self) -> QWidget:
        """The two lists, of which one is shown."""
        self.strip = TabStrip([_WHY, _IMPROVE])
        self.strip.setAccessibleName(tr("Beneath the grades"))
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.improvements)
        self.strip.currentChanged.connect(self._lists.setCurrentIndex)
        whole = Whole()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._lists, 1)
        return whole

    @override
    def enter(self) -> None:
        beneath = (self.list, self.improvements)[self.strip.currentIndex()]
        first = self._tables[0] if self._tables and self._top.isVisible() else beneath
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def is_at_hand(self, one: RowList) -> bool:
        return self.isVisible() and one is self._lists.currentWidget()

    @Slot()
    def _on_switched(self) -> None:
        if self.parts.chosen:
            self.strip.setCurrentIndex(self.parts.chosen - 1)

    @property
    def tables(self) -> tuple[LadderTable, ...]:
        return tuple(self._tables)

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._ladders = derived(contents, every_ladder)
        self._elsewhere = contents.elsewhere
        self.beside.offer(derived(contents, other_councils))
        self._asked = contents.recommendations
        self._providers = tuple(ladder.provider for ladder in self._ladders)
        self._offer()
        self._show_ladders()

    def _offer(self) -> None:
        """Offer every provider to choose, where there are more than one can look over."""
        self.choice.offer((name, name) for name in sorted({name for name in self._providers if name}))
        many, others = len(self._ladders) > MOST_LADDERS, self.beside.count() > 1
        self.whose.show_choice(self.choice, shown=many)
        self.whose.show_choice(self.beside, shown=others)
        self.whose.setVisible(many or others)

    @Slot()
    def _on_choice_changed(self) -> None:
        self._show_ladders()

    def _show_ladders(self) -> None:
        self._clear()
        chosen = self.choice.currentData()
        if len(self._ladders) <= MOST_LADDERS:
            found = self._ladders
        elif chosen:
            found = tuple(ladder for ladder in self._ladders if ladder.provider == chosen)
        else:
            found = self._ladders[:MOST_LADDERS]
        self.parts.offer_upper(offered=bool(found))
        self.list.show_rows([])
        self._show_improvements(found[0].provider if found else None)
        self.build(self._ladders_one_by_one(found))

    def _ladders_one_by_one(self, found: tuple[Ladder, ...]) -> Iterator[None]:
        beside = self.beside.currentData()
        for ladder in found:
            self._add(with_beside(ladder, str(beside), self._elsewhere) if beside else ladder)
            if len(self._tables) == 1:
                self._tables[0].select_first()
            yield
        self._sheet.addStretch(1)

    @override
    def show_checked(self, checked: "Checked") -> None:
        self.list.annotate(lambda row: note_on(row, checked))

    def _clear(self) -> None:
        self._tables = []
        while (item := self._sheet.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()

    def _add(self, ladder: Ladder) -> None:
        heading = QLabel(ladder.title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        heading.setProperty("heading", True)
        note = QLabel(f"{tr(ladder.framework.title)} · {ladder.framework.inspectorate}", wordWrap=True)
        note.setProperty("quiet", True)
        table = LadderTable(ladder, self.theme)
        table.chosen.connect(self._on_chosen)
        table.cellActivated.connect(self._on_opened)
        self._tables.append(table)
        for widget in (heading, note, table):
            self._sheet.addWidget(widget)
        self._sheet.addSpacing(self.theme.px(16))

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.improvements.set_theme(theme)
        for table in self._tables:
            table.set_theme(theme)

    @override
    def select(self, fact: UUID) -> bool:
        """Select the grade that a judgement stands for, or the point that a recommendation is."""
        self._bring(fact)
        self.finish()
        if any(table.select(fact) for table in self._tables):
            self.strip.setCurrentIndex(0)
            self.parts.choose(0)
            return True
        asked = next((one for one in self._asked if one.id == fact), None)
        if asked is None:
            return False
        self._show_improvements(asked.lead.provider)
        self.strip.setCurrentIndex(1)
        self.parts.choose(2)
        return self.improvements.select(fact)

    def _bring(self, fact: UUID) -> None:
        """Show the ladder that has a judgement, if there are too many for all to be shown."""
        home = next(
            (
                ladder.provider
                for ladder in self._ladders
                for rungs in ladder.rungs
                for rung in rungs
                if rung is not None and rung.judgement.id == fact
            ),
            None,
        )
        if len(self._ladders) > MOST_LADDERS and home and home not in {one.provider for one in self._tables}:
            self.choice.setCurrentIndex(max(0, self.choice.findData(home)))

    def current(self) -> Row | None:
        """The row that is selected in the list that is shown."""
        return (self.list, self.improvements)[self.strip.currentIndex()].current()

    def _show_improvements(self, provider: str | None) -> None:
        """List what must improve at a provider; what belongs to no ladder is listed with every one."""
        rows = [
            recommendation_row(fact, provider=fact.lead.provider != provider)
            for fact in improvements_for(self._asked, provider, self._providers)
        ]
        self.improvements.show_rows(rows)
        self.strip.show_counts({_IMPROVE: len(rows)})

    @Slot(int, int)
    def _on_opened(self, *_: object) -> None:
        """Return on a grade: show why, where that is not in sight."""
        if self.parts.is_alone:
            self.strip.setCurrentIndex(0)
            self.parts.choose(1)
            self.list.setFocus()

    @Slot(object)
    def _on_chosen(self, rung: Rung) -> None:
        for table in self._tables:
            if table is not self.sender():
                table.clearSelection()
            else:
                self._show_improvements(table.provider)
        self.list.show_rows(evidence_rows(rung.judgement))
        self.list.select_number(0)
