"""Showing pages of originals beside what was read from them, if that is what the user prefers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings

if TYPE_CHECKING:
    from briefing_app.domain.places import PageWanted
    from briefing_app.services.libraries import Library
    from briefing_app.services.page_pictures import PagePictures, PageShown
    from briefing_app.ui.widgets.source_pane import SourcePane


class PageShowing(QObject):
    """Has pages drawn as the source pane asks for them, and remembers whether it shows pages."""

    def __init__(self, parent: QObject, session: Session, pane: "SourcePane", settings: Settings) -> None:
        super().__init__(parent)
        self._session, self._pane, self._settings = session, pane, settings
        self._latest = 0
        self._pictures: PagePictures | None = None  # the worker's own
        pane.bar.choose(pages=settings.shows_pages)
        pane.page_wanted.connect(self._on_page_wanted)
        pane.pages_preferred.connect(self._on_pages_preferred)

    @Slot(object)
    def _on_page_wanted(self, wanted: "PageWanted") -> None:
        """Have a page of a source drawn, and show it unless another is wanted in the meantime."""
        self._latest += 1
        number = self._latest

        def job(library: "Library") -> "PageShown | None":
            from briefing_app.services.page_pictures import PagePictures  # noqa: PLC0415 - on the worker

            if number != self._latest:
                return None
            self._pictures = self._pictures or PagePictures()
            try:
                return self._pictures.show(library, wanted)
            except LookupError:
                return None  # removed in the meantime: the list will say so

        def done(shown: "PageShown | None") -> None:
            if shown is not None and number == self._latest:
                self._pane.show_page(shown)

        self._session.run(job, done)

    @Slot(bool)
    def _on_pages_preferred(self, pages: bool) -> None:
        self._settings.shows_pages = pages
