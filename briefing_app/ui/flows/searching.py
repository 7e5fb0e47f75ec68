"""Searching as one types: a short pause, the results in place of the page, and the way back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing_app.ui.pages.search import SearchPage
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.domain.searching import Hit

_TYPING_PAUSE = 60  # milliseconds: shorter than between two keys of a quick typist


class Searching(QObject):
    """Between the search box, the session and the page of results.

    `found` says that there are results to show, `left` that the search box was emptied.
    """

    found = Signal()
    left = Signal()

    def __init__(self, window: QWidget, session: Session, box: QLineEdit, results: SearchPage) -> None:
        super().__init__(window)
        self._session, self._box, self._results = session, box, results
        self._typed = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._typed.timeout.connect(self.again)
        session.found.connect(self._on_found)
        box.textEdited.connect(self._typed.start)
        box.textChanged.connect(self._on_text_changed)
        box.returnPressed.connect(self._on_entered)
        results.changed.connect(self.again)

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
            self._session.search(text, self._results.wanted)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text:
            self._typed.stop()
            self.left.emit()

    @Slot(str, object)
    def _on_found(self, query: str, hits: "Sequence[Hit]") -> None:
        if query == self._box.text():
            self._results.show_hits(query, hits)
            self.found.emit()

    @Slot()
    def _on_entered(self) -> None:
        """Return goes from the search box into its results."""
        if self._results.isVisible() and self._results.list.rows:
            self._results.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._results.list.select_number(0)
        else:
            self.again()
