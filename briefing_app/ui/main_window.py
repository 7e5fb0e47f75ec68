"""The window: search and tabs above, the page on the left, the source at the very words on the right."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app import __version__
from briefing_app.domain.facts import AnyFact, Finding
from briefing_app.ui.actions import TABS, add_themes, fill_menus, shortcuts_in_words
from briefing_app.ui.appearance import Appearance, wanted_theme
from briefing_app.ui.flows.adding import Adding
from briefing_app.ui.flows.councils import Councils
from briefing_app.ui.flows.libraries import Libraries
from briefing_app.ui.flows.packing import Packing
from briefing_app.ui.flows.page_showing import PageShowing
from briefing_app.ui.flows.people import WhoIsWho
from briefing_app.ui.flows.searching import Searching
from briefing_app.ui.models.rows import Row, fact_in_words, places_of
from briefing_app.ui.pages.councils import CouncilsPage
from briefing_app.ui.pages.figures import FiguresPage
from briefing_app.ui.pages.judgements import JudgementsPage
from briefing_app.ui.pages.overview import OverviewPage
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.pages.page import Page
from briefing_app.ui.pages.people import PeoplePage
from briefing_app.ui.pages.quotes import QuotesPage
from briefing_app.ui.pages.search import SearchPage
from briefing_app.ui.pages.sources import SourcesPage
from briefing_app.ui.pages.timeline import TimelinePage
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.header import Header
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.pack_preview import PackPreview
from briefing_app.ui.widgets.progress_strip import ProgressStrip
from briefing_app.ui.widgets.sheet import rule
from briefing_app.ui.widgets.source_pane import SourcePane
from briefing_app.ui.widgets.tab_strip import TabStrip

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents, SourceText

_FactPage = JudgementsPage | QuotesPage | TimelinePage | FiguresPage
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
        self.councils = CouncilsPage(theme)
        self.sources = SourcesPage(theme)
        self.pack = PackPage(theme)
        self.results = SearchPage(theme)
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
            self.councils,
            self.sources,
            self.pack,
        )
        self._left, self._right = QStackedWidget(), QStackedWidget()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._restoring = True
        self._filling = False
        self._facts: dict[UUID, AnyFact] = {}
        self._was_painted = False
        self._adding = Adding(self, self.session, self.notice, self._progress)
        self._packing = Packing(self, self.session, self.notice, self.pack, self.preview)
        self._libraries = Libraries(self, self.session)
        self._councils = Councils(self, self.session, self.councils)
        self._page_showing = PageShowing(self, self.session, self.source, settings)
        self._who_is_who = WhoIsWho(self, self.session, self.notice, self.people)
        self.searching = Searching(self, self.session, self.header.search, self.results)
        parts = (*self._pages, self.results, self.source, self.notice, self.header)
        self._appearance = Appearance(settings, parts, self)
        self._build()
        self._fill_menus()
        self._connect()
        self._restore()
        self.setWindowTitle("Briefing")
        self.setAcceptDrops(True)

    def _build(self) -> None:
        for page in (*self._pages, self.results):
            self._left.addWidget(page)
        for pane in (self.source, self.preview):
            self._right.addWidget(pane)
        self._left.setMinimumWidth(440)
        self._right.setMinimumWidth(320)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.setSizes([660, 620])
        messages = QVBoxLayout()
        messages.setContentsMargins(20, 0, 20, 0)
        messages.addWidget(self.notice)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(8, 4, 20, 0)
        tabs.addWidget(self.tabs)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(messages)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self._split, 1)
        column.addWidget(self._progress)
        self.setCentralWidget(middle)
        self.setMinimumSize(*_SMALLEST)

    def _fill_menus(self) -> None:
        menus = fill_menus(
            self,
            {
                "add": self._adding.ask,
                "paste": self._adding.paste,
                "open": self._libraries.open,
                "new": self._libraries.make_new,
                "example": self._libraries.open_example,
                "pack": partial(self._go_to_tab, "Pack"),
                "quit": self.close,
                "undo": self.session.undo,
                "redo": self.session.redo,
                "larger": self._appearance.larger_text,
                "smaller": self._appearance.smaller_text,
                "normal": self._appearance.normal_text,
                "search": self.searching.enter,
                "next": partial(self.source.step, +1),
                "previous": partial(self.source.step, -1),
                "shortcuts": self.show_shortcuts,
                "about": self.show_about,
                **{f"tab {name}": partial(self._go_to_tab, name) for name in TABS},
            },
        )
        themes = add_themes(menus["&View"], self.settings.theme)
        themes.triggered.connect(self._appearance.on_theme_chosen)

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.source_read.connect(self._on_source_read)
        session.problem.connect(self.notice.warn)
        self.searching.found.connect(self._on_found)
        self.searching.left.connect(self._on_search_left)
        self.header.add.clicked.connect(self._adding.ask)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        self.source.wanted.connect(session.read_source)
        self.source.finding_picked.connect(self._on_finding_picked)
        for page in (*self._pages, self.results):
            page.picked.connect(self._on_picked)
        self.overview.tab_wanted.connect(self.show_tab)
        for people in (self.overview, self.people):
            people.speaker_wanted.connect(self._on_speaker_wanted)
        self.sources.correct_wanted.connect(self._adding.correct)
        self.sources.add_wanted.connect(self._adding.ask)

    # What the window shows

    @Slot(object)
    def _on_opened(self, path: Path) -> None:
        if not self._restoring:
            self.header.search.clear()
        self.settings.library = path
        self.header.library_name.setText(path.stem)
        self.setWindowTitle(f"{path.stem} – Briefing")
        self.notice.hide()
        self.source.show_nothing()

    @Slot(object)
    def _on_changed(self, contents: "Contents") -> None:
        every: list[AnyFact] = [*contents.judgements, *contents.quotes, *contents.events, *contents.figures]
        every += contents.recommendations
        self._facts = {fact.id: fact for fact in every}
        self._filling = True
        for page in (*self._pages, self.results):
            page.show_contents(contents)
        self._filling = False
        self._order_focus()
        self.tabs.show_counts(
            {
                "Judgements": len(contents.judgements),
                "Quotes": len(contents.quotes),
                "People": len(contents.people),
                "Timeline": len(contents.events),
                "Figures": len(contents.figures),
                "Sources": len(contents.sources),
            }
        )
        self.source.forget()
        self._restore_choice()
        if self._left.currentWidget() is self.results:
            self.searching.again()

    def _order_focus(self) -> None:
        """Let the Tab key go through the head, the page at hand and the source, as one reads."""
        stops: list[QWidget] = [self.header.search, self.header.add, self.tabs]
        for part in (*self._pages, self.results, self.source, self.preview):
            stops += [
                widget
                for widget in part.findChildren(QWidget)
                if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is self
            ]
        for previous, following in pairwise(stops):
            QWidget.setTabOrder(previous, following)

    @Slot(object)
    def _on_source_read(self, shown: "SourceText") -> None:
        self.source.show_source(shown)

    @Slot(object)
    def _on_picked(self, row: Row) -> None:
        if self._filling:
            return  # lists that are filled choose a row; the user did not
        fact = self._facts.get(row.fact) if row.fact else None
        self.source.go_to(row.places, fact_in_words(fact) if fact else "")
        if row.fact is not None:
            self.settings.fact = str(row.fact)

    @Slot(object)
    def _on_finding_picked(self, finding: Finding) -> None:
        """A finding was chosen in the source: say what it is, and select it in a list that has it."""
        fact = self._facts.get(finding.fact)
        if fact is not None:
            self.source.tell(places_of(fact), fact_in_words(fact))
        page = self._left.currentWidget()
        if isinstance(page, _FactPage):
            # The source shows it already, at the place that was chosen.
            page.blockSignals(True)
            page.select(finding.fact)
            page.blockSignals(False)

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
        self._left.setCurrentWidget(self._pages[number])
        self._right.setCurrentWidget(self.preview if TABS[number] == "Pack" else self.source)

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
        self._left.setCurrentWidget(self.results)
        self._right.setCurrentWidget(self.source)

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

    # Help

    @Slot()
    def show_shortcuts(self) -> None:
        QMessageBox.information(self, "Keyboard shortcuts", shortcuts_in_words())

    @Slot()
    def show_about(self) -> None:
        QMessageBox.information(
            self,
            "About Briefing",
            f"Briefing {__version__}\n\nReads reports and articles on this computer, and shows what was"
            " judged, said, promised and counted, each one click from its source."
            " Nothing leaves this computer.",
        )

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
        page = self._left.currentWidget()
        if self._restoring and self.settings.fact and isinstance(page, _FactPage):
            page.select(UUID(self.settings.fact))
        if self._restoring:
            self.searching.again()  # what was typed while the library was being opened
        self._restoring = False
        first = self.judgements.current()
        if not self.source.shows_something and first is not None:
            self._on_picked(first)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set_state("geometry", self.saveGeometry())
        self.settings.set_state("split", self._split.saveState())
        self.settings.tab = self.tabs.currentIndex()
        self.settings.save()
        # Work at hand is finished first, out of sight: a pack is never left half-written.
        self.hide()
        self.session.close()
        super().closeEvent(event)
