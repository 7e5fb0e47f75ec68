"""Two parts of a page, one above the other; where there is no room for both, one of them, and a switch."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.flow_layout import FlowLayout
from briefing_app.ui.widgets.halves import Halves, Whole
from briefing_app.ui.widgets.passing import steady_height

_LINES_OF_BOTH = 14
"""So many lines of the usual letters two lists need at least to be read one above the other."""
_UPPER = 0
AWAY = "away"
"""The property of a part that is not shown for want of room: it is one press away."""


class _Switch(Whole):
    """Buttons in as many lines as they need, which its least height tells the page around it."""

    def __init__(self, line: FlowLayout) -> None:
        super().__init__()
        self._line = line
        self.setLayout(line)

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._line.minimumSize().width(), self._line.heightForWidth(self.width()))


class OneOfTwo(QWidget):
    """`names` are what the switch calls the upper part and the lower one, or each thing that can stand there.

    `switched` tells that another name was chosen. `strip` chooses what stands in the lower part where both
    are shown, in place of the switch. `kept` are what a few lines are always to be seen of, `filling` is one
    of them that is as high as the page where its part is shown alone; `first` is the number of the name that
    is chosen until somebody chooses. Both parts are shown where there are so many `lines`.
    """

    switched = Signal()

    def __init__(
        self,
        upper: QWidget,
        lower: QWidget,
        sizes: tuple[int, int],
        names: Sequence[str],
        *,
        first: int = 1,
        strip: QWidget | None = None,
        kept: tuple[QWidget, ...] = (),
        filling: QWidget | None = None,
        lines: int = _LINES_OF_BOTH,
    ) -> None:
        super().__init__()
        self._upper, self._lower, self._strip, self._filling = upper, lower, strip, filling
        self._lines = lines
        self._has_upper = self._has_lower = True
        self._lower_waits = False
        self._is_low = False
        self._latest_lower = 1
        self._halves = Halves(upper, lower, sizes, kept=kept or (upper, lower))
        line = FlowLayout(margins=QMargins(16, 4, 16, 8), spacing=8)
        self._switch = _Switch(line)
        self._buttons = QButtonGroup(self)
        for number, name in enumerate(names):
            button = QPushButton(name)
            button.setProperty("chip", True)
            button.setCheckable(True)
            button.setChecked(number == first)
            self._buttons.addButton(button, number)
            line.addWidget(button)
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

    @property
    def is_alone(self) -> bool:
        """Whether one part is shown for want of room for both."""
        return not self._switch.isHidden()

    @property
    def chosen(self) -> int:
        """The number of the name that is chosen."""
        return self._buttons.checkedId()

    def choose(self, number: int) -> None:
        """Let what a name stands for be shown, wherever only one part has room."""
        self._buttons.button(number).setChecked(True)

    def offer_upper(self, *, offered: bool) -> None:
        """There is something in the upper part, or nothing."""
        self._has_upper = offered
        self._fit()

    def offer_lower(self, *, offered: bool, waits: bool) -> None:
        """There is something in the lower part, or nothing; `waits` keeps its place for what is to come."""
        self._has_lower, self._lower_waits = offered, waits
        self._fit()

    @Slot(int, bool)
    def _on_toggled(self, number: int, chosen: bool) -> None:
        if chosen:
            self._latest_lower = number or self._latest_lower
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

    def _choose_what_is_used(self) -> None:
        """Where the keyboard works is what is looked at."""
        focused = QApplication.focusWidget()
        if focused is not None and _holds(self._upper, focused):
            self.choose(_UPPER)
        elif focused is not None and self.chosen == _UPPER and _holds(self._lower, focused):
            self.choose(self._latest_lower)

    def _fit(self) -> None:
        """Show both parts, or the one that is chosen, as there is room."""
        low = steady_height(self) < self._lines * self.fontMetrics().lineSpacing()
        if low and not self._is_low:
            self._choose_what_is_used()
        self._is_low = low
        alone = low and self._has_upper and (self._has_lower or self._lower_waits)
        self._switch.setVisible(alone)
        away = self._lower if self.chosen == _UPPER else self._upper
        focused = QApplication.focusWidget()
        if alone and focused is not None and (_holds(away, focused) or focused is self._strip):
            self._buttons.button(self.chosen).setFocus()  # what had the focus is about to vanish
        if self._strip is not None:
            self._strip.setVisible(not alone)
        self._halves.let_fill(self._filling if alone else None)
        lower = self._has_lower or alone
        for part, is_there in ((self._upper, self._has_upper), (self._lower, lower)):
            is_away = alone and part is away
            part.setProperty(AWAY, is_away)
            part.setVisible(is_there and not is_away)


def _holds(part: QWidget, focused: QWidget) -> bool:
    return part is focused or part.isAncestorOf(focused)
