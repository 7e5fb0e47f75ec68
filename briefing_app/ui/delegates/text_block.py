"""Some lines of text in a row of a list: how high they are, and how they are drawn."""

import re
from functools import cached_property

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from briefing_app.ui.text_offsets import utf16_offset

_LEADING = 1.25
_LAST_PLAIN = "\u20cf"
"""Up to this character (Latin letters, real quotation marks, dashes) no other font is needed."""
_LINE_BREAK = "\u2028"
_KEPT = re.compile(r"(?<=\d)(?<!\d{4}) (?=[^\W\d])|(?<=[^\W\d]) (?=\d{4}\b)| (?=·)")
"""Spaces at which no line ends: within "29 October 2018" and "18 findings", and before a dot."""


def kept_together(text: str) -> str:
    """A line of small facts that is broken between them, not within a date or a number with its noun."""
    return _KEPT.sub("\u00a0", text)


class Face:
    """A font with its measures, worked out once."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.leading = self.metrics.height() * _LEADING / 1.2

    @cached_property
    def line(self) -> float:
        """The height of a single line."""
        return _height(_broken("x", self, 1000.0, None))


class Block:
    """A text in lines of a width, the last one shortened if there are more than `most`.

    What is on one line anyway, as most is, is laid out only when it is drawn.
    """

    def __init__(
        self,
        text: str,
        face: Face,
        width: float,
        most: int,
        formats: list[QTextLayout.FormatRange] | None = None,
    ) -> None:
        self._text, self._face, self._width, self._most, self._formats = text, face, width, most, formats

    @cached_property
    def height(self) -> float:
        if self._is_one_line:
            return self._face.line
        return _height(self._layout)

    @property
    def _is_one_line(self) -> bool:
        text = self._text
        return (
            bool(text)
            and max(text) <= _LAST_PLAIN
            and _LINE_BREAK not in text
            and self._face.metrics.horizontalAdvance(text) < self._width - 1
        )

    def draw(self, painter: QPainter, place: QPointF) -> None:
        self._layout.draw(painter, place)

    @cached_property
    def _layout(self) -> QTextLayout:
        layout = _broken(self._text, self._face, self._width, self._formats)
        if layout.lineCount() > self._most:
            last = layout.lineAt(self._most - 1)
            kept = _before(self._text, last.textStart() + last.textLength())
            kept = kept.rstrip().rsplit(" ", 1)[0]
            formats = _within(self._formats or [], utf16_offset(kept, len(kept)))
            layout = _broken(f"{kept} …", self._face, self._width, formats)
        return layout


def _within(formats: list[QTextLayout.FormatRange], end: int) -> list[QTextLayout.FormatRange]:
    """The formats as far as a text goes that was shortened: its ellipsis has none."""
    kept = [one for one in formats if one.start < end]
    for one in kept:
        one.length = min(one.length, end - one.start)
    return kept


def _height(layout: QTextLayout) -> float:
    if not layout.lineCount():
        return 0.0
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()


def _before(text: str, utf16: int) -> str:
    """The text before an offset that Qt counts in UTF-16 units."""
    return text.encode("utf-16-le", "surrogatepass")[: utf16 * 2].decode("utf-16-le", "ignore")


def _broken(
    text: str, face: Face, width: float, formats: list[QTextLayout.FormatRange] | None
) -> QTextLayout:
    """Text broken into lines of a width."""
    layout = QTextLayout(text, face.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += face.leading
    layout.endLayout()
    return layout
