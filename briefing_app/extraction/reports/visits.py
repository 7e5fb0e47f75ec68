"""Letters about visits between inspections: which visit, where, when, on what, and who signed."""

import re
from functools import lru_cache

from briefing_app.domain.documents import Document
from briefing_app.extraction.reports.day_ranges import DayRange, find_days
from briefing_app.extraction.reports.inspectors import find_lead, find_signature
from briefing_app.extraction.reports.reader import PaperKind, Report, day_stated, read_report, stated
from briefing_app.extraction.text.layout import Span

_FRONT = 4000
"""Characters within which a letter says what it is about."""
_APOSTROPHE = "['’‘`´ʼ]"
_CHILDREN = rf"children(?:{_APOSTROPHE}s|s{_APOSTROPHE}?)?"
_NAME = r"(?:[^.:;\n]|(?<=\b[Ss]t)\.|\n(?!\s*\n)){2,90}?"
_VISIT = re.compile(
    rf"\b(?P<kind>monitoring|focused|focussed)\s+visit\s+(?:to|of|at"
    rf"|in)\s+(?:the\s+)?(?P<provider>(?i:the\s+)?[A-Z]{_NAME})"
    rf"(?:{_APOSTROPHE}s?)?\s+(?:local\s+authority(?:{_APOSTROPHE}s)?\s+)?{_CHILDREN}\s+(?:social\s+(?:care|work)\s+)?services\b",
    re.IGNORECASE,
)
_NAMED_VISITS = tuple(
    re.compile(rf"{kind}\s+visit\s+(?:to|of|at|in)\s") for kind in ("monitoring", "focuss?ed")
)
"""What is quickly not found in the small letters of most documents."""
_JOINT = re.compile(
    rf"\bjoint\s+targeted\s+area\s+inspection\s+of\s+(?:the\s+multi-?\s?agency\s+response\s+to\s+(?P<focus>{_NAME})\s+in\s+)?"
    rf"(?P<provider>(?i:the\s+)?[A-Z]{_NAME})(?=\s*(?:\n|$|\.))",
    re.IGNORECASE,
)
_IS_LETTER = re.compile(
    r"\bthis\s+letter\b|\bI\s+am\s+writing\b|^\s*Dear\s|\bundertook\s+a\s+joint\s+inspection\b",
    re.IGNORECASE | re.MULTILINE,
)
_ON = re.compile(
    r"\b(?:visit(?:ed)?|inspection|inspected)\b[^.]{0,200}?\b(?:on|between|from|dates?:?|during)\s+"
    r"|\bbetween\s+",
    re.IGNORECASE,
)
_FOCUS = re.compile(
    r"\binspectors?\s+(?:also\s+)?(?:looked\s+at|evaluated|reviewed|considered|focus+ed\s+on|examined"
    r"|assessed)\s+"
    r"(?P<focus>(?!a\s+(?:wide\s+)?range\s+of\s+evidence)(?:[^.:\n]|\n(?!\s*\n)){8,400}?(?:\."
    r"|(?P<list>:)(?=\s)|(?=\n\s*\n)))",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:[■◼▪•●○♦*\uf0a7\uf0b7-]|[-–−](?=\s))[^■◼▪•●○♦*\uf0a7\uf0b7.]+\.?")
_DAY = re.compile(
    r"^\s*(?=(?:[A-Za-z]+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+20\d\d\s*$)", re.MULTILINE
)


@lru_cache(maxsize=1)
def read_paper(document: Document) -> Report | None:
    """What an inspection report or a visit's letter says of itself, `None` for any other document."""
    return read_report(document) or read_visit(document)


def read_visit(document: Document) -> Report | None:
    """What a letter about a visit says of it, `None` if the document is no such letter."""
    text = document.text
    front = text[:_FRONT].lower()
    title = (
        _VISIT.search(text, 0, _FRONT) if any(named.search(front) for named in _NAMED_VISITS) else None
    ) or (_JOINT.search(text, 0, _FRONT) if "targeted" in front else None)
    if title is None or not _IS_LETTER.search(text, 0, _FRONT):
        return None
    days = _visited(text)
    dated = _DAY.search(text, 0, title.start())
    printed = find_days(text, dated.end(), min(len(text), dated.end() + 60)) if dated else None
    return Report(
        kind=_kind(title),
        framework="ilacs",
        provider=stated(document, Span(*title.span("provider"))),
        inspected_from=day_stated(document, days, first=True),
        inspected_to=day_stated(document, days),
        published=day_stated(document, printed, first=True),
        lead_inspector=stated(document, find_lead(text) or find_signature(text)),
        focus=stated(document, _focus(text, title)),
        heading=Span(title.start(), days.start if days and days.start > title.start() else title.end()),
    )


def _kind(title: re.Match[str]) -> PaperKind:
    named = title.groupdict().get("kind")
    if named is None:
        return PaperKind.JOINT
    return PaperKind.MONITORING if named.lower() == "monitoring" else PaperKind.FOCUSED


def _visited(text: str) -> DayRange | None:
    for found in _ON.finditer(text, 0, _FRONT):
        days = find_days(text, found.end(), min(len(text), found.end() + 80))
        if days and not text[found.end() : days.start].strip(" \n\t:"):
            return days
    return None


def _focus(text: str, title: re.Match[str]) -> Span | None:
    """What inspectors looked at: to the end of the sentence, or of the list that it introduces."""
    if title.groupdict().get("focus"):
        return Span(*title.span("focus"))
    found = _FOCUS.search(text, title.end(), title.end() + _FRONT)
    if found is None:
        return None
    end = found.end()
    while found["list"] and (item := _LISTED.match(text, end)):
        end = item.end()
    return Span(found.start("focus"), len(text[:end].rstrip().rstrip(".")))
