"""Moving through the window with keys: to the next page, and between a page and what stands beside it."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from briefing_app.ui.actions import TABS
from briefing_app.ui.pages.page import Page

if TYPE_CHECKING:
    from briefing_app.ui.main_window import MainWindow


class Moving(QObject):
    """Leaves the focus where the next key works."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._left: QWidget | None = None

    @property
    def jobs(self) -> Mapping[str, Callable[[], None]]:
        """What does the entries of the menu."""
        return {
            "other pane": self.to_other_pane,
            "next page": partial(self.step, +1),
            "previous page": partial(self.step, -1),
        }

    def step(self, by: int) -> None:
        """Go to the page after the one whose tab is chosen (+1), or before it (-1), round and round."""
        self._window.go_to_tab(TABS[(self._window.tabs.currentIndex() + by) % len(TABS)])

    def to_other_pane(self) -> None:
        """Go from the page to what stands beside it, and from anywhere else to where one was on the page."""
        desk, focused = self._window.desk, QApplication.focusWidget()
        page, beside = desk.front, desk.beside
        if focused is not None and page is not None and page.isAncestorOf(focused):
            self._left = focused
            begin = _first_in(beside)
            if begin is not None:
                begin.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif isinstance(page, Page):
            self._go_back(page)

    def _go_back(self, page: Page) -> None:
        left = self._left
        if left is not None and isValid(left) and left.isVisible() and page.isAncestorOf(left):
            left.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            page.enter()


def _first_in(pane: QWidget | None) -> QWidget | None:
    """Where the keyboard begins beside a page: in the text or the page of a source, or on pages of a pack."""
    from briefing_app.ui.widgets.source_pane import SourcePane  # noqa: PLC0415 - the window paints first

    if isinstance(pane, SourcePane):
        return pane.view
    return pane if pane is not None and pane.focusPolicy() & Qt.FocusPolicy.TabFocus else None
