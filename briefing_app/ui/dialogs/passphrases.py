"""Asking for the passphrase of a library, and setting, changing or removing it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from briefing_app.system.errors import LockedError
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain, wrapping_form
from briefing_app.ui.widgets.choice_box import ChoiceBox
from briefing_app.ui.widgets.told_list import ToldList

_WIDTH = 520
SAME, DELETE, LEAVE = "same", "delete", "leave"
_WARNING = marked(
    "Without its passphrase nobody can open this library, not even those who make Briefing."
    " Write it down and keep it where you find it again."
)
_OF_LOCKING = (
    (marked("Give them the same passphrase"), SAME),
    (marked("Delete them"), DELETE),
    (marked("Leave them as they are: whoever comes by them can read them"), LEAVE),
)
_OF_OPENING = (
    (marked("Take the passphrase from them too"), SAME),
    (marked("Delete them"), DELETE),
    (marked("Leave them as they are: they open with their passphrase only"), LEAVE),
)


def ask_passphrase(error: LockedError, parent: QWidget) -> str | None:
    """Ask for the passphrase that is missing; `None` if the user has none to give."""
    dialog = AskPassphrase(str(error), parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    typed = dialog.typed.text()
    dialog.typed.clear()
    dialog.deleteLater()
    return typed if accepted else None


class AskPassphrase(SheetDialog):
    """One field, whose letters are seen only if that is wanted."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Passphrase"))
        self.said = plain(sentence)
        self.typed = _field()
        self.shown = _show_letters(self.typed)
        self._buttons = accept_or_cancel(tr("Open"), self)
        form = wrapping_form()
        form.addRow(tr("&Passphrase"), self.typed)
        form.addRow("", self.shown)
        _set(self, self._buttons, self.said, form)
        self.typed.textChanged.connect(self._on_changed)
        self._on_changed()

    @Slot()
    def _on_changed(self, *_: object) -> None:
        _allow(self._buttons, bool(self.typed.text()))


class SetPassphrase(SheetDialog):
    """A passphrase for a library, typed twice, and what becomes of its copies; `locked` says it has one."""

    def __init__(
        self, name: str, copies: Sequence[Path], *, locked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Passphrase"))
        self._locked, self._has_copies = locked, bool(copies)
        said = f"{tr('“{name}” has a passphrase.', name=name)} {tr(_WARNING)}" if locked else tr(_WARNING)
        self.remove = QCheckBox(tr("&Remove the passphrase"))
        warned = plain(tr("Without one, whoever comes by the file can read it."), quiet=True)
        self.remove.setAccessibleDescription(warned.text())
        self.typed, self.again = _field(), _field()
        self.shown = _show_letters(self.typed, self.again)
        self.differs = plain()
        self.copies = ChoiceBox(tr("Its backups"))
        self._named = ToldList(tr("Copies of this library"))
        self._named.tell([(tr("Copies of this library"), [str(path) for path in copies])])
        self._named.setVisible(bool(copies))
        form = wrapping_form()
        form.addRow(self.remove)
        form.addRow(warned)
        form.addRow(tr("&New passphrase") if locked else tr("&Passphrase"), self.typed)
        form.addRow(tr("The same &once more"), self.again)
        form.addRow("", self.shown)
        form.addRow("", self.differs)
        form.addRow(tr("Its &backups"), self.copies)
        for row in (self.remove, warned):
            form.setRowVisible(row, locked)
        form.setRowVisible(self.copies, bool(copies))
        self._form = form
        self._buttons = accept_or_cancel(tr("Set"), self)
        _set(self, self._buttons, plain(said), form, self._named, kept=(self._named,))
        for field in (self.typed, self.again):
            field.textChanged.connect(self._on_changed)
        self.remove.toggled.connect(self._on_remove)
        self._on_remove()
        self.typed.setFocus()

    @property
    def wanted(self) -> str | None:
        """The passphrase that was typed; `None` if there is to be none."""
        return None if self.remove.isChecked() else self.typed.text()

    @property
    def chosen(self) -> str:
        """What becomes of the copies."""
        return str(self.copies.currentData()) if self._has_copies else LEAVE

    @Slot()
    def _on_remove(self, *_: object) -> None:
        removes = self.remove.isChecked()
        for field in (self.typed, self.again, self.shown):
            field.setEnabled(not removes)
        self.copies.offer((tr(words), value) for words, value in (_OF_OPENING if removes else _OF_LOCKING))
        self.copies.setCurrentIndex(0)
        button = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setText(tr("Remove") if removes else tr("Change") if self._locked else tr("Set"))
        self._on_changed()

    @Slot()
    def _on_changed(self, *_: object) -> None:
        typed, again = self.typed.text(), self.again.text()
        differ = bool(again) and not self.remove.isChecked() and typed != again
        self.differs.setText(tr("The two are not the same yet.") if differ else "")
        self._form.setRowVisible(self.differs, differ)
        _allow(self._buttons, self.remove.isChecked() or (bool(typed) and typed == again))


def _field() -> QLineEdit:
    return QLineEdit(echoMode=QLineEdit.EchoMode.Password)


def _show_letters(*fields: QLineEdit) -> QCheckBox:
    box = QCheckBox(tr("&Show the letters"))

    def show(shown: bool) -> None:
        for field in fields:
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    box.toggled.connect(show)
    return box


def _set(
    dialog: SheetDialog, foot: QWidget, *parts: QWidget | QFormLayout, kept: tuple[QWidget, ...] = ()
) -> None:
    for part in parts:
        if isinstance(part, QWidget):
            dialog.column.addWidget(part)
        else:
            dialog.column.addLayout(part)
    dialog.finish(foot, _WIDTH, kept=kept)


def _allow(buttons: QDialogButtonBox, allowed: bool) -> None:
    buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
