"""The source at the very words: as its text or as a page of the original, with the passage marked."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.documents import Page, page_at
from briefing_app.domain.facts import Finding
from briefing_app.domain.mentions import Kind
from briefing_app.domain.places import PageWanted
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.rows import Place
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.find_bar import FindBar
from briefing_app.ui.widgets.page_bar import PageBar, page_of_in_words
from briefing_app.ui.widgets.page_view import PageView
from briefing_app.ui.widgets.reader import Reader
from briefing_app.ui.widgets.selection_bar import SelectionBar
from briefing_app.ui.widgets.sheet import rule
from briefing_app.ui.widgets.source_head import SourceHead

if TYPE_CHECKING:
    from briefing_app.domain.restrictions import Restriction
    from briefing_app.services.page_pictures import PageShown
    from briefing_app.services.source_texts import SourceText
    from briefing_app.ui.widgets.choice_box import WordBox

_CHECK_IT = marked("Read by OCR: check words against the page.")


class SourcePane(QWidget):
    """The pane on the right of every page: which source, its text or page, and a way between findings.

    `wanted` asks for a source, `page_wanted` for a page of it; `pages_preferred` tells of the switch.
    `add_wanted` carries the kind as which words are to be added, the source, and where they stand in it;
    `nothing_selected` tells that the user has to select them first.
    """

    wanted = Signal(str)
    page_wanted = Signal(object)
    pages_preferred = Signal(bool)
    finding_picked = Signal(object)
    add_wanted = Signal(object, str, int, int)
    nothing_selected = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: SourceText | None = None
        self._places: tuple[Place, ...] = ()
        self._at: Place | None = None
        self._page: Page | None = None
        self._read: str | None = None
        self._marked: Place | None = None
        self._expected: tuple[int, int] | None = None
        self._restricted: Mapping[str, Restriction] = {}
        self._head = SourceHead()
        self._bar = PageBar()
        self._reader = Reader(theme)
        self._page_view = PageView(theme)
        self._views = QStackedWidget()
        self._selection = SelectionBar()
        self.finding = FindBar()
        self._build()
        self._connect()
        self.set_theme(theme)
        self.show_nothing()

    def _build(self) -> None:
        self._views.addWidget(self._reader)
        self._views.addWidget(self._page_view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._bar)
        layout.addWidget(rule())
        layout.addWidget(self.finding)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._selection)

    def _connect(self) -> None:
        self._head.stepped.connect(self.step)
        self._head.chosen.connect(self._on_source_chosen)
        self._bar.switched.connect(self._on_switched)
        self._bar.turned.connect(self.turn)
        self.finding.found.connect(self._on_words_found)
        self.finding.left.connect(self._on_finding_left)
        self._reader.selectionChanged.connect(self._on_selection_changed)
        self._reader.add_wanted.connect(self._on_add_wanted)
        self._reader.find_wanted.connect(self.find_words)
        self._reader.nothing_selected.connect(self._on_nothing_selected)
        self._selection.wanted.connect(self._on_add_wanted)
        self._reader.clicked_at.connect(self._on_clicked_at)
        self._page_view.turned.connect(self.turn)
        self._page_view.picked.connect(self._pick)
        self._page_view.resized.connect(self._draw_page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.leave_room(event.size().height())

    @property
    def choice(self) -> "WordBox":
        """The places at which it is said."""
        return self._head.choice

    @property
    def reader(self) -> Reader:
        return self._reader

    @property
    def page_view(self) -> PageView:
        return self._page_view

    @property
    def view(self) -> QWidget:
        """The text or the page, whichever is shown."""
        return self._page_view if self.shows_pages else self._reader

    @property
    def bar(self) -> PageBar:
        return self._bar

    @property
    def shown(self) -> "SourceText | None":
        return self._shown

    @property
    def shows_something(self) -> bool:
        """Whether a source is shown or on its way."""
        return self._at is not None

    @property
    def shows_pages(self) -> bool:
        """Whether the source is shown as pages: they are preferred, and it has some."""
        return bool(self._bar.shows_pages and self._shown and self._shown.pages)

    def set_theme(self, theme: Theme) -> None:
        self._reader.theme = theme
        self._head.set_theme(theme)
        self._bar.set_theme(theme)
        self._page_view.set_theme(theme)
        self.finding.set_theme(theme)
        self._reader.dress()
        if self._at is not None:
            self._reader.mark(self._at.start, self._at.end)

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self._shown = self._at = self._page = self._read = None
        self._places = ()
        self._head.show_nothing()
        self._bar.hide()
        self._views.setCurrentWidget(self._reader)
        self._page_view.clear()
        self._reader.show_text("", ())
        self._reader.setExtraSelections([])

    @property
    def places(self) -> tuple[Place, ...]:
        """Where what is shown can be seen."""
        return self._places

    @property
    def at(self) -> Place | None:
        """The place that is shown."""
        return self._at

    def go_to(self, places: Sequence[Place], words: str) -> None:
        """Show the first of the places at which something is said, and offer the others.

        `words` say what it is.
        """
        self._visit(places[0])
        self.tell(places, words)

    def tell(self, places: Sequence[Place], words: str) -> None:
        """Say what is marked, and offer all places at which it is said."""
        self._places = tuple(places)
        self._head.tell(places, self._at, words)

    def retell(self, words: str) -> None:
        """Say of what is marked how it stands now."""
        self._head.retell(words)

    @property
    def has_focus_within(self) -> bool:
        """Whether the keyboard works in the source."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def say_gone(self) -> None:
        """What was shown is no finding any more: the text stays where it is, without its mark."""
        if self._at is not None:
            self._at = self._marked = Place(self._at.source, self._at.start, self._at.start, self._at.label)
            self._places = ()
            self._head.tell((), self._at, "")
            self._show_place(stays=True)

    def know_restricted(self, restricted: "Mapping[str, Restriction]") -> None:
        """Take note of which sources are exempt or confidential, by their SHA-256, and say so of this one."""
        self._restricted = restricted
        self._show_restriction()

    def _show_restriction(self) -> None:
        # A row of a table is named by its table, and then its place there.
        sha256 = self._at.source.partition("#")[0] if self._at is not None else ""
        self._head.show_restriction(self._restricted.get(sha256))

    def _visit(self, place: Place) -> None:
        self._at, self._expected = place, None
        if self._shown is None or self._shown.source.sha256 != place.source:
            self.wanted.emit(place.source)
        else:
            self._show_place()

    def show_source(self, shown: "SourceText") -> None:
        """The text that was `wanted`."""
        if self._at is None or self._at.source != shown.source.sha256:
            return
        if self._shown is None or self._shown.source.sha256 != shown.source.sha256:
            self._page_view.clear()
        self._shown = shown
        self._bar.setVisible(bool(shown.pages))
        if self._read == shown.source.sha256 and self._reader.text == shown.text:
            self._show_anew(shown)
            return
        self._read = shown.source.sha256
        self._reader.show_text(shown.text, shown.findings, shown.soft_breaks)
        self.finding.look_in(shown.text)
        self._show_place()

    def _show_anew(self, shown: "SourceText") -> None:
        """Show what is found now in the text that is shown; only another place moves it."""
        self._reader.show_findings(shown.findings)
        expected, self._expected = self._expected, None
        added = next((one for one in shown.findings if (one.start, one.end) == expected), None)
        if added is None:
            self._show_place(stays=self._at == self._marked)
            return
        self._at = Place(shown.source.sha256, added.start, added.end, shown.source.label)
        self._reader.let_go()
        self._show_place(stays=True)
        self.finding_picked.emit(added)

    def expect(self, start: int, end: int) -> None:
        """Take what is about to be found at `[start, end)` for what is chosen; the text stays there."""
        self._expected = start, end

    def _show_place(self, *, stays: bool = False) -> None:
        """Mark the passage in the text, which `stays` or goes there, and on its page if pages are shown."""
        if self._shown is None or self._at is None:
            return
        source = self._shown.source
        self._page = page_at(self._shown.pages, self._at.start)
        self._head.show_source(source.title, self._label(source.label), steps=bool(self._shown.findings))
        self._show_restriction()
        self._views.setCurrentWidget(self._page_view if self.shows_pages else self._reader)
        (self._reader.mark_in_place if stays else self._reader.mark)(self._at.start, self._at.end)
        self._marked = self._at
        self._draw_page()

    def _label(self, label: str) -> str:
        """Publisher and date, the page of the passage, and a word of warning if it was recognised."""
        page = self._page
        if page is not None and page.is_numbered_otherwise:
            said = tr("page {number} (printed {printed})", number=page.number, printed=page.printed)
            label = f"{label} · {said}"
        elif page is not None:
            said = tr("page {number}", number=page.number)
            label = f"{label} · {said}"
        return f"{label}\n{tr(_CHECK_IT)}" if self._shown and self._shown.recognised else label

    @Slot()
    def _draw_page(self) -> None:
        """Ask for the page that is to be shown, if one is."""
        if self._page is None or self._at is None or self._shown is None or not self.shows_pages:
            return
        self._bar.tell(self._page, len(self._shown.pages))
        at, width = self._at, self._page_view.page_width
        self.page_wanted.emit(PageWanted(at.source, self._page.number, at.start, at.end, width))

    def show_page(self, shown: "PageShown") -> None:
        """The page that was wanted."""
        if self._shown is None or shown.wanted.source != self._shown.source.sha256 or not self.shows_pages:
            return
        words = page_of_in_words(shown.page, len(self._shown.pages))
        said = tr("{page} of “{title}”", page=words, title=self._shown.source.title)
        self._page_view.show_page(shown, said)

    def let_go_unless(self, held: AbstractSet[str]) -> None:
        """Show nothing any more of a document that is not among those held, which their SHA-256 names."""
        if self._at is not None and "#" not in self._at.source and self._at.source not in held:
            self.show_nothing()

    def forget(self) -> None:
        """Read the source that is shown anew: its findings may have changed."""
        self._shown = None
        if self._at is not None:
            self.wanted.emit(self._at.source)

    @Slot(bool)
    def _on_switched(self, pages: bool) -> None:
        self.pages_preferred.emit(pages)
        self._show_place()

    @Slot(int)
    def turn(self, direction: int) -> None:
        """Show the next page (+1), or the one before (-1), if there is one."""
        if self._page is None or self._shown is None:
            return
        number = self._page.number + direction
        if 1 <= number <= len(self._shown.pages):
            self._page = self._shown.pages[number - 1]
            self._draw_page()

    @Slot(int)
    def _on_source_chosen(self, number: int) -> None:
        self._visit(self._places[number])

    @Slot(int)
    def step(self, direction: int) -> None:
        """Go to the next finding in the text (+1), or the one before (-1)."""
        if self._shown is None or self._at is None or not self._shown.findings:
            return
        here, starts = self._at.start, self._shown.findings[::direction]
        beyond = (item for item in starts if (item.start - here) * direction > 0)
        self._pick(next(beyond, starts[0]))

    @Slot()
    def find_words(self) -> None:
        """Look for words in the source, on whichever of its text and its pages is shown."""
        if self._shown is not None:
            self.finding.open_on(self._shown.text)

    @Slot(int, int)
    def _on_words_found(self, start: int, end: int) -> None:
        """Show words that were looked for, on their page if pages are shown."""
        if self._at is None or not self.shows_pages:
            self._reader.mark(start, end)
            return
        self._head.retell("")
        self._at = Place(self._at.source, start, end, self._at.label)
        self._show_place()

    @Slot()
    def _on_finding_left(self) -> None:
        """Leave the place that was found last selected, so that it can be added; on pages mark it."""
        place = self.finding.place
        if place is not None and self.shows_pages:
            self._on_words_found(*place)
        else:
            self._show_place(stays=place is not None)
        if place is not None:
            self._reader.select(*place)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_selection_changed(self) -> None:
        self._selection.setVisible(self._can_add and self._reader.textCursor().hasSelection())

    @property
    def _can_add(self) -> bool:
        """Whether words can be added to the source: rows of tables stand for themselves."""
        return self._shown is not None and "#" not in self._shown.source.sha256

    @Slot(object)
    def _on_add_wanted(self, kind: Kind) -> None:
        if self._shown is not None and self._can_add:
            start, end = self._reader.selected
            self.add_wanted.emit(kind, self._shown.source.sha256, start, end)

    @Slot()
    def _on_nothing_selected(self) -> None:
        if self._can_add:
            self.nothing_selected.emit()

    @Slot(int)
    def _on_clicked_at(self, offset: int) -> None:
        if self._shown is None:
            return
        here = [item for item in self._shown.findings if item.start <= offset < item.end]
        if here:
            self._pick(min(here, key=lambda item: item.end - item.start))

    @Slot(object)
    def _pick(self, finding: Finding) -> None:
        if self._shown is None:
            return
        source = self._shown.source
        self._visit(Place(source.sha256, finding.start, finding.end, source.label))
        self.finding_picked.emit(finding)
