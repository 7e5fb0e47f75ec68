"""Drop-down lists of words: long ones are shortened, and ten thousand are as quick as ten."""

from collections.abc import Hashable, Iterable
from heapq import nlargest

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.widgets.steady import SteadyBox

_WIDEST, _ROOM, _MOST_MEASURED = 90, 32, 20
"""The most letters that a list shows, the room around them in pixels, and how many words are measured."""
_INSET, _LEAST = 2, 8
_MOST_LACKING = 48  # pixels; where more is lacking the screen has no room for it


class WordBox(SteadyBox):
    """Shortens the words for which it has no room; the list that it opens is as wide as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Otherwise the longest words would say how narrow whatever it stands in may be.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        shown = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        words = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room - _INSET)
        option.currentText = words
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    @override
    def showPopup(self) -> None:
        metrics = QFontMetrics(self.view().font())
        longest = nlargest(_MOST_MEASURED, self._every_word(), key=len)
        wide = max(map(metrics.horizontalAdvance, longest), default=0)
        most = min(_WIDEST * metrics.averageCharWidth(), self.window().width() - _ROOM)
        self.view().setMinimumWidth(min(most, wide + _ROOM))
        super().showPopup()
        if self.currentIndex() < 0 and self.count():
            # Otherwise nothing is marked, and the first arrow key passes over the first line.
            self.view().setCurrentIndex(self.model().index(0, self.modelColumn()))
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Make the open list as high as its rows: Qt leaves out what the style sheet puts around them."""
        view = self.view()
        holder = view.window()
        needed = min(self.count(), self.maxVisibleItems()) * view.sizeHintForRow(0)
        if 0 < needed - view.viewport().height() <= _MOST_LACKING:
            # With room to spare the arrows go with which it is scrolled; what is left over goes then.
            holder.resize(holder.width(), holder.height() + 2 * _MOST_LACKING)
            holder.resize(holder.width(), holder.height() - (view.viewport().height() - needed))

    def _every_word(self) -> Iterable[str]:
        return map(self.itemText, range(self.count()))


class ChoiceBox(WordBox):
    """The values are kept beside the words; whoever asks which is chosen gets one of them.

    `first` stands before whatever is offered.
    """

    def __init__(
        self, name: str, first: tuple[str, Hashable] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._first = [first] if first else []
        self._values: list[object] = []
        self._places: dict[object, int] = {}
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setAccessibleName(name)
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)
        self.offer(())

    def offer(self, items: "Iterable[tuple[str, Hashable]]") -> None:
        """Offer words with their values; what was chosen stays if it is still there, else it is the first.

        Nothing is told of it.
        """
        chosen = self.currentData()
        words, values = [], []
        for said, value in (*self._first, *items):
            words.append(said)
            values.append(value)
        self.blockSignals(True)
        self._values = list(values)
        self._places = {value: place for place, value in reversed(list(enumerate(values)))}
        self._words.setStringList(words)
        self.setCurrentIndex(self._places.get(chosen, 0) if values else -1)
        self.blockSignals(False)
        self.update()

    @property
    def values(self) -> tuple[object, ...]:
        return tuple(self._values)

    @override
    def currentData(self, role: int = Qt.ItemDataRole.UserRole) -> object:
        return self.itemData(self.currentIndex(), role)

    @override
    def itemData(self, index: int, role: int = Qt.ItemDataRole.UserRole) -> object:
        return self._values[index] if 0 <= index < len(self._values) else None

    @override
    def findData(self, data: object, *_: object) -> int:
        return self._places.get(data, -1)

    @override
    def _every_word(self) -> Iterable[str]:
        return self._words.stringList()
