"""What begins with certain words, looked for only where a text has one of them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import compress
from typing import Generic, TypeVar

from briefing_app.extraction.text.beginnings import beginnings_of
from briefing_app.extraction.text.words import Wording

_PART = re.compile(r"\w+")
_MOST_WORDS = 1 << 14
Value = TypeVar("Value")


class AtWords(dict[str, tuple[tuple[int, Value], ...]], Generic[Value]):
    """What can begin in each word of a text, as it is spelled, and how far into it; found out once a word.

    `begins` tells what begins with a word in small letters that has no mark in it, `None` where nothing does.
    """

    def __init__(self, begins: Callable[[str], Value | None]) -> None:
        super().__init__()
        self._begins = begins

    def __missing__(self, word: str) -> tuple[tuple[int, Value], ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        parts = ((part.start(), self._begins(part[0].lower())) for part in _PART.finditer(word))
        found = self[word] = tuple((offset, value) for offset, value in parts if value is not None)
        return found

    def between(self, wording: Wording, start: int, end: int) -> list[tuple[int, Value]]:
        """What can begin in `[start, end)` of a text, and where."""
        starts = wording.starts
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first and wording.ends[first - 1] > start:
            first -= 1  # a word such as "well-led" may begin before
        begun = list(map(self.__getitem__, wording.texts[first:last]))
        return [
            (place + offset, value)
            for place, parts in compress(zip(starts[first:last], begun, strict=True), begun)
            for offset, value in parts
            if start <= place + offset < end
        ]


class WordPattern:
    """A pattern for whole words in small letters, which is tried only at the words that it can begin with.

    Raises:
        ValueError: it can begin with any word, or with none.
    """

    def __init__(self, pattern: str) -> None:
        beginnings = beginnings_of(pattern)
        if beginnings.stems:
            raise ValueError(f"may begin with words that go on in any way: {pattern!r}")
        self._match = re.compile(pattern).match
        self._at = AtWords(lambda word: True if word in beginnings.words else None)

    def everywhere(self, folded: str, wording: Wording) -> list[re.Match[str]]:
        """The matches at each word of a text, those too that lie within others."""
        begin = self._at.between(wording, 0, len(folded))
        return [found for place, _ in begin if (found := self._match(folded, place))]

    def is_at(self, folded: str, place: int, end: int) -> bool:
        """Whether a match begins at an offset and ends up to another."""
        return self._match(folded, place, end) is not None

    def finditer(self, folded: str, wording: Wording, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in `[start, end)` of a text, from left to right and without overlap."""
        since = start
        for place, _ in self._at.between(wording, start, end):
            found = self._match(folded, place, end) if place >= since else None
            if found:
                since = found.end()
                yield found
