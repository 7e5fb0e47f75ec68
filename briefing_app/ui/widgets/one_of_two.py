"""Two parts of a page, one above the other; where there is no room for both, one of them, and a switch."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.halves import Halves

_LINES_OF_BOTH = 14
"""Where there are fewer lines of the usual letters, both parts would be too low to be read."""
_UPPER, _LOWER = 0, 1


class OneOfTwo(QWidget):
    """`names` are what the switch calls the upper and the lower part; `switched` tells that it was used."""

    switched = Signal()

    def __init__(
        self, upper: QWidget, lower: QWidget, sizes: tuple[int, int], names: tuple[str, str]
    ) -> None:
        super().__init__()
        self._upper, self._lower = upper, lower
        self._has_upper = True
        self._is_low = False
        self._halves = Halves(upper, lower, sizes, kept=(upper, lower))
        self._switch = QWidget()
        line = QHBoxLayout(self._switch)
        line.setContentsMargins(16, 4, 16, 8)
        line.setSpacing(8)
        self._buttons = QButtonGroup(self)
        for number, name in enumerate(names):
            button = QPushButton(name)
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.setChecked(number == _LOWER)
            self._buttons.addButton(button, number)
            line.addWidget(button)
        line.addStretch(1)
        self._switch.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._switch)
        column.addWidget(self._halves, 1)
        self._buttons.idToggled.connect(self._on_toggled)

    @property
    def shows_lower(self) -> bool:
        """Whether the lower part is shown, alone or with the other."""
        return not self._lower.isHidden()

    def offer_upper(self, *, offered: bool) -> None:
        """There is something in the upper part, or nothing."""
        self._has_upper = offered
        self._fit()

    @Slot(int, bool)
    def _on_toggled(self, _number: int, chosen: bool) -> None:
        if chosen:
            self._fit()
            self.switched.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Show both parts, or the one that is chosen, as there is room."""
        low = self.height() < _LINES_OF_BOTH * self.fontMetrics().lineSpacing()
        focused = QApplication.focusWidget()
        if low and not self._is_low and focused is not None and self._upper.isAncestorOf(focused):
            self._buttons.button(_UPPER).setChecked(True)  # where the keyboard works is what is looked at
        self._is_low = low
        alone = low and self._has_upper
        chosen = self._buttons.checkedId()
        self._switch.setVisible(alone)
        away = self._upper if alone and chosen == _LOWER else self._lower if alone else None
        if away is not None and focused is not None and away.isAncestorOf(focused):
            self._buttons.button(chosen).setFocus()  # what had the focus is about to vanish
        self._upper.setVisible(self._has_upper and (not alone or chosen == _UPPER))
        self._lower.setVisible(not alone or chosen == _LOWER)
