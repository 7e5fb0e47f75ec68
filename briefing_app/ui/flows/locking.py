"""A library's passphrase: asked for when it is opened, and set, changed or removed."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.system.errors import LockedError
from briefing_app.system.words import tr
from briefing_app.ui.session import Session
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.services.libraries import Library
    from briefing_app.services.locking import Left

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415


class Locking(QObject):
    """`declined` tells that no passphrase was given and so no library is open."""

    declined = Signal()
    _stepped = Signal(int, int)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        notice: Notice,
        progress: ProgressStrip,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._progress, self._settings = progress, settings
        session.locked.connect(self._on_locked)
        self._stepped.connect(self._on_stepped)

    @Slot(object)
    def _on_locked(self, error: LockedError) -> None:
        from briefing_app.ui.dialogs.passphrases import ask_passphrase

        typed = ask_passphrase(error, self._window)
        if typed is not None:
            self._session.open_first(error.path, typed)
        elif self._session.held is None:
            self.declined.emit()

    @Slot()
    def ask(self) -> None:
        """Let the user set, change or remove the passphrase of the library that is open."""

        def job(library: "Library") -> tuple[str, Sequence[Path], bool]:
            from briefing_app.services.backing_up import copies_of

            return library.path.name, copies_of(library.path), library.passphrase is not None

        self._session.run(job, self._show)

    def _show(self, known: tuple[str, Sequence[Path], bool]) -> None:
        from briefing_app.ui.dialogs.passphrases import SetPassphrase

        name, copies, locked = known
        dialog = SetPassphrase(name, copies, locked=locked, parent=self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        wanted, chosen = dialog.wanted, dialog.chosen
        dialog.typed.clear()
        dialog.again.clear()
        dialog.deleteLater()
        if accepted:
            self._set(wanted, chosen)

    def _set(self, wanted: str | None, chosen: str) -> None:
        def job(library: "Library") -> "Sequence[Left]":
            from briefing_app.services.locking import Copies, set_passphrase

            return set_passphrase(library, wanted, Copies(chosen), self._stepped.emit)

        self._session.run(job, partial(self._on_set, locked=wanted is not None))

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        self._progress.show_to_its_end(tr("Writing the library and its backups anew …"), done, total)

    def _on_set(self, left: "Sequence[Left]", *, locked: bool) -> None:
        self._progress.hide()
        if locked:
            self._settings.forget_searches()
        for one in left:
            self._notice.warn(tr("“{name}” is as it was: {reason}", name=one.path.name, reason=one.reason))
        if not left:
            said = (
                tr("The library opens with its passphrase from now on.")
                if locked
                else tr("The library has no passphrase any more.")
            )
            self._notice.say(said)
