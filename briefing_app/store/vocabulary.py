"""The words that a library has ever held: how a word that is being typed may go on.

The index could find the words with a beginning itself, but only by going through all that each of them
stands in, which for a common one takes longer than the next key.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import pairwise
from sqlite3 import Connection
from string import ascii_lowercase
from time import monotonic

_RUN = re.compile(r"[^\W_]+")
# Greater than any letter that a word goes on with.
_AFTER = "\U0010ffff"
_UNEVEN, _MOST_OTHER_LETTERS, _LIKENESS, _MOST_NEAR = 2, 3, 0.8, 2
"""By how much words may differ that are spelt alike, and how many of them are given."""


def learn(connection: Connection, texts: Iterable[str]) -> None:
    """Add the words of some texts."""
    found = words("\n".join(texts))
    connection.executemany(
        "INSERT OR IGNORE INTO search_words VALUES (?)", [(word,) for word in sorted(found)]
    )


def forget(connection: Connection, some: Iterable[str]) -> None:
    """Take away those of some words that no entry has any more."""
    gone = [(word,) for word in sorted(some) if not _stands(connection, word)]
    connection.executemany("DELETE FROM search_words WHERE word = ?", gone)


def _stands(connection: Connection, word: str) -> bool:
    """Whether an entry has a word, and not only a form of it."""
    found = connection.execute(
        "SELECT e.words, e.about FROM search_index CROSS JOIN search_entries e ON e.id = search_index.rowid"
        " WHERE search_index MATCH ?",
        [f'{{words about}} : "{word}"'],
    )
    return any(word in words(" ".join(texts)) for texts in found)


def going_on(connection: Connection, beginning: str, most: int) -> list[str]:
    """Words that lead to all that begin so, in lower case and without accents, among no more than `most`.

    The index takes a word and its plural for the same.
    """
    word = "".join(words(beginning))
    rows = connection.execute(
        "SELECT word FROM search_words WHERE word BETWEEN ? AND ? LIMIT ?", [word, word + _AFTER, most]
    )
    found = {one for (one,) in rows}
    return [
        one for one in sorted(found) if not (one.endswith("s") and _is_plain(one[:-1]) and one[:-1] in found)
    ]


def is_known(connection: Connection, beginning: str) -> bool:
    """Whether a word begins so, in lower case and without accents."""
    return bool(going_on(connection, beginning, 1))


def near(connection: Connection, misspelt: str, until: float) -> list[str]:
    """Words spelt much like one that stands nowhere, with the same first letter; the likest first.

    Those that begin with the same two letters are looked at first, others if there is none and it is not
    yet `until`, which is a time as `monotonic` tells it.
    """
    word = "".join(words(misspelt))
    found = _near(connection, word, word[:2], word[:2] + _AFTER)
    before, after = (word[:1], word[:2]), (word[:2] + _AFTER, word[:1] + _AFTER)
    for first, last in () if found else (*_in_parts(*after, word), *_in_parts(*before, word)):
        if monotonic() > until:
            break
        found += _near(connection, word, first, last)
    return get_close_matches(word, found, n=_MOST_NEAR, cutoff=_LIKENESS)


def _in_parts(first: str, last: str, word: str) -> list[tuple[str, str]]:
    """What is between two beginnings with the first letter of a word, in parts by their second letter."""
    borders = [one for one in (word[0] + letter for letter in ascii_lowercase) if first < one < last]
    return list(pairwise([first, *borders, last]))


def _near(connection: Connection, word: str, first: str, last: str) -> list[str]:
    """The words between two others that are spelt much like one."""
    rows = connection.execute(
        "SELECT word FROM search_words WHERE word BETWEEN ? AND ? AND length(word) BETWEEN ? AND ?",
        [first, last, len(word) - _UNEVEN, len(word) + _UNEVEN],
    )
    # The letters tell most of them apart at once.
    letters = set(word)
    alike = [one for (one,) in rows if len(letters.symmetric_difference(one)) <= _MOST_OTHER_LETTERS]
    return get_close_matches(word, alike, n=_MOST_NEAR, cutoff=_LIKENESS)


def _is_plain(singular: str) -> bool:
    """Whether a word gets its plural in the index's eyes by an "s" alone."""
    return not singular.endswith(("s", "ie"))


def words(text: str) -> set[str]:
    """The words of a text as the index tells them apart."""
    found = set(_RUN.findall(unicodedata.normalize("NFC", text).lower()))
    return {word if word.isascii() else _bare(word) for word in found}


def _bare(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(char for char in plain if not unicodedata.combining(char)))
