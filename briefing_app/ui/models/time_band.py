"""A band of time that can be zoomed: which day lies where, its ticks, and what goes on which line."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import Event
from briefing_app.domain.mentions import Status
from briefing_app.domain.wording import fold
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.rows import one_line

LANES = (
    ("", marked("None")),
    ("kind", marked("Past and planned")),
    ("person", marked("Who is named")),
    ("source", marked("Source")),
)
"""By what events can be put into lanes, and how that is called."""
_LEAST_DAYS, _AROUND = 10.0, 0.06
_NOBODY = marked("Nobody named")
_DOUBTFUL = "?~%"
_YEAR, _MONTH = 365.25, 30.4
_ROOM = 56.0
"""Points that the label of a tick takes in letters of the usual size, with the room around it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`days` days from `first`, the number of a day since year 1, on a band `width` points wide."""

    first: float
    days: float
    width: float

    def x(self, day: date) -> float:
        return (day.toordinal() - self.first) / self.days * self.width

    def zoomed(self, factor: float, at: float, whole: "Scale") -> "Scale":
        """Closer (factor above 1) or farther, the day at a place staying there, never beyond the whole."""
        days = min(max(self.days / factor, _LEAST_DAYS), whole.days)
        share = at / self.width if self.width else 0.5
        first = self.first + (self.days - days) * share
        return replace(self, first=first, days=days).within(whole)

    def moved(self, by: float, whole: "Scale") -> "Scale":
        """Moved so many points to the right of the time, never beyond the whole."""
        return replace(self, first=self.first + by / max(1.0, self.width) * self.days).within(whole)

    def in_view(self, items: "Sequence[Item]") -> "list[Item]":
        """The items of which something is in view."""
        first = date.fromordinal(max(1, int(self.first)))
        last = date.fromordinal(max(1, int(self.first + self.days) + 1))
        return [item for item in items if item.upper >= first and item.lower <= last]

    def over(self, first: date, end: date, whole: "Scale") -> "Scale":
        """Showing a span of days, or about so much of it as can be shown."""
        days = max(float((end - first).days), _LEAST_DAYS)
        return replace(self, first=float(first.toordinal()), days=min(days, whole.days)).within(whole)

    def within(self, whole: "Scale") -> "Scale":
        last = whole.first + whole.days - self.days
        return replace(self, first=min(max(self.first, whole.first), last))

    def showing(self, item: "Item", whole: "Scale") -> "Scale":
        """Moved as little as needed for an item's middle to be in view."""
        middle = (item.lower.toordinal() + item.upper.toordinal()) / 2
        margin = self.days * _AROUND
        if middle < self.first + margin:
            return replace(self, first=middle - margin).within(whole)
        if middle > self.first + self.days - margin:
            return replace(self, first=middle - self.days + margin).within(whole)
        return self


@dataclass(frozen=True, slots=True)
class Item:
    """An event as it is drawn, from `lower` to `upper`, both included; `doubtful` if its date is."""

    event: Event
    lower: date
    upper: date
    doubtful: bool

    @property
    def planned(self) -> bool:
        return self.event.lead.status is Status.PLANNED

    @property
    def words(self) -> str:
        said = one_line(self.event.lead.event) or one_line(self.event.lead.sentence)
        return f"{said[:1].upper()}{said[1:]}"


Lanes = Sequence[tuple[str, Sequence[Item]]]
"""Events in lanes, each with its name."""
Links = Sequence[tuple[UUID, UUID]]
"""From plans to what became of them."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale with its label; `major` where a larger unit begins."""

    day: date
    label: str
    major: bool


def items_of(events: Iterable[Event]) -> tuple[Item, ...]:
    """The events that can be placed, in order of date; an open end is drawn a year long."""
    found = []
    for event in events:
        when = event.lead.when
        if not edtf.is_valid(when):
            continue
        span = edtf.bounds(when)
        lower = span.lower or (span.upper - timedelta(days=365) if span.upper else None)
        upper = span.upper or (span.lower + timedelta(days=365) if span.lower else None)
        if lower is not None and upper is not None:
            found.append(Item(event, lower, upper, any(sign in when for sign in _DOUBTFUL) or ".." in when))
    return tuple(sorted(found, key=lambda item: (item.lower, item.upper)))


def whole_of(items: Sequence[Item], width: float) -> Scale:
    """A scale that shows all items with a little room around them."""
    first = min(item.lower for item in items).toordinal()
    last = max(item.upper for item in items).toordinal() + 1
    around = max((last - first) * _AROUND, 3.0)
    return Scale(first - around, last - first + 2 * around, width)


def lanes_of(items: Sequence[Item], by: str) -> list[tuple[str, list[Item]]]:
    """The items in lanes, each with its name; without a division there is one, without a name."""
    if by == "kind":
        planned = [item for item in items if item.planned]
        past = [item for item in items if not item.planned]
        kinds = ((tr("Past"), past), (tr("Planned or promised"), planned))
        return [(name, members) for name, members in kinds if members]
    if by == "source":
        lanes: dict[str, list[Item]] = {}
        for item in items:
            lanes.setdefault(item.event.source.label, []).append(item)
        return list(lanes.items())
    return [("", list(items))] if items else []


