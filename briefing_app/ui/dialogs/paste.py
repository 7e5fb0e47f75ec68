"""Takes text that was copied elsewhere, to be added as a document."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import SheetDialog, plain

_SIZE = (680, 480)


class PasteDialog(SheetDialog):
    """A text to add, begun with what is on the clipboard; `text` is what was left of it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste text"))
        said = plain(tr("Paste an article or a letter here, with its headline and date."))
        self.words = QPlainTextEdit(text)
        self.words.setAccessibleName(tr("The text to add"))
        self.words.setPlaceholderText(tr("Nothing was copied yet. Copy the text and paste it here."))
        self.words.setTabChangesFocus(True)
        self.words.textChanged.connect(self._on_changed)
        said.setBuddy(self.words)
        self._buttons = accept_or_cancel(tr("Next"), self)
        self.column.addWidget(said)
        self.column.addWidget(self.words, 1)
        self.finish(self._buttons, *_SIZE, kept=(self.words,))
        self._on_changed()

    @property
    def text(self) -> str:
        return self.words.toPlainText()

    @Slot()
    def _on_changed(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.text.strip()))
