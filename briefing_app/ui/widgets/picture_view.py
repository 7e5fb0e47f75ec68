"""Shows a picture: the drawing that the pack prints, in the window's colours, with its facts to click."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.pictures.shapes import Dot, Line, Picture, Rect, Shape, TextWidth, Words
from briefing_app.system.overriding import override
from briefing_app.ui.theme import SANS, Theme

Maker = Callable[[float, TextWidth], Picture]
_PIXELS_PER_POINT = 1.25  # the pictures' 11-point words as tall as the window's body text
_NEAR = 6.0


class PictureView(QWidget):
    """Draws what a maker gives for the width at hand; `picked` tells the fact that was clicked."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._maker: Maker | None = None
        self._picture: Picture | None = None
        self._selected: UUID | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._draw()

    def show_picture(self, maker: Maker) -> None:
        """Draw something else."""
        self._maker = maker
        self._draw()

    def select(self, fact: UUID | None) -> None:
        """Put the marks of a fact forward."""
        self._selected = fact
        self.update()

    def place_of(self, fact: UUID) -> int | None:
        """The height in the widget at which a fact is drawn."""
        for shape in self._picture.shapes if self._picture else ():
            if getattr(shape, "fact", None) == fact and isinstance(shape, Dot | Rect | Words):
                return round(shape.y * self._factor)
        return None

    @property
    def _factor(self) -> float:
        return _PIXELS_PER_POINT * self._theme.scale

    def _draw(self) -> None:
        if self._maker is None or self.width() < 1:
            return
        self._picture = self._maker(self.width() / self._factor, self._text_width)
        self.setAccessibleDescription(self._picture.description)
        self.setFixedHeight(max(1, round(self._picture.height * self._factor)))
        self.updateGeometry()
        self.update()

    def _font(self, points: float, *, bold: bool) -> QFont:
        font = QFont(SANS)
        font.setPixelSize(max(1, round(points * 10)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _text_width(self, text: str, points: float, bold: bool) -> float:
        # Measured at ten times the size: whole-pixel rounding would add up over a line.
        return QFontMetricsF(self._font(points, bold=bold)).horizontalAdvance(text) / 10

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, round(self._picture.height * self._factor) if self._picture else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._draw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._factor, self._factor)
        for shape in self._picture.shapes:
            self._paint(painter, shape)
        painter.end()

    def _paint(self, painter: QPainter, shape: Shape) -> None:
        match shape:
            case Rect():
                self._paint_ground(painter, shape.fill, shape.stroke)
                painter.drawRoundedRect(
                    QRectF(shape.x, shape.y, shape.width, shape.height), shape.radius, shape.radius
                )
            case Line():
                pen = QPen(self._colour(shape.stroke), shape.width)
                if shape.dashed:
                    pen.setStyle(Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.drawLine(QPointF(shape.x1, shape.y1), QPointF(shape.x2, shape.y2))
            case Dot():
                self._paint_ground(painter, shape.fill, shape.stroke)
                chosen = self._selected is not None and shape.fact == self._selected
                radius = shape.radius * (1.5 if chosen else 1.0)
                painter.drawEllipse(QPointF(shape.x, shape.y), radius, radius)
            case Words():
                self._paint_words(painter, shape)

    def _paint_ground(self, painter: QPainter, fill: str | None, stroke: str | None) -> None:
        painter.setBrush(self._colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colour(stroke), 1.2) if stroke else QPen(Qt.PenStyle.NoPen))

    def _paint_words(self, painter: QPainter, words: Words) -> None:
        width = self._text_width(words.text, words.size, words.bold)
        shift = {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
        painter.save()
        painter.translate(words.x - shift, words.y)
        painter.scale(0.1, 0.1)
        painter.setFont(self._font(words.size, bold=words.bold))
        chosen = self._selected is not None and words.fact == self._selected
        painter.setPen(self._colour("accent" if chosen else words.colour))
        painter.drawText(QPointF(0, 0), words.text)
        painter.restore()

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)

    def _fact_at(self, place: QPointF) -> UUID | None:
        x, y = place.x() / self._factor, place.y() / self._factor
        for shape in reversed(self._picture.shapes if self._picture else ()):
            fact = getattr(shape, "fact", None)
            if fact is not None and self._covers(shape, x, y):
                return UUID(str(fact))
        return None

    def _covers(self, shape: Shape, x: float, y: float) -> bool:
        match shape:
            case Rect():
                return (
                    shape.x - 2 <= x <= shape.x + shape.width + 2
                    and shape.y - 2 <= y <= shape.y + shape.height + 2
                )
            case Dot():
                return abs(x - shape.x) <= shape.radius + _NEAR and abs(y - shape.y) <= shape.radius + _NEAR
            case Words():
                width = self._text_width(shape.text, shape.size, shape.bold)
                left = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
                return left <= x <= left + width and shape.y - shape.size <= y <= shape.y + 4
            case _:
                return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        fact = self._fact_at(event.position())
        if fact is not None:
            self.picked.emit(fact)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._fact_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
