"""Grades in brackets behind another one: what the same area had before, "good (in 2018: inadequate)"."""

import re

_BEFORE = (
    r"(?:previously|formerly|before|earlier|once|was|were|had\s+been|up|down|from|last\s+(?:time|inspection)"
    r"|(?:at|in)\s+(?:the|its|their)\s+(?:last|previous|earlier)\s+(?:full\s+)?(?:inspection|report|visit)"
    r"|at\s+the\s+time)"
)
_YEAR = r"(?:in\s+)?(?:[a-z]+\.?\s+)?(?P<year>20\d\d)"
_AGO = (
    r"(?:before(?:\s+(?:that|then))?|previously|last\s+time|(?:at|in)\s+(?:the|its|their)\s+(?:last|previous"
    r"|earlier)\s+(?:full\s+)?(?:inspection|report|visit)|(?:two|three|four|five|six|\d)\s+years\s+(?:ago|before"
    r"|earlier))"
)
AGO = re.compile(rf"['\"]*\s+{_AGO}['\"]*(?:[,.;]|$)")
APPOSED = re.compile(
    r",\s+(?:(?:still|an?|judged|rated|graded|marked|deemed|found)\s+(?:to\s+be\s+|as\s+)?)*['\"]*$"
)
"""What stands before a grade in an aside of its own: "leadership, judged | inadequate last time, …"."""
OF_BEFORE = rf"['\"]*\s+(?:{_AGO}|(?:back\s+)?in\s+(?:[a-z]+\s+)?20\d\d)"
"""How the words go on behind a grade that an area had before: "inadequate | last time"."""
WAS_BEFORE = re.compile(
    rf"\s+(?:too\s+|also\s+)?(?:was|were|had\s+been)\s+(?:[\w'\"]+\s+){{0,4}}?[\w'\"]+{OF_BEFORE}['\"]*(?:[,.;]|$)"
)
"""How words go on behind a pronoun for an area: "it | was also inadequate in 2022"."""
UP_FROM = re.compile(
    r"['\"]*\s*[,(–—]\s*(?:(?:which\s+is\s+)?(?:up|down)|(?:a\s+)?(?:rise|fall|step\s+(?:up|down)))\s+from\s+"
    r"(?:an?\s+)?['\"]*$"
)
"""What stands before the grade from which an area has moved: "good, up from | inadequate"."""
_LEAD = re.compile(
    rf"['\"]*\s*(?P<open>[(\[])\s*(?:(?P<sign>{_BEFORE}\b|{_YEAR}\b)|\b(?:rated|judged|graded|it|they|an?|the"
    r"|in|had|been|rating|grade|judgement|then|only|just)\b|[\s'\":,=–—-])*"
)
_TAIL = re.compile(
    rf"['\"]*[\s,]*(?:(?:rated|judged|graded|back|as\s+of)\s+)*(?:{_BEFORE}\b|{_YEAR}\b)[^()\[\]]*[)\]]"
)
_NOW = re.compile(r"\b(?:now|currently|today|to)\b")


def opened(folded: str, since: int, start: int) -> int | None:
    """Where the bracket opens that has nothing but a time before the grade at `start`."""
    found = _LEAD.fullmatch(folded, since, start)
    return found.start("open") if found else None


def is_of_before(folded: str, since: int, start: int, end: int) -> bool:
    """Whether a bracket behind `since` tells by the grade `[start, end)` what was before."""
    found = _LEAD.fullmatch(folded, since, start)
    if found is None or _NOW.search(folded, since, start):
        return False
    return found["sign"] is not None or _TAIL.match(folded, end) is not None


def closing(folded: str, start: int, end: int) -> int:
    """Where the bracket closes in which a place stands, at `end` at the latest."""
    places = [place for place in (folded.find(mark, start, end) for mark in ")]") if place >= 0]
    return min(places, default=end)
