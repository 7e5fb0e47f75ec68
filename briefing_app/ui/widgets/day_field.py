"""A field for a day, as it is written here."""

from PySide6.QtCore import QDate
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from briefing_app.system.overriding import override

_ISO = "yyyy-MM-dd"


class DayField(QDateEdit):
    """Today at first; with a calendar to choose from. The mouse wheel leaves it as it is."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it, where no label beside it does."""
        super().__init__(QDate.currentDate(), parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        if name:
            self.setAccessibleName(name)
            self.lineEdit().setAccessibleName(name)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @property
    def day(self) -> str:
        """The day in ISO 8601."""
        return self.date().toString(_ISO)

    def show_day(self, day: str) -> None:
        """Show a day in ISO 8601."""
        self.setDate(QDate.fromString(day, _ISO))
