"""A drop-down list of words that stand for values, as quick with ten thousand of them as with ten."""

from collections.abc import Hashable, Iterable
from heapq import nlargest

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QListView, QWidget
from typing_extensions import override

_WIDEST, _ROOM, _MOST_MEASURED = 640, 32, 20


class ChoiceBox(QComboBox):
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
        self._measured = False
        self._words = QStringListModel(self)
        self.setModel(self._words)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
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
        self._measured = False
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
    def showPopup(self) -> None:
        if not self._measured:
            self._measured = True
            metrics = QFontMetrics(self.view().font())
            longest = nlargest(_MOST_MEASURED, self._words.stringList(), key=len)
            wide = max(map(metrics.horizontalAdvance, longest), default=0)
            self.view().setMinimumWidth(min(_WIDEST, wide + _ROOM))
        super().showPopup()
