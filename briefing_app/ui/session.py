"""The open library as the window sees it: jobs go to the worker, news comes back as signals."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing_app.domain.searching import SearchFilters
from briefing_app.system.errors import BriefingError
from briefing_app.ui.tasks import Stop, TaskRunner

if TYPE_CHECKING:
    from briefing_app.domain.documents import Details, Source
    from briefing_app.domain.searching import Hit
    from briefing_app.packs.outline import PackRequest
    from briefing_app.services.adding import AddReport
    from briefing_app.services.browsing import Contents, SourceText
    from briefing_app.services.libraries import Library
    from briefing_app.services.packing import Preview
    from briefing_app.services.reading_files import Incoming

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415

T = TypeVar("T")
_MOST_ASKED = 5


class Session(QObject):
    """Everything that the window asks of a library. Problems that a user can mend come as `problem`."""

    opened = Signal(object)
    changed = Signal(object)
    source_read = Signal(object)
    found = Signal(str, object)
    choosing = Signal(object)
    progress = Signal(int, int, str)
    added = Signal(object)
    packed = Signal(object)
    previewed = Signal(object)
    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self)
        self._library: Library | None = None
        self._latest_search = 0
        self.stop = Stop()

    def _submit(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._runner.submit(job, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, BriefingError):
            raise error
        self.problem.emit(str(error))

    def _held(self) -> "Library":
        if self._library is None:
            raise BriefingError("No library is open. Open one with File ▸ Open library.")
        return self._library

    def open_first(self, path: Path | None) -> None:
        """Open a library, or the usual one, which the first run makes from the example documents."""

        def job() -> "Library":
            from briefing_app.services.libraries import open_first_library, open_library

            return open_library(path) if path else open_first_library()

        self._open(job)

    def make_new(self, path: Path) -> None:
        """Make an empty library and open it."""

        def job() -> "Library":
            from briefing_app.services.libraries import new_library

            return new_library(path)

        self._open(job)

    def _open(self, opening: "Callable[[], Library]") -> None:
        def job() -> "tuple[Path, Contents]":
            from briefing_app.services.browsing import contents

            library = opening()
            if self._library is not None:
                self._library.close()
            self._library = library
            return library.path, contents(library)

        def done(outcome: "tuple[Path, Contents]") -> None:
            self.opened.emit(outcome[0])
            self.changed.emit(outcome[1])

        self._submit(job, done)

    def read_source(self, sha256: str) -> None:
        """Read a source's text and findings; they come as `source_read`."""

        def job() -> "SourceText | None":
            from briefing_app.services.browsing import source_text

            try:
                return source_text(self._held(), sha256)
            except LookupError:
                return None  # removed in the meantime: the list will say so

        def done(shown: "SourceText | None") -> None:
            if shown is not None:
                self.source_read.emit(shown)

        self._submit(job, done)

    def search(self, query: str, filters: SearchFilters) -> None:
        """Search as the user types; what has been overtaken by a later word is not looked for."""
        self._latest_search += 1
        number = self._latest_search

        def job() -> "Sequence[Hit] | None":
            from briefing_app.services.searching import find_while_typing

            return find_while_typing(self._held(), query, filters) if number == self._latest_search else None

        def done(hits: "Sequence[Hit] | None") -> None:
            if hits is not None and number == self._latest_search:
                self.found.emit(query, hits)

        self._submit(job, done)

    def choose(self, paths: Sequence[Path]) -> None:
        """Look at files that were chosen or dropped; what is known of them comes as `choosing`."""

        def job() -> "Sequence[Incoming]":
            from briefing_app.services.choosing import chosen_files, with_details
            from briefing_app.services.reading_files import Incoming

            files = chosen_files(paths)
            # Nobody wants to be asked about each of many: what is missing can be filled in afterwards.
            return with_details(files) if len(files) <= _MOST_ASKED else [Incoming(file) for file in files]

        self._submit(job, self.choosing.emit)

    def add(self, incoming: "Sequence[Incoming]") -> None:
        """Add documents, with progress; the report comes as `added`."""
        self.stop = stop = Stop()

        def tell(done: int, total: int, name: str) -> bool:
            self._runner.tell(lambda: self.progress.emit(done, total, name))
            return not stop.asked

        def job() -> "tuple[AddReport, Contents]":
            from briefing_app.services.adding import add_files
            from briefing_app.services.browsing import contents

            report = add_files(self._held(), incoming, tell, workers=os.cpu_count() or 1)
            return report, contents(self._held())

        def done(outcome: "tuple[AddReport, Contents]") -> None:
            self.changed.emit(outcome[1])
            self.added.emit(outcome[0])

        self._submit(job, done)

    def correct(self, source: "Source", details: "Details") -> None:
        """Correct a source's details and read it again."""

        def job() -> "Contents":
            from briefing_app.services.browsing import contents
            from briefing_app.services.correcting import correct_details

            correct_details(self._held(), source, details)
            return contents(self._held())

        self._submit(job, self.changed.emit)

    def make_pack(self, path: Path, request: "PackRequest") -> None:
        """Make a pack; its path comes as `packed`."""

        def job() -> Path:
            from briefing_app.services.packing import make_pack

            make_pack(self._held(), path, request, made=date.today())  # noqa: DTZ011 - the user's own day
            return path

        self._submit(job, self.packed.emit)

    def preview(self, path: Path, width: int) -> None:
        """Render a pack's first pages, `width` pixels wide; they come as `previewed`."""

        def job() -> "Preview":
            from briefing_app.services.packing import first_pages

            return first_pages(path, width)

        self._submit(job, self.previewed.emit)

    def close(self) -> None:
        """End all work and close the library."""

        def last() -> None:
            if self._library is not None:
                self._library.close()

        self.stop.ask()
        self._runner.close(last)
