"""How large a dialog opens: as its text is, and never larger than the screen, on which it then scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.long_sheet import LongSheet

_USUAL_LINE = 20
"""The height of a line of text of the usual size, in pixels."""
_EDGE = 80
_KEPT_LINES = 5


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog so much room, and in proportion more where the text is larger."""
    share = max(1.0, QFontMetrics(dialog.font()).height() / _USUAL_LINE)
    screen = dialog.screen().availableSize()
    dialog.resize(
        min(int(width * share), screen.width() - _EDGE), min(int(height * share), screen.height() - _EDGE)
    )


def plain(words: str = "", *, quiet: bool = False) -> QLabel:
    """Words on as many lines as they need, just as they stand."""
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    if quiet:
        label.setProperty("quiet", True)
    return label


def wrapping_form() -> QFormLayout:
    """Fields beside their names, or beneath them where there is no room."""
    form = QFormLayout()
    form.setVerticalSpacing(8)
    form.setHorizontalSpacing(16)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def lie_beside(line: QBoxLayout, dialog: QDialog, letters: int) -> bool:
    """Lay a line side by side where the dialog has room for so many letters, else one below the other."""
    beside = dialog.width() >= letters * dialog.fontMetrics().averageCharWidth()
    ways = QBoxLayout.Direction
    line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
    return beside


class SheetDialog(QDialog):
    """A dialog whose buttons are always in sight: where there is more than fits, the rest scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body, self._foot = QWidget(), QVBoxLayout()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(24, 20, 24, 8)
        self.column.setSpacing(12)
        self._body.setAutoFillBackground(False)
        self._sheet = LongSheet(self._body)
        self._sheet.setProperty("plain", True)
        self._foot.setContentsMargins(24, 8, 24, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._sheet, 1)
        whole.addLayout(self._foot)

    def finish(self, foot: QWidget, width: int, height: int = 0, *, kept: tuple[QWidget, ...] = ()) -> None:
        """Put the buttons beneath and find the size; of each of `kept` some lines are always to be seen."""
        self._foot.addWidget(foot)
        for widget in kept:
            widget.setMinimumHeight(_KEPT_LINES * self.fontMetrics().lineSpacing())
        open_at(self, width, height)
        self._body.installEventFilter(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """Grow with what is said and asked, as far as the screen goes: a dialog does not by itself."""
        width = self.width()
        needed = self.column.totalSizeHint().height()
        if self.column.hasHeightForWidth():
            # Beside a bar to scroll by, lines may be more than without; the bar then stays that made them so.
            beside = width - self._sheet.verticalScrollBar().sizeHint().width()
            needed = max(self._height_at(width), self._height_at(beside))
        wanted = needed + self._foot.totalSizeHint().height()
        most = self.screen().availableSize().height() - _EDGE
        if self.height() < min(wanted, most):
            self.resize(width, min(wanted, most))

    def _height_at(self, width: int) -> int:
        return max(self.column.totalMinimumHeightForWidth(width), self.column.totalHeightForWidth(width))
