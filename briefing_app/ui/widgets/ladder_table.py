"""The ladder itself: a table of areas and inspections, each grade a chip with its mark, word and colour."""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
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
from typing_extensions import override

from briefing_app.ui.models.ladder import Ladder, Rung
from briefing_app.ui.theme import Theme, grade_mark

_RUNG = Qt.ItemDataRole.UserRole
_PADDING = 8
_AREA_WIDTH = 270  # of the column with the areas, in pixels at normal size
_MOST_STRETCHED = 3  # inspections that share the width; more scroll


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
        rung = index.data(_RUNG)
        if isinstance(rung, Rung):
            self._paint_chip(painter, QRectF(rect), rung)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_chip(self, painter: QPainter, cell: QRectF, rung: Rung) -> None:
        """Mark and word in a frame, on two lines where the column is narrow."""
        theme = self.theme
        colour, font = theme.colour(rung.tone), theme.font("body", bold=True)
        room = cell.adjusted(20, 4, -20, -4)
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        words = _words(rung)
        painter.setFont(font)
        taken = painter.boundingRect(room, flags, words)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(taken.adjusted(-10, -3, 10, 3), 6, 6)
        painter.drawText(taken, flags, words)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        rung = index.data(_RUNG)
        metrics = QFontMetricsF(self.theme.font("body", bold=True))
        words = _words(rung) if isinstance(rung, Rung) else ""
        return QSize(round(metrics.horizontalAdvance(words)) + 48, round(metrics.height()) + 24)


def _words(rung: Rung) -> str:
    return f"{grade_mark(rung.tone)} {rung.grade}"


class LadderTable(QTableWidget):
    """`chosen` tells the grade that was selected."""

    chosen = Signal(object)

    def __init__(self, ladder: Ladder, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(len(ladder.areas), len(ladder.inspections), parent)
        self._ladder = ladder
        self._theme = theme
        self._grades = _GradeDelegate(theme, self)
        self.setItemDelegate(self._grades)
        self.setAccessibleName(f"Grades of {ladder.title}")
        self.setVerticalHeaderLabels([area.title for area in ladder.areas])
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
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.Stretch
            if len(ladder.inspections) <= _MOST_STRETCHED
            else QHeaderView.ResizeMode.ResizeToContents
        )
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignVCenter
            | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.currentCellChanged.connect(self._on_current_changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._grades.theme = self._theme = theme
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Give the areas their column, at most half of the table, and every row the height it needs."""
        theme = self._theme
        areas = min(theme.px(_AREA_WIDTH), self.width() // 2)
        self.verticalHeader().setFixedWidth(areas)
        header = QFontMetricsF(theme.font(bold=True)).height() + 2 * _PADDING
        self.horizontalHeader().setFixedHeight(round(header))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height(row, areas))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(round(header) + rows + self.horizontalScrollBar().sizeHint().height())
        self.viewport().update()

    def _height(self, row: int, width: int) -> int:
        """What the title of an area takes within its column, and a chip of two lines at least."""
        metrics = QFontMetricsF(self._theme.font(bold=True))
        room = QRectF(0, 0, width - 2 * _PADDING - 4, 1000)
        title = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._ladder.areas[row].title)
        return round(max(title.height(), 2 * metrics.height()) + 2 * _PADDING)

    def select_first(self) -> None:
        """Select the latest grade of the first area."""
        for column in range(self.columnCount() - 1, -1, -1):
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
    item = QTableWidgetItem(rung.grade if rung else "Not graded")
    item.setData(_RUNG, rung)
    return item
