"""Checks: where sources differ and agree, what was promised, what shows over time, and what to ask."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.observations import Observation
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.check_rows import (
    compared_rows,
    enquiry_in_words,
    enquiry_row,
    observation_in_words,
    observation_row,
    passage_rows,
    promise_in_words,
    promise_row,
)
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.halves import Whole
from briefing_app.ui.widgets.one_of_two import OneOfTwo
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.domain.facts import Evidence
    from briefing_app.domain.mentions import Mention
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.services.enquiring import Asked
    from briefing_app.services.following import Followed

DIFFER, AGREE, PROMISES, OVER_TIME, QUESTIONS = (
    marked("Differences"),
    marked("Agreements"),
    marked("Promises"),
    marked("Over time"),
    marked("Questions"),
)
LISTS = (DIFFER, AGREE, PROMISES, OVER_TIME, QUESTIONS)
_EMPTY = {
    DIFFER: marked(
        "Nothing found that differs. Add more documents on the same council:"
        " altered quotations, figures that do not fit and dates that moved will be listed here."
    ),
    AGREE: marked(
        "Nothing yet that two sources say. Add another document on the same council:"
        " what it says as well will be listed here."
    ),
    PROMISES: marked(
        "No promise found. What sources say will be done, and what later ones say became of it,"
        " will be listed here."
    ),
    OVER_TIME: marked(
        "Nothing yet that shows over time. Add the reports of an earlier and a later inspection:"
        " grades that changed and findings that came again will be listed here."
    ),
    QUESTIONS: marked(
        "Nothing to ask yet. Questions follow from what differs, what is overdue and what came again."
    ),
}
_WORKING = marked("Reading the sources together…")
_CHOOSE = marked("Choose a line above: its passages are shown here.")
_OWN = marked("This question is your own: it rests on no passage.")
_LINES_OF_BOTH = 21
"""So many lines the list, a sentence in full, buttons and passages need to be seen at once."""


class ChecksPage(Page):
    """Five lists, of which one is shown; beneath, what belongs to the line that is selected.

    The signals carry what is selected: `dismiss_wanted` an observation; `settle_wanted`, `drop_wanted` and
    `link_wanted` a promise, `unlink_wanted` one with the number of a passage that speaks of it;
    `ask_wanted`, `reword_wanted` and `forget_wanted` a question, `move_wanted` one with -1 or +1.
    """

    dismiss_wanted = Signal(object)
    settle_wanted = Signal(object)
    drop_wanted = Signal(object)
    link_wanted = Signal(object)
    unlink_wanted = Signal(object, int)
    ask_wanted = Signal(object)
    reword_wanted = Signal(object)
    forget_wanted = Signal(object)
    move_wanted = Signal(object, int)
    new_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._checked: Checked | None = None
        self.shown: Observation | Followed | Asked | None = None
        self.strip = TabStrip(LISTS)
        self.strip.setAccessibleName(tr("What to list"))
        self.list = RowList(tr("What checks found"), tr(_WORKING), theme)
        self.passages = RowList(tr("Its passages"), tr(_CHOOSE), theme)
        # The whole sentence: a row has room for its beginning only.
        self.why = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.why.setContentsMargins(16, 12, 16, 0)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = self._button(tr("Not right…"), tr("Dismiss what is chosen, with a reason"))
        self.settle = self._button(tr("What became of it…"), tr("Say how the promise stands"))
        self.link = self._button(tr("Link a passage…"), tr("Choose a passage that speaks of the promise"))
        self.unlink = self._button(
            tr("Not about this"), tr("The passage that is chosen does not speak of it")
        )
        self.drop = self._button(tr("Not a promise…"), tr("Take it off the list, with a reason"))
        self.ask = self._button(tr("Asked…"), tr("Remember that the question was put at a meeting"))
        self.reword = self._button(tr("Reword…"), tr("Put the question in your own words"))
        self.up = self._button(tr("Up"), tr("Ask it before the one above"))
        self.down = self._button(tr("Down"), tr("Ask it after the one below"))
        self.forget_question = self._button(tr("Drop"), tr("Take the question off the list"))
        self.new = self._button(tr("New question…"), tr("Write a question of your own"))
        self._lay_out()
        self.start = self.list
        self._connect()
        self._show_beneath(None)

    def _button(self, words: str, description: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleDescription(description)
        button.setToolTip(description)
        return button

    def _lay_out(self) -> None:
        heading = QLabel(tr("The passages, word for word"))
        heading.setProperty("section", True)
        heading.setContentsMargins(16, 0, 16, 4)
        buttons = FlowLayout(margins=QMargins(16, 8, 16, 8), spacing=8)
        for button in self._buttons:
            buttons.addWidget(button)
        beneath = Whole()
        column = QVBoxLayout(beneath)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.why)
        column.addLayout(buttons)
        column.addWidget(heading)
        column.addWidget(self.passages, 1)
        self.column.addWidget(self.strip)
        self.parts = OneOfTwo(
            self.list,
            beneath,
            (360, 320),
            (tr("List", "of what checks found"), tr("Details")),
            first=0,
            kept=(self.list, self.passages),
            filling=self.passages,
            lines=_LINES_OF_BOTH,
        )
        self.parts.switched.connect(self._on_switched)
        self.column.addWidget(self.parts, 1)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.dismiss,
            self.settle,
            self.link,
            self.unlink,
            self.drop,
            self.ask,
            self.reword,
            self.up,
            self.down,
            self.forget_question,
            self.new,
        )

    @override
    def is_at_hand(self, one: RowList) -> bool:
        return self.isVisible() if one is self.list else one.isVisible()

    @Slot()
    def _on_switched(self) -> None:
        self.start = self.passages if self.list.isHidden() else self.list

    @Slot(object)
    def _on_opened(self, _row: object) -> None:
        """Return on a line: show its passages, where they are not in sight."""
        if self.parts.is_alone:
            self.parts.choose(1)
            QTimer.singleShot(0, self.passages, self.passages.setFocus)  # once they have their place

    def _connect(self) -> None:
        self.strip.currentChanged.connect(self._on_list_changed)
        self.list.picked.connect(self._on_line_picked)
        self.list.opened.connect(self._on_opened)
        self.passages.picked.connect(self._on_passage_picked)
        for button, signal in (
            (self.dismiss, self.dismiss_wanted),
            (self.settle, self.settle_wanted),
            (self.link, self.link_wanted),
            (self.drop, self.drop_wanted),
            (self.ask, self.ask_wanted),
            (self.reword, self.reword_wanted),
            (self.forget_question, self.forget_wanted),
        ):
            button.clicked.connect(lambda _checked=False, wanted=signal: self._emit(wanted))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(+1))
        self.unlink.clicked.connect(self._on_unlink)
        self.new.clicked.connect(self.new_wanted)

    def _emit(self, wanted: "Signal") -> None:
        if self.shown is not None:
            wanted.emit(self.shown)  # type: ignore[attr-defined]  # a bound signal emits

    def _move(self, by: int) -> None:
        if self.shown is not None:
            self.move_wanted.emit(self.shown, by)

    @property
    def listed(self) -> str:
        """The name of the list that is shown."""
        return LISTS[self.strip.currentIndex()]

    @property
    def questions(self) -> "tuple[Asked, ...]":
        """The questions in their order."""
        return self._checked.enquiries if self._checked is not None else ()

    @override
    def show_contents(self, contents: "Contents") -> None:
        if not contents.sources:
            self._checked = None
            self._on_list_changed(self.strip.currentIndex())

    @override
    def show_checked(self, checked: "Checked") -> None:
        self._checked = checked
        self.strip.show_counts({name: len(self._items(name)) for name in LISTS})
        self._on_list_changed(self.strip.currentIndex())

    @override
    def forget(self) -> None:
        self._checked = None
        self.strip.show_counts({})
        self.strip.setCurrentIndex(0)
        self._on_list_changed(0)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.passages.set_theme(theme)

    def _items(self, name: str) -> "Sequence[Observation | Followed | Asked]":
        checked = self._checked
        if checked is None:
            return ()
        if name == PROMISES:
            return checked.promises
        if name == QUESTIONS:
            return checked.enquiries
        return {DIFFER: checked.differing, AGREE: checked.agreeing}.get(name, checked.over_time)

    def _rows(self, name: str) -> list[Row]:
        checked = self._checked
        if checked is None:
            return []
        if name == PROMISES:
            return [promise_row(one) for one in checked.promises]
        if name == QUESTIONS:
            return [enquiry_row(one, number) for number, one in enumerate(checked.enquiries, 1)]
        return [observation_row(one) for one in self._items(name) if isinstance(one, Observation)]

    @Slot(int)
    def _on_list_changed(self, number: int) -> None:
        name = LISTS[number]
        self.list.set_empty(tr(_EMPTY[name] if self._checked is not None else _WORKING))
        self.list.show_rows(self._rows(name))
        current = self.list.current()
        self._show_beneath(self._item(current) if current is not None else None)

    def _item(self, row: Row) -> "Observation | Followed | Asked | None":
        return next((one for one in self._items(self.listed) if one.id == row.fact), None)

    @Slot(object)
    def _on_line_picked(self, row: Row) -> None:
        self._show_beneath(self._item(row))
        if row.places[0].source:
            self.on_picked(row)

    @Slot(object)
    def _on_passage_picked(self, row: Row) -> None:
        self.unlink.setEnabled(self._later_number() >= 0)
        self.on_picked(row)

    def _later_number(self) -> int:
        """The number of the selected passage among those that speak of a promise; -1 if it is none."""
        index = self.passages.currentIndex()
        said = len(getattr(self.shown, "said", ()))
        return index.row() - said if index.isValid() else -1

    @Slot()
    def _on_unlink(self) -> None:
        number = self._later_number()
        if self.shown is not None and number >= 0:
            self.unlink_wanted.emit(self.shown, number)

    def _show_beneath(self, item: "Observation | Followed | Asked | None") -> None:
        self.shown = item
        name = self.listed
        of_list = {
            PROMISES: (self.settle, self.link, self.unlink, self.drop),
            QUESTIONS: (self.ask, self.reword, self.up, self.down, self.forget_question, self.new),
        }.get(name, (self.dismiss,))
        for button in self._buttons:
            button.setVisible(button in of_list)
            button.setEnabled(item is not None or button is self.new)
        self.unlink.setEnabled(False)
        self.why.setText(self._in_words(item))
        self.why.setVisible(item is not None)
        self.passages.set_empty(tr(_OWN if item is not None else _CHOOSE))
        self.passages.show_rows(
            compared_rows(item, self._checked)
            if isinstance(item, Observation)
            else passage_rows(_evidence(item), self._checked)
        )

    def _in_words(self, item: "Observation | Followed | Asked | None") -> str:
        if item is None or self._checked is None:
            return ""
        if isinstance(item, Observation):
            return observation_in_words(item, self._checked)
        # The services are loaded once there is something to show.
        from briefing_app.services.following import Followed  # noqa: PLC0415

        return promise_in_words(item) if isinstance(item, Followed) else enquiry_in_words(item)


def _evidence(item: "Observation | Followed | Asked | None") -> "tuple[Evidence[Mention], ...]":
    if item is None:
        return ()
    if isinstance(item, Observation):
        return item.evidence
    from briefing_app.services.following import Followed  # noqa: PLC0415 - as above

    return (*item.said, *item.later) if isinstance(item, Followed) else item.enquiry.evidence
