"""Weekdays counted within a month: "the last Sunday in May", "the first Friday of October 2018"."""

import calendar
from datetime import date

from briefing_app.extraction.dates.choosing import pick, years_around
from briefing_app.extraction.dates.expressions import Expression
from briefing_app.extraction.dates.tense import Lean


def nth_weekday(expression: Expression, published: date, lean: Lean) -> str | None:
    """The day by its month, its weekday in `day` from 0, and its place in `count`: -1 is the last."""
    if expression.year_shift is not None:
        return _in_year(expression, published.year + expression.year_shift).isoformat()
    found = pick([_in_year(expression, year) for year in years_around(published)], published, lean)
    return found.isoformat() if found else None


def nth_weekday_in_full(expression: Expression) -> str:
    """The same of a month whose year is told."""
    return _in_year(expression, expression.year or 0).isoformat()


def _in_year(expression: Expression, year: int) -> date:
    month, weekday = expression.month or 0, expression.day or 0
    weeks = calendar.monthcalendar(year, month)
    days = [week[weekday] for week in weeks if week[weekday]]
    return date(year, month, days[expression.count - 1 if expression.count > 0 else -1])
