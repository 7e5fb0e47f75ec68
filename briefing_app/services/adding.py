"""Adding documents to a library: each file read once, kept whole, and one bad file never stops the others."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefing_app.domain.documents import Source
from briefing_app.services import restricting
from briefing_app.services.already_there import AlreadyThere
from briefing_app.services.broken_off import name_of_adding
from briefing_app.services.pacing import Pace
from briefing_app.services.reading_cluster import read_on_cluster
from briefing_app.services.reading_files import Incoming, Outcome, PassedOver, ReadPart
from briefing_app.services.reading_many import Outcomes, read_many
from briefing_app.services.reporting import AddReport, Failure
from briefing_app.store import readings, set_aside, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError

__all__ = ["AddReport", "Failure", "Progress", "Step", "add_files"]


@dataclass(frozen=True, slots=True)
class Step:
    """How many files are done, of how many, the name of the next, and the time left in words, if known."""

    done: int
    total: int
    name: str
    left: str = ""


Progress = Callable[[Step], bool]
"""Told before each file, and now and then while it takes long; answers whether to go on."""

WhileReading = Callable[[], AbstractContextManager[object]]

_BATCH, _LARGEST_BATCH, _BATCH_BYTES = 100, 500, 32_000_000
"""Documents that are written in one go: others can write in between, and memory stays the same."""
_BATCH_SHARE = 4
"""A batch may be this part of what a library holds: what many documents share is regrouped with each."""


class _NothingAddedError(Exception):
    """Takes back an operation in which nothing was added."""


@dataclass(slots=True)
class _Tally:
    """What has become of the files so far."""

    added: list[Source] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    still_restricted: list[Source] = field(default_factory=list)
    stopped: bool = False

    def report(self) -> AddReport:
        if self.stopped:
            return AddReport((), (), (), stopped=True)
        return AddReport(
            added=tuple(self.added),
            skipped=tuple(self.skipped),
            failed=tuple(self.failed),
            passed_over=tuple(self.passed_over),
            still_restricted=tuple(self.still_restricted),
        )


def _keep_going(_step: Step) -> bool:
    return True


def add_files(
    library: Library,
    incoming: Sequence[Incoming],
    progress: Progress = _keep_going,
    *,
    workers: int = 1,
    scheduler: str | None = None,
    while_reading: WhileReading = nullcontext,
) -> AddReport:
    """Add files as one operation, read by as many processes as `workers` says, or by a Dask cluster.

    Files already in the library, by their bytes, are skipped unread. The library is held only while a batch
    of documents is written, whole with its facts: whatever ends the program, no half of one is left.
    When `progress` says stop, or something goes wrong, nothing is added. `while_reading` is entered for as
    long as a file is waited for: then nothing is written.

    Raises:
        BriefingError: the library itself can't be written, or the cluster can't be used.
    """
    tally = _Tally()
    fresh = _not_there(library, incoming, progress, tally)
    outcomes = read_many(fresh, workers) if scheduler is None else read_on_cluster(fresh, scheduler)
    writer = _Writer(library, tally, fresh)
    try:
        for outcome in _followed(fresh, progress, _waited_for(outcomes, while_reading), tally):
            writer.take(outcome)
        if not tally.stopped:
            writer.finish()
    except BaseException:
        # What went wrong may keep this from being written as well; what is left is whole.
        with suppress(BriefingError):
            writer.take_back()
        raise
    finally:
        outcomes.close()
    if tally.stopped:
        writer.take_back()
    else:
        _restrict_known(library, incoming, tally)
    return tally.report()


def _restrict_known(library: Library, incoming: Sequence[Incoming], tally: _Tally) -> None:
    """Mark what the user said is not for the public where the library had it already.

    What is marked so already stays so where the user said that it is public: it is told of instead.
    """
    new = {source.sha256 for source in tally.added}
    asked = {
        item.seen: item.restriction
        for item in incoming
        if (item.details or item.restriction) and item.seen and item.seen not in new
    }
    before = restricting.restrictions(library) if asked else {}
    wanted = {seen: said for seen, said in asked.items() if said != before.get(seen)}
    for source in sources.every(library) if wanted else ():
        restriction = wanted.get(source.sha256)
        if restriction is not None:
            restricting.restrict(library, source, restriction)
        elif source.sha256 in wanted:
            tally.still_restricted.append(source)


def _not_there(
    library: Library, incoming: Sequence[Incoming], progress: Progress, tally: _Tally
) -> list[Incoming]:
    """The files that are to be read; those that the library has are told of as done."""
    there = AlreadyThere(library)
    fresh: list[Incoming] = []
    for item in incoming:
        if not there.holds(item):
            fresh.append(item)
        elif progress(Step(len(tally.skipped), len(incoming), item.name)):
            tally.skipped.append(item.place)
        else:
            tally.stopped = True
            return []
    return fresh


def _followed(
    incoming: Sequence[Incoming], progress: Progress, outcomes: "Iterator[Outcome | None]", tally: _Tally
) -> Iterator[Outcome]:
    """Each file's outcome as it is there, as long as `progress` says to go on."""
    pace = Pace(item.size for item in incoming)
    before = len(tally.skipped)
    for done, item in enumerate(incoming):
        outcome = None
        while outcome is None:
            step = Step(before + done, before + len(incoming), item.name, pace.left(done))
            if not progress(step):
                tally.stopped = True
                return
            outcome = next(outcomes)
        yield outcome


