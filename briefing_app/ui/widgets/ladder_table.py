"""The ladder itself: a table of areas and inspections, each grade a chip with its mark, word and colour."""

from collections.abc import Callable, Collection
from html import escape
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.models.ladder import Ladder, Rung
from briefing_app.ui.models.rows import one_line
from briefing_app.ui.theme import Theme, grade_mark

_RUNG = Qt.ItemDataRole.UserRole
_PADDING = 8
_CHIP_X, _CHIP_Y = 10, 3  # between a chip's frame and its words
_CELL_X, _CELL_Y = 18, 8  # between a cell's edge and a chip's words
_AREA_WIDTH = 270  # of the column with the areas, in pixels at normal size
_FAIR_AREA_SHARE, _LEAST_AREA_SHARE = 0.45, 0.3  # of the width for the areas, however many inspections
_COLUMN_WIDTH = 150  # of an inspection among many, in pixels at normal size
_MOST_STRETCHED = 3  # inspections that share the width; more scroll
_CHANGE_Y = 3  # between a chip and what stands beneath it
_WRAP = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
_BELOW = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class _GradeDelegate(QStyledItemDelegate):
    """Draws a grade as a chip."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, state = option.rect, option.state
        theme = self.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent-soft"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        rung = index.data(_RUNG)
        if isinstance(rung, Rung):
            self._paint_chip(painter, QRectF(rect), rung)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_chip(self, painter: QPainter, cell: QRectF, rung: Rung) -> None:
        """Mark and word in a frame, on two lines where room is short; beneath, how that is to before."""
        theme = self.theme
        colour, change = theme.colour(rung.tone), theme.font("quiet")
        room = cell.adjusted(_CELL_X, 0, -_CELL_X, 0)
        words = _words(rung)
        if rung.change:
            painter.setFont(change)
            beneath = painter.boundingRect(room, _BELOW, rung.change).height() + _CHIP_Y + _CHANGE_Y
            room.adjust(0, 0, 0, -beneath)
        painter.setFont(theme.font("body", bold=True))
        taken = painter.boundingRect(room, _WRAP, words)
        frame = taken.adjusted(-_CHIP_X, -_CHIP_Y, _CHIP_X, _CHIP_Y)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(frame, 6, 6)
        painter.drawText(taken, _WRAP, words)
        if rung.change:
            room.setTop(frame.bottom() + _CHANGE_Y)
            room.setBottom(cell.bottom())
            painter.setFont(change)
            painter.setPen(theme.colour("ink-2"))
            painter.drawText(room, _BELOW, rung.change)


def _words(rung: Rung) -> str:
    # The mark stays with the first word.
    return f"{grade_mark(rung.tone)}\u00a0{tr(rung.grade)}"


class LadderTable(QTableWidget):
    """`chosen` tells the grade that was selected."""

    chosen = Signal(object)

    def __init__(self, ladder: Ladder, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(len(ladder.areas), len(ladder.inspections), parent)
        self._ladder = ladder
        self._theme = theme
        self._grades = _GradeDelegate(theme, self)
        self.setItemDelegate(self._grades)
        self.setAccessibleName(tr("Grades of {service}", service=ladder.title))
        self.setVerticalHeaderLabels([tr(area.title) for area in ladder.areas])
        self.setHorizontalHeaderLabels(list(ladder.inspections))
        for row, rungs in enumerate(ladder.rungs):
            for column, rung in enumerate(rungs):
                self.setItem(row, column, _item(rung))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.currentCellChanged.connect(self._on_current_changed)
        self.set_theme(theme)

    @property
    def provider(self) -> str:
        """Whose service was judged; empty where the documents do not say."""
        return self._ladder.provider

    def set_theme(self, theme: Theme) -> None:
        self._grades.theme = self._theme = theme
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Give every inspection room for its longest word, the areas the rest, and rows what they need."""
        width = self.width() - 2 * self.frameWidth()
        areas, column = self._widths(width)
        self.verticalHeader().setFixedWidth(areas)
        header = round(self._header_height(column))
        self.horizontalHeader().setFixedHeight(header)
        for number in range(self.columnCount()):
            self.setColumnWidth(number, column)
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height(row, areas, column))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        scrolls = areas + column * self.columnCount() > width
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(header + rows + bar + 2 * self.frameWidth())
        self.viewport().update()

    def _widths(self, width: int) -> tuple[int, int]:
        """The widths of the column with the areas and of each other, in pixels."""
        count, px = max(1, self.columnCount()), self._theme.px
        grades = {_words(rung) for rungs in self._ladder.rungs for rung in rungs if rung}
        # Not str.split(), which would part a mark from its word.
        words = {word for text in (*grades, *self._ladder.inspections) for word in text.split(" ")}
        least, whole = self._column_for(words), self._column_for(grades)
        wanted = least if count <= _MOST_STRETCHED else max(least, px(_COLUMN_WIDTH))
        # First the areas give way, so that grades stand on one line; then the grades do.
        shared = min(width - count * wanted, round(width * _FAIR_AREA_SHARE))
        areas = max(width - count * whole, shared, round(width * _LEAST_AREA_SHARE))
        areas = min(px(_AREA_WIDTH), areas)
        return areas, max(wanted, (width - areas) // count)

    def _column_for(self, texts: Collection[str]) -> int:
        """The width in which none of some texts is broken."""
        metrics = QFontMetricsF(self._theme.font(bold=True))
        return round(max(map(metrics.horizontalAdvance, texts), default=0.0)) + 2 * _CELL_X + 2

    def _header_height(self, column: int) -> float:
        """What the days of the inspections take."""
        return max(map(self._wrapped(column - 3 * _PADDING), self._ladder.inspections)) + 2 * _PADDING

    def _height(self, row: int, areas: int, column: int) -> int:
        """What the title of an area and the tallest chip of its row take."""
        title = self._wrapped(areas - 2 * _PADDING - 4)(tr(self._ladder.areas[row].title))
        room = column - 2 * _CELL_X
        chip_of, change_of = self._wrapped(room), self._wrapped(room, self._theme.font("quiet"))
        chips = (
            chip_of(_words(rung)) + (change_of(rung.change) + _CHIP_Y + _CHANGE_Y if rung.change else 0)
            for rung in self._ladder.rungs[row]
            if rung
        )
        chip = max(chips, default=0.0)
        line = QFontMetricsF(self._theme.font(bold=True)).height()
        return round(max(title, chip + 2 * _CHIP_Y, 2 * line) + 2 * _CELL_Y)

    def _wrapped(self, width: int, font: QFont | None = None) -> Callable[[str], float]:
        """What tells the height that words take in a width, in bold letters if in no others."""
        metrics = QFontMetricsF(font or self._theme.font(bold=True))
        room = QRectF(0, 0, max(width, 1), 10_000)
        return lambda words: metrics.boundingRect(room, _WRAP, words).height()

    def select_first(self) -> None:
        """Select the latest grade of the first area."""
        for column in range(self.columnCount() - self._ladder.others - 1, -1, -1):
            if self._ladder.rungs[0][column] is not None:
                self.setCurrentCell(0, column)
                return

    def select(self, fact: UUID) -> bool:
        """Select the grade of a judgement; false if it is not in this ladder."""
        for row, rungs in enumerate(self._ladder.rungs):
            for column, rung in enumerate(rungs):
                if rung is not None and rung.judgement.id == fact:
                    self.setCurrentCell(row, column)
                    return True
        return False

    @Slot(int, int, int, int)
    def _on_current_changed(self, row: int, column: int, _row_before: int, _column_before: int) -> None:
        rung = self._ladder.rungs[row][column] if row >= 0 and column >= 0 else None
        if rung is not None:
            self.chosen.emit(rung)


def _item(rung: Rung | None) -> QTableWidgetItem:
    item = QTableWidgetItem(tr(rung.grade) if rung else tr("Not graded"))
    item.setData(_RUNG, rung)
    if rung is not None:
        if rung.change:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tr(rung.grade)}, {rung.change}")
        lead = rung.judgement.lead
        sentence = one_line(lead.sentence or lead.passage.exact)
        # Rich text wraps; what stands in it is plain.
        item.setToolTip(f"<p>“{escape(sentence)}”</p><p>{escape(rung.judgement.source.label)}</p>")
    return item
