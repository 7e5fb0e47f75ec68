"""Text made safe to print: nothing becomes markup, a blank box or an invisible command."""

import unicodedata
from functools import cache, lru_cache
from itertools import groupby
from xml.sax.saxutils import escape

from briefing_app.packs import fonts

_DROPPED = frozenset([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])
"""Characters that are meant to be invisible and do no harm: soft hyphens, joiners, variation selectors."""

_FIRM_SPACES = frozenset([0x00A0, 0x2007, 0x202F])
_NEVER_PRINTED = frozenset(["Cc", "Cf", "Cs", "Co", "Cn"])
_NON_BREAKING_HYPHEN, _HYPHEN = 0x2011, "-"


def visible(text: str, face: str = fonts.SANS) -> str:
    """The text in characters that the face has; any other is named, as in "[U+1F600]".

    Control characters, overrides of the direction of writing and lone surrogates are named too. White
    space becomes plain or firm spaces.
    """
    return "".join(_character(character, face) for character in unicodedata.normalize("NFC", text))


def markup(text: str, face: str = fonts.SANS) -> str:
    """The text for a ReportLab paragraph in a face; what only the sans serif has is set in that."""
    composed = unicodedata.normalize("NFC", text)
    runs = groupby(composed, lambda character: _needs_sans(character, face))
    return "".join(
        f'<font face="{fonts.SANS}">{escape(visible("".join(run)))}</font>'
        if foreign
        else escape(visible("".join(run), face))
        for foreign, run in runs
    )


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, bold: bool) -> float:
    """How wide words are in a pack, for the drawings (a `TextWidth`)."""
    face = fonts.SANS_BOLD if bold else fonts.SANS
    return fonts.width(visible(text, face), face, size)


def _needs_sans(character: str, face: str) -> bool:
    code = ord(character)
    return face != fonts.SANS and code not in fonts.characters(face) and code in fonts.characters(fonts.SANS)


@cache
def _character(character: str, face: str) -> str:
    code = ord(character)
    if code in _DROPPED:
        return ""
    if code in _FIRM_SPACES:
        return "\N{NO-BREAK SPACE}"
    if character.isspace() and (
        code not in fonts.characters(face) or unicodedata.category(character) == "Cc"
    ):
        return " "
    if unicodedata.category(character) in _NEVER_PRINTED:
        return _named(code)
    if code in fonts.characters(face):
        return character
    return _HYPHEN if code == _NON_BREAKING_HYPHEN else _named(code)


def _named(code: int) -> str:
    return f"[U+{code:04X}]"
