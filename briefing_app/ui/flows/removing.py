"""Taking documents out of the library: so that undo brings them back, or for good."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from briefing_app.domain.nested_quotes import nested_quotes
from briefing_app.system.words import tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from briefing_app.domain.documents import Source
    from briefing_app.services.expunging import Held
    from briefing_app.services.libraries import Library
    from briefing_app.ui.pages.sources import SourcesPage

# Dialogs, and what the jobs need, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415


class Removing(QObject):
    """Asks before anything goes."""

    _stepped = Signal(int, int)

    def __init__(self, window: QWidget, session: Session, progress: ProgressStrip) -> None:
        super().__init__(window)
        self._window, self._session, self._progress = window, session, progress
        self._stepped.connect(self._on_stepped)
        session.decided.connect(self._on_decided)

    def join(self, page: "SourcesPage") -> None:
        """Follow what the page of sources asks for."""
        page.remove_wanted.connect(self.remove)
        page.remove_for_good_wanted.connect(self.remove_for_good)

    @Slot(object)
    def remove(self, source: "Source") -> None:
        """Take a document out of the library, if the user means it."""
        question = QMessageBox(self._window)
        question.setWindowTitle(tr("Remove"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        asked = tr("Take “{title}” out of the library?", title=source.title)
        question.setText(nested_quotes(asked))
        question.setInformativeText(
            tr(
                "What rests on it alone goes from all lists. Undo brings it back: until you empty what was"
                " removed, it stays in the library’s file."
            )
        )
        remove = question.addButton(tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(tr("Don’t remove"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(remove)
        question.exec()
        if question.clickedButton() is remove:
            self._session.decide(decisions.removing([source]))
        question.deleteLater()

    @Slot(object)
    def remove_for_good(self, source: "Source") -> None:
        """Take a document out of the library so that nothing brings it back, if the user means it."""
        self._ask({source.sha256: source.title})

    @Slot()
    def empty(self) -> None:
        """Do so with all documents that were removed before."""

        def job(library: "Library") -> Mapping[str, str]:
            from briefing_app.services.expunging import set_aside_titles

            return set_aside_titles(library)

        self._session.run(job, self._ask)

    def _ask(self, titles: Mapping[str, str]) -> None:
        def job(library: "Library") -> "Held":
            from briefing_app.services.expunging import copies_holding

            return copies_holding(library, tuple(titles))

        if titles:
            self._session.run(job, partial(self._show, titles))
        else:
            # An earlier attempt may have found the library open elsewhere, and left its file unwritten.
            self._session.decide(decisions.removing_for_good((), (), self._stepped.emit), can_be_undone=False)

    def _show(self, titles: Mapping[str, str], held: "Held") -> None:
        from briefing_app.ui.dialogs.removing import RemoveForGood

        dialog = RemoveForGood(tuple(titles.values()), held, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        copies = held.holding if dialog.deletes_backups else ()
        dialog.deleteLater()
        if accepted:
            decision = decisions.removing_for_good(tuple(titles), copies, self._stepped.emit)
            self._session.decide(decision, can_be_undone=False)

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        words = tr("Writing the library anew without what was removed …")
        self._progress.show_to_its_end(words, done, total)

    @Slot(str, bool)
    def _on_decided(self, *_: object) -> None:
        self._progress.hide()
