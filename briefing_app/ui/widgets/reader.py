"""The text of a source with the chosen passage and all findings marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from briefing_app.domain.facts import Finding
from briefing_app.domain.helping import Term, term_of
from briefing_app.domain.wording import WORD
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.copying import noted
from briefing_app.ui.text_offsets import character_offset, utf16_offset
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.selection_bar import KINDS

KIND_TOKENS = {
    "quote": "accent",
    "figure": "good",
    "event": "requires-improvement",
    "judgement": "inadequate",
    "recommendation": "adequate",
}
_UNSEEN, _LINE_ENDS = "\u200b", " -‐‑\t"  # a space of no width: every character of the text keeps its place
_ADDS = {key: kind for kind, _, key, _ in KINDS}
_LONGEST_TERM = 5  # words
_MEASURE = 66  # characters to a line in comfortable reading
_LINE_HEIGHT = 112  # per cent of what the serif asks for, which is generous already


class Reader(QTextEdit):
    """The text itself, read-only; a click on a finding picks it.

    `add_wanted` carries the kind as which the selected words are to be added, `nothing_selected` tells that
    none are; `find_wanted` asks to look for words in it.
    """

    clicked_at = Signal(int)
    add_wanted = Signal(object)
    nothing_selected = Signal()
    find_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(tr("Text of the source"))
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.theme = theme
        self.findings: Sequence[Finding] = ()
        self.text = ""
        self._side = 28

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Other findings in the text that is shown, which stays where it is."""
        self.findings = findings
        self.viewport().update()

    def show_text(self, text: str, findings: Sequence[Finding], soft_breaks: Sequence[int] = ()) -> None:
        """Another text with its findings; it is set as plain text, whatever is in it.

        Line feeds at `soft_breaks` become spaces, or nothing that shows after a space or a hyphen.
        """
        self.text, self.findings = text, findings
        letters = list(text)
        for place in soft_breaks:
            letters[place] = _UNSEEN if text[place - 1] in _LINE_ENDS else " "
        self.setPlainText("".join(letters))
        self.dress()

    @property
    def selected(self) -> tuple[int, int]:
        """The characters `[start, end)` that are selected; two of the same if there are none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return character_offset(self.text, start), character_offset(self.text, end)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind = _ADDS.get(event.text().upper())
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
        elif kind is not None and self.textCursor().hasSelection():
            self.add_wanted.emit(kind)
        elif kind is not None:
            self.nothing_selected.emit()
        else:
            super().keyPressEvent(event)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the plain words, without the signs that keep offsets in step."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText().replace(_UNSEEN, ""))
        return noted(copied)

    def dress(self) -> None:
        """Set type and spacing, after another text or theme."""
        font = self.theme.font("lead", serif=True)
        self.setFont(font)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_spacing(_LINE_HEIGHT))
        plain = QTextCharFormat()
        plain.setFont(font)
        plain.setForeground(self.theme.colour("ink"))
        cursor.mergeCharFormat(plain)
        self._close_up()
        self._set_margins()

    def _close_up(self) -> None:
        """Let an empty line take half the room: it parts paragraphs, it is not one."""
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                QTextCursor(block).mergeBlockFormat(_spacing(_LINE_HEIGHT // 2))
            block = block.next()

    def mark(self, start: int, end: int) -> None:
        """Mark the characters `[start, end)` and bring them into view."""
        self.mark_in_place(start, end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self.text, start))
        self.setTextCursor(cursor)
        self._centre(cursor)

    def mark_in_place(self, start: int, end: int) -> None:
        """Mark the characters `[start, end)`; cursor and view stay where they are."""
        selections = [self._underlined(finding) for finding in self.findings]
        if end > start:
            selections.append(self._selection(start, end, ground=self.theme.colour("mark")))
        self.setExtraSelections(selections)

    def select(self, start: int, end: int) -> None:
        """Select the characters `[start, end)` as if a person had, in view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self.text, start))
        cursor.setPosition(utf16_offset(self.text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def let_go(self) -> None:
        """Select nothing any more; the view stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def _centre(self, cursor: QTextCursor) -> None:
        """Scroll so that the place is in the upper third, where the eye begins."""
        bar = self.verticalScrollBar()
        top = self.cursorRect(cursor).top() + bar.value()
        bar.setValue(max(0, top - self.viewport().height() // 3))

    def _selection(self, start: int, end: int, ground: QColor | None = None) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self.text, start))
        cursor.setPosition(utf16_offset(self.text, end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        form = QTextCharFormat()
        if ground is not None:
            form.setBackground(ground)
        selection.format = form
        return selection

    def _underlined(self, finding: Finding) -> QTextEdit.ExtraSelection:
        selection = self._selection(finding.start, finding.end)
        form: QTextCharFormat = selection.format
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self.theme.colour(KIND_TOKENS[finding.kind]))
        return selection

    def _set_margins(self) -> None:
        """Keep lines to a measure that one can read."""
        wanted = self.fontMetrics().averageCharWidth() * _MEASURE
        side = self._side = max(28, (self.width() - wanted) // 2)
        root = self.document().rootFrame()
        form = root.frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(max(20, side - 8))
        form.setTopMargin(16)
        form.setBottomMargin(48)
        root.setFrameFormat(form)

    @override
    def event(self, event: QEvent) -> bool:
        """A term of the field is explained where it stands; the key to find looks here, not everywhere."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            term = self._term_at(self.viewport().mapFromGlobal(event.globalPos()))
            if term is not None:
                QToolTip.showText(event.globalPos(), f"{tr(term.name)}: {tr(term.means)}", self)
                return True
        return super().event(event)

    def _term_at(self, place: QPoint) -> Term | None:
        """The term at a place of the viewport, of up to four words."""
        cursor = self.cursorForPosition(place)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        at, block = cursor.selectionStart() - cursor.block().position(), cursor.block().text()
        words = list(WORD.finditer(block))
        here = next((number for number, word in enumerate(words) if word.start() <= at < word.end()), None)
        if here is None:
            return None
        for length in range(_LONGEST_TERM, 0, -1):
            for first in range(max(0, here - length + 1), here + 1):
                last = min(first + length, len(words)) - 1
                found = term_of(block[words[first].start() : words[last].end()])
                if found is not None:
                    return found
        return None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._set_margins()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        height = self.viewport().height()
        seen: dict[int, int] = {}
        for finding in self.findings:
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16_offset(self.text, finding.start))
            place = self.cursorRect(cursor)
            if place.bottom() < 0:
                continue
            if place.top() > height:
                break
            # Several findings on one line stand side by side in the margin.
            column = seen.get(place.top(), 0)
            seen[place.top()] = column + 1
            painter.setBrush(self.theme.colour(KIND_TOKENS[finding.kind]))
            x = self._side - 22 + 5 * min(column, 3)
            painter.drawRoundedRect(x, place.top() + 3, 3, place.height() - 6, 1.5, 1.5)
        painter.end()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            position = self.cursorForPosition(event.position().toPoint()).position()
            self.clicked_at.emit(character_offset(self.text, position))


def _spacing(per_cent: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(per_cent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form
