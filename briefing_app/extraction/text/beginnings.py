"""The words that a pattern can begin with, worked out from the pattern, so that it is tried at no others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_FIRST_WORD = re.compile(r"\w+|%")
_ESCAPES: Mapping[str, str] = {"s": " ", "W": " ", "n": "\n", "t": "\t"}
_MORE = re.compile(r"(?P<least>[?*+]|\{(?P<count>\d+)(?:,\d*)?\})[+?]?")
_ASSERTION = re.compile(r"\?(?:=|!|<=|<!)")
_GROUP = re.compile(r"\(\?(?:P<\w+>|:|>)|\((?!\?)")
_Start = tuple[str, bool]
"""Some first letters of a match, and whether any may follow."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Whole words, and the first letters of words that may go on in any way."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def begin(self, word: str) -> bool:
        """Whether a match can begin with a word."""
        return word in self.words or word.startswith(self.stems)


def beginnings_of(pattern: str) -> Beginnings:
    """The words with which a match of a pattern for whole words can begin, and perhaps some others.

    Raises:
        ValueError: it can begin with something else, or is written in a way that is not known here.
    """
    reader = _Reader(pattern)
    starts = reader.alternatives()
    if reader.place < len(pattern):
        raise ValueError(f"a bracket too many at {reader.place} of {pattern!r}")
    words, stems = set[str](), set[str]()
    for start, is_open in starts:
        found = _FIRST_WORD.match(start)
        if found is None:
            raise ValueError(f"may begin with no word, but {start!r}: {pattern!r}")
        (stems if is_open and found.end() == len(start) else words).add(found[0])
    return Beginnings(frozenset(words), tuple(sorted(stems)))


class _Reader:
    """Reads a pattern up to the end of the first word of each of its alternatives."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self.place = 0

    def alternatives(self) -> set[_Start]:
        """The starts of all that stands up to the bracket that closes."""
        starts = self._sequence()
        while self._pattern.startswith("|", self.place):
            self.place += 1
            starts |= self._sequence()
        return starts

    def _sequence(self) -> set[_Start]:
        starts: set[_Start] = {("", False)}
        while self.place < len(self._pattern) and self._pattern[self.place] not in "|)":
            ways = self._quantified(self._item())
            starts = {
                longer
                for start in starts
                for longer in ([_joined(start, way) for way in ways] if _grows(start) else [start])
            }
        return starts

    def _quantified(self, ways: set[_Start]) -> set[_Start]:
        more = _MORE.match(self._pattern, self.place)
        if more is None:
            return ways
        self.place = more.end()
        if more["least"] != "?":
            # Letters that stand more than once may go on in any way.
            ways = {
                (letters, is_open or (letters != "" and _grows((letters, False))))
                for letters, is_open in ways
            }
        return ways | {("", False)} if more["least"] in "?*" or more["count"] == "0" else ways

    def _item(self) -> set[_Start]:
        sign = self._pattern[self.place]
        if sign == "(":
            return self._group()
        self.place += 1
        if sign == "\\":
            return self._escaped()
        if sign == "[":
            return self._listed()
        return {("", sign == ".")} if sign in ".^$" else {(sign, False)}

    def _escaped(self) -> set[_Start]:
        sign = self._pattern[self.place]
        self.place += 1
        if sign in "bAZ":
            return {("", False)}
        if sign == "w":
            return {("", True)}
        if sign == "d":
            return {(digit, False) for digit in "0123456789"}
        if sign.isalnum() and sign not in _ESCAPES:
            raise ValueError(f"\\{sign} is not known here: {self._pattern!r}")
        return {(_ESCAPES.get(sign, sign), False)}

    def _listed(self) -> set[_Start]:
        """The signs of a list such as "[2-9]"."""
        signs: set[_Start] = set()
        while (sign := self._pattern[self.place]) != "]":
            self.place += 1
            if sign == "^":
                raise ValueError(f"[^ is not known here: {self._pattern!r}")
            if sign == "\\":
                signs |= self._escaped()
            elif self._pattern[self.place] == "-" and self._pattern[self.place + 1] != "]":
                last = self._pattern[self.place + 1]
                signs |= {(chr(code), False) for code in range(ord(sign), ord(last) + 1)}
                self.place += 2
            else:
                signs.add((sign, False))
        self.place += 1
        return signs

    def _group(self) -> set[_Start]:
        is_assertion = _ASSERTION.match(self._pattern, self.place + 1)
        opening = is_assertion or _GROUP.match(self._pattern, self.place)
        if opening is None:
            raise ValueError(f"a group not known here at {self.place} of {self._pattern!r}")
        self.place = opening.end()
        starts = self.alternatives()
        if not self._pattern.startswith(")", self.place):
            raise ValueError(f"a bracket is not closed: {self._pattern!r}")
        self.place += 1
        return {("", False)} if is_assertion else starts


def _grows(start: _Start) -> bool:
    """Whether what follows in the pattern can belong to the first word."""
    letters, is_open = start
    return not is_open and (letters == "" or letters[-1].isalnum() or letters[-1] == "_")


def _joined(start: _Start, way: _Start) -> _Start:
    return start[0] + way[0], way[1]
