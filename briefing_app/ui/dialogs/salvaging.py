"""What can be done about a damaged library, and what came of salvaging it."""

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing_app.services.salvage_report import Salvaged, in_a_sentence, in_full
from briefing_app.system.overriding import override
from briefing_app.system.words import tr
from briefing_app.ui.dialogs.add_report import ReportDialog
from briefing_app.ui.dialogs.buttons import close_only

if TYPE_CHECKING:
    from briefing_app.services.damaged import Damaged

_WIDTH, _LETTERS = 560, 60


class Way(Enum):
    """What a person chose to do about a damaged library."""

    SALVAGE = "salvage"
    BACKUP = "backup"


class DamagedDialog(QDialog):
    """Offers to salvage what can be read, and the latest backup if there is one; `chosen` says which."""

    def __init__(self, damaged: "Damaged", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A damaged library"))
        self.chosen: Way | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(12)
        said = QLabel(damaged.sentence, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._column.addWidget(said)
        if damaged.backup is not None:
            self._offer(
                Way.BACKUP,
                tr("&Restore the backup…"),
                tr(
                    "A library of its own, as it was on {day}. What was done since is not in it.",
                    day=damaged.backed_up,
                ),
            )
        self._offer(
            Way.SALVAGE,
            tr("&Salvage what can be read…"),
            tr(
                "A library of its own, made of the documents and decisions that are still whole."
                " You are told what is missing."
            ),
        )
        kept = QLabel(tr("The damaged file stays as it is either way."), wordWrap=True)
        kept.setProperty("quiet", True)
        self._column.addWidget(kept)
        self._column.addWidget(close_only(self))

    def _offer(self, way: Way, words: str, about: str) -> None:
        button = QPushButton(words)
        button.setAccessibleDescription(about)
        button.clicked.connect(partial(self._choose, way))
        quiet = QLabel(about, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        quiet.setProperty("quiet", True)
        together = QVBoxLayout()
        together.setSpacing(4)
        together.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        together.addWidget(quiet)
        self._column.addLayout(together)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # A dialog does not ask by itself how high its wrapped lines are.
        width = max(_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setMinimumSize(width, self._column.totalHeightForWidth(width))
        super().showEvent(event)

    def _choose(self, way: Way, *_: object) -> None:
        self.chosen = way
        self.accept()


class SalvagedDialog(ReportDialog):
    """What could not be read of a damaged library, what is most missed first."""

    def __init__(self, told: Salvaged, parent: QWidget | None = None) -> None:
        name = tr("What could not be read, and what was read anew")
        super().__init__(in_a_sentence(told), name, in_full(told), parent)
        self.setWindowTitle(tr("What could be salvaged"))
