"""Showing pages of originals beside what was read from them, if that is what the user prefers."""

from PySide6.QtCore import QObject, Slot

from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.source_pane import SourcePane


class PageShowing(QObject):
    """Has pages drawn as the source pane asks for them, and remembers whether it shows pages."""

    def __init__(self, parent: QObject, session: Session, pane: SourcePane, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        pane.bar.choose(pages=settings.shows_pages)
        pane.page_wanted.connect(session.show_page)
        pane.pages_preferred.connect(self._on_pages_preferred)
        session.page_shown.connect(pane.show_page)

    @Slot(bool)
    def _on_pages_preferred(self, pages: bool) -> None:
        self._settings.shows_pages = pages
