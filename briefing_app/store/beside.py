"""A second look at a library that is open: on a connection of its own, for another thread, to read only."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from briefing_app.store import faults, locking
from briefing_app.store.faults import explained
from briefing_app.store.library import Library

_WAIT = 1.0
"""Seconds for which another window is waited for."""


@contextmanager
def beside(library: Library) -> Iterator[Library]:
    """The same library as its file stands now, as long as it is looked at.

    Until then nobody may close it, or put another file in place of its own.

    Raises:
        BriefingError: it can't be opened once more.
    """
    with explained(library.path):
        connection = locking.connection(library.path, library.passphrase, "mode=ro", _WAIT)
    with closing(connection):
        other = Library(library.path, connection, library.passphrase)
        other.refusal = faults.only_read(library.path)
        with closing(other):
            yield other
