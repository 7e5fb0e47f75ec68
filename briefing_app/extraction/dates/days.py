"""Days of a month as documents write them: "6 November 2018", "March 6", "6, 7 and 8 June", "04/02/2019"."""

import re
from dataclasses import replace

from briefing_app.extraction.dates.calendar_words import month_number, weekday_number
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.patterns import (
    CLOCK,
    DASH,
    DAY,
    LAST_DAY,
    MONTH,
    SHORT_WEEKDAY,
    TURN_OF_CENTURY,
    WHICH_YEAR,
    Rule,
    expression_at,
    rule,
    years_of,
)


def _iso(found: re.Match[str]) -> Expression | None:
    return expression_at(
        found, "iso-day", Grain.DAY, year=int(found[1]), month=int(found[2]), day=int(found[3])
    )


def _numeric(found: re.Match[str]) -> Expression | None:
    year = int(found[4])
    if len(found[4]) == len("18"):
        year += 2000 if year < TURN_OF_CENTURY else 1900
    return expression_at(found, "numeric-day", Grain.DAY, year=year, month=int(found[3]), day=int(found[1]))


def day_of(found: re.Match[str]) -> Expression | None:
    """The day that a match of a day and its month names; `None` for a word in small letters."""
    if not found["month"][0].isupper():
        return None
    weekday = weekday_number(found.groupdict().get("weekday"))
    month = month_number(found["month"])
    return expression_at(
        found, "day", Grain.DAY, day=int(found["day"]), month=month, count=weekday, **years_of(found)
    )


_TWO_DAYS = re.compile(
    rf"{SHORT_WEEKDAY}\s+\d+(?:st|nd|rd|th)?\s(?:and|&)\s(?:the\s)?{SHORT_WEEKDAY}", re.IGNORECASE
)
_AND_DAY = re.compile(r"\d(?:st|nd|rd|th)?\s(?:and|&)\s(?:the\s)?\d", re.IGNORECASE)
_DAYS, _LONGEST_MONTH, _PAIR = re.compile(r"(?<!\d)\d{1,2}(?!\d)"), 31, 2


def _are_two(found: re.Match[str]) -> bool:
    """Whether two days are joined, and no stretch "between" them."""
    between = found.string[max(0, found.start() - len("between ")) : found.start()].lower() == "between "
    return not between and _AND_DAY.search(found[0]) is not None


def _day_range(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    month, years = month_number(found["month"]), years_of(found)
    days = [int(day) for day in _DAYS.findall(found[0]) if int(day) <= _LONGEST_MONTH]
    leads = found.start("month") < found.start("day")
    apart = days[-1] - days[0] >= len(days)
    if leads and apart and (len(days) > _PAIR or _are_two(found)):
        # "June 6, 7 and 13", "April 18 and 20" are no stretch of time; the first day stands for itself.
        first = expression_at(found, "day", Grain.DAY, day=days[0], month=month)
        return replace(first, end=found.end("day"))
    if _TWO_DAYS.match(found[0]):  # "Tuesday 18 and Wednesday 19 February": what follows is read by itself
        weekday = weekday_number(found[0])
        first = expression_at(
            found, "day", Grain.DAY, day=int(found["day"]), month=month, count=weekday, **years
        )
        return replace(first, end=found.end("day"))
    last = expression_at(found, "day", Grain.DAY, day=int(found["last"]), month=month, **years)
    return expression_at(
        found, "day-range", Grain.DAY, day=int(found["day"]), month=month, until=last, **years
    )


_A_DAY = (
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?\s+(?:the\s+)?\(?)?{DAY}\s+(?:of\s+)?(?P<month>{MONTH}){WHICH_YEAR}?"
)
_A_MONTH_DAY = (
    rf"(?:(?P<weekday>{SHORT_WEEKDAY}),?\s+\(?)?(?P<month>{MONTH})\.?\s+(?:the\s+)?{DAY}"
    rf"(?![\d%]|[.,:]\d|\s(?:had|have|were)\b){WHICH_YEAR}?"
)
_MORE_DAYS = r"(?:,\s\d{1,2}(?:st|nd|rd|th)?){0,4}"
DAY_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:{SHORT_WEEKDAY}\s+)?{DAY}{_MORE_DAYS}{DASH}(?:{SHORT_WEEKDAY}\s+)?{LAST_DAY}\s+(?:of\s+)?"
        rf"(?P<month>{MONTH}){WHICH_YEAR}?",
        _day_range,
    ),
    rule(CLOCK + _A_DAY, day_of),
)
"""Days before their month: stretches first."""
MONTH_DAY_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?P<month>{MONTH})\.?\s+{DAY}{_MORE_DAYS}{DASH}{LAST_DAY}(?![\d%]|[.,:]\d){WHICH_YEAR}?",
        _day_range,
    ),
    rule(CLOCK + _A_MONTH_DAY, day_of),
)
"""The same, behind it."""
ISO_RULE = rule(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", _iso)
NUMERIC_RULE = rule(r"(\d{1,2})(?P<sep>[/.-])(\d{1,2})(?P=sep)(\d{4}|\d{2})(?![\d/]|\.\d)", _numeric)
