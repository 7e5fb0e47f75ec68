"""What a person decides of findings, on whichever page: confirm, not right, correct, star, note, copy."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject, QPoint, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QInputDialog, QLabel, QMenu

from briefing_app.system.words import marked, tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.copying import copy_text, noted
from briefing_app.ui.flows.following import Following
from briefing_app.ui.pages.page import Page
from briefing_app.ui.session import NextStep, Session
from briefing_app.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from briefing_app.domain.facts import AnyFact
    from briefing_app.domain.mentions import Kind, Mention
    from briefing_app.services.browsing import Contents
    from briefing_app.services.libraries import Library
    from briefing_app.ui.paged_window import PagedWindow
    from briefing_app.ui.pages.review import ReviewPage
    from briefing_app.ui.widgets.row_list import RowList

# Dialogs, and what tells a finding in words, are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

JOBS = ("confirm", "reject", "correct", "star", "note", "topic", "to pack", "copy", "copy markdown")
"""What can be asked of a finding, as its actions are called in the menus."""
_ADDING = {
    "quote": marked("Add a quote"),
    "figure": marked("Add a figure"),
    "event": marked("Add a date"),
    "judgement": marked("Add a judgement"),
}


class Reviewing(QObject):
    """Between the lists of findings, the dialogs and the session."""

    def __init__(self, window: "PagedWindow", session: Session, notice: Notice, following: Following) -> None:
        super().__init__(window)
        self._window, self._session, self._notice = window, session, notice
        self._following = following
        self._contents: Contents | None = None
        self._rejected: dict[UUID, AnyFact] = {}
        self._list: RowList | None = None
        self._jobs: dict[str, Callable[[AnyFact], None]] = {
            "confirm": self._confirm,
            "reject": self._reject,
            "correct": self._correct,
            "star": self._star,
            "note": self._note,
            "topic": self._topic,
            "to pack": self._to_pack,
            "copy": self._copy,
            "copy markdown": self._copy_markdown,
        }

    def join(self, page: "ReviewPage") -> None:
        """Follow what the page of what waits asks for."""
        page.many_wanted.connect(self._on_many_wanted)
        self._session.decided.connect(partial(self._on_decided, page))

    def _on_decided(self, page: "ReviewPage", _said: str, step: NextStep) -> None:
        if step is NextStep.REDO and page.isVisible():  # something was taken back
            page.choose_what_came_back()

    def watch(self, lists: "Iterable[RowList]") -> None:
        """Listen to lists of findings."""
        for one in lists:
            one.asked.connect(partial(self._on_asked, one))
            one.picked.connect(partial(self._on_picked, one))
            one.menu_wanted.connect(partial(self._on_menu_wanted, one))

    def know(self, contents: "Contents") -> None:
        """Take note of what the library holds now, and of what was decided of it."""
        self._contents = contents
        self._rejected = {fact.id: fact for fact in contents.rejected}

    def do(self, job: str) -> None:
        """Do what was asked in a menu, with the finding on which the user is."""
        fact = self._current()
        if job == "correct" and self._window.is_made("people") and self._window.people.is_asked_to_edit:
            self._window.people.edit.click()
        elif fact is None:
            self._notice.say(tr("Choose a quote, date, figure or judgement in a list first."))
        elif fact.id in self._rejected:
            self._restore(job, fact)
        else:
            self._jobs[job](fact)

    def _restore(self, job: str, fact: "AnyFact") -> None:
        """Of what was marked as not right nothing can be asked but to put it back."""
        if job == "confirm":
            self._session.decide(decisions.restoring([fact]))
        else:
            self._notice.say(tr("This was marked as not right. Press C to put it back first."))

    def _current(self) -> "AnyFact | None":
        row = self._list.current() if self._list is not None and _is_at_hand(self._list) else None
        if row is None or row.fact is None or self._window.source.has_focus_within:
            return self._following.shown  # what was chosen or added in the source itself
        return self._following.fact(row.fact) or self._rejected.get(row.fact)

    def _on_picked(self, where: "RowList", _row: object) -> None:
        if _is_at_hand(where):
            self._list = where

    def _on_asked(self, where: "RowList", job: str) -> None:
        self._list = where
        if job in self._jobs:
            self.do(job)

    def _on_menu_wanted(self, where: "RowList", place: QPoint) -> None:
        self._list = where
        if self._current() is None:
            return
        menu = QMenu(self._window)
        for job in JOBS:
            action = self._window.findChild(QAction, job)
            if action is not None:
                menu.addAction(action)
        menu.exec(place)
        menu.deleteLater()

    def _confirm(self, fact: "AnyFact") -> None:
        held = self._contents
        if held is not None and held.mark(fact).confirmed:
            self._session.mark(decisions.unconfirming([fact]))
        else:
            self._session.mark(decisions.confirming([fact]))

    def _reject(self, fact: "AnyFact") -> None:
        self._session.decide(decisions.rejecting([fact]))

    def _star(self, fact: "AnyFact") -> None:
        held = self._contents
        starred = held is not None and held.mark(fact).starred
        self._session.mark(decisions.starring([fact], starred=not starred))

    def _topic(self, fact: "AnyFact") -> None:
        held = self._contents
        known = sorted({mark.topic for mark in held.marks.values() if mark.topic}) if held else []
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("Topic"))
        dialog.setLabelText(tr("Which topic does this belong to? Choose one, or write a new one."))
        for label in dialog.findChildren(QLabel):
            label.setWordWrap(True)
        dialog.setOkButtonText(tr("Keep"))
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.setComboBoxItems(["", *known])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(held.mark(fact).topic if held else "")
        if self._accepted(dialog):
            self._session.mark(decisions.putting_under([fact], dialog.textValue()))

    def _to_pack(self, fact: "AnyFact") -> None:
        from briefing_app.ui.models.plan_rows import is_closed

        held = self._contents
        closed = held is not None and is_closed(fact, held.restricted.keys())
        self._session.mark(decisions.picking([fact], closed=closed))

    def _note(self, fact: "AnyFact") -> None:
        from briefing_app.ui.dialogs.writing import ask_words
        from briefing_app.ui.models.rows import fact_in_words, words_in_list

        held = self._contents
        label = tr("Your note on this. {finding}", finding=fact_in_words(fact))
        before, about = held.mark(fact).note if held else "", words_in_list(fact)
        words = ask_words(self._window, tr("Note"), label, tr("Keep"), before, about=about)
        if self._list is not None:
            self._list.setFocus()
        if words is not None:
            self._session.mark(decisions.noting(fact, words))

    def _correct(self, fact: "AnyFact") -> None:
        from briefing_app.ui.dialogs.correcting import CorrectDialog, can_be_corrected

        if not can_be_corrected(fact.lead):
            self._notice.say(
                tr("This can be confirmed or marked as not right; there is nothing to correct in it.")
            )
            return
        dialog = CorrectDialog(
            fact.lead, self._speakers(), title=tr("Correct"), accept=tr("Save"), parent=self._window
        )
        if self._accepted(dialog):
            self._session.decide(decisions.correcting(fact, dialog.corrected))

    def _speakers(self) -> dict[str, str]:
        """Everybody who is quoted, with the role that sources give last, or that was given by hand."""
        people = self._contents.people if self._contents is not None else ()
        return {
            person.name: person.roles[-1].words if person.roles else person.given.role for person in people
        }

    def _accepted(self, dialog: QDialog) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if self._list is not None:
            self._list.setFocus()
        return bool(accepted)

    def _copy(self, fact: "AnyFact") -> None:
        from briefing_app.ui.models import citing

        copied = QMimeData()
        copied.setText(citing.plain(fact))
        copied.setHtml(citing.rich(fact))
        copied.setData("text/rtf", citing.rtf(fact))
        QGuiApplication.clipboard().setMimeData(noted(copied))
        self._notice.say(tr("Copied with its source."))

    def _copy_markdown(self, fact: "AnyFact") -> None:
        from briefing_app.ui.models import citing

        copy_text(citing.markdown(fact))
        self._notice.say(tr("Copied as Markdown with its source."))

    @Slot(object, str, int, int)
    def add(self, kind: "Kind", source: str, start: int, end: int) -> None:
        """Add words of a source as a finding, once the user has said what they don't say."""

        def job(library: "Library") -> "Mention":
            from briefing_app.services.finding import propose

            return propose(library, kind, source, start, end)

        self._session.run(job, self._on_proposed)

    def _on_proposed(self, found: "Mention") -> None:
        from briefing_app.ui.dialogs.correcting import CorrectDialog

        title = tr(_ADDING[found.kind.value])
        dialog = CorrectDialog(found, self._speakers(), title=title, accept=tr("Add"), parent=self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            passage = dialog.corrected.passage
            self._window.source.expect(passage.start, passage.end)
            self._session.decide(decisions.adding(dialog.corrected))

    @Slot()
    def tell_to_select(self) -> None:
        """A key was pressed that adds words, while none are selected."""
        self._notice.say(tr("Select some words in the text first, then press Q, F, D or J to add them."))

    @Slot()
    def _on_many_wanted(self) -> None:
        from briefing_app.ui.dialogs.correcting import ConfirmManyDialog

        dialog = ConfirmManyDialog(self._window.review.shown, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        dialog.deleteLater()
        if accepted and chosen:
            self._session.mark(decisions.confirming(chosen))
        self._window.review.enter()


def _is_at_hand(one: "RowList") -> bool:
    """Whether a list can be seen, or what its page shows in its place."""
    around = one.parentWidget()
    while around is not None and not isinstance(around, Page):
        around = around.parentWidget()
    return around.is_at_hand(one) if isinstance(around, Page) else one.isVisible()
