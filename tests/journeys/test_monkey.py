"""Whatever is done in the window, in any order: the library stays sound, and nothing is left behind."""

import tempfile
import threading
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from typing_extensions import override

from briefing_app.app import application
from briefing_app.domain.documents import Details
from briefing_app.packs.templates import templates
from briefing_app.services.choosing import Chosen
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.ui.actions import TABS
from briefing_app.ui.appearance import wanted_theme
from briefing_app.ui.dialogs.correcting import ConfirmManyDialog, CorrectDialog
from briefing_app.ui.dialogs.writing import WriteDialog
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings import Settings
from briefing_app.ui.widgets.row_list import RowList
from tests.helpers.stores import LETTER, STORY, added, assert_sound, written
from tests.helpers.windows import WAIT

KEYS = [getattr(Qt.Key, f"Key_{name}") for name in "CNESTOP"]
NUMBERS = st.integers(0, 60)
WORDS = st.sampled_from(["council", "is:starred", "speaker:now", '"', "from:2018", "told is:confirmed", "zz"])
_CHECKED_EVERY, _REOPENED_EVERY = 40, 20


class Monkey(RuleBasedStateMachine):
    """The real window on a library of its own, and somebody who presses whatever there is."""

    def __init__(self) -> None:
        super().__init__()
        application()
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name)
        self.path = self.home / "a.briefing"
        with Library.create(self.path) as library:
            added(library, written(self.home, "story.txt", STORY))
            added(library, written(self.home, "letter.txt", LETTER), "2018-11-07")
        self.steps = 0
        self.answering = QTimer(interval=15)
        self.answering.timeout.connect(self._answer)
        self.answering.start()
        self.window = self._opened()

    def _opened(self) -> MainWindow:
        chosen = Settings(self.home / "settings.ini")
        wanted_theme(chosen).apply(application())
        window = MainWindow(chosen)
        window.show()
        window.session.open_first(self.path)
        self.window = window
        self.settle()
        return window

    def _answer(self) -> None:
        """Fill in whatever asks, or think better of it, in turn."""
        dialog = QApplication.activeModalWidget()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if isinstance(dialog, WriteDialog):
            dialog.write(f"Words of step {self.steps}")
        if isinstance(dialog, QMessageBox):
            dialog.buttons()[self.steps % 2].click()
        elif isinstance(dialog, CorrectDialog | WriteDialog | ConfirmManyDialog) and self.steps % 4:
            dialog.accept()
        elif isinstance(dialog, QDialog):
            dialog.reject()

    def settle(self) -> None:
        """Wait until all that was asked of the library is done and shown."""
        for _ in range(3):
            loop = QEventLoop()
            QTimer.singleShot(WAIT, loop.quit)
            self.window.session.run(lambda _library: None, lambda _none, loop=loop: loop.quit())  # type: ignore[misc]
            loop.exec()

    def lists(self) -> list[RowList]:
        front = self.window.results if self.window.results.isVisible() else None
        page = front or getattr(self.window, TABS[self.window.tabs.currentIndex()].lower())
        return [one for one in page.findChildren(RowList) if one.isVisible() and one.rows]

    @initialize()
    def begin(self) -> None:
        assert self.window.session is not None

    @rule(tab=st.sampled_from(TABS))
    def go(self, tab: str) -> None:
        self.window.show_tab(tab)

    @rule(number=NUMBERS, which=NUMBERS, key=st.sampled_from(KEYS))
    def act_on_a_row(self, number: int, which: int, key: Qt.Key) -> None:
        lists = self.lists()
        if lists:
            chosen = lists[which % len(lists)]
            chosen.select_number(number % len(chosen.rows))
            QTest.keyClick(chosen, key)

    @rule(number=NUMBERS)
    def walk(self, number: int) -> None:
        for one in self.lists()[:1]:
            one.setFocus()
            QTest.keyClick(one, Qt.Key.Key_Down if number % 3 else Qt.Key.Key_End)

    @rule()
    def undo(self) -> None:
        if self.window.session.held is not None and self.window.session.held.undoable.undo:
            self.window.session.undo()

    @rule()
    def redo(self) -> None:
        if self.window.session.held is not None and self.window.session.held.undoable.redo:
            self.window.session.redo()

    @rule(words=WORDS)
    def search(self, words: str) -> None:
        self.window.header.search.setText(words)
        self.window.searching.again()

    @rule()
    def leave_the_search(self) -> None:
        self.window.header.search.clear()

    @rule()
    def keep_the_search(self) -> None:
        self.window.searching.keep()

    @rule(number=NUMBERS)
    def put_the_pack_together(self, number: int) -> None:
        self.window.show_tab("Pack")
        page = self.window.pack
        jobs = (
            page.add_question.click,
            page.add_heading.click,
            lambda: page.template.activated.emit(number % len(templates())),
            lambda: page.outline.shift(1 if number % 2 else -1),
            lambda: QTest.keyClick(page.outline, Qt.Key.Key_Delete),
            lambda: QTest.keyClick(page.outline, Qt.Key.Key_Space),
            page.choices.has_meeting.toggle,
        )
        if page.plan.items:
            page.outline.setCurrentRow(number % len(page.plan.items))
        jobs[number % len(jobs)]()

    @rule(number=NUMBERS)
    def look_at_the_timeline(self, number: int) -> None:
        self.window.show_tab("Timeline")
        page = self.window.timeline
        page.lanes.setCurrentIndex(number % page.lanes.count())
        (page.band.closer, page.band.farther, page.band.show_all)[number % 3]()

    @rule(number=NUMBERS)
    def group(self, number: int) -> None:
        for box in (self.window.quotes.grouping, self.window.figures.grouping):
            box.setCurrentIndex(number % box.count())
        self.window.quotes.starred.setChecked(number % 5 == 0)
        self.window.figures.reckon.setChecked(number % 2 == 0)

    @rule(number=NUMBERS)
    def confirm_many(self, number: int) -> None:
        self.window.show_tab("Review")
        if number % 3 == 0 and self.window.review.many.isEnabled():
            self.window.review.many.click()

    @rule(number=st.integers(0, 4))
    def add_a_document(self, number: int) -> None:
        story = (STORY, LETTER)[number % 2]
        text = f"Paper {number}\n\n{story}\n\nThere were {number + 40} vacancies in May 2019.\n"
        path = written(self.home, f"paper-{number}.txt", text)
        details = Details(title=path.stem, published=f"2019-0{number + 1}-05")
        self.window.session.add(Chosen((Incoming(path, details),)))

    @rule(number=NUMBERS)
    def take_a_document_out(self, number: int) -> None:
        rows = self.window.sources.list.rows
        if rows:
            self.window.show_tab("Sources")
            self.window.sources.list.select_number(number % len(rows))
            self.window.sources._remove.click()

    @rule(number=NUMBERS)
    def look_otherwise(self, number: int) -> None:
        if number % 4 == 0:
            self.window.appearance.larger_text()
        elif number % 4 == 1:
            self.window.appearance.normal_text()
        else:
            self.window.resize(800 + 20 * (number % 30), 600 + 10 * (number % 20))

    @precondition(lambda self: self.steps % _REOPENED_EVERY == _REOPENED_EVERY - 1)
    @rule()
    def close_and_open(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.window = self._opened()

    @invariant()
    def all_is_well(self) -> None:
        self.settle()
        self.steps += 1
        assert QApplication.activeModalWidget() is None
        held = self.window.session.held
        assert held is not None
        assert self.window.review.left == sum(
            not held.mark(fact).confirmed for fact in held.facts if not fact.official
        )
        if self.steps % _CHECKED_EVERY == 0:
            assert_sound(self.path)

    @override
    def teardown(self) -> None:
        self.answering.stop()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        assert not [one for one in threading.enumerate() if one.name.startswith("briefing")]
        assert not [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]
        assert_sound(self.path)
        with Library.open(self.path) as library:
            library.check()
        self.folder.cleanup()


TestMonkey = Monkey.TestCase
# The first example is the plainest one: the same step over and over. The second is as random as can be.
TestMonkey.settings = settings(
    max_examples=2,
    stateful_step_count=500,
    deadline=None,
    suppress_health_check=[HealthCheck.large_base_example],
)
