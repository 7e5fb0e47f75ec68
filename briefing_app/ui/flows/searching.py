"""Searching as one types: a short pause, the results in place of the page, and the way back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.session import Session
from briefing_app.ui.settings import MOST_RECENT, Settings
from briefing_app.ui.widgets.header import Header

if TYPE_CHECKING:
    from briefing_app.domain.searching import Hit
    from briefing_app.services.libraries import Library
    from briefing_app.ui.paged_window import PagedWindow
    from briefing_app.ui.pages.search import SearchPage

_TYPING_PAUSE = 60  # milliseconds: shorter than between two keys of a quick typist

_INTO_RESULTS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Searching(QObject):
    """Between the search box, the session and the page of results.

    `found` says that there are results to show, `left` that the search box was emptied.
    """

    found = Signal()
    left = Signal()

    def __init__(self, window: "PagedWindow", session: Session, header: Header, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._session, self._header, self._box = session, header, header.search
        self._searches: tuple[str, ...] = ()
        self._typed_last = ""
        self._unsaved: list[str] = []  # of a library with a passphrase: never written to the settings
        session.opened.connect(self._on_opened)
        box = self._box
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._typed.timeout.connect(self.again)
        session.found.connect(self._on_found)
        box.textEdited.connect(self._typed.start)
        box.textChanged.connect(self._on_text_changed)
        header.keep.triggered.connect(self.keep)
        header.searches.triggered.connect(self.show_searches)
        box.installEventFilter(self)

    def join(self, results: "SearchPage") -> None:
        """Follow what the page of results asks for."""
        results.changed.connect(self.again)
        results.kind_wanted.connect(self._search_for_kind)
        results.operator_wanted.connect(self._on_operator_wanted)
        results.query_wanted.connect(self._search_for)

    def know(self, searches: Sequence[str]) -> None:
        """Take note of the searches that are kept."""
        self._searches = tuple(searches)
        self._tell_kept()

    def _tell_kept(self) -> None:
        self._header.tell_kept(kept=self._in_box in self._searches)

    @property
    def _in_box(self) -> str:
        """The search that stands in the box, as it is kept."""
        return " ".join(self._box.text().split())

    @Slot()
    def _on_opened(self, *_: object) -> None:
        self._unsaved.clear()

    @Slot()
    def keep(self) -> None:
        """Keep the search that stands in the box, or let it go if it is kept already."""
        query = self._in_box
        if query:
            self._session.mark(decisions.keeping_search(query, kept=query not in self._searches))

    @Slot()
    def show_searches(self) -> None:
        """Offer the searches that are kept and those that were made last."""
        menu = QMenu(self._window)
        used = self._unsaved if self._session.is_locked else self._settings.recent_searches
        recent = [query for query in used if query not in self._searches]
        for title, queries in ((tr("Kept"), self._searches), (tr("Used last"), recent)):
            if queries:
                menu.addAction(_heading(title, menu))
            for query in queries:
                action = menu.addAction(query.replace("&", "&&"))
                action.triggered.connect(partial(self._search_for, query))
        if menu.isEmpty():
            menu.addAction(tr("No search was made yet")).setEnabled(False)
        menu.exec(self._box.mapToGlobal(self._box.rect().bottomLeft()))
        menu.deleteLater()

    def _search_for(self, query: str, *_: object) -> None:
        self._box.setText(query)
        self.enter()
        self.again()

    @Slot(str)
    def _search_for_kind(self, kind: str) -> None:
        """Look for one kind alone, where there is more of all kinds than is listed."""
        query, wanted = self._box.text(), replace(self._window.results.wanted, kinds=frozenset((kind,)))

        def job(library: "Library") -> "Sequence[Hit]":
            from briefing_app.services.searching import find_while_typing  # noqa: PLC0415 - the window paints first

            return find_while_typing(library, query, wanted)

        def done(hits: "Sequence[Hit]") -> None:
            if query == self._box.text():
                self._window.results.show_hits_of(kind, hits)

        self._session.look_up(job, done)

    @Slot(str)
    def _on_operator_wanted(self, operator: str) -> None:
        text = self._box.text().rstrip()
        self._box.setText(f"{text} {operator}".lstrip())
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.end(False)
        self.again()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and the down arrow go into the results; that also to the searches where there are none."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        keypad = Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _INTO_RESULTS or event.modifiers() & ~keypad:
            return super().eventFilter(watched, event)
        if self._in_box or event.key() != Qt.Key.Key_Down:
            self._on_entered()
        else:
            self.show_searches()
        return True  # or Return would press the button to which it has just led

    @Slot()
    def enter(self) -> None:
        """Take the focus to the search box, ready for another word."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    @Slot()
    def again(self) -> None:
        """Search for what stands in the box, with the filters that are chosen."""
        text = self._box.text()
        if text.strip():
            self._session.search(text, self._window.results.wanted)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._typed_last = text
        self._tell_kept()
        if not text:
            self._typed.stop()
            self.left.emit()

    @Slot(str, object)
    def _on_found(self, query: str, hits: "Sequence[Hit]") -> None:
        if query == self._box.text():
            self._window.results.show_hits(query, hits)
            self.found.emit()
            if not hits:
                self._look_for_near(query)

    def _look_for_near(self, query: str) -> None:
        """Look whether a vain search has a word misspelt, or finds something without its date."""
        wanted = self._window.results.wanted

        def job(library: "Library") -> tuple[tuple[str, ...], str]:
            from briefing_app.services.searching import respelt, undated  # noqa: PLC0415 - the window paints first

            if query != self._typed_last:
                return (), ""
            return respelt(library, query), undated(library, query, wanted)

        def done(found: tuple[tuple[str, ...], str]) -> None:
            if query == self._box.text():
                self._window.results.show_near(query, *found)

        self._session.look_up(job, done)

    def _on_entered(self) -> None:
        """Return goes from the search box into its results."""
        if self._in_box:
            self._remember(self._in_box)
        if self._window.results.isVisible() and self._window.results.list.count:
            self._window.results.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._window.results.list.select_number(0)
        elif self._window.results.isVisible() and self._window.results.near:
            self._window.results.near[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.again()

    def _remember(self, query: str) -> None:
        if self._session.is_locked:
            self._unsaved[:] = [query, *(other for other in self._unsaved if other != query)][:MOST_RECENT]
        else:
            self._settings.remember_search(query)


def _heading(words: str, menu: QMenu) -> QWidgetAction:
    """What the searches below it are; a menu with a style sheet shows no words of its own for that."""
    label = QLabel(words)
    label.setProperty("section", True)
    label.setContentsMargins(12, 8, 12, 2)
    action = QWidgetAction(menu)
    action.setText(words)
    action.setDefaultWidget(label)
    action.setEnabled(False)
    return action
