"""Dates as somebody types them into a search: "November 2018", "1/11/18", "1 November", "last month"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from briefing_app.domain import edtf
from briefing_app.system.words import marked, tr

_NUMBERS = re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})", re.ASCII)
_MONTH = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})", re.ASCII)
_WITHOUT_YEAR = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)? )?[^\W\d_]{3,}\.?")
_CENTURY = "20"
_A_WEEK = timedelta(days=7)


def _week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def _month_before(today: date) -> str:
    return f"{today.replace(day=1) - timedelta(days=1):%Y-%m}"


_WORDS: tuple[tuple[str, Callable[[date], str]], ...] = (
    (marked("today"), str),
    (marked("yesterday"), lambda today: str(today - timedelta(days=1))),
    (marked("this week"), _week),
    (marked("last week"), lambda today: _week(today - _A_WEEK)),
    (marked("this month"), lambda today: f"{today:%Y-%m}"),
    (marked("last month"), _month_before),
    (marked("this year"), lambda today: f"{today:%Y}"),
    (marked("last year"), lambda today: f"{today.year - 1:04}"),
)


def date_typed(text: str, today: date) -> str | None:
    """The date in EDTF that a person typed, counted from `today` where it needs that; `None` if it is none.

    Numbers are read as in Britain, the day first; a day or month without a year is the last that has begun.
    """
    words = " ".join(text.replace(" of ", " ").split())
    folded = words.casefold()
    for known, meant in _WORDS:
        if folded in (known, tr(known).casefold()):
            return meant(today)
    return edtf.from_words(_in_full(words)) or _without_year(words, today)


def _in_full(words: str) -> str:
    """Numbers with the year in four digits, and a month of a year as EDTF has it; all else as it is."""
    found = _NUMBERS.fullmatch(words)
    if found:
        century = _CENTURY if len(found["year"]) < len(_CENTURY) * 2 else ""
        return f"{found['day']}/{found['month']}/{century}{found['year']}"
    found = _MONTH.fullmatch(words)
    return f"{found['year']}-{int(found['month']):02}" if found else words


def _without_year(words: str, today: date) -> str | None:
    """The last time that a day or month without a year began."""
    if not _WITHOUT_YEAR.fullmatch(words):
        return None
    for year in (today.year, today.year - 1):
        when = edtf.from_words(f"{words} {year}")
        begins = edtf.bounds(when).lower if when else None
        if begins is not None and begins <= today:
            return when
    return None
