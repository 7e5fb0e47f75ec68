"""The fonts of a pack: loaded once, embedded always, and asked which characters they have."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from briefing_app.packs.tagging.faces import Face, ShapedFont
from briefing_app.packs.tagging.scripts import ARABIC, BENGALI, GUJARATI, GURMUKHI, Script, script_of
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import resource
from briefing_app.system.words import tr

SANS, SANS_BOLD = "SourceSans3-Regular", "SourceSans3-SemiBold"
SERIF, SERIF_BOLD = "SourceSerif4-Regular", "SourceSerif4-SemiBold"

_SHAPED = {
    ARABIC: ("NotoNaskhArabic-Regular", "NotoNaskhArabic-SemiBold"),
    BENGALI: ("NotoSansBengali-Regular", "NotoSansBengali-SemiBold"),
    GURMUKHI: ("NotoSansGurmukhi-Regular", "NotoSansGurmukhi-SemiBold"),
    GUJARATI: ("NotoSansGujarati-Regular", "NotoSansGujarati-Regular"),
}
"""The fonts of scripts that have to be shaped, regular and bold; loaded when such a letter is met."""


@cache
def _font(face: str) -> Any:
    """A font by the name of its file, known to ReportLab from now on."""
    bold = face in (SANS_BOLD, SERIF_BOLD)
    others = {script: partial(_shaped, names[bold], script) for script, names in _SHAPED.items()}
    with _there(face):
        font = Face(face, str(resource("fonts", f"{face}.ttf")), others)
    pdfmetrics.registerFont(font)
    return font


@contextmanager
def _there(face: str) -> Iterator[None]:
    """What goes wrong while a font is read can be mended: its file is gone or damaged."""
    try:
        yield
    except (OSError, TTFError, struct.error) as problem:
        raise BriefingError(
            tr("The font “{name}” that came with Briefing can’t be read. Install Briefing again.", name=face)
        ) from problem


_loaded: list[ShapedFont] = []


@cache
def _shaped(name: str, script: Script) -> ShapedFont:
    with _there(name):
        font = ShapedFont(name, str(resource("fonts", f"{name}.ttf")), script)
    pdfmetrics.registerFont(font)
    _loaded.append(font)
    return font


def load() -> None:
    """Make the fonts known, with the semibold as what bold means; there are no italics to fall into."""
    for regular, bold in ((SANS, SANS_BOLD), (SERIF, SERIF_BOLD)):
        _font(regular)
        _font(bold)
        pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)
    for font in _loaded:
        font.forget()


@cache
def characters(face: str) -> frozenset[int]:
    """The code points that a face has a glyph for by itself."""
    return frozenset(_font(face).face.charToGlyph)


@cache
def has(character: str, face: str) -> bool:
    """Whether a character has a glyph in a face, or in the font of its script that goes with it."""
    if ord(character) in characters(face):
        return True
    script = script_of(character)
    return script is not None and ord(character) in _shaped(_SHAPED[script][0], script).characters


def width(text: str, face: str, size: float) -> float:
    """The width of some words in points."""
    return float(_font(face).stringWidth(text, size))
