"""The words and punctuation of a stretch of text, with what rules ask of them most."""

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*|[.,:;!?()–—\-…&]")
RUN = "“"
"""The key of the pseudo-word that stands for a quoted run inside narration."""


class Word(NamedTuple):
    """A word or mark at `[start, end)`; `key` is its text in small letters without a possessive 's."""

    start: int
    end: int
    text: str
    key: str
    possessive: bool
    capital: bool


@lru_cache(maxsize=1 << 14)
def _form(text: str) -> tuple[str, str, bool, bool]:
    """What a word is wherever it stands: text, key, possessive, capital."""
    key = text.lower().replace("’", "'")
    possessive = key.endswith("'s")
    return text, key[:-2] if possessive else key, possessive, text[0].isupper()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and punctuation marks of `text[start:end]`, in order; quotation marks are left out."""
    found = []
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        form, key, possessive, capital = _form(match[0])
        if key[-1] == "s" and last + 1 < end and text[last] in "’'" and text[last + 1] == " ":
            possessive = True
        # Half the time of reading a document went into the keyword interface of the constructor.
        found.append(tuple.__new__(Word, (first, last, form, key, possessive, capital)))
    return found
