"""Looking things up in the library: by the worker, or beside it while it only loads or checks.

Steps of loading and checking take seconds in a large library; whoever types should not wait for their end.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library

T = TypeVar("T")


class NotNowError(Exception):
    """The worker may be changing the library, or be about to close it: it must look things up itself."""


class LookingUp:
    """Says when others may read the library beside the worker, and lets them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._library: Library | None = None

    @property
    def is_open(self) -> bool:
        """Whether the library may be read beside the worker at the moment."""
        return self._library is not None

    @contextmanager
    def only_read(self, library: "Library") -> Iterator[None]:
        """On the worker: within it the library is only read, or what follows from it is kept.

        Its end waits for who reads beside it.
        """
        sound = library if library.refusal is None else None  # of a damaged one nothing is read twice
        with self._lock:
            self._library = sound
        try:
            yield
        finally:
            with self._lock:
                self._library = None

    def beside(self, job: "Callable[[Library], T]") -> T:
        """On another thread: read the library on a connection of its own.

        Raises:
            NotNowError: the worker does something else by now.
            BriefingError: the library can't be read.
        """
        from briefing_app.store.beside import beside  # noqa: PLC0415 - the window paints first

        with self._lock:
            if self._library is None:
                raise NotNowError
            with beside(self._library) as library:
                return job(library)
