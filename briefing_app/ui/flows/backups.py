"""Backups: made by themselves while the window is open, made at once, and brought back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.system.errors import BriefingError, LockedError
from briefing_app.system.words import tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from briefing_app.services.backing_up import Backup, Difference
    from briefing_app.services.libraries import Library
    from briefing_app.ui.dialogs.restoring import RestoreDialog

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

_SOON, _HOURLY = 20_000, 3_600_000
"""Milliseconds from a library's opening to the first look whether a backup is due, and between two looks."""


class Backups(QObject):
    """Looks now and then whether a backup is due; a failure is told once for each library."""

    def __init__(self, window: QWidget, session: Session, notice: Notice) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._told: str | None = None
        self._dialog: RestoreDialog | None = None
        self._given: dict[Path, str] = {}  # passphrases of backups that have others than their library
        self._timer = QTimer(self, interval=_HOURLY)
        self._timer.timeout.connect(self.make_if_due)
        session.opened.connect(self._on_opened)

    @Slot()
    def _on_opened(self, *_: object) -> None:
        self._told = None
        self._timer.start()
        QTimer.singleShot(_SOON, self, self.make_if_due)

    @Slot()
    def make_if_due(self) -> None:
        """Make a backup if there is none of the last day."""

        def job(library: "Library") -> str:
            from briefing_app.services.backing_up import back_up_if_due

            try:
                back_up_if_due(library)
            except BriefingError as problem:
                return str(problem)
            return ""

        if self._session.held is not None:
            self._session.run(job, self._on_made_by_itself)

    def _on_made_by_itself(self, problem: str) -> None:
        if problem and problem != self._told:
            self._told = problem
            self._notice.warn(tr("No backup could be made: {problem}", problem=problem))

    @Slot()
    def make_now(self) -> None:
        """Make a backup at once."""

        def job(library: "Library") -> Path:
            from briefing_app.services.backing_up import back_up

            return back_up(library).path

        self._session.run(job, self._on_made)

    def _on_made(self, path: Path) -> None:
        self._notice.say(tr("Backed up to {path}", path=path))

    @Slot()
    def ask(self) -> None:
        """Let the user choose a backup to bring back."""

        def job(library: "Library") -> "tuple[Backup, ...]":
            from briefing_app.services.backing_up import backups_of

            return backups_of(library.path)

        self._session.run(job, self._show)

    def _show(self, known: "tuple[Backup, ...]") -> None:
        from briefing_app.ui.dialogs.restoring import RestoreDialog

        self._dialog = dialog = RestoreDialog(known, self._ask_difference, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        self._dialog = None
        dialog.deleteLater()
        if accepted and chosen is not None:
            # It is taken back by restoring the backup of before.
            given = self._given.get(chosen.path)
            self._session.decide(decisions.bringing_back(chosen, given), can_be_undone=False)

    def _ask_difference(self, backup: "Backup") -> None:
        given = self._given.get(backup.path)

        def job(library: "Library") -> "Difference | BriefingError":
            from briefing_app.services.backing_up import difference

            try:
                return difference(library, backup, given)
            except BriefingError as problem:
                return problem

        self._session.run(job, partial(self._tell, backup))

    def _tell(self, backup: "Backup", found: "Difference | BriefingError") -> None:
        if self._dialog is None or backup != self._dialog.chosen:
            return
        if isinstance(found, LockedError):
            from briefing_app.ui.dialogs.passphrases import ask_passphrase

            typed = ask_passphrase(found, self._dialog)
            if typed is not None:
                self._given[backup.path] = typed
                self._ask_difference(backup)
                return
        self._dialog.show_difference(backup, str(found) if isinstance(found, BriefingError) else found)
