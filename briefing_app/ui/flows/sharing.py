"""Sharing with another member: a part of the library as a file, and another library brought into this one."""

import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr
from briefing_app.ui.flows.folders import ask_for_library, ask_for_new_library
from briefing_app.ui.flows.following import Following
from briefing_app.ui.flows.unlocking import unlocking
from briefing_app.ui.session import Session
from briefing_app.ui.tasks import Stop
from briefing_app.ui.widgets.notice import Notice
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.domain.facts import AnyFact
    from briefing_app.domain.meeting import Choice
    from briefing_app.services.browsing import Contents
    from briefing_app.services.exporting import Outline
    from briefing_app.services.libraries import Library
    from briefing_app.services.merging import Found, Heard, Merged
    from briefing_app.ui.dialogs.exporting import ExportDialog, Group, Wanted

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

_LONG, _OFTEN = 1.0, 0.1
"""Seconds after which it is told how far the work is, and between two times that it is."""


class Sharing(QObject):
    """From the menu to the finished file or merge; `done_so_far` tells how much is done of what, in words."""

    done_so_far = Signal(int, int, str, str)

    def __init__(
        self,
        window: QWidget,
        session: Session,
        notice: Notice,
        following: Following,
        progress: ProgressStrip,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._following, self._progress = following, progress
        self._stop = Stop()
        self._dialog: ExportDialog | None = None
        self.done_so_far.connect(progress.show_work)
        progress.stopped.connect(self._on_stopped)
        session.decided.connect(self._on_ended)
        session.problem.connect(self._on_ended)

    @property
    def jobs(self) -> Mapping[str, Callable[[], None]]:
        """What does the entries of the menu."""
        return {"export": self.ask_what, "merge": self.ask_which}

    # A part as a file

    @Slot()
    def ask_what(self) -> None:
        """Let the user choose what is to be in a file for another member, and make it."""
        from briefing_app.ui.dialogs.exporting import ExportDialog

        held = self._session.held
        if held is None or not held.sources:
            self._notice.say(tr("There is no document to export. Add one first."))
            return
        groups = _groups(held, self._following.shown)
        closed = {sha256: held.restricted[sha256] for sha256 in _there(held) & held.restricted.keys()}
        self._dialog = dialog = ExportDialog(held.sources, closed, groups, self._ask_outline, self._window)
        dialog.unlocks.setVisible(self._session.is_locked)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        wanted = dialog.wanted
        self._dialog = None
        dialog.deleteLater()
        if accepted:
            self._ask_where(wanted)

    def _ask_outline(self, wanted: "Wanted") -> None:
        def job(library: "Library") -> "Outline":
            from briefing_app.services.exporting import outline

            return outline(library, wanted.sources, restricted=wanted.restricted)

        self._session.run(job, partial(self._show_outline, wanted))

    def _show_outline(self, wanted: "Wanted", outline: "Outline") -> None:
        if self._dialog is not None:
            self._dialog.show_outline(wanted, outline)

    def _ask_where(self, wanted: "Wanted") -> None:
        path = ask_for_new_library(self._window, tr("Export a part"), tr("Part of a library"))
        if path is not None:
            self.export(path, wanted)

    def export(self, path: Path, wanted: "Wanted") -> None:
        """Write a part of the library into a file; that can be followed, and stopped."""
        heard = self._heard(
            tr("Exporting …"),
            tr("Stopping. No file is made."),
            tr("Stopped. No file was made."),
        )

        def job(library: "Library") -> "Outline":
            from briefing_app.services.exporting import export

            return export(library, path, wanted.sources, restricted=wanted.restricted, heard=heard)

        self._session.run(job, partial(self._on_exported, path))

    def _on_exported(self, path: Path, outline: "Outline") -> None:
        self._progress.hide()
        documents = tr("%n documents", "1 document", outline.documents)
        self._notice.say(tr("Exported {documents} to {path}", documents=documents, path=path))

    # Another library brought in

    @Slot()
    def ask_which(self) -> None:
        """Let the user choose another library, and show what would come from it."""
        path = ask_for_library(self._window, tr("Merge with another library"))
        if path is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Find out what would come from another library, and ask whether it is to."""

        def job(library: "Library", passphrase: str | None) -> "Found":
            from briefing_app.services.merging import preview

            return preview(library, path, passphrase)

        self._notice.say(tr("Looking into “{name}” …", name=path.stem))
        unlocking(self._window, self._session.run, job, partial(self._on_looked_into, path))

    def _on_looked_into(self, path: Path, found: "Found", passphrase: str | None) -> None:
        if not found:
            self._notice.say(tr("“{name}” holds nothing that this library does not have.", name=found.name))
            return
        self._notice.hide()
        from briefing_app.ui.dialogs.merging import MergeDialog

        dialog = MergeDialog(found, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        choices = dialog.choices
        dialog.deleteLater()
        if accepted:
            self.merge(path, choices, passphrase)

    def merge(self, path: Path, choices: "Mapping[str, Choice]", passphrase: str | None = None) -> None:
        """Bring another library into this one; that can be followed, and stopped."""
        heard = self._heard(
            tr("Merging …"),
            tr("Stopping. Nothing is merged."),
            tr("Stopped. Nothing was merged, and nothing is changed."),
        )

        def decision(library: "Library") -> str:
            from briefing_app.services.merging import merge

            return _merged_in_words(merge(library, path, choices, heard=heard, passphrase=passphrase))

        self._session.decide(decision)

    # What takes long

    def _heard(self, words: str, stopping: str, stopped: str) -> "Heard":
        """What is told on the worker how far it is; it ends the work once the user has had enough."""
        self._stop = stop = Stop()
        began = told = time.monotonic()

        def heard(done: int, total: int) -> None:
            nonlocal told
            if stop.asked:
                raise BriefingError(stopped)
            now = time.monotonic()
            if now - began > _LONG and now - told > _OFTEN:
                told = now
                self.done_so_far.emit(done, total, words, stopping)

        return heard

    @Slot()
    def _on_stopped(self) -> None:
        self._stop.ask()

    @Slot()
    def _on_ended(self, *_: object) -> None:
        self._progress.hide()


def _merged_in_words(merged: "Merged") -> str:
    decided = merged.decisions + merged.taken
    counted = (
        (tr("%n documents", "1 document", merged.documents), merged.documents),
        (tr("%n decisions", "1 decision", decided), decided),
    )
    came = [words for words, count in counted if count] or [tr("nothing new")]
    some = tr("{one} and {other}", one=came[0], other=came[1]) if len(came) > 1 else came[0]
    return tr("Merged with “{name}”: {some} came.", name=merged.name, some=some)


def _there(held: "Contents") -> frozenset[str]:
    return frozenset(source.sha256 for source in held.sources)


def _groups(held: "Contents", shown: "AnyFact | None") -> "list[Group]":
    """Documents that one may want to tick together: all of them, or those behind some facts."""
    from briefing_app.packs.plan import FACT
    from briefing_app.ui.dialogs.exporting import Group

    facts = held.facts
    groups = [Group(tr("Everything"), _there(held)), Group(tr("Nothing"), frozenset())]
    if shown is not None:
        groups.append(Group(tr("Behind the finding that is shown"), _behind([shown])))
    starred = _behind(fact for fact in facts if held.mark(fact).starred)
    planned = {item.fact for item in held.plan.items if item.kind == FACT}
    in_pack = _behind(fact for fact in facts if fact.id in planned)
    some = [(tr("Behind starred findings"), starred), (tr("Behind single findings in the pack"), in_pack)]
    for topic in sorted({mark.topic for mark in held.marks.values() if mark.topic}):
        behind = _behind(fact for fact in facts if held.mark(fact).topic == topic)
        some.append((tr("Behind findings under “{topic}”", topic=topic), behind))
    return groups + [Group(words, sources) for words, sources in some if sources]


def _behind(facts: "Iterable[AnyFact]") -> frozenset[str]:
    """The sources that facts rest on."""
    return frozenset(source.sha256 for fact in facts for source in fact.sources)
