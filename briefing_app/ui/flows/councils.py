"""Looking up a council: what its page asks for is read by the worker and shown when it comes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from briefing_app.ui.pages.councils import CouncilsPage
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.domain.standings import CouncilView, MeasureHistory
    from briefing_app.services.libraries import Library

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415


class Councils(QObject):
    """Joins the page of councils to the session."""

    def __init__(self, parent: QObject, session: Session, page: CouncilsPage) -> None:
        super().__init__(parent)
        self._session = session
        page.wanted.connect(self._read_council)
        page.history_wanted.connect(self._read_history)
        session.council_read.connect(page.show_council)
        session.history_read.connect(page.show_history)

    @Slot(str)
    def _read_council(self, name: str) -> None:
        """Look up how a council stands among all; without a name, the one that documents are about."""

        def job(library: "Library") -> "CouncilView":
            from briefing_app.services.councils import look_up

            return look_up(library, name or None)

        self._session.run(job, self._session.council_read.emit)

    @Slot(str, int)
    def _read_history(self, name: str, measure_id: int) -> None:
        """Look up a figure of a council over the years."""

        def job(library: "Library") -> "MeasureHistory | None":
            from briefing_app.services.councils import look_up_history

            return look_up_history(library, name, measure_id)

        def done(found: "MeasureHistory | None") -> None:
            if found is not None:
                self._session.history_read.emit(found)

        self._session.run(job, done)
