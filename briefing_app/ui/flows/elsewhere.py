"""What another window, or the terminal, changes in the library that is open here, shown here as well."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from briefing_app.system.errors import BriefingError
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library

_OFTEN = 400
"""Milliseconds between two looks: a change is to be seen within a second."""


class Elsewhere(QObject):
    """Looks now and then whether others have changed the library; SQLite tells that without reading it."""

    def __init__(self, window: QObject, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._looking = False
        self._timer = QTimer(self, interval=_OFTEN)
        self._timer.timeout.connect(self._look)
        session.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self, *_: object) -> None:
        self._looking = False
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Look, unless the worker has not come to the last look yet."""
        if self._looking:
            return
        self._looking = True
        self._session.run(self._has_changed, self._on_looked)

    def _has_changed(self, library: "Library") -> bool:
        """On the worker: whether others have written more than what follows from what people do."""
        before = self._session.seen
        try:
            return before is not None and library.others_did(before)
        except BriefingError:
            return False  # whoever asks it for something next will be told

    @Slot(bool)
    def _on_looked(self, changed: bool) -> None:
        self._looking = False
        if changed:
            self._looking = True  # until what was read is shown
            self._session.read_again()
