"""A small chart of comparable figures: horizontal bars from zero, each with its words and its source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain.facts import Figure
from briefing_app.pictures.shapes import Line, Picture, Rect, Shape, TextWidth, Words
from briefing_app.pictures.words import said_around, value_in_words
from briefing_app.pictures.wrapping import one_line, sentence_case, shorten, wrap_evenly
from briefing_app.system.words import tr

_SIZE, _QUIET_SIZE, _LEADING = 11.0, 10.0, 14.0
_BAR = 14.0
_ZERO = 2.0  # by how much the line at zero reaches beyond a bar
_BAR_GAP = 4.0  # between words and bar
_ROW_GAP = 14.0
_GAP_WITHIN = 6.0  # above a bar of the same measure as the one before
_VALUE_GAP = 7.0
_WIDEST_VALUE = 0.5  # of the width
_MEASURE_LINES = 3


def figure_chart(figures: Sequence[Figure], width: float, text_width: TextWidth) -> Picture:
    """Figures of one unit in a drawing `width` points wide, in the order given.

    What several bars that follow each other measure is said once, above the first. Values that are parts of
    one whole (60 : 40) stand as pieces of one bar.

    Raises:
        ValueError: there is no figure, or they are in different units.
    """
    if len({figure.lead.unit for figure in figures}) != 1:
        raise ValueError("a chart needs figures of one unit")
    scale = _scale(figures, width, text_width)
    shapes: list[Shape] = []
    y = 0.0
    said = ""
    for figure in figures:
        named = figure.lead.measure != said
        if shapes:
            y += _ROW_GAP if named else _GAP_WITHIN
        drawn, height = _row(figure, y, width, scale, text_width, named=named)
        shapes += drawn
        y += height
        said = figure.lead.measure
    return Picture(width, y, _description(figures), tuple(shapes))


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where zero lies and how many points one unit takes."""

    zero: float
    points: float

    def x(self, value: Decimal) -> float:
        return self.zero + float(value) * self.points


def _ends(figure: Figure) -> tuple[Decimal, Decimal]:
    """How far the bar of a figure reaches below and above zero."""
    values = figure.lead.values
    return sum((min(value, Decimal(0)) for value in values), Decimal(0)), sum(
        (max(value, Decimal(0)) for value in values), Decimal(0)
    )


def _scale(figures: Sequence[Figure], width: float, text_width: TextWidth) -> _Scale:
    """A scale that leaves room on the right for the longest value, since it stands beside its bar."""
    lowest = float(min(_ends(figure)[0] for figure in figures))
    highest = float(max(_ends(figure)[1] for figure in figures))
    longest = max(text_width(value_in_words(figure.lead), _SIZE, True) for figure in figures)
    room = max(1.0, width - min(longest, width * _WIDEST_VALUE) - _VALUE_GAP)
    points = room / ((highest - lowest) or 1.0)
    return _Scale(-lowest * points, points)


def _row(
    figure: Figure, y: float, width: float, scale: _Scale, text_width: TextWidth, *, named: bool
) -> tuple[list[Shape], float]:
    """The shapes of one figure whose row begins at y, and the height of the row."""
    shapes: list[Shape] = []
    top = y
    measure = sentence_case(figure.lead.measure)
    for line in wrap_evenly(measure, width, _SIZE, text_width, most=_MEASURE_LINES) if named else ():
        shapes.append(Words(x=0.0, y=y + 10.5, text=line, size=_SIZE, fact=figure.id))
        y += _LEADING
    y += _BAR_GAP
    shapes += _bar(figure, y, scale)
    value = shorten(value_in_words(figure.lead), width * _WIDEST_VALUE, _SIZE, text_width)
    after = scale.x(_ends(figure)[1]) + _VALUE_GAP
    shapes.append(Words(x=after, y=y + 11.0, text=value, size=_SIZE, bold=True, fact=figure.id))
    y += _BAR + _BAR_GAP
    said = shorten(said_around(figure.lead), width, _QUIET_SIZE, text_width)
    if said:
        shapes.append(Words(x=0.0, y=y + 9.5, text=said, size=_QUIET_SIZE, fact=figure.id))
        y += _LEADING
    source = shorten(one_line(_source(figure)), width, _QUIET_SIZE, text_width)
    shapes.append(Words(x=0.0, y=y + 9.5, text=source, size=_QUIET_SIZE, colour="ink-2", fact=figure.id))
    return shapes, y + _LEADING - top


def _bar(figure: Figure, y: float, scale: _Scale) -> Iterator[Shape]:
    """One piece a value, end to end, in turn dark and light, and a line at zero."""
    below = above = Decimal(0)
    for index, value in enumerate(figure.lead.values):
        start = below if value < 0 else above
        left, right = sorted((scale.x(start), scale.x(start + value)))
        fill = "accent-soft" if index % 2 else "accent"
        yield Rect(x=left, y=y, width=right - left, height=_BAR, fill=fill, stroke="accent", fact=figure.id)
        below, above = (start + value, above) if value < 0 else (below, start + value)
    yield Line(x1=scale.zero, y1=y - _ZERO, x2=scale.zero, y2=y + _BAR + _ZERO, stroke="ink-2")


def _source(figure: Figure) -> str:
    others, source = len(figure.sources) - 1, figure.source.label
    return tr("{source} and %n more", "{source} and %n more", others, source=source) if others else source


def _description(figures: Sequence[Figure]) -> str:
    told = "; ".join(
        f"{one_line(figure.lead.measure)}, {value_in_words(figure.lead)}"
        f" ({'; '.join(filter(None, (said_around(figure.lead), one_line(_source(figure)))))})"
        for figure in figures
    )
    return tr("Bar chart from zero of %n figures: {told}.", "Bar from zero: {told}.", len(figures), told=told)
