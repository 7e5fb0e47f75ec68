"""The words and punctuation of a stretch of text, with what rules ask of them most."""

import re
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]++(?:[’'\-‑][^\W_]++)*+|[.,:;!?()–—\-…&]")
RUN = "“"
"""The key of the pseudo-word that stands for a quoted run inside narration."""

_MOST_FORMS = 1 << 14


class Word(NamedTuple):
    """A word or mark at `[start, end)`; `key` is its text in small letters without a possessive 's."""

    start: int
    end: int
    text: str
    key: str
    possessive: bool
    capital: bool


class _Forms(dict[str, tuple[str, str, bool, bool, bool]]):
    """What a word is wherever it stands: text, key, possessive, capital, and whether its key ends in s."""

    def __missing__(self, text: str) -> tuple[str, str, bool, bool, bool]:
        if len(self) >= _MOST_FORMS:
            self.clear()
        key = text.lower().replace("’", "'")
        possessive = key.endswith("'s")
        form = (text, key[:-2] if possessive else key, possessive, text[0].isupper(), key[-1] == "s")
        self[text] = form
        return form


_FORMS = _Forms()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and punctuation marks of `text[start:end]`, in order; quotation marks are left out."""
    found = []
    new, forms = tuple.__new__, _FORMS
    for match in _WORD.finditer(text, start, end):
        first, last = match.span()
        form, key, possessive, capital, in_s = forms[match[0]]
        if in_s and last + 1 < end and text[last] in "’'" and text[last + 1] == " ":
            possessive = True
        # Half the time of reading a document went into the keyword interface of the constructor.
        found.append(new(Word, (first, last, form, key, possessive, capital)))
    return found
