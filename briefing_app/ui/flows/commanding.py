"""The palette of commands: the menus, the lists of checks, and whatever can be pressed on any page."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QMenu, QPushButton, QToolButton, QWidget

from briefing_app.system.words import marked, tr
from briefing_app.ui.actions import TABS
from briefing_app.ui.widgets.folding import Folding
from briefing_app.ui.widgets.one_of_two import AWAY

if TYPE_CHECKING:
    from briefing_app.ui.paged_window import PagedWindow

# Dialogs are imported when they are wanted: the window paints first.
# ruff: noqa: PLC0415

_LEADS_ELSEWHERE = ("door", "fold", "tab", "job")
"""Properties of buttons that show something, fold something, or do what a menu does."""
_ALSO = {
    "Figures": marked("calculate percentage per cent change difference sum how did it change"),
    "Timeline": marked("zoom in out"),
    "People": marked("merge duplicate"),
    "Review": marked("bulk several at once"),
    "Pack": marked("report briefing outline"),
    "Councils": marked("compare benchmark"),
}
"""Everyday words by which what can be pressed on a page is found too."""


class Commanding(QObject):
    """Gathers what can be done at the moment, and does what is chosen."""

    def __init__(self, window: "PagedWindow") -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def show_commands(self) -> None:
        """Let the user find what to do by a few letters, and do it."""
        from briefing_app.ui.dialogs.commands import CommandPalette, bare

        # Fields have actions of Qt's own, with a name but no words.
        every = self._window.findChildren(QAction)
        actions = [action for action in every if action.objectName() and action.text()]
        actions.sort(key=lambda action: action.objectName().startswith("theme "))
        known = {bare(action.text()) for action in actions}
        made: list[QAction] = []
        palette = CommandPalette(actions, self._window)
        palette.gather(self._rest(known, made))
        accepted = palette.exec() == QDialog.DialogCode.Accepted
        chosen = palette.chosen
        palette.deleteLater()
        if accepted and chosen is not None:
            chosen.trigger()
        for action in made:
            action.deleteLater()

    def _rest(self, known: set[str], made: list[QAction]) -> Iterator[Sequence[QAction]]:
        """What menus do not hold, in steps: pages that nobody has looked at are made for it one by one.

        What is `made` for it belongs to whoever asks.
        """
        for _ in self._window.steps_to("Checks"):
            yield ()
        made += (found := list(self._lists_of_checks()))
        yield found
        for tab in TABS:
            for _ in self._window.steps_to(tab):
                yield ()
            made += (found := list(self._on_page(tab, known)))
            yield found
        made += (found := list(self._beside()))
        yield found

    def _command(self, within: str, words: str, job: Callable[[], object], also: str = "") -> QAction:
        action = QAction(f"{within} ▸ {words}", self)
        action.setProperty("also", also)
        action.triggered.connect(partial(_do, job))
        return action

    def _lists_of_checks(self) -> Iterator[QAction]:
        """The lists on the page Checks, each as a command that goes there."""
        from briefing_app.ui.pages.checks import LISTS, QUESTIONS

        for number, name in enumerate(LISTS):
            yield self._command(tr("Checks"), tr(name), partial(self._show_list_of_checks, number))
        if self._window.checks.new.isHidden():
            go = partial(self._show_list_of_checks, LISTS.index(QUESTIONS))
            new = self._window.checks.new
            yield self._command(tr("Checks"), new.text(), partial(self._press, go, new))

    def _show_list_of_checks(self, number: int) -> None:
        self._go_to("Checks")
        self._window.checks.strip.setCurrentIndex(number)

    def _on_page(self, tab: str, known: set[str]) -> Iterator[QAction]:
        """What can be pressed on a page now, but for what is known under the same name."""
        from briefing_app.ui.dialogs.commands import bare

        page = self._window.made[tab.lower()]
        also = tr(_ALSO[tab]) if tab in _ALSO else ""
        for button in page.findChildren(QPushButton):
            words = _words_of(button)
            if bare(words) not in known and button.group() is None and _can_be_pressed(button, page):
                go = partial(self._go_to, tab)
                yield from self._pressing(tr(tab), words, button, go, also)

    def _beside(self) -> Iterator[QAction]:
        """What can be pressed around the source that stands beside the page."""
        if not self._window.is_made("source") or not self._window.source.isVisible():
            return
        source = self._window.source
        for button in source.findChildren(QAbstractButton):
            if (
                isinstance(button, QPushButton | QToolButton)
                and button.isVisibleTo(source)
                and button.isEnabled()
            ):
                also = button.toolTip()
                yield self._command(tr("Source"), _words_of(button), button.click, also)

    def _pressing(
        self, within: str, words: str, button: QPushButton, go: Callable[[], None], also: str
    ) -> Iterator[QAction]:
        """A button as a command, or each line of the menu that it opens."""
        menu: QMenu | None = button.menu()
        if menu is None:
            yield self._command(within, words, partial(self._press, go, button), also)
            return
        menu.aboutToShow.emit()
        for action in menu.actions():
            if action.isEnabled() and action.text():
                named = f"{words.rstrip('…')}: {action.text()}"
                yield self._command(within, named, partial(self._trigger, go, action), also)

    @staticmethod
    def _press(go: Callable[[], None], button: QPushButton) -> None:
        go()
        button.click()

    @staticmethod
    def _trigger(go: Callable[[], None], action: QAction) -> None:
        go()
        action.trigger()

    def _go_to(self, tab: str) -> None:
        page = self._window.findChild(QAction, f"tab {tab}")
        if page is not None:
            page.trigger()


def _do(job: Callable[[], object], *_: object) -> None:
    """Do a job, whatever the signal says that asks for it."""
    job()


def _words_of(button: QAbstractButton) -> str:
    """What a button is called: by its words, or for who can't see it where it bears a sign alone."""
    has_letters = any(map(str.isalpha, button.text()))
    return button.text() if has_letters else button.accessibleName() or button.toolTip()


def _can_be_pressed(button: QPushButton, page: QWidget) -> bool:
    """Whether a button is there to be pressed, be it folded away for want of room."""
    if button.isHidden() or not button.isEnabled() or not _words_of(button):
        return False
    if any(button.property(name) for name in _LEADS_ELSEWHERE):
        return False
    around = button.parentWidget()
    while around is not None and around is not page:
        folded = isinstance(around.parentWidget(), Folding) or around.property(AWAY)
        if around.isHidden() and not folded:
            return False
        around = around.parentWidget()
    return True
