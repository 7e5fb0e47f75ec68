"""Asks which role and party somebody has, beside what sources say."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QWidget

from briefing_app.domain import edtf
from briefing_app.domain.people import Given
from briefing_app.domain.typed_days import date_typed
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain, wrapping_form
from briefing_app.ui.models.people_rows import about, called
from briefing_app.ui.widgets.steady import SteadyBox

if TYPE_CHECKING:
    from briefing_app.domain.people import Person

_LONGEST = 300


class RoleDialog(SheetDialog):
    """A role with its time, and a party; `given` is what the fields say. Empty fields take it away."""

    def __init__(self, person: "Person", parties: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Role and party"))
        given = person.given
        self.role = _line(given.role, tr("Leader of the Council"))
        self.since = _line(_typed(given.since), tr("May 2023"))
        self.until = _line(_typed(given.until), tr("Empty if it is so still"))
        self.party: QComboBox = SteadyBox()
        self.party.setEditable(True)
        self.party.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.party.addItems(["", *parties])
        self.party.setCurrentText(given.party)
        self._problem = plain()
        self._buttons = accept_or_cancel(tr("Keep"), self)
        form = wrapping_form()
        form.addRow(tr("&Role"), self.role)
        form.addRow(tr("&From"), self.since)
        form.addRow(tr("&Until"), self.until)
        form.addRow(tr("&Party"), self.party)
        self.column.addWidget(plain(tr("What do you know of {name}?", name=called(person))))
        said = about(person.of_sources)
        if said:
            self.column.addWidget(plain(tr("Sources say: {said}", said=said), quiet=True))
        self.column.addLayout(form)
        self.column.addWidget(
            plain(tr("It stands beside what sources say, marked as given by hand."), quiet=True)
        )
        self.column.addWidget(self._problem)
        self.column.addStretch(1)
        self.finish(self._buttons, 480)
        for line in (self.role, self.since, self.until):
            line.textChanged.connect(self._tell)
        self.role.setFocus()
        self._tell()

    @property
    def given(self) -> Given:
        """What the fields say; nothing of a day that can't be read."""
        role = " ".join(self.role.text().split())
        since, until = (_day(line) or "" for line in (self.since, self.until))
        return Given(
            role, since if role else "", until if role else "", " ".join(self.party.currentText().split())
        )

    @Slot()
    def _tell(self) -> None:
        """Say what makes no sense; until it does, nothing can be kept."""
        problem = self._what_is_wrong()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not problem)

    def _what_is_wrong(self) -> str:
        for line in (self.since, self.until):
            if _day(line) is None:
                return tr("“{typed}” is not a date that can be read.", typed=line.text().strip())
        since, until = _day(self.since), _day(self.until)
        if (since or until) and not self.role.text().strip():
            return tr("The days belong to a role: write which.")
        if since and until:
            first, last = edtf.bounds(since).lower, edtf.bounds(until).upper
            if first and last and first > last:
                return tr("The role ends before it begins.")
        return ""


def _line(words: str, hint: str) -> QLineEdit:
    line = QLineEdit(words)
    line.setPlaceholderText(hint)
    line.setMaxLength(_LONGEST)
    return line


def _typed(day: str) -> str:
    """A day as one would type it, such that it is read as the same."""
    words = edtf.in_words(day) if day else ""
    today = date.today()  # noqa: DTZ011 - the user's own day
    return words if date_typed(words, today) == day else day


def _day(line: QLineEdit) -> str | None:
    """The day that was typed, in EDTF; empty for none, `None` if it can't be read."""
    typed = line.text().strip()
    return date_typed(typed, date.today()) if typed else ""  # noqa: DTZ011 - the user's own day
