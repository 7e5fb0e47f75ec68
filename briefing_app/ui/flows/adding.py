"""Adding documents: choose, drop or paste them, say what is known of them, wait, hear what became of them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from briefing_app.system.words import tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

if TYPE_CHECKING:
    from briefing_app.domain.documents import Source
    from briefing_app.services.browsing import Contents
    from briefing_app.services.choosing import Chosen
    from briefing_app.services.reporting import AddReport
    from briefing_app.ui.dialogs.details import DetailsDialog

_FEW = 5
"""So few files are told of in the notice alone."""


class Adding(QObject):
    """Everything that brings documents in or corrects what is known of them.

    `show_wanted` carries the SHA-256 of a document that was added and is to be shown.
    """

    show_wanted = Signal(str)

    def __init__(self, window: QWidget, session: Session, notice: Notice, progress: ProgressStrip) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._progress = window, session, notice, progress
        self._just_opened = False
        session.opened.connect(self._on_opened)
        session.changed.connect(self._on_changed)
        session.choosing.connect(self._on_choosing)
        session.progress.connect(progress.show_step)
        session.added.connect(self._on_added)
        session.problem.connect(self._on_problem)
        progress.stopped.connect(self._on_stopped)

    @Slot()
    def ask(self) -> None:
        """Let the user choose files."""
        from briefing_app.services.choosing import name_patterns

        kinds = tr("Documents ({patterns});;All files (*)", patterns=name_patterns())
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Add documents"), documents_folder(), kinds)
        self.add_paths([Path(name) for name in names])

    @Slot()
    def ask_folder(self) -> None:
        """Let the user choose a folder, all of whose documents are added."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Add a folder"), documents_folder())
        self.add_paths([Path(name)] if name else [])

    @Slot()
    def ask_table(self) -> None:
        """Let the user choose a table of all councils."""
        from briefing_app.services.choosing import name_patterns

        kinds = tr("Tables ({patterns})", patterns=name_patterns(tables=True))
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Add a table of all councils"), documents_folder(), kinds
        )
        self.add_paths([Path(name) for name in names])

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders that were chosen or dropped."""
        if paths:
            self._session.choose(paths)

    @Slot()
    def paste(self) -> None:
        """Add what was copied elsewhere: files as if they were dropped, text once the user has seen it."""
        copied = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
        if files:
            self.add_paths(files)
            return
        from briefing_app.ui.dialogs.paste import PasteDialog

        dialog = PasteDialog(copied.text() if copied.hasText() else "", self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        text = dialog.text
        dialog.deleteLater()
        if accepted:
            self._session.paste(text)

    @Slot()
    def _on_opened(self, *_: object) -> None:
        self._just_opened = True

    @Slot(object)
    def _on_changed(self, contents: "Contents") -> None:
        """Tell of documents that came in last, if not all of them did."""
        if not self._just_opened:
            return
        self._just_opened = False
        from briefing_app.services.broken_off import broken_off

        found = broken_off(contents.undoable.undo)
        if found is not None:
            self._notice.warn(
                tr(
                    "Adding documents was broken off: {done:,} of {total:,} are here. Add the same files"
                    " again to go on. If another window is at it, wait for it.",
                    done=found[0],
                    total=found[1],
                ),
                step=tr("Take them out"),
                todo=self._session.undo,
            )

    @Slot(object)
    def _on_choosing(self, chosen: "Chosen") -> None:
        from briefing_app.ui.dialogs.details import ask_details

        restricted = self._session.held.restricted if self._session.held is not None else {}
        known = [
            (item.name, item.details, restricted.get(item.seen or ""))
            for item in chosen.files
            if item.details
        ]
        answers = ask_details(known, self._window)
        if answers is None and len(chosen.files) > 1:  # the others were not even seen
            self._notice.say(
                tr("%n documents were not added.", "%n document was not added.", len(chosen.files)),
                step=tr("Ask again"),
                todo=partial(self._on_choosing, chosen),
            )
        elif answers is not None:
            self._notice.hide()  # what went wrong before is not about these
            given = iter(answers)
            files = []
            for item in chosen.files:
                details, restriction = next(given) if item.details else (None, None)
                files.append(replace(item, details=details, restriction=restriction))
            self._session.add(replace(chosen, files=tuple(files)))

    @Slot(object)
    def _on_added(self, report: "AddReport") -> None:
        from briefing_app.services.reporting import in_a_sentence

        self._progress.hide()
        stays = self._what_stays(report)
        tell = self._notice.warn if report.failed or stays else self._notice.say
        told = (in_a_sentence if report.files > _FEW else _in_short)(report)
        said = " ".join(part for part in (told, self._what_was_read(report), stays) if part)
        if report.files > _FEW:
            tell(said, step=tr("Show each…"), todo=partial(self._show_report, report))
        elif report.added:
            tell(said, step=tr("Show"), todo=partial(self.show_wanted.emit, report.added[0].sha256))
        elif report.still_restricted:
            change = partial(self.correct, report.still_restricted[0])
            tell(said, step=tr("Who may see it…"), todo=change)
        else:
            tell(said)

    def _what_stays(self, report: "AddReport") -> str:
        """That what was there already is not for the public still, although it was called public now."""
        if not report.still_restricted:
            return ""
        source, held = report.still_restricted[0], self._session.held
        known = held.restricted.get(source.sha256) if held is not None else None
        if len(report.still_restricted) > 1 or known is None:
            stays = tr(
                "%n documents stay exempt or confidential: adding them again does not change that.",
                "%n document stays exempt or confidential: adding it again does not change that.",
                len(report.still_restricted),
            )
        else:
            stays = tr(
                "“{title}” stays marked “{label}”: adding it again does not change who may see it.",
                title=source.title,
                label=known.short,
            )
        return f"{stays} {tr('“Correct details…” under Sources does.')}"

    def _what_was_read(self, report: "AddReport") -> str:
        """What waits for review of documents that were added."""
        from briefing_app.services.reviewing import counted_by_kind
        from briefing_app.ui.models.derived import derived, to_review

        held, new = self._session.held, {source.sha256 for source in report.added}
        if held is None or not new:
            return ""
        waiting = derived(held, to_review).facts()
        found = counted_by_kind(
            fact for fact in waiting if any(item.source.sha256 in new for item in fact.evidence)
        )
        return (
            tr("To review: {findings}.", findings=found) if found else tr("There is nothing in it to review.")
        )

    def _show_report(self, report: "AddReport") -> None:
        from briefing_app.ui.dialogs.add_report import AddReportDialog

        dialog = AddReportDialog(report, self._window)
        dialog.exec()
        dialog.deleteLater()

    @Slot(str)
    def _on_problem(self, _sentence: str) -> None:
        self._progress.hide()

    @Slot()
    def _on_stopped(self) -> None:
        self._session.stop.ask()

    @Slot(object)
    def correct(self, source: "Source") -> None:
        """Let the user correct what is known of a document, and say who may see it."""
        from briefing_app.ui.dialogs.details import DetailsDialog

        held = self._session.held
        known = held.restricted.get(source.sha256) if held is not None else None
        dialog = DetailsDialog(source.details, source.file_name, restriction=known, parent=self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._keep(source, dialog, same=dialog.restriction == known)
        dialog.deleteLater()

    def _keep(self, source: "Source", dialog: "DetailsDialog", *, same: bool) -> None:
        """Keep what was entered, in one step; `same` says that the same people may see it as before."""
        details, restriction = dialog.details, dialog.restriction
        if same:
            self._session.correct(source, details)
            title = details.title
            self._notice.say(tr("Saved. “{title}” is being read again from its new date.", title=title))
        elif details == source.details:
            self._session.mark(decisions.restricting(source, restriction))
        else:
            self._session.decide(decisions.correcting_source(source, details, restriction))


def _in_short(report: "AddReport") -> str:
    """What became of a few files: the reasons of those that failed, after what went well, if anything did."""
    from briefing_app.services.reporting import in_a_sentence

    if not report.failed:
        return in_a_sentence(report)
    others = in_a_sentence(replace(report, failed=())) if report.files > len(report.failed) else ""
    return " ".join(part for part in (others, *(failure.reason for failure in report.failed)) if part)
