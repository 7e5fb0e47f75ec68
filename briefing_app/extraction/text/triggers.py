"""Triggers: the words in which an expression may begin, looked for word by word or by one quick pattern."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from briefing_app.extraction.text.words import Wording

_PART = re.compile(r"[^\W_]+")
_MOST_WORDS = 1 << 14


class _Triggering(dict[str, bool]):
    """Whether any reader's expressions may begin in a word, so that few words are asked for by each."""

    def __init__(self) -> None:
        super().__init__()
        self._triggers: list[Triggers] = []

    def add(self, triggers: "Triggers") -> None:
        self._triggers.append(triggers)
        self.clear()

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = any(triggers[word] for triggers in self._triggers)
        return found

    def of(self, words: Iterable[str]) -> Iterator[bool]:
        return map(self.__getitem__, words)


_TRIGGERING = _Triggering()


class Triggers(dict[str, tuple[int, ...]]):
    """Where expressions of a pattern may begin in each word of a text, found out once a word.

    They begin with a digit, with one of certain words, in no matter what case, or with one of certain signs;
    or up to `reach` characters before these.
    """

    def __init__(
        self, pattern: re.Pattern[str], words: Iterable[str], signs: Iterable[str] = "", reach: int = 0
    ) -> None:
        super().__init__()
        self._pattern = pattern
        self._words = frozenset(word.lower() for phrase in words for word in phrase.split()[:1])
        self._signs = frozenset(signs)
        self._reach = reach
        _TRIGGERING.add(self)

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = tuple(sorted(self._places_in(word)))
        return found

    def _places_in(self, word: str) -> set[int]:
        parts = _PART.finditer(word)
        places = {part.start() for part in parts if part[0][0].isdigit() or part[0].lower() in self._words}
        return places | {place for place, sign in enumerate(word) if sign in self._signs}

    def places(self, wording: Wording) -> list[int]:
        """The places of a whole text at which an expression may begin, or up to `reach` before."""
        if wording.triggering is None:
            found = compress(zip(wording.starts, wording.texts, strict=True), _TRIGGERING.of(wording.texts))
            wording.triggering = list(found)
        return [start + offset for start, word in wording.triggering for offset in self[word]]

    def matches(self, text: str, start: int, end: int, places: Sequence[int]) -> Iterator[re.Match[str]]:
        """What `finditer` finds in `[start, end)`, tried only at `places`, which are all those within it."""
        match, reach = self._pattern.match, self._reach
        done = start
        for place in places:
            for first in range(max(done, place - reach), place + 1):
                found = match(text, first, end)
                if found is not None:
                    yield found
                    done = found.end()
                    break


def within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of the places, which are in order, that lie in `[start, end)`."""
    return places[bisect_left(places, start) : bisect_left(places, end)]


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
