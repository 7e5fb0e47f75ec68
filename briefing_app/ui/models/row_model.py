"""A list model of rows: it holds plain values, never a connection."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from briefing_app.system.overriding import override
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row

ROW_ROLE = Qt.ItemDataRole.UserRole
_MOST_KEPT = 4000


def _as_it_is(row: Row) -> Row:
    return row


class RowModel(QStringListModel):
    """Rows in the order in which they are shown, each dressed with notes and marks when it is looked at.

    How many there are is kept by Qt, as so many empty strings: a list asks for it of every row whenever it
    lays itself out, which of a hundred thousand rows takes a second if Python has to answer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Listing.of(())
        self._dress: Callable[[Row], Row] = _as_it_is
        self._dressed: dict[int, Row] = {}

    def show(self, listing: Listing, dress: Callable[[Row], Row]) -> bool:
        """Put other rows in place of those shown; gives whether they are of other facts than before."""
        before = self._listing.ids
        others = before != listing.ids or not listing.ids
        place = one_fewer(before, listing.ids) if others else None
        if place is not None:
            # Before the listing is changed: the list asks for the row that it goes on to by its old place.
            self.removeRows(place, 1)
        self._listing, self._dress = listing, dress
        self._dressed.clear()
        if others and place is None:
            self.setStringList([""] * len(listing))
        elif not others:
            self.dataChanged.emit(self.index(0), self.index(len(listing) - 1))
        return others

    @property
    def listing(self) -> Listing:
        return self._listing

    def row(self, number: int) -> Row:
        """The row at a place, as it is shown."""
        found = self._dressed.get(number)
        if found is None:
            if len(self._dressed) >= _MOST_KEPT:
                self._dressed.clear()
            found = self._dressed[number] = self._dress(self._listing.row(number))
        return found

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows: for short lists."""
        return tuple(self.row(number) for number in range(len(self._listing)))

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and index.row() in self._listing.headings:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.row(index.row())
        return row if role == ROW_ROLE else row.spoken


def one_fewer(before: Sequence[UUID | None], now: Sequence[UUID | None]) -> int | None:
    """The place of the only entry that is gone; `None` if more has changed, or less."""
    if len(before) != len(now) + 1:
        return None
    low, high = 0, len(now)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if before[low:middle] == now[low:middle] else (low, middle - 1)
    return low if before[low + 1 :] == now[low:] else None


_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE)
