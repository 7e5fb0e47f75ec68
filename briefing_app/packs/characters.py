"""Text made safe for files that are shown in fonts of their own: nothing in it acts unseen."""

import unicodedata
from functools import cache

_HARMLESS = frozenset([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
"""Soft hyphens and joiners, which scripts and pictograms need and which show nothing by themselves."""
_NAMED = frozenset(["Cc", "Cf", "Cs", "Co"])
_LINE_ENDS = frozenset(["Cc", "Zl", "Zp"])
_LAST_OF_A_PLANE = 0xFFFE
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)


def sound(text: str) -> str:
    """The text with what acts unseen named, as in "[U+202E]": nothing is left out.

    Control characters, overrides of the direction of writing, lone surrogates, code points of private use
    and those that are no characters are named; line ends and tabs become spaces. What is left can stand in
    XML and be encoded.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_character, text))


@cache
def _character(character: str) -> str:
    code, category = ord(character), unicodedata.category(character)
    if character.isspace():
        return " " if category in _LINE_ENDS else character
    if code in _HARMLESS:
        return character
    nothing = code & _LAST_OF_A_PLANE == _LAST_OF_A_PLANE or code in _NO_CHARACTERS
    return f"[U+{code:04X}]" if nothing or category in _NAMED else character
