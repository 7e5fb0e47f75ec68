"""What surrounds a pack: whose it is, templates of the user's own, and whether an earlier one still holds."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from briefing_app.packs.templates import own_templates, save_template
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr
from briefing_app.ui import review_decisions as decisions
from briefing_app.ui.dialogs.buttons import confirms
from briefing_app.ui.dialogs.writing import ask_words
from briefing_app.ui.flows.folders import documents_folder
from briefing_app.ui.pages.pack import PackPage
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from briefing_app.packs.house import House
    from briefing_app.packs.plan import Plan
    from briefing_app.packs.templates import Template
    from briefing_app.services.libraries import Library
    from briefing_app.services.verifying import Verified
    from briefing_app.ui.dialogs.pack_looks import PackLooksDialog

    _Templates = tuple[tuple[Template, ...], tuple[str, ...]]

_CHANGED = "Change what the pack looks like"


class PackLooks(QObject):
    """The menu More of the page Pack."""

    def __init__(self, window: QWidget, session: Session, notice: Notice, page: PackPage) -> None:
        super().__init__(window)
        self._window, self._session, self._notice, self._page = window, session, notice, page
        self._dialog: PackLooksDialog | None = None
        page.looks_wanted.connect(self._on_looks_wanted)
        page.template_wanted.connect(self._on_template_wanted)
        page.check_wanted.connect(self._on_check_wanted)
        self._show_templates()

    def _show_templates(self) -> None:
        self._session.work(own_templates, self._on_templates_read)

    def _on_templates_read(self, found: "_Templates") -> None:
        own, problems = found
        self._page.template.offer(own)
        if problems:
            self._notice.warn(problems[0])

    @Slot()
    def _on_looks_wanted(self) -> None:
        def job(library: "Library") -> "House":
            from briefing_app.services.house import house_of  # noqa: PLC0415 - on the worker

            return house_of(library)

        self._session.run(job, self._ask_looks)

    def _ask_looks(self, house: "House") -> None:
        from briefing_app.ui.dialogs.pack_looks import PackLooksDialog  # noqa: PLC0415 - when it is needed

        dialog = PackLooksDialog(house, self._page.plan, self._window)
        dialog.logo_wanted.connect(self._read_logo)
        self._dialog = dialog
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        entered, plan = dialog.house, dialog.plan
        self._dialog = None
        dialog.deleteLater()
        if not accepted:
            return
        if entered != house:
            # One decision: between two the page would show the plan of before.
            self._session.mark(decisions.dressing(entered, plan, _CHANGED), told=False)
            self._page.draw_again()
        else:
            self._page.change(plan, _CHANGED)

    @Slot(object)
    def _read_logo(self, path: Path) -> None:
        def job() -> bytes | BriefingError:
            from briefing_app.services.house import logo_in  # noqa: PLC0415 - on the worker

            try:
                return logo_in(path)
            except BriefingError as problem:
                return problem

        self._session.work(job, self._on_logo_read)

    def _on_logo_read(self, logo: bytes | BriefingError) -> None:
        if self._dialog is not None:  # not closed in the meantime
            self._dialog.use_logo(logo)

    @Slot()
    def _on_template_wanted(self) -> None:
        name = ask_words(
            self._window,
            tr("Save as a template"),
            tr(
                "What the template is called. It keeps sections and your own words, but no single quotes,"
                " dates or figures:"
            ),
            tr("Save"),
            lines=False,
        )
        if name is None:
            return
        plan = self._page.plan
        self._session.work(own_templates, partial(self._keep_template, name, plan))

    def _keep_template(self, name: str, plan: "Plan", found: "_Templates") -> None:
        """Keep a template, in place of one of its name only if the user means it."""
        there = next((one.name for one in found[0] if _letters(one.name) == _letters(name)), None)
        if there is not None:
            asked = tr("You have a template “{name}” already. Replace it?", name=there)
            if not confirms(self._window, tr("Save as a template"), asked, tr("&Replace")):
                return
        self._session.work(lambda: save_template(name, plan), self._on_template_kept)

    def _on_template_kept(self, path: Path) -> None:
        self._show_templates()
        self._notice.say(tr("Kept as a template of your own: {path}", path=path))

    @Slot()
    def _on_check_wanted(self) -> None:
        title, packs = tr("Check a pack"), tr("Packs") + " (*.pdf)"
        name, _ = QFileDialog.getOpenFileName(self._window, title, documents_folder(), packs)
        if not name:
            return

        def job(library: "Library") -> "Verified":
            from briefing_app.services.verifying import verify  # noqa: PLC0415 - on the worker

            return verify(library, Path(name))

        self._session.run(job, self._tell_verified)

    def _tell_verified(self, found: "Verified") -> None:
        from briefing_app.ui.dialogs.verified import VerifiedDialog  # noqa: PLC0415 - when it is needed

        dialog = VerifiedDialog(found, self._window)
        dialog.exec()
        dialog.deleteLater()


def _letters(name: str) -> str:
    """The letters and digits of a name, by which files of templates are called."""
    return "".join(filter(str.isalnum, name.casefold()))
