"""Calendar dates as EDTF strings (ISO 8601-2): validity, bounds for sorting, and words for reading.

The part of EDTF that documents need: days, months, years, seasons, quarters and halves, a time of
day, `~` and `?` and `%` for approximate and uncertain, intervals, and `..` for an open end.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefing_app.system.words import language, marked, tr

_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:T(?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z?))?)?)?(?P<doubt>[~?%])?",
    re.ASCII,
)
# The months that EDTF's two-digit codes above 12 stand for, in the northern hemisphere.
_SEASONS = {
    21: (3, 5, marked("spring")),
    22: (6, 8, marked("summer")),
    23: (9, 11, marked("autumn")),
    24: (12, 14, marked("winter")),
}
_TYPED = re.compile(
    r"(?:(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? )?(?P<month>[^\W\d_]{3,})\.?,? "
    r"|(?P<first>\d{1,2})[/.](?P<number>\d{1,2})[/.])(?P<year>\d{4})"
)
# Not those of `calendar`, which follow the locale of the machine.
_MONTH_NAMES = (
    marked("January"),
    marked("February"),
    marked("March"),
    marked("April"),
    marked("May"),
    marked("June"),
    marked("July"),
    marked("August"),
    marked("September"),
    marked("October"),
    marked("November"),
    marked("December"),
)
_SHORT_NAMES = (
    marked("Jan"),
    marked("Feb"),
    marked("Mar"),
    marked("Apr"),
    marked("May"),
    marked("Jun"),
    marked("Jul"),
    marked("Aug"),
    marked("Sep"),
    marked("Oct"),
    marked("Nov"),
    marked("Dec"),
)
_MONTHS = {name.casefold(): number for number, name in enumerate(_SHORT_NAMES, 1)}
_SHORT, _LONGEST = 3, len("September")
# A day or a month as it stands in EDTF, without doubt.
_PLAIN = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?")
_YEAR_LENGTH, _MONTH_LENGTH = len("2018"), len("2018-09")
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_HALVES = {40: (1, 6, marked("first half of {year}")), 41: (7, 12, marked("second half of {year}"))}
_DOUBTFUL = re.compile("[~?%]")
_DOUBTS = {
    "~": marked("about {date}"),
    "?": marked("{date}, uncertain"),
    "%": marked("about {date}, uncertain"),
}
_SECOND_DAY = date.min + timedelta(days=1)
_MOST_KEPT = 1 << 12
"""Dates whose bounds and words are remembered: a document names the same few again and again."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day that a date can mean; `None` where that end is open."""

    lower: date | None
    upper: date | None


def is_valid(edtf: str) -> bool:
    """Whether the string is a date of the part of EDTF used here."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


@lru_cache(_MOST_KEPT)
def bounds(edtf: str) -> Bounds:
    """The days that a date can mean.

    Raises:
        ValueError: the string is not such a date, or names a day that does not exist.
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point_bounds(first)
    lower = None if first in ("", "..") else _point_bounds(first).lower
    upper = None if last in ("", "..") else _point_bounds(last).upper
    if lower is None and upper is None:
        raise ValueError(f"an interval without an end: {edtf!r}")
    if lower and upper and lower > upper:
        raise ValueError(f"an interval that ends before it begins: {edtf!r}")
    return Bounds(lower, upper)


@lru_cache(_MOST_KEPT)
def as_day(edtf: str | None) -> date | None:
    """The one day that a date names, or `None` if it is vaguer than that."""
    if edtf is None or not is_valid(edtf):
        return None
    span = bounds(edtf)
    return span.lower if span.lower == span.upper and not _DOUBTFUL.search(edtf) else None


def from_words(text: str) -> str | None:
    """The date that a person typed: "29 October 2018", "October 2018", "29/10/2018" or EDTF itself."""
    text = " ".join(text.split())
    if is_valid(text):
        return text
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    month = int(found["number"]) if found["number"] else _month_named(found["month"])
    day = f"-{int(found['day'] or found['first']):02}" if found["day"] or found["first"] else ""
    typed = f"{found['year']}-{month:02}{day}"
    return typed if is_valid(typed) else None


def _month_named(name: str) -> int:
    """The month that a name is of, in the language that is spoken or in English; 0 if it is of none."""
    word, spoken = name.casefold(), _spoken_months(language().code)
    if len(word) > _SHORT and word in spoken:
        return spoken[word]
    english = _MONTHS.get(word[:_SHORT], 0) if word.isascii() and len(word) <= _LONGEST else 0
    return english or spoken.get(word, 0)


@lru_cache
def _spoken_months(_language: str) -> Mapping[str, int]:
    """The months of a language, by their names and by the first letters that only one of them has."""
    names = [tr(name).casefold() for name in _MONTH_NAMES]
    short = [name[:_SHORT] for name in names]
    found = {start: number for number, start in enumerate(short, 1) if short.count(start) == 1}
    return found | {name: number for number, name in enumerate(names, 1)}


