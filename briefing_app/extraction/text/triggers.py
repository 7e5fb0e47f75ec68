"""Triggers: one quick regular expression for many words that may begin an expression."""

from collections import defaultdict
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, each written just so; grouped by first letter for speed."""
    tails: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        tails[word[0]].append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(tails.items()))


def with_capital(words: Iterable[str]) -> list[str]:
    """The words, and the words as they open a sentence."""
    return [form for word in words for form in (word, word[0].upper() + word[1:])]


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written as one string."""
    return tuple(words.split())
