"""Lines under headings, to be read and to be copied."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

_SPACE_ABOVE = 14
_SPACE_BETWEEN = 4
_INDENT, _MARGIN = 16, 12


class ToldList(QTextEdit):
    """Sections under headings; the Tab key leaves it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)

    def tell(self, sections: Iterable[tuple[str, Sequence[str]]], *, counted: bool = True) -> None:
        """Show headings with their lines. Lines are text, whatever they look like: never set as markup.

        Unless the lines are `counted` the headings say themselves how much there is.
        """
        document = self.document()
        document.setIndentWidth(_INDENT)
        document.setDocumentMargin(_MARGIN)
        cursor = QTextCursor(document)
        heading, line = QTextBlockFormat(), QTextBlockFormat()
        line.setIndent(1)
        line.setTopMargin(_SPACE_BETWEEN)
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for number, (title, lines) in enumerate(sections):
            heading.setTopMargin(_SPACE_ABOVE if number else 0)
            if number:
                cursor.insertBlock(heading)
            else:
                cursor.setBlockFormat(heading)
            cursor.insertText(f"{title} ({len(lines):,})" if counted else title, bold)
            for words in lines:
                cursor.insertBlock(line)
                cursor.insertText(" ".join(words.split()), plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)
