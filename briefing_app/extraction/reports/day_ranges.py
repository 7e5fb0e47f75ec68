"""Days in words or numbers, one or the first and last of a stretch: "18 Feb – 12 March 2014", "03/05/22"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing_app.extraction.text.english_days import MONTHS

_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_MONTH = rf"(?P<{{name}}>{'|'.join(_MONTHS)})[a-z]*\.?"
_ORDINAL = r"\s?(?:(?:st|nd|rd|th)\b|(?!\d))"
_DAY_NAME = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?"
_YEAR = r"20\d\d(?!\d)"
_POINT = re.compile(
    rf"{_DAY_NAME}(?:"
    rf"(?P<iso>{_YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)"
    r"|(?<![\d/])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>0?[1-9]|1[0-2])"
    r"(?:(?P=mark)(?P<number_year>(?:20)?\d\d)(?!\d)|(?<=[/.]\d\d)(?![\d/.-]))"
    rf"|(?<!\d)(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of\b)?(?:[\s,]*{_MONTH.format(name='month')})?(?:[\s,]*(?P<year>{_YEAR}))?"
    rf"|\b{_MONTH.format(name='month_before')}\s*(?P<day_after>\d{{1,2}}){_ORDINAL}(?:[\s,]*(?P<year_after>{_YEAR}))?"
    r")",
    re.IGNORECASE,
)
_DASH = r"[-\u2010-\u2015\u2212\ufffe]"
_TO = re.compile(
    rf"\s*(?:{_DASH}+|to|and|until|till|through|up\s+to|,|&|/)\s*(?:and\s+|on\s+|to\s+)?", re.IGNORECASE
)
_AND = re.compile(
    r"\s*(?:[,;:&]|\band\b|\bthen\b|\bfrom\b|\bweeks?\s+(?:one|two|three|\d(?!\d))|\bresum\w+|\breturn\w+"
    r"|\bon\b|\bagain\b)+"
    r"(?:[\s,;:&]|\band\b|\bthen\b|\bfrom\b|\bweeks?\s+(?:one|two|three|\d(?!\d))\b|\bon\b)*",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*\n\s*")
_A_RANGE = 2
_LONGEST = timedelta(days=150)
"""No inspection takes longer: what goes beyond is another date."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """The first and last day of a stretch of time, and the characters `[start, end)` that say so."""

    first: date
    last: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Point:
    """A day as it is written: a neighbour lends the month and year that it lacks."""

    day: int
    month: int | None
    year: int | None
    start: int
    end: int


def find_days(text: str, start: int, end: int) -> DayRange | None:
    """The first stretch of days that stands in full in `text[start:end]`, if it is a sound one.

    An inspection in parts ("4 to 8 June and 18 June 2018") runs from its first day to its last.
    """
    place = start
    while found := _POINT.search(text, place, end):
        points = list(_points(text, found, end))
        days = _days(points)
        if days:
            return DayRange(days[0], days[-1], points[0].start, points[len(days) - 1].end)
        place = points[-1].end if points else found.end()
    return None


def _points(text: str, found: re.Match[str], end: int) -> Iterator[_Point]:
    """The days from a first one on that only words such as "to" and "and" part."""
    here: re.Match[str] | None = found
    while here is not None:
        yield _point(here)
        here = _next(text, here.end(), end)


def _next(text: str, place: int, end: int) -> re.Match[str] | None:
    for between in (_TO, _AND):
        joint = between.match(text, place, end)
        point = joint and _POINT.match(text, joint.end(), end)
        if point:
            return point
    # On a line of its own stands the second part of an inspection only if that is a range.
    joint = _LINE.match(text, place, end)
    point = joint and _POINT.match(text, joint.end(), end)
    if point and (till := _TO.match(text, point.end(), end)) and _POINT.match(text, till.end(), end):
        return point
    return None


def _point(found: re.Match[str]) -> _Point:
    start, end = found.span()
    if found["iso"]:
        return _Point(int(found["iso_day"]), int(found["iso_month"]), int(found["iso"]), start, end)
    if found["first"]:
        year = found["number_year"]
        in_full = int(year) + (2000 if len(year) == 2 else 0) if year else None  # noqa: PLR2004 - two digits
        return _Point(int(found["first"]), int(found["second"]), in_full, start, end)
    month, year = found["month"] or found["month_before"], found["year"] or found["year_after"]
    return _Point(
        int(found["day"] or found["day_after"]),
        _MONTHS[month.lower()] if month else None,
        int(year) if year else None,
        start,
        end,
    )


def _days(points: list[_Point]) -> list[date] | None:
    """The points as days in order, without last ones that do not fit; `None` if a range is unsound."""
    for count in range(len(points), 0, -1):
        days = _dated(points[:count])
        if days and days == sorted(days) and days[-1] - days[0] <= _LONGEST:
            return days
        if count <= _A_RANGE and points[count - 1].year is not None:
            return None
    return None


def _dated(points: list[_Point]) -> list[date] | None:
    days: list[date] = []
    month = year = None
    for place in range(len(points) - 1, -1, -1):
        point = points[place]
        own = point.month or (_lent_month(points[:place]) if month is None else None)
        if point.year is None and year is None and point.month is not None:
            year = _lent_year(points[:place], point.month)
        if own is not None:
            # "28 November to 9 January 2023" begins in the year before.
            crossed = point.year is None and month is not None and year is not None and own > month
            year = year - 1 if crossed and year is not None else year
            month = own
        year = point.year or year
        if month is None or year is None:
            return None
        try:
            days.insert(0, date(year, month, point.day))
        except ValueError:
            return None
    return days


def _lent_month(before: list[_Point]) -> int | None:
    """The month that an earlier day names: "March 3 to 14, 2022"."""
    return next((point.month for point in reversed(before) if point.month is not None), None)


def _lent_year(before: list[_Point], month: int) -> int | None:
    """The year that an earlier day names: "24 November 2021 to 9 December"; January follows in the next."""
    last = next((point for point in reversed(before) if point.year is not None), None)
    if last is None or last.year is None:
        return None
    return last.year + (last.month is not None and month < last.month)
