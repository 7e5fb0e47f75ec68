"""Sets of words that checks know, as data: `resources/words/sets.toml`."""

import tomllib
from functools import cache

from briefing_app.domain.alike import canonical
from briefing_app.system.places import resource


def word_set(name: str) -> frozenset[str]:
    """The words of a set as they stand there.

    Raises:
        KeyError: there is no such set.
    """
    return frozenset(_read()[name])


def stem_set(name: str) -> frozenset[str]:
    """The words of a set and their stems, words that say the same by the name of their group.

    Raises:
        KeyError: there is no such set.
    """
    words = word_set(name)
    return words | {stem for word in words for _, stem, _ in canonical([word])}


@cache
def _read() -> dict[str, list[str]]:
    with resource("words", "sets.toml").open("rb") as file:
        return tomllib.load(file)
