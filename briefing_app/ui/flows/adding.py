"""Adding documents: choose or drop them, say what is known of them, wait, hear what became of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from briefing_app.domain.documents import Source
from briefing_app.ui.dialogs.details import DetailsDialog, ask_details
from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.services.adding import AddReport
    from briefing_app.services.reading_files import Incoming

_DOCUMENTS = "Documents (*.pdf *.docx *.odt *.html *.htm *.eml *.txt *.md);;All files (*)"
_MOST_REASONS = 3


class Adding(QObject):
    """Everything that brings documents in or corrects what is known of them."""

    def __init__(self, window: QWidget, session: Session, notice: Notice, progress: ProgressStrip) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._progress = window, session, notice, progress
        session.choosing.connect(self._on_choosing)
        session.progress.connect(progress.show_step)
        session.added.connect(self._on_added)
        session.problem.connect(self._on_problem)
        progress.stopped.connect(self._on_stopped)

    @Slot()
    def ask(self) -> None:
        """Let the user choose files."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "Add documents", documents_folder(), _DOCUMENTS)
        self.add_paths([Path(name) for name in names])

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders that were chosen or dropped."""
        if paths:
            self._session.choose(paths)

    @Slot(object)
    def _on_choosing(self, incoming: "Sequence[Incoming]") -> None:
        known = [(item.path.name, item.details) for item in incoming if item.details]
        answers = ask_details(known, self._window)
        if answers is not None:
            given = iter(answers)
            self._session.add(
                [replace(item, details=next(given)) if item.details else item for item in incoming]
            )

    @Slot(object)
    def _on_added(self, report: "AddReport") -> None:
        self._progress.hide()
        if report.failed:
            self._notice.warn(_what_failed(report))
        elif report.stopped:
            self._notice.say("Stopped. Nothing was added.")
        else:
            self._notice.say(what_was_added(report))

    @Slot(str)
    def _on_problem(self, _sentence: str) -> None:
        self._progress.hide()

    @Slot()
    def _on_stopped(self) -> None:
        self._session.stop.ask()

    @Slot(object)
    def correct(self, source: Source) -> None:
        """Let the user correct what is known of a document."""
        dialog = DetailsDialog(source.details, source.file_name, parent=self._window)
        dialog.name_accept("Save")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.correct(source, dialog.details)
            self._notice.say(f"Saved. “{dialog.details.title}” is being read again from its new date.")
        dialog.deleteLater()


def what_was_added(report: "AddReport") -> str:
    """The outcome in a sentence or two."""
    count, there = len(report.added), len(report.skipped)
    added = "1 document was added." if count == 1 else f"{count} documents were added."
    if not there:
        return added
    known = "1 was there already." if there == 1 else f"{there} were there already."
    return f"{added} {known}" if count else f"Nothing was added: {known}"


def _what_failed(report: "AddReport") -> str:
    """The reasons, after what went well, if anything did."""
    reasons = " ".join(failure.reason for failure in report.failed[:_MOST_REASONS])
    more = len(report.failed) - _MOST_REASONS
    rest = f" And {more} more could not be read." if more > 0 else ""
    return f"{f'{what_was_added(report)} ' if report.added else ''}{reasons}{rest}"
