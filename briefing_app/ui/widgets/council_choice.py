"""The choice of a council: type a part of its name, or pick it from the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing_app.system.words import tr
from briefing_app.ui.widgets.steady import SteadyBox


class CouncilChoice(QWidget):
    """`chosen` tells the name of another council."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SteadyBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(tr("Council"))
        edit = QLineEdit()
        self.box.setLineEdit(edit)
        edit.setPlaceholderText(tr("Type the name of a council"))
        edit.setAccessibleName(tr("Council"))
        completer = QCompleter(self.box.model(), self)
        self.box.setCompleter(completer)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.box.activated.connect(self._on_activated)
        edit.editingFinished.connect(self._on_edited)
        label = QLabel(tr("&Council"))
        label.setProperty("quiet", True)
        label.setBuddy(self.box)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.box, 1)
        self._shown = ""

    def offer(self, names: Sequence[str], shown: str | None) -> None:
        """Fill the list, and show the council that is chosen."""
        self._shown = shown or ""
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItems(list(names))
        self.box.setCurrentIndex(self.box.findText(self._shown) if shown else -1)
        self.box.setEditText(self._shown)
        self.box.blockSignals(False)

    @Slot(int)
    def _on_activated(self, number: int) -> None:
        self._choose(self.box.itemText(number))

    @Slot()
    def _on_edited(self) -> None:
        """Take a name that was typed, or so much that it can be only one; else show the old one again."""
        typed = self.box.currentText().strip().casefold()
        names = [self.box.itemText(number) for number in range(self.box.count())]
        fitting = [name for name in names if name.casefold() == typed] or [
            name for name in names if typed and typed in name.casefold()
        ]
        if len(fitting) == 1:
            self._choose(fitting[0])
        else:
            self.box.setEditText(self._shown)

    def _choose(self, name: str) -> None:
        self.box.setEditText(name)
        if name != self._shown:
            self._shown = name
            self.chosen.emit(name)
