"""Dates as people jot them down: "next Thurs", "in Nov", "in '94"."""

import re

from briefing_app.extraction.dates.calendar_words import month_number, weekday_number
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.patterns import SHIFTS, Rule, expression_at, rule

_SHORT_DAY = r"(?P<weekday>(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b)(?!\s\d)"
_SHORT_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?!\s(?:\d|(?-i:[A-Z])))"
_OF_LAST_CENTURY = 40
"""Years in two digits from this one on are of the twentieth century."""


def _behind(*words: str) -> str:
    return f"(?:{'|'.join(rf'(?<=[{word[0]}{word[0].upper()}]{word[1:]} )' for word in words)})"


def _day(found: re.Match[str]) -> Expression:
    shift = found.groupdict().get("shift")
    return expression_at(
        found,
        "weekday",
        Grain.WEEKDAY,
        day=weekday_number(found["weekday"]) - 1,
        shift=SHIFTS[shift.lower()] if shift else None,
    )


def _month(found: re.Match[str]) -> Expression:
    return expression_at(found, "month", Grain.MONTH, month=month_number(found["month"]))


def _two_digits(found: re.Match[str]) -> Expression:
    year = int(found[0])
    century = 1900 if year >= _OF_LAST_CENTURY else 2000
    return expression_at(found, "short-year", Grain.YEAR, year=century + year)


SHORT_SHIFTED_RULE: Rule = rule(rf"(?P<shift>last|this|next)\s{_SHORT_DAY}", _day)
SHORT_DAY_RULE: Rule = rule(_behind("on", "by", "till", "until", "was") + _SHORT_DAY, _day)
SHORT_MONTH_RULE: Rule = rule(_behind("in", "since", "until", "till", "last", "next") + _SHORT_MONTH, _month)
TWO_DIGITS_RULE: Rule = rule(
    r"(?:(?<=\bin [’‘'])|(?<=\bsince [’‘'])|(?<=\bof [’‘'])|(?<=\buntil [’‘']))\d\d(?!\w|\.\d|[-–]\d)",
    _two_digits,
)
