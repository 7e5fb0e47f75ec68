"""What only looks like a date: names, laws, routines and sayings that hold a word of the calendar."""

import re

from briefing_app.extraction.dates.expressions import Expression, Grain

_LEAD = 48
_NOT_BARE_MONTH = {"May", "March"}


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
    r"\b(?:every|each|any|most|per|a|alternate|on\sa)\s(?:(?:other|second|third|fourth|few|single"
    r"|school)\s)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|on|by|of|since|until|till|before|after|from|to|during|for|at|over|through|throughout|around"
    r"|about|between|into|and|or|than|with|early|late"
    r"|mid|last|next|this|end|start|the|back|late\sin|early\sin|year|as|was|is|that|began|beginning|starting"
    r"|both|previous|its|their|our|compared)[\s(-]+$",
    re.IGNORECASE,
)
_STRONG_PREPOSITION = re.compile(
    r"\b(?:in|by|since|until|till|before|during|throughout|early|late|mid|the|back|for|around|about|its"
    r"|their|after|between|into|previous)[\s(-]+$",
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


def is_date(text: str, start: int, end: int, expression: Expression) -> bool:
    """Whether an expression in the block `[start, end)` dates something, by the words around it."""
    # Text that is wrapped hard breaks its lines anywhere.
    before = _on_one_line(text[max(start, expression.start - _LEAD) : expression.start])
    after = _on_one_line(text[expression.end : min(end, expression.end + _LEAD)])
    words = text[expression.start : expression.end]
    if expression.rule == "year" and (
        _heads_column(text, expression.start, expression.end) or _heads_line(text, expression.start)
    ):
        return True
    if expression.rule == "year-end" and _heads_cells(text, expression.start):
        return False
    test = _TESTS.get(expression.grain)
    return not _HYPHENATED.match(after) and (test is None or test(expression, words, before, after))


# "Judgement | 2019 | 2023": a line of a table whose cells behind the first are all years.
_YEARS_IN_CELLS = re.compile(
    r"\s*[A-Za-z][^|\t\n\d]*?(?:\s*[|\t]\s*|\s{2,})(?:(?:19|20)\d\d(?:\s*[|\t]\s*|\s{2,}|\s*$))+"
)
_LONGEST_LINE = 200


# "1986 Care officer, Leeds", above or below "2007–14 Director": the lines of somebody's life.
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?:\s?[–-]\s?(?:\d\d|\d{4}|present|now))?:?\s+[A-Z]")


def _heads_line(text: str, start: int) -> bool:
    """Whether a year begins a line beside another that a year begins."""
    if (start and text[start - 1] != "\n") or not _YEAR_FIRST.match(text, start):
        return False
    below = text.find("\n", start) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    return bool((below and _YEAR_FIRST.match(text, below)) or (start and _YEAR_FIRST.match(text, above)))


