"""What all pages have in common."""

from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefing_app.system.overriding import override
from briefing_app.ui.theme import Theme

if TYPE_CHECKING:
    from uuid import UUID

    from briefing_app.services.browsing import Contents
    from briefing_app.services.checking import Checked
    from briefing_app.ui.models.rows import Row
    from briefing_app.ui.widgets.row_list import RowList

T = TypeVar("T")
_DONE = object()
Worker = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Runs a job away from the window's thread, then hands over there what came of it."""
MOST_AT_ONCE = 3000
"""Of so many facts pages are filled before anybody looks at them; of more, each when somebody does."""


def at_once(job: Callable[[], T], done: Callable[[T], None]) -> None:
    """A worker that does everything there and then."""
    done(job())


def is_large(contents: "Contents") -> bool:
    """Whether a library holds so much that a page is filled only when somebody looks at it."""
    return len(contents.facts) > MOST_AT_ONCE


class Page(QWidget):
    """A tab's page. `picked` carries the row whose passage should be shown beside it.

    The window says what is news (`take…`); what a page makes of it stands in `show_…`. `worker` does what
    takes longer than a key press.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self.worker: Worker = at_once
        self._latest_work = 0
        self._steps: Iterator[None] = iter(())
        self._waits = False
        self._due: Contents | None = None
        self._marks_due: Contents | None = None
        self._checks_due: Checked | None = None
        # Where work begins. Not a focus proxy: the Tab key would come back to it from the end.
        self.start: QWidget = self
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def take(self, contents: "Contents") -> None:
        """The library holds something else now."""
        self._due, self._marks_due, self._checks_due = contents, None, None
        self._waits = is_large(contents)
        self._catch_up_if_seen()

    def take_marks(self, contents: "Contents") -> None:
        """Something was decided of what is listed."""
        if self._due is not None:
            self._due = contents
        else:
            self._marks_due = contents
            self._catch_up_if_seen()

    def take_checked(self, checked: "Checked") -> None:
        """It is known now what checks found."""
        self._checks_due = checked
        self._catch_up_if_seen()

    def _catch_up_if_seen(self) -> None:
        if self.isVisible():
            self._catch_up()

    def catch_up(self) -> None:
        """Show what is news, which waits for somebody to look at the page.

        What lists choose while they are filled, the user did not.
        """
        if self._due or self._marks_due or self._checks_due:
            were_blocked = self.blockSignals(True)
            self._catch_up()
            self.blockSignals(were_blocked)

    def _catch_up(self) -> None:
        contents, marks, checked = self._due, self._due or self._marks_due, self._checks_due
        self._due = self._marks_due = self._checks_due = None
        if contents is not None:
            self.show_contents(contents)
        if marks is not None:
            self.show_marks(marks)
        if checked is not None:
            self.show_checked(checked)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()

    def work_out(self, much: int, job: Callable[[], T], show: Callable[[T], None]) -> None:
        """Show what a job comes to: at once if it goes over few things, else when the worker has done it.

        What has been overtaken by another job in the meantime is not shown.
        """
        self._latest_work += 1
        number = self._latest_work

        def done(outcome: T) -> None:
            if number == self._latest_work:
                show(outcome)

        (at_once if much <= MOST_AT_ONCE else self.worker)(job, done)

    def build(self, steps: Iterator[None]) -> None:
        """Put many things on the page, in a large library with time for the window between them."""
        self._steps = steps
        if self._waits:
            self._go_on(steps)
        else:
            deque(steps, maxlen=0)

    def finish(self) -> None:
        """Put on the page at once what is still to come: somebody asks for it."""
        deque(self._steps, maxlen=0)

    def _go_on(self, steps: Iterator[None]) -> None:
        # Others may have been begun in the meantime.
        if steps is self._steps and next(steps, _DONE) is not _DONE:
            QTimer.singleShot(0, self, partial(self._go_on, steps))

    def show_contents(self, contents: "Contents") -> None:
        """Show what the library holds now."""
        raise NotImplementedError

    def show_marks(self, contents: "Contents") -> None:
        """Show what was decided of what is listed."""
        for one in self.lists:
            one.show_marks(contents.marks)

    @property
    def lists(self) -> "list[RowList]":
        """The lists of findings on the page."""
        from briefing_app.ui.widgets.row_list import RowList  # noqa: PLC0415 - the window paints first

        return self.findChildren(RowList)

    @property
    def chosen(self) -> "Row | None":
        """The row that is selected in a list that can be seen: what stands beside the page belongs to it."""
        for one in self.lists:
            row = one.current() if self.is_at_hand(one) and one.selectedIndexes() else None
            if row is not None and row.places:
                return row
        return None

    def is_at_hand(self, one: "RowList") -> bool:
        """Whether a list can be seen, or what says the same in its place."""
        return one.isVisible()

    def select(self, fact: "UUID") -> bool:  # noqa: ARG002 - of the pages that have a list of facts
        """Select a fact in a list of the page; false if there is none that has it."""
        return False

    def show_checked(self, checked: "Checked") -> None:
        """Show what checks found in it, which takes longer."""

    def forget(self) -> None:
        """Let go of what was chosen: another library is open."""

    def set_theme(self, theme: Theme) -> None:
        """Dress again in another theme or size of text."""
        self.theme = theme

    def enter(self) -> None:
        """Take the keyboard's focus to where work on the page begins."""
        self.start.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def has_focus_within(self) -> bool:
        """Whether the keyboard works on the page now."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot(object)
    def on_picked(self, row: "Row") -> None:
        """Pass on what was picked in a list of the page."""
        self.picked.emit(row)
