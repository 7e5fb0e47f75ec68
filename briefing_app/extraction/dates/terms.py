"""Dates told in words alone: terms, half-terms, a council's "Q2", "the seventh of March"."""

import re
from datetime import date

from briefing_app.extraction.dates.calendar_words import (
    DAY_WORDS,
    ORDINALS,
    SEASONS,
    add_months,
    month_number,
)
from briefing_app.extraction.dates.choosing import pick, years_around
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.patterns import (
    FULL_MONTH,
    MONTH,
    SHIFT,
    WHICH_YEAR,
    YEAR,
    Rule,
    expression_at,
    rule,
    shift_of,
    years_of,
)
from briefing_app.extraction.dates.tense import Lean

_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}
"""The first and the last month of each term of English schools."""
_LAST_MONTHS = dict(_TERMS.values())
_HALF_TERMS = ((2, 17), (5, 29), (10, 27))
"""A day in each half-term, as (month, day)."""
_QUARTER = 3


def _term(found: re.Match[str]) -> Expression:
    first, _ = _TERMS[found["season"].lower()]
    return expression_at(found, "term", Grain.TERM, month=first, shift=shift_of(found), **years_of(found))


def _half_term(found: re.Match[str]) -> Expression:
    return expression_at(found, "half-term", Grain.HALF_TERM)


def _year_end(found: re.Match[str]) -> Expression:
    return expression_at(found, "year-end", Grain.FINANCIAL_YEAR, shift=0, edge="end")


def _worded_day(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    day, month = DAY_WORDS[found["ordinal"].lower()], month_number(found["month"])
    return expression_at(found, "day", Grain.DAY, day=day, month=month, **years_of(found))


def _lone_quarter(found: re.Match[str]) -> Expression:
    parts = found.groupdict()
    count = int(parts["q"]) if parts.get("q") else ORDINALS[found["nth"].lower()]
    return expression_at(found, "lone-quarter", Grain.LONE_QUARTER, count=count)


# "Closed since New Year": the day, where no article makes it the year and no noun follows.
_NEW_YEAR_ALONE = re.compile(
    r"\s*(?:[.,;:!?)”’\"]|$)|\s(?:and|but|or|when|until|in|on|at|by|for|because|after|as|which|that|it|they|he|she"
    r"|we|you|there|will|is|was)\b"
)


def _new_year(found: re.Match[str]) -> Expression:
    alone = _NEW_YEAR_ALONE.match(found.string, found.end())
    if alone and found[0].istitle() and found.string[max(0, found.start() - 4) : found.start()] != "the ":
        return expression_at(found, "feast", Grain.FEAST, name="new year’s day")
    return expression_at(found, "new-year", Grain.YEAR, name="new")


def _winter(found: re.Match[str]) -> Expression:
    """A winter by both of its years, which EDTF names by the first."""
    return expression_at(found, "season", Grain.SEASON, month=SEASONS["winter"], year=int(found["year"]))


TERM_RULES: tuple[Rule, ...] = (
    rule(rf"(?:{SHIFT})?(?P<season>autumn|spring|summer)\s+term\b(?:,?\s(?:of\s|in\s)?{YEAR})?", _term),
    rule(r"(?:financial\s)?year[\s-]end\b(?!\s(?:report|outturn|accounts|position))", _year_end),
    rule(r"new\syear\b(?![’']s)", _new_year),
    rule(r"half[\s-]term\b(?!\s(?:break|holidays?|report|camps?|activit|club))", _half_term),
    rule(
        r"(?:(?<=[^\n])Q|quarter\s)(?P<q>[1-4])\b(?!\s(?:of\s)?20\d\d|\s(?:report|return|data|figures"
        r"|monitoring)\b)",
        _lone_quarter,
    ),
    rule(r"(?P<nth>first|second|third|fourth)\squarter\b(?!\sof\b)", _lone_quarter),
    rule(r"winter\s(?:of\s)?(?P<year>20\d\d)[–/-]\d\d(?!\d)", _winter),
    rule(rf"(?P<ordinal>{'|'.join(DAY_WORDS)})\sof\s(?P<month>{FULL_MONTH}){WHICH_YEAR}?", _worded_day),
)


def _months_of(found: re.Match[str]) -> int:
    return int(found["count"]) if found["count"] else 3 if found["unit"].lower() == "quarter" else 12


def _period_to(found: re.Match[str]) -> Expression:
    """The months that end with a named one: "the quarter to September 2019"."""
    month = month_number(found["month"])
    if not found["year"]:
        return expression_at(found, "period-to", Grain.UP_TO, month=month, count=_months_of(found))
    year = int(found["year"])
    first_year, first_month = add_months(year, month, 1 - _months_of(found))
    last = expression_at(found, "month", Grain.MONTH, year=year, month=month)
    return expression_at(found, "period-to", Grain.MONTH, year=first_year, month=first_month, until=last)


PERIOD_RULE = rule(
    r"(?:(?P<count>\d{1,2})\smonths|(?P<unit>quarter|year))\s(?:up\s)?(?:to|ending|ended)\s"
    rf"(?:(?:the\send\sof|\d{{1,2}})\s)?(?P<month>{MONTH})(?:\s{YEAR})?",
    _period_to,
)


def full_term(expression: Expression) -> str:
    """The EDTF interval of a term whose year is known."""
    first = expression.month or 0
    year = expression.year or 0
    return f"{year:04d}-{first:02d}/{year:04d}-{_LAST_MONTHS[first]:02d}"


def term(expression: Expression, published: date, lean: Lean) -> str | None:
    """The EDTF interval of a term: the one that runs, or the one that the tense or "last" asks for."""
    first = expression.month or 0
    starts = [date(year, first, 1) for year in years_around(published)]
    runs = first <= published.month <= _LAST_MONTHS[first]
    running = [day for day in starts if runs and day.year == published.year]
    shift = expression.shift
    if shift is None and running:
        found = running[0]
    else:
        wanted = lean if not shift else Lean.SURELY_PAST if shift < 0 else Lean.FUTURE
        others = [day for day in starts if not shift or day not in running]
        found = pick(others, published, wanted) or published
    return f"{found.year:04d}-{first:02d}/{found.year:04d}-{_LAST_MONTHS[first]:02d}"


def half_term(expression: Expression, published: date, lean: Lean) -> str | None:
    """The month of a half-term."""
    del expression
    days = [date(year, *day) for year in years_around(published) for day in _HALF_TERMS]
    found = pick(days, published, lean)
    return f"{found.year:04d}-{found.month:02d}" if found else None


def lone_quarter(expression: Expression, published: date, lean: Lean) -> str | None:
    """The EDTF interval of a quarter of a council's year, which begins in April."""
    after_april = (expression.count - 1) * _QUARTER
    starts = [date(*add_months(year, 4, after_april), 1) for year in years_around(published)]
    runs = [day for day in starts if 0 <= _months_from(day, published) < _QUARTER]
    # The quarter of a clear past is the last one, however near the next.
    found = runs[0] if runs else pick(starts, published, Lean.SURELY_PAST if lean is Lean.PAST else lean)
    if found is None:
        return None
    last = add_months(found.year, found.month, _QUARTER - 1)
    return f"{found.year:04d}-{found.month:02d}/{last[0]:04d}-{last[1]:02d}"


def _months_from(first: date, second: date) -> int:
    return (second.year - first.year) * 12 + second.month - first.month
