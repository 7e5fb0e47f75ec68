"""The window: search and tabs above, the page on the left, the source at the very words on the right."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.actions import TABS, add_themes, fill_menus
from briefing_app.ui.appearance import Appearance, wanted_theme
from briefing_app.ui.copying import settle_clipboard
from briefing_app.ui.flows.adding import Adding
from briefing_app.ui.flows.backups import Backups
from briefing_app.ui.flows.checking import Checking
from briefing_app.ui.flows.councils import Councils
from briefing_app.ui.flows.following import FactPage, Following
from briefing_app.ui.flows.helping import Helping
from briefing_app.ui.flows.libraries import Libraries
from briefing_app.ui.flows.locking import Locking
from briefing_app.ui.flows.pack_looks import PackLooks
from briefing_app.ui.flows.packing import Packing
from briefing_app.ui.flows.page_showing import PageShowing
from briefing_app.ui.flows.people import WhoIsWho
from briefing_app.ui.flows.printing import Printing
from briefing_app.ui.flows.removing import Removing
from briefing_app.ui.flows.reviewing import JOBS, Reviewing
from briefing_app.ui.flows.searching import Searching
from briefing_app.ui.flows.sharing import Sharing
from briefing_app.ui.pages.checks import ChecksPage
from briefing_app.ui.pages.councils import CouncilsPage
from briefing_app.ui.pages.figures import FiguresPage
from briefing_app.ui.pages.judgements import JudgementsPage
from briefing_app.ui.pages.overview import OverviewPage
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.pages.page import Page
from briefing_app.ui.pages.people import PeoplePage
from briefing_app.ui.pages.quotes import QuotesPage
from briefing_app.ui.pages.review import ReviewPage
from briefing_app.ui.pages.search import SearchPage
from briefing_app.ui.pages.sources import SourcesPage
from briefing_app.ui.pages.timeline import TimelinePage
from briefing_app.ui.pages.welcome import WelcomePage
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.desk import Desk, DeskParts
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.pack_preview import PackPreview
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.source_pane import SourcePane
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents, SourceText
    from briefing_app.services.checking import Checked

_SMALLEST = (780, 560)
_FIRST_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Puts pages, search and source together; asks the session for everything that takes time.

    `painted` tells, once, that the window has been drawn for the first time.
    """

    painted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.session = Session(self)
        theme = wanted_theme(settings)
        self.header = Header(theme)
        self.notice = Notice(theme)
        self.tabs = TabStrip(TABS)
        self.overview = OverviewPage(theme)
        self.judgements = JudgementsPage(theme)
        self.quotes = QuotesPage(theme)
        self.people = PeoplePage(theme)
        self.timeline = TimelinePage(theme)
        self.figures = FiguresPage(theme)
        self.checks = ChecksPage(theme)
        self.councils = CouncilsPage(theme)
        self.sources = SourcesPage(theme)
        self.review = ReviewPage(theme)
        self.pack = PackPage(theme)
        self.results = SearchPage(theme)
        self.welcome = WelcomePage(theme)
        self.source = SourcePane(theme)
        self.preview = PackPreview()
        self._progress = ProgressStrip()
        self._pages: tuple[Page, ...] = (
            self.overview,
            self.judgements,
            self.quotes,
            self.people,
            self.timeline,
            self.figures,
            self.checks,
            self.councils,
            self.sources,
            self.review,
            self.pack,
        )
        left, right = (*self._pages, self.results, self.welcome), (self.source, self.preview)
        self._desk = Desk(DeskParts(self.header, self.notice, self.tabs, left, right, self._progress))
        self._split = self._desk.split
        self._restoring = True
        self._counts: dict[str, int] = {}
        self._was_painted = False
        self._make_flows(settings)
        parts = (*self._pages, self.results, self.source, self.notice, self.header)
        self._appearance = Appearance(settings, parts, self)
        self.setCentralWidget(self._desk)
        self.setMinimumSize(*_SMALLEST)
        self._fill_menus()
        self._connect()
        self._restore()
        self.setWindowTitle("Briefing")
        self.setAcceptDrops(True)

    def _make_flows(self, settings: Settings) -> None:
        self._adding = Adding(self, self.session, self.notice, self._progress)
        self._packing = Packing(self, self.session, self.notice, self.pack, self.preview, self._progress)
        self._backups = Backups(self, self.session, self.notice)
        self._pack_looks = PackLooks(self, self.session, self.notice, self.pack)
        self._printing = Printing(self, self.session, self.notice, self.pack)
        self._libraries = Libraries(self, self.session, self.notice, self._progress, self.welcome, settings)
        self._libraries.nothing_open.connect(self.welcome_first)
        self._locking = Locking(self, self.session, self.notice, self._progress, settings)
        self._locking.declined.connect(self.welcome_first)
        self._removing = Removing(self, self.session, self.sources, self._progress)
        self._helping = Helping(self, settings)
        self._following = Following(self, self._desk, self.source, settings)
        self._sharing = Sharing(self, self.session, self.notice, self._following, self._progress)
        self._checking = Checking(self, self.session, self.checks)
        self._councils = Councils(self, self.session, self.councils)
        self._page_showing = PageShowing(self, self.session, self.source, settings)
        self._who_is_who = WhoIsWho(self, self.session, self.notice, self.people)
        self._reviewing = Reviewing(self, self.session, self.notice, self._following, self.review)
        lists = (one for page in (*self._pages, self.results) for one in page.findChildren(RowList))
        self._reviewing.watch(lists)
        self.searching = Searching(self, self.session, self.header, self.results, settings)

    def _fill_menus(self) -> None:
        menus = fill_menus(
            self,
            {
                "add": self._adding.ask,
                "paste": self._adding.paste,
                **self._libraries.jobs,
                "back up": self._backups.make_now,
                "restore": self._backups.ask,
                **self._sharing.jobs,
                "passphrase": self._locking.ask,
                "empty": self._removing.empty,
                "pack": partial(self._go_to_tab, "Pack"),
                "print": self.pack.ask_to_print,
                "quit": self.close,
                "undo": self.session.undo,
                "redo": self.session.redo,
                "larger": self._appearance.larger_text,
                "smaller": self._appearance.smaller_text,
                "normal": self._appearance.normal_text,
                "search": self.searching.enter,
                "keep search": self.searching.keep,
                "searches": self.searching.show_searches,
                "find": self.source.find_words,
                "next": partial(self.source.step, +1),
                "previous": partial(self.source.step, -1),
                "help": self._helping.show_help,
                "commands": self._helping.show_commands,
                "settings": partial(self._helping.show_settings, self._appearance.again),
                "shortcuts": self._helping.show_shortcuts,
                "about": self._helping.show_about,
                **{job: partial(self._reviewing.do, job) for job in JOBS},
                **{f"tab {name}": partial(self._go_to_tab, name) for name in TABS},
            },
        )
        themes = add_themes(menus["&View"], self.settings.theme)
        themes.triggered.connect(self._appearance.on_theme_chosen)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.checked.connect(self._on_checked)
        session.marked.connect(self._on_marked)
        session.source_read.connect(self._on_source_read)
        session.problem.connect(self.notice.warn)
        session.council_read.connect(self._desk.order_focus)
        self.searching.found.connect(self._on_found)
        self.searching.left.connect(self._on_search_left)
        self.header.add.clicked.connect(self._adding.ask)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        self.source.wanted.connect(session.read_source)
        self.source.add_wanted.connect(self._reviewing.add)
        for page in (*self._pages, self.results):
            page.worker = session.work
            page.picked.connect(self._following.on_picked)
        self.overview.tab_wanted.connect(self.show_tab)
        for people in (self.overview, self.people):
            people.speaker_wanted.connect(self._on_speaker_wanted)
        self.sources.correct_wanted.connect(self._adding.correct)
        self.sources.add_wanted.connect(self._adding.ask)

    # What the window shows

    @Slot()
    def welcome_first(self) -> None:
        """Nobody has opened a library on this computer yet: let them choose."""
        self._desk.show_pair(self.welcome, self.source)
        self.welcome.enter()

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        if not self._restoring:
            self.header.search.clear()
        if self._desk.front is self.welcome:
            self._on_tab_changed(self.tabs.currentIndex())
        self._counts = {}
        self.header.library_name.setText(path.stem)
        self.setWindowTitle(f"{path.stem} – Briefing")
        self.notice.hide()
        with self._following.filling():
            for page in (*self._pages, self.results):
                page.forget()
        self.source.show_nothing()
        self.preview.clear()

    @Slot(object)
    def _on_changed(self, contents: "Contents") -> None:
        self._following.know(contents)
        self._reviewing.know(contents)
        self.searching.know(contents.searches)
        with self._refilling():
            for part in (*self._pages, self.results):
                part.take(contents)
        self._counts |= {
            "Judgements": len(contents.judgements),
            "Quotes": len(contents.quotes),
            "People": len(contents.people),
            "Timeline": len(contents.events),
            "Figures": len(contents.figures),
            "Sources": len(contents.sources),
            "Review": contents.left_to_review,
        }
        self.tabs.show_counts(self._counts)
        self.source.forget()
        self._restore_choice()
        if self._desk.front is self.results:
            self.searching.again()

    @Slot(object)
    def _on_checked(self, checked: "Checked") -> None:
        with self._refilling():
            for page in self._pages:
                page.take_checked(checked)
        self._counts["Checks"] = len(checked.differing)
        self.tabs.show_counts(self._counts)

    @Slot(object)
    def _on_marked(self, contents: "Contents") -> None:
        self.searching.know(contents.searches)
        self._reviewing.know(contents)
        self._following.know_marks(contents)
        for part in (*self._pages, self.results):
            part.take_marks(contents)
        self._counts["Review"] = contents.left_to_review
        self.tabs.show_counts(self._counts)

    @contextmanager
    def _refilling(self) -> Iterator[None]:
        """While pages are filled anew: nothing is followed, and the keyboard stays where it is."""
        page = self._desk.front
        if isinstance(page, Page) and page.has_focus_within:
            # Once what was replaced is gone: its focus must not go to the search box.
            QTimer.singleShot(0, page, partial(self._keep_focus, page))
        with self._following.filling():
            yield
        self._desk.order_focus()

    def _keep_focus(self, page: Page) -> None:
        if page.isVisible() and not page.has_focus_within:
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

    def _go_to_tab(self, name: str) -> None:
        """Go to a page and into it, so that the next key already works there."""
        self.show_tab(name)
        self._pages[TABS.index(name)].enter()

    @Slot(int)
    def _on_tab_changed(self, number: int) -> None:
        self.notice.pass_by()
        beside = self.preview if TABS[number] == "Pack" else self.source
        self._desk.show_pair(self._pages[number], beside)

    @Slot(int)
    def _on_tab_clicked(self, number: int) -> None:
        # Also when it is the current one: from the search results it leads back to its page.
        if number >= 0:
            self._on_tab_changed(number)

    @Slot(str)
    def _on_speaker_wanted(self, name: str) -> None:
        self.show_tab("Quotes")
        self.quotes.filters.choose_speaker(name)

    @Slot()
    def _on_found(self) -> None:
        self._desk.show_pair(self.results, self.source)

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
        self._adding.add_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # Being left and found again

    def _restore(self) -> None:
        if not self.restoreGeometry(self.settings.state("geometry")):
            self.resize(*_FIRST_SIZE)
        self._split.restoreState(self.settings.state("split"))
        tab = self.settings.tab if self.settings.tab < len(TABS) else 0
        self.tabs.setCurrentIndex(tab)
        self._on_tab_changed(tab)

    def _restore_choice(self) -> None:
        """Select what was selected when the window was left; failing that, show the first judgement."""
        page = self._desk.front
        if self._restoring and self.settings.fact and isinstance(page, FactPage):
            page.select(UUID(self.settings.fact))
        if self._restoring:
            self.searching.again()  # what was typed while the library was being opened
        self._restoring = False
        first = self.judgements.current()
        if not self.source.shows_something and first is not None:
            self._following.on_picked(first)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        settle_clipboard(leave=self.settings.leaves_copied)
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.set_state("split", self._split.saveState())
        self.settings.tab = self.tabs.currentIndex()
        self.settings.save()
        # Work at hand is finished first, out of sight: a pack is never left half-written or half-printed.
        self.hide()
        self.session.close()
        self._printing.finish()
        super().closeEvent(event)
