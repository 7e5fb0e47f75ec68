"""Looking up a council: what its page asks for is read by the worker and shown when it comes."""

from PySide6.QtCore import QObject

from briefing_app.ui.pages.councils import CouncilsPage
from briefing_app.ui.session import Session


class Councils(QObject):
    """Joins the page of councils to the session."""

    def __init__(self, parent: QObject, session: Session, page: CouncilsPage) -> None:
        super().__init__(parent)
        page.wanted.connect(session.read_council)
        page.history_wanted.connect(session.read_history)
        session.council_read.connect(page.show_council)
        session.history_read.connect(page.show_history)
