"""Saying who is who: merge, split and keep apart."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from briefing_app.ui import decisions
from briefing_app.ui.models.people_rows import parties_of
from briefing_app.ui.session import Session

if TYPE_CHECKING:
    from briefing_app.domain.people import Person, Suggestion
    from briefing_app.services.browsing import Contents
    from briefing_app.ui.paged_window import PagedWindow
    from briefing_app.ui.pages.people import PeoplePage

# Dialogs are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415


class WhoIsWho(QObject):
    """Between the page of people, its dialogs and the session."""

    def __init__(self, window: "PagedWindow", session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._contents: Contents | None = None
        session.changed.connect(self._on_changed)

    def join(self, page: "PeoplePage") -> None:
        """Follow what the page of people asks for."""
        page.merge_wanted.connect(self._on_merge_wanted)
        page.apart_wanted.connect(self._on_apart_wanted)
        page.same_wanted.connect(self._on_same_wanted)
        page.split_wanted.connect(self._on_split_wanted)
        page.call_wanted.connect(self._on_call_wanted)
        page.edit_wanted.connect(self._on_edit_wanted)

    @Slot(object)
    def _on_changed(self, contents: "Contents") -> None:
        self._contents = contents

    @Slot(object, object)
    def _on_merge_wanted(self, one: "Person", other: "Person") -> None:
        self._session.decide(decisions.merging(one, other))

    @Slot(object)
    def _on_apart_wanted(self, suggestion: "Suggestion") -> None:
        self._session.decide(decisions.keeping_apart(suggestion))

    @Slot(object)
    def _on_same_wanted(self, person: "Person") -> None:
        if self._contents is None:
            return
        from briefing_app.ui.dialogs.who_is_who import SamePersonDialog

        dialog = SamePersonDialog(
            person, self._contents.people, self._contents.suggestions, self._window.theme, self._window
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        other, refused = dialog.other, dialog.refused
        dialog.deleteLater()
        if accepted and other is not None:
            self._session.decide(decisions.merging(person, other))
        elif refused is not None:
            self._session.decide(decisions.keeping_apart(refused))

    @Slot(object, str)
    def _on_call_wanted(self, person: "Person", name: str) -> None:
        self._session.decide(decisions.calling(person, name))

    @Slot(object)
    def _on_edit_wanted(self, person: "Person") -> None:
        from briefing_app.ui.dialogs.role_and_party import RoleDialog

        known = self._contents.people if self._contents is not None else ()
        dialog = RoleDialog(person, parties_of(known), self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        given = dialog.given
        dialog.deleteLater()
        if accepted and given != person.given:
            self._session.decide(decisions.giving(person, given))

    @Slot(object)
    def _on_split_wanted(self, person: "Person") -> None:
        from briefing_app.ui.dialogs.who_is_who import SplitDialog

        dialog = SplitDialog(person, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.chosen
        dialog.deleteLater()
        if accepted:
            self._session.decide(decisions.splitting(person, chosen))
