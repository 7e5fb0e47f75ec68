"""The fonts of a pack: loaded once, embedded always, and asked which characters they have."""

from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from briefing_app.system.places import resource

SANS, SANS_BOLD = "SourceSans3-Regular", "SourceSans3-SemiBold"
SERIF, SERIF_BOLD = "SourceSerif4-Regular", "SourceSerif4-SemiBold"


@cache
def _font(face: str) -> Any:
    """A font by the name of its file, known to ReportLab from now on."""
    font = TTFont(face, str(resource("fonts", f"{face}.ttf")))
    pdfmetrics.registerFont(font)
    return font


def load() -> None:
    """Make the fonts known, with the semibold as what bold means; there are no italics to fall into."""
    for regular, bold in ((SANS, SANS_BOLD), (SERIF, SERIF_BOLD)):
        _font(regular)
        _font(bold)
        pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)


@cache
def characters(face: str) -> frozenset[int]:
    """The code points that a face has a glyph for."""
    return frozenset(_font(face).face.charToGlyph)


def width(text: str, face: str, size: float) -> float:
    """The width of some words in points."""
    return float(_font(face).stringWidth(text, size))
