"""The grammar of dates: a pattern and a builder for each way in which documents write them."""

import re
from collections.abc import Callable
from typing import Any

from briefing_app.extraction.dates.calendar_words import (
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    add_months,
    month_number,
)
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.text.numbers import read_number

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_FULL_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|Sept(?:ember)?|October|November|December)\b"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_SHORT_WEEKDAY = rf"(?:(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b\.?|{WEEKDAY})"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/]|,\d|[-–]\d|\.\d|\w)"
_REL_YEAR = r"(?:of\s+)?(?P<rel>last|this|next)\s+year\b"
_WHICH_YEAR = rf"(?:\.?,?\s+(?:in\s+|of\s+)?(?:{_YEAR}|{_REL_YEAR}))"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
_DASH = r"(?:\s?[-–—−]\s?|\s(?:to|until|till|and|&)\s(?:the\s)?)"
_SHIFT = r"(?P<shift>last|this|next|coming|past|previous|current)\s+"
_CLOCK = r"(?:(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)|noon|midday|midnight|lunchtime),?\s+(?:on\s+)?)?"
_DAYTIME = r"(?:\s(?:morning|afternoon|evening|night|lunchtime|teatime)\b)?"
_COUNT = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    r"|twenty(?:[\s-]four)?"
    r"|thirty|ninety|a\scouple\sof)"
)
_FEAST = (
    r"(?P<feast>Christmas(?:\s(?:Eve|Day))?|Boxing\sDay|New\sYear[’']s\s(?:Eve|Day)|Good\sFriday"
    r"|Easter(?:\s(?:Sunday|Monday))?"
    r"|Halloween|Bonfire\sNight)\b"
)
_ROUGH = (
    r"(?P<rough>(?:just\s|a\slittle\s|well\s)?(?:over|under|more\sthan|less\sthan)\s|about\s|around\s"
    r"|nearly\s|almost\s|some\s|roughly\s|only\s|just\s)?"
)
_LONG_YEAR = r"(?P<kind>financial|fiscal|municipal|council|academic|school)\s+year\b"

Builder = Callable[[re.Match[str]], Expression | None]
Rule = tuple[re.Pattern[str], Builder]

_SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
_TURN_OF_CENTURY = 70


def _rule(pattern: str, build: Builder) -> Rule:
    return re.compile(pattern, re.IGNORECASE), build


def _at(found: re.Match[str], rule: str, grain: Grain, **parts: Any) -> Expression:
    return Expression(start=found.start(), end=found.end(), rule=rule, grain=grain, **parts)


def _years(found: re.Match[str]) -> dict[str, int | None]:
    """The year that a match names, or the shift that leads to it."""
    parts = found.groupdict()
    year, near = parts.get("year"), parts.get("rel")
    return {"year": int(year) if year else None, "year_shift": _SHIFTS[near.lower()] if near else None}


def _shift(found: re.Match[str]) -> int | None:
    word = found.groupdict().get("shift")
    return _SHIFTS[word.strip().lower()] if word else None


def _count(words: str) -> int:
    words = words.lower()
    if words.startswith(("a", "an")) and words in ("a", "an"):
        return 1
    number = read_number("two" if "couple" in words else words, 0)
    return int(number.value) if number else 0


def _iso(found: re.Match[str]) -> Expression | None:
    return _at(found, "iso-day", Grain.DAY, year=int(found[1]), month=int(found[2]), day=int(found[3]))


def _numeric(found: re.Match[str]) -> Expression | None:
    year = int(found[4])
    if len(found[4]) == len("18"):
        year += 2000 if year < _TURN_OF_CENTURY else 1900
    return _at(found, "numeric-day", Grain.DAY, year=year, month=int(found[3]), day=int(found[1]))


