"""What narrows a search from within the words that are typed: "speaker:hinchcliffe from:2018-10 plan"."""

import re
from dataclasses import replace

from briefing_app.domain import edtf
from briefing_app.domain.mentions import Kind
from briefing_app.domain.searching import TEXT, SearchFilters
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
_OPERATOR = re.compile(
    r"""(?<!\S)(?P<name>speaker|source|from|until|is|kind):(?:["“](?P<phrase>[^"“”]*)["”]?|(?P<word>\S*))""",
    re.IGNORECASE,
)
OPERATORS = (
    ("speaker:", marked("only what somebody said, such as speaker:hinchcliffe")),
    ("source:", marked("only what stands in a source of that title or publisher")),
    ("from:", marked("only what is of that time or later, such as from:2018-10")),
    ("until:", marked("only what is of that time or earlier")),
    ("is:starred", marked("only what you starred; also is:confirmed, is:waiting, is:noted")),
)
"""What can be typed, and what it does."""


def narrowed(query: str, filters: SearchFilters) -> tuple[str, SearchFilters]:
    """The words of a query without its operators, and the filters with them; nonsense is passed over.

    A chosen filter gives way to an operator of the same meaning.
    """
    for found in _OPERATOR.finditer(query):
        value = (found["phrase"] if found["phrase"] is not None else found["word"]).strip()
        if value:
            filters = _with(filters, found["name"].lower(), value)
    return _OPERATOR.sub(" ", query), filters


def _with(filters: SearchFilters, name: str, value: str) -> SearchFilters:
    match name:
        case "speaker":
            return replace(filters, speaker=value)
        case "source":
            return replace(filters, titled=value)
        case "is" if value.lower() in STATES:
            return replace(filters, states=filters.states | {value.lower()})
        case "kind" if value.lower() in _KINDS:
            return replace(filters, kinds=frozenset([str(_KINDS[value.lower()])]))
        case "from" | "until":
            return _within(filters, name, edtf.from_words(value))
        case _:
            return filters


def _within(filters: SearchFilters, name: str, when: str | None) -> SearchFilters:
    span = edtf.bounds(when) if when else None
    if name == "from" and span and span.lower:
        return replace(filters, since=span.lower.isoformat())
    if name == "until" and span and span.upper:
        return replace(filters, until=span.upper.isoformat())
    return filters
