"""Making a pack: choose where, wait, see its pages and open it."""

import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefing_app.packs.formats import FORMATS
from briefing_app.packs.request import OwnKind
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import marked, tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.dialogs.writing import ask_words
from briefing_app.ui.flows.folders import ask_where_to_save, documents_folder, file_name_of
from briefing_app.ui.models.plan_rows import OWN_WORDS
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.tasks import Stop
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.pack_preview import PackPreview
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.packs.plan import Plan
    from briefing_app.packs.request import PackRequest
    from briefing_app.services.libraries import Library
    from briefing_app.services.packing import Made, Preview

_LONG, _OFTEN = 2.0, 0.1
"""Seconds after which it is told how far a pack is, and between two times that it is."""

_LABELS = {
    OwnKind.HEADING: marked("The heading, above what comes next:"),
    OwnKind.NOTE: marked("Your note; the pack marks it as yours:"),
    OwnKind.QUESTION: marked("Your question; the pack leaves room to write below it:"),
}


class Packing(QObject):
    """From the request on the page to the finished file; `made_so_far` tells how much is laid out of what."""

    made_so_far = Signal(int, int)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        settings: Settings,
        notice: Notice,
        page: PackPage,
        preview: PackPreview,
        progress: ProgressStrip,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._settings, self._folder = settings, settings.pack_folder
        self._page, self._preview, self._progress = page, preview, progress
        self._stop = Stop()
        self.made_so_far.connect(progress.show_making)
        progress.stopped.connect(self._on_stopped)
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
        from briefing_app.services.packing import named  # noqa: PLC0415 - the window paints first

        name = file_name_of(request.title) or tr("Briefing pack")
        suggested = (self._folder or Path(documents_folder())) / f"{name}{FORMATS[0].suffix}"
        kinds = {f"{tr(one.words)} (*{one.suffix})": one.suffix for one in FORMATS}
        named_so = partial(named, request=request)
        path = ask_where_to_save(self._window, tr("Make pack"), suggested, kinds, named_so)
        if path is not None:
            self._folder = self._settings.pack_folder = path.parent
            self._page.set_busy(True)
            self.make(path, request)

    def make(self, path: Path, request: "PackRequest") -> None:
        """Make a pack; one that takes long can be followed, and stopped."""
        self._stop = stop = Stop()
        began = told = time.monotonic()

        def heard(done: int, of: int) -> None:
            """On the worker."""
            nonlocal told
            if stop.asked:
                raise BriefingError(tr("Stopped. No pack was made, and nothing was written."))
            now = time.monotonic()
            if now - began > _LONG and now - told > _OFTEN:
                told = now
                self.made_so_far.emit(done, of)

        self._session.make_pack(path, request, heard)

    @Slot()
    def _on_stopped(self) -> None:
        self._stop.ask()

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
    def _on_packed(self, made: "Made") -> None:
        path = self._made = made.path
        self._progress.hide()
        self._page.set_busy(False)
        if self._session.held is not None:
            self._page.tell_made(self._session.held.last_pack)
        if made.flaws:
            self._notice.warn(
                tr(
                    "Made {path}, but a check found that screen readers may stumble over it, so it does not"
                    " claim to be accessible: {flaw}",
                    path=path,
                    flaw=made.flaws[0],
                )
            )
        else:
            self._notice.say(tr("Made {path}", path=path), step=tr("Open"), todo=self._open)
        if path.suffix.casefold() == ".pdf":
            self._show_first_pages(path)

    def _show_first_pages(self, path: Path) -> None:
        width = self._preview.page_width

        def job(_library: "Library") -> "Preview":
            from briefing_app.services.packing import first_pages  # noqa: PLC0415 - on the worker

            return first_pages(path, width)

        self._session.run(job, self._session.previewed.emit)

    def _open(self) -> None:
        if self._made is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made))):
            self._notice.warn(tr("No program here opens PDFs. The pack is at {path}.", path=self._made))

    @Slot(str)
    def _on_problem(self, _sentence: str) -> None:
        self._progress.hide()
        self._page.set_busy(False)

    @Slot(object)
    def _on_previewed(self, shown: "Preview") -> None:
        self._preview.show_pages(shown.pages, shown.total)
