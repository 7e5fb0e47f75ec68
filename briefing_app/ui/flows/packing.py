"""Making a pack: choose where, wait, see its pages and open it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing_app.packs.parts import OwnKind
from briefing_app.system.words import marked, tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.dialogs.writing import ask_words
from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.models.plan_rows import OWN_WORDS
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.pack_preview import PackPreview

if TYPE_CHECKING:
    from briefing_app.packs.outline import PackRequest
    from briefing_app.packs.plan import Plan
    from briefing_app.services.libraries import Library
    from briefing_app.services.packing import Preview

_LABELS = {
    OwnKind.HEADING: marked("The heading, above what comes next:"),
    OwnKind.NOTE: marked("Your note; the pack marks it as yours:"),
    OwnKind.QUESTION: marked("Your question; the pack leaves room to write below it:"),
}


class Packing(QObject):
    """From the request on the page to the finished file."""

    def __init__(
        self, window: QWidget, session: Session, notice: Notice, page: PackPage, preview: PackPreview
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._page, self._preview = page, preview
        self._made: Path | None = None
        self._latest = 0
        session.packed.connect(self._on_packed)
        session.previewed.connect(self._on_previewed)
        session.problem.connect(self._on_problem)
        page.wanted.connect(self.ask)
        page.plan_changed.connect(self._on_plan_changed)
        page.draft_wanted.connect(self._on_draft_wanted)
        page.write_wanted.connect(self._on_write_wanted)

    @Slot(object)
    def ask(self, request: "PackRequest") -> None:
        """Let the user choose where the pack goes, and make it."""
        suggested = str(Path(documents_folder()) / (tr("Briefing pack") + ".pdf"))
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Make pack"), suggested, "PDF (*.pdf)")
        if name:
            path = Path(name)
            self._page.set_busy(True)
            self._session.make_pack(path if path.suffix else path.with_suffix(".pdf"), request)

    @Slot(object, str)
    def _on_plan_changed(self, plan: "Plan", done: str) -> None:
        self._session.mark(decisions.planning(plan, done), told=False)

    @Slot(object)
    def _on_draft_wanted(self, request: "PackRequest") -> None:
        self._latest += 1
        number, width = self._latest, self._preview.page_width
        held, shown = self._session.held, self._session.shown
        if held is None or shown is None:
            return  # what checks find is still to come, and draws the pack again

        def job(library: "Library") -> "Preview | None":
            from briefing_app.services.packing import draft  # noqa: PLC0415 - on the worker

            if number != self._latest or self._session.held is not held:
                return None  # overtaken, or of a library that is not open any more
            today = date.today()  # noqa: DTZ011 - the user's own day
            return draft(library, request, width, held, shown, made=today)

        self._session.run(job, self._on_drafted)

    def _on_drafted(self, shown: "Preview | None") -> None:
        if shown is not None:
            self._preview.show_pages(shown.pages, shown.total)

    @Slot(str, str)
    def _on_write_wanted(self, kind: str, words: str) -> None:
        own = OwnKind(kind)
        accept, lines = tr("Keep") if words else tr("Add"), own is not OwnKind.HEADING
        written = ask_words(self._window, tr(OWN_WORDS[own]), tr(_LABELS[own]), accept, words, lines=lines)
        if written and written.strip():
            self._page.write(kind, written.strip())
        self._page.enter()

    @Slot(object)
    def _on_packed(self, path: Path) -> None:
        self._made = path
        self._page.set_busy(False)
        if self._session.held is not None:
            self._page.tell_made(self._session.held.last_pack)
        self._notice.say(tr("Made {path}", path=path), step=tr("Open"), todo=self._open)
        self._session.preview(path, self._preview.page_width)

    def _open(self) -> None:
        if self._made is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made))):
            self._notice.warn(tr("No program here opens PDFs. The pack is at {path}.", path=self._made))

    @Slot(str)
    def _on_problem(self, _sentence: str) -> None:
        self._page.set_busy(False)

    @Slot(object)
    def _on_previewed(self, shown: "Preview") -> None:
        self._preview.show_pages(shown.pages, shown.total)
