"""Searching a library: results as a person types, with filters."""

from datetime import date

from briefing_app.domain.queries import narrowed
from briefing_app.domain.searching import MOST_LISTED, Hit, SearchFilters
from briefing_app.store import operations, search
from briefing_app.store.library import Library
from briefing_app.store.search import MOST_WORDS, words_in

__all__ = ["MOST_WORDS", "find", "find_while_typing", "save", "saved", "words_in"]

SAVED = "saved"
_SUBJECT = "search|"


def saved(library: Library) -> tuple[str, ...]:
    """The searches that the member kept, in alphabetical order."""
    return tuple(subject.removeprefix(_SUBJECT) for subject in operations.decided(library, SAVED))


def save(library: Library, query: str, *, kept: bool) -> None:
    """Keep a search, or let go of it.

    Raises:
        BriefingError: the library can't be written.
    """
    query = " ".join(query.split())
    with library.operation(f"{'Keep' if kept else 'Let go of'} the search “{query}”") as operation:
        operations.decide(library, operation, f"{_SUBJECT}{query}", SAVED, True if kept else None)


def find(
    library: Library, query: str, filters: SearchFilters, *, limit: int = MOST_LISTED
) -> tuple[Hit, ...]:
    """The best results for whole words."""
    return search.find(library, query, filters, limit=limit)


def find_while_typing(library: Library, query: str, filters: SearchFilters) -> tuple[Hit, ...]:
    """The best results when the last word may not be finished; operators in the query narrow them.

    One more than are ever listed tells that there are more.
    """
    words, filters = narrowed(query, filters, date.today())  # noqa: DTZ011 - the user's own day
    return search.find(library, words, filters, limit=MOST_LISTED + 1, typing=True)
