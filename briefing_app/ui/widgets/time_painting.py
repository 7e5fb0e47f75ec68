"""How events look on the band of time: each by itself, or counted where there are too many to draw each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from briefing_app.domain import edtf
from briefing_app.system.words import tr
from briefing_app.ui.models.time_band import Beside, Column, Item, Tick
from briefing_app.ui.theme import Theme

Ticks = Sequence[tuple[Tick, float]]
"""The lines of a scale, and where each stands."""
_GAP, _HEAD, _ABOVE = 2.0, 28, 4.0
LABEL_GAP = 6.0
"""Between a mark and its words."""


def paint_lines(painter: QPainter, theme: Theme, ticks: Ticks, height: int) -> None:
    """A line for each tick, behind everything; dots where lines are as strong as words."""
    style = Qt.PenStyle.DotLine if theme.is_contrast else Qt.PenStyle.SolidLine
    for tick, x in ticks:
        painter.setPen(QPen(theme.colour("ink-2" if tick.major else "line"), 1, style))
        painter.drawLine(QPointF(x, 0), QPointF(x, height))


def paint_scale(painter: QPainter, theme: Theme, ticks: Ticks, header: QRectF) -> None:
    """What the ticks mean, at the upper edge of what is in view: it never scrolls away."""
    painter.fillRect(header, theme.colour("paper"))
    painter.setFont(theme.font("small"))
    metrics = QFontMetricsF(painter.font())
    taken = header.left() - 4
    for tick, x in ticks:
        end = x + 4 + metrics.horizontalAdvance(tick.label)
        if end > header.right() or x + 4 < taken:
            continue  # half a label says nothing, and one with its year may need the room of the next
        taken = end + 4
        painter.setPen(theme.colour("ink" if tick.major else "ink-2"))
        painter.drawText(QPointF(x + 4, header.bottom() - 8), tick.label)
    painter.fillRect(QRectF(header.left(), header.bottom(), header.width(), 1), theme.colour("line"))


def paint_columns(
    painter: QPainter, theme: Theme, columns: Sequence[Column], place_of: Callable[[Column], QRectF]
) -> None:
    """How many events begin in each span: filled what has happened, hollow what was planned.

    `place_of` gives where a column may stand; the largest one takes it up, but for the room for its number.
    """
    if not columns:
        return
    painter.setFont(theme.font("small"))
    metrics = QFontMetricsF(painter.font())
    most = max(column.count for column in columns)
    for column in columns:
        place = place_of(column)
        room = place.height() - theme.px(_HEAD) - metrics.height() - _ABOVE
        height = max(2.0, room * column.count / most)
        planned = height * column.planned / column.count
        bar = QRectF(place.left() + _GAP, place.bottom() - height, max(2.0, place.width() - 2 * _GAP), height)
        painter.setPen(QPen(theme.colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.fillRect(bar.adjusted(0, planned, 0, 0), theme.colour("accent"))
        said = f"{column.count:,}"
        if metrics.horizontalAdvance(said) <= place.width():
            painter.setPen(theme.colour("ink-2"))
            middle = place.center().x() - metrics.horizontalAdvance(said) / 2
            painter.drawText(QPointF(middle, bar.top() - _ABOVE), said)
    painter.setPen(theme.colour("ink-2"))
    first = place_of(columns[0])
    painter.drawText(
        QPointF(_GAP * 4, first.top() + metrics.height()),
        tr("Too many to draw each: click a column, or go closer."),
    )


def paint_mark(painter: QPainter, theme: Theme, item: Item, mark: QRectF, half: float, *, low: bool) -> None:
    """A dot for a day, a bar for longer; `low` leaves room for words above the bar."""
    colour = theme.colour("accent")
    style = Qt.PenStyle.DotLine if item.doubtful else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.5, style))
    painter.setBrush(_filling(item, colour))
    if item.lower == item.upper:
        painter.drawEllipse(QPointF(mark.left() + half, mark.center().y()), half - 1, half - 1)
        return
    high = 2 * (3 + half / 3)
    top = mark.center().y() - high / 2
    if low:
        words = QFontMetricsF(theme.font("quiet", bold=True)).height()
        high = min(high, max(4.0, mark.height() - words - 4))
        top = mark.bottom() - high - 3
    painter.drawRoundedRect(QRectF(mark.left(), top, mark.width(), high), high / 2, high / 2)


def paint_words(
    painter: QPainter, theme: Theme, words: str, mark: QRectF, beside: Beside, *, chosen: bool
) -> None:
    """What an event is called, beside its mark on a ground that no line crosses, or above a bar."""
    painter.setFont(theme.font("quiet", bold=chosen))
    metrics = QFontMetricsF(painter.font())
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, beside.room - LABEL_GAP + 1)
    width = metrics.horizontalAdvance(words)
    left, middle = mark.right() + LABEL_GAP, mark.center().y()
    if beside.where == "before":
        left = mark.left() - LABEL_GAP - width
    elif beside.where == "above":
        left, middle = max(mark.left(), 0.0) + LABEL_GAP, mark.top() + metrics.height() / 2
    place = QRectF(left, middle - metrics.height() / 2, width + 2, metrics.height())
    painter.fillRect(place.adjusted(-2, 0, 0, 0), theme.colour("accent-soft" if chosen else "paper"))
    painter.setPen(theme.colour("ink"))
    painter.drawText(place, words, Qt.AlignmentFlag.AlignVCenter)


def _filling(item: Item, colour: QColor) -> QColor:
    """Filled where it happened on a known day, soft over a range, hollow where it was planned."""
    if item.planned:
        return QColor(Qt.GlobalColor.transparent)
    soft = QColor(colour)
    soft.setAlpha(255 if item.lower == item.upper and not item.doubtful else 70)
    return soft


def told(item: Item) -> str:
    """An event in words, where one points at it."""
    when = edtf.in_words(item.event.lead.when)
    if item.planned:
        when = tr("{when} (planned)", when=when)
    return f"{when}: {item.words}\n{item.event.source.label}"


def described(items: Sequence[Item]) -> str:
    """How many events there are, from when to when."""
    if items:
        first, last = edtf.in_words(items[0].event.lead.when), edtf.in_words(items[-1].event.lead.when)
        said = tr(
            "%n events, {planned} of them planned, from {first} to {last}.",
            "%n event, {planned} planned, from {first} to {last}.",
            len(items),
            planned=sum(item.planned for item in items),
            first=first,
            last=last,
        )
    else:
        said = tr("No event can be drawn.")
    return " ".join([said, tr("The list below says the same.")])
