"""The look of a pack: page, colours and paragraph styles, left-aligned and without italics."""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle

from briefing_app.packs import fonts
from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.system.places import resource

HAIRLINE = 0.6
SPACE = 4.0
"""The grid: every distance is a multiple of this."""
LARGE = 18.0
"""The smallest letters of large print, in points."""
_ABOVE_CARDS = 0.11
"""Of the page: what begins higher, and is the same on many cards, some readers take for a running head."""
_LARGER = 1.25  # what is larger than body already, in large print
_LEAST_LEADING, _MOST_LEADING = 1.3, 1.4  # of the size of letters, in large print


@dataclass(frozen=True)
class Look:
    """The page that is being set and the size of its letters, all in points.

    In `large` print tables are rows of paragraphs: columns would hold a word each. `to_write` leaves lines to
    write on below each question. `accent` is the council's colour, if it has one.
    """

    page_width: float
    page_height: float
    side: float
    top: float
    bottom: float
    large: bool = False
    to_write: bool = False
    accent: str = ""

    @cached_property
    def width(self) -> float:
        """The width of the lines."""
        return self.page_width - 2 * self.side

    @cached_property
    def height(self) -> float:
        """The height of what stands on a page."""
        return self.page_height - self.top - self.bottom

    def points(self, size: float) -> float:
        """The size in which letters are set that are `size` points on an ordinary page."""
        return _large(size) if self.large else size


# Some readers take what stands in the outer eighth of several pages for running heads and feet: the first and
# the last line of what is read keep clear of it.
_ORDINARY = Look(A4[0], A4[1], side=64.0, top=88.0, bottom=92.0)
_LARGE = replace(_ORDINARY, side=60.0, top=80.0, bottom=88.0, large=True)
_SMALL_PAPER = Look(A5[0], A5[1], side=36.0, top=60.0, bottom=64.0)
_ONE_PAGE = replace(_ORDINARY, side=56.0, top=44.0, bottom=60.0)
_LOOK: ContextVar[Look] = ContextVar("look", default=_ORDINARY)


def look() -> Look:
    """The look of the pack that is being set."""
    return _LOOK.get()


def look_of(layout: Layout, accent: str = "") -> Look:
    """The look that a layout has, with a colour of the council's own, as "#1f4e79", if there is one."""
    if layout.paper is Paper.A5:
        chosen = replace(_SMALL_PAPER, large=layout.large_print)
    elif layout.large_print:
        chosen = _LARGE
    else:
        chosen = _ONE_PAGE if layout.form is Form.ONE_PAGE else _ORDINARY
    if layout.form is Form.CARDS:
        chosen = replace(chosen, top=max(chosen.top, chosen.page_height * _ABOVE_CARDS))
    return replace(chosen, accent=accent, to_write=layout.form is Form.SHEET)


@contextmanager
def set_in(chosen: Look) -> Iterator[None]:
    """While a pack is set, everything that draws takes its measures from a look."""
    before = _LOOK.set(chosen)
    try:
        yield
    finally:
        _LOOK.reset(before)


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


def house_colour() -> Any:
    """The colour of what marks the pack as the council's: its own, or the accent of all packs."""
    own = look().accent
    return HexColor(own) if own else colour("accent")


def hex_colour(token: str) -> str:
    """The colour of a token as ReportLab's markup takes it."""
    return f"#{colour(token).hexval()[2:]}"


def style(name: str) -> ParagraphStyle:
    """A paragraph style by what it is for, in the look of now; see `_SIZES` for the names."""
    return _style(name, look().large)


def _large(size: float) -> float:
    return max(LARGE, round(size * _LARGER))


@cache
def _style(name: str, large: bool) -> ParagraphStyle:
    size, leading, face, token = _SIZES[name]
    if large:
        leading = round(_large(size) * max(_LEAST_LEADING, min(_MOST_LEADING, leading / size)))
        size = _large(size)
    return ParagraphStyle(
        name,
        fontName=face,
        bulletFontName=face,
        bulletFontSize=size,
        fontSize=size,
        leading=leading,
        textColor=colour(token),
        linkUnderline=0,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        **{"alignment": TA_LEFT, **_MORE.get(name, {}), **(_MORE_IN_LARGE.get(name, {}) if large else {})},
    )


