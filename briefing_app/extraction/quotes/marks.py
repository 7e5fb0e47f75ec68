"""Quotation marks and what each can be by its place: an opening, a closing, either, or an apostrophe."""

import re
from enum import Enum
from typing import NamedTuple

MARK = re.compile("[“”„‟\"‘’‚‛'`«»]")
_DOUBLE = '“”„‟"«»'
_OPENING_GLYPHS, _CLOSING_GLYPHS = "“„«‘‚‛`", "”’»‟"
# What an opening mark can follow without a space, and what a closing one can stand before.
_BEFORE_OPENING, _AFTER_CLOSING = " \t\n\u00a0\u2009\u202f([{—–-/", " \t\n\u00a0\u2009\u202f.,;:!?)]}—–-…/"
# Words that lost their first letters: the mark before them is an apostrophe.
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|cos|un|round|n)\b", re.IGNORECASE)


class Side(Enum):
    """What a mark can do where it stands."""

    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


class Mark(NamedTuple):
    """A quotation mark at `at`; `weak` says that a closing mark may be a plural's apostrophe."""

    at: int
    double: bool
    side: Side
    weak: bool


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """The marks in `text[start:end]` that are not plainly apostrophes, in order."""
    found = []
    for match in MARK.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        glyph = match.group()
        mark = (
            _double(at, glyph, before, after) if glyph in _DOUBLE else _single(text, at, glyph, before, after)
        )
        if mark:
            found.append(mark)
    return found


def _can_open(before: str, after: str) -> bool:
    return (before in _BEFORE_OPENING or before in _OPENING_GLYPHS or before in "\"'") and not after.isspace()


def _can_close(before: str, after: str) -> bool:
    return not before.isspace() and (after in _AFTER_CLOSING or after in _CLOSING_GLYPHS or after in "\"'")


def _double(at: int, glyph: str, before: str, after: str) -> Mark | None:
    opens, closes = _can_open(before, after), _can_close(before, after)
    if glyph == '"' and before.isdigit() and after.isspace():
        return Mark(at, True, Side.CLOSE, True)  # it may be a sign for inches
    if opens != closes:
        return Mark(at, True, Side.OPEN if opens else Side.CLOSE, False)
    if glyph in _OPENING_GLYPHS:
        return Mark(at, True, Side.OPEN, False)
    if glyph in _CLOSING_GLYPHS:
        return Mark(at, True, Side.CLOSE, False)
    if before == ":" and after.isalnum():
        return Mark(at, True, Side.OPEN, False)
    return Mark(at, True, Side.EITHER, False)


def _single(text: str, at: int, glyph: str, before: str, after: str) -> Mark | None:
    if before.isalnum() and after.isalnum():
        return None
    if _can_open(before, after) and (after.isalnum() or after in '£“"(['):
        if _ELISION.match(text, at + 1):
            return None
        # A closing glyph that opens is a slip of the keyboard: believed only if a closing one follows.
        return Mark(at, False, Side.OPEN, glyph in _CLOSING_GLYPHS)
    # An opening glyph that closes is one too: only behind what ends a sentence or clause.
    turned = glyph in _OPENING_GLYPHS and before not in ".,!?…"
    if turned or before.isspace() or before in "([":
        return None
    return Mark(at, False, Side.CLOSE, before in "sS" and after == " " and text[at + 2 : at + 3].isalnum())
