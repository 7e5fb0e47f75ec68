"""How the title page of an inspection report looks, a form a kind of inspection; it tells the framework."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from briefing_app.extraction.reports.day_ranges import find_days
from briefing_app.extraction.text.layout import Span

_REACH = 700
"""Characters from a report's title within which its inspection dates stand."""
_FRONT = 3000
"""Characters within which a report gives its dates."""
_MOST_TITLES = 400
"""Characters of a provider's name and what may stand above it."""
_INSPECTED = r"nspected(?:\s+(?:on|from|between))?(?=\s*:)"
# It begins with its letters, since only then the regular expression engine skips to them.
_DATES = re.compile(
    r"(?-i:[DdIi])(?<![^\W_].)(?:(?<=i)nspection\s+dates?\b(?!\s+of)(?:\s*\(s\))?"
    r"|(?<=d)ates?(?:\s*\(s\))?\s+of\s+(?:the\s+)?inspection\b"
    rf"|(?<=i){_INSPECTED}|(?<=d)ates?\s+i{_INSPECTED})[^\S\n]*[:–-]?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^\s*(?:lead|reporting)\s+inspector\b", re.IGNORECASE | re.MULTILINE)
_NEAR = 80
"""Characters before the lead inspector within which dates without a label stand."""
_APOSTROPHE = "['’‘`´ʼ]"
_CHILDREN = rf"children(?:{_APOSTROPHE}s|s{_APOSTROPHE}?)?"


class Place(Enum):
    """Where a title page names the provider."""

    ABOVE = auto()
    WITHIN = auto()
    AFTER = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class _Form:
    framework: str
    place: Place
    title: re.Pattern[str]
    graded: re.Pattern[str]
    """An area that must be named below the dates, where the title alone does not tell the framework."""


def _form(framework: str, place: Place, words: str, graded: str = "") -> _Form:
    flags = re.IGNORECASE | re.MULTILINE
    title = re.compile(rf"(?:^|(?<=[\s|]))(?:{_spaced(words)})", flags)
    return _Form(framework, place, title, re.compile(_spaced(graded), flags))


def _spaced(words: str) -> str:
    return words.replace(" ", r"\s+")


