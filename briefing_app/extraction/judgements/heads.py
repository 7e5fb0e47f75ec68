"""Heads of a table of several councils: short names of areas, whose column it is, and the time in a cell."""

import re
from collections.abc import Sequence

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.text.english_days import MONTHS

_SHORT = {
    "children in care": ("in care", "cic", "c in c", "lac", "cla", "looked after", "looked-after", "care"),
    "care leavers": ("cl", "leavers", "leaving care", "care-leavers", "care exp", "care experienced", "ce"),
    "help and protection": (
        "hp",
        "h&p",
        "h & p",
        "h+p",
        "help",
        "protection",
        "help/protection",
        "cp",
        "cin/cp",
    ),
    "leadership": (
        "leaders",
        "leader",
        "lead",
        "ldrs",
        "leadership",
        "l&m",
        "management",
        "impact of leaders",
    ),
    "overall": ("overall", "oe", "o/e", "overall grade", "total", "headline", "headline grade"),
}
"""What stands over a column for an area that frameworks know by the first name."""
_LONG = {short: name for name, shorts in _SHORT.items() for short in shorts}
_NOTE = re.compile(r"\s*(?:[(\[][^()\[\]]*[)\]]|[*†‡^.:]+|\b20\d\d\b)\s*")
_WHOSE = re.compile(
    r"(?:the\s+)?(?:(?:local\s+)?authorit(?:y|ies)|councils?|la|name|place|borough|county|city|region|where"
    r"|name\s+of\s+(?:council|authority)|children's\s+services|who)?\W*"
)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:[ /,&-]+(?:and|upon|on|of|the|in|le|with|[A-Z][\w’'.-]*))*")
_NO_NAME = re.compile(
    r"\b(?i:ofsted|cqc|grades?|ratings?|judge?ments?|previous|current|now|then|last|inspection|inspected|outcome"
    r"|result|sif|ilacs|date|published|spring|summer|autumn|winter|target|england|national|average)\b"
)
_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_TIME = re.compile(r"\W*(?:(?:in\s+)?(?P<month>[a-z]{3})[a-z]*\.?\s+)?(?P<year>20[0-3]\d)\W*")
_LONGEST = 40


def area_of(head: str, framework: Framework) -> str | None:
    """The area that a column's short head stands for in a framework; `head` is in lower case."""
    name = _LONG.get(" ".join(_NOTE.sub(" ", head).split()))
    known = (one for one in framework.areas if name in (*one.names, *one.short))
    return next((one.id for one in known), None) if name else None


def with_short_heads(
    folded: str, spans: Sequence[tuple[int, int]], tokens: Sequence[Token], framework: Framework
) -> list[Token]:
    """The tokens of a table's header with those of its cells that name an area in short."""
    added = [
        Token(Sort.AREA, start, end, area, strong=True)
        for start, end in spans
        if not any(one.sort is Sort.AREA and start <= one.start < end for one in tokens)
        and (area := area_of(folded[start:end], framework))
    ]
    apart = [one for one in tokens if not any(new.start <= one.start < new.end for new in added)]
    return sorted([*apart, *added], key=lambda one: one.start)


def heads_councils(head: str) -> bool:
    """Whether a column's head, in lower case, says that councils stand below it."""
    return _WHOSE.fullmatch(head.strip()) is not None


def council_in(cell: str) -> str | None:
    """The council that a cell names."""
    name = cell.strip(" *†‡")
    if len(name) > _LONGEST or _NO_NAME.search(name):
        return None
    return name if _NAME.fullmatch(name) else None


def time_in(folded: str, start: int, end: int) -> str | None:
    """The time behind a cell's grade as EDTF: "(nov 2019)"."""
    found = _TIME.fullmatch(folded, start, end)
    if found is None:
        return None
    month = _MONTHS.get(found["month"] or "")
    return f"{found['year']}-{month:02}" if month else found["year"]
