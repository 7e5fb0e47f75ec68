"""Finding date expressions in a block of text: where they may begin, and what only looks like a date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.dates.grammar import (
    BARE_RULES,
    DIGIT_RULES,
    MONTH_RULES,
    PART_RULES,
    WEEKDAY_RULES,
    WORD_RULES,
    Rule,
    read_counted,
)
from briefing_app.extraction.text.triggers import any_of, listed, with_capital

_MONTHS = listed("January February March April May June July August September October November December")
_MONTHS += listed("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SHORT_WEEKDAYS = ["Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun"]
_PARTS = listed("early mid late earlier later end start beginning middle close turn very")
_SEASONS = ["spring", "summer", "autumn", "winter"]
_WORDS = listed(
    "today tonight yesterday tomorrow this last next past previous coming current day first second"
    " third fourth final quarter year week noon midday midnight new lunchtime"
)
_FEASTS = ["Christmas", "Boxing", "Good", "Easter", "Halloween", "Bonfire", "New", "Q1", "Q2", "Q3", "Q4"]
_BACKWARDS = ("ago", "time", "from now", "from today")
_FORMS = {
    *(form for word in (*_MONTHS, *_WEEKDAYS) for form in (word, word.upper())),
    *with_capital((*_PARTS, *_SEASONS, *_WORDS)),
    *_SHORT_WEEKDAYS,
    *_FEASTS,
    *_BACKWARDS,
    "weekend",
}
_PLACE = re.compile(rf"(?<![\w£€$])(?:(?<!\d[.,/:-])\d|(?:{any_of(_FORMS)})\b)")
_RULES: dict[str, tuple[Rule, ...]] = (
    dict.fromkeys((word.lower() for word in _MONTHS), MONTH_RULES)
    | dict.fromkeys((word.lower() for word in (*_WEEKDAYS, *_SHORT_WEEKDAYS)), WEEKDAY_RULES)
    | dict.fromkeys((word.lower() for word in (*_WORDS, *_SEASONS, *_FEASTS)), WORD_RULES)
)
_PART = re.compile(
    r"(?:early|mid|late|earlier|later)\b(?:\s(?:in|on)\b)?[\s-](?:the\s)?|(?:very\s)?(?:end|start|beginning"
    r"|middle|close|turn)\sof\s(?:the\s)?",
    re.IGNORECASE,
)
_NOT_BARE_MONTH = {"May", "March"}
_LEAD = 48


def find_expressions(text: str, start: int, end: int) -> Iterator[Expression]:
    """The date expressions in `[start, end)`, in order and without overlap; "March to May" is one."""
    pending: Expression | None = None
    for found in _single(text, start, end):
        joined = _joined(text, pending, found) if pending else None
        if joined is not None:
            pending = joined
            continue
        if pending is not None:
            yield pending
        pending = found
    if pending is not None:
        yield pending


def _single(text: str, start: int, end: int) -> Iterator[Expression]:
    done = start
    for place in _PLACE.finditer(text, start, end):
        if place.start() < done:
            continue
        expression = _read(text, place, done, end)
        if expression is not None and _is_date(text, start, end, expression):
            done = expression.end
            yield expression


def _read(text: str, place: re.Match[str], done: int, end: int) -> Expression | None:
    """The expression that begins at a place, or for "ago" ends there."""
    word = place[0].lower()
    if word in _BACKWARDS:
        return read_counted(text, max(done, place.start() - _LEAD), place.end())
    if word in _PARTS:
        return _read_part(text, place.start(), end)
    rules = DIGIT_RULES if word.isdigit() else _RULES.get(word, ())
    if text[place.start() - 4 : place.start()].lower() == "the ":
        rules = (*rules, *BARE_RULES)
    return _first(rules, text, place.start(), end)


def _read_part(text: str, start: int, end: int) -> Expression | None:
    """An expression with "early", "late" or "the end of" before it, which changes nothing but its place."""
    part = _PART.match(text, start, end)
    if part is None:
        return None
    article = part.end() - 4 if part[0][-4:].lower() == "the " else part.end()
    expression = _first(PART_RULES, text, article, end) or _first(PART_RULES, text, part.end(), end)
    return replace(expression, start=start) if expression else None


def _first(rules: tuple[Rule, ...], text: str, start: int, end: int) -> Expression | None:
    for pattern, build in rules:
        found = pattern.match(text, start, end)
        expression = build(found) if found else None
        if expression is not None:
            return expression
    return None


# Names and sayings in which a calendar word dates nothing.
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Express|People|Post|Club|School|school|jobs?|league|League|roast"
    r"|worship|paper|holidays?)\b"
)
_LAW_BEFORE = re.compile(
    r"\b(?:Act|Regulations|Order|Bill|Rules|Code|Framework|Directive|Agenda|Vision|Strategy|Windows"
    r"|section)\s$"
)
_REPEATED_BEFORE = re.compile(
    r"\b(?:every|each|any|most|per|a|alternate|on\sa)\s(?:other\s)?$", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"\b(?:in|on|by|of|since|until|till|before|after|from|to|during|for|at|over|through|throughout|around"
    r"|about|between|and|or|than|with|early|late"
    r"|mid|last|next|this|end|start|the|back|late\sin|early\sin|year|as|was|is|that|began|beginning|starting"
    r"|both|previous|its|their|our|compared)[\s(-]+$",
    re.IGNORECASE,
)
_STRONG_PREPOSITION = re.compile(
    r"\b(?:in|by|since|until|till|before|during|throughout|early|late|mid|the|back|for|around|about|its"
    r"|their|after|between|previous)[\s(-]+$",
    re.IGNORECASE,
)
_FOLLOWED_BY_NOUN = re.compile(
    r"\s(?!in\b|and\b|or\b|to\b|by\b|of\b|on\b|at\b|with\b|after\b|before\b|when\b|but\b|the\b|a\b|was\b"
    r"|were\b|is\b|had\b|has\b|have\b|he\b|she\b|it\b|they\b|we\b|for\b|from\b|as\b|that\b|this\b|who\b"
    r"|which\b|while\b|because\b|compared\b|until\b|if\b|following\b|up\b|down\b|per\b)[a-z]{3,}"
)
_HYPHENATED = re.compile(r"-[A-Za-z]")
_NAME_BEFORE = re.compile(
    r"(?<![.!?:“\"]\s)\b(?!(?:In|On|By|Since|Until|Before|After|From|To|During|For|Between|And|Last|Next"
    r"|This|The|Early|Late|Of|At|But|Around|About|Every|Each|What|When|Where|Why|How|While|If|It|So|As|That"
    r"|With|Published|Updated|Posted|Report|Meeting|Inspection|Held|Issued|Date|Dated"
    r"|Deadline)\b)[A-Z][a-z’']+\s$"
)
# "April Jones" is a person, "in April Barton Council" goes on with a body.
_SURNAME_AFTER = re.compile(
    r"\s(?!(?:[A-Z][\w’'-]+\s){0,3}(?:Councils?|Ofsted|Cabinet|Inspectors|Councillors)\b)[A-Z][a-z]+"
)


_SPACES = re.compile(r"\s+")


def _is_date(text: str, start: int, end: int, expression: Expression) -> bool:
    # Text that is wrapped hard breaks its lines anywhere.
    before = _SPACES.sub(" ", text[max(start, expression.start - _LEAD) : expression.start])
    after = _SPACES.sub(" ", text[expression.end : min(end, expression.end + _LEAD)])
    words = text[expression.start : expression.end]
    test = _TESTS.get(expression.grain)
    return not _HYPHENATED.match(after) and (test is None or test(expression, words, before, after))


def _is_year(expression: Expression, words: str, before: str, after: str) -> bool:
    if expression.rule != "year" or expression.until or len(words) > 4:  # noqa: PLR2004 - digits of a year
        return True
    if (
        _LAW_BEFORE.search(before)
        or after[:1] in ("%", "p")
        or (after[:2] in ("’s", "'s") and not _PREPOSITION.search(before))
    ):
        return False
    if _FOLLOWED_BY_NOUN.match(after) and not _STRONG_PREPOSITION.search(before):
        return False
    return bool(_PREPOSITION.search(before)) or before[-1:] == "("


def _is_month(expression: Expression, words: str, before: str, after: str) -> bool:
    if _REPEATED_BEFORE.search(before):
        return False
    if (
        expression.year
        or expression.year_shift is not None
        or expression.shift is not None
        or " " in words.strip()
    ):
        return True
    if _STRONG_PREPOSITION.search(before) or re.match(r"[’']s\b", after):
        return True
    if _PREPOSITION.search(before):
        return not _SURNAME_AFTER.match(after)
    return not (words in _NOT_BARE_MONTH or _NAME_BEFORE.search(before) or _SURNAME_AFTER.match(after))


def _is_weekday(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression, words
    if (
        _REPEATED_BEFORE.search(before)
        or _NAME_AFTER.match(after)
        or re.match(r"s\b|\sto\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", after)
    ):
        return False
    return not re.search(r"\b(?:Black|Super|Good|Bloody|Mail\son|Man|to|through)\s$", before)


_TODAY_THING = re.compile(
    r"[’']s\s(?:meeting|announcement|report|publication|inspection|judg|decision|news|hearing|vote|budget"
    r"|event|debate|visit|statement|findings|cabinet|full)"
)


def _is_near_day(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression
    if words.lower() not in ("today", "tomorrow"):
        return True
    if after[:2] in ("’s", "'s"):
        return bool(_TODAY_THING.match(after))
    return not re.search(
        r"\b(?:of|than|world|society|face|faced|facing|live|even|children|people)\s$", before
    )


def _is_season(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if _REPEATED_BEFORE.search(before):
        return False
    if expression.year or expression.shift is not None or expression.year_shift is not None:
        return True
    return not re.match(r"\s(?:term|holidays?|school|fair|fete|clean|months|budget|statement)\b", after)


def _is_feast(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if expression.year or expression.shift is not None or expression.year_shift is not None:
        return True
    return bool(
        re.search(r"\b(?i:by|before|after|over|at|until|since|during|for|on|this|around)\s$", before)
    ) and not re.match(
        r"\s(?!is\b|was\b|and\b|or\b|when\b|with\b|to\b|but\b|in\b|for\b|because\b|as\b)[a-z]|[’']", after
    )


def _is_shifted(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if expression.name == "new":
        return bool(re.search(r"\b(?:in|into|by|of|for|early\sin|before|after|until)\s(?:the\s)?$", before))
    if expression.rule != "shifted":
        return True
    return not re.match(r"\s(?:on\s(?:year|week|month)|olds?)\b", after)


_TESTS = {
    Grain.YEAR: lambda *parts: _is_year(*parts) and _is_shifted(*parts),
    Grain.MONTH: _is_month,
    Grain.WEEKDAY: _is_weekday,
    Grain.NEAR_DAY: _is_near_day,
    Grain.SEASON: _is_season,
    Grain.FEAST: _is_feast,
    Grain.WEEK: _is_shifted,
}

_RANGE = re.compile(r"\s*[-–—−]\s*|\s+(?:to|until|till|up\sto)\s+(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_LONGEST_LINK = 24
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_RANGED = {Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.SEASON}


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    """One range out of two expressions, or `None` where the words between them make none."""
    if first.until or first.grain not in _RANGED or second.grain not in _RANGED or second.until:
        return None
    if not (0 < second.start - first.end < _LONGEST_LINK):
        return None
    together = _RANGE.fullmatch(text, first.end, second.start) or (
        _AND.fullmatch(text, first.end, second.start)
        and _BETWEEN.search(text, max(0, first.start - 14), first.start)
    )
    return replace(first, end=second.end, rule="range", until=second) if together else None
