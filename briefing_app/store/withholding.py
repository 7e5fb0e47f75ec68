"""A library as if some of its sources had never been added, for as long as somebody looks at it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from briefing_app.store import readings
from briefing_app.store.library import Library


class _LookedAtError(Exception):
    """Ends a transaction of which nothing is to stay."""


@contextmanager
def without(library: Library, sha256s: Iterable[str]) -> Iterator[Library]:
    """A view of a library without some sources: facts, names and search are what the others alone give.

    They are taken out as they are when they are removed, in a transaction that is always taken back: so what
    is drawn from several sources, the fullest name of a speaker say, can't have come from one of them. What
    was looked up in the view stays true; the view itself ends with the block. Those not there are passed
    over.

    Raises:
        BriefingError: the library can't be written, or another window is writing it.
    """
    # A library of its own: what is remembered of one, such as its register, must not be taken for the
    # other's.
    view = Library(library.path, library.db.conn)
    view.refusal = library.refusal
    with suppress(_LookedAtError), view.changing():
        readings.remove(view, sorted(sha256s))
        yield view
        raise _LookedAtError
