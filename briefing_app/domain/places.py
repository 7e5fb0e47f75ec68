"""Places on the pages of an original: rectangles in points, and a page as a picture."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing_app.domain.documents import Page

# Letters stand on one line if they share half of the lower one's height.
_SHARED = 0.5
# A wider gap, in heights of the line, parts two columns.
_WIDEST_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points (1/72 inch) from the top left corner of the page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def turned(self, quarters: int) -> "Box":
        """The rectangle turned about the corner of the page, clockwise by so many quarters."""
        box = self
        for _ in range(quarters % 4):
            box = Box(-box.bottom, box.left, -box.top, box.right)
        return box

    def united(self, other: "Box") -> "Box":
        """The smallest rectangle that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def runs_on_in(self, other: "Box") -> bool:
        """Whether the other continues this one on the same line of print."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        height = max(self.height, other.height)
        return (
            shared >= _SHARED * min(self.height, other.height)
            and -height < other.left - self.right < _WIDEST_GAP * height
        )


def lines_of(letters: Iterable[Box]) -> tuple[Box, ...]:
    """One rectangle for each line of print of some letters, given in reading order."""
    lines: list[Box] = []
    for box in letters:
        if lines and lines[-1].runs_on_in(box):
            lines[-1] = lines[-1].united(box)
        else:
            lines.append(box)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where a passage stands on a page: one rectangle a line of print; there may be none."""

    page: Page
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as pixels: `rgb` has three bytes a pixel, row by row from the top, without padding.

    `scale` is pixels a point.
    """

    width: int
    height: int
    scale: float
    rgb: bytes


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page of a source that is to be shown, by its number from 1.

    It is to be `width` pixels wide, with the characters `[start, end)` marked.
    """

    source: str
    number: int
    start: int
    end: int
    width: int
