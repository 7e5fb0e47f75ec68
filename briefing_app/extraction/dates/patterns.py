"""Patterns that the grammar of dates is put together from, and what its builders share."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from briefing_app.extraction.dates.calendar_words import FEAST_PATTERNS
from briefing_app.extraction.dates.expressions import Expression, Grain
from briefing_app.extraction.text.numbers import read_number

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
FULL_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|Sept(?:ember)?|October|November|December)\b"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
SHORT_WEEKDAY = rf"(?:(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b\.?|{WEEKDAY})"
YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/]|,\d|[-–]\d|\.\d|\w)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-]{_ONES})?"
LAST_CENTURY = rf"nineteen[\s-](?:{_TEENS}|{_TENS})\b"
_THIS_CENTURY = (
    rf"(?:two\sthousand(?:\sand\s(?:{_TEENS}|{_TENS}|{_ONES})\b)?|twenty[\s-](?:{_TEENS}|{_TENS})\b)"
)
_SPELT_YEAR = rf"(?:{LAST_CENTURY}|{_THIS_CENTURY})"
_YEAR_AFTER = "|".join(
    rf"(?<=\b{word}\s)" for word in ["in", "by", "since", "until", "till", "before", "after", "from", "year"]
)
IN_THIS_CENTURY = (
    rf"(?:{_YEAR_AFTER})(?>{_THIS_CENTURY})"
    r"(?=\s*(?:[.,;:!?)”\"–—’]|$)|\s(?:and|but|or|the|when|it|he|she|they|we|an?|to|as|than|with|under|was|were|is"
    r"|had|has|by|at|for|from|until|because|after|before|there|that)\b(?!-))"
)
"""A year of this century in words, where a number of things would have these behind it."""
REL_YEAR = r"(?:of\s+)?(?P<rel>last|this|next)\s+year\b"
WHICH_YEAR = rf"(?:\.?,?\s+(?:in\s+|of\s+)?(?:{YEAR}|(?P<spelt>{_SPELT_YEAR}))|,?\s+(?:in\s+)?{REL_YEAR})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
LAST_DAY = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
DASH = r"(?:\s?[-–—−]\s?|\s(?:to|until|till|and|&)\s(?:the\s)?)"
SHIFT = r"(?P<shift>last|this|next|coming|past|previous|current)\s+"
CLOCK = r"(?:(?:\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|noon)|noon|midday|midnight|lunchtime),?\s+(?:on\s+)?)?"
DAYTIME = r"(?:\s(?:morning|afternoon|evening|night|lunchtime|teatime)\b)?"
UNITS = ("day", "week", "fortnight", "month", "year", "decade")
"""The units in which is counted how long ago something was."""
COUNT = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    r"|twenty(?:[\s-]four)?"
    r"|thirty|ninety|a\scouple\sof)"
)
FEAST = rf"(?P<feast>{'|'.join(FEAST_PATTERNS)})\b(?:(?<=holiday)\sMonday\b)?"
ROUGH = (
    r"(?P<rough>(?:just\s|a\slittle\s|well\s)?(?:over|under|more\sthan|less\sthan)\s|about\s|around\s"
    r"|nearly\s|almost\s|some\s|roughly\s|only\s|just\s)?"
)
LONG_YEAR = r"(?P<kind>financial|fiscal|municipal|council|academic|school|calendar)\s+year\b"
MOVED = (
    r"\b(?:deferred|postponed|moved|delayed|slipped|rescheduled|put\s(?:back|off)|pushed\sback|brought\sforward"
    r"|adjourned|held\sover)\s"
)
MOVED_FROM = re.compile(
    rf"(?:{MOVED}|\b(?:delay|postpon|mov|reschedul|deferr|shift)ing\s(?:[\w’'-]+\s){{1,5}})from\s(?:the\s)?$"
)
"""What stands before the old date of something that got a new one."""

Builder = Callable[[re.Match[str]], Expression | None]
Rule = tuple[re.Pattern[str], Builder]

SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the": 0, "next": 1, "coming": 1}
TURN_OF_CENTURY = 70


def rule(pattern: str, build: Builder) -> Rule:
    return re.compile(pattern, re.IGNORECASE), build


class Rules(NamedTuple):
    """Rules in their order, and a pattern that matches where one of theirs does."""

    gate: re.Pattern[str]
    rules: tuple[Rule, ...]


_NAME = re.compile(r"\(\?P<(?!sep>)\w+>")


def rules_of(rules: Iterable[Rule]) -> Rules:
    """The rules behind a gate that is tried once: seldom does any of them match."""
    rules = tuple(rules)
    # One name can't stand for several groups; nothing but a separator is asked for again.
    patterns = (_NAME.sub("(?:", pattern.pattern) for pattern, _ in rules)
    return Rules(re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE), rules)


def expression_at(found: re.Match[str], rule: str, grain: Grain, **parts: Any) -> Expression:
    return Expression(start=found.start(), end=found.end(), rule=rule, grain=grain, **parts)


def years_of(found: re.Match[str]) -> dict[str, int | None]:
    """The year that a match names, or the shift that leads to it."""
    parts = found.groupdict()
    year, spelt, near = parts.get("year"), parts.get("spelt"), parts.get("rel")
    known = int(year) if year else spelt_year(spelt) if spelt else None
    return {"year": known, "year_shift": SHIFTS[near.lower()] if near else None}


def spelt_year(words: str) -> int | None:
    """The year of its words: "nineteen ninety-six", "two thousand and fourteen", "twenty nineteen"."""
    century, _, rest = words.lower().replace("-", " ").partition(" ")
    if century == "two":
        number = read_number(words, 0)
        return int(number.value) if number else None
    number = read_number(rest, 0)
    return (1900 if century == "nineteen" else 2000) + int(number.value) if number else None


def shift_of(found: re.Match[str]) -> int | None:
    word = found.groupdict().get("shift")
    return SHIFTS[word.strip().lower()] if word else None


def count_of(words: str) -> int:
    words = words.lower()
    if words.startswith(("a", "an")) and words in ("a", "an"):
        return 1
    number = read_number("two" if "couple" in words else words, 0)
    return int(number.value) if number else 0


# "A plan to shut the hub survived a vote on": the plan is what it happened to.
AIM_TOLD_OF = re.compile(
    r"^\W*(?:(?:an?|the|its|their|this|that|labour|tory|conservative|green|council|new)\s){0,3}"
    r"(?:plans?|bids?|proposals?|attempts?|moves?|calls?|efforts?|motions?|decision)\s(?:\w+\s){0,2}?to\s[a-z][^.;,|]*?\s"
    r"(?=(?:narrowly\s|finally\s)?(?:survived|failed|fell|passed|won|lost|went|came|drew|sparked|prompted|provoked|cleared"
    r"|collapsed|faced|got|received|met|divided|split|caused|suffered|ended)\b)"
)
# "Flats would be let when they were finished in": as will be.
WHEN_DONE = re.compile(
    r"\b(?:will|would|shall|could|may|might)\s(?!have\b)[^.;]*\b(?:when|once|after|as\ssoon\sas)\s"
    r"(?:it|they|the\s\w+|work|building)\s(?:is|are|was|were|has\sbeen|had\sbeen)\s[a-z]+\s(?:in|by|on|at)\s(?:the\s)?$"
    # "Would be ready before cabinet met on".
    r"|\b(?:will|would)\s(?!have\b)[^.;]*\bbefore\s(?:the\s)?(?:\w+\s){1,3}(?:met|meets|sits|sat|votes?|voted)\s"
    r"(?:again\s)?(?:on|in)\s(?:the\s)?$"
)
