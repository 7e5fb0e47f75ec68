"""People: who speaks in the library, in which role when, how often, and who may be the same as whom."""

from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.derived import all_people, balance, derived, people_by_quotes
from briefing_app.ui.models.people_rows import other_names_in_words
from briefing_app.ui.models.rows import Row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.button_menu import offer_buttons
from briefing_app.ui.widgets.flow_layout import buttons_in_lines
from briefing_app.ui.widgets.folding import Folding
from briefing_app.ui.widgets.passing import steady_height
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.suggestion_card import SuggestionCard

if TYPE_CHECKING:
    from briefing_app.domain.people import Person, Suggestion
    from briefing_app.services.browsing import Contents

_NONE = marked(
    "Nobody is quoted yet. Add an article or a report: everybody whose words it gives will be listed here."
)

_SHARE = 0.3
"""The part of the page that each group of controls may take, the one above the list and the one below."""
_LEAST_LINES = 14
"""The least height, in lines of text, at which suggestions stand above the list."""


class PeoplePage(Page):
    """Everybody who is quoted, the most often first.

    `speaker_wanted` carries a name whose quotes should be shown, `merge_wanted` and `apart_wanted` a
    suggestion that was taken up or refused, `same_wanted` and `split_wanted` a person, `call_wanted` one
    with the name to be called by, `edit_wanted` one whose role or party is to be given by hand.
    """

    speaker_wanted = Signal(str)
    merge_wanted = Signal(object, object)
    apart_wanted = Signal(object)
    same_wanted = Signal(object)
    call_wanted = Signal(object, str)
    edit_wanted = Signal(object)
    split_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._people: tuple[Person, ...] = ()
        self.suggestions = SuggestionCard()
        self.suggestions.accepted.connect(self._on_accepted)
        self.suggestions.refused.connect(self.apart_wanted)
        self.list = RowList(tr("People"), tr(_NONE), theme)
        self.list.picked.connect(self._on_row_picked)
        self.list.opened.connect(self._on_quotes)
        self.list.other_menu_wanted.connect(self._on_menu_wanted)
        self.start = self.list
        self._names = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._names.setProperty("quiet", True)
        self.quotes = self._button(tr("Show &quotes"), self._on_quotes)
        self.same = self._button(tr("&Same person…"), self._on_same)
        self.split = self._button(tr("S&plit…"), self._on_split)
        self.call = self._button(tr("&Call them…"), self._on_call)
        self.edit = self._button(tr("&Role and party…"), self._on_edit)
        self._balance = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._balance.setProperty("quiet", True)
        self._balance.setContentsMargins(16, 10, 16, 6)
        self.balance = Folding(tr("Show who spea&ks"), tr("Hide who spea&ks"), share=_SHARE)
        self.balance.column.addWidget(self._balance)
        self.more = Folding(tr("Sho&w details"), tr("Hide detai&ls"), share=_SHARE)
        above = QVBoxLayout()
        above.setContentsMargins(16, 12, 16, 12)
        above.addWidget(self.suggestions)
        self._above = QWidget()
        self._above.setLayout(above)
        buttons = self._buttons
        for button in buttons:
            button.setProperty("chip", True)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 16, 0)
        below.addWidget(self._names)
        self.more.column.addLayout(below)
        self.more.column.addLayout(buttons_in_lines(*buttons))
        self.column.addWidget(self._above)
        self.column.addWidget(self.balance)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.more)
        for one, other in permutations((self.balance, self.more)):
            one.unfold.clicked.connect(partial(other.unfold.setChecked, False))

    @property
    def is_asked_to_edit(self) -> bool:
        """Whether what is to be put right is somebody who is selected here."""
        return self.list.hasFocus() and self.edit.isEnabled()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.quotes, self.edit, self.call, self.same, self.split

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setEnabled(False)
        button.clicked.connect(slot)
        return button

    @override
    def show_contents(self, contents: "Contents") -> None:
        chosen = self.current()
        self._people = derived(contents, people_by_quotes)
        self._balance.setText(derived(contents, balance))
        self.balance.setVisible(bool(self._balance.text()))
        self.suggestions.offer(contents.suggestions)
        self._make_room()
        self.list.show_rows(derived(contents, all_people))
        self._select_again(chosen)
        self._show_chosen()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Show the suggestions where the list has room beside them; “Same person…” has them all the same."""
        roomy = steady_height(self) >= _LEAST_LINES * self.fontMetrics().lineSpacing()
        self._above.setVisible(roomy and self.suggestions.current is not None)

    def _select_again(self, chosen: "Person | None") -> None:
        """Select who was selected, under whatever name they have now."""
        if chosen is None:
            return
        shared = [len(person.ids & chosen.ids) for person in self._people]
        if any(shared):
            self.list.select_number(shared.index(max(shared)))

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    def current(self) -> "Person | None":
        """Who is selected."""
        index = self.list.currentIndex()
        return self._people[index.row()] if index.isValid() and index.row() < len(self._people) else None

    def _show_chosen(self) -> None:
        person = self.current()
        self._names.setText(other_names_in_words(person) if person else "")
        self._names.setVisible(bool(self._names.text()))
        self.quotes.setEnabled(person is not None)
        self.same.setEnabled(person is not None and len(self._people) > 1)
        self.call.setEnabled(person is not None and len(person.names) > 1)
        self.edit.setEnabled(person is not None and not person.body)
        self.split.setEnabled(person is not None and len(person.namings) > 1)

    @Slot(object)
    def _on_row_picked(self, row: Row) -> None:
        self._show_chosen()
        self.picked.emit(row)

    @Slot(object)
    def _on_accepted(self, suggestion: "Suggestion") -> None:
        self.merge_wanted.emit(suggestion.one, suggestion.other)

    @Slot(object)
    def _on_menu_wanted(self, place: QPoint) -> None:
        offer_buttons(self, self._buttons, place)

    @Slot()
    def _on_quotes(self) -> None:
        person = self.current()
        if person is not None:
            self.speaker_wanted.emit(person.name)

    @Slot()
    def _on_same(self) -> None:
        person = self.current()
        if person is not None:
            self.same_wanted.emit(person)

    @Slot()
    def _on_split(self) -> None:
        person = self.current()
        if person is not None:
            self.split_wanted.emit(person)

    @Slot()
    def _on_edit(self) -> None:
        person = self.current()
        if person is not None:
            self.edit_wanted.emit(person)

    @Slot()
    def _on_call(self) -> None:
        """Offer the names that sources give somebody, the one that they go by ticked."""
        person = self.current()
        if person is None:
            return
        menu = QMenu(self)
        for name in person.names:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == person.name)
        chosen = menu.exec(self.call.mapToGlobal(self.call.rect().bottomLeft()))
        menu.deleteLater()
        if chosen is not None and chosen.data() != person.name:
            self.call_wanted.emit(person, chosen.data())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """E puts right what is known of somebody, as it does a finding in other lists."""
        if event.key() == Qt.Key.Key_E and not event.modifiers() and self.edit.isEnabled():
            self._on_edit()
        else:
            super().keyPressEvent(event)
