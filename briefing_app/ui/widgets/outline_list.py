"""The outline of a pack: lines that are ticked, moved, taken out and written by hand."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QWidget

from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines

_EMPTY = marked(
    "Nothing is chosen yet. Add a section here, or press P on a quote, date or figure in any list."
)


class OutlineList(QListWidget):
    """`ticked` tells that a line was put in or left out, `moved` that lines stand in another order.

    `remove_wanted` and `edit_wanted` carry the number of the line that is selected.
    """

    ticked = Signal(int, bool)
    moved = Signal(list)
    remove_wanted = Signal(int)
    edit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Outline of the pack"))
        self.setAccessibleDescription(
            tr("Space puts a line in or leaves it out, Alt with an arrow moves it, Delete takes it out.")
        )
        self.setObjectName("outline")
        wrap_lines(self)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._filling = False
        self.itemChanged.connect(self._on_item_changed)
        self.itemDoubleClicked.connect(self._on_double_clicked)
        self.model().rowsMoved.connect(self._on_rows_moved)

    def show_lines(self, lines: Sequence[tuple[str, bool]]) -> None:
        """Show lines, each with whether it is in the pack; the place that was selected stays so."""
        number = self.currentRow()
        self._filling = True
        self.clear()
        for place, (words, included) in enumerate(lines or [(tr(_EMPTY), False)]):
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, place)
            if lines:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if included else Qt.CheckState.Unchecked)
            else:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self._filling = False
        if lines and (number >= 0 or self.hasFocus()):
            self.setCurrentRow(min(max(number, 0), len(lines) - 1))

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self.ticked.emit(self.row(item), item.checkState() is Qt.CheckState.Checked)

    @Slot(QListWidgetItem)
    def _on_double_clicked(self, item: QListWidgetItem) -> None:
        self.edit_wanted.emit(self.row(item))

    @Slot(QModelIndex, int, int, QModelIndex, int)
    def _on_rows_moved(self, *_: object) -> None:
        if not self._filling:
            places = [int(self.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.count())]
            self.moved.emit(places)

    def shift(self, by: int) -> None:
        """Move the selected line up (-1) or down (+1)."""
        number = self.currentRow()
        if number < 0 or not 0 <= number + by < self.count():
            return
        places = list(range(self.count()))
        places[number], places[number + by] = places[number + by], places[number]
        self.setCurrentRow(number + by)
        self.moved.emit(places)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # With the keyboard one must see where one is.
        has_lines = self.count() and bool(self.item(0).flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if has_lines and self.currentRow() < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer for the line that is selected what the keys do."""
        number = self.currentRow()
        if number < 0:
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).center())
        menu = QMenu(self)
        up = menu.addAction(tr("Move &up"))
        up.setEnabled(number > 0)
        down = menu.addAction(tr("Move &down"))
        down.setEnabled(number < self.count() - 1)
        out = menu.addAction(tr("&Take out of the pack"))
        chosen = menu.exec(place)
        menu.deleteLater()
        if chosen is out:
            self.remove_wanted.emit(number)
        elif chosen is not None:
            self.shift(-1 if chosen is up else +1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.currentRow()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
        if event.key() in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and number >= 0:
            self.remove_wanted.emit(number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and number >= 0:
            self.edit_wanted.emit(number)
        else:
            super().keyPressEvent(event)
