"""The words of a text and where each of them stands, looked at once for whatever begins with some of them."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from itertools import accumulate

from briefing_app.extraction.text.beginnings import beginnings_of

_GAP = re.compile(r"(\W+)")


class WordPlaces:
    """The words of a text in order, without what stands between them, and the offsets at which they begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        pieces = _GAP.split(text)
        ends = list(accumulate(map(len, pieces)))
        # Every other piece is a gap; the text may begin or end with one.
        first, last = int(not pieces[0]), len(pieces) - int(not pieces[-1])
        self.words = pieces[2 * first : last : 2]
        self.starts = ([0] if not first else []) + ends[1 : last - 1 : 2]

    def between(self, start: int, end: int) -> slice:
        """Which words begin in `[start, end)`."""
        return slice(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def of(self, some: Container[str], start: int, end: int) -> list[tuple[int, str]]:
        """Where some words begin in `[start, end)`, and which."""
        stretch, starts = self.between(start, end), self.starts
        words = enumerate(self.words[stretch], stretch.start)
        return [(starts[number], word) for number, word in words if word in some]


class WordPattern:
    """A pattern for whole words, which is tried only at the words that it can begin with.

    Raises:
        ValueError: it can begin with any word, or with none.
    """

    def __init__(self, pattern: str) -> None:
        beginnings = beginnings_of(pattern)
        if beginnings.stems:
            raise ValueError(f"may begin with words that go on in any way: {pattern!r}")
        self._first = beginnings.words
        self._match = re.compile(pattern).match

    def everywhere(self, places: WordPlaces) -> list[re.Match[str]]:
        """The matches at each word of a text, those too that lie within others."""
        begin = places.of(self._first, 0, len(places.text))
        return [found for place, _ in begin if (found := self._match(places.text, place))]

    def is_at(self, places: WordPlaces, place: int, end: int) -> bool:
        """Whether a match begins at an offset and ends up to another."""
        return self._match(places.text, place, end) is not None

    def finditer(self, places: WordPlaces, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches in `[start, end)` of a text, from left to right and without overlap."""
        since = start
        for place, _ in places.of(self._first, start, end):
            found = self._match(places.text, place, end) if place >= since else None
            if found:
                since = found.end()
                yield found
