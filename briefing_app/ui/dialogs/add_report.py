"""What became of each file of a batch, to be read and to be copied."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from briefing_app.services.reporting import AddReport, as_text, in_a_sentence, in_full
from briefing_app.system.words import tr
from briefing_app.ui.copying import copy_text
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.widgets.told_list import ToldList

_SIZE = (720, 520)


class AddReportDialog(QDialog):
    """A report as a list under headings, what needs looking at first."""

    def __init__(self, report: AddReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(tr("What became of the documents"))
        self.resize(*_SIZE)
        said = QLabel(in_a_sentence(report), wordWrap=True)
        self.list = ToldList(tr("Every file, and what became of it"))
        self.list.tell((section.heading, section.lines) for section in in_full(report))
        buttons = close_only(self)
        copy = buttons.addButton(tr("Copy as text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)

    @Slot()
    def _on_copy(self) -> None:
        copy_text(as_text(self._report))
