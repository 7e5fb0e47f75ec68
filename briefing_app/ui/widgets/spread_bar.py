"""An area of inspection as a button: the council's own grade, and a quiet bar for how many have which."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from briefing_app.domain.standings import AreaSpread, GradeCount
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.delegates.row_delegate import paint_hover
from briefing_app.ui.models.council_rows import own_grade, spread_in_words
from briefing_app.ui.theme import Theme, grade_mark

_PAD, _GAP, _BAR = 16, 6, 6
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.AlignmentFlag.AlignLeft)
_TALL = 10_000.0
_LINE_GAP = 10


class SpreadBar(QAbstractButton):
    """Pressed like a button; the words stand above the bars, so that nothing is told by colour alone."""

    def __init__(
        self, spread: AreaSpread, council: str | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spread = spread
        self._council = council
        self._theme = theme
        self.setAccessibleName(spread_in_words(spread, council))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        lines = -(-len(self.spread.counts) // self._across(width))
        one = self._words_height(width) + px(_GAP + _BAR)
        return round(
            px(_PAD)
            + self._head_height(width)
            + px(_GAP)
            + lines * one
            + (lines - 1) * px(_LINE_GAP)
            + px(_PAD)
        )

    @override
    def sizeHint(self) -> QSize:
        width = max(320, self.width())
        return QSize(width, self.heightForWidth(width))

    def _across(self, width: int) -> int:
        """How many grades stand side by side: so many that no word is broken."""
        metrics = QFontMetricsF(self._theme.font("quiet", bold=True))
        words = (word for count in self.spread.counts for word in _words(count).split())
        longest = max(map(metrics.horizontalAdvance, words))
        count = len(self.spread.counts)
        fitting = (across for across in (count, -(-count // 2)) if self._column(width, across) > longest)
        return next(fitting, 1)

    def _column(self, width: int, across: int) -> float:
        return (width - 2 * self._theme.px(_PAD) - self._theme.px(_GAP) * (across - 1)) / across

    def _head(self) -> str:
        own = own_grade(self.spread)
        area = tr(self.spread.area.title)
        return f"{area} – {own.lower()}" if own else area

    def _head_height(self, width: int) -> float:
        room = QRectF(0, 0, width - 2 * self._theme.px(_PAD), _TALL)
        return QFontMetricsF(self._theme.font(bold=True)).boundingRect(room, _WRAP, self._head()).height()

    def _words_height(self, width: int) -> float:
        metrics = QFontMetricsF(self._theme.font("quiet", bold=True))
        room = QRectF(0, 0, self._column(width, self._across(width)), _TALL)
        return max(metrics.boundingRect(room, _WRAP, _words(count)).height() for count in self.spread.counts)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, width = self._theme, self.width()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.isChecked() or self.isDown() or (self.underMouse() and not theme.is_contrast)
        painter.fillRect(self.rect(), theme.colour("accent-soft" if lit else "paper"))
        if self.underMouse() and not lit:
            paint_hover(painter, theme, self.rect())
        left, top = float(theme.px(_PAD)), float(theme.px(_PAD))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(bold=True))
        head = self._head_height(width)
        painter.drawText(QRectF(left, top, width - 2 * left, head), _WRAP, self._head())
        top += head + theme.px(_GAP)
        self._paint_counts(painter, top)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -2))
        painter.end()

    def _paint_counts(self, painter: QPainter, top: float) -> None:
        px, width = self._theme.px, self.width()
        across, words = self._across(width), self._words_height(width)
        column = self._column(width, across)
        for number, count in enumerate(self.spread.counts):
            line, place = divmod(number, across)
            x = px(_PAD) + place * (column + px(_GAP))
            y = top + line * (words + px(_GAP + _BAR + _LINE_GAP))
            self._paint_count(painter, count, QRectF(x, y, column, words))

    def _paint_count(self, painter: QPainter, count: GradeCount, room: QRectF) -> None:
        """A grade with its number of councils and a bar as long as their share; the own grade stands out."""
        theme = self._theme
        own = self.spread.own is not None and self.spread.own.lead.grade == count.grade.id
        tone = theme.colour(count.grade.tone)
        painter.setPen(tone if own else theme.colour("ink-2"))
        painter.setFont(theme.font("quiet", bold=own))
        painter.drawText(room, _WRAP, _words(count))
        bar = QRectF(room.left(), room.bottom() + theme.px(_GAP), room.width(), theme.px(_BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(QRectF(bar.left(), bar.bottom() - 1, bar.width(), 1), 0, 0)
        share = len(count.councils) / max(1, self.spread.total)
        if share:
            painter.setBrush(tone if own else theme.colour("ink-2"))
            painter.drawRoundedRect(
                QRectF(bar.left(), bar.top(), max(2.0, bar.width() * share), bar.height()), 2, 2
            )


def _words(count: GradeCount) -> str:
    return f"{grade_mark(count.grade.tone)} {len(count.councils)} {tr(count.grade.title).lower()}"
