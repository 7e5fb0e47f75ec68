"""Dates that count from one before them: "a year earlier" than September, "that May"."""

import re
from datetime import date, timedelta

from briefing_app.domain import edtf
from briefing_app.extraction.dates.calendar_words import add_months
from briefing_app.extraction.dates.expressions import Expression, Grain

_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?[?~%]?")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = {"day": 1, "week": 7}
_LAST_MONTH = 12
_SOON_AFTER, _LONG_AGO = timedelta(days=100), timedelta(days=365)
_GOES_ON = re.compile(
    r",?\s(?:and|to|then|but)\s(?:(?:only|just|nearly|about|almost)\s)?(?:[£\d][\d.,]*(?:%|m|bn|k)?\s(?:per\scent\s|million\s)?)?"
    r"(?:(?:again|then|later|also|finally|once\smore)\s)?(?:(?:in|by|to|until)\s)?(?:the\s)?",
    re.IGNORECASE,
)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def counted_from(expression: Expression, anchor: str) -> str | None:
    """The EDTF value of an anchored expression, or `None`: as fine as its anchor, a day for a weekday."""
    if expression.grain is Grain.WEEKDAY:
        return _next_weekday(expression, anchor)
    if expression.grain in (Grain.MONTH, Grain.SEASON) and expression.month:
        return _of_that_year(expression, anchor)
    if expression.grain not in (Grain.EARLIER, Grain.YEAR, Grain.MONTH):
        return None
    unit = expression.unit or ("year" if expression.grain is Grain.YEAR else "month")
    moved = [_moved(point, unit, expression.count or 1) for point in anchor.split("/")]
    return "/".join(point for point in moved if point) if all(moved) else None


def soon_after(told: str, expression: Expression, published: date | None = None) -> str | None:
    """The day without a year that follows on one told before: "on 11 May 2021 …; on 17 May".

    With `published`, for a day of an earlier paragraph, only a story of more than a year ago is followed.
    """
    bare = expression.grain is Grain.DAY and not expression.year and expression.year_shift is None
    if not bare or expression.until or not _DAY.fullmatch(told):
        return None
    first = date.fromisoformat(told)
    if published is not None and published - first < _LONG_AGO:
        return None
    for year in (first.year, first.year + 1):
        try:
            day = date(year, expression.month or 0, expression.day or 0)
        except ValueError:  # no day of that year
            continue
        if timedelta() <= day - first <= _SOON_AFTER:
            return day.isoformat()
    return None


def same_month(told: str, expression: Expression) -> str | None:
    """The day by its number alone that follows on one told before: "on 5 June, closing on the 23rd"."""
    numbered = expression.grain is Grain.DAY_OF_MONTH and expression.shift is None and not expression.count
    if not numbered or not _DAY.fullmatch(told):
        return None
    first, day = date.fromisoformat(told), expression.day or 0
    year, month = add_months(first.year, first.month, 0 if day > first.day else 1)
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # no day of that month
        return None


def next_month(told: str, expression: Expression, between: str = " and ") -> str | None:
    """The month without a year that goes on from one before it: "in January 2022, and again in April"."""
    bare = expression.grain is Grain.MONTH and expression.month and not expression.edge
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-\d\d)?", told)
    if not bare or expression.year or expression.shift is not None or expression.year_shift is not None:
        return None
    if found is None or int(found[2]) > _LAST_MONTH or not _GOES_ON.fullmatch(between):
        return None
    month = expression.month or 0
    return f"{int(found[1]) + (month <= int(found[2])):04d}-{month:02d}"


def _next_weekday(expression: Expression, anchor: str) -> str | None:
    """The first such day of a week after a day: "on 6 July and again the following Tuesday"."""
    if not _DAY.fullmatch(anchor):
        return None
    first = date.fromisoformat(anchor)
    away = ((expression.day or 0) - first.weekday() - 1) % 7 + 1
    return (first + timedelta(days=away)).isoformat()


def _moved(point: str, unit: str, count: int) -> str | None:
    if unit in _DAYS:
        days = timedelta(days=-count * _DAYS[unit])
        return (date.fromisoformat(point) + days).isoformat() if _DAY.fullmatch(point) else None
    found = _POINT.fullmatch(point)
    if found is None or (unit == "month" and not found[2]):
        return None
    year, month = int(found[1]), found[2]
    if unit == "year":
        return f"{year - count:04d}-{month}" if month else f"{year - count:04d}"
    if int(month) > _LAST_MONTH:  # a season or a quarter
        return None
    earlier = add_months(year, int(month), -count)
    return f"{earlier[0]:04d}-{earlier[1]:02d}"


def _of_that_year(expression: Expression, anchor: str) -> str | None:
    lower = edtf.bounds(anchor).lower
    if lower is None:
        return None
    month = expression.month or 0
    first = _SEASON_STARTS.get(month, month)
    # What follows a whole year lies behind all of it.
    told = _LAST_MONTH if _YEAR.fullmatch(anchor) else lower.month
    later = expression.name == "following" and first <= told
    # "Fifty in April, more than in the whole of the previous autumn".
    sooner = expression.name in ("before", "previous") and first >= lower.month
    years = 1 if expression.name == "after" else later - sooner
    return f"{lower.year + years:04d}-{month:02d}"
