"""A time axis: months, years, decades or centuries as columns, with long empty stretches folded up."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from briefing_app.domain.edtf import month_in_short
from briefing_app.system.words import tr

_MONTH, _YEAR, _DECADE, _CENTURY = 1, 12, 120, 1200
# Up to how many months an axis may reach to be shown in columns of so many months.
_REACH = ((24, _MONTH), (80 * 12, _YEAR), (80 * 120, _DECADE))
_FEWEST = 3  # columns, so that a single month is not stretched over a whole page
_FOLD_FROM = 3  # empty columns in a row
_FOLDED_SHARE = 0.5  # the width of a folded stretch, in columns

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Column:
    """The days `[first, end)` as ordinals, from x on; `label` is empty where the one before says enough."""

    first: int
    end: int
    x: float
    width: float
    label: str
    year: str
    folded: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns from left to right; days lie in proportion inside a column."""

    columns: tuple[Column, ...]

    def x(self, ordinal: int) -> float:
        """Where a day (a proleptic Gregorian ordinal) begins; days off the axis lie at its ends."""
        index = bisect_right([column.first for column in self.columns], ordinal) - 1
        column = self.columns[max(0, index)]
        share = (ordinal - column.first) / (column.end - column.first)
        return column.x + column.width * min(1.0, max(0.0, share))


def axis(spans: Sequence[Span], x: float, width: float) -> Axis:
    """The axis that holds all spans of days, from `x` on and `width` points wide; there must be a span."""
    lowest = min(_month_index(first) for first, _ in spans)
    highest = max(_month_index(last) for _, last in spans)
    unit = next((unit for reach, unit in _REACH if highest - lowest < reach), _CENTURY)
    runs = list(_runs(lowest // unit, highest // unit, _used(spans, unit)))
    share = width / sum(_FOLDED_SHARE if folded else 1.0 for _, _, folded in runs)
    return Axis(tuple(_columns(runs, unit, x, share)))


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _used(spans: Iterable[Span], unit: int) -> set[int]:
    return {
        cell
        for first, last in spans
        for cell in range(_month_index(first) // unit, _month_index(last) // unit + 1)
    }


def _runs(lowest: int, highest: int, used: set[int]) -> Iterator[tuple[int, int, bool]]:
    """First and last cell and whether folded, for every column."""
    marks = sorted(used)
    for before, cell in zip([lowest - 1, *marks], marks, strict=False):
        empty = cell - before - 1
        if empty >= _FOLD_FROM:
            yield before + 1, cell - 1, True
        else:
            yield from ((gap, gap, False) for gap in range(before + 1, cell))
        yield cell, cell, False
    for cell in range(highest + 1, lowest + _FEWEST):
        yield cell, cell, False


def _columns(runs: Iterable[tuple[int, int, bool]], unit: int, x: float, share: float) -> Iterator[Column]:
    shown = ""  # the year that stands below the months so far
    for first, last, folded in runs:
        width = share * (_FOLDED_SHARE if folded else 1.0)
        label = "…" if folded else _label(first, unit)
        own = str(first // 12) if unit == _MONTH and not folded else shown
        year, shown = own if own != shown else "", own
        yield Column(_ordinal(first * unit), _ordinal((last + 1) * unit), x, width, label, year, folded)
        x += width


def _label(cell: int, unit: int) -> str:
    if unit == _MONTH:
        return month_in_short(cell % 12 + 1)
    year = cell * unit // 12
    return str(year) if unit == _YEAR else tr("{year}s", year=year)


def _ordinal(month_index: int) -> int:
    """The first day of a month, kept within what a calendar date can hold."""
    year, month = divmod(month_index, 12)
    if year < MINYEAR:
        return date.min.toordinal()
    return date(year, month + 1, 1).toordinal() if year <= MAXYEAR else date.max.toordinal() + 1
