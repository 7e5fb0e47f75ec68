"""Pack: a template to start from, the outline line by line, and the button that makes the PDF."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.deciding import Mark
from briefing_app.packs.plan import SECTION, Plan, PlanItem
from briefing_app.packs.request import OwnKind, PackRequest, Section
from briefing_app.packs.templates import Template
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.derived import by_id, derived
from briefing_app.ui.models.plan_rows import OWN_WORDS, SECTION_WORDS, item_in_words, made_in_words
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.flow_layout import FlowLayout, buttons_in_lines
from briefing_app.ui.widgets.long_sheet import LongSheet
from briefing_app.ui.widgets.outline_list import OutlineList
from briefing_app.ui.widgets.pack_choices import PackChoices
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.template_box import TemplateBox

if TYPE_CHECKING:
    from briefing_app.domain.facts import AnyFact
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.services.pack_state import PackState

_LONGEST_FIELD = 500
_DATE_WIDTH = 180  # in pixels at normal size
_OUTLINE_HEIGHT = 160  # in pixels at normal size
_PAUSE = 500  # milliseconds between two changes that are drawn together
_MAKE = marked("Ma&ke pack…")


class PackPage(Page):
    """`wanted` and `print_wanted` carry the request when their button is pressed.

    `draft_wanted` carries it when the plan has changed.

    `plan_changed` carries a plan and what was done to it; `write_wanted` a kind of the member's own words,
    and those that are there already. `looks_wanted`, `template_wanted` and `check_wanted` are what the menu
    More offers.
    """

    wanted = Signal(object)
    print_wanted = Signal(object)
    draft_wanted = Signal(object)
    looks_wanted = Signal()
    template_wanted = Signal()
    check_wanted = Signal()
    plan_changed = Signal(object, str)
    write_wanted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._plan = Plan()
        self._facts: Mapping[UUID, AnyFact] = {}
        self._marks: Mapping[UUID, Mark] = {}
        self._counts: dict[Section, int] = {}
        self._busy = self._printing = False
        self._editing: int | None = None
        self._draft = QTimer(self, singleShot=True, interval=_PAUSE)
        self._draft.timeout.connect(self._on_draft_due)
        self.template = TemplateBox()
        self.template.activated.connect(self._on_template_chosen)
        self.title = self._line(tr("Briefing on children’s services"))
        self.committee = self._line(tr("Children’s Services Scrutiny Committee"))
        self.choices = PackChoices()
        self.outline = OutlineList()
        self.made = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.made.setProperty("quiet", True)
        self.make = QPushButton(tr(_MAKE))
        self.make.setProperty("primary", True)
        self.print = QPushButton(tr("&Print…"))
        self.more = QPushButton(tr("Mo&re"))
        self._build()
        self._connect()
        self.start = self.outline
        self.set_theme(theme)
        self._show_plan(self._plan)

    def _line(self, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setMaxLength(_LONGEST_FIELD)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        line.editingFinished.connect(self._on_named)
        return line

    def _build(self) -> None:
        paper = sheet()
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._fields())
        inside.addWidget(self.choices)
        inside.addLayout(self._heading())
        inside.addWidget(self.outline, 1)
        inside.addLayout(self._adders())
        # With large letters the fields alone fill the page: then it scrolls, and the outline keeps its room.
        self.column.addWidget(LongSheet(paper), 1)
        self.column.addLayout(buttons_in_lines(self.make, self.print, self.more))

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(16, 12, 16, 4)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("St&art from"), self.template)
        form.addRow(tr("&Title"), self.title)
        form.addRow(tr("C&ommittee"), self.committee)
        return form

    def _heading(self) -> QVBoxLayout:
        heading = QLabel(tr("What goes in: tick, drag or move with Alt and an arrow"), wordWrap=True)
        heading.setProperty("section", True)
        heading.setBuddy(self.outline)
        above = QVBoxLayout()
        above.setContentsMargins(16, 8, 16, 4)
        self.made.hide()
        above.addWidget(self.made)
        above.addWidget(heading)
        return above

    def _adders(self) -> FlowLayout:
        self._sections = QMenu(self)
        self._sections.aboutToShow.connect(self._fill_sections)
        self.add_section = QPushButton(tr("Add &section"))
        self.add_section.setMenu(self._sections)
        self.add_question = self._adder(tr("Add &question…"), OwnKind.QUESTION)
        self.add_note = self._adder(tr("Add &note…"), OwnKind.NOTE)
        self.add_heading = self._adder(tr("Add hea&ding…"), OwnKind.HEADING)
        further = QMenu(self)
        for words, wanted in (
            (marked("&Council, logo and last meeting…"), self.looks_wanted),
            (marked("&Save as a template…"), self.template_wanted),
            (marked("Check a &pack…"), self.check_wanted),
        ):
            further.addAction(tr(words)).triggered.connect(wanted)
        self.more.setMenu(further)
        return buttons_in_lines(self.add_section, self.add_question, self.add_note, self.add_heading)

    def _adder(self, words: str, kind: OwnKind) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("own", str(kind))
        button.clicked.connect(self._on_add_own)
        return button

    def _connect(self) -> None:
        self.choices.chosen.connect(self.change)
        self.outline.ticked.connect(self._on_ticked)
        self.outline.moved.connect(self._on_moved)
        self.outline.remove_wanted.connect(self._on_remove)
        self.outline.edit_wanted.connect(self._on_edit)
        self.make.clicked.connect(self._on_make)
        self.print.clicked.connect(self.ask_to_print)

    # What the library holds

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._facts = derived(contents, by_id)
        self._counts |= {
            Section.JUDGEMENTS: len(contents.judgements),
            Section.RECOMMENDATIONS: len(contents.recommendations),
            Section.QUOTES: len(contents.quotes),
            Section.TIMELINE: len(contents.events),
            Section.FIGURES: len(contents.figures),
        }
        self._marks = contents.marks
        self.choices.show_restricted(contents)
        self.tell_made(contents.last_pack)
        self._show_plan(contents.plan)

    def tell_made(self, made: "PackState | None") -> None:
        """Say when the last pack was made, and what has changed since."""
        self.made.setText(made_in_words(made) if made else "")
        self.made.setVisible(made is not None)

    @override
    def show_marks(self, contents: "Contents") -> None:
        others = self.choices.show_restricted(contents)
        if others or contents.plan != self._plan or contents.marks != self._marks:
            self._marks = contents.marks
            self._show_plan(contents.plan)

    @override
    def show_checked(self, checked: "Checked") -> None:
        self._counts |= {
            Section.QUESTIONS: len(checked.enquiries),
            Section.DIFFERENCES: len(checked.differing),
            Section.PROMISES: len(checked.promises),
            Section.OVER_TIME: len(checked.over_time),
        }
        self._show_plan(self._plan)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.choices.meeting.setMinimumWidth(theme.px(_DATE_WIDTH))
        self.outline.setMinimumHeight(theme.px(_OUTLINE_HEIGHT))

    @override
    def forget(self) -> None:
        for line in (self.title, self.committee):
            line.clear()
            line.setModified(False)

    @property
    def plan(self) -> Plan:
        """The plan as the page shows it."""
        return self._plan

    def _show_plan(self, plan: Plan) -> None:
        """Show a plan in all fields, none of which the user has changed by it."""
        self._plan = plan
        for line, words in ((self.title, plan.title), (self.committee, plan.committee)):
            # What is being typed is not lost to news from elsewhere.
            if not line.hasFocus() and not line.isModified():
                line.setText(words)
        self.template.show_started(plan.template)
        self.choices.show_plan(plan)
        told = partial(item_in_words, fact=self._facts.get, counts=self._counts, closed=self.choices.closed)
        lines = [(told(item), item.included) for item in plan.items]
        self.outline.show_lines(lines)
        self._allow()
        self._draft.start()

    # What the user changes

    @Slot(object, str)
    def change(self, plan: Plan, done: str) -> None:
        """Take over a plan in which something was done, which is named."""
        named = replace(plan, title=self.title.text().strip(), committee=self.committee.text().strip())
        if named != self._plan:
            self.title.setModified(False)
            self.committee.setModified(False)
            self._show_plan(named)
            self.plan_changed.emit(named, done)

    def _change_items(self, items: Iterable[PlanItem], done: str) -> None:
        self.change(self._plan.with_items(items), done)

    @Slot(int)
    def _on_template_chosen(self, number: int) -> None:
        chosen: Template = self.template.itemData(number)
        start = chosen.plan
        # What was chosen or written line by line stays: only whole sections give way.
        there = {(item.kind, item.value) for item in start.items}
        own = (
            item for item in self._plan.items if item.kind != SECTION and (item.kind, item.value) not in there
        )
        kept = replace(
            self._plan,
            cover=start.cover,
            layout=start.layout,
            items=(*start.items, *own),
            template=chosen.name,
        )
        self.change(kept, f"Start the pack from “{chosen.name}”")

    @Slot()
    def _on_named(self) -> None:
        self.change(self._plan, "Name the pack")

    @Slot(int, bool)
    def _on_ticked(self, number: int, included: bool) -> None:
        items = list(self._plan.items)
        items[number] = replace(items[number], included=included)
        self._change_items(items, "Put a line into the pack" if included else "Leave a line out of the pack")

    @Slot(list)
    def _on_moved(self, places: list[int]) -> None:
        self._change_items([self._plan.items[place] for place in places], "Move a line of the pack")

    @Slot(int)
    def _on_remove(self, number: int) -> None:
        items = [item for place, item in enumerate(self._plan.items) if place != number]
        self._change_items(items, "Take a line out of the pack")

    @Slot()
    def _fill_sections(self) -> None:
        self._sections.clear()
        there = {item.value for item in self._plan.items if item.kind == SECTION}
        for section, words in SECTION_WORDS.items():
            action = self._sections.addAction(tr(words))
            action.setEnabled(section not in there)
            action.triggered.connect(partial(self._on_section_chosen, section))

    def _on_section_chosen(self, section: Section, *_: object) -> None:
        self._insert(PlanItem(SECTION, section), "Add a section to the pack")

    def _insert(self, item: PlanItem, done: str) -> None:
        """Put a section at the end, what is one's own with the rest of it, and select it.

        A heading goes above the line of one's own that is selected.
        """
        items = list(self._plan.items)
        number = self.outline.currentRow()
        place = len(items) if item.kind == SECTION else self._plan.own_place
        if item.kind == OwnKind.HEADING and 0 <= number < len(items) and items[number].kind != SECTION:
            place = number
        self._change_items([*items[:place], item, *items[place:]], done)
        self.outline.setCurrentRow(place)

    @Slot()
    def _on_add_own(self) -> None:
        self._editing = None
        self.write_wanted.emit(str(self.sender().property("own")), "")

    @Slot(int)
    def _on_edit(self, number: int) -> None:
        item = self._plan.items[number] if number < len(self._plan.items) else None
        if item is not None and item.kind in list(OwnKind):
            self._editing = number
            self.write_wanted.emit(item.kind, item.value)

    def write(self, kind: str, words: str) -> None:
        """Put in what the user has written: a new line, or in place of the one that was to be changed."""
        noun = OWN_WORDS[OwnKind(kind)].lower()
        if self._editing is None:
            self._insert(PlanItem(kind, words), f"Add a {noun} to the pack")
            return
        items = list(self._plan.items)
        items[self._editing] = replace(items[self._editing], value=words)
        self._change_items(items, f"Change a {noun} of the pack")

    # What is made of it

    def set_busy(self, busy: bool) -> None:
        """While a pack is being made no other can be asked for."""
        self._busy = busy
        self.make.setText(tr("Making the pack …") if busy else tr(_MAKE))
        self._allow()

    def set_printing(self, printing: bool) -> None:
        """While a pack is being printed it can't be asked for again."""
        self._printing = printing
        self._allow()

    @property
    def holds_something(self) -> bool:
        """Whether any line of the plan goes in."""
        return any(item.included for item in self._plan.items)

    def request(self) -> PackRequest:
        """What the page asks for now; what is left empty is as the hints say."""
        return self._plan.request(self._facts.get)

    def _allow(self) -> None:
        # While one is being made the button stays: disabled, it would pass its focus on to “Print…”.
        self.make.setEnabled(self.holds_something)
        self.print.setEnabled(not self._printing and self.holds_something)

    @Slot()
    def _on_make(self) -> None:
        if not self._busy:
            self._on_named()
            self.wanted.emit(self.request())

    @Slot()
    def ask_to_print(self) -> None:
        """Ask for the pack on paper, as it stands."""
        self._on_named()
        self.print_wanted.emit(self.request())

    @override
    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._draft.start()

    def draw_again(self) -> None:
        """Show the pages anew: something about them was changed elsewhere."""
        self._draft.start()

    @Slot()
    def _on_draft_due(self) -> None:
        if self.isVisible() and self.holds_something:
            self.draft_wanted.emit(self.request())
