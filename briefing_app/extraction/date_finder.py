"""Finding date expressions in a block of text: where the grammar may begin, and what only looks like a date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing_app.extraction.date_expressions import Expression, Grain
from briefing_app.extraction.date_grammar import (
    BARE_RULES,
    DIGIT_RULES,
    MONTH,
    MONTH_RULES,
    PART_RULES,
    WEEKDAY,
    WEEKDAY_RULES,
    WORD_RULES,
    Rule,
    read_counted,
)



def _either_case(words: str) -> str:
    """An alternation of words that may open a sentence; far faster than ignoring case."""
    return "|".join(f"[{word[0].upper()}{word[0].lower()}]{word[1:]}" for word in words.split())


_DAYS = "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"
_PLACE = re.compile(
    rf"""(?<![\w£€$])(?:
    (?P<part>(?:{_either_case("early mid late earlier later")})\b(?:\s(?:in|on)\b)?[\s-](?:the\s)?
        |(?:[Vv]ery\s)?(?:{_either_case("end start beginning middle close turn")})\sof\s)
    | (?P<digit>(?<![\d][.,/:-])\d)
    | (?P<month>{MONTH}|{MONTH.upper().replace("(?:", "(?:").replace(chr(92) + "B", chr(92) + "b")})
    | (?P<weekday>(?:{_DAYS})day\b|(?:{_DAYS.upper()})DAY\b|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b\.?,?\s\d)
    | (?P<bare>(?<=[Tt]he\s)(?:spring|summer|autumn|winter|weekend)\b)
    | (?P<back>ago\b|time\b|from\s(?:now|today)\b)
    | (?P<word>(?:{
        _either_case(
            "today tonight yesterday tomorrow this last next past previous coming current spring summer autumn winter christmas boxing good easter"
            " halloween bonfire first second third fourth final quarter week noon midday midnight new lunchtime"
        )
    }|[Dd]ay\s(?:before|after)|Q[1-4])\b)
    )""",
    re.VERBOSE,
)
_RULES: dict[str, tuple[Rule, ...]] = {
    "digit": DIGIT_RULES,
    "month": MONTH_RULES,
    "weekday": WEEKDAY_RULES,
    "bare": BARE_RULES,
    "word": WORD_RULES,
    "part": PART_RULES,
}
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
    kind = place.lastgroup or "word"
    if kind == "back":
        return read_counted(text, max(done, place.start() - _LEAD), place.end())
    begin = place.end() if kind == "part" else place.start()
    if kind == "part" and text[begin - 4 : begin].lower() == "the " and kind == "part":
        begin -= 4
    for pattern, build in _RULES[kind]:
        found = pattern.match(text, begin, end)
        expression = build(found) if found else None
        if expression is not None:
            return replace(expression, start=place.start())
    return None


# Names and sayings in which a calendar word dates nothing.
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Mail|Express|People|Post|Club|School|school|jobs?|league|League|roast|worship|paper|holidays?)\b"
)
_LAW_BEFORE = re.compile(r"\b(?:Act|Regulations|Order|Bill|Rules|Code|Framework|Directive|Agenda|Vision|Strategy|Windows|section)\s$")
_REPEATED_BEFORE = re.compile(r"\b(?:every|each|any|most|per|a|alternate|on\sa)\s(?:other\s)?$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|on|by|of|since|until|till|before|after|from|to|during|for|at|over|through|throughout|around|about|between|and|or|than|with|early|late"
    r"|mid|last|next|this|end|start|the|back|late\sin|early\sin|year|as|was|is|that|began|beginning|starting|both|previous|its|their|our|compared)[\s(-]+$",
    re.IGNORECASE,
)
_STRONG_PREPOSITION = re.compile(
    r"\b(?:in|by|since|until|till|before|during|throughout|early|late|mid|the|back|for|around|about|its|their|after|between|previous)[\s(-]+$", re.IGNORECASE
)
_FOLLOWED_BY_NOUN = re.compile(r"\s(?!in\b|and\b|or\b|to\b|by\b|of\b|on\b|at\b|with\b|after\b|before\b|when\b|but\b|the\b|a\b|was\b|were\b|is\b|had\b|has\b|have\b|he\b|she\b|it\b|they\b|we\b|for\b|from\b|as\b|that\b|this\b|who\b|which\b|while\b|because\b|compared\b|until\b|if\b|following\b|up\b|down\b|per\b)[a-z]{3,}")
_HYPHENATED = re.compile(r"-[A-Za-z]")
_NAME_BEFORE = re.compile(r"(?<![.!?:“\"]\s)\b(?!(?:In|On|By|Since|Until|Before|After|From|To|During|For|Between|And|Last|Next|This|The|Early|Late|Of|At|But|Around|About|Every|Each|What|When|Where|Why|How|While|If|It|So|As|That|With|Published|Updated|Posted|Report|Meeting|Inspection|Held|Issued|Date|Dated|Deadline)\b)[A-Z][a-z’']+\s$")
_SURNAME_AFTER = re.compile(r"\s(?!Council|Ofsted|Cabinet|Inspectors|Councillors|Bradford)[A-Z][a-z]+")


def _is_date(text: str, start: int, end: int, expression: Expression) -> bool:
    before = text[max(start, expression.start - _LEAD) : expression.start]
    after = text[expression.end : min(end, expression.end + _LEAD)]
    words = text[expression.start : expression.end]
    test = _TESTS.get(expression.grain)
    return not _HYPHENATED.match(after) and (test is None or test(expression, words, before, after))


def _is_year(expression: Expression, words: str, before: str, after: str) -> bool:
    if expression.rule != "year" or expression.until or len(words) > 4:  # noqa: PLR2004 - digits of a year
        return True
    if _LAW_BEFORE.search(before) or after[:1] in ("%", "p") or after[:2] in ("’s", "'s") and not _PREPOSITION.search(before):
        return False
    if _FOLLOWED_BY_NOUN.match(after) and not _STRONG_PREPOSITION.search(before):
        return False
    return bool(_PREPOSITION.search(before)) or before[-1:] == "("


def _is_month(expression: Expression, words: str, before: str, after: str) -> bool:
    if _REPEATED_BEFORE.search(before):
        return False
    if expression.year or expression.year_shift is not None or expression.shift is not None or " " in words.strip():
        return True
    if _STRONG_PREPOSITION.search(before) or re.match(r"[’']s\b", after):
        return True
    if _PREPOSITION.search(before):
        return not _SURNAME_AFTER.match(after)
    if words in _NOT_BARE_MONTH or _NAME_BEFORE.search(before) or _SURNAME_AFTER.match(after):
        return False
    return True


def _is_weekday(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression, words
    if _REPEATED_BEFORE.search(before) or _NAME_AFTER.match(after) or re.match(r"s\b|\sto\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", after):
        return False
    return not re.search(r"\b(?:Black|Super|Good|Bloody|Mail\son|Man|to|through)\s$", before)


_TODAY_THING = re.compile(r"[’']s\s(?:meeting|announcement|report|publication|inspection|judg|decision|news|hearing|vote|budget|event|debate|visit|statement|session|findings|cabinet|full)")


def _is_near_day(expression: Expression, words: str, before: str, after: str) -> bool:
    if words.lower() not in ("today", "tomorrow"):
        return True
    if after[:2] in ("’s", "'s"):
        return bool(_TODAY_THING.match(after))
    return not re.search(r"\b(?:of|than|world|society|face|faced|facing|live|even|children|people)\s$", before)


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
    return bool(re.search(r"\b(?:by|before|after|over|at|until|since|during|for|on|this|around)\s$", before)) and not re.match(
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

_RANGE = re.compile(r"\s?[-–—−]\s?|\s(?:to|until|till|up\sto)\s(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_RANGED = {Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.SEASON}


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    """One range out of two expressions, or `None` where the words between them make none."""
    if first.until or first.grain not in _RANGED or second.grain not in _RANGED or second.until:
        return None
    if not (0 < second.start - first.end < len(" until the  ")):
        return None
    together = _RANGE.fullmatch(text, first.end, second.start) or (
        _AND.fullmatch(text, first.end, second.start) and _BETWEEN.search(text, max(0, first.start - 14), first.start)
    )
    return replace(first, end=second.end, rule="range", until=second) if together else None
