"""Opening another library, or making a new one."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.system.words import marked, tr
from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.session import Session

_LIBRARY_FILES = marked("Briefing libraries (*.briefing);;All files (*)")


class Libraries(QObject):
    """Asks which file; the session does the rest."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    @Slot()
    def open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open library"), documents_folder(), tr(_LIBRARY_FILES)
        )
        if name:
            self._session.open_first(Path(name))

    @Slot()
    def open_example(self) -> None:
        self._session.open_first(None)

    @Slot()
    def make_new(self) -> None:
        # A library is never written over: the session says so, and the dialog need not offer it.
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("New library"),
            documents_folder(),
            tr(_LIBRARY_FILES),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            path = Path(name)
            self._session.make_new(path if path.suffix else path.with_suffix(".briefing"))
