"""Many files read at once, by several processes, in the order in which they were given."""

import multiprocessing
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool

from briefing_app.services.read_ahead import ReadAhead
from briefing_app.services.reading_files import Incoming, Outcome, read_one
from briefing_app.services.reporting import Failure
from briefing_app.system.words import tr

Outcomes = Generator[Outcome | None, None, None]
"""One outcome a file, in order, and `None` now and then while the next is not there yet.

Closing it ends the reading, also of files that take long.
"""
_FEW, _SMALL = 6, 2_000_000
"""So few files of so few bytes are read sooner than another process has started, and can't be stopped."""
_PACKED, _OF_TEXT = frozenset((".pdf", ".docx", ".odt", ".xlsx", ".ods", ".zip", ".msg")), 8
_AHEAD = 64
"""Files that are read ahead for each process, while a batch is written, whatever their number."""
_TICK = 0.2
"""Seconds after which somebody who waits hears that there is nothing yet."""
_GRACE = 2.0
"""Seconds that a process has to finish its file when nobody wants it any more."""


def read_many(incoming: Sequence[Incoming], workers: int) -> Outcomes:
    """Read files with so many processes."""
    few = len(incoming) <= _FEW and sum(map(_weight, incoming)) <= _SMALL
    if workers <= 1 or few:
        yield from map(read_one, incoming)
    else:
        yield from _read_by_processes(incoming, min(workers, len(incoming)))


def _weight(item: Incoming) -> int:
    """The size of a file; of one that is nothing but text, by how much more text it has than others."""
    return item.size if item.path.suffix.lower() in _PACKED else item.size * _OF_TEXT


def _read_by_processes(incoming: Sequence[Incoming], workers: int) -> Outcomes:
    pool = _Pool(workers)
    ahead = ReadAhead(incoming, lambda item: pool.submitted(item), workers * _AHEAD)  # noqa: PLW0108 - pools change
    try:
        while ahead.fill():
            _, first = ahead.first
            if not wait_for([first], timeout=_TICK).done:
                yield None
            elif isinstance(first.exception(), BrokenProcessPool):
                pool.end()
                yield from _read_carefully(ahead.take_all())
                pool = _Pool(workers)
            else:
                yield ahead.take()[1].result()
    finally:
        pool.end()


def _read_carefully(waiting: Iterable[tuple[Incoming, Future[Outcome]]]) -> Iterator[Outcome | None]:
    """One file among these has taken its process down: each that is not read yet is tried alone."""
    for item, future in waiting:
        if future.done() and future.exception() is None:
            yield future.result()
        else:
            yield from _read_alone(item)


def _read_alone(item: Incoming) -> Iterator[Outcome | None]:
    pool = _Pool(1)
    try:
        future = pool.submitted(item)
        while not wait_for([future], timeout=_TICK).done:
            yield None
        yield future.result()
    except BrokenProcessPool:
        yield (gone_down_with(item),)
    finally:
        pool.end()


def gone_down_with(item: Incoming) -> Failure:
    """What is said of a file that takes down whoever reads it."""
    return Failure(
        item.place,
        tr(
            "“{name}” could not be read: it takes more memory than there is."
            " Save the part that you need as a file of its own.",
            name=item.name,
        ),
    )


class _Pool:
    """Some processes that read."""

    def __init__(self, workers: int) -> None:
        self._others = set(multiprocessing.active_children())
        # Never forked from here: the window's process has threads, and Qt's state is no good to a child.
        if "forkserver" in multiprocessing.get_all_start_methods():
            context = multiprocessing.get_context("forkserver")
            context.set_forkserver_preload([read_one.__module__])
            self._pool = ProcessPoolExecutor(workers, mp_context=context)
        else:
            self._pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))

    def submitted(self, item: Incoming) -> "Future[Outcome]":
        try:
            return self._pool.submit(read_one, item)
        except BrokenProcessPool as error:
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def end(self) -> None:
        """End the processes; one that is still busy after a while is not waited for."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in set(multiprocessing.active_children()) - self._others:
            process.join(_GRACE)
            if process.is_alive():
                process.terminate()
        self._pool.shutdown(wait=True)
