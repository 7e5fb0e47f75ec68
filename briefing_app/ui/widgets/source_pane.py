"""The source at the very words: a document's text with the chosen passage and all findings marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.domain.facts import Finding
from briefing_app.ui.models.rows import Place
from briefing_app.ui.text_offsets import character_offset, utf16_offset
from briefing_app.ui.theme import Theme

if TYPE_CHECKING:
    from briefing_app.services.browsing import SourceText

_KIND_TOKENS = {
    "quote": "accent",
    "figure": "good",
    "event": "requires-improvement",
    "judgement": "inadequate",
}
_MEASURE = 66  # characters to a line in comfortable reading
_LINE_HEIGHT = 112  # per cent of what the serif asks for, which is generous already


class Reader(QTextEdit):
    """The text itself, read-only; a click on a finding picks it."""

    clicked_at = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Text of the source")
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.theme = theme
        self.findings: Sequence[Finding] = ()
        self.text = ""
        self._side = 28

    def show_text(self, text: str, findings: Sequence[Finding]) -> None:
        """Another text with its findings; it is set as plain text, whatever is in it."""
        self.text, self.findings = text, findings
        self.setPlainText(text)
        self.dress()

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
        selections = [self._underlined(finding) for finding in self.findings]
        if end > start:
            selections.append(self._selection(start, end, ground=self.theme.colour("mark")))
        self.setExtraSelections(selections)
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(self.text, start))
        self.setTextCursor(cursor)
        self._centre(cursor)

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
        form.setUnderlineColor(self.theme.colour(_KIND_TOKENS[finding.kind]))
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
            painter.setBrush(self.theme.colour(_KIND_TOKENS[finding.kind]))
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


class SourcePane(QWidget):
    """The pane on the right of every page: which source, the text, and a way from finding to finding."""

    wanted = Signal(str)
    finding_picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._shown: SourceText | None = None
        self._places: tuple[Place, ...] = ()
        self._at: Place | None = None
        self._title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._title.setProperty("section", True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setProperty("quiet", True)
        self._what = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._what.setProperty("kind", "marked")
        self._what.setIndent(0)
        self._choice = QComboBox()
        self._choice.activated.connect(self._on_source_chosen)
        self._others = QWidget()
        self._previous = self._step_button("Previous finding", -1)
        self._next = self._step_button("Next finding", +1)
        self._reader = Reader(theme)
        self._reader.clicked_at.connect(self._on_clicked_at)
        self._build()
        self.set_theme(theme)
        self.show_nothing()

    def _build(self) -> None:
        said_in = QLabel("Sai&d in")
        said_in.setProperty("quiet", True)
        said_in.setBuddy(self._choice)
        choosing = QHBoxLayout(self._others)
        choosing.setContentsMargins(0, 4, 16, 0)
        choosing.addWidget(said_in)
        choosing.addWidget(self._choice, 1)
        head = QVBoxLayout()
        head.setContentsMargins(28, 12, 12, 8)
        head.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._previous)
        top.addWidget(self._next)
        head.addLayout(top)
        head.addWidget(self._label)
        head.addWidget(self._what)
        head.addWidget(self._others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._reader, 1)

    def _step_button(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(self._on_next if step > 0 else self._on_previous)
        return button

    @property
    def reader(self) -> Reader:
        return self._reader

    @property
    def shown(self) -> "SourceText | None":
        return self._shown

    @property
    def shows_something(self) -> bool:
        """Whether a source is shown or on its way."""
        return self._at is not None

    def set_theme(self, theme: Theme) -> None:
        self._theme = self._reader.theme = theme
        self._previous.setIcon(theme.icon("chevron-left"))
        for button in (self._previous, self._next):
            button.setIconSize(theme.icon_size)
        self._next.setIcon(theme.icon("chevron-right"))
        self._reader.dress()
        if self._at is not None:
            self._reader.mark(self._at.start, self._at.end)

    def show_nothing(self) -> None:
        """Say what the pane is for."""
        self._shown = self._at = None
        self._places = ()
        self._title.setText("Source")
        self._label.setText("Choose something on the left to see the very words here.")
        self._others.hide()
        self._what.hide()
        self._reader.show_text("", ())
        self._reader.setExtraSelections([])
        self._previous.setEnabled(False)
        self._next.setEnabled(False)

    def go_to(self, places: Sequence[Place], words: str) -> None:
        """Show the first of the places at which something is said, and offer the others.

        `words` say what it is.
        """
        self._visit(places[0])
        self.tell(places, words)

    def tell(self, places: Sequence[Place], words: str) -> None:
        """Say what is marked, and offer all places at which it is said."""
        self._places = tuple(places)
        self._what.setText(words)
        self._what.setVisible(bool(words))
        self._choice.clear()
        for number, place in enumerate(places, 1):
            self._choice.addItem(f"Passage {number} of {len(places)}: {place.label}")
        self._choice.setCurrentIndex(max(0, places.index(self._at) if self._at in places else 0))
        self._others.setVisible(len(places) > 1)

    def _visit(self, place: Place) -> None:
        self._at = place
        if self._shown is None or self._shown.source.sha256 != place.source:
            self.wanted.emit(place.source)
        else:
            self._reader.mark(place.start, place.end)

    def show_source(self, shown: "SourceText") -> None:
        """The text that was `wanted`."""
        if self._at is None or self._at.source != shown.source.sha256:
            return
        self._shown = shown
        self._title.setText(shown.source.title)
        self._label.setText(shown.source.label)
        self._reader.show_text(shown.text, shown.findings)
        self._reader.mark(self._at.start, self._at.end)
        for button in (self._previous, self._next):
            button.setEnabled(bool(shown.findings))

    def forget(self) -> None:
        """Read the source that is shown anew: its findings may have changed."""
        self._shown = None
        if self._at is not None:
            self.wanted.emit(self._at.source)

    @Slot(int)
    def _on_source_chosen(self, number: int) -> None:
        self._visit(self._places[number])

    @Slot()
    def _on_previous(self) -> None:
        self.step(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step(+1)

    def step(self, direction: int) -> None:
        """Go to the next finding in the text (+1), or the one before (-1)."""
        if self._shown is None or self._at is None or not self._shown.findings:
            return
        here = self._at.start
        starts = self._shown.findings if direction > 0 else tuple(reversed(self._shown.findings))
        beyond = (item for item in starts if (item.start - here) * direction > 0)
        self._pick(next(beyond, starts[0]))

    @Slot(int)
    def _on_clicked_at(self, offset: int) -> None:
        if self._shown is None:
            return
        here = [item for item in self._shown.findings if item.start <= offset < item.end]
        if here:
            self._pick(min(here, key=lambda item: item.end - item.start))

    def _pick(self, finding: Finding) -> None:
        if self._shown is None:
            return
        source = self._shown.source
        self._visit(Place(source.sha256, finding.start, finding.end, source.label))
        self.finding_picked.emit(finding)
