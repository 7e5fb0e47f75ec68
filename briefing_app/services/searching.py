"""Searching a library: results as a person types, with filters."""

import re
from datetime import date
from time import monotonic

from briefing_app.domain.queries import narrowed, without_days
from briefing_app.domain.searching import MOST_LISTED, Hit, SearchFilters
from briefing_app.store import operations, search, vocabulary
from briefing_app.store.library import Library
from briefing_app.store.search import MOST_WORDS, words_in

__all__ = ["MOST_WORDS", "find", "find_while_typing", "respelt", "save", "saved", "undated", "words_in"]

SAVED = "saved"
_SUBJECT = "search|"
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 0.008
"""Seconds after which no more words are looked through for one that is spelt like those of a query."""
_MOST_RESPELT = 4
"""Words of a query for which others are looked for that are spelt alike."""


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


def undated(library: Library, query: str, filters: SearchFilters) -> str:
    """The query without what narrows it to a time, if it does and something is found without that."""
    today = date.today()  # noqa: DTZ011 - the user's own day
    without = without_days(query, today)
    if not without or without == " ".join(query.split()):
        return ""
    words, filters = narrowed(without, filters, today)
    return without if search.find(library, words, filters, limit=1, typing=True) else ""


def respelt(library: Library, query: str) -> tuple[str, ...]:
    """The query with words of the documents in place of those that stand in none; empty if there are none.

    The next key never waits for it: of very many words only those that begin like them are looked through.
    """
    until = monotonic() + _LONGEST
    words, _ = narrowed(query, SearchFilters(), date.today())  # noqa: DTZ011 - the user's own day
    with library.reading() as connection:
        typed = dict.fromkeys(_WORD.findall(words))
        unknown = [word for word in typed if not vocabulary.is_known(connection, word)][:_MOST_RESPELT]
        near: dict[str, list[str]] = {}
        for word in unknown:
            found = vocabulary.near(connection, word, until) if not near or monotonic() < until else []
            if not found:
                return ()
            near[word] = found
    if not near:
        return ()
    most = max(len(found) for found in near.values()) if len(near) == 1 else 1
    return tuple(
        _WORD.sub(lambda one, at=number: near[one[0]][at] if one[0] in near else one[0], query)  # type: ignore[misc]
        for number in range(most)
    )
