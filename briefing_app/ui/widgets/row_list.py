"""A list of rows, one generous column wide, with a sentence in place of an empty list."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QListView, QWidget

from briefing_app.domain.deciding import NOT_MARKED, Mark
from briefing_app.system.overriding import override
from briefing_app.ui.delegates.row_delegate import RowDelegate
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.row_model import RowModel
from briefing_app.ui.models.rows import Row, with_mark, with_note
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.scroll_bar import keep_room_for_bar

MOST_UNEVEN = 400
"""Up to so many rows each is as high as it needs; of more all have the same height."""
_AROUND, _LEAST_ABOVE = 40, 4
"""The room around the sentence in an empty list, and above it in a low one."""
_ANY_HEIGHT = 100_000
_SENTENCE = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
_TURNS = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}
"""What keys do with a sentence that is longer than the list is high."""
_JOBS = {
    Qt.Key.Key_C: "confirm",
    Qt.Key.Key_N: "reject",
    Qt.Key.Key_Delete: "reject",
    Qt.Key.Key_E: "correct",
    Qt.Key.Key_S: "star",
    Qt.Key.Key_T: "note",
    Qt.Key.Key_O: "topic",
    Qt.Key.Key_P: "to pack",
}
"""What single keys ask for, of the finding that is selected."""


def _no_note(_row: Row) -> str:
    return ""


class RowList(QListView):
    """Shows rows; `picked` tells which one the user is on, `opened` that it was clicked or Enter pressed.

    `asked` names what the user wants done with the finding that is selected, `menu_wanted` carries the place
    on the screen at which to offer all that can be done, `other_menu_wanted` the same for what is no finding.
    """

    picked = Signal(object)
    opened = Signal(object)
    asked = Signal(str)
    menu_wanted = Signal(object)
    other_menu_wanted = Signal(object)

    def __init__(self, name: str, empty: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._empty, self._was_filled = empty, False
        self._theme = theme
        self._model = RowModel(self)
        self._note: Callable[[Row], str] = _no_note
        self._marks: Mapping[UUID, Mark] = {}
        self._delegate = RowDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_room_for_bar(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._delegate.set_theme(theme)
        self.scheduleDelayedItemsLayout()

    def set_empty(self, sentence: str) -> None:
        """What stands in place of an empty list."""
        self._empty = sentence
        self.updateGeometries()
        self.viewport().update()

    def show_rows(self, rows: Sequence[Row] | Listing) -> None:
        """Put other rows in place; the row of the same fact stays selected."""
        row, self._was_filled = self.current(), True
        self._show(rows if isinstance(rows, Listing) else Listing.of(rows))
        if row is None or row.fact is None or not self.select(row.fact):
            self.scrollToTop()
        if row is None and self.hasFocus():
            self.select_first()  # the keyboard is here already, on a list that was empty

    def show_fitting(self, rows: Sequence[Row] | Listing) -> None:
        """Put in place the rows that filters let through; if they hide the selected one, select the first."""
        had_one = self.currentIndex().isValid()
        self.show_rows(rows)
        if had_one and not self.currentIndex().isValid():
            self.select_first()

    def annotate(self, note: "Callable[[Row], str]") -> None:
        """Put a note before the detail of rows; of those to which none belongs it is empty."""
        self._note = note
        self._show(self._model.listing)

    def show_marks(self, marks: Mapping[UUID, Mark]) -> None:
        """Show of each fact what was decided of it."""
        if marks is not self._marks:
            self._marks = marks
            self._show(self._model.listing)

    def _show(self, listing: Listing) -> None:
        # Rows of one height need not be looked at to find their places: so a long list is there at once.
        even = len(listing) > MOST_UNEVEN
        if even != self.uniformItemSizes():
            self._delegate.set_even(even=even)
            self.setUniformItemSizes(even)
        if not self._model.show(listing, self._dressed) and not even:
            self.scheduleDelayedItemsLayout()

    def _dressed(self, row: Row) -> Row:
        mark = self._marks.get(row.fact, NOT_MARKED) if row.fact else NOT_MARKED
        noted = with_note(row, self._note(row))
        return noted if mark is NOT_MARKED else with_mark(noted, mark)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows: for short lists."""
        return self._model.rows

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._model.listing)

    def current(self) -> Row | None:
        """The selected row."""
        index = self.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def select(self, fact: UUID) -> bool:
        """Select the row of a fact; false if it is not in the list."""
        number = self._model.listing.number_of(fact)
        if number is not None:
            self.select_number(number)
        return number is not None

    def select_number(self, number: int) -> None:
        """Select the row at a place, counted from 0."""
        index = self._model.index(number, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def select_first(self) -> None:
        """Select the first row that is no heading."""
        number = self._model.listing.first
        if number is not None:
            self.select_number(number)

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        indexes = selected.indexes()
        if indexes:
            self.picked.emit(self._model.row(indexes[0].row()))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if not row.heading:
            self.picked.emit(row)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.row(index.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        job = _JOBS.get(Qt.Key(event.key()))
        row = self.current()
        if not self.count and Qt.Key(event.key()) in _TURNS:
            self.verticalScrollBar().triggerAction(_TURNS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Copy) and row is not None and row.fact is not None:
            self.asked.emit("copy")
        elif job and not event.modifiers() and row is not None and row.fact is not None:
            self.asked.emit(job)
        elif event.text().isalpha() and not event.modifiers():
            event.ignore()  # rows begin with anything: letters do not look for them
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current()
        if row is None:
            return
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        (self.other_menu_wanted if row.fact is None else self.menu_wanted).emit(place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # With the keyboard one must see where one is: the first row, if none was chosen yet.
        if (
            self.count
            and not self.currentIndex().isValid()
            and event.reason() != Qt.FocusReason.MouseFocusReason
        ):
            self.select_first()
        super().focusInEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @property
    def _tells_that_it_is_empty(self) -> bool:
        # Before anything was shown nobody knows whether there is something.
        return not self.count and bool(self._empty) and self._was_filled

    def _place_of_sentence(self) -> QRect:
        """Where the sentence in place of an empty list stands before anything is scrolled."""
        room = self.viewport().rect().adjusted(_AROUND, 0, -_AROUND, 0)
        metrics = QFontMetrics(self._theme.font("lead"))
        taken = metrics.boundingRect(0, 0, room.width(), _ANY_HEIGHT, _SENTENCE, self._empty).height()
        room.setTop(max(_LEAST_ABOVE, min(_AROUND, (room.height() - taken) // 2)))
        room.setHeight(taken)
        return room

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._tells_that_it_is_empty:
            seen, bar = self.viewport().height(), self.verticalScrollBar()
            bar.setRange(0, max(0, self._place_of_sentence().bottom() + _LEAST_ABOVE - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(self.fontMetrics().lineSpacing())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._tells_that_it_is_empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.colour("ink-2"))
        painter.setFont(self._theme.font("lead"))
        place = self._place_of_sentence().translated(0, -self.verticalScrollBar().value())
        painter.drawText(place, _SENTENCE | int(Qt.TextFlag.TextDontClip), self._empty)
        painter.end()
