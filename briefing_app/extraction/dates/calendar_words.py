"""The words of the calendar: months, weekdays, seasons, feasts and the units in which time is told."""

import calendar
from datetime import date, timedelta

from briefing_app.extraction.text import english_days

MONTHS = {name: number for number, name in enumerate(english_days.MONTHS, 1)}
_ABBREVIATIONS = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: number for number, name in enumerate(english_days.WEEKDAYS)}
_SHORT_DAYS = {name[:3]: number for name, number in WEEKDAYS.items()}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
ORDINALS |= {"opening": 1, "closing": 4}

FEASTS = {
    "new year’s day": (1, 1),
    "twelfth night": (1, 5),
    "epiphany": (1, 6),
    "burns night": (1, 25),
    "candlemas": (2, 2),
    "valentine’s day": (2, 14),
    "st david’s day": (3, 1),
    "st patrick’s day": (3, 17),
    "lady day": (3, 25),
    "st george’s day": (4, 23),
    "may day": (5, 1),
    "midsummer’s day": (6, 24),
    "midsummer day": (6, 24),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "hallowe’en": (10, 31),
    "all saints’ day": (11, 1),
    "all souls’ day": (11, 2),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "remembrance day": (11, 11),
    "martinmas": (11, 11),
    "st andrew’s day": (11, 30),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year’s eve": (12, 31),
    "hogmanay": (12, 31),
}
"""Feasts on a fixed day, as (month, day)."""
MOVING_FEASTS = {
    "shrove tuesday": -47,
    "pancake day": -47,
    "ash wednesday": -46,
    "mothering sunday": -21,
    "mother’s day": -21,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "easter tuesday": 2,
    "ascension day": 39,
    "whitsun": 49,
    "whit sunday": 49,
    "whit monday": 50,
}
"""Feasts that move, as days from Easter Sunday."""
_FLOATING_FEASTS = {
    "father’s day": (6, calendar.SUNDAY, 3),
    "remembrance sunday": (11, calendar.SUNDAY, 2),
    "may bank holiday": (5, calendar.MONDAY, 1),
    "early may bank holiday": (5, calendar.MONDAY, 1),
    "late may bank holiday": (5, calendar.MONDAY, -1),
    "summer bank holiday": (8, calendar.MONDAY, -1),
    "spring bank holiday": (5, calendar.MONDAY, -1),
    "august bank holiday": (8, calendar.MONDAY, -1),
}
"""Days on a certain weekday of a month: (month, weekday, which one, the last if -1)."""
FEAST_PATTERNS = tuple(
    name.replace(" ", r"\s").replace("’", "[’']")
    for name in sorted((*FEASTS, *MOVING_FEASTS, *_FLOATING_FEASTS), key=len, reverse=True)
)
"""Patterns of all feasts, longer ones first."""
FEAST_OPENINGS = frozenset(
    name.split("’")[0].split()[0].capitalize() for name in (*FEASTS, *MOVING_FEASTS, *_FLOATING_FEASTS)
)
"""The words that the name of a feast begins with, with a capital."""


def weekday_number(words: str | None) -> int:
    """The weekday that words begin with, from 1 for a Monday, or 0: "Weds", "Friday"."""
    return _SHORT_DAYS.get((words or "").lower()[:3], -1) + 1


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
    """The day on which a feast falls in a year."""
    if name in FEASTS:
        return date(year, *FEASTS[name])
    if name in MOVING_FEASTS:
        return easter(year) + timedelta(days=MOVING_FEASTS[name])
    month, weekday, which = _FLOATING_FEASTS[name]
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[which if which < 0 else which - 1])


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie `count` months after a month."""
    counted = year * 12 + month - 1 + count
    return counted // 12, counted % 12 + 1


DAY_WORDS = {
    word: day
    for day, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth"),
        ),
        1,
    )
} | {"thirtieth": 30}
"""Days of a month in a word: "the seventh of March"."""


def month_string(year: int, month: int) -> str:
    """The EDTF value of a month."""
    return f"{year:04d}-{month:02d}"


def week_from(day: date) -> str:
    """The EDTF interval of the week that begins on a day."""
    return f"{day.isoformat()}/{(day + timedelta(days=6)).isoformat()}"


def financial_year(year: int) -> str:
    """The EDTF interval of the financial year that begins in a year."""
    return f"{year:04d}-04/{year + 1:04d}-03"


def academic_year(year: int) -> str:
    """The EDTF interval of the school year that begins in a year."""
    return f"{year:04d}-09/{year + 1:04d}-08"


def months(year: int, month: int, length: int) -> str:
    """The EDTF interval of so many months from one on."""
    return f"{month_string(year, month)}/{month_string(*add_months(year, month, length - 1))}"
