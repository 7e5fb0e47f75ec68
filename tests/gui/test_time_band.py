"""The band of time: scale and ticks, lanes, zoom, and marks that stay in step with the list."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.store.library import Library
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.models.time_band import (
    Item,
    Scale,
    beside,
    items_of,
    lanes_of,
    lines_of,
    ticks_of,
    whole_of,
)
from tests.helpers.stores import added, written
from tests.helpers.windows import WAIT, open_window, wait_for_mark

TEXT = """Plans for Calderby

Inspectors visited the council on 3 September 2018. The report was published on 29 October 2018.

The improvement plan will be in place by December 2018, leaders promised. Work began in 2017.
"""
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.briefing"
    with Library.create(path) as library:
        added(library, written(tmp_path, "story.txt", TEXT), "2018-11-05")
    window = open_window(qtbot, path)
    window.show_tab("Timeline")
    return window


@given(first=DAYS, days=st.floats(10, 20_000), width=st.floats(80, 3000))
def test_ticks_have_room_and_lie_in_view(first: date, days: float, width: float) -> None:
    scale = Scale(float(first.toordinal()), days, width)
    ticks = ticks_of(scale)
    places = [scale.x(tick.day) for tick in ticks]
    assert places == sorted(places)
    assert all(right - left >= 50 for left, right in itertools.pairwise(places))
    assert all(tick.label for tick in ticks)


@given(factors=st.lists(st.floats(0.2, 5), max_size=8), at=st.floats(0, 600), moved=st.floats(-5000, 5000))
def test_whatever_is_zoomed_and_moved_stays_within_the_whole(
    factors: list[float], at: float, moved: float
) -> None:
    whole = Scale(730_000.0, 900.0, 600.0)
    scale = whole
    for factor in factors:
        scale = scale.zoomed(factor, at, whole).moved(moved, whole)
        assert scale.first >= whole.first - 1e-6
        assert scale.first + scale.days <= whole.first + whole.days + 1e-6
        assert 10 <= scale.days <= whole.days


def test_a_day_under_the_pointer_stays_there() -> None:
    whole = Scale(730_000.0, 900.0, 600.0)
    day = whole.first + whole.days * 0.25
    closer = whole.zoomed(2, 150, whole)
    assert (day - closer.first) / closer.days * 600 == pytest.approx(150)


def test_no_mark_or_label_covers_another_on_its_line(window: MainWindow) -> None:
    items = items_of(window.timeline._events)
    scale = whole_of(items, 500)

    def extent(item: Item) -> tuple[float, float]:
        return scale.x(item.lower), scale.x(item.lower) + 120

    placed = lines_of(items, extent, 10.0)
    for line in {line for line, _ in placed}:
        members = [item for number, item in placed if number == line]
        for left, right in itertools.pairwise(members):
            assert extent(left)[1] + 10 <= extent(right)[0]


def test_planned_and_past_have_lanes_of_their_own(window: MainWindow) -> None:
    items = items_of(window.timeline._events)
    lanes = dict(lanes_of(items, "kind"))
    assert all(item.planned for item in lanes["Planned or promised"])
    assert not any(item.planned for item in lanes["Past"])
    assert sum(map(len, lanes.values())) == len(items)


def test_a_mark_is_chosen_by_mouse_and_key_and_the_list_stays_in_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    band, rows = window.timeline.band, window.timeline.list
    last = band.items[-1]
    mark = band._marks[last.event.id]
    QTest.mouseClick(
        band, Qt.MouseButton.LeftButton, pos=QPoint(round(mark.left()) + 3, round(mark.center().y()))
    )
    current = rows.current()
    assert current is not None
    assert current.fact == last.event.id
    wait_for_mark(qtbot, window, last.event.lead.passage.exact)
    QTest.keyClick(band, Qt.Key.Key_Left)
    current = rows.current()
    assert current is not None
    assert current.fact == band.items[-2].event.id


def test_it_is_zoomed_by_keys_and_shows_all_again(window: MainWindow) -> None:
    band = window.timeline.band
    whole = band.scale
    QTest.keyClick(band, Qt.Key.Key_Plus)
    assert band.scale.days < whole.days
    QTest.keyClick(band, Qt.Key.Key_Minus)
    assert band.scale == whole
    for _ in range(30):
        band.closer()
    assert band.scale.days == pytest.approx(10)
    QTest.keyClick(band, Qt.Key.Key_0)
    assert band.scale == whole


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_it_is_zoomed_by_keys_from_its_list(window: MainWindow, pressed: Qt.Key) -> None:
    band, rows = window.timeline.band, window.timeline.list
    rows.setFocus()
    rows.select_number(1)
    whole, chosen = band.scale, rows.current()
    QTest.keyClick(rows, pressed)
    assert band.scale.days == pytest.approx(whole.days / 1.5)
    QTest.keyClick(rows, pressed)
    QTest.keyClick(rows, Qt.Key.Key_Minus)
    assert band.scale.days == pytest.approx(whole.days / 1.5)
    QTest.keyClick(rows, Qt.Key.Key_0)
    assert band.scale == whole
    assert rows.current() == chosen
    QTest.keyClick(rows, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert band.scale.days == whole.days, "that makes the letters larger"


@given(first=DAYS, days=st.floats(10, 2_000), width=st.floats(150, 3000))
def test_wherever_one_zooms_to_the_scale_tells_the_year(first: date, days: float, width: float) -> None:
    scale = Scale(float(first.toordinal()), days, width)
    ticks = [tick for tick in ticks_of(scale) if 0 <= scale.x(tick.day) <= scale.width]
    told = [tick for tick in ticks if str(tick.day.year) in tick.label]
    assert told[:1] == ticks[:1]
    assert {tick.day.year for tick in told} == {tick.day.year for tick in ticks}


@given(left=st.floats(-5000, 700), length=st.floats(12, 9000), words=st.floats(20, 270))
def test_words_never_leave_the_band_nor_lie_on_its_bars(left: float, length: float, words: float) -> None:
    width, right = 600.0, left + length
    if right < 0 or left > width:
        return
    where, room = beside(left, right, words, width)
    assert room > 0
    start = {"behind": right, "before": left - room, "above": max(left, 0.0)}[where]
    assert start >= 0
    assert start + room <= width + 1e-6
    if where == "above":
        assert start + room <= right + 1e-6
    elif room < words:
        assert room >= min(right, width) - max(left, 0.0), "there is no more room anywhere else"


def test_words_of_a_bar_without_an_end_in_view_are_cut_with_dots_above_it(window: MainWindow) -> None:
    band = window.timeline.band
    item = next(item for item in band.items if item.event.lead.when == "2017")
    band.select(item.event.id)
    for _ in range(20):
        band.closer()
        band.select(item.event.id)
    mark = band._marks[item.event.id]
    assert mark.left() < 0
    assert mark.right() > band.width()
    assert band._beside(item, QFontMetricsF(band.font())).where == "above"
    picture = band.grab().toImage()
    at = [picture.pixelColor(band.width() - 30, y) for y in range(round(mark.top()), round(mark.bottom()))]
    paper = band._theme.colour("accent-soft")  # on which the chosen one stands
    bar = [number for number, colour in enumerate(at) if colour != paper]
    words = QFontMetricsF(band._theme.font("quiet", bold=True)).height()
    assert bar
    assert bar[0] >= words - 1, "the bar lies beneath the words"


def test_what_is_chosen_in_the_list_comes_into_view(qtbot: QtBot, window: MainWindow) -> None:
    band = window.timeline.band
    for _ in range(6):
        band.zoom(1.5, 0)
    window.timeline.list.select_number(len(window.timeline.list.rows) - 1)
    current = window.timeline.list.current()
    assert current is not None
    assert current.fact is not None
    qtbot.waitUntil(lambda: band.place_of(current.fact) is not None, timeout=WAIT)  # type: ignore[arg-type]
    assert band.accessibleDescription().startswith(f"{len(band.items)} events, ")
