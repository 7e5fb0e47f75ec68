"""How the title page of an inspection report looks, a form a kind of inspection; it tells the framework."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from briefing_app.extraction.text.layout import Span

_REACH = 700
"""Characters from a report's title within which its inspection dates stand."""
_FRONT = 2500
"""Characters within which a report gives its dates."""
_MOST_TITLES = 400
"""Characters of a provider's name and what may stand above it."""
_DATES = re.compile(
    r"(?<![^\W_])(?:inspection\s+dates?\b(?!\s+of)(?:\(s\))?|dates?(?:\(s\))?\s+of\s+inspection)\s*:?",
    re.IGNORECASE,
)
_CHILDREN = r"children(?:['’‘`]s|s['’]?)?"


class Place(Enum):
    """Where a title page names the provider."""

    ABOVE = auto()
    WITHIN = auto()
    BELOW = auto()


@dataclass(frozen=True, slots=True)
class _Form:
    framework: str
    place: Place
    title: re.Pattern[str]


def _form(framework: str, place: Place, words: str) -> _Form:
    spaced = words.replace(" ", r"\s+")
    return _Form(framework, place, re.compile(rf"(?:^|(?<=\s)){spaced}", re.IGNORECASE | re.MULTILINE))


_FORMS = (
    _form(
        "sif",
        Place.ABOVE,
        rf"(?:re-?)?inspection of services for {_CHILDREN} in need of help and protection\b",
    ),
    _form("lac-2013", Place.BELOW, rf"inspection of looked[\s-]after {_CHILDREN} services\b"),
    _form(
        "ilacs",
        Place.ABOVE,
        rf"(?:re-?)?inspection of (?:the )?(?:local authority )?{_CHILDREN} (?:social care )?services\b",
    ),
    _form(
        "ilacs",
        Place.WITHIN,
        r"(?:re-?)?inspection of (?P<provider>(?:(?!\binspection\b)(?:[^.:;]|(?<=\bst)\.)){2,90}?)(?:['’]s?)?"
        rf"(?: local authority(?:['’]s)?)? {_CHILDREN} (?:social care )?services\b",
    ),
)
_NAME_LINE = re.compile(r"[^\W\d_][^\n]*[^\W\d_)]", re.MULTILINE)
_NO_NAME = re.compile(
    r"\bofsted\b|raising\s+standards|improving\s+lives|\breport\b|page\s+\d|piccadilly|www\.|published|"
    rf"inspection\b|local\s+authority\s+{_CHILDREN}\s+services|serious\s+weaknesses",
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
    for label in _DATES.finditer(text, 0, _FRONT):
        for form in _FORMS:
            page = _read(text, form, label)
            if page:
                return page
    return None


def _read(text: str, form: _Form, label: re.Match[str]) -> TitlePage | None:
    # A running head may repeat the title: the one that stands nearest to the dates counts.
    titles = list(form.title.finditer(text, max(0, label.start() - _REACH), label.end()))
    if not titles or titles[-1].start() > label.start():
        return None
    title = titles[-1]
    if form.place is Place.WITHIN:
        provider: Span | None = Span(*title.span("provider"))
    elif form.place is Place.ABOVE:
        provider = _above(text, title.start()) or _lines(text, title.end(), label.start())
    else:
        provider = _lines(text, title.end(), label.start())
    return TitlePage(form.framework, provider, title.start(), label.end())


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
