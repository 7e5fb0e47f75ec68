"""The timeline: events as marks on a band of time that is zoomed and moved, in lanes."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.models.time_band import (
    Beside,
    Column,
    Item,
    Lanes,
    Scale,
    beside,
    columns_of,
    lines_of,
    ticks_of,
    whole_of,
)
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.time_painting import (
    LABEL_GAP,
    described,
    paint_columns,
    paint_lines,
    paint_mark,
    paint_scale,
    paint_words,
    told,
)

_ZOOM = 1.5
_NOTCH = 120.0
_HEADER, _LINE, _LANE_HEAD, _BELOW = 28, 26, 24, 12
_MARK, _GAP = 6.0, 10.0
_WIDEST_LABEL, _MOST_LABEL_SHARE = 210.0, 0.45
_DRAG = 4
_MOST_MARKS, _COLUMNS = 300, 150
"""Of more events in view than so many columns are drawn, which are so high."""


class TimeBand(QWidget):
    """Events from left to right; `picked` carries the one that the user chose."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lanes: list[tuple[str, list[Item]]] = []
        self._items: list[Item] = []
        self._columns: list[Column] = []
        self._label_widths: dict[UUID, float] = {}
        self._links: list[tuple[UUID, UUID]] = []
        self._scale = self._whole = Scale(0.0, 1.0, 1.0)
        self._marks: dict[UUID, QRectF] = {}
        self._reaches: dict[UUID, QRectF] = {}
        self._chosen: UUID | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Timeline"))

    @property
    def items(self) -> list[Item]:
        """The events that are drawn, in order of date."""
        return self._items

    @property
    def scale(self) -> Scale:
        return self._scale

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._label_widths.clear()
        self._lay_out()

    def show_lanes(self, lanes: Lanes, links: Sequence[tuple[UUID, UUID]] = ()) -> None:
        """Show events in lanes, and lines from plans to what became of them.

        All of the time comes into view if it is not the same as before.
        """
        self._lanes = [(name, list(members)) for name, members in lanes]
        self._links = list(links)
        self._label_widths.clear()
        found = [item for _, members in self._lanes for item in members]
        self._items = sorted(found, key=lambda item: (item.lower, item.upper))
        if self.items:
            whole = whole_of(self.items, self._band_width)
            if whole != self._whole:
                self._whole = self._scale = whole
        self.setAccessibleDescription(described(self.items))
        self._lay_out()

    @property
    def _letters(self) -> float:
        """How much larger than usual the labels of the scale are."""
        return max(1.0, self._theme.scale)

    @property
    def _mark(self) -> float:
        """Half of what the mark of a day takes."""
        return self._theme.px(_MARK)

    @property
    def _widest_label(self) -> float:
        """So that there is room for the words on one side of a mark, wherever it is."""
        return min(self._theme.px(_WIDEST_LABEL), _MOST_LABEL_SHARE * self._band_width)

    @property
    def _band_width(self) -> float:
        return max(80.0, self.width() - 2.0 * _GAP)

    # Where things are

    def _lay_out(self) -> None:
        """Find a place for each mark, and take the height that all of them need."""
        theme = self._theme
        metrics = QFontMetricsF(theme.font("quiet", bold=True))  # as the chosen one is
        self._marks.clear()
        self._reaches.clear()
        self._columns = []
        y = float(theme.px(_HEADER))
        lanes = self._lanes
        in_view = self._scale.in_view(self.items)
        if len(in_view) > _MOST_MARKS:
            # Only the one that is chosen has a mark; the others are counted.
            self._columns = columns_of(self.items, self._scale, self._letters)
            y += theme.px(_COLUMNS)
            lanes = [("", [item for item in in_view if item.event.id == self._chosen])]
        for name, members in lanes:
            y += theme.px(_LANE_HEAD) if name else theme.px(6)
            extents = {item.event.id: self._extent(item, metrics) for item in self._scale.in_view(members)}
            visible = [item for item in members if item.event.id in extents]
            placed = lines_of(visible, lambda item, where=extents: where[item.event.id], _GAP)  # type: ignore[misc]
            for line, item in placed:
                left, right = self._span(item)
                width = right - left
                top, height = y + line * theme.px(_LINE), theme.px(_LINE)
                self._marks[item.event.id] = QRectF(_GAP + left, top, width, height)
                start, end = extents[item.event.id]
                self._reaches[item.event.id] = QRectF(_GAP + start - 3, top, end - start + 6, height)
            y += theme.px(_LINE) * (1 + max((line for line, _ in placed), default=0)) + theme.px(6)
        self.setFixedHeight(round(y + theme.px(_BELOW)))
        self.update()

    def _extent(self, item: Item, metrics: QFontMetricsF) -> tuple[float, float]:
        """From where to where an item reaches: its words stand behind its mark, before it or above it."""
        left, right = self._span(item)
        words = self._beside(item, metrics)
        if words.where == "before":
            return left - words.room, right
        return left, right + words.room if words.where == "behind" else right

    def _span(self, item: Item) -> tuple[float, float]:
        """From where to where the mark of an item reaches; of a day it is a dot, however long that is."""
        left = self._scale.x(item.lower)
        if item.lower == item.upper:
            return left, left + 2 * self._mark
        return left, max(self._scale.x(item.upper + timedelta(days=1)), left + 2 * self._mark)

    def _beside(self, item: Item, metrics: QFontMetricsF) -> Beside:
        """Where the words of an item stand."""
        return beside(*self._span(item), self._label_width(item, metrics), self._scale.width)

    def _label_width(self, item: Item, metrics: QFontMetricsF) -> float:
        width = self._label_widths.get(item.event.id)
        if width is None:
            width = LABEL_GAP + min(metrics.horizontalAdvance(item.words), self._widest_label)
            self._label_widths[item.event.id] = width
        return width

    def place_of(self, fact: UUID) -> int | None:
        """Where the mark of an event is, from the top."""
        return round(self._marks[fact].center().y()) if fact in self._marks else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    # What the user does

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Closer, or farther; around a place of the band, or around the middle."""
        place = self._scale.width / 2 if at is None else at
        self._scale = self._scale.zoomed(factor, place, self._whole)
        self._lay_out()

    @Slot()
    def closer(self) -> None:
        self.zoom(_ZOOM)

    @Slot()
    def farther(self) -> None:
        self.zoom(1 / _ZOOM)

    @Slot()
    def show_all(self) -> None:
        """All of the time."""
        self._scale = self._whole
        self._lay_out()

    def select(self, fact: UUID | None) -> None:
        """Mark an event as chosen, and bring it into view."""
        self._chosen = fact
        item = next((item for item in self.items if item.event.id == fact), None)
        if item is not None:
            self._scale = self._scale.showing(item, self._whole)
        self._lay_out()

    def _step(self, by: int) -> None:
        items = self.items
        if not items:
            return
        numbers = [number for number, item in enumerate(items) if item.event.id == self._chosen]
        number = numbers[0] + by if numbers else 0 if by > 0 else len(items) - 1
        if 0 <= number < len(items):
            self.select(items[number].event.id)
            self.picked.emit(self._chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: +1, Qt.Key.Key_Left: -1}
        step = steps.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self._step(step)
        elif not self.zoom_by(event.key()):
            super().keyPressEvent(event)

    def zoom_by(self, key: int) -> bool:
        """Go closer or farther as a key says; false if it says neither."""
        jobs = {
            Qt.Key.Key_Plus: self.closer,
            Qt.Key.Key_Equal: self.closer,
            Qt.Key.Key_Minus: self.farther,
            Qt.Key.Key_0: self.show_all,
        }
        job = jobs.get(Qt.Key(key))
        if job is not None:
            job()
        return job is not None

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM ** (event.angleDelta().y() / _NOTCH), event.position().x() - _GAP)
            event.accept()
        elif event.angleDelta().x():
            self._move(-float(event.angleDelta().x()))
            event.accept()
        else:
            event.ignore()

    def _move(self, by: float) -> None:
        self._scale = self._scale.moved(by, self._whole)
        self._lay_out()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position().toPoint(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        here = event.position().toPoint()
        if self._dragged or abs(here.x() - self._pressed.x()) > _DRAG:
            self._dragged = True
            self._move(float(self._pressed.x() - here.x()))
            self._pressed = here

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = None if self._dragged else self._at(event.position())
        column = None if self._dragged or found else self._column_at(event.position())
        self._pressed = None
        if column is not None:
            # What was counted is looked at more closely.
            self._scale = self._scale.over(column.first, column.end, self._whole)
            self._lay_out()
        if found is not None:
            self.select(found)
            self.picked.emit(found)

    def _column_at(self, place: QPointF) -> Column | None:
        return next((one for one in self._columns if self._place_of_column(one).contains(place)), None)

    def _at(self, place: QPointF) -> UUID | None:
        """The event at a place: its mark, or its words."""
        return next((fact for fact, reach in self._reaches.items() if reach.contains(place)), None)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            fact = self._at(QPointF(event.pos()))
            item = next((item for item in self.items if item.event.id == fact), None)
            if item is not None:
                QToolTip.showText(event.globalPos(), told(item), self)
                return True
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.items:
            self._label_widths.clear()
            was_whole = self._scale.days == self._whole.days
            self._whole = whole_of(self.items, self._band_width)
            kept = Scale(self._scale.first, self._scale.days, self._band_width)
            self._scale = self._whole if was_whole else kept.within(self._whole)
            self._lay_out()

    # How it is drawn

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if self.items:
            ticks = [(tick, _GAP + self._scale.x(tick.day)) for tick in ticks_of(self._scale, self._letters)]
            paint_lines(painter, self._theme, ticks, self.height())
            paint_columns(painter, self._theme, self._columns, self._place_of_column)
            self._paint_lane_names(painter)
            self._paint_links(painter)
            metrics = QFontMetricsF(self._theme.font("quiet", bold=True))
            seen = QRectF(event.rect())
            for item in self.items:
                mark = self._marks.get(item.event.id)
                if mark is not None and mark.bottom() >= seen.top() and mark.top() <= seen.bottom():
                    self._paint_item(painter, item, mark, metrics)
            top = float(self.visibleRegion().boundingRect().top())
            header = QRectF(0, top, self.width(), self._theme.px(_HEADER))
            paint_scale(painter, self._theme, ticks, header)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _place_of_column(self, column: Column) -> QRectF:
        """Where a column may stand: the whole height that the largest of them has."""
        top, height = self._theme.px(_HEADER), self._theme.px(_COLUMNS)
        left, right = self._scale.x(column.first), self._scale.x(column.end)
        return QRectF(_GAP + left, top, right - left, height)

    def _paint_lane_names(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setFont(theme.font("quiet", bold=True))
        painter.setPen(theme.colour("ink-2"))
        for name, members in self._lanes:
            tops = [self._marks[item.event.id].top() for item in members if item.event.id in self._marks]
            if name and tops:
                painter.drawText(QPointF(_GAP, min(tops) - theme.px(6)), name)

    def _paint_links(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.colour("accent"), 1, Qt.PenStyle.DashLine))
        for start, end in self._links:
            if start in self._marks and end in self._marks:
                painter.drawLine(self._marks[start].center(), self._marks[end].center())

    def _paint_item(self, painter: QPainter, item: Item, mark: QRectF, metrics: QFontMetricsF) -> None:
        theme = self._theme
        chosen = item.event.id == self._chosen
        if chosen:
            left, right = self._extent(item, metrics)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent-soft"))
            ground = QRectF(_GAP + left - 4, mark.top(), right - left + 8, mark.height())
            painter.drawRoundedRect(ground, 4, 4)
        words = self._beside(item, metrics)
        paint_mark(painter, theme, item, mark, self._mark, low=words.where == "above")
        paint_words(painter, theme, item.words, mark, words, chosen=chosen)
