"""Dismissing an observation: why it is not right is asked, remembered, and can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget

from briefing_app.ui.pages.checks import ChecksPage
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.domain.observations import Observation


class Checking(QObject):
    """Between the page of checks and the session."""

    def __init__(self, window: QWidget, session: Session, page: ChecksPage) -> None:
        super().__init__(window)
        self._window, self._session, self._page = window, session, page
        page.dismiss_wanted.connect(self._on_dismiss_wanted)

    @Slot(object)
    def _on_dismiss_wanted(self, observation: "Observation") -> None:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle("Not right")
        dialog.setLabelText("Why is this not right? Your reason is kept with the library.")
        dialog.setOkButtonText("Dismiss")
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        reason = dialog.textValue()
        dialog.deleteLater()
        if accepted:
            self._session.dismiss(observation, reason)
        self._page.enter()
