"""Asks who is the same as somebody, or in which sources a name is somebody else's."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.suggesting import merged_name
from briefing_app.domain.wording import fold
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.buttons import accept_or_cancel
from briefing_app.ui.dialogs.into_list import IntoList
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.models.people_rows import called, candidate_row, naming_in_words
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.long_sheet import LongSheet
from briefing_app.ui.widgets.row_list import RowList
from briefing_app.ui.widgets.sheet import sheet

if TYPE_CHECKING:
    from briefing_app.domain.people import Naming, Person, Suggestion

_BESIDE_SOURCES = 12
"""So many letters have room beside the name of a source, where its box and the edges are."""


class SamePersonDialog(SheetDialog):
    """Everybody else, those who are likeliest first; `other` is who was chosen.

    `refused` is the suggestion of which the user said that they are not the same.
    """

    def __init__(
        self,
        person: "Person",
        people: "Sequence[Person]",
        suggestions: "Sequence[Suggestion]",
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person = person
        self._candidates = _candidates(person, people, suggestions)
        self._shown: list[tuple[Person, Suggestion | None]] = []
        self.setWindowTitle(tr("Same person"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Find a name"))
        self.name.setAccessibleName(tr("Find a name"))
        self.name.textChanged.connect(self._on_name_changed)
        self.list = RowList(tr("Who is the same"), tr("No name has these letters."), theme)
        self.list.picked.connect(self._on_picked)
        IntoList(self.name, self.list)
        self._outcome = plain(quiet=True)
        self.refused: Suggestion | None = None
        self._buttons = accept_or_cancel(tr("Merge"), self)
        self.keep = self._buttons.addButton(tr("Not the same"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep.clicked.connect(self._on_keep)
        self.column.addWidget(plain(tr("Who is the same person as {name}?", name=called(person))))
        self.column.addWidget(self.name)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._outcome)
        self.finish(self._buttons, 480, 520, kept=(self.list,))
        self.name.setFocus()
        self._on_name_changed("")

    @property
    def other(self) -> "Person | None":
        """Who was chosen."""
        index = self.list.currentIndex()
        return self._shown[index.row()][0] if index.isValid() else None

    @Slot(str)
    def _on_name_changed(self, text: str) -> None:
        wanted = fold(text)
        self._shown = [item for item in self._candidates if wanted in fold(called(item[0]))]
        self.list.show_rows(
            [candidate_row(person, tr(str(item.reason)) if item else "") for person, item in self._shown]
        )
        if wanted and len(self._shown) == 1:
            self.list.select_first()  # whom Return takes then
        self._tell()

    @Slot(object)
    def _on_picked(self, _row: object) -> None:
        self._tell()

    def _suggestion(self) -> "Suggestion | None":
        index = self.list.currentIndex()
        return self._shown[index.row()][1] if index.isValid() else None

    @Slot()
    def _on_keep(self) -> None:
        self.refused = self._suggestion()
        self.reject()

    def _tell(self) -> None:
        other = self.other
        self.keep.setEnabled(self._suggestion() is not None)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(other is not None)
        name = merged_name(self._person, other) if other else ""
        self._outcome.setText(
            tr("Their quotes will stand under “{name}”. Edit ▸ Undo takes it back.", name=name)
            if other
            else tr("Choose somebody from the list.")
        )


def _candidates(
    person: "Person", people: "Sequence[Person]", suggestions: "Sequence[Suggestion]"
) -> "list[tuple[Person, Suggestion | None]]":
    """Everybody else with the suggestion that speaks for them, if there is one; those first."""
    likely: dict[frozenset[str], tuple[Person, Suggestion | None]] = {}
    for item in suggestions:
        for one, other in ((item.one, item.other), (item.other, item.one)):
            if one.ids == person.ids:
                likely.setdefault(other.ids, (other, item))
    others = sorted(
        (item for item in people if item.ids != person.ids and item.ids not in likely),
        key=lambda item: fold(item.name).split()[-1:],
    )
    return [*likely.values(), *((item, None) for item in others)]


class SplitDialog(SheetDialog):
    """The sources that name somebody, to be ticked where it is somebody else; `chosen` are those."""

    def __init__(self, person: "Person", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split"))
        self.boxes = [
            (QCheckBox(naming.source.label.replace("&", "&&")), naming) for naming in person.namings
        ]
        self._buttons = accept_or_cancel(tr("Split"), self)
        area = LongSheet(self._sources())
        name = called(person)
        self.column.addWidget(plain(tr("Tick the sources in which {name} is somebody else.", name=name)))
        self.column.addWidget(area, 1)
        self.finish(self._buttons, 480, 360, kept=(area,))
        self._on_ticked()

    def _sources(self) -> QWidget:
        paper = sheet()
        lines = QVBoxLayout(paper)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(0)
        for box, naming in self.boxes:
            about = plain(naming_in_words(naming), quiet=True)
            about.setContentsMargins(30, 0, 0, 8)
            box.setAccessibleDescription(about.text())
            box.toggled.connect(self._on_ticked)
            lines.addWidget(box)
            lines.addWidget(about)
        lines.addStretch(1)
        return paper

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the date of a source on a line of its own where there is no room beside its publisher."""
        super().resizeEvent(event)
        room = self.width() - _BESIDE_SOURCES * self.fontMetrics().averageCharWidth()
        for box, naming in self.boxes:
            label = naming.source.label.replace("&", "&&")
            fits = box.fontMetrics().horizontalAdvance(label) <= room
            box.setText(label if fits else label.replace(" · ", "\n"))

    @property
    def chosen(self) -> "list[Naming]":
        """What was ticked."""
        return [naming for box, naming in self.boxes if box.isChecked()]

    @Slot()
    def _on_ticked(self) -> None:
        some = 0 < len(self.chosen) < len(self.boxes)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(some)
