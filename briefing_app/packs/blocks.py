"""A pack as blocks of text, tables and drawings: what is common to all formats that have no pages."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.pictures.shapes import Picture

WIDE, NARROW = 528.0, 216.0
"""The widths in points of a drawing for a sheet or a screen, and for a telephone."""


class Tone(StrEnum):
    """How words stand out: those of a passage are marked."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a line: plain text as it came, in which nothing means anything.

    `to` is an anchor in the same file that the words lead to, `address` one on the web; `anchors` are those
    that stand here, `grade` the colour token of a grade, whose shape stands before its words.
    """

    text: str
    tone: Tone = Tone.PLAIN
    to: str = ""
    address: str = ""
    anchors: tuple[str, ...] = ()
    grade: str = ""


Pieces = tuple[Piece, ...]
"""A line of words."""
Cell = tuple[Pieces, ...]
"""The lines in a cell of a table."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title of the whole (1) and those of its parts (2)."""

    text: str
    anchor: str = ""
    level: int = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a `quiet` one says something about what stands beside it."""

    pieces: Pieces
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with as many cells as there are columns, and the anchor that leads to it."""

    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column says what a row is about.

    `caption` says what it holds where it has no `title`; `shares` are the widths of its columns in
    hundredths.
    """

    title: str = ""
    subtitle: str = ""
    caption: str
    headings: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The paragraphs of a quote with their quotation marks, and the line that says where they stand."""

    paragraphs: tuple[str, ...]
    source: Pieces
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: what it is found by, and its words."""

    label: str
    pieces: Pieces
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Items one below the other."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing for any width in points; one that is `told` shows what the table after it has in words.

    `note` says what is not drawn.
    """

    draw: Callable[[float], Picture]
    told: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the member wrote, named as such, with lines to write on below."""

    label: str
    paragraphs: tuple[str, ...]
    room: int = 0


Block = Heading | Paragraph | Table | Quotation | Listing | Drawn | OwnWords


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a pack: its anchor, title, what is in it in a few words, and its blocks.

    `summary` is what the contents say of it, and `under` what stands below its title, "" if nothing does.
    """

    anchor: str
    title: str
    summary: str
    under: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A pack from its head to its last source.

    `marking` is what a pack that is not public is marked with. One without a cover has no `contents`; `notes`
    say how it is to be read.
    """

    title: str
    marking: str
    council: str
    logo: bytes
    about: tuple[str, ...]
    made: str
    contents: bool
    notes: tuple[str, ...]
    chapters: tuple[Chapter, ...]
