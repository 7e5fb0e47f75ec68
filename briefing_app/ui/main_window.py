"""The window: search and tabs above, the page on the left, the source at the very words on the right."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.actions import TABS, add_themes, fill_menus
from briefing_app.ui.appearance import Appearance, wanted_theme
from briefing_app.ui.leisure import Leisure
from briefing_app.ui.paged_window import PagedWindow
from briefing_app.ui.pages.page import Page
from briefing_app.ui.settings import Settings
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.desk import Desk, DeskParts
from briefing_app.ui.widgets.empty_source import EmptySource
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.services.source_texts import SourceText
    from briefing_app.ui.flows.every import Flows
    from briefing_app.ui.flows.searching import Searching
    from briefing_app.ui.models.rows import Row
    from briefing_app.ui.session import Session

_SMALLEST = (780, 560)
_FIRST_SIZE = (1280, 800)
_EARLY = (
    *(f"flows.{name}" for name in ("adding", "backups", "following", "libraries", "locking", "people")),
    *(f"flows.{name}" for name in ("reviewing", "searching", "sharing", "undoing", "every")),
)
"""What is imported, one module in a turn, as soon as the window is painted."""


class MainWindow(PagedWindow):
    """Puts pages, search and source together; asks the session for everything that takes time.

    `painted` tells, once, that the window has been drawn for the first time, `ready` a little later that
    what opens libraries is loaded.
    """

    painted = Signal()
    ready = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(wanted_theme(settings), parent)
        self.settings = settings
        self.header = Header(self.theme)
        self.notice = Notice(self.theme)
        self.tabs = TabStrip(TABS)
        self.progress = ProgressStrip()
        self.desk = Desk(DeskParts(self.header, self.notice, self.tabs, self.progress))
        self._nothing = EmptySource(self.theme)
        self.desk.lay_right(self._nothing)
        self._leisure = Leisure(self)
        self._flows: Flows | None = None
        self._restoring = True
        self._counts: dict[str, int] = {}
        self._was_painted = self._is_loading = False
        self.appearance = Appearance(settings, self._dress, self)
        self.setCentralWidget(self.desk)
        self.setMinimumSize(*_SMALLEST)
        self.appearance.offer(add_themes(fill_menus(self, self.do)["&View"], settings.theme))
        self.header.add.clicked.connect(partial(self.do, "add"))
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        self._restore()
        self.setWindowTitle("Briefing")
        self.setAcceptDrops(True)

    def _dress(self, theme: Theme) -> None:
        self.theme = theme
        for page in self.pages:
            page.set_theme(theme)
        self.header.set_theme(theme)
        self.notice.set_theme(theme)
        if self.is_made("source"):
            self.source.set_theme(theme)

    # What comes after the first paint, or when it is asked for

    @property
    def flows(self) -> "Flows":
        """All that follows the session."""
        if self._flows is None:
            from briefing_app.ui.flows.every import Flows  # noqa: PLC0415 - the window paints first

            self._flows = Flows(self)
            self._follow(self._flows)
        return self._flows

    def _follow(self, flows: "Flows") -> None:
        session = flows.session
        session.glimpsed.connect(self._on_glimpsed)
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.checked.connect(self._on_checked)
        session.marked.connect(self._on_marked)
        session.source_read.connect(self._on_source_read)
        session.problem.connect(self.notice.warn)
        flows.libraries.nothing_open.connect(self.welcome_first)
        flows.locking.declined.connect(self.welcome_first)
        flows.searching.found.connect(self._on_found)
        flows.searching.left.connect(self._on_search_left)
        for name, widget in tuple(self.made.items()):
            flows.join(name, widget)

    @property
    def session(self) -> "Session":
        """The library that is open; whoever asks for it will be followed in what they do with it."""
        return self.flows.session

    @property
    def searching(self) -> "Searching":
        return self.flows.searching

    @override
    def joined(self, name: str, widget: QWidget) -> None:
        # At once: what is put in its place once it is laid out is dressed anew, and loses its margins.
        (self.desk.lay_right if name in {"source", "preview"} else self.desk.lay_left)(widget)
        if self._flows is not None:
            self._flows.join(name, widget)
        if name == "source" and self.desk.beside is self._nothing:
            self.desk.put_beside(widget)

    @override
    def work(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.session.work_beside(job, done)

    @Slot(object)
    @override
    def on_picked(self, row: "Row") -> None:
        self.flows.following.on_picked(row)

    def do(self, job: str, *_: object) -> None:
        """Do what an entry of the menu says."""
        self.flows.jobs[job]()

    def _steps_after_painting(self) -> Iterator[None]:
        """What is needed to open a library, a module in a turn; then it can be opened."""
        self.painted.emit()
        yield
        for name in _EARLY:
            import_module(f"briefing_app.ui.{name}")
            yield
        _ = self.flows
        self.ready.emit()
        yield
        self.desk.order_focus()

    def _steps_behind(self) -> Iterator[None]:
        """What the user does not see yet: the first judgement beside the page, then the other pages."""
        yield
        if not self.is_large:
            yield from self.steps_to("Judgements")
            if not self.source.shows_something:
                self._show_first()
        for name in (*TABS, "Results"):
            yield from self.steps_to(name)

    def _show_first(self) -> None:
        """Show beside the page what is chosen on it, else the first judgement."""
        page = self.desk.front
        chosen = page.chosen if isinstance(page, Page) else None
        first = chosen or self.judgements.current()
        if first is not None:
            self.flows.following.on_picked(first)

    # What the window shows

    @Slot()
    def welcome_first(self) -> None:
        """Nobody has opened a library on this computer yet: let them choose."""
        self.desk.show_pair(self.welcome, self._evidence)
        self.welcome.enter()

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        if not self._restoring:
            self.header.search.clear()
        if self.is_made("welcome") and self.desk.front is self.welcome:
            self._on_tab_changed(self.tabs.currentIndex())
        self._counts = {}
        self.header.show_name(path.stem)
        self.setWindowTitle(f"{path.stem} – Briefing")
        self.notice.hide()
        with self.flows.following.filling():
            self.forget()
        self.source.show_nothing()
        if self.is_made("preview"):
            self.preview.clear()

    @Slot(object)
    def _on_changed(self, contents: "Contents") -> None:
        self._is_loading = False
        self.source.let_go_unless({source.sha256 for source in contents.sources})
        with self.flows.following.going_on():
            self.flows.following.know(contents)
            self.flows.reviewing.know(contents)
            self.searching.know(contents.searches)
            with self._refilling():
                self.take(contents)
        if self.is_made("sources") and self.desk.front is self.sources:
            self.flows.following.keep_in_step(self.sources)  # a document that came in was chosen
        self._show_counts(contents)
        self.source.forget()
        self._restore_choice()
        if self.is_made("results") and self.desk.front is self.results:
            self.searching.again()
        self._leisure.spend(self._steps_behind())

    def _show_counts(self, contents: "Contents") -> None:
        counts = contents.counts
        self._counts |= {
            "Judgements": counts.judgements,
            "Quotes": counts.quotes,
            "People": counts.people,
            "Timeline": counts.events,
            "Figures": counts.figures,
            "Sources": counts.sources,
            "Review": counts.review,
        }
        self.tabs.show_counts(self._counts)

    @Slot(object, object)
    def _on_glimpsed(self, path: Path, first: "Contents") -> None:
        """Show the first page of a library whose other pages are still being loaded."""
        if self.desk.front is not self.made.get("overview"):
            return
        self._on_opened(path)
        self._is_loading = True
        with self._refilling():
            self.overview.take(first)
        self._show_counts(first)

    @Slot(object)
    def _on_checked(self, checked: "Checked") -> None:
        with self._refilling():
            self.take_checked(checked)
        self._counts["Checks"] = len(checked.differing)
        self.tabs.show_counts(self._counts)
        self._leisure.spend(self._steps_behind())

    @Slot(object)
    def _on_marked(self, contents: "Contents") -> None:
        self.searching.know(contents.searches)
        self.flows.reviewing.know(contents)
        self.flows.following.know_marks(contents)
        self.take_marks(contents)
        self._counts["Review"] = contents.left_to_review
        self.tabs.show_counts(self._counts)
        self._leisure.spend(self._steps_behind())

    @contextmanager
    def _refilling(self) -> Iterator[None]:
        """While pages are filled anew: nothing is followed, and the keyboard stays where it is."""
        page = self.desk.front
        if isinstance(page, Page) and page.has_focus_within:
            # Once what was replaced is gone: its focus must not go to the search box.
            QTimer.singleShot(0, page, partial(self._keep_focus, page))
        with self.flows.following.filling():
            yield
        self.desk.order_focus()

    def _keep_focus(self, page: Page) -> None:
        if page.isVisible() and not page.has_focus_within:
            with self.flows.following.filling():
                page.enter()

    @Slot(object)
    def _on_source_read(self, shown: "SourceText") -> None:
        self.source.show_source(shown)

    @Slot(str)
    def show_tab(self, name: str) -> None:
        """Go to a page by its name."""
        number = TABS.index(name)
        self.tabs.setCurrentIndex(number)
        self._on_tab_changed(number)

    def go_to_tab(self, name: str) -> None:
        """Go to a page and into it, so that the next key already works there."""
        self.show_tab(name)
        self.page(name).enter()

    @Slot(int)
    def _on_tab_changed(self, number: int) -> None:
        self.notice.pass_by()
        page, has_preview = self.page(TABS[number]), TABS[number] == "Pack"
        self.desk.show_pair(page, self.preview if has_preview else self._evidence)
        if self._is_loading and page is not self.overview:
            self.notice.say(tr("The rest of the library is still being loaded. This page fills by itself."))
        elif self._flows is not None and not has_preview:
            self._flows.following.keep_in_step(page)

    @Slot(int)
    def _on_tab_clicked(self, number: int) -> None:
        # Also when it is the current one: from the search results it leads back to its page.
        if number >= 0:
            self.go_to_tab(TABS[number])

    @property
    def _evidence(self) -> QWidget:
        """The source pane; until that is made, what looks like it."""
        return self.source if self.is_made("source") else self._nothing

    @Slot(str)
    def show_quotes_of(self, name: str) -> None:
        self.show_tab("Quotes")
        self.quotes.filters.choose_speaker(name)

    @Slot()
    def _on_found(self) -> None:
        self.desk.show_pair(self.results, self.source)

    @Slot()
    def _on_search_left(self) -> None:
        self._on_tab_changed(self.tabs.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses the button that has the focus; Escape leaves the search."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape and self.header.search.text():
            self.header.search.clear()
        else:
            super().keyPressEvent(event)

    # Documents that are dropped

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.flows.adding.add_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # Being left and found again

    def _restore(self) -> None:
        if not self.restoreGeometry(self.settings.state("geometry")):
            self.resize(*_FIRST_SIZE)
        self.desk.split.restoreState(self.settings.state("split"))
        tab = self.settings.tab if self.settings.tab < len(TABS) else 0
        self.tabs.setCurrentIndex(tab)
        self._on_tab_changed(tab)

    def _restore_choice(self) -> None:
        """Select what was selected when the window was left."""
        from uuid import UUID  # noqa: PLC0415 - the window paints first

        page = self.desk.front
        if self._restoring and self.settings.fact and isinstance(page, Page):
            page.select(UUID(self.settings.fact))
        if self._restoring:
            self.searching.again()  # what was typed while the library was being opened
        self._restoring = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._leisure.spend(self._steps_after_painting())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        from briefing_app.ui.copying import settle_clipboard  # noqa: PLC0415 - only when it closes

        settle_clipboard(leave=self.settings.leaves_copied)
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.set_state("split", self.desk.split.saveState())
        self.settings.tab = self.tabs.currentIndex()
        self.settings.save()
        # Work at hand is finished first, out of sight: a pack is never left half-written or half-printed.
        self.hide()
        self._leisure.spend(iter(()))
        if self._flows is not None:
            self._flows.close()
        super().closeEvent(event)