def _heads_column(text: str, start: int, end: int) -> bool:
    """Whether a year is the heading of a column in a table of plain text."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    return len(line) < _LONGEST_LINE and _YEARS_IN_CELLS.fullmatch(line) is not None


# "Year      Leavers   Agency workers at | year end": cells, whose rows say which year.
_CELLS = re.compile(r"\S(?: {3,}|\s*[|\t]\s*)\S")


def _heads_cells(text: str, start: int) -> bool:
    """Whether words stand in a line of cells behind others."""
    return _CELLS.search(text, text.rfind("\n", 0, start) + 1, start) is not None


# A year before 1900 is one only after a word that wants a date.
_LONG_AGO = re.compile(
    r"\b(?:in|since|until|till|before|after|of|to|from|by|dating\sfrom|around|about)\s$", re.IGNORECASE
)


def _on_one_line(words: str) -> str:
    """The words with single spaces; of white space, only a single space is printable."""
    return words if words.isprintable() and "  " not in words else _SPACES.sub(" ", words)


# "A 2014 inspection", "the reforms of 2014 extended".
_A_YEARS_EVENT = re.compile(
    r"\s(?:\w+\s)?(?:inspection|report|review|study|survey|audit|visit|agreement|judge?ment|ruling|investigation"
    r"|inquiry|election|referendum|white\spaper|green\spaper|restructure|reorganisation|vote)\b"
)
_THING_OF = re.compile(r"\bthe\s[\w-]+\sof\s$", re.IGNORECASE)
_DID = re.compile(r"\s(?:\w{2,}ed|hit|brought|gave|led|made|meant|left|took|put|saw|set|came|was|were)\b")


def _is_year(expression: Expression, words: str, before: str, after: str) -> bool:
    if expression.rule != "year" or expression.until or len(words) > 4:  # noqa: PLR2004 - digits of a year
        return True
    if words < "19" and not (_LONG_AGO.search(before) and not _FOLLOWED_BY_NOUN.match(after)):
        return False
    if (
        _LAW_BEFORE.search(before)
        or after[:1] in ("%", "p")
        or (after[:2] in ("’s", "'s") and not _PREPOSITION.search(before))
    ):
        return False
    strong = _STRONG_PREPOSITION.search(before) or (_THING_OF.search(before) and _DID.match(after))
    if _FOLLOWED_BY_NOUN.match(after) and not strong:
        return _A_YEARS_EVENT.match(after) is not None and before[-3:].lower() in (" a ", "a ")
    # "born in Selby, 1971; came north in 1994"
    listed = before[-2:] == ", " and after[:1] in (";", ".", "") and not before[-3:-2].isdigit()
    return listed or bool(_PREPOSITION.search(before)) or before[-1:] == "("


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


# "They told me that someone would ring by Friday": a Friday of then, and when that was is not told.
_TOLD_THEN = re.compile(r"\b(?:told|promised|assured)\s(?:me|us)\s[^.!?]*\bwould\b[^.!?]*\Z")


def _is_weekday(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression, words
    if (
        _TOLD_THEN.search(before)
        or _REPEATED_BEFORE.search(before)
        or _NAME_AFTER.match(after)
        or re.match(
            r"s\b|\s(?:mornings|afternoons|evenings|nights)\b|\s(?:to|until|till)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
            after,
        )
    ):
        return False
    if before[-4:].lower() == "the " and _CAPITAL_AFTER.match(after):
        return False  # "The Sunday Sentinel"
    if re.search(r"\b(?:the|a|an|its|their|our|his|her)\s$", before, re.IGNORECASE) and _ROUTINE.match(after):
        return False
    return not re.search(
        r"\b(?:Black|Super|Good|Bloody|Mail\son|Man|to|through|(?:Mon|Tues|Wednes|Thurs|Fri)day\s(?:until"
        r"|till))\s$",
        before,
    )


_CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
# What takes place each week on that day.
_ROUTINE = re.compile(
    r"\s(?:\w+\s)?(?:services?|bus|buses|clubs?|market|class(?:es)?|sessions?|surgery|surgeries|opening"
    r"|openings|timetable"
    r"|deliver(?:y|ies)|collections?|rounds?|editions?|\w*groups?|choirs?|bingo|lunch|walks?|slots?"
    r"|shifts?|rota|teams?|cover|staff(?:ing)?|workers?|journeys?|ferry|ferries|crossings?|teas?|dinners?"
    r"|drop-in|train|trains|meetings|briefings|assembl(?:y|ies)|story\s?time|mornings"
    r"|evenings|afternoons)\b"
)
_TODAY_THING = re.compile(
    r"[’']s\s(?:meeting|announcement|report|publication|inspection|judg|decision|news|hearing|vote|budget"
    r"|event|debate|visit|statement|findings|cabinet|full)"
)


# "Today it is one in 14", said of how things are.
_NOWADAYS = re.compile(
    r",?\s(?:it|there|they|we|I|he|she|that|this|all|most|many)(?:\s(?:is|are|am|has|have)|[’'](?:s|re|m))\b"
    r"(?!\s\w+ing\b)"
    r"|,?\s(?:\d[\d,]*|some|nearly|almost|around|about|more\sthan)\s[^.:;]{0,40}?\b(?:have|are|live|work)\b"
)


# "It's 12.5 per cent | today."
_AS_THINGS_ARE = re.compile(
    r"(?:\b(?:it|they|that|figure|rate|number|total)(?:\s(?:is|are|stands\sat)|[’'](?:s|re)))\s"
    r"(?:now\s|about\s|just\s)*£?\d[\d.,]*(?:\s?(?:per\scent|percent|%|million|m))?\s$",
    re.IGNORECASE,
)
# "Tomorrow came", "tomorrow never comes".
_NEVER_COMES = re.compile(r"\s(?:never\s)?(?:came|comes)\b|,\sand\stomorrow\b")
# "I'd do it again | tomorrow", "we'd go back | tomorrow | if somebody rang": how willing one is.
_WOULD_AGAIN = re.compile(
    r"(?:\bwould|[’']d)\s(?:do|say|vote|go|go\sback|sign|make|take|have)\b[^.;,]{0,40}\s$"
)
_AGAIN_OR_IF = re.compile(r"\s(?:if|given|in\sa\sheartbeat)\b")
# "At the end of the school year | in which they were registered": whatever year that was.
_OF_ANY_YEAR = re.compile(r"\s(?:in|during)\swhich\b")


def _is_near_day(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression
    if words.lower() not in ("today", "tomorrow"):
        return True
    nowadays = words == "today" and _AS_THINGS_ARE.search(before) and after[:1] in (".", ",", ";", "")
    opens = words == "Today" or before.endswith("; ")
    if nowadays or (opens and words.lower() == "today" and _NOWADAYS.match(after)):
        return False
    if words.lower() == "tomorrow" and (_NEVER_COMES.match(after) or _is_willing(before, after)):
        return False
    if after[:2] in ("’s", "'s"):
        return bool(_TODAY_THING.match(after))
    return not re.search(
        r"\b(?:of|than|world|society|face|faced|facing|live|even|children|people|jam)\s$", before
    )


def _is_willing(before: str, after: str) -> bool:
    would = _WOULD_AGAIN.search(before) is not None
    return would and (before.endswith("again ") or _AGAIN_OR_IF.match(after) is not None)


def _is_one_year(expression: Expression, words: str, before: str, after: str) -> bool:
    del words, before
    return expression.year is not None or _OF_ANY_YEAR.match(after) is None


def _is_season(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if _REPEATED_BEFORE.search(before):
        return False
    if expression.year or expression.shift is not None or expression.year_shift is not None:
        return True
    return not re.match(
        r"\s(?:(?i:fair|f[eê]te|show|gala|festival|balls?)|term|holidays?|school|clean|months|budget|statement|plans?|plan’s|pressures?"
        r"|programmes?|crisis"
        r"|fuel|fund|recess|season|sales?|rota|camps?|exams?|weather|olympics|games"
        r"|bank|break|solstice|reading|scheme|clubs?|activities|provision|migration|night|shelter|coat"
        r"|payments?)\b",
        after,
    )


def _is_feast(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if expression.year or expression.shift is not None or expression.year_shift is not None:
        return True
    return bool(
        re.search(
            r"\b(?i:by|before|after|over|at|until|since|during|for|on|this|around|of|from|to|and|come"
            r"|spen[dt]|spending)"
            r"\s(?:the\s)?$"
            r"|\b(?i:then|now)\sit(?:\s(?:was|is)|[’']s)\s$",  # "Then it was Easter."
            before,
        )
    ) and not _FEAST_THING.match(after)


_FEAST_THING = re.compile(
    r"[’']s\b|\s(?:part(?:y|ies)|holidays?|dinners?|cards?|markets?|lights|trees?|carols?|eve|presents?"
    r"|breaks?|period|shopping|bonus"
    r"|concerts?|fairs?|fayres?|appeals?|meals?|lunch(?:es)?|jumpers?|specials?|puddings?|decorations"
    r"|services?|shows?|plays?|pantos?"
    r"|rush|season|spirit|gifts?|toys?|hampers?|stockings?|events?|campaigns?|closures?|cheer|wishes"
    r"|songs?|number|eggs?|bunny"
    r"|weekend|island)\b"
)


def _is_shifted(expression: Expression, words: str, before: str, after: str) -> bool:
    del words
    if expression.name == "new":
        return bool(
            re.search(
                r"\b(?:[Ii]n|into|[Bb]y|of|for|be|[Ee]arly\sin|before|after|until)\s(?:the\s)?$", before
            )
        )
    if expression.rule != "shifted":
        return True
    return not re.match(r"\s(?:on\s(?:year|week|month)|olds?)\b", after)


def _is_weekend(expression: Expression, words: str, before: str, after: str) -> bool:
    del expression, words
    other = re.match(r"\s(?:after|before|of|when)\s(?:the|our|my|his|her|they|he|she|it)\b", after)
    return not (other or _ROUTINE.match(after) or _TOLD_THEN.search(before))


_TESTS = {
    Grain.YEAR: lambda *parts: _is_year(*parts) and _is_shifted(*parts),
    Grain.FINANCIAL_YEAR: _is_one_year,
    Grain.ACADEMIC_YEAR: _is_one_year,
    Grain.MONTH: _is_month,
    Grain.WEEKDAY: _is_weekday,
    Grain.NEAR_DAY: _is_near_day,
    Grain.SEASON: _is_season,
    Grain.FEAST: _is_feast,
    Grain.WEEK: _is_shifted,
    Grain.WEEKEND: _is_weekend,
}


_BEFORE_PAST = re.compile(
    r"(?:\A|[.!?:;(“‘\"'\n]\s*|\b(?:the|these|this|those|his|her|our|their|its|my|your|in|over|of|for|during|within"
    r"|since|throughout|and)\s)\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE_PAST = 12


def is_over(found: re.Match[str]) -> bool:
    """Whether "past" tells of no time, but what something exceeds: "the wait has gone past 45 days"."""
    before = found.string[max(0, found.start() - _LONGEST_BEFORE_PAST) : found.start()]
    return found["shift"].lower() == "past" and not _BEFORE_PAST.search(before)


_THEY_LAST = re.compile(r"\b(?!(?:this|its|across|previous|does|was|is|has)\b)[a-z]{3,}s\s\Z")
_LONGEST_NOUN = 24


def is_verb(found: re.Match[str]) -> bool:
    """Whether "last" is a verb: "care proceedings last 41 weeks"."""
    before = found.string[max(0, found.start() - _LONGEST_NOUN) : found.start()]
    return found["shift"] == "last" and _THEY_LAST.search(before) is not None
