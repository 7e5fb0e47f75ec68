"""Libraries with which something is wrong: what can be done about it, offered and done."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from briefing_app.system.words import tr
from briefing_app.ui.flows.folders import ask_for_library, ask_for_new_library
from briefing_app.ui.flows.unlocking import unlocking
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Stop
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.services.adding import Step
    from briefing_app.services.damaged import Damaged, Opened
    from briefing_app.services.salvage_report import Salvaged

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415


class Salvaging(QObject):
    """Tells of damaged libraries and of those on network drives, and makes sound ones of them here."""

    salvaged_so_far = Signal(object)

    def __init__(self, window: QWidget, session: Session, notice: Notice, progress: ProgressStrip) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._progress = window, session, notice, progress
        self._stop = Stop()
        self._told: Salvaged | None = None
        session.troubled.connect(self._on_troubled)
        session.changed.connect(self._on_changed)
        self.salvaged_so_far.connect(progress.show_salvaging)
        progress.stopped.connect(self._on_stopped)

    @Slot(object)
    def _on_troubled(self, found: "Opened") -> None:
        if found.library is not None:
            # The notice can be closed, and the next one takes its place.
            self._window.setWindowTitle(tr("{name} (read only) – Briefing", name=found.library.path.stem))
        if found.damaged is not None:
            todo = partial(self._ask_what_to_do, found.damaged)
            self._notice.warn(found.damaged.sentence, step=tr("What to do…"), todo=todo)
        elif found.library is not None:
            library = found.library
            copy = partial(self._copy, library.path, library.path.stem, library.passphrase)
            self._notice.warn(found.refusal, step=tr("Copy it here…"), todo=copy)

    def _ask_what_to_do(self, damaged: "Damaged") -> None:
        from briefing_app.ui.dialogs.salvaging import DamagedDialog, Way

        dialog = DamagedDialog(damaged, self._window)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is Way.SALVAGE:
            self._salvage(damaged.path, damaged.passphrase)
        elif chosen is Way.BACKUP and damaged.backup is not None:
            self._copy(damaged.backup.path, damaged.path.stem, damaged.passphrase)

    @Slot()
    def ask(self) -> None:
        """Let the user choose a damaged library, and salvage it."""
        damaged = ask_for_library(self._window, tr("Salvage a damaged library"))
        if damaged is not None:
            self._salvage(damaged)

    def _copy(self, library: Path, name: str, passphrase: str | None) -> None:
        """Copy a library that nobody writes to, and open the copy."""
        path = ask_for_new_library(self._window, tr("Copy to this computer"), name)
        if path is None:
            return

        def job(passphrase: str | None) -> Path:
            from briefing_app.services.backing_up import copy_to

            copy_to(library, path, passphrase)
            return path

        unlocking(self._window, self._session.work, job, self._session.open_first, passphrase)

    def _salvage(self, damaged: Path, passphrase: str | None = None) -> None:
        """Make a library of what can be read of a damaged one, and open it."""
        named = tr("{name} salvaged", name=damaged.stem)
        path = ask_for_new_library(self._window, tr("Where the salvaged library goes"), named)
        if path is None:
            return
        self._stop = stop = Stop()

        def tell(step: "Step") -> bool:
            """On the worker."""
            self.salvaged_so_far.emit(step)
            return not stop.asked

        def job(passphrase: str | None) -> "Salvaged":
            from briefing_app.services.salvaging import salvage

            return salvage(damaged, path, tell, passphrase)

        unlocking(self._window, self._session.work, job, self._on_salvaged, passphrase)

    def _on_salvaged(self, told: "Salvaged", passphrase: str | None) -> None:
        self._progress.hide()
        self._told = told
        self._session.open_first(told.path, passphrase)

    @Slot()
    def _on_changed(self, *_: object) -> None:
        """Say what came of salvaging once it is shown."""
        told, self._told = self._told, None
        if told is not None:
            from briefing_app.services.salvage_report import in_a_sentence, in_full

            step = tr("Show each…") if in_full(told) else ""
            tell = self._notice.say if told.is_whole else self._notice.warn
            tell(in_a_sentence(told), step=step, todo=partial(self._show, told))

    def _show(self, told: "Salvaged") -> None:
        from briefing_app.ui.dialogs.salvaging import SalvagedDialog

        dialog = SalvagedDialog(told, self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _on_stopped(self) -> None:
        self._stop.ask()
