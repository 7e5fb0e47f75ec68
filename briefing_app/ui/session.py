"""The open library as the window sees it: jobs go to the worker, news comes back as signals."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from briefing_app.system.errors import BriefingError
from briefing_app.system.overriding import override
from briefing_app.ui import decisions
from briefing_app.ui.looking_up import NotNowError
from briefing_app.ui.opening import Opening
from briefing_app.ui.tasks import Stop, TaskRunner, unsearched

if TYPE_CHECKING:
    from briefing_app.domain.documents import Details, Source
    from briefing_app.domain.searching import Hit, SearchFilters
    from briefing_app.packs.document import Heard
    from briefing_app.packs.request import PackRequest
    from briefing_app.services.adding import AddReport, Step
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.services.choosing import Chosen
    from briefing_app.services.libraries import Library
    from briefing_app.services.packing import Made
    from briefing_app.services.source_texts import SourceText

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415

T = TypeVar("T")
_MOST_ASKED, _MANY = 5, 3000
_MUCH = 20
"""So many documents are added at once that the library is backed up before."""
_SOON = 50
"""Milliseconds after which is tried once more what has to wait for a batch to be written."""
_LAST = object()
_PAINTED, _MADE = 30, 1500
"""Milliseconds after which what is shown has been painted, and the other pages are made: while the worker
loads the checks for the first time, the window waits wherever it needs one of the same modules."""


class NextStep(Enum):
    """What can be done with a decision once it was told."""

    NONE = auto()
    UNDO = auto()
    REDO = auto()


class Session(Opening):
    """Everything that the window asks of a library. Problems that a user can mend come as `problem`."""

    changed = Signal(object)
    checked = Signal(object)
    source_read = Signal(object)
    council_read = Signal(object)
    history_read = Signal(object)
    found = Signal(str, object)
    choosing = Signal(object)
    progress = Signal(object)
    added = Signal(object)
    decided = Signal(str, object)
    marked = Signal(object)
    packed = Signal(object)
    previewed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = TaskRunner(self)  # what pages work out of what is loaded
        self._lookups = TaskRunner(self)
        self._latest_search = 0
        self._latest_check = 0
        self._is_adding = False
        self._latest: Contents | None = None  # the worker's own: what it handed over last
        self._loaded: Contents | None = None  # and what it loaded last, other marks apart
        self._listed: Contents | None = None  # what was handed over last, marks since then apart
        self.held: Contents | None = None
        self.shown: Checked | None = None
        self.stop = Stop()
        self._comparing = QTimer(self, singleShot=True)
        self._comparing.timeout.connect(self._compare)

    @override
    def _contents(self) -> "Contents":
        """On the worker: what the library holds now, with all that pages will ask of it."""
        from briefing_app.services.browsing import contents
        from briefing_app.ui.models.derived import prepare

        self.seen = self._held().seen
        with unsearched():
            self._latest = self._loaded = prepare(contents(self._held()))
            if _is_large(self._latest):
                gc.freeze()
        return self._latest

    @override
    def _keep_first_page(self) -> None:
        """On the worker: let a large library remember what its first page shows, if all of it is known."""
        library, latest = self._library, self._latest
        if library is None or latest is None or len(latest.facts) <= _MANY or self._is_overtaken():
            return
        from briefing_app.services.first_page import keep
        from briefing_app.ui.models.first_page import picks

        with suppress(BriefingError):
            keep(library, latest, picks(latest))

    def read_again(self) -> None:
        """Read the library anew, as another window has changed it."""
        self._submit(self._contents, self._show)

    @override
    def _show(self, contents: "Contents") -> None:
        """Tell what the library holds now, then check it, which has to wait where the library was not yet."""
        self._comparing.stop()
        self.held, self.shown, self._listed = contents, None, contents
        self.changed.emit(contents)
        self._latest_check += 1
        if not self._unproven:
            loaded = "briefing_app.services.checking" in sys.modules
            self._comparing.start(_PAINTED if loaded else _MADE)

    @override
    def _compare(self) -> None:
        """Check what was listed last, a little at a time: no search has to wait."""
        contents, number = self._listed, self._latest_check
        if contents is None:
            return

        def job() -> "Iterator[None]":
            from briefing_app.services.checking import in_steps

            return in_steps(self._held(), contents)

        self._submit(job, lambda steps: self._check(number, contents, steps))

    def _check(self, number: int, contents: "Contents", steps: "Iterator[None]") -> None:
        """Do the next step of checking, unless the library has changed since; what is found is `checked`."""

        def job() -> "Checked | bool":
            from briefing_app.services.checking import checked

            if number != self._latest_check or contents is not self._loaded:
                return False  # what is checked may be gone, even if nobody was told yet
            try:
                with self._looking.only_read(self._held()), unsearched(kept=_is_large(contents)):
                    if next(steps, _LAST) is not _LAST:
                        return True
                    return checked(self._held(), contents, date.today())  # noqa: DTZ011 - the user's own day
            except LookupError:
                if not self._is_overtaken():
                    raise
                return False  # the library is read again, and then checked

        def done(outcome: "Checked | bool") -> None:
            if isinstance(outcome, bool):
                if outcome:
                    self._check(number, contents, steps)
            elif number == self._latest_check:
                self.shown = outcome
                self.checked.emit(outcome)

        self._submit(job, done)

    def work(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do something on the worker that needs no library, and hand over what comes of it."""
        self._submit(job, done)

    def work_beside(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work something out of what is loaded, beside the worker: no step of a long check is waited for.

        The job must read no library, file or PDF: these are the worker's.
        """
        self._pages.submit(job, done, self._on_failed)

    def run(self, job: "Callable[[Library], T]", done: Callable[[T], None]) -> None:
        """Do something with the library that is nobody else's concern, and hand over what comes of it."""
        self._submit(lambda: job(self._held()), done)

    def look_up(self, job: "Callable[[Library], T]", done: Callable[[T], None]) -> None:
        """Look something up: beside the worker, while that only loads, checks or reads files."""

        def failed(error: Exception) -> None:
            if isinstance(error, NotNowError):
                self.look_up(job, done)
            else:
                self.run(job, done)  # the worker does it, or tells what is wrong

        if self._looking.is_open:
            self._lookups.submit(lambda: self._looking.beside(job), done, failed)
        elif self._is_adding:
            # It only writes a batch; the end of all of them may be minutes away.
            QTimer.singleShot(_SOON, self, partial(self.look_up, job, done))
        else:
            self.run(job, done)

    def read_source(self, sha256: str) -> None:
        """Read a source's text and findings; they come as `source_read`."""

        def job(library: "Library") -> "SourceText | None":
            from briefing_app.services.source_texts import source_text

            try:
                return source_text(library, sha256)
            except LookupError:
                return None  # removed in the meantime: the list will say so

        def done(shown: "SourceText | None") -> None:
            if shown is not None:
                self.source_read.emit(shown)

        self.look_up(job, done)

    def search(self, query: str, filters: "SearchFilters") -> None:
        """Search as the user types; what has been overtaken by a later word is not looked for."""
        self._latest_search += 1
        number = self._latest_search

        def job(library: "Library") -> "Sequence[Hit] | None":
            from briefing_app.services.searching import find_while_typing

            return find_while_typing(library, query, filters) if number == self._latest_search else None

        def done(hits: "Sequence[Hit] | None") -> None:
            if hits is not None and number == self._latest_search:
                self.found.emit(query, hits)

        self.look_up(job, done)

    def choose(self, paths: Sequence[Path]) -> None:
        """Look at files that were chosen or dropped; what is known of them comes as `choosing`."""

        def job() -> "Chosen":
            from briefing_app.services.choosing import chosen_files, with_details

            chosen = chosen_files(paths)
            # Nobody wants to be asked about each of many: what is missing can be filled in afterwards.
            few = len(chosen.files) <= _MOST_ASKED
            return replace(chosen, files=tuple(with_details(chosen.files))) if few else chosen

        self._submit(job, self.choosing.emit)

    def paste(self, text: str) -> None:
        """Look at text that was pasted; what is known of it comes as `choosing`."""

        def job() -> "Chosen":
            from briefing_app.services.choosing import Chosen, pasted, with_details

            return Chosen(tuple(with_details([pasted(text)])))

        self._submit(job, self.choosing.emit)

    def add(self, chosen: "Chosen") -> None:
        """Add documents, with progress; the report comes as `added`."""
        self.stop = stop = Stop()

        def tell(step: "Step") -> bool:
            self._runner.tell(lambda: self.progress.emit(step))
            return not stop.asked

        def add() -> "AddReport":
            from briefing_app.services.adding import add_files
            from briefing_app.services.backing_up import before_much

            library = self._held()
            if len(chosen.files) >= _MUCH:
                before_much(library)
            reading = partial(self._looking.only_read, library)
            return add_files(library, chosen.files, tell, workers=os.cpu_count() or 1, while_reading=reading)

        def job() -> "tuple[AddReport, Contents]":
            try:
                report = add()
            finally:
                self._is_adding = False
            return chosen.completed(report), self._contents()

        def done(outcome: "tuple[AddReport, Contents]") -> None:
            self._show(outcome[1])
            self.added.emit(outcome[0])

        self._is_adding = True
        self._submit(job, done)

    def correct(self, source: "Source", details: "Details") -> None:
        """Correct a source's details and read it again."""

        def job() -> "Contents":
            from briefing_app.services.correcting import correct_details

            correct_details(self._held(), source, details)
            return self._contents()

        self._submit(job, self._show)

    def decide(self, decision: decisions.Decision, *, can_be_undone: bool = True) -> None:
        """Run a decision by which something that is listed, or what was found in it, becomes another."""
        step = NextStep.UNDO if can_be_undone else NextStep.NONE
        self._decide(lambda library: (decision(library), True), step=step)

    def mark(self, decision: decisions.Decision, *, told: bool = True) -> None:
        """Run a decision that moves no fact: what is held now comes as `marked`."""
        self._decide(lambda library: (decision(library), False), told=told)

    def undo(self) -> None:
        """Take back the last decision that stands."""
        self._decide(decisions.undoing, step=NextStep.REDO)

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        self._decide(decisions.redoing)

    def _decide(
        self,
        decision: "Callable[[Library], tuple[str, bool]]",
        *,
        step: NextStep = NextStep.UNDO,
        told: bool = True,
    ) -> None:
        """Run a decision that says what was done, and whether anything moved.

        The first comes as `decided`, with the step by which it can be taken back or made again.
        """

        def job() -> "tuple[str, bool, Contents]":
            from briefing_app.services.browsing import with_marks

            said, moved = decision(self._held())
            if moved or self._latest is None:
                return said, True, self._contents()
            self._latest = with_marks(self._held(), self._latest)
            return said, False, self._latest

        def done(outcome: "tuple[str, bool, Contents]") -> None:
            said, moved, contents = outcome
            if moved:
                self._show(contents)
            else:
                self.held = contents
                self.marked.emit(contents)
            if told:
                self.decided.emit(said, step)

        self._submit(job, done)

    def make_pack(self, path: Path, request: "PackRequest", heard: "Heard | None" = None) -> None:
        """Make a pack; it comes as `packed`. `heard` is told on the worker how far it is."""

        def job() -> "tuple[Made, Contents | None]":
            from briefing_app.services.packing import make_pack

            today = date.today()  # noqa: DTZ011 - the user's own day
            made = make_pack(self._held(), path, request, made=today, heard=heard)
            if self._latest is not None:
                self._latest = replace(self._latest, last_pack=made.remembered)
            return made, self._latest

        def done(outcome: "tuple[Made, Contents | None]") -> None:
            self.held = outcome[1]
            self.packed.emit(outcome[0])

        self._submit(job, done)

    def close(self) -> None:
        """End all work and close the library."""

        def last() -> None:
            if self._library is not None:
                self._keep_first_page()
                self._library.close()

        self.stop.ask()
        self._pages.close()
        self._lookups.close()
        self._runner.close(last)
        gc.unfreeze()


def _is_large(contents: "Contents") -> bool:
    """Whether a library holds so much that looking through it for waste would hold up the window."""
    return len(contents.facts) > _MANY
