"""A window with its pages, each of which is imported and made when it is first asked for."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMainWindow, QWidget

from briefing_app.ui.pages.page import Page, is_large
from briefing_app.ui.theme import Theme

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.ui.models.rows import Row
    from briefing_app.ui.pages.checks import ChecksPage
    from briefing_app.ui.pages.councils import CouncilsPage
    from briefing_app.ui.pages.figures import FiguresPage
    from briefing_app.ui.pages.judgements import JudgementsPage
    from briefing_app.ui.pages.overview import OverviewPage
    from briefing_app.ui.pages.pack import PackPage
    from briefing_app.ui.pages.people import PeoplePage
    from briefing_app.ui.pages.quotes import QuotesPage
    from briefing_app.ui.pages.review import ReviewPage
    from briefing_app.ui.pages.search import SearchPage
    from briefing_app.ui.pages.sources import SourcesPage
    from briefing_app.ui.pages.timeline import TimelinePage
    from briefing_app.ui.pages.welcome import WelcomePage
    from briefing_app.ui.widgets.pack_preview import PackPreview
    from briefing_app.ui.widgets.source_pane import SourcePane

# Each page comes with its modules when it is wanted: the window paints first.
# ruff: noqa: PLC0415

_MODULES = {"results": "search"}
W = TypeVar("W", bound=QWidget)
P = TypeVar("P", bound=Page)


class PagedWindow(QMainWindow):
    """Gives each page what it shows, and itself as the one to ask, whenever it is made.

    A page that is asked for has caught up with the library.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.made: dict[str, QWidget] = {}
        self._in_leisure = False
        self._contents: Contents | None = None
        self._checked: Checked | None = None

    # To be said by the window itself

    def joined(self, name: str, widget: QWidget) -> None:
        """A page was made: let the rest of the window know it."""
        raise NotImplementedError

    def work(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Work something out for a page, away from the window's thread."""
        raise NotImplementedError

    @Slot(object)
    def on_picked(self, row: "Row") -> None:
        """A row was picked on a page."""
        raise NotImplementedError

    # The pages

    @property
    def overview(self) -> "OverviewPage":
        from briefing_app.ui.pages.overview import OverviewPage

        return self._at_hand("overview", OverviewPage)

    @property
    def judgements(self) -> "JudgementsPage":
        from briefing_app.ui.pages.judgements import JudgementsPage

        return self._at_hand("judgements", JudgementsPage)

    @property
    def quotes(self) -> "QuotesPage":
        from briefing_app.ui.pages.quotes import QuotesPage

        return self._at_hand("quotes", QuotesPage)

    @property
    def people(self) -> "PeoplePage":
        from briefing_app.ui.pages.people import PeoplePage

        return self._at_hand("people", PeoplePage)

    @property
    def timeline(self) -> "TimelinePage":
        from briefing_app.ui.pages.timeline import TimelinePage

        return self._at_hand("timeline", TimelinePage)

    @property
    def figures(self) -> "FiguresPage":
        from briefing_app.ui.pages.figures import FiguresPage

        return self._at_hand("figures", FiguresPage)

    @property
    def checks(self) -> "ChecksPage":
        from briefing_app.ui.pages.checks import ChecksPage

        return self._at_hand("checks", ChecksPage)

    @property
    def councils(self) -> "CouncilsPage":
        from briefing_app.ui.pages.councils import CouncilsPage

        return self._at_hand("councils", CouncilsPage)

    @property
    def sources(self) -> "SourcesPage":
        from briefing_app.ui.pages.sources import SourcesPage

        return self._at_hand("sources", SourcesPage)

    @property
    def review(self) -> "ReviewPage":
        from briefing_app.ui.pages.review import ReviewPage

        return self._at_hand("review", ReviewPage)

    @property
    def pack(self) -> "PackPage":
        from briefing_app.ui.pages.pack import PackPage

        return self._at_hand("pack", PackPage)

    @property
    def results(self) -> "SearchPage":
        from briefing_app.ui.pages.search import SearchPage

        return self._at_hand("results", SearchPage)

    @property
    def welcome(self) -> "WelcomePage":
        from briefing_app.ui.pages.welcome import WelcomePage

        return self._at_hand("welcome", WelcomePage)

    @property
    def source(self) -> "SourcePane":
        """What stands beside the pages."""
        from briefing_app.ui.widgets.source_pane import SourcePane

        return self._made_once("source", lambda: SourcePane(self.theme))

    @property
    def preview(self) -> "PackPreview":
        """What stands beside the pack."""
        from briefing_app.ui.widgets.pack_preview import PackPreview

        return self._made_once("preview", PackPreview)

    def page(self, tab: str) -> Page:
        """The page of a tab."""
        return cast("Page", getattr(self, tab.lower()))

    def is_made(self, name: str) -> bool:
        """Whether somebody has asked for a page already."""
        return name.lower() in self.made

    @property
    def pages(self) -> Iterable[Page]:
        """The pages that are made."""
        return [page for page in self.made.values() if isinstance(page, Page)]

    def _at_hand(self, name: str, kind: Callable[[Theme], P]) -> P:
        page = self._made_once(name, lambda: kind(self.theme))
        if not self._in_leisure:
            page.catch_up()
        return page

    def steps_to(self, tab: str) -> Iterator[None]:
        """Get a page ready in small steps; of a large library it is filled only when somebody looks at it."""
        name = tab.lower()
        if name not in self.made:
            import_module(f"{Page.__module__.rpartition('.')[0]}.{_MODULES.get(name, name)}")
            yield
        self._in_leisure = True
        page = self.page(name)
        self._in_leisure = False
        if not self.is_large:
            yield
            page.catch_up()

    @property
    def is_large(self) -> bool:
        """Whether the library holds so much that a page shows it only when somebody looks at it."""
        return self._contents is not None and is_large(self._contents)

    def _made_once(self, name: str, make: Callable[[], W]) -> W:
        if name not in self.made:
            widget = self.made[name] = make()
            if isinstance(widget, Page):
                self._introduce(widget)
            self.joined(name, widget)
        return cast("W", self.made[name])

    def _introduce(self, page: Page) -> None:
        page.worker = self.work
        page.picked.connect(self.on_picked)
        if self._contents is not None:
            page.take(self._contents)
        if self._checked is not None:
            page.take_checked(self._checked)

    # What they show

    def forget(self) -> None:
        """Another library is open."""
        self._contents = self._checked = None
        for page in self.pages:
            page.forget()

    def take(self, contents: "Contents") -> None:
        """The library holds something else."""
        self._contents, self._checked = contents, None
        for page in self.pages:
            page.take(contents)

    def take_marks(self, contents: "Contents") -> None:
        """Something was decided of what it holds."""
        self._contents = contents
        for page in self.pages:
            page.take_marks(contents)

    def take_checked(self, checked: "Checked") -> None:
        """It is known what checks found in it."""
        self._checked = checked
        for page in self.pages:
            page.take_checked(checked)
