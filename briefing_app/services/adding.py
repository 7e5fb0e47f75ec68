"""Adding documents to a library: each file read once, kept whole, and one bad file never stops the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from briefing_app.domain.documents import Source
from briefing_app.services.reading_files import Incoming
from briefing_app.services.reading_many import read_many
from briefing_app.store import readings
from briefing_app.store.library import Library
from briefing_app.store.readings import ReadFile
from briefing_app.system.errors import BriefingError

Progress = Callable[[int, int, str], bool]
"""Told how many files are done, of how many, and the name of the next; answers whether to go on."""


_READ_FIRST = 64
"""Files that are read before the library is written to, and held in memory until then."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files: added, already there, failed; and whether the user stopped it."""

    added: tuple[Source, ...]
    skipped: tuple[Path, ...]
    failed: tuple[Failure, ...]
    stopped: bool = False


class _NothingAddedError(Exception):
    """Takes back an operation in which nothing was added, or which the user stopped."""


@dataclass(slots=True)
class _Outcome:
    """What has become of the files so far."""

    added: list[Source] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    stopped: bool = False


def _keep_going(_done: int, _total: int, _name: str) -> bool:
    return True


def add_files(
    library: Library, incoming: Sequence[Incoming], progress: Progress = _keep_going, *, workers: int = 1
) -> AddReport:
    """Add files as one operation, read by as many processes as `workers` says.

    Files already in the library, by their bytes, are skipped. When `progress` says stop, nothing is added.
    Memory does not grow with the number of files: of many, each is written as soon as it is read.

    Raises:
        BriefingError: the library itself can't be written.
    """
    outcome = _Outcome()
    reading = _followed(incoming, progress, workers, outcome)
    # The library is not held while the first files are read: few are ever more, and others can work on.
    first = list(islice(reading, _READ_FIRST))
    with suppress(_NothingAddedError), library.operation(_name_of_adding(len(incoming))) as operation:
        _add_all(library, chain(first, reading), operation, outcome)
        if outcome.stopped or not outcome.added:
            raise _NothingAddedError
        library.rename_operation(operation, _name_of_adding(len(outcome.added)))
    if outcome.stopped:
        return AddReport((), (), (), stopped=True)
    return AddReport(tuple(outcome.added), tuple(outcome.skipped), tuple(outcome.failed))


def _add_all(
    library: Library,
    reading: Iterable[tuple[Incoming, ReadFile | BriefingError]],
    operation: int,
    outcome: _Outcome,
) -> None:
    with readings.adding(library, operation) as add:
        for item, read in reading:
            if isinstance(read, BriefingError):
                outcome.failed.append(Failure(item.path, str(read)))
            elif add(read):
                outcome.added.append(read.source)
            else:
                outcome.skipped.append(item.path)


def _followed(
    incoming: Sequence[Incoming], progress: Progress, workers: int, outcome: _Outcome
) -> Iterator[tuple[Incoming, ReadFile | BriefingError]]:
    """Each file as it has been read, as long as `progress` says to go on."""
    reading = read_many(incoming, workers)
    for done, item in enumerate(incoming):
        if not progress(done, len(incoming), item.path.name):
            outcome.stopped = True
            reading.close()
            return
        yield item, next(reading)


def _name_of_adding(count: int) -> str:
    return "Add 1 document" if count == 1 else f"Add {count} documents"
