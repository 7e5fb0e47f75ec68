"""A list model of rows: it holds plain values, never a connection."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.rows import Row

ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_MOST_KEPT = 4000


def _as_it_is(row: Row) -> Row:
    return row


class RowModel(QAbstractListModel):
    """Rows in the order in which they are shown, each dressed with notes and marks when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing = Listing.of(())
        self._dress: Callable[[Row], Row] = _as_it_is
        self._dressed: dict[int, Row] = {}

    def show(self, listing: Listing, dress: Callable[[Row], Row]) -> bool:
        """Put other rows in place of those shown; gives whether they are of other facts than before."""
        before, self._listing, self._dress = self._listing, listing, dress
        self._dressed.clear()
        if before.ids != listing.ids or not listing.ids:
            self.beginResetModel()
            self.endResetModel()
            return True
        self.dataChanged.emit(self.index(0), self.index(len(listing) - 1))
        return False

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
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._listing)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and index.row() in self._listing.headings:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.row(index.row())
        return row if role == ROW_ROLE else row.spoken


_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE)
