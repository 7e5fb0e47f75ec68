"""Printing the pack as it stands: lay it out, choose how, and draw it page by page."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from briefing_app.packs.preview import PageImage
    from briefing_app.packs.request import PackRequest
    from briefing_app.services.libraries import Library
    from briefing_app.services.packing import ToPrint
    from briefing_app.ui.print_job import PrintJob

# What prints, and what draws pages, is loaded when it is needed: either may be missing or take its time.
# ruff: noqa: PLC0415

T = TypeVar("T")


class Printing(QObject):
    """From the request on the page to the last sheet; the worker draws pages, the window hands them over."""

    def __init__(self, window: QWidget, session: Session, notice: Notice, page: PackPage) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._page = window, session, notice, page
        self._busy = False
        self._pack: ToPrint | None = None
        self._job: PrintJob | None = None
        page.print_wanted.connect(self.ask)

    @Slot(object)
    def ask(self, request: "PackRequest") -> None:
        """Make the pack, let the user choose how to print it, and print it."""
        if self._busy:
            return
        try:
            self._check()
        except BriefingError as problem:
            self._notice.warn(str(problem))
            return
        self._set_busy(True)
        self._notice.say(tr("Making the pack …"))

        def job(library: "Library") -> "ToPrint":
            from briefing_app.services.packing import to_print

            return to_print(library, request, made=date.today())  # noqa: DTZ011 - the user's own day

        self._session.run(lambda library: _outcome(lambda: job(library)), self._told(self._on_made))

    def _check(self) -> None:
        if self._session.held is None:
            raise BriefingError(tr("No library is open. Open one with File ▸ Open library."))
        if not self._page.holds_something:
            raise BriefingError(tr("Nothing is ticked on the page Pack, so there is nothing to print."))
        try:
            from briefing_app.ui.print_job import check_for_printer
        except ImportError as problem:
            raise BriefingError(
                tr(
                    "This computer lacks a part of the system that printing needs. Make the pack as a PDF"
                    " instead, and print it elsewhere."
                )
            ) from problem
        check_for_printer()

    def _on_made(self, pack: "ToPrint") -> None:
        from briefing_app.ui.print_job import choose

        self._notice.hide()
        self._pack, self._job = pack, choose(self._window, pack.pages)
        self._go_on()

    def _go_on(self) -> None:
        """Have the next page drawn, or say that it was the last."""
        pack, job = self._pack, self._job
        if pack is None or job is None:
            self._end()
            return
        number, dots = job.next, job.dots
        if number is None:
            self._end()
            self._notice.say(_done(job))
            return
        said = tr("Printing page {number} of {count}", number=job.drawn + 1, count=job.count)
        self._notice.say(said, step=tr("Stop"), todo=self._stop)

        def draw(page: "PageImage") -> None:
            if job is self._job:  # not stopped in the meantime
                job.draw(_image(page))
                self._go_on()

        self._session.work(lambda: _outcome(lambda: _page(pack, number, dots)), self._told(draw))

    def _stop(self) -> None:
        def stopped(job: "PrintJob") -> None:
            self._end()
            said = tr("Stopped after %n pages.", "Stopped after %n page.", job.drawn)
            self._notice.say(said)

        if self._job is not None:
            self._told(stopped)(self._job)

    def finish(self) -> None:
        """Print what is left, once the window is hidden and the worker has ended."""
        pack, job = self._pack, self._job
        try:
            with suppress(BriefingError):  # there is no window left to say it in
                while pack is not None and job is not None and job.next is not None:
                    job.draw(_image(_page(pack, job.next, job.dots)))
        finally:
            with suppress(BriefingError):
                self._end()

    # How it ends

    def _told(self, done: Callable[[T], None]) -> Callable[[T | Exception], None]:
        """Take what came of a job; whatever went wrong, nothing stays half open."""

        def told(outcome: T | Exception) -> None:
            try:
                done(_result(outcome))
            except Exception as problem:
                with suppress(BriefingError):
                    self._end()
                if not isinstance(problem, BriefingError):
                    raise
                self._notice.warn(str(problem))

        return told

    def _end(self) -> None:
        job, self._job, self._pack = self._job, None, None
        self._set_busy(False)
        if job is not None:
            job.end()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._page.set_printing(busy)


def _outcome(job: Callable[[], T]) -> T | Exception:
    """What comes of a job, or its error: the printer is let go before that is told."""
    try:
        return job()
    except Exception as problem:  # noqa: BLE001 - told on the window's thread
        return problem


def _result(outcome: T | Exception) -> T:
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _page(pack: "ToPrint", number: int, dots: int) -> "PageImage":
    from briefing_app.services.packing import page_to_print

    return page_to_print(pack, number, dots)


def _image(page: "PageImage") -> QImage:
    return QImage(page.rgb, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)


def _done(job: "PrintJob") -> str:
    if job.file:
        return tr("Printed into {path}: %n pages.", "Printed into {path}: %n page.", job.count, path=job.file)
    return tr("Sent to the printer: %n pages.", "Sent to the printer: %n page.", job.count)
