"""Many files read at once, by several processes, in the order in which they were given."""

import multiprocessing
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from briefing_app.services.reading_files import Incoming, read_file
from briefing_app.store.readings import ReadFile
from briefing_app.system.errors import BriefingError

Outcome = ReadFile | BriefingError
"""What came of a file: its reading, or the sentence that says why there is none."""

_FEW = 6
"""So few files are read sooner than another process has started."""
_AHEAD = 4
"""Files that are read ahead for each process: memory stays the same however many there are."""


def read_many(incoming: Sequence[Incoming], workers: int) -> Generator[Outcome, None, None]:
    """Read files with so many processes, one outcome a file, in order; closing it ends the processes."""
    if workers <= 1 or len(incoming) <= _FEW:
        yield from map(read_one, incoming)
    else:
        yield from _read_by_processes(incoming, workers)


def read_one(item: Incoming) -> Outcome:
    """Read a file; what goes wrong with it is its outcome."""
    try:
        return read_file(item)
    except BriefingError as error:
        return error


def _read_by_processes(incoming: Sequence[Incoming], workers: int) -> Iterator[Outcome]:
    pool = _pool(workers)
    waiting: deque[tuple[Incoming, Future[Outcome]]] = deque()
    following = iter(incoming)
    try:
        while True:
            for item in islice(following, workers * _AHEAD - len(waiting)):
                waiting.append((item, _submitted(pool, item)))
            if not waiting:
                return
            if isinstance(waiting[0][1].exception(), BrokenProcessPool):
                pool.shutdown(wait=False)
                yield from _read_carefully(waiting)
                waiting.clear()
                pool = _pool(workers)
            else:
                yield waiting.popleft()[1].result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, item: Incoming) -> Future[Outcome]:
    try:
        return pool.submit(read_one, item)
    except BrokenProcessPool as error:
        broken: Future[Outcome] = Future()
        broken.set_exception(error)
        return broken


def _read_carefully(waiting: Iterable[tuple[Incoming, Future[Outcome]]]) -> Iterator[Outcome]:
    """One file among these has taken its process down: each that is not read yet is tried alone."""
    for item, future in waiting:
        if future.done() and future.exception() is None:
            yield future.result()
        else:
            yield _read_alone(item)


def _read_alone(item: Incoming) -> Outcome:
    with _pool(1) as pool:
        try:
            return pool.submit(read_one, item).result()
        except BrokenProcessPool:
            return BriefingError(
                f"“{item.path.name}” could not be read: it takes more memory than there is."
                " Save the part that you need as a file of its own."
            )


def _pool(workers: int) -> ProcessPoolExecutor:
    # Never forked from here: the window's process has threads, and Qt's state is no good to a child.
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([read_one.__module__])
        return ProcessPoolExecutor(workers, mp_context=context)
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
