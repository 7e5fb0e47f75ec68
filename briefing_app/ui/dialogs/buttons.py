"""The two buttons beneath a question: one that takes what was entered, and Cancel."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox


def accept_or_cancel(accept: str, dialog: QDialog) -> QDialogButtonBox:
    """The buttons, connected to their dialog; `accept` is what the first one is called."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(accept)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
