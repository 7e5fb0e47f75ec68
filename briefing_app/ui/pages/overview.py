"""Overview: the front page of the matter; what is on it is loaded when there is something to show."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.pages.page import Page
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets.scroll_bar import keep_room_for_bar

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.ui.pages.overview_sheet import OverviewSheet
    from briefing_app.ui.widgets.row_list import RowList


class OverviewPage(Page):
    """The headline judgement, what is promised, who speaks and what several sources say."""

    tab_wanted = Signal(str)
    speaker_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._contents: Contents | None = None
        self._checked: Checked | None = None
        self._sheet: OverviewSheet | None = None
        self._stale = False
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: rows are as high as their width needs, and it must not change under them.
        keep_room_for_bar(self._scroll)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._scroll)

    @property
    @override
    def lists(self) -> "list[RowList]":
        return []  # doors, and no list: what lists need is not loaded for it

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_again()

    def _show_again(self, *_: object) -> None:
        """Show the same anew, at the place to which it was scrolled."""
        if self._contents is not None:
            place = self._scroll.verticalScrollBar().value()
            # The keyboard goes from a door that is gone to another: nobody has led it there.
            were_blocked = self.blockSignals(True)
            self.show_contents(self._contents)
            self.blockSignals(were_blocked)
            QTimer.singleShot(0, lambda: self._scroll.verticalScrollBar().setValue(place))

    @override
    def show_contents(self, contents: "Contents") -> None:
        from briefing_app.ui.pages.overview_sheet import OverviewSheet  # noqa: PLC0415 - the window paints first

        self._contents = contents
        self._stale = False
        since = self._sheet.since if self._sheet is not None else ""
        self._sheet = shown = OverviewSheet(contents, self._checked, since, self.theme)
        shown.picked.connect(self.picked)
        shown.tab_wanted.connect(self.tab_wanted)
        shown.speaker_wanted.connect(self.speaker_wanted)
        shown.since_chosen.connect(self._show_again)
        self.build(shown.fill())
        # Once it is filled: what comes onto a page that is shown can have the focus a little later only.
        self._scroll.setWidget(shown)

    @override
    def show_marks(self, contents: "Contents") -> None:
        if self._contents is None or contents.marks == self._contents.marks:
            return
        self._contents = contents
        self._stale = True
        if self.isVisible():
            self._show_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show_again()

    @override
    def show_checked(self, checked: "Checked") -> None:
        self._checked = checked
        self._show_again()

    @override
    def forget(self) -> None:
        self._checked = None
        self._sheet = None

    @override
    def enter(self) -> None:
        first = self.findChild(QAbstractButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