def month_in_words(month: int) -> str:
    """The name of a month, from 1: "November"."""
    return tr(_MONTH_NAMES[month - 1])


def month_in_short(month: int) -> str:
    """A month, from 1, as a scale shows it: "Nov"."""
    return tr(_SHORT_NAMES[month - 1])


def in_words(edtf: str) -> str:
    """A date as a person in Britain writes it: "6 November 2018", "about 29 October 2018".

    Raises:
        ValueError: the string is not a date.
    """
    return _in_words(edtf, language().code)


@lru_cache(_MOST_KEPT)
def _in_words(edtf: str, _language: str) -> str:
    bounds(edtf)
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point_in_words(first)
    if first in ("", ".."):
        return tr("up to {date}", date=_point_in_words(last))
    if last in ("", ".."):
        return tr("from {date}", date=_point_in_words(first))
    if re.fullmatch(r"\d{4}-04", first) and last == f"{int(first[:4]) + 1}-03":
        return tr("financial year {years}", years=f"{first[:4]}–{last[2:4]}")
    return _span_in_words(first, last)


def latest_in_words(edtf: str) -> str:
    """The end of a time in words: by when something is due that is to be done in it.

    Raises:
        ValueError: it is not EDTF.
    """
    bounds(edtf)
    return in_words(edtf.rpartition("/")[2] or edtf)


def _span_in_words(first: str, last: str) -> str:
    """From one date to another; a month or a year that both share is said once."""
    start = _point_in_words(first)
    if len(first) == len(last) and _PLAIN.fullmatch(first) and _PLAIN.fullmatch(last):
        if len(first) > _MONTH_LENGTH and first[:_MONTH_LENGTH] == last[:_MONTH_LENGTH]:
            start = str(_day(first))
        elif first[:_YEAR_LENGTH] == last[:_YEAR_LENGTH]:
            month, day = month_in_words(int(first[_YEAR_LENGTH + 1 : _MONTH_LENGTH])), _day(first)
            start = tr("{day} {month}", day=day, month=month) if day else month
    return tr("{start} to {end}", start=start, end=_point_in_words(last))


def _day(point: str) -> int:
    """The day of the month, 0 where a plain date has none."""
    return int(point[_MONTH_LENGTH + 1 :] or 0)


def _match(point: str) -> re.Match[str]:
    found = _POINT.fullmatch(point)
    if found is None or int(found["year"]) == 0:
        raise ValueError(f"not a date: {point!r}")
    return found


def _months(year: int, first: int, last: int) -> Bounds:
    """The bounds of a run of months; months above 12 are the next year's."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return Bounds(
        date(year, first, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    )


def _point_bounds(point: str) -> Bounds:
    found = _match(point)
    year = int(found["year"])
    if found["month"] is None:
        return _months(year, 1, 12)
    month = int(found["month"])
    if found["day"] is not None:
        day = date(year, month, int(found["day"]))
        return Bounds(day, day)
    named = _SEASONS.get(month) or _HALVES.get(month)
    if named:
        return _months(year, *named[:2])
    run = _QUARTERS.get(month) or (month, month)
    if not 1 <= run[0] <= 12:  # noqa: PLR2004 - months of a year
        raise ValueError(f"no such month: {point!r}")
    return _months(year, *run)


def _point_in_words(point: str) -> str:
    found = _match(point)
    year, month = found["year"], int(found["month"] or 0)
    if found["day"]:
        words = tr("{day} {month} {year}", day=int(found["day"]), month=month_in_words(month), year=year)
        if found["time"]:
            words = f"{words}, {found['time'][:5]}"
    elif month:
        words = _months_in_words(month, year)
    else:
        words = str(int(year))
    doubt = _DOUBTS.get(found["doubt"] or "")
    return tr(doubt, date=words) if doubt else words


def _months_in_words(code: int, year: str) -> str:
    """A month or a run of months, by the code that EDTF has for it."""
    if code in _SEASONS:
        return tr("{season} {year}", season=tr(_SEASONS[code][2]), year=year)
    if code in _QUARTERS:
        return tr("quarter {number} of {year}", number=code - 32, year=year)
    if code in _HALVES:
        return tr(_HALVES[code][2], year=year)
    return tr("{month} {year}", month=month_in_words(code), year=year)


def sort_key(edtf: str | None) -> tuple[date, date]:
    """A key that puts dates in order, unknown ones last and the more exact of two first."""
    if edtf is None or not is_valid(edtf):
        return date.max, date.max
    span = bounds(edtf)
    upper = span.upper or date.max
    # What only has an end comes just before that end.
    return span.lower or max(upper, _SECOND_DAY) - timedelta(days=1), upper
