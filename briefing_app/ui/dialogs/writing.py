"""Asks for words of the user's own: a line, or several in a field that the Tab key leaves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel, confirms
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.widgets.few_lines import FewLines

_LONGEST = 10_000
_WIDTH = 520
_ABOUT_LINES = 3


class WriteDialog(SheetDialog):
    """Words to write; `words` are those in the field, `about` those on which they are written.

    Ctrl+Enter keeps several lines, as Enter does one.
    """

    def __init__(
        self,
        title: str,
        label: str,
        accept: str,
        words: str = "",
        *,
        about: str = "",
        lines: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given = words
        self.setWindowTitle(title)
        self.field: QPlainTextEdit | QLineEdit
        if lines:
            self.field = QPlainTextEdit(words)
            self.field.setTabChangesFocus(True)
        else:
            self.field = QLineEdit(words)
            self.field.setMaxLength(_LONGEST)
        named = plain(label)
        named.setBuddy(self.field)
        self.field.setAccessibleName(label)
        self.field.setAccessibleDescription(about)
        buttons = accept_or_cancel(accept, self)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setToolTip(tr("Ctrl+Enter"))
        self.field.installEventFilter(self)
        self.column.addWidget(named)
        if about:
            self.column.addWidget(FewLines(_ABOUT_LINES, about))
        self.column.addWidget(self.field, 1)
        self.finish(buttons, _WIDTH, kept=(self.field,) if lines else ())
        self.field.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.accept()
            return True
        return super().eventFilter(watched, event)

    @property
    def words(self) -> str:
        return self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()

    @override
    def reject(self) -> None:
        """Leave; what was written is not lost by a slip of the finger."""
        lost = self.words.strip() and self.words != self._given
        if not lost or confirms(self, self.windowTitle(), tr("Throw away what you wrote?"), tr("Throw away")):
            super().reject()

    def write(self, words: str) -> None:
        """Put words into the field in place of those that are there."""
        if isinstance(self.field, QLineEdit):
            self.field.setText(words)
        else:
            self.field.setPlainText(words)


def ask_words(
    parent: QWidget,
    title: str,
    label: str,
    accept: str,
    words: str = "",
    *,
    about: str = "",
    lines: bool = True,
) -> str | None:
    """Words that the user writes; `None` if they think better of it."""
    dialog = WriteDialog(title, label, accept, words, about=about, lines=lines, parent=parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    written = dialog.words
    dialog.deleteLater()
    return written if accepted else None