_INSPECTION = r"(?:(?:joint )?(?:re-?\s?)?inspection|ilacs short inspection|short inspection) of "
_SERVICES = rf"{_CHILDREN} (?:social (?:care|work) )?services\b"
_NAME = r"(?:(?!\binspection\b)(?:[^.:;]|(?<=\bst)\.)){2,90}?"
_FORMS = (
    _form(
        "sif",
        Place.ABOVE,
        rf"{_INSPECTION}services for {_CHILDREN}(?: and young people)? in need of help and protection\b",
    ),
    _form(
        "cp-2013",
        Place.BELOW,
        rf"{_INSPECTION}(?:the )?(?:local authority )?arrangements for the protection of {_CHILDREN}"
        r"(?: and young people)?(?!\w)",
    ),
    _form(
        "lac-2013",
        Place.BELOW,
        rf"{_INSPECTION}(?:services for )?looked[\s-]+after {_CHILDREN}(?: services\b|(?!\w))",
    ),
    _form(
        "area-send",
        Place.WITHIN,
        rf"area send (?:full |monitoring )?inspection of (?:the )?(?P<provider>{_NAME})"
        r" local area partnership\b",
    ),
    _form(
        "ilacs",
        Place.AFTER,
        rf"{_INSPECTION}(?:the )?(?:local authority )?{_SERVICES} (?:in|for|at|delivered by) ",
    ),
    _form("ilacs", Place.ABOVE, rf"{_INSPECTION}(?:the )?(?:local authority )?{_SERVICES}"),
    _form(
        "ilacs",
        Place.WITHIN,
        rf"{_INSPECTION}(?P<provider>{_NAME})(?:{_APOSTROPHE}s?)?"
        rf"(?: local authority(?:{_APOSTROPHE}s)?)? {_SERVICES}",
    ),
    # A title in other words: what is graded below it tells the framework.
    _form(
        "ilacs",
        Place.WITHIN,
        rf"{_INSPECTION}(?P<provider>{_NAME})(?=\s*\n)",
        "impact of leaders on social work",
    ),
    _form(
        "sif", Place.ABOVE, rf"{_INSPECTION}services for {_CHILDREN}", "looked after and achieving permanence"
    ),
)
_NAME_LINE = re.compile(r"[^\W\d_][^\n]*[^\W\d_)]", re.MULTILINE)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_NO_NAME = re.compile(
    r"\bofsted\b|raising\s+standards|improving\s+lives|\breport\b|page\s+\d|piccadilly|www\.|published|@|"
    rf"inspection\b|local\s+authority\s+{_CHILDREN}\s+services|serious\s+weaknesses|\b\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s+{_MONTH}\b|"
    r"\b[a-z]{1,2}\d{1,2}[a-z]?\s+\d[a-z]{2}\b|\d{4}|\bstreet\b|\btextphone\b|\btelephone\b",
    re.IGNORECASE,
)
_MOST_NAME_LINES = 3


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The framework of a report, where its provider is named, and where its dates begin."""

    framework: str
    provider: Span | None
    start: int
    dates: int


def find_title_page(text: str) -> TitlePage | None:
    """The title page of the report that a text is, `None` if it is not one.

    A report names what was inspected in its first lines and gives the inspection's dates just below.
    """
    # Most documents are no reports, and tell so at once.
    front = text[:_FRONT].lower()
    if "inspect" not in front:
        return None
    for label in _DATES.finditer(text, 0, _FRONT) if "date" in front or "inspected" in front else ():
        for form in _FORMS:
            page = _read(text, form, label.start(), label.end())
            if page:
                return page
    return _without_label(text) if "inspector" in front else None


def _without_label(text: str) -> TitlePage | None:
    """A title page on which the dates just follow the title, and the lead inspector them."""
    lead = _LEAD.search(text, 0, _FRONT)
    days = lead and find_days(text, max(0, lead.start() - _NEAR), lead.start())
    if not days:
        return None
    pages = (_read(text, form, days.start, days.start) for form in _FORMS)
    return next((page for page in pages if page), None)


def _read(text: str, form: _Form, label: int, dates: int) -> TitlePage | None:
    # A running head may repeat the title: the one that stands nearest to the dates counts.
    titles = list(form.title.finditer(text, max(0, label - _REACH), dates))
    if not titles or titles[-1].start() > label or not form.graded.search(text, dates, dates + _FRONT):
        return None
    title = titles[-1]
    if form.place is Place.WITHIN:
        provider: Span | None = Span(*title.span("provider"))
    elif form.place is Place.ABOVE:
        provider = _above(text, title.start()) or _lines(text, title.end(), label)
    else:
        provider = _lines(text, title.end(), label)
    return TitlePage(form.framework, provider, title.start(), dates)


def _above(text: str, end: int) -> Span | None:
    """The name in the lines just above a title."""
    return _lines(text, max(0, end - _MOST_TITLES), end, last=True)


def _lines(text: str, start: int, end: int, *, last: bool = False) -> Span | None:
    """The lines of a name in `text[start:end]`, which other lines do not interrupt."""
    runs: list[list[Span]] = [[]]
    place = start
    for line in text[start:end].splitlines(keepends=True):
        named = _NAME_LINE.search(line)
        if named and not _NO_NAME.search(line):
            runs[-1].append(Span(place + named.start(), place + named.end()))
        elif line.strip() and runs[-1]:
            runs.append([])
        place += len(line)
    kept = [run for run in runs if run]
    if not kept:
        return None
    lines = kept[-1][-_MOST_NAME_LINES:] if last else kept[0][:_MOST_NAME_LINES]
    return Span(lines[0].start, lines[-1].end)
