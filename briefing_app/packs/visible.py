"""Text made safe to print: nothing becomes markup, a blank box or an invisible command."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from xml.sax.saxutils import escape

from briefing_app.packs import fonts
from briefing_app.packs.naming import JOINING, named, writing
from briefing_app.packs.tagging.scripts import JOINERS, script_of

_DROPPED = frozenset([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])
"""Characters that are meant to be invisible and do no harm: soft hyphens, joiners, variation selectors."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:[0-9]{{1,2}} )?(?:{_MONTHS})(?: [0-9]{{4}})?\b")
_FIRM_SPACES = frozenset([0x00A0, 0x2007, 0x202F])
_NEVER_PRINTED = frozenset(["Cc", "Cf", "Cs", "Co", "Cn"])
_OF_FLAGS = range(0xE0020, 0xE0080)
_NON_BREAKING_HYPHEN, _HYPHEN = 0x2011, "-"
_BULLET = "•"
_BULLETS = frozenset("◼◾▪■●◦‣⁃∙❖➢➤\uf0a7\uf0b7")
"""The signs of lists, those of private use too that word processors put into a PDF: none says any more."""


def visible(text: str, face: str = fonts.SANS) -> str:
    """The text in characters that the face has, or the font of their script; any other is put into words.

    So are control characters, overrides of the direction of writing and lone surrogates (see `named`). White
    space becomes plain or firm spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text)
    shown = [_character(character, face) for character in composed]
    if all(shown):
        return "".join(map(str, shown))
    return "".join(_with_names(composed, shown))


def markup(text: str, face: str = fonts.SANS) -> str:
    """The text for a ReportLab paragraph in a face; what only the sans serif has is set in that."""
    if face == fonts.SANS or text.isascii():
        return escape(visible(text, face))
    composed = unicodedata.normalize("NFC", text)
    own = fonts.characters(face)
    runs = groupby(composed, lambda character: ord(character) not in own and _needs_sans(character, face))
    return "".join(
        f'<font face="{fonts.SANS}">{escape(visible("".join(run)))}</font>'
        if foreign
        else escape(visible("".join(run), face))
        for foreign, run in runs
    )


def with_whole_dates(text: str) -> str:
    """The text with dates that are not torn apart at the end of a line; copied out, they are as they were."""
    return _DATE.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, bold: bool) -> float:
    """How wide words are in a pack, for the drawings (a `TextWidth`)."""
    face = fonts.SANS_BOLD if bold else fonts.SANS
    return fonts.width(visible(text, face), face, size)


@cache
def _needs_sans(character: str, face: str) -> bool:
    return not fonts.has(character, face) and fonts.has(character, fonts.SANS)


def _with_names(text: str, shown: list[str | None]) -> Iterator[str]:
    """What is shown of each character, and in words what can't be: together what stands together."""
    run = ""
    for place, (character, piece) in enumerate(zip(text, shown, strict=True)):
        if piece is None or (run and _goes_on(text, shown, place)):
            run += character
            continue
        if run:
            yield named(run)
            run = ""
        kept = character in JOINERS and place and script_of(text[place - 1]) is not None
        yield character if kept else piece
    if run:
        yield named(run)


def _goes_on(text: str, shown: list[str | None], place: int) -> bool:
    """Whether a character belongs to those before it, which can't be shown."""
    if text[place] in JOINING or text[place - 1] == JOINING[0]:
        return True
    return (
        text[place] == " "
        and shown[place + 1 : place + 2] == [None]
        and writing(text[place - 1]) == writing(text[place + 1]) != ""
    )


@cache
def _character(character: str, face: str) -> str | None:
    """How a character is shown; nothing if it is to be put into words together with those beside it."""
    code = ord(character)
    if code in _DROPPED:
        return ""
    if code in _FIRM_SPACES:
        return "\N{NO-BREAK SPACE}"
    category = unicodedata.category(character)
    if character.isspace() and (code not in fonts.characters(face) or category == "Cc"):
        return " "
    if category in _NEVER_PRINTED and character not in _BULLETS:
        return None if code in _OF_FLAGS else named(character)
    if fonts.has(character, face):
        return character
    return _HYPHEN if code == _NON_BREAKING_HYPHEN else _alike(character, face)


def _alike(character: str, face: str) -> str | None:
    """Plain letters for one that differs from them in looks alone, or a plain sign of a list."""
    plain = _BULLET if character in _BULLETS else unicodedata.normalize("NFKC", character)
    return plain if plain != character and all(fonts.has(one, face) for one in plain) else None