def lanes_by_person(items: Sequence[Item], names: Sequence[str]) -> list[tuple[str, list[Item]]]:
    """The items in lanes by who is named in their sentence, those that are named most often first."""
    folded = {name: fold(name).rpartition(" ")[2] for name in names}
    lanes: dict[str, list[Item]] = {}
    for item in items:
        words = set(fold(item.event.lead.sentence or item.words).split())
        found = next((name for name, last in folded.items() if last and last in words), _NOBODY)
        lanes.setdefault(found, []).append(item)
    ordered = sorted(lanes.items(), key=lambda lane: (lane[0] == _NOBODY, -len(lane[1]), lane[0]))
    return [(tr(name) if name == _NOBODY else name, members) for name, members in ordered]


def lines_of(
    items: Sequence[Item], extent: Callable[[Item], tuple[float, float]], gap: float
) -> list[tuple[int, Item]]:
    """The line within a lane on which each item stands, from 0, so that nothing covers anything else.

    `extent` gives from where to where an item reaches with its label.
    """
    ends: list[float] = []
    placed = []
    for item in items:
        start, end = extent(item)
        line = next((number for number, taken in enumerate(ends) if taken + gap <= start), len(ends))
        if line == len(ends):
            ends.append(end)
        else:
            ends[line] = end
        placed.append((line, item))
    return placed


class Beside(NamedTuple):
    """Where the words of a mark stand, "behind" it, "before" it or "above" it, and their room there."""

    where: str
    room: float


def beside(left: float, right: float, words: float, width: float) -> Beside:
    """Where words have room beside a mark on a band `width` points wide, or else where they have most."""
    if right + words <= width:
        return Beside("behind", words)
    if left - words > 0:
        return Beside("before", words)
    above = min(right, width) - max(left, 0.0)
    best = max(Beside("above", above), Beside("behind", width - right), Beside("before", left), key=_room)
    # Above a bar there is nothing else.
    return best if best.where == "above" else best._replace(room=min(words, best.room))


def _room(one: Beside) -> float:
    return one.room


@dataclass(frozen=True, slots=True)
class Column:
    """How many events begin from `first` to the day before `end`, and how many of them are planned."""

    first: date
    end: date
    count: int
    planned: int


def columns_of(items: Sequence[Item], scale: Scale, letters: float = 1.0) -> list[Column]:
    """Where there are too many events to draw each: how many begin between one tick and the next."""
    days = [tick.day for tick in ticks_of(scale, letters)]
    lowers = [item.lower for item in items]
    found = []
    for first, end in pairwise(days):
        members = items[bisect_left(lowers, first) : bisect_left(lowers, end)]
        if members:
            found.append(Column(first, end, len(members), sum(item.planned for item in members)))
    return found


def ticks_of(scale: Scale, letters: float = 1.0) -> list[Tick]:
    """The lines of a scale: decades, years, months or days, as close as their labels have room.

    `letters` is how much larger than usual the labels are. The first label in view tells the year, too.
    """
    found = _ticks_of(scale, letters)
    seen = next((number for number, tick in enumerate(found) if scale.x(tick.day) >= 0), None)
    if seen is not None:
        found[seen] = _with_year(found[seen])
    for number, (before, tick) in enumerate(pairwise(found), 1):
        if tick.day.year != before.day.year:
            found[number] = _with_year(tick)
    return found


def _with_year(tick: Tick) -> Tick:
    """A tick whose label tells the year."""
    year = str(tick.day.year)
    if year in tick.label:
        return tick
    return replace(tick, label=tr("{month} {year}", month=tick.label, year=year))


def _ticks_of(scale: Scale, letters: float) -> list[Tick]:
    a_day, room = scale.width / scale.days, _ROOM * letters
    first = date.fromordinal(max(1, int(scale.first)))
    last = date.fromordinal(max(1, int(scale.first + scale.days) + 1))
    if a_day >= room:
        return [Tick(day, _short(day), day.day == 1) for day in _days(first, last)]
    if a_day * 7 >= room:
        weeks = (day for day in _days(first, last) if day.weekday() == 0)
        return [Tick(day, _short(day), day.day <= 7) for day in weeks]  # noqa: PLR2004 - the first week
    for months in (1, 3, 6):
        if a_day * _MONTH * months >= room:
            found = (day for day in _firsts(first, last) if (day.month - 1) % months == 0)
            return [_month(day) for day in found]
    for years in (1, 2, 5, 10, 20, 50, 100):
        if a_day * _YEAR * years >= room:
            found = (day for day in _firsts(first, last) if day.month == 1 and day.year % years == 0)
            return [Tick(day, str(day.year), major=True) for day in found]
    return []


def _short(day: date) -> str:
    return tr("{day} {month}", day=day.day, month=edtf.month_in_short(day.month))


def _month(day: date) -> Tick:
    name = edtf.month_in_short(day.month)
    label = tr("{month} {year}", month=name, year=day.year) if day.month == 1 else name
    return Tick(day, label, day.month == 1)


def _days(first: date, last: date) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _firsts(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield date(year, month, 1)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 - December


def links_of(
    promises: Iterable[tuple[Iterable[tuple[str, int, int]], Iterable[tuple[str, int, int]]]],
    items: Sequence[Item],
) -> list[tuple[UUID, UUID]]:
    """From which event to which plans have led, from the places where they were made and followed up."""
    told_of = [(tuple(made), tuple(told)) for made, told in promises]
    wanted = {place for places in told_of for group in places for place in group}
    at: Mapping[tuple[str, int, int], UUID] = {
        evidence.place: item.event.id
        for item in (items if wanted else ())
        for evidence in item.event.evidence
        if evidence.place in wanted
    }
    found = []
    for made, told in told_of:
        starts = [at[place] for place in made if place in at]
        ends = [at[place] for place in told if place in at]
        found += [(starts[0], end) for end in ends if starts and end != starts[0]]
    return list(dict.fromkeys(found))
