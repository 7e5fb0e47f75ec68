"""The look of a pack: page, colours and paragraph styles, left-aligned and without italics."""

import tomllib
from functools import cache
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from briefing_app.packs import fonts
from briefing_app.system.places import resource

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 76.0
MARGIN_TOP, MARGIN_BOTTOM = 72.0, 84.0
WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
HAIRLINE = 0.6
SPACE = 4.0
"""The grid: every distance is a multiple of this."""

QUOTE_SIZE = 13.0
BODY, SMALL = 12.0, 10.5


@cache
def _colours() -> dict[str, Any]:
    tokens = tomllib.loads(resource("themes", "print.toml").read_text(encoding="utf-8"))
    return {name: HexColor(value) for name, value in tokens.items()}


def colour(token: str) -> Any:
    """The colour on paper of a theme token.

    Raises:
        KeyError: there is no such token.
    """
    return _colours()[token]


def hex_colour(token: str) -> str:
    """The colour of a token as ReportLab's markup takes it."""
    return f"#{colour(token).hexval()[2:]}"


@cache
def style(name: str) -> ParagraphStyle:
    """A paragraph style by what it is for; see `_SIZES` for the names."""
    size, leading, face, token = _SIZES[name]
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        fontSize=size,
        leading=leading,
        textColor=colour(token),
        linkUnderline=0,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        **{"alignment": TA_LEFT, **_MORE.get(name, {})},
    )


_SIZES = {
    "cover-title": (32.0, 38.0, fonts.SANS_BOLD, "ink"),
    "cover-line": (16.0, 23.0, fonts.SANS, "ink"),
    "cover-quiet": (12.0, 17.0, fonts.SANS, "ink-2"),
    "part": (24.0, 30.0, fonts.SANS_BOLD, "ink"),
    "short-part": (18.0, 24.0, fonts.SANS_BOLD, "ink"),
    "summary": (12.0, 17.0, fonts.SANS, "ink-2"),
    "heading": (15.0, 20.0, fonts.SANS_BOLD, "ink"),
    "table-heading": (15.0, 20.0, fonts.SANS_BOLD, "ink"),
    "table-subheading": (12.0, 17.0, fonts.SANS, "ink-2"),
    "subheading": (12.0, 17.0, fonts.SANS, "ink-2"),
    "body": (12.0, 17.0, fonts.SANS, "ink"),
    "strong": (12.0, 17.0, fonts.SANS_BOLD, "ink"),
    "column": (10.0, 14.0, fonts.SANS, "ink-2"),
    "contents": (13.0, 18.0, fonts.SANS_BOLD, "ink"),
    "contents-about": (13.0, 18.0, fonts.SANS, "ink-2"),
    "contents-page": (13.0, 18.0, fonts.SANS, "ink"),
    "quote": (QUOTE_SIZE, 19.0, fonts.SERIF, "ink"),
    "quote-source": (10.5, 15.0, fonts.SANS, "ink-2"),
    "contents-note": (12.0, 17.0, fonts.SANS, "ink"),
    "small-cell": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "note": (10.5, 15.0, fonts.SANS, "ink-2"),
    "source-title": (12.0, 17.0, fonts.SANS_BOLD, "ink"),
    "own": (10.5, 15.0, fonts.SANS_BOLD, "accent"),
    "passage": (10.5, 15.0, fonts.SANS, "ink"),
}
"""Size, leading, face and colour of every style."""

_QUOTE_INDENT = 5 * SPACE
_MORE: dict[str, dict[str, Any]] = {
    # No space is set above what begins a page.
    "part": {"spaceBefore": 12 * SPACE},
    "short-part": {"spaceBefore": 6 * SPACE, "keepWithNext": 1},
    "summary": {"spaceAfter": 4 * SPACE},
    "table-heading": {"spaceBefore": 6 * SPACE},
    "table-subheading": {"spaceAfter": 2 * SPACE},
    "heading": {"spaceBefore": 6 * SPACE, "keepWithNext": 1},
    "subheading": {"spaceAfter": 2 * SPACE, "keepWithNext": 1},
    "contents-note": {"spaceBefore": SPACE},
    "contents-page": {"alignment": TA_RIGHT},
    "quote": {"leftIndent": _QUOTE_INDENT, "rightIndent": 3 * SPACE, "spaceBefore": 3 * SPACE},
    "quote-source": {"leftIndent": _QUOTE_INDENT, "spaceBefore": SPACE, "spaceAfter": 2 * SPACE},
    "source-title": {"leftIndent": 8 * SPACE, "spaceBefore": 6 * SPACE, "keepWithNext": 1},
    "own": {"spaceBefore": 4 * SPACE, "keepWithNext": 1},
    "note": {"leftIndent": 8 * SPACE, "keepWithNext": 1},
    "passage": {"leftIndent": 16 * SPACE, "bulletIndent": 8 * SPACE, "spaceBefore": 2 * SPACE},
}
