"""The primitives of a drawing, in points, y downwards; colours are names of theme tokens."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

TextWidth = Callable[[str, float, bool], float]
"""The width in points of some words at a size, semibold or not: window and pack have one each."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A rectangle with its upper left corner at (x, y)."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    radius: float = 0.0
    fact: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A circle; a planned event is hollow: a stroke and the paper as fill."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str | None = None
    fact: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text with its baseline at y; never broken, never rotated."""

    x: float
    y: float
    text: str
    size: float
    colour: str = "ink"
    bold: bool = False
    anchor: Anchor = "start"
    fact: UUID | None = None


Shape = Rect | Line | Dot | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing of a size in points, with a sentence that says what it shows."""

    width: float
    height: float
    description: str
    shapes: tuple[Shape, ...] = field(default=())
