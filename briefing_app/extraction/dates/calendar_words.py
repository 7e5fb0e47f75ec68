"""The words of the calendar: months, weekdays, seasons, feasts and the units in which time is told."""

import calendar
from datetime import date, timedelta

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_ABBREVIATIONS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {
    "sept": 9
}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year’s eve": (12, 31),
    "new year’s day": (1, 1),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
}
"""Feasts on a fixed day, as (month, day)."""
MOVING_FEASTS = {"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1}
"""Feasts that move, as days from Easter Sunday."""


def month_number(word: str) -> int:
    """The number of a month from its name or abbreviation, in any case.

    Raises:
        KeyError: the word names no month.
    """
    name = word.lower().rstrip(".")
    return MONTHS[name] if name in MONTHS else _ABBREVIATIONS[name]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = century // 4, (century + 8) // 25
    epact = (19 * golden + century - leap - (century - skipped + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    days = epact + weekday - 7 * late + 114
    return date(year, days // 31, days % 31 + 1)


def feast(name: str, year: int) -> date:
    """The day on which a feast of FEASTS or MOVING_FEASTS falls in a year."""
    if name in FEASTS:
        return date(year, *FEASTS[name])
    return easter(year) + timedelta(days=MOVING_FEASTS[name])


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie `count` months after a month."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1
