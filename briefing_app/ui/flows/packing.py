"""Making a pack: choose where, wait, see its pages and open it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.pack_preview import PackPreview

if TYPE_CHECKING:
    from briefing_app.packs.outline import PackRequest
    from briefing_app.services.packing import Preview


class Packing(QObject):
    """From the request on the page to the finished file."""

    def __init__(
        self, window: QWidget, session: Session, notice: Notice, page: PackPage, preview: PackPreview
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._page, self._preview = page, preview
        self._made: Path | None = None
        session.packed.connect(self._on_packed)
        session.previewed.connect(self._on_previewed)
        session.problem.connect(self._on_problem)
        page.wanted.connect(self.ask)

    @Slot(object)
    def ask(self, request: "PackRequest") -> None:
        """Let the user choose where the pack goes, and make it."""
        suggested = str(Path(documents_folder()) / "Briefing pack.pdf")
        name, _ = QFileDialog.getSaveFileName(self._window, "Make pack", suggested, "PDF (*.pdf)")
        if name:
            path = Path(name)
            self._page.set_busy(True)
            self._session.make_pack(path if path.suffix else path.with_suffix(".pdf"), request)

    @Slot(object)
    def _on_packed(self, path: Path) -> None:
        self._made = path
        self._page.set_busy(False)
        self._notice.say(f"Made {path}", step="Open", todo=self._open)
        self._session.preview(path, self._preview.page_width)

    def _open(self) -> None:
        if self._made is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made))):
            self._notice.warn(f"No program here opens PDFs. The pack is at {self._made}.")

    @Slot(str)
    def _on_problem(self, _sentence: str) -> None:
        self._page.set_busy(False)

    @Slot(object)
    def _on_previewed(self, shown: "Preview") -> None:
        self._preview.show_pages(shown.pages, shown.total)
