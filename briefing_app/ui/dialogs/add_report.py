"""What became of each file of a batch, to be read and to be copied."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QFont, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextEdit, QVBoxLayout, QWidget

from briefing_app.services.reporting import AddReport, as_text, in_a_sentence, in_full
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import close_only

_SIZE = (720, 520)
_SPACE_ABOVE = 14
_SPACE_BETWEEN = 4
_INDENT, _MARGIN = 16, 12


class AddReportDialog(QDialog):
    """A report as a list under headings, what needs looking at first."""

    def __init__(self, report: AddReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(tr("What became of the documents"))
        self.resize(*_SIZE)
        said = QLabel(in_a_sentence(report), wordWrap=True)
        self.list = QTextEdit(readOnly=True)
        self.list.setAccessibleName(tr("Every file, and what became of it"))
        self.list.setTabChangesFocus(True)
        self._fill()
        buttons = close_only(self)
        copy = buttons.addButton(tr("Copy as text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    def _fill(self) -> None:
        """Names of files are text, whatever they look like: they are inserted, never set as markup."""
        document = self.list.document()
        document.setIndentWidth(_INDENT)
        document.setDocumentMargin(_MARGIN)
        cursor = QTextCursor(document)
        heading, line = QTextBlockFormat(), QTextBlockFormat()
        line.setIndent(1)
        line.setTopMargin(_SPACE_BETWEEN)
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for number, section in enumerate(in_full(self._report)):
            heading.setTopMargin(_SPACE_ABOVE if number else 0)
            if number:
                cursor.insertBlock(heading)
            else:
                cursor.setBlockFormat(heading)
            cursor.insertText(f"{section.heading} ({len(section.lines):,})", bold)
            for words in section.lines:
                cursor.insertBlock(line)
                cursor.insertText(" ".join(words.split()), plain)
        self.list.moveCursor(QTextCursor.MoveOperation.Start)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._report))
