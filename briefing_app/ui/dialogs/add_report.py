"""What became of each file of a batch, to be read and to be copied."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from briefing_app.services.reporting import AddReport, Section, in_a_sentence, in_full, told_as_text
from briefing_app.system.words import tr
from briefing_app.ui.copying import copy_text
from briefing_app.ui.dialogs.buttons import close_only
from briefing_app.ui.dialogs.room import SheetDialog, plain
from briefing_app.ui.widgets.told_list import ToldList

_SIZE = (720, 520)


class ReportDialog(SheetDialog):
    """A report as a sentence and a list under headings, of that name to who hears it."""

    def __init__(
        self, sentence: str, name: str, sections: Sequence[Section], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = told_as_text(sentence, sections)
        self.list = ToldList(name)
        self.list.tell((section.heading, section.lines) for section in sections)
        buttons = close_only(self)
        copy = buttons.addButton(tr("Copy as text"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._on_copy)
        self.column.addWidget(plain(sentence))
        self.column.addWidget(self.list, 1)
        self.finish(buttons, *_SIZE, kept=(self.list,))

    @Slot()
    def _on_copy(self) -> None:
        copy_text(self._text)


class AddReportDialog(ReportDialog):
    """What became of files that were added, what needs looking at first."""

    def __init__(self, report: AddReport, parent: QWidget | None = None) -> None:
        super().__init__(
            in_a_sentence(report), tr("Every file, and what became of it"), in_full(report), parent
        )
        self.setWindowTitle(tr("What became of the documents"))
