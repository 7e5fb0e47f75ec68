"""What narrows a search from within the words that are typed: "speaker:hinchcliffe from:2018-10 plan"."""

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from briefing_app.domain import edtf
from briefing_app.domain.mentions import Kind
from briefing_app.domain.searching import TEXT, SearchFilters
from briefing_app.domain.typed_days import date_typed
from briefing_app.system.words import marked

STATES = ("starred", "confirmed", "waiting", "noted")
"""What a fact can be asked to be, as "is:starred"."""
_KINDS = {
    "quote": Kind.QUOTE,
    "quotes": Kind.QUOTE,
    "date": Kind.EVENT,
    "dates": Kind.EVENT,
    "figure": Kind.FIGURE,
    "figures": Kind.FIGURE,
    "judgement": Kind.JUDGEMENT,
    "judgements": Kind.JUDGEMENT,
    "text": TEXT,
}
VALUES = {"is": frozenset(STATES), "kind": frozenset(_KINDS)}
"""What can stand after operators that know only some values."""
_OPERATOR = re.compile(
    r"""(?<!\S)(?P<name>speaker|source|from|since|until|is|kind):"""
    r"""(?:["“](?P<phrase>[^"“”]*)["”]?|(?P<word>\S*))""",
    re.IGNORECASE,
)
DAYS = ("from", "since", "until")
"""The operators that narrow a search to a time."""
_FURTHER = re.compile(r"""\s+[^\s:"“”]+(?!\S)""")
_MOST_FURTHER = 3
"""Words that may belong to a date after its first, as in “1st of November 2018”."""
OPERATORS = (
    ("speaker:", marked("only what somebody said, such as speaker:hinchcliffe")),
    ("source:", marked("only what stands in a source of that title or publisher")),
    ("from:", marked("only what is of that time or later, such as from:November 2018 or from:1/11/2018")),
    ("until:", marked("only what is of that time or earlier")),
    ("is:starred", marked("only what you starred; also is:confirmed, is:waiting, is:noted")),
)
"""What can be typed, and what it does."""


class Operator(NamedTuple):
    """An operator as it was typed: its name, its value, and for a date what that is in EDTF."""

    name: str
    value: str
    when: str | None
    start: int
    end: int

    @property
    def is_unread(self) -> bool:
        """Whether it asks for a date that can't be read."""
        return self.name in DAYS and bool(self.value) and self.when is None


def operators_in(query: str, today: date) -> tuple[Operator, ...]:
    """The operators of a query, in order."""
    return tuple(_operator(query, found, today) for found in _OPERATOR.finditer(query))


def _operator(query: str, found: re.Match[str], today: date) -> Operator:
    name, end = found["name"].lower(), found.end()
    value = (found["phrase"] if found["phrase"] is not None else found["word"]).strip()
    if name not in DAYS or not value:
        return Operator(name, value, None, found.start(), end)
    ends = [end]
    while found["phrase"] is None and len(ends) <= _MOST_FURTHER:
        further = _FURTHER.match(query, ends[-1])
        if further is None:
            break
        ends.append(further.end())
    for last in reversed(ends):  # as many words as are a date together
        typed = value if last == end else query[found.start("word") : last]
        when = date_typed(typed, today)
        if when is not None:
            return Operator(name, typed, when, found.start(), last)
    return Operator(name, value, None, found.start(), end)


def narrowed(query: str, filters: SearchFilters, today: date) -> tuple[str, SearchFilters]:
    """The words of a query without its operators, and the filters with them; nonsense is passed over.

    A chosen filter gives way to an operator of the same meaning.
    """
    words, at = list[str](), 0
    for one in operators_in(query, today):
        words.append(query[at : one.start])
        at = one.end
        if one.value:
            filters = _with(filters, one)
    return " ".join([*words, query[at:]]), filters


def without_days(query: str, today: date) -> str:
    """The query without what narrows it to a time."""
    words, at = list[str](), 0
    for one in operators_in(query, today):
        if one.name in DAYS:
            words.append(query[at : one.start])
            at = one.end
    return " ".join(" ".join([*words, query[at:]]).split())


def _with(filters: SearchFilters, one: Operator) -> SearchFilters:
    value = one.value
    match one.name:
        case "speaker":
            return replace(filters, speaker=value)
        case "source":
            return replace(filters, titled=value)
        case "is" if value.lower() in STATES:
            return replace(filters, states=filters.states | {value.lower()})
        case "kind" if value.lower() in _KINDS:
            return replace(filters, kinds=frozenset([str(_KINDS[value.lower()])]))
        case _:
            return _within(filters, one)


def _within(filters: SearchFilters, one: Operator) -> SearchFilters:
    span = edtf.bounds(one.when) if one.when else None
    if one.name == "until" and span and span.upper:
        return replace(filters, until=span.upper.isoformat())
    if one.name != "until" and span and span.lower:
        return replace(filters, since=span.lower.isoformat())
    return filters
