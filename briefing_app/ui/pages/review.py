"""Review: what was read and nobody has confirmed yet, the least certain first, a key for each answer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from briefing_app.domain.deciding import NOT_MARKED
from briefing_app.domain.mentions import Kind
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.derived import derived, to_review
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.review_rows import fact_row, progress_in_words
from briefing_app.ui.models.waiting import Waiting
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.folding import Folding
from briefing_app.ui.widgets.passing import steady_height
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from uuid import UUID

    from briefing_app.domain.facts import AnyFact
    from briefing_app.services.browsing import Contents

_NONE = marked(
    "Nothing waits here. Whatever is read from the documents that you add will be listed here first."
)
_DONE = marked("All of this kind is confirmed.")
_KINDS = (
    (None, marked("All")),
    (Kind.JUDGEMENT, marked("Judgements")),
    (Kind.QUOTE, marked("Quotes")),
    (Kind.EVENT, marked("Dates")),
    (Kind.FIGURE, marked("Figures")),
    (Kind.RECOMMENDATION, marked("To improve")),
)
_HINT = marked(
    "Compare with the words on the right, then press C to confirm, N if it is not right, E to correct it."
)

_HINT_ASIDE = marked("You marked these as not right. Press C to put one back.")
_SHARE = 0.2
"""The part of the page that the kinds to choose from may take."""
_LEAST_LINES = 18
"""The least height, in lines of text, at which it is said above the list what to do."""


class ReviewPage(Page):
    """An inbox of findings; `many_wanted` asks to confirm all that are sure enough."""

    many_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contents: Contents | None = None
        self._waiting = Waiting((), ())
        self._before = self._now = Listing.of(())
        self._kinds = QButtonGroup(self)
        self._hint = QLabel(tr(_HINT), wordWrap=True)
        self._hint.setProperty("quiet", True)
        self._progress = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._progress.setProperty("section", True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumHeight(8)
        self._bar.setAccessibleName(tr("Confirmed so far"))
        self.list = RowList(tr("Waiting to be confirmed"), tr(_NONE), theme)
        self.list.picked.connect(self.on_picked)
        self.start = self.list
        self.confirm = self._button(tr("&Confirm"), "confirm", primary=True)
        self.reject = self._button(tr("Not right"), "reject")
        self.correct = self._button(tr("Co&rrect…"), "correct")
        self.many = QPushButton(tr("Confirm &many…"))
        self.many.clicked.connect(self._on_many)
        self._build()

    def _button(self, words: str, job: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("job", job)
        button.setProperty("primary", primary)
        button.clicked.connect(self._on_button)
        return button

    def _build(self) -> None:
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 4)
        above.setSpacing(6)
        above.addWidget(self._progress)
        above.addWidget(self._bar)
        above.addWidget(self._hint)
        self.kinds = Folding(tr("Show &kinds"), tr("Hide &kinds"), share=_SHARE)
        chips = FlowLayout(margins=QMargins(16, 4, 16, 8), spacing=6)
        for number, (_, words) in enumerate(_KINDS):
            chip = QPushButton(tr(words))
            chip.setProperty("chip", True)
            chip.setCheckable(True)
            chip.setChecked(number == 0)
            self._kinds.addButton(chip, number)
            chips.addWidget(chip)
        self.rejected = QPushButton()
        self.rejected.setProperty("chip", True)
        self.rejected.setCheckable(True)
        self._kinds.addButton(self.rejected, len(_KINDS))
        chips.addWidget(self.rejected)
        self._kinds.idToggled.connect(self._on_kind_toggled)
        buttons = FlowLayout(margins=QMargins(16, 8, 16, 12), spacing=8)
        for button in (self.confirm, self.reject, self.correct, self.many):
            buttons.addWidget(button)
        self.column.addLayout(above)
        self.kinds.column.addLayout(chips)
        self.kinds.unfold.toggled.connect(self._make_room)
        self.column.addWidget(self.kinds)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(buttons)

    @property
    def kind(self) -> Kind | None:
        """The kind that is chosen; `None` for all."""
        number = self._kinds.checkedId()
        return _KINDS[number][0] if 0 <= number < len(_KINDS) else None

    @property
    def shown(self) -> "tuple[AnyFact, ...]":
        """What waits of the chosen kind, or what was marked as not right."""
        if self.rejected.isChecked() and self._contents is not None:
            return self._contents.rejected
        return self._waiting.facts(self.kind)

    @property
    def left(self) -> int:
        """How many findings wait, of whatever kind."""
        return self._contents.left_to_review if self._contents is not None else 0

    @override
    def show_contents(self, contents: "Contents") -> None:
        self._contents = contents
        self._waiting = derived(contents, to_review)
        self._show()

    @override
    def take_marks(self, contents: "Contents") -> None:
        # Kept in step even while nobody looks: contents tell only what was decided last.
        waiting = derived(contents, to_review)
        for fact in contents.changed:
            waiting.mark(fact, waits=not contents.marks.get(fact, NOT_MARKED).confirmed)
        super().take_marks(contents)

    @override
    def show_marks(self, contents: "Contents") -> None:
        if contents is not self._contents:
            self._contents = contents
            self._show()

    @override
    def forget(self) -> None:
        self._kinds.button(0).setChecked(True)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    @override
    def select(self, fact: "UUID") -> bool:
        """Select a finding that waits."""
        return self.list.select(fact)

    def _show(self) -> None:
        """Show the chosen kind; after what was decided, the next one is chosen."""
        contents = self._contents
        if contents is None:
            return
        for place, (kind, words) in enumerate(_KINDS):
            left = self._waiting.count(kind)
            self._kinds.button(place).setText(f"{tr(words)} {left:,}")
            self._kinds.button(place).setVisible(kind is None or bool(left) or kind == self.kind)
        put_back = len(contents.rejected)
        self.rejected.setText(tr("Not right {number}", number=put_back))
        self.rejected.setVisible(bool(put_back))
        if not put_back and self.rejected.isChecked():
            self._kinds.button(0).setChecked(True)  # which shows the rest
            return
        aside = self.rejected.isChecked()
        number, gone = self.list.currentIndex().row(), self.list.current()
        self.list.set_empty(tr(_DONE if self._waiting.every else _NONE))
        waiting, rejected = self._waiting.listing, contents.rejected
        listing = Listing.made(rejected, lambda fact: fact.id, fact_row) if aside else waiting(self.kind)
        self._before, self._now = self._now, listing
        self.list.show_rows(listing)
        self.list.show_marks(contents.marks)
        count = self.list.count
        if count and gone is not None and self.list.current() is None:
            self.list.select_number(min(max(number, 0), count - 1))
        self.kinds.tell(self._kinds.button(self._kinds.checkedId()).text())
        every, left = len(self._waiting.every), self._waiting.count()
        self._progress.setText(progress_in_words(every, left))
        self._bar.setMaximum(max(1, every))
        self._bar.setValue(every - left)
        self._hint.setText(tr(_HINT_ASIDE if aside else _HINT))
        self._make_room()
        self.confirm.setText(tr("&Put back") if aside else tr("&Confirm"))
        self.confirm.setEnabled(bool(count))
        for button in (self.reject, self.correct, self.many):
            button.setEnabled(bool(count) and not aside)

    def choose_what_came_back(self) -> None:
        """After an undo, select the first row that it brought back, if it brought any."""
        before, now = self._before, self._now
        self._before = now
        back = (number for number, fact in enumerate(now.ids) if fact and before.number_of(fact) is None)
        number = next(back, None)
        if number is not None:
            self.list.select_number(number)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """Say what to do where the list has room beside it; Help says it too.

        Kinds that were unfolded stand in place of how much is confirmed.
        """
        unfolded = self.kinds.unfold.isVisible() and self.kinds.unfold.isChecked()
        for part in (self._progress, self._bar):
            part.setVisible(not unfolded)
        roomy = steady_height(self) >= _LEAST_LINES * self.fontMetrics().lineSpacing()
        self._hint.setVisible(roomy and bool(self.list.count))

    @Slot(int, bool)
    def _on_kind_toggled(self, _number: int, chosen: bool) -> None:
        if chosen:
            self._show()
            self._before = self._now  # nothing of another kind has come back

    @Slot()
    def _on_button(self) -> None:
        if self.list.current() is None and self.list.count:
            self.list.select_first()
        self.list.asked.emit(str(self.sender().property("job")))

    @Slot()
    def _on_many(self) -> None:
        self.many_wanted.emit()
