"""What would come from another library, and what was decided differently there, with a choice for each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
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
from briefing_app.system.words import marked, tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.room import open_at
from briefing_app.ui.widgets.sheet import sheet
from briefing_app.ui.widgets.told_list import ToldList

if TYPE_CHECKING:
    from briefing_app.services.merging import Conflict, Found

_SIZE, _ALONE = (880, 620), (620, 420)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.told, 2)
        if found.conflicts:
            self._add_conflicts(column)
        if found.unlocked:
            column.addWidget(QLabel(found.unlocked, wordWrap=True, textFormat=Qt.TextFormat.PlainText))
        column.addWidget(_quiet(tr("Undo takes all of it back at once. The other file stays as it is.")))
        column.addWidget(accept_or_cancel(tr("&Merge"), self))

    def _add_conflicts(self, column: QVBoxLayout) -> None:
        said = tr(
            "%n things were decided differently here and there. Choose which stands.",
            "One thing was decided differently here and there. Choose which stands.",
            len(self._conflicts),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Decided differently"))
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        for one in self._conflicts:
            self.list.addItem(self._in_words(one))
        self._sides = _Sides()
        self._sides.group.buttonClicked.connect(self._on_clicked)
        self.mine, self.theirs = QPushButton(tr("All as &here")), QPushButton(tr("All as &there"))
        for button in (self.mine, self.theirs):
            button.clicked.connect(self._on_all)
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.mine)
        buttons.addWidget(self.theirs)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.list, 3)
        line.addWidget(self._sides, 2)
        column.addWidget(QLabel(said, wordWrap=True))
        column.addLayout(line, 3)
        column.addLayout(buttons)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.setCurrentRow(0)
        self.list.setFocus()

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
        self._on_row_changed(self.list.currentRow())


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
