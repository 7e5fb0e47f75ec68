"""The grammar of dates: a pattern and a builder for each way in which documents write them."""

import re

from briefing_app.extraction.dates.calendar_words import (
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    month_number,
)
from briefing_app.extraction.dates.days import DAY_RULES, ISO_RULE, MONTH_DAY_RULES, NUMERIC_RULE, day_of
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.jotted import (
    SHORT_DAY_RULE,
    SHORT_MONTH_RULE,
    SHORT_SHIFTED_RULE,
    TWO_DIGITS_RULE,
)
from briefing_app.extraction.dates.lookalikes import is_over, is_verb
from briefing_app.extraction.dates.patterns import (
    CLOCK,
    COUNT,
    DAY,
    DAYTIME,
    FEAST,
    FULL_MONTH,
    IN_THIS_CENTURY,
    LAST_CENTURY,
    LONG_YEAR,
    MONTH,
    REL_YEAR,
    ROUGH,
    SHIFT,
    SHIFTS,
    UNITS,
    WEEKDAY,
    WHICH_YEAR,
    YEAR,
    Rule,
    count_of,
    expression_at,
    rule,
    shift_of,
    spelt_year,
    years_of,
)
from briefing_app.extraction.dates.relations import (
    EARLIER_RULES,
    MONTH_BEFORE_RULE,
    MONTH_TWICE_REMOVED_RULE,
    NUMBERED_DAY_RULES,
    NUMBERED_WEEKDAY_RULES,
    RELATION_RULES,
)
from briefing_app.extraction.dates.terms import PERIOD_RULE, TERM_RULES


def _financial(found: re.Match[str]) -> Expression | None:
    first, second = int(found["first"]), found["second"]
    last = int(second) if len(second) == len("2019") else first // 100 * 100 + int(second)
    if last == first + 1:
        academic = "academic" in found[0].lower() or "school" in found[0].lower()
        grain = Grain.ACADEMIC_YEAR if academic else Grain.FINANCIAL_YEAR
        return expression_at(found, "financial-year", grain, year=first)
    if not first < last <= first + 30:
        return None
    return expression_at(
        found, "years", Grain.YEAR, year=first, until=expression_at(found, "year", Grain.YEAR, year=last)
    )


def _decade(found: re.Match[str]) -> Expression | None:
    return expression_at(found, "decade", Grain.DECADE, year=int(found[1]))


def _plain_year(found: re.Match[str]) -> Expression | None:
    return expression_at(found, "year", Grain.YEAR, year=int(found["year"]))


def _spelt_year(found: re.Match[str]) -> Expression | None:
    return expression_at(found, "year", Grain.YEAR, year=spelt_year(found[0]))


def _month(found: re.Match[str]) -> Expression | None:
    if not found["month"][0].isupper():
        return None
    return expression_at(
        found,
        "month",
        Grain.MONTH,
        month=month_number(found["month"]),
        shift=shift_of(found),
        **years_of(found),
    )


_A_WEEK_ON = re.compile(r"(?<![\w-])a\sweek\s(?:on|from|after|this|next)\s\Z", re.IGNORECASE)
# "15 hours of tuition | a week from Monday", "£50 a week from Monday".
_SO_MUCH = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|hours?))\b[^.;:,]{0,30}\Z", re.IGNORECASE
)


def _is_a_week_on(text: str, start: int) -> bool:
    """Whether a day is told by the one a week before it: "a week on | Monday"."""
    found = _A_WEEK_ON.search(text, max(0, start - _LONGEST_WITHIN), start)
    since = max(0, start - _LONGEST_RATE)
    return found is not None and _SO_MUCH.search(text, since, found.start()) is None


_LONGEST_RATE = 50


def _weekday(found: re.Match[str]) -> Expression | None:
    if not found["weekday"][0].isupper():
        return None
    week = SHIFTS[found["week"].lower()] if found["week"] else None
    name = (
        (found["later"] or "week").strip().lower()
        if found["later"] or _is_a_week_on(found.string, found.start())
        else ""
    )
    day, shift = WEEKDAYS[found["weekday"].lower()], shift_of(found)
    return expression_at(found, "weekday", Grain.WEEKDAY, day=day, shift=shift, year_shift=week, name=name)


