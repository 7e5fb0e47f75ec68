"""Finding date expressions in a block of text: where they may begin, and which belong together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing_app.extraction.dates.calendar_words import DAY_WORDS, FEAST_OPENINGS
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.grammar import (
    BARE_RULES,
    DIGIT_RULES,
    MONTH_RULES,
    PART_RULES,
    WEEKDAY_RULES,
    WORD_RULES,
    read_counted,
    read_soon,
)
from briefing_app.extraction.dates.lookalikes import is_date
from briefing_app.extraction.dates.patterns import MOVED_FROM, UNITS, Rules, rules_of
from briefing_app.extraction.dates.relations import POINTING, POINTING_RULES
from briefing_app.extraction.text.triggers import Triggers, any_of, listed, with_capital

_MONTHS = listed("January February March April May June July August September October November December")
_MONTHS += listed("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SHORT_WEEKDAYS = ["Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"]
_PARTS = listed("early mid late later end start beginning middle close turn very")
_SEASONS = ["spring", "summer", "autumn", "winter"]
_WORDS = listed(
    "today tonight yesterday tomorrow this last next past previous coming current day first second"
    " third fourth final quarter year month week fortnight noon midday midnight new lunchtime opening closing"
    " nineteen twenty one two three same that following academic school half"
)
_WORDS += tuple(word for word in DAY_WORDS if word not in _WORDS)
_QUARTERS = ["Q1", "Q2", "Q3", "Q4"]
# "May Day" and "Spring bank holiday" begin like other expressions.
_FEASTS = sorted(FEAST_OPENINGS - {*_MONTHS, *with_capital(_SEASONS)})
_BACKWARDS = ("ago", "time", "from now", "from today", "earlier", "later", "before")
_FORMS = {
    *(form for word in (*_MONTHS, *_WEEKDAYS) for form in (word, word.upper())),
    *with_capital((*_PARTS, *_SEASONS, *_WORDS)),
    *_SHORT_WEEKDAYS,
    *_FEASTS,
    *_QUARTERS,
    *_BACKWARDS,
    "weekend",
    "weeks",
}
_PLACE = re.compile(rf"(?<![\w£€$])(?:(?<!\d[.,/:-])\d|(?:{any_of(_FORMS)})\b)")
TRIGGERS = Triggers(_PLACE, _FORMS)
"""The words in which a date expression may begin, or for "ago" end."""
_AT_DIGIT, _IN_PART, _BARE = rules_of(DIGIT_RULES), rules_of(PART_RULES), rules_of(BARE_RULES)
_RULES: dict[str, Rules] = (
    dict.fromkeys((word.lower() for word in _MONTHS), rules_of(MONTH_RULES))
    | dict.fromkeys((word.lower() for word in (*_WEEKDAYS, *_SHORT_WEEKDAYS)), rules_of(WEEKDAY_RULES))
    | dict.fromkeys(
        (word.lower() for word in (*_WORDS, *_SEASONS, *_FEASTS, *_QUARTERS)), rules_of(WORD_RULES)
    )
    | dict.fromkeys(POINTING, rules_of(POINTING_RULES))
)
_PART = re.compile(
    r"(?:early|mid|late|earlier|later)\b(?:\s(?:in|on)\b)?[\s-](?:the\s)?|(?:very\s)?(?:end|start"
    r"|beginning|(?:first|last|final)\s(?:day|week|month)"
    r"|middle|close|turn)\sof\s(?:the\s)?",
    re.IGNORECASE,
)
_EDGES = {"end": ("end of", "close of", "last", "final"), "start": ("start of", "beginning of", "first")}
_LEAD = 48


def find_expressions(
    text: str, start: int, end: int, places: Sequence[int] | None = None
) -> Iterator[Expression]:
    """The date expressions in `[start, end)`, in order and without overlap; "March to May" is one.

    `places` are all those within that its words trigger, where they are known.
    """
    begun = (
        _PLACE.finditer(text, start, end) if places is None else TRIGGERS.matches(text, start, end, places)
    )
    pending: Expression | None = None
    for found in _single(text, start, end, begun):
        joined = _joined(text, pending, found) if pending else None
        if joined is not None:
            pending = joined
            continue
        if pending is not None:
            yield pending
        pending = found
    if pending is not None:
        yield pending


def _single(text: str, start: int, end: int, begun: Iterable[re.Match[str]]) -> Iterator[Expression]:
    done = start
    for place in begun:
        if place.start() < done:
            continue
        expression = _read(text, place, done, end)
        if expression is not None and is_date(text, start, end, expression):
            done = expression.end
            yield expression


def _read(text: str, place: re.Match[str], done: int, end: int) -> Expression | None:
    """The expression that begins at a place, or for "ago" ends there."""
    word = place[0].lower()
    if word == "before" and not _ENDS.match(text, place.end(), end):
        return None
    if word in _PARTS and _GOES_ON.match(text, place.end(), end):
        return _read_part(text, place.start(), end)
    if word in _BACKWARDS:
        lead = max(done, place.start() - _LEAD)
        counts = text[lead : place.start()].lower().rstrip().rstrip("s’'").endswith(UNITS)
        counted = read_counted(text, lead, place.end()) if counts else None
        return counted or (_read_part(text, place.start(), end) if word in _PARTS else None)
    if word in _PARTS:
        return _read_part(text, place.start(), end)
    rules = _AT_DIGIT if word.isdigit() else _RULES.get(word)
    found = _first(rules, text, place.start(), end) if rules is not None else None
    if found is None and word in ("first", "last", "final"):
        found = _read_part(text, place.start(), end)
    definite = text[place.start() - 4 : place.start()].lower() == "the "
    if found is None and (definite or _is_limit(text, place, end)):
        found = _first(_BARE, text, place.start(), end)
    if found is None and word in _SOON and _SOON_ENDS.match(text, place.end(), end):
        found = read_soon(text, max(done, place.start() - _LEAD), place.end())
    return found


def _is_limit(text: str, season: re.Match[str], end: int) -> bool:
    """Whether a season without an article is that in which something is to be: "finished by | spring"."""
    lead = text[max(0, season.start() - _LEAD) : season.start()]
    return bool(
        season[0].lower() in _SEASONS
        and (_BY_OR_UNTIL.search(lead) or _TO_BE_IN.search(lead))
        and _CLAUSE_ENDS.match(text, season.end(), end)
    )


_BY_OR_UNTIL = re.compile(r"\b(?:by|before|until|till)\s$")
# "Two homes will open in | spring", "the first of them in | spring".
_TO_BE_IN = re.compile(
    r"\b(?:will|due|(?:is|are|set|hopes?|plans?|expects?|expected|promised)\sto|the\sfirst\sof\s(?:them|which))\b"
    r"[^.;:!?]*\bin\s$"
)
_SOON = ("week", "weeks", "fortnight", "month")
_SOON_ENDS = re.compile(r"\s*(?:[.,;:)”\"’]|\Z)|\s(?:and|but|to|when)\b")
# "A year later than planned", "later this month".
_GOES_ON = re.compile(r"\s(?:than|this|that|in|on)\b")
_ENDS = re.compile(r"\s*[.,;:)]")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:)”\"’]|\Z)|\s(?:and|but|or|at\sthe\slatest)\b")


def _read_part(text: str, start: int, end: int) -> Expression | None:
    """An expression with "early", "late" or "the end of" before it, which changes nothing but its place."""
    part = _PART.match(text, start, end)
    if part is None:
        return None
    article = part.end() - 4 if part[0][-4:].lower() == "the " else part.end()
    expression = _first(_IN_PART, text, article, end) or _first(_IN_PART, text, part.end(), end)
    return replace(expression, start=start, edge=_edge(part[0].lower())) if expression else None


def _edge(part: str) -> str:
    """Which end of a stretch of time is meant: "the end of", "the first day of"."""
    return next((edge for edge, words in _EDGES.items() if any(word in part for word in words)), "")


def _first(rules: Rules, text: str, start: int, end: int) -> Expression | None:
    if rules.gate.match(text, start, end) is None:
        return None
    for pattern, build in rules.rules:
        found = pattern.match(text, start, end)
        expression = build(found) if found else None
        if expression is not None:
            return expression
    return None


_RANGE = re.compile(r"\s*[-–—−]\s*|\s+(?:to|until|till|up\sto)\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_OR = re.compile(r"\sor\s", re.IGNORECASE)
_LONGEST_LINK = 24
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_RANGED = {Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.SEASON, Grain.FEAST}


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    """One expression out of two, or `None` where the words between them join none."""
    beside = _beside(text, first, second)
    if beside is not None:
        return beside
    if first.until or first.grain not in _RANGED or second.grain not in _RANGED or second.until:
        return None
    moved = MOVED_FROM.search(text, max(0, first.start - _LEAD), first.start)
    if moved or not (0 < second.start - first.end < _LONGEST_LINK):
        return None
    # "Between 31 March 2023 and 31 March 2024": two days on which something was counted.
    counted = first.grain is second.grain is Grain.DAY and first.year and second.year
    if counted and (first.month, first.day) == (second.month, second.day):
        return None
    either = first.grain is second.grain is Grain.MONTH and _OR.fullmatch(text, first.end, second.start)
    together = (
        _RANGE.fullmatch(text, first.end, second.start)
        or (either and _are_next(first, second))
        or (
            _AND.fullmatch(text, first.end, second.start)
            and (
                _BETWEEN.search(text, max(0, first.start - 14), first.start) or _are_successive(first, second)
            )
        )
    )
    return replace(first, end=second.end, rule="range", until=second) if together else None


def _are_next(first: Expression, second: Expression) -> bool:
    """Whether two months follow each other, of which only the second may say its year: "April or May"."""
    return first.year is None and (first.month or 0) % 12 + 1 == second.month


def _are_successive(first: Expression, second: Expression) -> bool:
    """Whether two months of one year follow each other: "June and July 2021", "in June and July"."""
    bare = (
        first.grain is Grain.MONTH and first.year is None and first.shift is None and first.year_shift is None
    )
    return bare and second.grain is Grain.MONTH and (first.month or 0) + 1 == second.month


def _beside(text: str, first: Expression, second: Expression) -> Expression | None:
    """Two ways of telling one date, side by side: "yesterday (Thursday)", "two years ago this month"."""
    between = text[first.end : second.start]
    if first.rule == "near-day" and second.rule == "weekday" and between == " (":
        return replace(first, end=second.end)
    if first.rule == "ago" and first.unit in ("month", "year") and between in (" ", ", "):
        near = second.name if second.grain is Grain.NEAR_DAY and not second.shift else ""
        if near == "today" or (second.grain is Grain.MONTH and second.rule == "shifted" and not second.shift):
            return replace(first, end=second.end, name=near or "this month")
    if first.rule == "ago" and first.unit in ("week", "fortnight") and not first.name and between == " ":
        near = second.name if second.grain is Grain.NEAR_DAY and second.shift in (0, -1) else ""
        return replace(first, end=second.end, name=near) if near in ("today", "yesterday") else None
    return None