BODY, SMALL = 12.0, 10.5

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
    "quote": (12.0, 17.0, fonts.SERIF, "ink"),
    "quote-paper": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "quote-source": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "body-source": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "contents-nothing": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "contents-note": (12.0, 17.0, fonts.SANS, "ink"),
    "small-cell": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "note": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "source-title": (12.0, 17.0, fonts.SANS_BOLD, "ink"),
    "asked": (15.0, 20.0, fonts.SANS_BOLD, "ink"),
    "asked-about": (12.0, 17.0, fonts.SANS, "ink"),
    "asked-source": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "own": (SMALL, 15.0, fonts.SANS_BOLD, "accent"),
    "passage": (SMALL, 15.0, fonts.SANS, "ink"),
    "kicker": (LARGE, 24.0, fonts.SANS_BOLD, "accent"),
    "card": (LARGE, 25.0, fonts.SANS, "ink"),
    "card-quote": (LARGE, 26.0, fonts.SERIF, "ink"),
    "card-under": (LARGE, 24.0, fonts.SANS, "ink-2"),
    "run-in-title": (18.0, 23.0, fonts.SANS_BOLD, "ink"),
    "run-in-part": (14.0, 18.0, fonts.SANS_BOLD, "ink"),
    "run-in": (12.0, 16.0, fonts.SANS, "ink"),
    "run-in-quiet": (SMALL, 14.0, fonts.SANS, "ink-2"),
    "run-in-source": (SMALL, 14.0, fonts.SANS, "ink-2"),
    "places": (SMALL, 15.0, fonts.SANS, "ink-2"),
    "foot": (9.5, 12.0, fonts.SANS, "ink-2"),
    "restricted": (SMALL, 14.0, fonts.SANS_BOLD, "inadequate"),
}
"""Size, leading, face and colour of every style on an ordinary page."""

_QUOTE_INDENT = 5 * SPACE
_MORE: dict[str, dict[str, Any]] = {
    # No space is set above what begins a page.
    "part": {"spaceBefore": 12 * SPACE},
    "short-part": {"spaceBefore": 6 * SPACE},
    "summary": {"spaceAfter": 4 * SPACE},
    "table-heading": {"spaceBefore": 6 * SPACE},
    "table-subheading": {"spaceAfter": 2 * SPACE},
    "heading": {"spaceBefore": 6 * SPACE, "keepWithNext": 1},
    "subheading": {"spaceAfter": SPACE, "keepWithNext": 1},
    "contents-nothing": {"spaceBefore": SPACE},
    "contents-note": {"spaceBefore": SPACE},
    "contents-page": {"alignment": TA_RIGHT},
    "quote": {"leftIndent": _QUOTE_INDENT, "spaceBefore": 2 * SPACE},
    "quote-paper": {"spaceBefore": SPACE, "keepWithNext": 1},
    "quote-source": {"leftIndent": _QUOTE_INDENT},
    "source-title": {"leftIndent": 8 * SPACE, "spaceBefore": 6 * SPACE, "keepWithNext": 1},
    "asked": {"leftIndent": 6 * SPACE, "spaceBefore": 6 * SPACE, "spaceAfter": SPACE, "keepWithNext": 1},
    "asked-about": {"leftIndent": 6 * SPACE},
    "asked-source": {"leftIndent": 6 * SPACE, "spaceBefore": SPACE},
    "own": {"spaceBefore": 4 * SPACE, "keepWithNext": 1},
    "note": {"leftIndent": 8 * SPACE, "keepWithNext": 1},
    "passage": {"leftIndent": 16 * SPACE, "bulletIndent": 8 * SPACE, "spaceBefore": 2 * SPACE},
    "places": {"leftIndent": 8 * SPACE},
    "run-in-part": {"spaceBefore": 2 * SPACE, "spaceAfter": SPACE / 2, "keepWithNext": 1},
    "run-in": {"leftIndent": 3 * SPACE, "firstLineIndent": -3 * SPACE, "spaceAfter": SPACE / 2},
    "card": {"spaceBefore": 3 * SPACE},
    "card-quote": {"spaceBefore": 3 * SPACE},
    "card-under": {"spaceBefore": 3 * SPACE},
}
_MORE_IN_LARGE: dict[str, dict[str, Any]] = {
    # ReportLab goes round in circles where what is higher than a page is kept with what is kept so itself.
    "asked": {"keepWithNext": 0},
    "short-part": {"spaceBefore": 8 * SPACE, "spaceAfter": 2 * SPACE},
    "quote": {"leftIndent": 3 * SPACE, "spaceBefore": 3 * SPACE},
    "quote-paper": {"spaceBefore": 3 * SPACE, "keepWithNext": 1},
    "source-title": {"leftIndent": 10 * SPACE, "spaceBefore": 8 * SPACE, "keepWithNext": 1},
    "note": {"leftIndent": 10 * SPACE, "keepWithNext": 1},
    "places": {"leftIndent": 10 * SPACE},
    # The place stands above the words: beside them they would have half of the line.
    "passage": {"leftIndent": 10 * SPACE, "bulletIndent": 10 * SPACE, "spaceBefore": 3 * SPACE},
}