_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last": -1, "this": 0, "day": -2}


def _near_day(found: re.Match[str]) -> Expression | None:
    words = found["near"].lower()
    shift = 2 if words.endswith("tomorrow") and words.startswith("day") else _NEAR[words.split()[0]]
    return expression_at(found, "near-day", Grain.NEAR_DAY, shift=shift, name=words)


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
    unit, shift = found["unit"].lower(), SHIFTS[found["shift"].lower()]
    rolls = found["shift"].lower() in ("past", "coming") or _WITHIN_THE.search(
        found.string, max(0, found.start() - _LONGEST_WITHIN), found.start()
    )
    if rolls and shift and unit in _ROLLING_UNITS:
        return expression_at(found, "rolling", Grain.ROLLING, shift=shift, count=1, unit=unit)
    name = "previous" if found["shift"].lower() == "previous" else ""
    return expression_at(found, "shifted", _GRAINS[unit], shift=shift, month=SEASONS.get(unit), name=name)


def _weekend(found: re.Match[str]) -> Expression | None:
    return expression_at(found, "weekend", Grain.WEEKEND)


def _long_year(found: re.Match[str]) -> Expression | None:
    if found["kind"].lower() == "calendar":
        return expression_at(found, "shifted", Grain.YEAR, shift=SHIFTS[found["shift"].lower()])
    kind, shift = found["kind"].lower(), SHIFTS[found["shift"].lower()]
    grain = Grain.ACADEMIC_YEAR if kind in ("academic", "school") else Grain.FINANCIAL_YEAR
    # A municipal year runs from one annual meeting to the next, in May.
    return expression_at(
        found, "financial-year", grain, shift=shift, month=5 if kind == "municipal" else None
    )


def _rolling(found: re.Match[str]) -> Expression | None:
    unit, shift = found["unit"].lower().removesuffix("s"), SHIFTS[found["shift"].lower()]
    count = count_of(found["count"])
    if shift == 0 or is_over(found) or is_verb(found) or not count:
        return None
    return expression_at(found, "rolling", Grain.ROLLING, shift=shift, count=count, unit=unit)


def _season(found: re.Match[str]) -> Expression | None:
    return expression_at(
        found, "season", Grain.SEASON, month=SEASONS[found["season"].lower()], **years_of(found)
    )


def _feast(found: re.Match[str]) -> Expression | None:
    if not found["feast"][0].isupper():
        return None
    name = " ".join(found["feast"].lower().replace("'", "’").split())
    return expression_at(found, "feast", Grain.FEAST, name=name, shift=shift_of(found), **years_of(found))


def _quarter(found: re.Match[str]) -> Expression | None:
    parts = found.groupdict()
    number = int(parts["q"]) if parts.get("q") else ORDINALS[found["nth"].lower()]
    grain = Grain.HALF if (parts.get("part") or "").lower() == "half" else Grain.QUARTER
    if grain is Grain.HALF and number > 2:  # noqa: PLR2004 - a year has two halves
        return None
    name = "financial" if parts.get("second") or "financial" in found[0].lower() else ""
    return expression_at(found, "part-of-year", grain, count=number, name=name, **years_of(found))


def _opening(found: re.Match[str]) -> Expression | None:
    last = found["side"].lower() in ("last", "final")
    return expression_at(
        found,
        "part-of-year",
        Grain.OPENING,
        count=count_of(found["count"]),
        name="last" if last else "",
        **years_of(found),
    )


def _ago(found: re.Match[str]) -> Expression | None:
    unit = found["unit"].lower().removesuffix("s")
    if not count_of(found["count"]):
        return None
    name, shift = ("ago", -1) if found[0].lower().endswith("ago") else ("ahead", 1)
    rough = (found["rough"] or "").strip().lower()
    return expression_at(
        found, name, Grain.AGO, count=count_of(found["count"]), unit=unit, shift=shift, name=rough
    )


