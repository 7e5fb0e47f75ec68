"""Offsets of Python's strings, in characters, and of Qt's, in UTF-16 units: they differ after an emoji."""

import re
from bisect import bisect_left
from functools import lru_cache

_DOUBLE = re.compile("[\U00010000-\U0010ffff]")


@lru_cache(maxsize=8)
def _doubles(text: str) -> tuple[int, ...]:
    """Where the characters are that take two units: a source's text is asked about for each finding in it."""
    return tuple(found.start() for found in _DOUBLE.finditer(text))


def utf16_offset(text: str, offset: int) -> int:
    """Qt's offset of the character at `offset`."""
    if text.isascii():
        return offset
    return offset + bisect_left(_doubles(text), offset)


def character_offset(text: str, utf16: int) -> int:
    """The character at Qt's offset `utf16`; within one of two units it is the next."""
    if text.isascii():
        return utf16
    doubles = _doubles(text)
    # How many of two units stand wholly or partly before it.
    before = bisect_left([place + number for number, place in enumerate(doubles)], utf16)
    return min(max(utf16 - before, doubles[before - 1] + 1 if before else 0), len(text))
