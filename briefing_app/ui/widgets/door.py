"""A row that is a button: it leads from the overview to the page that holds more."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.delegates.row_delegate import RowPainter
from briefing_app.ui.models.rows import Row

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Door(QAbstractButton):
    """Drawn like a row of a list, pressed like a button; `reached` tells that the keyboard came to it."""

    reached = Signal()

    def __init__(self, row: Row, rows: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._rows = rows
        self.setAccessibleName(row.spoken)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def row(self) -> Row:
        return self._row

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._rows.height(self._row, width)

    @override
    def sizeHint(self) -> QSize:
        width = max(320, self.width())
        return QSize(width, self.heightForWidth(width))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self.reached.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        state = QStyle.StateFlag.State_None
        if self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        if self.isDown():
            state |= QStyle.StateFlag.State_Selected
        elif self.underMouse():
            state |= QStyle.StateFlag.State_MouseOver
        painter = QPainter(self)
        self._rows.paint(painter, self._row, self.rect(), state)
        painter.end()
