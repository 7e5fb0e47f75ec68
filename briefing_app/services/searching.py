"""Searching a library: results as a person types, with filters."""

from briefing_app.domain.searching import Hit, SearchFilters
from briefing_app.store import search
from briefing_app.store.library import Library
from briefing_app.store.search import MOST_WORDS, words_in

__all__ = ["MOST_WORDS", "find", "find_while_typing", "words_in"]

RESULTS = 200
"""More results than this are never listed: another word narrows them."""


def find(library: Library, query: str, filters: SearchFilters, *, limit: int = RESULTS) -> tuple[Hit, ...]:
    """The best results for whole words."""
    return search.find(library, query, filters, limit=limit)


def find_while_typing(library: Library, query: str, filters: SearchFilters) -> tuple[Hit, ...]:
    """The best results when the last word may not be finished."""
    return search.find(library, query, filters, limit=RESULTS, typing=True)