def _week_of(found: re.Match[str]) -> Expression | None:
    day = day_of(found)
    if day is None:
        return None
    return expression_at(
        found, "week-of", Grain.WEEK, day=day.day, month=day.month, year=day.year, year_shift=day.year_shift
    )


def _this_time(found: re.Match[str]) -> Expression | None:
    return expression_at(found, "this-time", Grain.MONTH, shift=0, year_shift=SHIFTS[found["rel"].lower()])


_AGO = rf"(?<![\w.,]){ROUGH}{COUNT}\s+(?P<unit>(?:{'|'.join(UNITS)})s?)"

_WEEKDAY_RULE = rule(
    rf"{CLOCK}(?:(?P<shift>last|this|next|coming)\s+)?(?P<weekday>{WEEKDAY})(?P<later>\s(?:week|fortnight)\b)?{DAYTIME}"
    r"(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?",
    _weekday,
)
_NEAR_RULE = rule(
    rf"{CLOCK}(?P<near>(?:today|tonight|(?:yesterday|tomorrow){DAYTIME}|last\snight|this\s(?:morning"
    rf"|afternoon|evening|lunchtime)"
    r"|day\s(?:before\syesterday|after\stomorrow)))\b",
    _near_day,
)
_AGO_RULE = rule(rf"{_AGO}\s+ago\b", _ago)
_AHEAD_RULE = rule(rf"{_AGO}(?:[’']s?)?\s+(?:time\b|from\s(?:now|today)\b)", _ago)

# "Will go to cabinet in | a fortnight".
_SOON_RULE = rule(rf"(?<=\bin\s){ROUGH}{COUNT}\s+(?P<unit>weeks?|fortnight|month)", _ago)
_TO_COME = re.compile(r"\b(?:will|[’']ll|(?:is|are)\sdue)\b[^.;:,!?]*\bin\s$")
_TO_COME_REACH = 120

