"""What would come from another library, and what was decided differently there, with a choice for each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.meeting import Choice
from briefing_app.system.overriding import override
from briefing_app.system.words import marked, tr
from briefing_app.ui.delegates.wrapped_lines import wrap_lines
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import lie_beside, open_at
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.told_list import ToldList

if TYPE_CHECKING:
    from briefing_app.services.merging import Conflict, Found

_SIZE, _ALONE = (880, 620), (620, 420)
_BESIDE = 80
"""So many letters must have room side by side for a conflict to stand beside the list, not below it."""
_AROUND = 4
_TOLD, _LISTED, _SAID = 4, 5, 7
"""The lines of text that are in sight, at least, of what comes, of the conflicts, and of one of them."""
_CHOSEN = {
    Choice.MINE: marked("As here: {what}"),
    Choice.THEIRS: marked("As there: {what}"),
    Choice.BOTH: marked("Both: {what}"),
}


class MergeDialog(QDialog):
    """`choices` says by the conflicts' ids which side stands; unless it is chosen, this library's does."""

    def __init__(self, found: "Found", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflicts = found.conflicts
        self.choices = {one.id: one.default for one in found.conflicts}
        self.setWindowTitle(tr("Merge with “{name}”", name=found.name))
        open_at(self, *(_SIZE if found.conflicts else _ALONE))
        self.told = ToldList(tr("What comes from the other library"))
        self.told.tell(_coming(found), counted=False)
        self._sides = _Sides()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body, self._scroll = QWidget(), QScrollArea()
        self._build(found)
        if found.conflicts:
            self.list.setFocus()

    def _build(self, found: "Found") -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(24, 20, 24, 4)
        column.setSpacing(12)
        self._keep_in_sight(self.told, _TOLD)
        column.addWidget(self.told, 0 if found.conflicts else 1)
        if found.conflicts:
            self._add_conflicts(column)
        if found.unlocked:
            column.addWidget(QLabel(found.unlocked, wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        column.addWidget(_quiet(tr("Undo takes all of it back at once. The other file stays as it is.")))
        # On a small screen with large text there is more than fits.
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setProperty("plain", True)
        self._scroll.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(accept_or_cancel(tr("&Merge"), self))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _keep_in_sight(self, widget: QWidget, lines: int) -> None:
        widget.setMinimumHeight(lines * self.fontMetrics().lineSpacing())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setStretch(0, 3 if lie_beside(self._line, self, _BESIDE) else 0)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Let the keyboard go nowhere out of sight; what has the focus at first leaves the top in sight."""
        if old is None or now is None or not self.isAncestorOf(old):
            return
        if self._sides.isAncestorOf(now):
            self._sides.ensureWidgetVisible(now)
        if self._body.isAncestorOf(now):
            self._bring_in_sight(now)

    def _bring_in_sight(self, widget: QWidget) -> None:
        place = QRect(widget.mapTo(self._body, QPoint()), widget.size())
        # Its top last, where there is not room for all of it. (Qt would show the line of a list alone.)
        for edge in (place.bottomLeft(), place.topLeft()):
            self._scroll.ensureVisible(edge.x(), edge.y(), 0, _AROUND)

    def _add_conflicts(self, column: QVBoxLayout) -> None:
        said = tr(
            "%n things were decided differently here and there. Choose which stands.",
            "One thing was decided differently here and there. Choose which stands.",
            len(self._conflicts),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Decided differently"))
        self.list.setSpacing(2)
        wrap_lines(self.list)
        for one in self._conflicts:
            self.list.addItem(self._in_words(one))
        self._sides.group.buttonClicked.connect(self._on_clicked)
        self.mine, self.theirs = QPushButton(tr("All as &here")), QPushButton(tr("All as &there"))
        for button in (self.mine, self.theirs):
            button.clicked.connect(self._on_all)
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.mine)
        buttons.addWidget(self.theirs)
        buttons.addStretch(1)
        self._keep_in_sight(self.list, _LISTED)
        self._keep_in_sight(self._sides, _SAID)
        self._line.setSpacing(16)
        self._line.addWidget(self.list, 3)
        self._line.addWidget(self._sides, 2)
        column.addWidget(QLabel(said, wordWrap=True))
        column.addLayout(self._line, 1)
        column.addLayout(buttons)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.setCurrentRow(0)

    @property
    def sides(self) -> dict[Choice, QAbstractButton]:
        """The buttons of what can be chosen for the conflict that is looked at."""
        return {choice: button for choice, button in self._sides.buttons.items() if not button.isHidden()}

    def _in_words(self, one: "Conflict") -> str:
        told = " – ".join(filter(None, (one.name, one.about)))
        return tr(_CHOSEN[self.choices[one.id]], what=told)

    @Slot(int)
    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(self._conflicts):
            self._show_sides(row)
        if self.isVisible():
            self._bring_in_sight(self.list)

    def _show_sides(self, row: int) -> None:
        one = self._conflicts[row]
        self._sides.show_conflict(one, self.choices[one.id])

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        row = self.list.currentRow()
        chosen = next(choice for choice, one in self._sides.buttons.items() if one is button)
        self._choose(row, chosen)

    def _choose(self, row: int, choice: Choice) -> None:
        one = self._conflicts[row]
        self.choices[one.id] = choice
        self.list.item(row).setText(self._in_words(one))

    @Slot()
    def _on_all(self) -> None:
        choice = Choice.MINE if self.sender() is self.mine else Choice.THEIRS
        for row in range(len(self._conflicts)):
            self._choose(row, choice)
        self._show_sides(self.list.currentRow())


class _Sides(QScrollArea):
    """Both sides of a conflict in words, each behind the button that chooses it."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons = {
            Choice.MINE: QRadioButton(tr("As it is here")),
            Choice.THEIRS: QRadioButton(tr("As it is there")),
            Choice.BOTH: QRadioButton(tr("Both")),
        }
        self.group = QButtonGroup(self)
        inside = sheet()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self._words = {choice: _quiet("") for choice in (Choice.MINE, Choice.THEIRS)}
        for choice, button in self.buttons.items():
            self.group.addButton(button)
            column.addWidget(button)
            if choice in self._words:
                self._words[choice].setIndent(24)
                column.addWidget(self._words[choice])
        column.addStretch(1)
        self.setWidget(inside)

    def show_conflict(self, one: "Conflict", chosen: Choice) -> None:
        for choice, words in ((Choice.MINE, one.mine), (Choice.THEIRS, one.theirs)):
            self._words[choice].setText(words)
            self.buttons[choice].setAccessibleDescription(words)
        self.buttons[Choice.BOTH].setVisible(Choice.BOTH in one.choices)
        self.buttons[chosen].setChecked(True)


def _coming(found: "Found") -> list[tuple[str, list[str]]]:
    """What comes, under headings."""
    closed = tr("exempt or confidential")
    documents = [
        f"{one.title} · {closed}" if one.sha256 in found.restricted else one.title for one in found.documents
    ]
    left_out = tr(
        "%n decisions on words that the documents here do not have are left out",
        "One decision on words that the document here does not have is left out",
        found.unplaced,
    )
    sections = [
        (tr("%n documents come", "1 document comes", len(documents)), documents),
        (tr("%n decisions come", "1 decision comes", found.decisions), list(found.counts)),
        (left_out, []),
    ]
    there = (documents, found.counts, found.unplaced)
    return [section for section, any_of_it in zip(sections, there, strict=True) if any_of_it]


def _quiet(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    return label
