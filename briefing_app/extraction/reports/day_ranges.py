"""Days in words, one or the first and last of a range: "18 Feb 2014 – 12 March 2014", "3 to 14 May 2022"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_MONTHS = {name[:3].lower(): number for number, name in enumerate(calendar.month_name) if name}
_POINT = (
    r"(?<!\d)(?P<day{0}>\d{{1,2}})\s?(?:(?:st|nd|rd|th)\b|(?!\d))(?:\s+of\b)?"
    r"(?:[\s,]*(?P<month{0}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?"
    r"(?:[\s,]*(?P<year{0}>20\d\d))?"
)
_DAY_NAME = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_RANGE = re.compile(
    rf"{_POINT.format(1)}"
    rf"(?:\s*(?:-|–|—|−|to|and|until|,|&)\s*{_DAY_NAME}{_POINT.format(2)})?"
    rf"(?:\s*(?:,|;|\band\b|&)\s*{_DAY_NAME}{_POINT.format(3)})?"
    rf"(?:\s*(?:-|–|—|−|to)\s*{_DAY_NAME}{_POINT.format(4)})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DayRange:
    """The first and last day of a stretch of time, and the characters `[start, end)` that say so."""

    first: date
    last: date
    start: int
    end: int


@dataclass(slots=True)
class _Point:
    """A day as it is written: a later one lends its month and year to those before it."""

    day: int
    month: int | None
    year: int | None


def find_days(text: str, start: int, end: int) -> DayRange | None:
    """The first day or range of days that stands in full in `text[start:end]`, if it is a sound one."""
    for found in _RANGE.finditer(text, start, end):
        days = _days([point for index in "1234" if (point := _point(found, index))])
        if days:
            return DayRange(days[0], days[-1], found.start(), found.end())
    return None


def _point(found: re.Match[str], index: str) -> _Point | None:
    if found[f"day{index}"] is None:
        return None
    month, year = found[f"month{index}"], found[f"year{index}"]
    return _Point(
        int(found[f"day{index}"]),
        _MONTHS[month.lower()] if month else None,
        int(year) if year else None,
    )


def _days(points: list[_Point]) -> list[date] | None:
    """The points as days in order, or `None` if one is no day or the last one lacks its month or year."""
    days: list[date] = []
    month = year = None
    for point in reversed(points):
        if point.month is not None:
            # "28 November to 9 January 2023" begins in the year before.
            crossed = point.year is None and month is not None and year is not None and point.month > month
            year = year - 1 if crossed and year is not None else year
            month = point.month
        year = point.year or year
        if month is None or year is None:
            return None
        try:
            days.insert(0, date(year, month, point.day))
        except ValueError:
            return None
    return days if days == sorted(days) else None