_FEAST_RULE = rule(rf"(?:{SHIFT})?{FEAST}{WHICH_YEAR}?", _feast)
DIGIT_RULES: tuple[Rule, ...] = (
    PERIOD_RULE,
    NUMBERED_DAY_RULES[0],
    ISO_RULE,
    NUMERIC_RULE,
    _NEAR_RULE,
    *DAY_RULES,
    *MONTH_DAY_RULES[1:],
    _WEEKDAY_RULE,
    rule(
        r"(?P<first>(?:19|20)\d\d)\s?[/–-]\s?(?P<second>(?:19|20)\d\d|\d\d)(?![\d/]"
        r"|[.,:]\d)(?:\s(?:financial|academic|school|municipal)\syear\b)?",
        _financial,
    ),
    rule(r"((?:19|20)\d0)[’']?s\b", _decade),
    rule(YEAR, _plain_year),
    rule(r"(?P<year>1[5-8]\d\d)(?![\d/%]|,\d|[-–]\d|\.\d|\w)", _plain_year),
    _AGO_RULE,
    _AHEAD_RULE,
    TWO_DIGITS_RULE,
)
MONTH_RULES: tuple[Rule, ...] = (
    MONTH_BEFORE_RULE,
    MONTH_TWICE_REMOVED_RULE,
    *MONTH_DAY_RULES,
    _FEAST_RULE,
    rule(rf"(?P<month>{FULL_MONTH})\shalf[\s-]term\b", _month),
    rule(rf"(?P<month>{MONTH}){WHICH_YEAR}", _month),
    rule(rf"(?P<month>{FULL_MONTH})", _month),
    SHORT_MONTH_RULE,
)
WEEKDAY_RULES: tuple[Rule, ...] = (
    *DAY_RULES,
    *MONTH_DAY_RULES[1:],
    *NUMBERED_WEEKDAY_RULES,
    _WEEKDAY_RULE,
    SHORT_DAY_RULE,
)
WORD_RULES: tuple[Rule, ...] = (
    _NEAR_RULE,
    SHORT_SHIFTED_RULE,
    *TERM_RULES,
    *RELATION_RULES,
    rule(r"this\stime\s(?P<rel>last|next)\syear\b", _this_time),
    rule(rf"{SHIFT}{LONG_YEAR}", _long_year),
    rule(
        rf"{SHIFT}(?:few\s)?{COUNT}\s+(?P<unit>days?|weeks?|months?|years?|decades?)\b(?!\s(?:old"
        rf"|of\sage))",
        _rolling,
    ),
    rule(
        rf"{SHIFT}(?P<unit>weekend|week|month|year|quarter|decade|spring|summer|autumn"
        rf"|winter)\b(?!\sof\s)(?![’']?s?\s(?:old|of\sage))",
        _shifted,
    ),
    rule(rf"{SHIFT}(?P<month>{FULL_MONTH})(?!\s\d)", _month),
    *DAY_RULES[1:],
    *MONTH_DAY_RULES[1:],
    _WEEKDAY_RULE,
    _FEAST_RULE,
    rule(rf"(?P<season>spring|summer|autumn|winter){WHICH_YEAR}", _season),
    rule(
        r"(?:Q|quarter\s)(?P<q>[1-4])\s(?:of\s)?(?P<year>20\d\d)(?P<second>[/–-]\d\d(?:\d\d)?)?\b", _quarter
    ),
    rule(
        r"(?P<nth>first|second|third|fourth|final|last|opening|closing)\s(?P<part>quarter|half)\sof\s(?:the\s)?"
        r"(?:(?P<year>(?:19|20)\d\d)(?P<second>[/–-]\d\d(?:\d\d)?)?|(?:(?P<rel>last|this"
        r"|next)\s)?(?:financial\s|calendar\s)?year)\b",
        _quarter,
    ),
    rule(rf"(?P<side>first|last|final)\s{COUNT}\smonths\sof\s(?:{YEAR}|{REL_YEAR})", _opening),
    rule(
        rf"week\s(?:beginning|commencing|starting"
        rf"|of)\s(?:on\s)?(?:{WEEKDAY},?\s)?(?:the\s)?{DAY}\s(?:of\s)?(?P<month>{MONTH}){WHICH_YEAR}?",
        _week_of,
    ),
    PERIOD_RULE,
    rule(LAST_CENTURY, _spelt_year),
    rule(IN_THIS_CENTURY, _spelt_year),
)
PART_RULES: tuple[Rule, ...] = (
    rule(rf"(?P<shift>the|this|current)\s{LONG_YEAR}", _long_year),
    rule(
        r"(?P<shift>the)\s(?P<unit>week|month|year|weekend|quarter|spring|summer|autumn|winter)\b(?!\sterm\b)",
        _shifted,
    ),
    *WORD_RULES,
    *MONTH_RULES,
    *DIGIT_RULES,
    rule(r"(?P<season>spring|summer|autumn|winter)\b", _season),
)
"""What may follow "early", "late" or "the end of"."""
BARE_RULES: tuple[Rule, ...] = (
    NUMBERED_DAY_RULES[1],
    rule(r"(?P<season>spring|summer|autumn|winter)\b", _season),
    rule(r"weekend\b(?!\sof\s(?:the\s)?\d)", _weekend),
)
"""What is a date only after "the"."""


def read_counted(text: str, start: int, end: int) -> Expression | None:
    """An expression in `[start, end)` that says only at its end that it is one: "just over a week ago"."""
    for pattern, build in (_AGO_RULE, _AHEAD_RULE, *EARLIER_RULES):
        found = pattern.search(text, start, end)
        if found and found.end() == end:
            return build(found)
    return None


def read_soon(text: str, start: int, end: int) -> Expression | None:
    """An expression in `[start, end)` that is one behind what will be: "will meet in | two weeks"."""
    pattern, build = _SOON_RULE
    found = pattern.search(text, start, end)
    if found is None or found.end() != end:
        return None
    lead = text[max(0, found.start() - _TO_COME_REACH) : found.start()]
    return build(found) if _TO_COME.search(lead) else None
