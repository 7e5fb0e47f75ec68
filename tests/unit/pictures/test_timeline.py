"""The timeline: where marks and words stand, and that nothing overlaps or gets lost."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.facts import Event
from briefing_app.domain.mentions import Status
from briefing_app.pictures.axis import axis
from briefing_app.pictures.shapes import Dot, Picture, Rect, Words
from briefing_app.pictures.timeline import closely_dated, timeline
from tests.helpers import pack_facts


def half_em(text: str, size: float, bold: bool) -> float:
    return len(text) * size * (0.55 if bold else 0.5)


def an_event(when: str, what: str = "Something happened", status: Status = Status.PAST) -> Event:
    return pack_facts.event(pack_facts.NEWS_SOURCE, "Calderby", when, what, status)


def edges(words: Words) -> tuple[float, float, float, float]:
    width = half_em(words.text, words.size, words.bold)
    left = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    return left, left + width, words.y - words.size * 0.75, words.y + words.size * 0.2


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    placed = [(shape.text, edges(shape)) for shape in picture.shapes if isinstance(shape, Words)]
    return [
        (one, other)
        for index, (one, a) in enumerate(placed)
        for other, b in placed[:index]
        if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
    ]


def mark_of(picture: Picture, event: Event) -> Dot | Rect:
    return next(s for s in picture.shapes if isinstance(s, Dot | Rect) and s.fact == event.id)


@pytest.mark.parametrize("width", [240.0, 443.0, 900.0])
def test_words_keep_apart_and_inside(width: float) -> None:
    picture = timeline(pack_facts.events(), width, half_em)
    assert overlapping(picture) == []
    for shape in picture.shapes:
        if isinstance(shape, Words):
            left, right, top, bottom = edges(shape)
            assert left >= 0
            assert right <= width + 0.01
            assert top >= 0
            assert bottom <= picture.height


def test_every_event_has_a_mark_and_all_its_words() -> None:
    events = pack_facts.events()
    picture = timeline(events, 443.0, half_em)
    for event in events:
        said = " ".join(s.text for s in picture.shapes if isinstance(s, Words) and s.fact == event.id)
        assert mark_of(picture, event).fact == event.id
        assert event.lead.event in said


@pytest.mark.parametrize(
    ("when", "status", "kind", "fill"),
    [
        ("2019-03-12", Status.PAST, Dot, "accent"),
        ("2019-03-12", Status.PLANNED, Dot, "paper"),
        ("2019-03", Status.PAST, Rect, "accent-soft"),
        ("2019-21", Status.PLANNED, Rect, "paper"),
        ("2018-09-17/2018-09-28", Status.PAST, Rect, "accent-soft"),
        ("2019-03-12/..", Status.PLANNED, Rect, "paper"),
    ],
)
def test_the_mark_tells_exact_from_vague_and_planned_from_past(
    when: str, status: Status, kind: type, fill: str
) -> None:
    event = an_event(when, status=status)
    mark = mark_of(timeline([event, an_event("2018-01"), an_event("2020-05")], 443.0, half_em), event)
    assert isinstance(mark, kind)
    assert mark.fill == fill


def test_planned_is_said_in_words_too() -> None:
    picture = timeline([an_event("2019-03-12", status=Status.PLANNED)], 443.0, half_em)
    assert any(isinstance(s, Words) and "planned" in s.text for s in picture.shapes)
    assert "1 event in order of date, 1 of them planned" in picture.description


def test_marks_stand_in_order_of_date() -> None:
    picture = timeline(tuple(reversed(pack_facts.events())), 443.0, half_em)
    marks = [s.x for s in picture.shapes if isinstance(s, Dot)]
    assert marks == sorted(marks)


def test_the_description_carries_the_data() -> None:
    told = timeline(pack_facts.events(), 443.0, half_em).description
    for event in pack_facts.events():
        assert event.lead.event in told
    assert told.index("March 2014") < told.index("9 July 2019")


def test_what_has_no_date_is_counted_and_not_drawn() -> None:
    lost = an_event("soon")
    picture = timeline([lost, an_event("2019")], 443.0, half_em)
    assert all(getattr(shape, "fact", None) != lost.id for shape in picture.shapes)
    assert picture.description.endswith("1 without a date is not drawn.")
    assert timeline([lost], 443.0, half_em).shapes == ()
    assert timeline([], 443.0, half_em).description == "Timeline without any dated event."


def test_a_long_text_is_wrapped_before_it_is_shortened() -> None:
    long = "another " * 20
    shown = [
        s.text for s in timeline([an_event("2019", long)], 443.0, half_em).shapes if isinstance(s, Words)
    ]
    assert not any(text.endswith("…") for text in shown)
    endless = [
        s.text for s in timeline([an_event("2019", long * 9)], 443.0, half_em).shapes if isinstance(s, Words)
    ]
    assert sum(text.endswith("…") for text in endless) == 1


LABELS = [
    ("months of one year", ["2018-09-03", "2018-11"], ["Sep", "Oct", "Nov"]),
    ("at least three columns", ["2018-09-03"], ["Sep", "Oct", "Nov"]),
    ("years", ["2014-03", "2015-03", "2016-12-31"], ["2014", "2015", "2016"]),
    ("empty years folded", ["2009", "2018", "2019"], ["2009", "…", "2018", "2019"]),
    ("two empty years are not", ["2015", "2018", "2019"], ["2015", "2016", "2017", "2018", "2019"]),
    ("decades", ["1850/1859", "1960"], ["1850s", "…", "1960s"]),
]


@pytest.mark.parametrize(("whens", "labels"), [case[1:] for case in LABELS], ids=[case[0] for case in LABELS])
def test_columns(whens: list[str], labels: list[str]) -> None:
    picture = timeline([an_event(when) for when in whens], 443.0, half_em)
    shown = [s.text for s in picture.shapes if isinstance(s, Words) and s.anchor == "middle" and not s.bold]
    assert shown == labels


def test_each_year_is_told_once_behind_a_gap_too() -> None:
    days = [date(2017, 4, 1), date(2017, 5, 1), date(2018, 6, 1), date(2018, 12, 1), date(2019, 1, 1)]
    columns = axis([(day, day) for day in days], 0.0, 400.0).columns
    assert [column.year for column in columns if column.year] == ["2017", "2018", "2019"]
    assert any(column.folded for column in columns)


def test_the_axis_holds_the_whole_calendar() -> None:
    scale = axis([(date.min, date.min), (date.max, date.max)], 0.0, 100.0)
    assert scale.x(date.min.toordinal()) == 0.0
    assert scale.x(date.max.toordinal()) == pytest.approx(100.0, abs=0.5)


whens = st.one_of(
    st.dates(date(1990, 1, 1), date(2030, 12, 31)).map(str),
    st.builds("{:04d}-{:02d}".format, st.integers(1990, 2030), st.integers(1, 12)),
    st.integers(1800, 2100).map(str),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(whens, st.text(max_size=80)), max_size=12), st.floats(120, 1200))
def test_any_events_are_drawn_without_overlap_and_always_alike(
    drawn: list[tuple[str, str]], width: float
) -> None:
    events = [an_event(when, what) for when, what in drawn]
    picture = timeline(events, width, half_em)
    assert overlapping(picture) == []
    assert picture == timeline(events, width, half_em)


def test_only_what_is_dated_to_a_half_year_or_closer_is_drawn() -> None:
    dates = [
        "2018",
        "2018-09",
        "2018-09-17/2018-09-28",
        "2018-22",
        "2017-04/2018-03",
        "../2018",
        "2019-01-04",
    ]
    drawn = closely_dated([an_event(when) for when in dates])
    assert [item.lead.when for item in drawn] == ["2018-09", "2018-09-17/2018-09-28", "2018-22", "2019-01-04"]