def _day(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    return _at(
        found, "day", Grain.DAY, day=int(found["day"]), month=month_number(found["month"]), **_years(found)
    )


def _day_range(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    month, years = month_number(found["month"]), _years(found)
    last = _at(found, "day", Grain.DAY, day=int(found["last"]), month=month, **years)
    return _at(found, "day-range", Grain.DAY, day=int(found["day"]), month=month, until=last, **years)


def _financial(found: re.Match[str]) -> Expression | None:
    first, second = int(found["first"]), found["second"]
    last = int(second) if len(second) == len("2019") else first // 100 * 100 + int(second)
    if last == first + 1:
        academic = "academic" in found[0].lower() or "school" in found[0].lower()
        grain = Grain.ACADEMIC_YEAR if academic else Grain.FINANCIAL_YEAR
        return _at(found, "financial-year", grain, year=first)
    if not first < last <= first + 30:
        return None
    return _at(found, "years", Grain.YEAR, year=first, until=_at(found, "year", Grain.YEAR, year=last))


def _decade(found: re.Match[str]) -> Expression | None:
    return _at(found, "decade", Grain.DECADE, year=int(found[1]))


def _plain_year(found: re.Match[str]) -> Expression | None:
    return _at(found, "year", Grain.YEAR, year=int(found["year"]))


def _month(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    return _at(
        found, "month", Grain.MONTH, month=month_number(found["month"]), shift=_shift(found), **_years(found)
    )


_A_WEEK_ON = re.compile(r"(?<![\w-])a\sweek\s(?:on|from|after|this|next)\s\Z", re.IGNORECASE)


def _weekday(found: re.Match[str]) -> Expression | None:
    if not found["weekday"][0].isupper():
        return None
    week = _SHIFTS[found["week"].lower()] if found["week"] else None
    name = (
        "week"
        if found["later"]
        or _A_WEEK_ON.search(found.string, max(0, found.start() - _LONGEST_WITHIN), found.start())
        else ""
    )
    day, shift = WEEKDAYS[found["weekday"].lower()], _shift(found)
    return _at(found, "weekday", Grain.WEEKDAY, day=day, shift=shift, year_shift=week, name=name)


_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last": -1, "this": 0, "day": -2}


def _near_day(found: re.Match[str]) -> Expression | None:
    words = found["near"].lower()
    shift = 2 if words.endswith("tomorrow") and words.startswith("day") else _NEAR[words.split()[0]]
    return _at(found, "near-day", Grain.NEAR_DAY, shift=shift, name=words)


_ROLLING_UNITS = ("week", "month", "year", "decade")
_GRAINS = {
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "year": Grain.YEAR,
    "quarter": Grain.QUARTER,
    "decade": Grain.DECADE,
} | dict.fromkeys(SEASONS, Grain.SEASON)


# "In the last year" are the twelve months up to now, "last year" is the calendar's.
_WITHIN_THE = re.compile(r"\b(?:in|over|during|within|for|throughout)\sthe\s\Z", re.IGNORECASE)
_LONGEST_WITHIN = len(" throughout the ")


def _shifted(found: re.Match[str]) -> Expression | None:
    unit, shift = found["unit"].lower(), _SHIFTS[found["shift"].lower()]
    rolls = found["shift"].lower() in ("past", "coming") or _WITHIN_THE.search(
        found.string, max(0, found.start() - _LONGEST_WITHIN), found.start()
    )
    if rolls and shift and unit in _ROLLING_UNITS:
        return _at(found, "rolling", Grain.ROLLING, shift=shift, count=1, unit=unit)
    return _at(found, "shifted", _GRAINS[unit], shift=shift, month=SEASONS.get(unit))


def _weekend(found: re.Match[str]) -> Expression | None:
    return _at(found, "weekend", Grain.WEEKEND)


def _long_year(found: re.Match[str]) -> Expression | None:
    grain = Grain.ACADEMIC_YEAR if found["kind"].lower() in ("academic", "school") else Grain.FINANCIAL_YEAR
    return _at(found, "financial-year", grain, shift=_SHIFTS[found["shift"].lower()])


def _rolling(found: re.Match[str]) -> Expression | None:
    unit, shift = found["unit"].lower().removesuffix("s"), _SHIFTS[found["shift"].lower()]
    if shift == 0 or not _count(found["count"]):
        return None
    return _at(found, "rolling", Grain.ROLLING, shift=shift, count=_count(found["count"]), unit=unit)


def _season(found: re.Match[str]) -> Expression | None:
    return _at(found, "season", Grain.SEASON, month=SEASONS[found["season"].lower()], **_years(found))


def _feast(found: re.Match[str]) -> Expression | None:
    if not found["feast"][0].isupper():
        return None
    name = found["feast"].lower().replace("'", "’")
    return _at(found, "feast", Grain.FEAST, name=name, shift=_shift(found), **_years(found))


def _quarter(found: re.Match[str]) -> Expression | None:
    parts = found.groupdict()
    number = int(parts["q"]) if parts.get("q") else ORDINALS[found["nth"].lower()]
    grain = Grain.HALF if (parts.get("part") or "").lower() == "half" else Grain.QUARTER
    if grain is Grain.HALF and number > 2:  # noqa: PLR2004 - a year has two halves
        return None
    name = "financial" if parts.get("second") or "financial" in found[0].lower() else ""
    return _at(found, "part-of-year", grain, count=number, name=name, **_years(found))


def _opening(found: re.Match[str]) -> Expression | None:
    last = found["side"].lower() in ("last", "final")
    return _at(
        found,
        "part-of-year",
        Grain.OPENING,
        count=_count(found["count"]),
        name="last" if last else "",
        **_years(found),
    )


def _ago(found: re.Match[str]) -> Expression | None:
    unit = found["unit"].lower().removesuffix("s")
    if not _count(found["count"]):
        return None
    rule, shift = ("ago", -1) if found[0].lower().endswith("ago") else ("ahead", 1)
    rough = (found["rough"] or "").strip().lower()
    return _at(found, rule, Grain.AGO, count=_count(found["count"]), unit=unit, shift=shift, name=rough)


def _week_of(found: re.Match[str]) -> Expression | None:
    day = _day(found)
    if day is None:
        return None
    return _at(
        found, "week-of", Grain.WEEK, day=day.day, month=day.month, year=day.year, year_shift=day.year_shift
    )


def _this_time(found: re.Match[str]) -> Expression | None:
    return _at(found, "this-time", Grain.MONTH, shift=0, year_shift=_SHIFTS[found["rel"].lower()])


def _period_to(found: re.Match[str]) -> Expression:
    """The months that end with a named one: "the quarter to September 2019"."""
    year, month = int(found["year"]), month_number(found["month"])
    length = int(found["count"]) if found["count"] else 3 if found["unit"].lower() == "quarter" else 12
    first_year, first_month = add_months(year, month, 1 - length)
    last = _at(found, "month", Grain.MONTH, year=year, month=month)
    return _at(found, "period-to", Grain.MONTH, year=first_year, month=first_month, until=last)


def _new_year(found: re.Match[str]) -> Expression | None:
    return _at(found, "new-year", Grain.YEAR, name="new")


_A_DAY = rf"(?:{_SHORT_WEEKDAY},?\s+(?:the\s+)?\(?)?{_DAY}\s+(?:of\s+)?(?P<month>{MONTH}){_WHICH_YEAR}?"
_A_MONTH_DAY = (
    rf"(?:{_SHORT_WEEKDAY},?\s+\(?)?(?P<month>{MONTH})\.?\s+(?:the\s+)?{_DAY}(?![\d%]|[.,:]\d){_WHICH_YEAR}?"
)
_AGO = rf"(?<![\w.,]){_ROUGH}{_COUNT}\s+(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?)"

_DAY_RULES = (
    _rule(
        rf"(?:{_SHORT_WEEKDAY}\s+)?{_DAY}{_DASH}(?:{_SHORT_WEEKDAY}\s+)?{_LAST_DAY}\s+(?:of\s+)?(?P<month>{MONTH}){_WHICH_YEAR}?",
        _day_range,
    ),
    _rule(_CLOCK + _A_DAY, _day),
)
_MONTH_DAY_RULES = (
    _rule(rf"(?P<month>{MONTH})\.?\s+{_DAY}{_DASH}{_LAST_DAY}(?![\d%]|[.,:]\d){_WHICH_YEAR}?", _day_range),
    _rule(_CLOCK + _A_MONTH_DAY, _day),
)
_WEEKDAY_RULE = _rule(
    rf"{_CLOCK}(?:(?P<shift>last|this|next|coming)\s+)?(?P<weekday>{WEEKDAY})(?P<later>\sweek\b)?{_DAYTIME}"
    r"(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?",
    _weekday,
)
_NEAR_RULE = _rule(
    rf"{_CLOCK}(?P<near>(?:today|tonight|(?:yesterday|tomorrow){_DAYTIME}|last\snight|this\s(?:morning"
    rf"|afternoon|evening|lunchtime)"
    r"|day\s(?:before\syesterday|after\stomorrow)))\b",
    _near_day,
)
_AGO_RULE = _rule(rf"{_AGO}\s+ago\b", _ago)
_AHEAD_RULE = _rule(rf"{_AGO}(?:[’']s?)?\s+(?:time\b|from\s(?:now|today)\b)", _ago)

_PERIOD_RULE = _rule(
    r"(?:(?P<count>\d{1,2})\smonths|(?P<unit>quarter|year))\s(?:up\s)?(?:to|ending|ended)\s"
    rf"(?:(?:the\send\sof|\d{{1,2}})\s)?(?P<month>{MONTH})\s{_YEAR}",
    _period_to,
)

DIGIT_RULES: tuple[Rule, ...] = (
    _PERIOD_RULE,
    _rule(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", _iso),
    _rule(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/]|\.\d)", _numeric),
    _NEAR_RULE,
    *_DAY_RULES,
    *_MONTH_DAY_RULES[1:],
    _WEEKDAY_RULE,
    _rule(
        r"(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?P<second>(?:19|20)\d\d|\d\d)(?![\d/]"
        r"|[.,:]\d)(?:\s(?:financial|academic|school|municipal)\syear\b)?",
        _financial,
    ),
    _rule(r"((?:19|20)\d0)[’']?s\b", _decade),
    _rule(_YEAR, _plain_year),
    _AGO_RULE,
    _AHEAD_RULE,
)
MONTH_RULES: tuple[Rule, ...] = (
    *_MONTH_DAY_RULES,
    _rule(rf"(?P<month>{MONTH}){_WHICH_YEAR}", _month),
    _rule(rf"(?P<month>{_FULL_MONTH})", _month),
)
WEEKDAY_RULES: tuple[Rule, ...] = (*_DAY_RULES, *_MONTH_DAY_RULES[1:], _WEEKDAY_RULE)
WORD_RULES: tuple[Rule, ...] = (
    _NEAR_RULE,
    _rule(r"this\stime\s(?P<rel>last|next)\syear\b", _this_time),
    _rule(rf"{_SHIFT}{_LONG_YEAR}", _long_year),
    _rule(
        rf"{_SHIFT}(?:few\s)?{_COUNT}\s+(?P<unit>days?|weeks?|months?|years?|decades?)\b(?!\s(?:old"
        rf"|of\sage))",
        _rolling,
    ),
    _rule(
        rf"{_SHIFT}(?P<unit>weekend|week|month|year|quarter|decade|spring|summer|autumn"
        rf"|winter)\b(?!\sof\s)(?![’']?s?\s(?:old|of\sage))",
        _shifted,
    ),
    _rule(rf"{_SHIFT}(?P<month>{_FULL_MONTH})(?!\s\d)", _month),
    _WEEKDAY_RULE,
    _rule(rf"(?:{_SHIFT})?{_FEAST}{_WHICH_YEAR}?", _feast),
    _rule(rf"(?P<season>spring|summer|autumn|winter){_WHICH_YEAR}", _season),
    _rule(
        r"(?:Q|quarter\s)(?P<q>[1-4])\s(?:of\s)?(?P<year>20\d\d)(?P<second>[/–-]\d\d(?:\d\d)?)?\b", _quarter
    ),
    _rule(
        r"(?P<nth>first|second|third|fourth|final|last)\s(?P<part>quarter|half)\sof\s(?:the\s)?"
        r"(?:(?P<year>(?:19|20)\d\d)(?P<second>[/–-]\d\d(?:\d\d)?)?|(?:(?P<rel>last|this"
        r"|next)\s)?(?:financial\s)?year)\b",
        _quarter,
    ),
    _rule(rf"(?P<side>first|last|final)\s{_COUNT}\smonths\sof\s(?:{_YEAR}|{_REL_YEAR})", _opening),
    _rule(
        rf"week\s(?:beginning|commencing|starting"
        rf"|of)\s(?:on\s)?(?:{WEEKDAY},?\s)?(?:the\s)?{_DAY}\s(?:of\s)?(?P<month>{MONTH}){_WHICH_YEAR}?",
        _week_of,
    ),
    _rule(r"new\syear\b(?![’']s)", _new_year),
    _PERIOD_RULE,
)
PART_RULES: tuple[Rule, ...] = (
    _rule(rf"(?P<shift>the|this|current)\s{_LONG_YEAR}", _long_year),
    _rule(
        r"(?P<shift>the)\s(?P<unit>week|month|year|weekend|quarter|spring|summer|autumn|winter)\b", _shifted
    ),
    *WORD_RULES,
    *MONTH_RULES,
    *DIGIT_RULES,
    _rule(r"(?P<season>spring|summer|autumn|winter)\b", _season),
)
"""What may follow "early", "late" or "the end of"."""
BARE_RULES: tuple[Rule, ...] = (
    _rule(r"(?P<season>spring|summer|autumn|winter)\b", _season),
    _rule(r"weekend\b", _weekend),
)
"""What is a date only after "the"."""


def read_counted(text: str, start: int, end: int) -> Expression | None:
    """An expression in `[start, end)` that says only at its end that it is one: "just over a week ago"."""
    for pattern, build in (_AGO_RULE, _AHEAD_RULE):
        found = pattern.search(text, start, end)
        if found and found.end() == end:
            return build(found)
    return None
