"""Wordings that are data, such as names of areas: a text made comparable with them, and patterns for them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from briefing_app.extraction.text.word_places import AtWords
from briefing_app.extraction.text.words import Wording

_SAME = (
    ("’", "'"),
    ("‘", "'"),
    ("´", "'"),
    ("“", '"'),
    ("”", '"'),
    ("`", "'"),
    ("\u00a0", " "),
    ("\u2011", "-"),
)
_FIRST_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """A text of the same length in lower case, with straight marks."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    for mark, plain in _SAME:
        lowered = lowered.replace(mark, plain)
    return lowered


def any_of(wordings: Iterable[str]) -> str:
    """A pattern for any of some wordings, the longest first, in which any white space is one space."""
    by_letter: dict[str, list[str]] = {}
    for wording in sorted(wordings, key=lambda wording: (-len(wording), wording)):
        by_letter.setdefault(wording[0], []).append(wording[1:])
    # Wordings of one first letter stand together, so most words of a text are passed over after that letter.
    groups = (
        f"{re.escape(letter)}(?:{'|'.join(_spaced(rest) for rest in rests)})"
        for letter, rests in by_letter.items()
    )
    return "|".join(groups) or r"(?!)"


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split(" "))


def by_first_word(wordings: Iterable[str]) -> dict[str, list[str]]:
    """The wordings that begin with each word.

    Raises:
        ValueError: one begins with a mark, where a word is looked for.
    """
    found: dict[str, list[str]] = {}
    for wording in wordings:
        first = _FIRST_WORD.match(wording)
        if first is None:
            raise ValueError(f"a wording has to begin with a word: {wording!r}")
        found.setdefault(first[0], []).append(wording)
    return found


class Wordings:
    """Some wordings, each of which is tried only at its first word."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self._by_first = by_first_word(wordings)
        self._at = AtWords(self._beginning)

    def _beginning(self, word: str) -> Callable[[str, int], re.Match[str] | None] | None:
        wordings = self._by_first.get(word)
        return pattern_of(tuple(wordings)).match if wordings else None

    def finditer(self, folded: str, wording: Wording) -> Iterator[re.Match[str]]:
        """The longest ones in a text in small letters, from left to right and without overlap."""
        since = 0
        for place, match in self._at.between(wording, 0, len(folded)):
            found = match(folded, place) if place >= since else None
            if found:
                since = found.end()
                yield found


@cache
def pattern_of(wordings: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of some wordings up to the end of a word."""
    return re.compile(rf"(?<!_)(?:{any_of(wordings)})\b")
