"""Folding words for comparison: what wordings have in common apart from case, marks and endings."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A word, with the apostrophes within it; no mark and no underscore is one."""
_MARKS = "“”‘–—…£\xa0"
"""Marks beyond ASCII that stand in nearly every document."""
_LOWER_OR_SPACE = bytes(
    ord(char.lower()) if char.isascii() and (char.isalnum() or char == "'") else ord(" ")
    for char in map(chr, range(256))
)
_EDGES = (" '", "' ", "''")
"""Where an apostrophe is not within a word."""
_TITLES = re.compile(
    r"^(?:cllr|councillor|coun|clr|mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|prof|professor|rev|the)\.?\s+",
    re.IGNORECASE,
)
_LONG_ENOUGH = 5
# Words that say how something is told rather than what: sharing them makes no two descriptions alike.
_EMPTY = frozenset(
    WORD.findall(
        """
        a about after all also an and are as at be been being but by can could did do does for from
        had has have he her him his how i in into is it its just last more most new next no not now
        of off on one or our out over own said say saying says she should so some such than that the
        their them then there these they this those to under up was we were what when where which
        while who will with would year month
        """
    )
)


def fold(text: str) -> str:
    """The words of a text in lower case with single spaces: marks, accents and spacing removed."""
    plain = text.replace("’", "'")
    if not plain.isascii():
        for mark in _MARKS:
            plain = plain.replace(mark, " ")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        if any(map(unicodedata.combining, plain)):
            plain = "".join(char for char in plain if not unicodedata.combining(char))
    if plain.isascii():
        # What `WORD` finds there, several times as fast: libraries are folded by the hundred thousand words.
        spaced = f" {plain.encode().translate(_LOWER_OR_SPACE).decode()} "
        if "'" not in spaced or not any(edge in spaced for edge in _EDGES):
            return " ".join(spaced.split())
    return " ".join(WORD.findall(plain.casefold()))


# Grouping asks for the same few wordings over and over.
@lru_cache(maxsize=10_000)
def name_key(name: str) -> str:
    """A key under which the same person's or body's name compares equal, titles aside."""
    while _TITLES.match(name):
        name = _TITLES.sub("", name, count=1)
    return fold(name).removesuffix("'s")


@lru_cache(maxsize=10_000)
def stems(text: str) -> frozenset[str]:
    """The content words of a text, crudely stemmed ("inspectors", "inspection" → "inspect")."""
    return frozenset(_stem(word) for word in fold(text).split() if word not in _EMPTY)


def stem_of(word: str) -> str | None:
    """The stem of a folded word, `None` for one that says how something is told rather than what."""
    return None if word in _EMPTY or not word else _stem(word)


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    for ending in ("ations", "ation", "ions", "ion", "ors", "or", "ies", "ing", "ed", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _LONG_ENOUGH - 1:
            return word[: -len(ending)]
    return word


def overlap(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of the smaller set that the other holds too, 0 to 1."""
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0
