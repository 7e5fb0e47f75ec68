"""Working dates out: an expression, the day of publication and the clause's tense in, an EDTF value out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from briefing_app.domain import edtf
from briefing_app.extraction.dates import terms
from briefing_app.extraction.dates.anchors import counted_from
from briefing_app.extraction.dates.calendar_words import (
    academic_year,
    add_months,
    feast,
    financial_year,
    month_string,
    months,
    week_from,
)
from briefing_app.extraction.dates.choosing import pick, years_around
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.nth_weekdays import nth_weekday, nth_weekday_in_full
from briefing_app.extraction.dates.tense import Lean

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_EDGED = {
    *(Grain.YEAR, Grain.FINANCIAL_YEAR, Grain.ACADEMIC_YEAR, Grain.HALF, Grain.QUARTER),
    *(Grain.LONE_QUARTER, Grain.TERM),
}
_END_OF_SCHOOL = 7
"""The month in which a school year ends; its holidays are after it."""


def work_out(
    expression: Expression, published: date | None, lean: Lean, anchor: str | None = None
) -> str | None:
    """The EDTF value of an expression, or `None` where it has none.

    `anchor` is the value of the date before it, from which "a year earlier" counts. Without `published`
    only an expression in full has a value. A day that does not exist has none.
    """
    try:
        if expression.is_anchored or (expression.name == "previous" and anchor):
            value = counted_from(expression, anchor) if anchor else None
        else:
            value = _value(expression, published, lean)
    except (ValueError, OverflowError):  # a day that does not exist, a year beyond the calendar
        return None
    if value is None or not edtf.is_valid(value):
        return None
    return _edge(expression, value) if expression.edge and expression.grain in _EDGED else value


def _edge(expression: Expression, value: str) -> str:
    """The month in which a long stretch of time begins or ends, if that is said."""
    span = edtf.bounds(value)
    day = span.upper if expression.edge == "end" else span.lower
    if day is None:
        return value
    school = expression.grain is Grain.ACADEMIC_YEAR and expression.edge == "end"
    return month_string(day.year, _END_OF_SCHOOL if school else day.month)


def _value(expression: Expression, published: date | None, lean: Lean) -> str | None:
    if expression.until is not None:
        return _range(expression, expression.until, published, lean)
    if published is None:
        return (
            _IN_FULL[expression.grain](expression)
            if expression.in_full and expression.grain in _IN_FULL
            else None
        )
    if expression.in_full:
        return _IN_FULL[expression.grain](expression)
    return _RELATIVE[expression.grain](expression, published, lean)


def _range(first: Expression, last: Expression, published: date | None, lean: Lean) -> str | None:
    """An interval; the end that says its year lends it to the one that does not."""
    end = work_out(replace(last, until=None), published, lean)
    if end is None:
        return None
    bounds = edtf.bounds(end)
    if first.year is None and bounds.upper is not None and first.grain not in (Grain.SEASON, Grain.WEEKDAY):
        year = bounds.upper.year
        if (first.month or 0, first.day or 0) > (last.month or 12, last.day or 31):
            year -= 1
        first = replace(first, year=year, year_shift=None)
    begin = work_out(replace(first, until=None), published, lean)
    return f"{begin}/{end}" if begin else None


# What stands in full


def _day_string(expression: Expression) -> str:
    return date(expression.year or 0, expression.month or 0, expression.day or 0).isoformat()


def _full_week(expression: Expression) -> str:
    return week_from(date(expression.year or 0, expression.month or 0, expression.day or 0))


def _full_quarter(expression: Expression) -> str:
    return _part_of_year(expression, 3)


def _full_half(expression: Expression) -> str:
    return _part_of_year(expression, 6)


def _part_of_year(expression: Expression, length: int) -> str:
    """So many months of a calendar year, or of a financial one."""
    begins = 4 if expression.name == "financial" else 1
    return months(*add_months(expression.year or 0, begins, (expression.count - 1) * length), length)


def _full_opening(expression: Expression) -> str:
    year, count = expression.year or 0, expression.count
    if expression.name == "last":
        return f"{month_string(year, 13 - count)}/{month_string(year, 12)}"
    return f"{month_string(year, 1)}/{month_string(year, count)}"


_IN_FULL: dict[Grain, Callable[[Expression], str]] = {
    Grain.NTH_WEEKDAY: nth_weekday_in_full,
    Grain.DAY: _day_string,
    Grain.WEEK: _full_week,
    Grain.MONTH: lambda expression: month_string(expression.year or 0, expression.month or 0),
    Grain.SEASON: lambda expression: month_string(expression.year or 0, expression.month or 0),
    Grain.YEAR: lambda expression: f"{expression.year:04d}",
    Grain.FINANCIAL_YEAR: lambda expression: financial_year(expression.year or 0),
    Grain.ACADEMIC_YEAR: lambda expression: academic_year(expression.year or 0),
    Grain.DECADE: lambda expression: f"{expression.year:04d}/{(expression.year or 0) + 9:04d}",
    Grain.FEAST: lambda expression: feast(expression.name, expression.year or 0).isoformat(),
    Grain.QUARTER: _full_quarter,
    Grain.HALF: _full_half,
    Grain.OPENING: _full_opening,
    Grain.TERM: terms.full_term,
}


# What is worked out from the day of publication


def _day_of_month(expression: Expression, published: date, lean: Lean) -> str | None:
    """A day by its number alone: of the month that is named, or of one near enough."""
    months = [expression.shift] if expression.shift is not None else range(-6, 7)
    days = [
        day
        for months_away in months
        for day in _existing(*add_months(published.year, published.month, months_away), expression.day or 0)
        if not expression.count or day.weekday() == expression.count - 1
    ]
    found = pick(days, published, lean) if expression.shift is None else next(iter(days), None)
    return found.isoformat() if found else None


def _existing(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def _day(expression: Expression, published: date, lean: Lean) -> str | None:
    month, day = expression.month or 0, expression.day or 0
    if expression.year_shift is not None:
        return date(published.year + expression.year_shift, month, day).isoformat()
    # A leap day comes round every four years, or every eight.
    reach = 8 if (month, day) == (2, 29) else 1
    days = [one for year in years_around(published, reach) for one in _existing(year, month, day)]
    # "Wednesday 19 June" is in a year in which that is one, if any near is.
    days = [one for one in days if one.weekday() == expression.count - 1] or days
    found = pick(days, published, lean)
    return found.isoformat() if found else None


def _month_year(expression: Expression, published: date, lean: Lean) -> int:
    """The year of a month that only "last", "next" or the tense tells."""
    month = expression.month or 0
    if expression.year_shift is not None:
        return published.year + expression.year_shift
    if expression.shift == 0:
        return published.year
    if expression.shift is not None:
        # "The May before last" is one year before "last May", "the May after next" one after "next May".
        # In February nobody calls the coming month "next March".
        past, to_come = published.month > month, published.month + 1 < month
        return published.year + expression.shift + (past if expression.shift < 0 else -to_come)
    this_month = published.replace(day=1)
    found = pick([date(year, month, 1) for year in years_around(published)], this_month, lean)
    return found.year if found else published.year


def _month(expression: Expression, published: date, lean: Lean) -> str | None:
    if expression.rule == "this-time":
        return month_string(published.year + (expression.year_shift or 0), published.month)
    if expression.month is None:
        return month_string(*add_months(published.year, published.month, expression.shift or 0))
    return month_string(_month_year(expression, published, lean), expression.month)


_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def _season(expression: Expression, published: date, lean: Lean) -> str | None:
    season = expression.month or 0
    first = _SEASON_STARTS[season]
    starts = [date(year, first, 1) for year in years_around(published, 3)]
    running = [
        day
        for day in starts
        if day <= published and add_months(day.year, day.month, 3) > (published.year, published.month)
    ]
    if expression.year_shift is not None:
        year = published.year + expression.year_shift
    elif expression.shift == 0 or (expression.shift is None and running):
        year = (running or [_nearest_start(starts, published)])[0].year
    elif expression.shift is not None:
        steps = abs(expression.shift)
        past = [day for day in starts if day <= published and day not in running]
        future = [day for day in starts if day > published]
        year = past[-steps].year if expression.shift < 0 else future[steps - 1].year
    else:
        # The season of a clear past is the last one, however near the next.
        picked = pick(starts, published, Lean.SURELY_PAST if lean is Lean.PAST else lean)
        year = picked.year if picked else published.year
    return month_string(year, season)


def _nearest_start(starts: list[date], published: date) -> date:
    same_year = [day for day in starts if day.year == published.year]
    return same_year[0] if same_year else starts[0]


def _weekday(expression: Expression, published: date, lean: Lean) -> str | None:
    weekday = expression.day or 0
    monday = published - timedelta(days=published.weekday())
    if expression.year_shift is not None:  # "Wednesday last week"
        return (monday + timedelta(days=weekday + 7 * expression.year_shift)).isoformat()
    back, ahead = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
    if expression.name in _DAYS:  # "Saturday week" is the one after the coming Saturday
        return (published + timedelta(days=(ahead or 7) + _DAYS[expression.name])).isoformat()
    if expression.shift == 0:
        return (monday + timedelta(days=weekday)).isoformat()
    if expression.shift is not None:
        # Nobody calls tomorrow "next Thursday".
        days = -(back or 7) if expression.shift < 0 else ahead if ahead > 1 else ahead + 7
    elif lean is Lean.OPEN:
        days = ahead if ahead and ahead < back else -back
    else:
        days = -back if lean < 0 else ahead or 7
    return (published + timedelta(days=days)).isoformat()


def _near_day(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    return (published + timedelta(days=expression.shift or 0)).isoformat()


def _weekend(expression: Expression, published: date, lean: Lean) -> str | None:
    monday = published - timedelta(days=published.weekday())
    shift = expression.shift
    if shift is None:
        shift = 0 if lean > 0 or published.weekday() >= 5 else -1  # noqa: PLR2004 - Saturday
    saturday = monday + timedelta(days=5 + 7 * shift)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def _week(expression: Expression, published: date, lean: Lean) -> str | None:
    if expression.day is not None:
        day = _day(expression, published, lean)
        return week_from(date.fromisoformat(day)) if day else None
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=expression.shift or 0)
    return week_from(monday)


def _year(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    if expression.name == "new":  # in January the new year is this one
        return f"{published.year:04d}" if published.month == 1 else f"{published.year + 1:04d}-01"
    return f"{published.year + (expression.shift or 0):04d}"


def _this_financial_year(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    first = expression.month or 4
    year = published.year - (published.month < first) + (expression.shift or 0)
    return financial_year(year) if first == 4 else f"{year:04d}-{first:02d}/{year + 1:04d}-{first:02d}"  # noqa: PLR2004


def _this_academic_year(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    year = published.year if published.month >= 9 else published.year - 1  # noqa: PLR2004 - September
    return academic_year(year + (expression.shift or 0))


def _feast(expression: Expression, published: date, lean: Lean) -> str | None:
    if expression.year_shift is not None:
        return feast(expression.name, published.year + expression.year_shift).isoformat()
    days = [feast(expression.name, year) for year in years_around(published)]
    if expression.shift == 0:
        return feast(expression.name, published.year).isoformat()
    if expression.shift is not None and expression.shift > 0:
        return next((day.isoformat() for day in days if day > published), None)
    found = pick(days, published, lean if expression.shift is None else Lean.SURELY_PAST)
    return found.isoformat() if found else None


def _quarter(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    if not expression.count:  # "last quarter"
        year, month = add_months(
            published.year, (published.month - 1) // 3 * 3 + 1, 3 * (expression.shift or 0)
        )
        return months(year, month, 3)
    if expression.name == "financial":
        year = published.year if (published.month, published.day) >= (4, 1) else published.year - 1
    else:
        year = published.year
    return _full_part(expression, year + (expression.year_shift or 0))


def _full_part(expression: Expression, year: int) -> str:
    return _IN_FULL[expression.grain](replace(expression, year=year))


def _opening(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    return _full_part(expression, published.year + (expression.year_shift or 0))


def _up_to(expression: Expression, published: date, lean: Lean) -> str | None:
    """So many months that end with a named one, which has been as a rule: "the year to December"."""
    last = replace(expression, shift=None)
    year = _month_year(last, published, lean if lean > Lean.LIKELY_FUTURE else Lean.SURELY_PAST)
    month = expression.month or 0
    return months(*add_months(year, month, 1 - expression.count), expression.count)


def _ago(expression: Expression, published: date, lean: Lean) -> str | None:
    """So many units away: a day for days, about a day for weeks, the month or the year for those."""
    del lean
    count, unit, sign = expression.count, expression.unit, expression.shift or -1
    over = {"just over": 1, "a little over": 1, "just under": -1}.get(expression.name, 0)
    if unit in _DAYS:
        day = published + timedelta(days=sign * (count * _DAYS[unit] + over))
        if expression.name in ("today", "yesterday"):
            return (day - timedelta(days=expression.name == "yesterday")).isoformat()
        return day.isoformat() + ("" if unit == "day" and not expression.name else "~")
    year, month = add_months(published.year, published.month, sign * count * _MONTHS[unit])
    if expression.name == "today":
        return date(year, month, published.day).isoformat()
    if expression.name == "this month":
        return month_string(year, month)
    if unit == "month":
        return month_string(year, month) + ("~" if expression.name else "")
    return f"{year:04d}" + ("~" if expression.name else "")


def _rolling(expression: Expression, published: date, lean: Lean) -> str | None:
    del lean
    count, sign = expression.count, expression.shift or -1
    if expression.unit in _DAYS:
        other = published + timedelta(days=sign * count * _DAYS[expression.unit])
        first, last = sorted((published, other))
        return f"{first.isoformat()}/{last.isoformat()}"
    here = (published.year, published.month)
    there = add_months(*here, sign * count * _MONTHS[expression.unit])
    first_month, last_month = sorted((here, there))
    return f"{month_string(*first_month)}/{month_string(*last_month)}"


_RELATIVE: dict[Grain, Callable[[Expression, date, Lean], str | None]] = {
    Grain.DAY: _day,
    Grain.DAY_OF_MONTH: _day_of_month,
    Grain.WEEKDAY: _weekday,
    Grain.NTH_WEEKDAY: nth_weekday,
    Grain.NEAR_DAY: _near_day,
    Grain.WEEKEND: _weekend,
    Grain.WEEK: _week,
    Grain.MONTH: _month,
    Grain.SEASON: _season,
    Grain.QUARTER: _quarter,
    Grain.HALF: _quarter,
    Grain.YEAR: _year,
    Grain.FINANCIAL_YEAR: _this_financial_year,
    Grain.ACADEMIC_YEAR: _this_academic_year,
    Grain.DECADE: _rolling,
    Grain.FEAST: _feast,
    Grain.AGO: _ago,
    Grain.ROLLING: _rolling,
    Grain.UP_TO: _up_to,
    Grain.OPENING: _opening,
    Grain.TERM: terms.term,
    Grain.HALF_TERM: terms.half_term,
    Grain.LONE_QUARTER: terms.lone_quarter,
}
