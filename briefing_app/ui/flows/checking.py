"""What a person decides of checks: dismissing, following promises, keeping questions; each can be undone."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from briefing_app.system.words import tr
from briefing_app.ui import check_decisions as decisions
from briefing_app.ui.decisions import dismissing
from briefing_app.ui.dialogs.checks import AskedDialog, LinkDialog, SettleDialog
from briefing_app.ui.dialogs.writing import ask_words
from briefing_app.ui.pages.checks import ChecksPage
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.domain.facts import Evidence
    from briefing_app.domain.mentions import Mention
    from briefing_app.domain.observations import Observation
    from briefing_app.services.enquiring import Asked
    from briefing_app.services.following import Followed
    from briefing_app.services.libraries import Library

D = TypeVar("D", bound=QDialog)


class Checking(QObject):
    """Between the page of checks, its dialogs and the session."""

    def __init__(self, window: QWidget, session: Session, page: ChecksPage) -> None:
        super().__init__(window)
        self._window, self._session, self._page = window, session, page
        page.dismiss_wanted.connect(self._on_dismiss_wanted)
        page.settle_wanted.connect(self._on_settle_wanted)
        page.drop_wanted.connect(self._on_drop_wanted)
        page.link_wanted.connect(self._on_link_wanted)
        page.unlink_wanted.connect(self._on_unlink_wanted)
        page.ask_wanted.connect(self._on_ask_wanted)
        page.reword_wanted.connect(self._on_reword_wanted)
        page.forget_wanted.connect(self._on_forget_wanted)
        page.move_wanted.connect(self._on_move_wanted)
        page.new_wanted.connect(self._on_new_wanted)

    def _accepted(self, dialog: QDialog) -> bool:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return bool(accepted)

    @Slot(object)
    def _on_dismiss_wanted(self, observation: "Observation") -> None:
        label = tr("Why is this not right? Your reason is kept with the library.")
        reason = ask_words(self._window, tr("Not right"), label, tr("Dismiss"), lines=False)
        if reason is not None:
            self._session.decide(dismissing(observation, reason))
        self._page.enter()

    @Slot(object)
    def _on_settle_wanted(self, promise: "Followed") -> None:
        dialog = SettleDialog(promise.what, promise.standing, promise.note, self._window)
        if self._accepted(dialog):
            self._session.decide(decisions.settling(promise, dialog.chosen, dialog.note.toPlainText()))
        self._page.enter()

    @Slot(object)
    def _on_drop_wanted(self, promise: "Followed") -> None:
        label = tr("Why is this no promise to follow? Your reason is kept with the library.")
        reason = ask_words(self._window, tr("Not a promise"), label, tr("Drop"), lines=False)
        if reason is not None:
            self._session.decide(decisions.dropping_promise(promise, reason))
        self._page.enter()

    @Slot(object)
    def _on_link_wanted(self, promise: "Followed") -> None:
        def job(library: "Library") -> "Sequence[Evidence[Mention]]":
            from briefing_app.services.following import candidates  # noqa: PLC0415 - on the worker

            return candidates(library, promise)

        self._session.run(job, partial(self._choose_passage, promise))

    def _choose_passage(self, promise: "Followed", candidates: "Sequence[Evidence[Mention]]") -> None:
        dialog = LinkDialog(promise.what, candidates, self._page.theme, self._window)
        accepted = self._accepted(dialog)
        chosen = dialog.chosen
        if accepted and chosen is not None:
            self._session.decide(decisions.linking(promise, chosen.mention.passage, dialog.says_chosen))
        self._page.enter()

    @Slot(object, int)
    def _on_unlink_wanted(self, promise: "Followed", number: int) -> None:
        self._session.decide(decisions.unlinking(promise, promise.later[number].mention.passage))

    @Slot(object)
    def _on_ask_wanted(self, asked: "Asked") -> None:
        dialog = AskedDialog(asked.enquiry.question, self._window)
        if self._accepted(dialog):
            answered, note = dialog.answered.isChecked(), dialog.note.toPlainText()
            self._session.decide(decisions.asking(asked, dialog.on, note, answered=answered))
        self._page.enter()

    @Slot(object)
    def _on_reword_wanted(self, asked: "Asked") -> None:
        label = tr("The question in your own words:")
        words = ask_words(self._window, tr("Reword"), label, tr("Keep"), asked.enquiry.question)
        if words is not None:
            self._session.decide(decisions.rewording(asked, words))
        self._page.enter()

    @Slot(object)
    def _on_forget_wanted(self, asked: "Asked") -> None:
        self._session.decide(decisions.dropping_question(asked))

    @Slot(object, int)
    def _on_move_wanted(self, asked: "Asked", by: int) -> None:
        self._session.decide(decisions.moving(self._page.questions, asked, by))

    @Slot()
    def _on_new_wanted(self) -> None:
        words = ask_words(self._window, tr("New question"), tr("Your question:"), tr("Add"))
        if words is not None:
            self._session.decide(decisions.adding_question(words))
        self._page.enter()
