"""The buttons beneath a dialog, in the language of the window: Qt's own are in that of the system."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QWidget

from briefing_app.system.words import tr


def accept_or_cancel(accept: str, dialog: QDialog) -> QDialogButtonBox:
    """One that takes what was entered, and Cancel; `accept` is what the first one is called."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(accept)
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons


def close_only(dialog: QDialog) -> QDialogButtonBox:
    """Close, beneath what is only to be read or takes effect at once."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
    buttons.rejected.connect(dialog.reject)
    return buttons


def tell(window: QWidget, title: str, words: str) -> None:
    """Show words until they are closed."""
    message = QMessageBox(window)
    message.setIcon(QMessageBox.Icon.Information)
    message.setWindowTitle(title)
    message.setTextFormat(Qt.TextFormat.PlainText)
    message.setText(words)
    message.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    message.exec()
    message.deleteLater()


def confirms(window: QWidget, title: str, question: str, accept: str) -> bool:
    """Whether the user means what can't be taken back; Return and Escape leave all as it is."""
    message = QMessageBox(window)
    message.setIcon(QMessageBox.Icon.Question)
    message.setWindowTitle(title)
    message.setTextFormat(Qt.TextFormat.PlainText)
    message.setText(question)
    wanted = message.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
    message.setDefaultButton(message.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
    message.exec()
    is_meant = message.clickedButton() is wanted
    message.deleteLater()
    return is_meant
