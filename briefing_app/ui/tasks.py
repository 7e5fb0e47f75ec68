"""Work that takes time, off the window's thread: one worker, so that changes never race.

PDFium crashes where two threads use it at once, so whatever reads or draws a PDF belongs on the worker.
"""

import gc
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


@contextmanager
def unsearched(*, kept: bool = False) -> Iterator[None]:
    """Nothing is looked through for waste while very much is made that is no waste.

    Nor is what is `kept` ever after: that would hold up the window again and again.
    """
    gc.disable()
    try:
        yield
    finally:
        if kept:
            gc.freeze()
        gc.enable()


class TaskRunner(QObject):
    """Runs jobs one after another on a thread of their own and tells their outcome on the window's."""

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="briefing")
        self._closing = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def submit(
        self, job: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `job` on the worker; then one of `done` and `failed` on the window's thread.

        Once the runner is being closed nothing new is begun and nobody is told any more.
        """
        if self._closing:
            return
        self._pool.submit(job).add_done_callback(lambda future: self._hand_over(future, done, failed))

    def _hand_over(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """On the worker: pass the outcome to the window's thread."""
        self._told.emit(lambda: self._deliver(future, done, failed))

    def _deliver(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception):
            failed(error)
        else:
            raise error

    def tell(self, news: Callable[[], None]) -> None:
        """From the worker: run something small on the window's thread, such as showing progress."""
        self._told.emit(news)

    @Slot(object)
    def _on_told(self, news: Callable[[], None]) -> None:
        if not self._closing:
            news()

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Run a last job, wait for everything to end and stop the worker; without one, begin nothing more."""
        self._closing = True
        if last is not None:
            self._pool.submit(last)
        self._pool.shutdown(wait=True, cancel_futures=last is None)


class Stop:
    """A switch that the window turns and a job looks at."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def ask(self) -> None:
        self._event.set()

    @property
    def asked(self) -> bool:
        return self._event.is_set()