def _waited_for(outcomes: Outcomes, while_reading: WhileReading) -> "Iterator[Outcome | None]":
    """The outcomes, with `while_reading` around the waiting for each."""
    while True:
        with while_reading():
            try:
                outcome = next(outcomes)
            except StopIteration:
                return
        yield outcome


class _Writer:
    """Writes what was read to a library, batch by batch, as one operation."""

    def __init__(self, library: Library, tally: _Tally, incoming: Sequence[Incoming]) -> None:
        self._library, self._tally, self._expected = library, tally, len(incoming)
        self._restricted = {item.place: item.restriction for item in incoming if item.restriction}
        self._operation: int | None = None
        self._batch: list[ReadPart] = []
        self._bytes = 0
        self._held = readings.count(library)

    def take(self, outcome: Outcome) -> None:
        """Take what came of a file; write when there is enough of it."""
        for part in outcome:
            match part:
                case Failure():
                    self._tally.failed.append(part)
                case PassedOver():
                    self._tally.passed_over.append(part.place)
                case ReadPart() if sources.put_back(self._library, *_file_of(part)):
                    self._tally.skipped.append(part.place)
                case ReadPart():
                    self._batch.append(part)
                    self._bytes += len(part.file.content)
        held = self._held + len(self._tally.added)
        enough = min(max(_BATCH, held // _BATCH_SHARE), _LARGEST_BATCH)
        if len(self._batch) >= enough or self._bytes >= _BATCH_BYTES:
            self.write()

    def write(self, *, last: bool = False) -> None:
        """Write what was taken since the last time, with what makes all of it one step to take back.

        Until the last of it is written the operation's name tells how much of it there is.
        """
        read, self._batch, self._bytes = self._batch, [], 0
        if not read and (self._operation is None or not last):
            return
        every, known = self._tally.added, self._operation
        with suppress(_NothingAddedError), readings.continuing(self._library, known) as operation:
            known = operation
            new = self._add(read, operation) if read else []
            every = [*self._tally.added, *new]
            if not every:
                raise _NothingAddedError
            self._library.rename_operation(
                operation, name_of_adding(len(every), None if last else self._expected)
            )
            set_aside.note_added(self._library, operation, [one.sha256 for one in new])
            if last:
                set_aside.let_go(self._library)
        if every:
            self._operation = known
        self._tally.added = every

    def finish(self) -> None:
        """Write what is left, so that everything that was added can be taken back by name."""
        self.write(last=True)
        self._operation = None

    def _add(self, read: Sequence[ReadPart], operation: int) -> list[Source]:
        added = []
        with readings.adding(self._library, operation) as add:
            for part in read:
                if add(part.file):
                    added.append(part.file.source)
                    self._restrict(part, operation)
                else:
                    self._tally.skipped.append(part.place)
        return added

    def _restrict(self, part: ReadPart, operation: int) -> None:
        """Mark what is not for the public, or is attached to what is not."""
        places = (part.place, *part.place.parents)
        restriction = next((self._restricted[one] for one in places if one in self._restricted), None)
        if restriction is not None:
            restricting.decide(self._library, operation, part.file.source, restriction)

    def take_back(self) -> None:
        """Remove everything that was added."""
        if self._operation is not None:
            set_aside.take_back(self._library, self._operation)


def _file_of(part: ReadPart) -> tuple[str, bytes]:
    return part.file.source.sha256, part.file.content
