"""Drawings on paper: pictures of the pictures room and the marks of grades, as flowables of ReportLab."""

import re
from contextlib import nullcontext
from math import cos, pi, sin
from typing import Any

from reportlab.platypus import Flowable

from briefing_app.packs import fonts
from briefing_app.packs.styles import HAIRLINE, SPACE, colour
from briefing_app.packs.tagging.tree import Element
from briefing_app.packs.visible import visible
from briefing_app.pictures.shapes import Dot, Line, Picture, Rect, Shape, Words
from briefing_app.system.overriding import override

_NAMELESS = re.compile(r"\[U\+[0-9A-F]{4,6}\](?: ?\[U\+[0-9A-F]{4,6}\])*")
"""Numbers of characters that have no name: read aloud they are no words."""


class Shown(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Something that is looked at, at a size of its own in points; `alt` says in words what it shows."""

    element: Element | None = None

    def __init__(self, alt: str, width: float, height: float) -> None:
        super().__init__()
        self.alt = _NAMELESS.sub("[characters without a name]", visible(alt))
        self.width, self.height = width, height

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def draw(self) -> None:
        with self.canv.showing(self.element) if self.element else nullcontext():
            self.canv.saveState()
            self.paint(self.canv)
            self.canv.restoreState()

    def paint(self, canvas: Any) -> None:
        """Draw it, from the lower left corner on."""
        raise NotImplementedError


class Drawing(Shown):
    """A picture in the running text, so many times as large as it was drawn."""

    def __init__(self, picture: Picture, times: float = 1.0) -> None:
        super().__init__(picture.description, picture.width * times, picture.height * times)
        self.picture, self._times = picture, times
        self.spaceBefore, self.spaceAfter = 2 * SPACE, 6 * SPACE

    @override
    def paint(self, canvas: Any) -> None:
        if self._times != 1:
            canvas.scale(self._times, self._times)
        for shape in self.picture.shapes:
            canvas.saveState()
            _draw(canvas, shape, self.picture.height)
            canvas.restoreState()


def _draw(canvas: Any, shape: Shape, height: float) -> None:
    """One shape; a picture measures from the top, paper from the bottom."""
    match shape:
        case Rect():
            _ink(canvas, shape.fill, shape.stroke)
            area = (shape.x, height - shape.y - shape.height, shape.width, shape.height)
            radius = min(shape.radius, shape.width / 2, shape.height / 2)
            canvas.roundRect(*area, radius, stroke=bool(shape.stroke), fill=bool(shape.fill))
        case Line():
            _ink(canvas, None, shape.stroke)
            canvas.setLineWidth(shape.width * HAIRLINE)
            if shape.dashed:
                canvas.setDash(3, 3)
            canvas.line(shape.x1, height - shape.y1, shape.x2, height - shape.y2)
        case Dot():
            _ink(canvas, shape.fill, shape.stroke)
            canvas.circle(shape.x, height - shape.y, shape.radius, stroke=bool(shape.stroke), fill=1)
        case Words():
            _write(canvas, shape, height)


def _write(canvas: Any, words: Words, height: float) -> None:
    face = fonts.SANS_BOLD if words.bold else fonts.SANS
    canvas.setFont(face, words.size)
    canvas.setFillColor(colour(words.colour))
    put = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
    put[words.anchor](words.x, height - words.y, visible(words.text, face))


def _ink(canvas: Any, fill: str | None, stroke: str | None) -> None:
    if fill:
        canvas.setFillColor(colour(fill))
    if stroke:
        canvas.setStrokeColor(colour(stroke))
        canvas.setLineWidth(1.0)


class GradeMark(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The shape of a grade, drawn since the fonts lack some: ★ ● ◐ ▲ ■; the grade's word stands beside it."""

    _SIZE = 9.0
    _LINE = 17.0  # of the words beside it

    def __init__(self, tone: str) -> None:
        super().__init__()
        self.tone = tone

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return self._SIZE, self._LINE

    @override
    def draw(self) -> None:
        canvas, radius = self.canv, self._SIZE / 2
        canvas.translate(radius, self._LINE / 2 - 1.5)
        _ink(canvas, self.tone, self.tone)
        match self.tone:
            case "outstanding":
                _polygon(canvas, _star(radius * 1.2))
            case "good":
                canvas.circle(0, 0, radius, stroke=0, fill=1)
            case "adequate":
                canvas.circle(0, 0, radius - 0.5, stroke=1, fill=0)
                canvas.wedge(-radius, -radius, radius, radius, 90, 180, stroke=0, fill=1)
            case "requires-improvement":
                _polygon(canvas, [(-radius, -radius), (radius, -radius), (0.0, radius)])
            case "inadequate":
                canvas.rect(-radius, -radius, self._SIZE, self._SIZE, stroke=0, fill=1)
            case _:
                canvas.circle(0, 0, radius - 0.5, stroke=1, fill=0)


def _star(radius: float) -> list[tuple[float, float]]:
    """A star of five points, by its outer and inner corners in turn, from the top."""
    corners = ((radius if index % 2 == 0 else radius * 0.42, pi / 2 + index * pi / 5) for index in range(10))
    return [(length * cos(angle), length * sin(angle)) for length, angle in corners]


def _polygon(canvas: Any, corners: list[tuple[float, float]]) -> None:
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
