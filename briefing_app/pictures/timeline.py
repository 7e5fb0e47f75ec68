"""The timeline: months or years as quiet columns, events as marks with their words beside them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from briefing_app.domain import edtf
from briefing_app.domain.facts import Event
from briefing_app.domain.mentions import Status
from briefing_app.pictures.axis import Axis, Span, axis
from briefing_app.pictures.blocks import LEADING, MARGIN, block, date_in_words, rows
from briefing_app.pictures.shapes import Line, Picture, Rect, Shape, TextWidth, Words
from briefing_app.pictures.wrapping import one_line
from briefing_app.system.words import tr

_LABEL_SIZE = 10.0
_HEADER = 18.0
_ROW_GAP = 9.0
_LABEL_GAP = 4.0  # the least room between two labels of the axis


_CLOSE = timedelta(days=200)


def closely_dated(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events whose date is a half-year or closer: a drawing of the others would be bars upon bars."""
    return tuple(event for event in events if _is_placed(event) and _is_close(event))


def timeline(events: Sequence[Event], width: float, text_width: TextWidth) -> Picture:
    """Dated events in a drawing `width` points wide and as high as they need, in order of date.

    An event without a date that can be placed is left out of the drawing and counted in the description.
    Words are 11 points (dates 10): a window that shows text larger draws to a smaller width and scales.
    """
    dated = sorted(filter(_is_placed, events), key=lambda event: edtf.sort_key(event.lead.when))
    description = _description(dated, len(events) - len(dated))
    if not dated:
        return Picture(width, 0.0, description)
    spans = _spans(dated)
    scale = axis(spans, MARGIN, max(1.0, width - 2 * MARGIN))
    blocks = [block(event, span, scale, width, text_width) for event, span in zip(dated, spans, strict=True)]
    header = _HEADER + (LEADING if scale.columns[0].year else 0.0)
    shapes: list[Shape] = []
    y = header + _ROW_GAP
    for row in rows(blocks):
        shapes += [shape for item in row for shape in item.shapes(y)]
        y += max(item.height for item in row) + _ROW_GAP
    return Picture(width, y, description, (*_columns(scale, header, y, text_width), *shapes))


def _is_close(event: Event) -> bool:
    span = edtf.bounds(event.lead.when)
    return bool(span.lower and span.upper and span.upper - span.lower <= _CLOSE)


def _is_placed(event: Event) -> bool:
    if not edtf.is_valid(event.lead.when):
        return False
    span = edtf.bounds(event.lead.when)
    return bool(span.lower or span.upper)


def _spans(events: Sequence[Event]) -> list[Span]:
    """First and last day of each event; an open end reaches as far as the other events do."""
    bounds = [edtf.bounds(event.lead.when) for event in events]
    days = [day for span in bounds for day in (span.lower, span.upper) if day]
    first, last = min(days), max(days)
    return [(span.lower or first, span.upper or last) for span in bounds]


def _columns(scale: Axis, header: float, height: float, text_width: TextWidth) -> Iterator[Shape]:
    """Every other column tinted, its label above, a hairline below the labels."""
    for index, column in enumerate(scale.columns):
        if index % 2 == 0:
            yield Rect(x=column.x, y=header, width=column.width, height=height - header, fill="canvas")
    yield Line(
        x1=MARGIN, y1=header, x2=scale.columns[-1].x + scale.columns[-1].width, y2=header, stroke="line"
    )
    labels = [(column.x + column.width / 2, column.label) for column in scale.columns]
    yield from _labels(labels, header - 6, text_width, bold=False)
    years = [(column.x + column.width / 2, column.year) for column in scale.columns if column.year]
    yield from _labels(years, header - 6 - LEADING, text_width, bold=True)


def _labels(
    labels: Sequence[tuple[float, str]], baseline: float, text_width: TextWidth, *, bold: bool
) -> Iterator[Words]:
    """The labels, centred; where they would crowd, only every second, third … one."""
    widest = max((text_width(text, _LABEL_SIZE, bold) for _, text in labels), default=0.0) + _LABEL_GAP
    between = min((right - left for (left, _), (right, _) in pairwise(labels)), default=widest)
    step = max(1, -int(-widest // max(between, 0.1)))
    for x, text in labels[::step]:
        yield Words(x=x, y=baseline, text=text, size=_LABEL_SIZE, colour="ink-2", bold=bold, anchor="middle")


def _description(dated: Sequence[Event], undated: int) -> str:
    """What the drawing shows, with its data, in a sentence or two."""
    left_out = tr("%n without a date are not drawn.", "%n without a date is not drawn.", undated)
    shown = _dated_in_words(dated) if dated else tr("Timeline without any dated event.")
    return f"{shown} {left_out}" if undated else shown


def _dated_in_words(events: Sequence[Event]) -> str:
    told = "; ".join(f"{date_in_words(event)}: {one_line(event.lead.event)}" for event in events)
    planned = sum(event.lead.status is Status.PLANNED for event in events)
    if planned:
        return tr(
            "Timeline of %n events in order of date, {planned} of them planned: {told}.",
            "Timeline of %n event in order of date, {planned} of them planned: {told}.",
            len(events),
            planned=planned,
            told=told,
        )
    return tr(
        "Timeline of %n events in order of date: {told}.",
        "Timeline of %n event in order of date: {told}.",
        len(events),
        told=told,
    )
