"""Dates told by their relation to today or to a date before them: "a week today", "the year before last"."""

import re

from briefing_app.extraction.dates.calendar_words import SEASONS, WEEKDAYS, month_number, weekday_number
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.patterns import (
    COUNT,
    DAYTIME,
    FULL_MONTH,
    ROUGH,
    SHIFTS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WHICH_YEAR,
    Rule,
    count_of,
    expression_at,
    rule,
    years_of,
)

_UNITS = {
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "year": Grain.YEAR,
} | dict.fromkeys(SEASONS, Grain.SEASON)
_NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKS = {"week": 7, "fortnight": 14}
_SPANS = {unit: unit for unit in ("day", "week", "month", "year")} | {"morning": "day"}
_NUMBERED = r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b"


def _week_on(found: re.Match[str]) -> Expression:
    """So many days from now: "a week today", "two weeks tomorrow"."""
    weeks = count_of(found["count"]) if found["count"] else 1
    days = weeks * _WEEKS[found["unit"].lower()] + _NEAR_DAYS[found["near"].lower()]
    return expression_at(found, "week-on", Grain.NEAR_DAY, shift=days, name="week on")


def _twice_removed(found: re.Match[str]) -> Expression:
    unit = found["unit"].lower()
    shift = -2 if found["way"].lower().startswith("before") else 2
    return expression_at(found, "shifted", _UNITS[unit], shift=shift, month=SEASONS.get(unit))


def _month_twice_removed(found: re.Match[str]) -> Expression | None:
    shift = -2 if found["way"].lower().startswith("before") else 2
    return expression_at(found, "shifted", Grain.MONTH, shift=shift, month=month_number(found["month"]))


def _that(found: re.Match[str]) -> Expression | None:
    """Of the year spoken of, "that May", or the first after that date: "the following May", "Monday"."""
    parts = found.groupdict()
    if parts.get("month") and not found["month"][0].isupper():
        return None
    which = "after" if parts.get("after") else (parts.get("which") or "before").lower()
    name = which if which in ("following", "before", "after") else "that"
    if parts.get("weekday"):
        return expression_at(
            found, "anchored", Grain.WEEKDAY, day=WEEKDAYS[found["weekday"].lower()], name=name
        )
    if parts.get("month"):
        return expression_at(found, "anchored", Grain.MONTH, month=month_number(found["month"]), name=name)
    return expression_at(found, "anchored", Grain.SEASON, month=SEASONS[found["season"].lower()], name=name)


