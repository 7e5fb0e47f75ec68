"""Draws a row: lead on the left, words wrapped with marks, a label and a quiet line beneath, a count."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.system.overriding import override
from briefing_app.ui.delegates.text_block import Block, Face, kept_together
from briefing_app.ui.models.row_model import ROW_ROLE
from briefing_app.ui.models.rows import Row
from briefing_app.ui.text_offsets import utf16_offset
from briefing_app.ui.theme import Theme

_PAD_X, _PAD_Y, _PAD_Y_COMPACT, _GAP = 16, 12, 6, 4
_COUNT_WIDTH = 34
_LEAD_SHARE = 0.24
_MOST_LINES = 5
_MOST_LEAD_LINES = 4
_MOST_DETAIL_LINES = 4
_EVEN_LINES = 2
_LABEL_PAD, _LABEL_GAP, _LABEL_SHARE, _LABEL_ROUND = 7, 8, 0.5, 6
_CACHE = 2000


@dataclass(frozen=True, slots=True)
class _Laid:
    """Texts laid out for one width, and the height they take."""

    lead: Block | None
    words: Block
    detail: Block
    words_x: float
    detail_x: float
    detail_y: float
    height: int
    label: QRectF | None


class RowPainter:
    """Lays rows out for a width, remembers how, and paints them: for lists and for single rows on a page.

    `even` rows have all the same height, two lines of words and one beneath.
    """

    def __init__(self, theme: Theme, *, even: bool = False) -> None:
        self._theme = theme
        self._even = even
        self._laid: dict[tuple[Row, int], _Laid] = {}
        self._body, self._serif = Face(theme.font("body")), Face(theme.font("lead", serif=True))
        self._quiet, self._strong = Face(theme.font("quiet")), Face(theme.font("body", bold=True))
        self._label = Face(theme.font("quiet", bold=True))

    def height(self, row: Row, width: int) -> int:
        """The height in pixels that a row takes at a width."""
        if self._even:
            return self._even_height
        if row.heading:
            return round(self._strong.metrics.height()) + 2 * self._theme.px(8)
        return self._layout(row, width).height

    @property
    def _even_height(self) -> int:
        theme = self._theme
        lines = _EVEN_LINES * self._serif.leading + self._quiet.leading
        return round(lines + theme.px(_GAP) + 2 * _pad_y(theme))

    def paint(self, painter: QPainter, row: Row, rect: QRect, state: QStyle.StateFlag) -> None:
        """Paint a row into a rectangle of the height that it takes."""
        theme = self._theme
        if row.heading:
            self._paint_heading(painter, row, rect)
            return
        laid = self._layout(row, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, state, rect)
        top = QPointF(rect.x(), rect.y() + _pad_y(theme))
        if laid.lead:
            painter.setPen(theme.colour(row.tone))
            laid.lead.draw(painter, top + QPointF(_PAD_X, 0))
        painter.setPen(theme.colour("ink"))
        laid.words.draw(painter, top + QPointF(laid.words_x, 0))
        painter.setPen(theme.colour("ink-2"))
        laid.detail.draw(painter, QPointF(rect.x() + laid.detail_x, rect.y() + laid.detail_y))
        if laid.label:
            self._paint_label(painter, row.label, laid.label.translated(rect.x(), rect.y()))
        if row.sources > 1:
            self._paint_count(painter, row.sources, rect)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: Row, rect: QRect) -> None:
        """The name of a group and, quietly, how many rows it has."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour("canvas"))
        self._paint_rule(painter, rect)
        inside = rect.adjusted(_PAD_X, 0, -_PAD_X, 0)
        font = theme.font("body", bold=True)
        metrics = QFontMetricsF(font)
        count_width = metrics.horizontalAdvance(f"  {row.detail}")
        name = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, inside.width() - count_width)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, middle, name)
        painter.setFont(theme.font("quiet"))
        painter.setPen(theme.colour("ink-2"))
        inside.setLeft(round(inside.left() + metrics.horizontalAdvance(f"{name}  ")))
        painter.drawText(inside, middle, row.detail)
        painter.restore()

    def _paint_ground(self, painter: QPainter, state: QStyle.StateFlag, rect: QRect) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        # With high contrast the ground alone tells what is chosen.
        lit = selected or (hovered and not theme.is_contrast)
        painter.fillRect(rect, theme.colour("accent-soft" if lit else "paper"))
        if hovered and not lit:
            paint_hover(painter, theme, rect)
        if selected:
            painter.fillRect(QRect(rect.x(), rect.y(), 3, rect.height()), theme.colour("accent"))
        self._paint_rule(painter, rect)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))

    def _paint_rule(self, painter: QPainter, rect: QRect) -> None:
        """The hairline beneath a row; a line that is drawn would be blurred."""
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._theme.colour("line"))

    def _paint_label(self, painter: QPainter, words: str, place: QRectF) -> None:
        """Words in a frame: in ink, where what stands beside them is quiet."""
        theme = self._theme
        painter.setPen(QPen(theme.colour("ink"), 2 if theme.is_contrast else 1))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(place, _LABEL_ROUND, _LABEL_ROUND)
        painter.setFont(self._label.font)
        inside = place.adjusted(_LABEL_PAD, 0, -_LABEL_PAD, 0)
        said = self._label.metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width() + 1)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, said)

    def _paint_count(self, painter: QPainter, count: int, rect: QRect) -> None:
        """The number of sources that say it, in a ring."""
        theme = self._theme
        font = theme.font("quiet", bold=True)
        size = QFontMetricsF(font).height() + 4
        place = QRectF(rect.right() - _PAD_X - size, rect.y() + _pad_y(theme), size, size)
        painter.setPen(QPen(theme.colour("accent"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count))

    def _layout(self, row: Row, width: int) -> _Laid:
        key = (row, width)
        laid = self._laid.get(key)
        if laid is None:
            if len(self._laid) >= _CACHE:
                self._laid.clear()
            laid = self._laid[key] = self._lay_out(row, width)
        return laid

    def _lay_out(self, row: Row, width: int) -> _Laid:
        theme, face, quiet = self._theme, self._face(row), self._quiet
        lead_face = quiet if row.tone == "ink-2" else self._strong
        lead_width = max(width * _LEAD_SHARE, _widest_word(row, lead_face) + _PAD_X) if row.lead else 0.0
        words_x = _PAD_X + lead_width
        count = theme.px(_COUNT_WIDTH) if row.sources > 1 else 0
        room = max(80.0, width - words_x - _PAD_X - count)
        uneven = _MOST_LINES, _MOST_LEAD_LINES, _MOST_DETAIL_LINES
        lines, lead_lines, detail_lines = (_EVEN_LINES, _EVEN_LINES, 1) if self._even else uneven
        formats = _formats(row, theme) if row.marks else None
        lead = Block(row.lead, lead_face, lead_width - _PAD_X / 2, lead_lines) if row.lead else None
        words = Block(row.text, face, room, lines, formats)
        detail_x, detail_y = words_x, _pad_y(theme) + words.height + theme.px(_GAP)
        label = self._label_place(row.label, words_x, detail_y, room) if row.label else None
        if label is not None and (self._even or label.width() <= room * _LABEL_SHARE):
            detail_x = label.right() + _LABEL_GAP
        elif label is not None:
            detail_y = label.bottom() + theme.px(_GAP)
        room = max(1.0, room + words_x - detail_x)
        detail = Block(kept_together(row.detail), quiet, room, detail_lines)
        height = max(detail_y + detail.height, _pad_y(theme) + (lead.height if lead else 0.0)) + _pad_y(theme)
        return _Laid(lead, words, detail, words_x, detail_x, detail_y, round(height), label)

    def _label_place(self, words: str, x: float, y: float, room: float) -> QRectF:
        """Where a label goes: around its words, as high as the line beside it and a little more."""
        width = min(room, self._label.metrics.horizontalAdvance(words) + 2 * _LABEL_PAD)
        return QRectF(x + 0.5, round(y) - 0.5, round(width), round(self._quiet.line) + 2)

    def _face(self, row: Row) -> Face:
        return self._serif if row.serif else self._body


def _widest_word(row: Row, face: Face) -> float:
    """The room that the longest word of the lead takes: it is never broken, nor parted from its mark."""
    words = row.lead.split()
    if len(words) > 1 and len(words[0]) == 1:
        words[:2] = [" ".join(words[:2])]
    return max(map(face.metrics.horizontalAdvance, words), default=0.0)


class RowDelegate(QStyledItemDelegate):
    """The one way in which lists of facts, sources and results are drawn."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._even = theme, False
        self._rows = RowPainter(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows = RowPainter(theme, even=self._even)

    def set_even(self, *, even: bool) -> None:
        """Draw all rows at the same height, or not."""
        self._even = even
        self._rows = RowPainter(self._theme, even=even)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = _width_of(option)
        return QSize(width, self._rows.height(_row(index), width))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        # The pointer passes over lists: only what is pressed like a button answers it.
        state = option.state & ~QStyle.StateFlag.State_MouseOver
        self._rows.paint(painter, _row(index), option.rect, state)


def paint_hover(painter: QPainter, theme: Theme, rect: QRect) -> None:
    """A dashed frame around what lies under the pointer, where a ground would look chosen."""
    painter.save()
    painter.setPen(QPen(theme.colour("ink"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -2, -3))
    painter.restore()


def _pad_y(theme: Theme) -> int:
    return theme.px(_PAD_Y_COMPACT if theme.compact else _PAD_Y)


def _formats(row: Row, theme: Theme) -> list[QTextLayout.FormatRange]:
    """The words that were found, underlined too where a chosen row has the colour of marks."""
    formats = []
    for start, end in row.marks:
        found = QTextLayout.FormatRange()
        found.start = utf16_offset(row.text, start)
        found.length = utf16_offset(row.text, end) - found.start
        marked = QTextCharFormat()
        marked.setBackground(theme.colour("mark"))
        marked.setForeground(theme.colour("ink"))
        marked.setFontUnderline(theme.is_contrast)
        found.format = marked
        formats.append(found)
    return formats


def _row(index: QModelIndex | QPersistentModelIndex) -> Row:
    row = index.data(ROW_ROLE)
    if not isinstance(row, Row):
        raise TypeError(f"not a row: {row!r}")
    return row


def _width_of(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
