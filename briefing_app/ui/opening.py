"""How a window comes by its library: jobs go to the worker, where it is opened, checked and kept."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing_app.system.errors import SENSELESS, BriefingError, LockedError
from briefing_app.system.words import tr
from briefing_app.ui.looking_up import LookingUp
from briefing_app.ui.tasks import TaskRunner, unsearched

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.damaged import Opened
    from briefing_app.services.libraries import Library

# The jobs import what they need on the worker: the window paints before the store is loaded.
# ruff: noqa: PLC0415

T = TypeVar("T")
_LAST = object()
_Whole = tuple["Opened", "Contents | None", bool]
_SHOWING = (
    *("widgets.reader", "widgets.page_view", "widgets.source_pane", "delegates.row_delegate"),
    *("models.check_rows", "pages.overview_sheet"),
)
"""What the first page and the source beside it are made of: the window would stand still for them."""


def _steps_to_all_of(library: "Library") -> "Iterator[None]":
    """Load what a library holds, which is kept until that changes, in steps."""
    from briefing_app.services.browsing import in_steps

    yield from in_steps(library)


def _load_what_shows_it() -> None:
    for name in _SHOWING:
        import_module(f"briefing_app.ui.{name}")


class Opening(QObject):
    """The library that is open, and what is done with it on the worker.

    Problems that a user can mend come as `problem`. `glimpsed` carries the path of a large library and its
    first page, as that was when it was left, while all of it is loaded. `awaited` says that what was asked
    for waits until the library was checked, and at last that it was. `locked` carries the error about a
    library that was not opened for want of its passphrase.
    """

    opening = Signal()
    glimpsed = Signal(object, object)
    opened = Signal(object)
    troubled = Signal(object)
    awaited = Signal(bool)
    locked = Signal(object)
    problem = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = TaskRunner(self)
        self._library: Library | None = None
        self._looking = LookingUp()
        self._unproven = False
        """Whether the library that is shown is still being checked: whoever wants to write has to wait."""
        self.seen: tuple[int, object] | None = None  # what others had written when it was read last

    def _contents(self) -> "Contents":
        """On the worker: what the library holds now."""
        raise NotImplementedError

    def _show(self, contents: "Contents") -> None:
        """Tell what the library holds now."""
        raise NotImplementedError

    def _compare(self) -> None:
        """Begin to look for what agrees and what conflicts in what is shown."""
        raise NotImplementedError

    def _submit(self, job: Callable[[], T], done: Callable[[T], None]) -> None:
        self._runner.submit(lambda: self._do(job), done, self._on_failed)

    def _do(self, job: Callable[[], T]) -> T:
        """On the worker: do a job; it is no mistake if another window took away what it looks for.

        Nor is anything that comes of a damaged library, which is read as far as that goes.
        """
        try:
            return job()
        except SENSELESS as error:
            if self._library is not None:
                self._library.require_sound()
            if not isinstance(error, LookupError) or not self._is_overtaken():
                raise
            said = tr("Another window has changed the library in the meantime. Try again.")
            raise BriefingError(said) from error

    def _is_overtaken(self) -> bool:
        """On the worker: whether others have written to the library since it was read."""
        return self.seen is not None and self._held().seen[0] != self.seen[0]

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, BriefingError):
            raise error
        self.problem.emit(str(error))

    def _held(self) -> "Library":
        if self._library is None:
            raise BriefingError(tr("No library is open. Open one with File ▸ Open library."))
        return self._library

    def open_first(self, path: Path | None, passphrase: str | None = None) -> None:
        """Open a library, or the usual one, which the first run makes from the example documents."""

        def job() -> "Opened":
            from briefing_app.services.damaged import opened

            return opened(path, passphrase, shown_first=True)

        self._open(job)

    def make_new(self, path: Path) -> None:
        """Make an empty library and open it."""

        def job() -> "Opened":
            from briefing_app.services.damaged import Opened
            from briefing_app.services.libraries import new_library

            return Opened(new_library(path))

        self._open(job)

    def _open(self, opening: "Callable[[], Opened]") -> None:
        """Open a library; one that may not be written to, or is damaged, comes as `troubled` as well."""
        self.opening.emit()

        def job() -> "Opened | _Whole":
            found = opening()
            return found if self._glimpse(found) else self._whole(found)

        def done(outcome: "Opened | _Whole") -> None:
            if isinstance(outcome, tuple):
                self._on_whole(outcome)
            elif outcome.library is not None:
                self._warm(outcome, _steps_to_all_of(outcome.library))

        self._runner.submit(job, done, self._on_not_opened)

    def _glimpse(self, found: "Opened") -> bool:
        """On the worker: show the first page of the first library, where it takes a while to load all of it.

        One that makes no sense will be found damaged when all of it is loaded.
        """
        library = found.library
        if library is None or self._library is not None or not library.proving.is_put_off:
            return False
        from briefing_app.services.first_page import kept
        from briefing_app.ui.models.first_page import shown

        with suppress(BriefingError, *SENSELESS):
            if (first := kept(library)) is not None:
                _load_what_shows_it()
                path, page = library.path, shown(first)
                self._library = library  # what is asked for on that page is read in it
                self._runner.tell(lambda: self.glimpsed.emit(path, page))
                return True
        return False

    def _warm(self, found: "Opened", steps: "Iterator[None]") -> None:
        """Load all of a library a little at a time: what is asked for on its first page comes between.

        It ends where another library was opened in its place.
        """

        def job() -> bool:
            library = self._library
            if library is None or library is not found.library:
                return False
            senseless = suppress(BriefingError, *SENSELESS)  # told when all of it is loaded
            with self._looking.only_read(library), unsearched(kept=True), senseless:
                return next(steps, _LAST) is not _LAST
            return False

        def whole() -> "_Whole | None":
            return self._whole(found) if self._library is found.library else None

        def shown(outcome: "_Whole | None") -> None:
            if outcome is not None:
                self._on_whole(outcome)

        def done(more: bool) -> None:
            if more:
                self._warm(found, steps)
            else:
                self._runner.submit(whole, shown, self._on_not_opened)

        self._runner.submit(job, done, self._on_not_opened)

    def _whole(self, found: "Opened") -> "_Whole":
        """On the worker: what a library that was just opened holds, and whether it is still to be checked."""
        from briefing_app.services.damaged import shown
        from briefing_app.services.libraries import note_visit

        found, contents = shown(found, self._take)
        _load_what_shows_it()
        unproven = found.library is not None and found.library.proving.is_put_off
        if found.library is not None and not unproven:
            note_visit(found.library)
        return found, contents, unproven

    def _on_whole(self, outcome: "_Whole") -> None:
        found, contents, unproven = outcome
        if found.library is not None and contents is not None:
            self._unproven = unproven
            self.opened.emit(found.library.path)
            self._show(contents)
            self._sweep(found.library.path)
        if found.damaged or found.refusal:
            self.troubled.emit(found)

    def _keep_first_page(self) -> None:
        """On the worker: let the library that is about to be closed remember what its first page shows."""
        raise NotImplementedError

    def _sweep(self, path: Path) -> None:
        """Once a library is shown, take away what killed processes left beside it."""

        def job() -> None:
            from briefing_app.services.sweeping import sweep_beside

            sweep_beside(path)

        self._submit(job, lambda _nothing: None)

    def _take(self, library: "Library") -> "Contents":
        """On the worker: let a library be the one that is open; it is checked beside all else, if need be."""
        is_shown = self._library is library  # its first page
        before, seen = self._library if not is_shown else None, self.seen
        self._keep_first_page()
        self._library = library
        library.proving.begin(
            lambda: self._runner.tell(lambda: self._on_proven(library)),
            lambda: self._runner.tell(lambda: self.awaited.emit(True)),
        )
        try:
            with self._looking.only_read(library) if is_shown else nullcontext():
                contents = self._contents()
        except Exception:
            self._library, self.seen = before, seen
            raise
        if before is not None:
            before.close()
        return contents

    def _on_proven(self, library: "Library") -> None:
        """Do what had to wait for a library's check; tell of it if it turned out to be damaged."""

        def job() -> "Opened | None":
            from briefing_app.services.damaged import proven
            from briefing_app.services.libraries import note_visit

            if self._library is not library:
                return None
            found = proven(library)
            note_visit(library)
            return found

        def done(found: "Opened | None") -> None:
            if found is None:
                return
            self._unproven = False
            self.awaited.emit(False)
            self._compare()
            if found.refusal:
                self.troubled.emit(found)

        self._submit(job, done)

    def _on_not_opened(self, error: Exception) -> None:
        if isinstance(error, LockedError):
            self.locked.emit(error)
        else:
            self._on_failed(error)

    @property
    def is_locked(self) -> bool:
        """Whether the library that is open has a passphrase."""
        return self._library is not None and self._library.passphrase is not None