def _day_of_month(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    shift, weekday = parts.get("shift"), parts.get("weekday")
    return expression_at(
        found,
        "day-of-month",
        Grain.DAY_OF_MONTH,
        day=int(found["day"]),
        shift=SHIFTS[shift.lower()] if shift else None,
        count=weekday_number(weekday) if weekday else 0,
    )


def _weekdays(found: re.Match[str]) -> Expression:
    """Some days of one week: "Monday to Thursday this week"."""
    week = SHIFTS[found["week"].lower()]
    days = [WEEKDAYS[found[part].lower()] for part in ("weekday", "last")]
    last = expression_at(found, "weekday", Grain.WEEKDAY, day=days[1], year_shift=week)
    return expression_at(found, "weekdays", Grain.WEEKDAY, day=days[0], year_shift=week, until=last)


def _academic_year(found: re.Match[str]) -> Expression | None:
    first, second = int(found["first"]), found["second"]
    follows = int(second[-2:]) == (first + 1) % 100
    return expression_at(found, "financial-year", Grain.ACADEMIC_YEAR, year=first) if follows else None


def _earlier(found: re.Match[str]) -> Expression | None:
    count = count_of(found["count"]) if found["count"] else 1
    if not count:
        return None
    unit = found["unit"].lower().removesuffix("s")
    return expression_at(found, "earlier", Grain.EARLIER, count=count, unit=unit, shift=-1)


def _later(found: re.Match[str]) -> Expression | None:
    """So long after the date before it: "two days later", "the following month", "the next morning"."""
    parts = found.groupdict()
    count = count_of(found["count"]) if parts.get("count") else 1
    if not count:
        return None
    if found.string[max(0, found.start() - len("not ")) : found.start()].lower() == "not ":
        return None  # "by 1 May, and not a day later"
    unit = _SPANS[found["unit"].lower().removesuffix("s")]
    return expression_at(found, "later", Grain.EARLIER, count=-count, unit=unit, shift=1)


_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def _nth_weekday(found: re.Match[str]) -> Expression:
    return expression_at(
        found,
        "nth-weekday",
        Grain.NTH_WEEKDAY,
        count=_PLACES[found["nth"].lower()],
        day=WEEKDAYS[found["weekday"].lower()],
        month=month_number(found["month"]),
        **years_of(found),
    )


POINTING = ("that", "same", "following")
"""The words that point to a date before them; no other rule begins with one."""
POINTING_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<which>{'|'.join(POINTING)})\s(?:(?P<month>{FULL_MONTH})|(?P<season>spring|summer|autumn"
        rf"|winter)\b)"
        r"(?!\s\d)",
        _that,
    ),
    rule(rf"(?P<which>following)\s(?P<weekday>{WEEKDAY}){DAYTIME}(?!\s\d)", _that),
    rule(r"following\s(?P<unit>day|morning|month|year)\b(?![’'])", _later),
)
RELATION_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?P<count>one|two|three|four)\s)?(?P<unit>week|fortnight)s?\s(?P<near>today"
        r"|tomorrow)\b(?![’']s)",
        _week_on,
    ),
    rule(
        r"(?P<unit>weekend|week|month|year|spring|summer|autumn|winter)\s(?P<way>before\slast|after\snext)\b",
        _twice_removed,
    ),
    *POINTING_RULES,
    rule(r"(?<=\bthe\s)next\s(?P<unit>day|morning)\b(?![’'])", _later),
    rule(
        rf"(?P<nth>{'|'.join(_PLACES)})\s(?P<weekday>{WEEKDAY})\s(?:in"
        rf"|of)\s(?P<month>{FULL_MONTH})(?:{WHICH_YEAR})?",
        _nth_weekday,
    ),
    rule(
        r"(?:academic|school)\s+year,?\s+(?:of\s)?(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?P<second>(?:19"
        r"|20)\d\d|\d\d)\b",
        _academic_year,
    ),
)
MONTH_TWICE_REMOVED_RULE = rule(
    rf"(?P<month>{FULL_MONTH})\s(?P<way>before\slast|after\snext)\b", _month_twice_removed
)
MONTH_BEFORE_RULE = rule(
    rf"(?P<month>{FULL_MONTH})\s(?:before\b(?=\s*(?:[.,;:)]|$))|(?:of\s)?(?:the\s)?(?P<which>that|same)\syear\b"
    r"|(?P<after>(?:of\s)?the\s(?:following\syear|year\safter)(?=\s*[.,;:)]|\s(?:they|he|she|it|we|I|the|and|when)\b)))",
    _that,
)
"""A month by what was told before it: "the May before", "June that year", "March the year after"."""
NUMBERED_DAY_RULES: tuple[Rule, ...] = (
    rule(rf"{_NUMBERED}\s+of\s+(?P<shift>last|this|next)\s+month\b", _day_of_month),
    rule(
        rf"(?:(?<=\bon\sthe\s)|(?<=\bby\sthe\s)|(?<=\btill\sthe\s)|(?<=\buntil\sthe\s)){_NUMBERED}(?=\s*(?:[.,;:)]|$)|\s(?:at|and|when|but|to)\b)",
        _day_of_month,
    ),
)
NUMBERED_WEEKDAY_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<weekday>{SHORT_WEEKDAY}),?\s(?:the\s)?{_NUMBERED}", _day_of_month),
    rule(
        rf"(?P<weekday>{WEEKDAY})\s?(?:to|until|till|[-–])\s?(?P<last>{WEEKDAY}),?\s(?:of\s)?(?P<week>last"
        rf"|this|next)\sweek\b",
        _weekdays,
    ),
)
EARLIER_RULES: tuple[Rule, ...] = (
    rule(rf"(?<![\w.,]){ROUGH}{COUNT}\s(?P<unit>months?|years?)\s(?:earlier|before)\b", _earlier),
    rule(
        rf"(?<![\w.,]){ROUGH}{COUNT}\s(?P<unit>days?|weeks?|months?|years?)\slater\b",
        _later,
    ),
)
"""What needs a date shortly before it: "14.1% a year earlier"."""
