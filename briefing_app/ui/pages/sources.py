"""Sources: the documents themselves, with what is known of each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.derived import derived, found_in
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row, source_row
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.button_menu import offer_buttons
from briefing_app.ui.widgets.flow_layout import buttons_in_lines
from briefing_app.ui.widgets.folding import Folding
from briefing_app.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_app.domain.documents import Source
    from briefing_app.domain.restrictions import Restriction
    from briefing_app.services.browsing import Contents

_NONE = marked("Drop a report or an article here. Reading takes a few seconds and stays on this computer.")
_SHARE = 0.4
"""The part of the page that what is known of a source, and the buttons, may take."""


class SourcesPage(Page):
    """All documents, the latest first; `correct_wanted` carries the one whose details are wrong.

    `remove_wanted` carries one that is to be taken out of the library, `remove_for_good_wanted` one that
    nothing is to bring back.
    """

    correct_wanted = Signal(object)
    add_wanted = Signal()
    remove_wanted = Signal(object)
    remove_for_good_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._sources: tuple[Source, ...] = ()
        self._known: frozenset[str] | None = None
        self._arrived: str | None = None
        self._restricted: Mapping[str, Restriction] = {}
        self.list = RowList(tr("Sources"), tr(_NONE), theme)
        self.start = self.list
        self.list.picked.connect(self._on_row_picked)
        self.list.other_menu_wanted.connect(self._on_menu_wanted)
        self._basis = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._basis.setProperty("quiet", True)
        self._correct = QPushButton(tr("&Correct details…"))
        self._correct.setEnabled(False)
        self._correct.clicked.connect(self._on_correct)
        self._remove = QPushButton(tr("Re&move…"))
        self._remove.setEnabled(False)
        self._remove.clicked.connect(self._on_remove)
        self._for_good = QPushButton(tr("Remove for g&ood…"))
        self._for_good.setEnabled(False)
        self._for_good.clicked.connect(self._on_remove_for_good)
        add = QPushButton(tr("Add documents…"))
        add.clicked.connect(self._on_add)
        about = QVBoxLayout()
        about.setContentsMargins(16, 8, 16, 0)
        about.addWidget(self._basis)
        self.more = Folding(tr("Sho&w details"), tr("Hide detai&ls"), share=_SHARE)
        self.more.column.addLayout(about)
        self.more.column.addLayout(buttons_in_lines(self._correct, self._remove, self._for_good, add))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.more)

    @override
    def take(self, contents: "Contents") -> None:
        """Note which document came in, or came back, since: it is the one to look at."""
        known, self._known = self._known, frozenset(source.sha256 for source in contents.sources)
        if known is not None:
            new = (source.sha256 for source in contents.sources if source.sha256 not in known)
            self._arrived = next(new, self._arrived)
        super().take(contents)

    @override
    def forget(self) -> None:
        self._known = self._arrived = None

    @override
    def show_contents(self, contents: "Contents") -> None:
        arrived, self._arrived = self._arrived, None
        current, number = self._current(), self.list.currentIndex().row()
        chosen = arrived or (current.sha256 if current is not None else None)
        self._sources, self._restricted = contents.sources, contents.restricted
        found = derived(contents, found_in)

        def row(source: "Source") -> Row:
            return source_row(source, found[source.sha256], contents.restricted.get(source.sha256))

        self.list.show_rows(Listing.made(self._sources, lambda _: None, row))
        if chosen is not None and self._sources:
            held = [source.sha256 for source in self._sources]
            same = held.index(chosen) if chosen in held else min(number, len(held) - 1)
            self.list.select_number(same)
        self._tell()

    @override
    def show_marks(self, contents: "Contents") -> None:
        super().show_marks(contents)
        if contents.restricted == self._restricted:
            return
        # The source that was marked is shown already: nothing is picked.
        were_blocked = self.list.blockSignals(True)
        self.show_contents(contents)
        self.list.blockSignals(were_blocked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the list a source is corrected and removed by the keys that are for findings in others."""
        job = {Qt.Key.Key_E: self._on_correct, Qt.Key.Key_Delete: self._on_remove}.get(Qt.Key(event.key()))
        if job is not None and not event.modifiers() and self.list.hasFocus():
            job()
        else:
            super().keyPressEvent(event)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    def choose(self, sha256: str) -> None:
        """Select a source, if it is still there."""
        held = [source.sha256 for source in self._sources]
        if sha256 in held:
            self.list.select_number(held.index(sha256))

    def _current(self) -> "Source | None":
        index = self.list.currentIndex()
        return self._sources[index.row()] if index.isValid() and index.row() < len(self._sources) else None

    @Slot(object)
    def _on_row_picked(self, row: Row) -> None:
        self._tell()
        self.picked.emit(row)

    @Slot(object)
    def _on_menu_wanted(self, place: QPoint) -> None:
        offer_buttons(self, (self._correct, self._remove, self._for_good), place)

    def _tell(self) -> None:
        """Say what is known of the source that is chosen, and offer what can be done with it."""
        source = self._current()
        for button in (self._correct, self._remove, self._for_good):
            button.setEnabled(source is not None)
        self._basis.setText(self._known_of(source) if source is not None else "")

    @Slot()
    def _on_correct(self) -> None:
        source = self._current()
        if source is not None:
            self.correct_wanted.emit(source)

    @Slot()
    def _on_remove(self) -> None:
        source = self._current()
        if source is not None:
            self.remove_wanted.emit(source)

    @Slot()
    def _on_remove_for_good(self) -> None:
        source = self._current()
        if source is not None:
            self.remove_for_good_wanted.emit(source)

    @Slot()
    def _on_add(self) -> None:
        self.add_wanted.emit()

    def _known_of(self, source: "Source") -> str:
        """Who may see a source, who wrote it and how its date is known, or failing all its file's name."""
        details, restriction = source.details, self._restricted.get(source.sha256)
        told = [
            f"{restriction.in_full}." if restriction else "",
            tr("By {author}.", author=details.author) if details.author else "",
            tr("Date: {basis}.", basis=details.published_basis) if details.published_basis else "",
        ]
        return " ".join(filter(None, told)) or tr("File: {name}", name=source.file_name)
