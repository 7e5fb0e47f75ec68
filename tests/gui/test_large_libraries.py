"""What is done otherwise where there is much: pages that wait, work on the worker, columns of events."""

import threading
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from briefing_app.app import application
from briefing_app.domain.deciding import NOT_MARKED
from briefing_app.store.library import Library
from briefing_app.ui.delegates.text_block import Block, Face
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.listing import Listing
from briefing_app.ui.models.row_model import RowModel, one_fewer
from briefing_app.ui.models.rows import Row
from briefing_app.ui.models.time_band import Scale, columns_of, items_of
from briefing_app.ui.models.waiting import Waiting
from briefing_app.ui.pages import page as pages
from briefing_app.ui.theme import Theme
from briefing_app.ui.widgets import row_list, time_band
from briefing_app.ui.widgets.calculator import MOST_OFFERED
from briefing_app.ui.widgets.choice_box import ChoiceBox
from briefing_app.ui.widgets.door import Door
from tests.helpers.stores import LETTER, STORY, added, written
from tests.helpers.windows import WAIT, open_window

LISTS = ("quotes", "people", "timeline", "figures", "sources", "review")
A_LITTLE = st.lists(st.integers(0, 30), max_size=12, unique=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", STORY))
        added(library, written(tmp_path, "letter.txt", LETTER), "2018-11-07")
    return path


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every library counts as one that holds much."""
    monkeypatch.setattr(pages, "MOST_AT_ONCE", 0)
    monkeypatch.setattr(row_list, "MOST_UNEVEN", 1)
    monkeypatch.setattr(time_band, "_MOST_MARKS", 1)


def rows_of(window: MainWindow, name: str) -> list[tuple[str, str, str]]:
    window.show_tab("Timeline" if name == "timeline" else name.capitalize())
    return [(row.lead, row.text, row.detail) for row in getattr(window, name).list.rows]


def test_pages_that_wait_show_the_same_once_somebody_looks(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = open_window(qtbot, path)
    expected = {name: rows_of(small, name) for name in LISTS}
    assert all(expected.values())
    small.close()
    monkeypatch.setattr(pages, "MOST_AT_ONCE", 0)
    window = open_window(qtbot, path)
    qtbot.waitUntil(lambda: window.made.keys() >= set(LISTS), timeout=WAIT)
    hidden = [page for name, page in window.made.items() if name in LISTS and not page.isVisible()]
    assert len(hidden) >= len(LISTS) - 1
    assert all(one.count == 0 for page in hidden for one in page.findChildren(row_list.RowList))
    assert {name: rows_of(window, name) for name in LISTS} == expected


def test_the_front_page_and_the_ladders_are_built_step_by_step(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        for number, place in enumerate(("Northmoor", "Leafield", "Calderby")):
            text = f"Ofsted has judged children’s services at {place} Council inadequate overall.\n"
            added(library, written(tmp_path, f"{number}.txt", text), f"2031-03-2{number}")

    def shown(window: MainWindow) -> tuple[list[str], list[str]]:
        window.show_tab("Judgements")
        window.show_tab("Overview")
        front = window.overview._scroll
        said = [label.text() for label in front.findChildren(QLabel)]
        doors = [door.row.text for door in front.findChildren(Door)]
        return said + doors, [table.provider for table in window.judgements.tables]

    expected = shown(open_window(qtbot, path))
    assert len(expected[1]) == 3
    monkeypatch.setattr(pages, "MOST_AT_ONCE", 0)
    window = open_window(qtbot, path)
    qtbot.waitUntil(lambda: shown(window) == expected, timeout=WAIT)


@pytest.mark.usefixtures("large")
def test_what_is_decided_on_one_page_is_seen_on_those_that_waited(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    window.show_tab("Review")
    window.review.enter()
    left, confirmed = window.review.list.count, []
    for number in (1, 2):
        row = window.review.list.current()
        assert row is not None
        assert row.fact is not None
        confirmed.append(row.fact)
        with qtbot.waitSignal(window.session.decided, timeout=WAIT):
            QTest.keyClick(window.review.list, Qt.Key.Key_C)
        assert window.review.list.count == left - number
        assert window.review.left == left - number
    window.show_tab("Quotes")
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        window.session.undo()
    window.show_tab("Review")
    assert window.review.list.count == left - 1
    assert window.review.list.select(confirmed[-1])


@pytest.mark.usefixtures("large")
def test_filters_and_groups_are_worked_out_by_the_worker_and_the_last_one_stands(
    qtbot: QtBot, path: Path
) -> None:
    window = open_window(qtbot, path)
    window.show_tab("Quotes")
    page = window.quotes
    every = page.list.count
    page.grouping.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.list.count > every, timeout=WAIT)
    page.filters.choose_speaker("Piotr Nowak")
    page.grouping.setCurrentIndex(0)
    qtbot.waitUntil(lambda: 0 < page.list.count < every, timeout=WAIT)
    assert all("Piotr Nowak" in row.detail for row in page.list.rows)
    page.filters.clear()
    qtbot.waitUntil(lambda: page.list.count == every, timeout=WAIT)


@pytest.mark.usefixtures("large")
def test_a_page_does_not_wait_for_a_long_step_of_the_worker(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    window.show_tab("Quotes")
    page = window.quotes
    every, begun, go_on = page.list.count, threading.Event(), threading.Event()

    def long_step() -> bool:
        begun.set()
        return go_on.wait(WAIT / 1000)

    window.session.work(long_step, lambda _: None)
    assert begun.wait(WAIT / 1000)
    try:
        page.filters.choose_speaker("Piotr Nowak")
        qtbot.waitUntil(lambda: 0 < page.list.count < every, timeout=WAIT)
        assert not go_on.is_set()
    finally:
        go_on.set()
    window.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("briefing")]


@pytest.mark.usefixtures("large")
def test_too_many_events_are_counted_and_a_click_looks_closer(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    window.show_tab("Timeline")
    band = window.timeline.band
    columns = band._columns
    assert sum(column.count for column in columns) == len(band.items) > 1
    before = band.scale.days
    QTest.mouseClick(
        band, Qt.MouseButton.LeftButton, pos=band._place_of_column(columns[0]).center().toPoint()
    )
    assert band.scale.days < before
    window.timeline.list.select_first()
    row = window.timeline.list.current()
    assert row is not None
    assert row.fact in band._marks, "the one that is chosen is drawn all the same"
    assert not window.grab().isNull()


def test_undoing_a_mark_loads_nothing_again(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    window.show_tab("Quotes")
    window.quotes.list.select_first()
    row = window.quotes.list.current()
    assert row is not None
    assert row.fact is not None
    with qtbot.waitSignal(window.session.decided, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_S)
    held = window.session.held
    assert held is not None
    assert held.marks[row.fact].starred
    with (
        qtbot.assertNotEmitted(window.session.changed),
        qtbot.waitSignal(window.session.decided, timeout=WAIT),
    ):
        window.session.undo()
    held = window.session.held
    assert held is not None
    assert not held.marks.get(row.fact, NOT_MARKED).starred
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        QTest.keyClick(window.quotes.list, Qt.Key.Key_N)
    with qtbot.waitSignal(window.session.changed, timeout=WAIT):
        window.session.undo()
    assert window.quotes.list.select(row.fact)


@given(kept=A_LITTLE, gone=st.integers(0, 12))
def test_the_only_entry_that_is_gone_is_found(kept: list[int], gone: int) -> None:
    before = [uuid4() for _ in kept]
    place = gone % (len(before) + 1)
    more = [*before[:place], uuid4(), *before[place:]]
    assert one_fewer(more, before) == place
    assert one_fewer(before, more) is None
    assert one_fewer(more, [uuid4(), *before]) is None
    if len(before) > 1:
        assert one_fewer([*more, uuid4()], [uuid4(), *more[1:]]) is None


def test_a_model_loses_one_row_and_keeps_the_others(qtbot: QtBot) -> None:
    rows = [Row(text=str(number), detail="", places=(), fact=uuid4()) for number in range(5)]
    model = RowModel()
    model.show(Listing.of(rows), lambda row: row)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsRemoved):
        model.show(Listing.of([*rows[:2], *rows[3:]]), lambda row: row)
    assert [model.data(model.index(number)) for number in range(model.rowCount(QModelIndex()))] == [
        row.spoken for row in (*rows[:2], *rows[3:])
    ]


def test_what_waits_is_the_same_by_steps_and_at_once(qtbot: QtBot, path: Path) -> None:
    window = open_window(qtbot, path)
    held = window.session.held
    assert held is not None
    every = held.facts
    decided = [fact.id for fact in every[::2]]
    by_steps, at_once = Waiting(every, ()), Waiting(every, decided)
    for fact in (*decided, *decided, uuid4()):
        by_steps.mark(fact, waits=False)
    for kind in (None, *{fact.lead.kind for fact in every}):
        assert by_steps.facts(kind) == at_once.facts(kind)
        assert by_steps.listing(kind).ids == at_once.listing(kind).ids
    listing = by_steps.listing()
    assert [listing.number_of(fact) for fact in listing.ids if fact] == list(range(len(listing)))
    assert listing.number_of(decided[0]) is None
    by_steps.mark(decided[0], waits=True)
    assert listing.number_of(decided[0]) is None, "a list that is shown changes only when another is"
    assert by_steps.listing().number_of(decided[0]) is not None


@pytest.mark.parametrize(
    "text", ["", "Short", "Two\u2028lines", "word " * 60, "Zażółć", "ŵ “quoted” – £5", "سلام دنیا", "🙂"]
)
def test_the_height_of_a_text_is_that_of_its_lines(qapp: QApplication, text: str) -> None:
    assert application() is qapp
    face = Face(Theme("light").font("body"))
    quick, laid = Block(text, face, 300, 4), Block(text, face, 300, 4)
    layout = laid._layout
    lines = layout.lineCount()
    assert lines <= 4
    last = layout.lineAt(lines - 1) if lines else None
    assert quick.height == pytest.approx(last.y() + last.height() if last else 0.0)


def test_a_list_of_ten_thousand_choices_keeps_what_is_chosen(qtbot: QtBot) -> None:
    box = ChoiceBox("Who", ("Anyone", None))
    qtbot.addWidget(box)
    told: list[int] = []
    box.currentIndexChanged.connect(told.append)
    box.offer((f"Person {number}", number) for number in range(10_000))
    assert box.count() == 10_001
    assert box.currentData() is None
    box.setCurrentIndex(box.findData(7_000))
    assert box.currentText() == "Person 7000"
    box.offer((f"Person {number}", number) for number in range(6_999, 7_002))
    assert box.currentData() == 7_000
    box.offer(())
    assert (box.count(), box.currentData()) == (1, None)
    assert len(told) == 1, "what is offered anew is no choice of the user’s"
    assert box.findData("nobody") == -1


@given(days=st.lists(st.integers(0, 9_000), min_size=1, max_size=60))
def test_columns_count_every_event_in_view(days: list[int]) -> None:
    first = date(1995, 1, 1)
    items = [_Item(first + timedelta(days=number)) for number in sorted(days)]
    scale = Scale(float(first.toordinal() - 800), 11_000.0, 900.0)
    columns = columns_of(items, scale)  # type: ignore[arg-type]
    assert sum(column.count for column in columns) == len(items)
    assert all(column.first <= column.end for column in columns)
    assert items_of(()) == ()


class _Item:
    """So much of an event as columns look at."""

    def __init__(self, lower: date) -> None:
        self.lower = self.upper = lower
        self.planned = False


def test_the_calculator_offers_no_more_than_one_can_look_through() -> None:
    assert MOST_OFFERED < 1_000
