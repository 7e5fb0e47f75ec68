"""The grades that an inspection report gives today: those of its table, and those that a sentence gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from briefing_app.domain.frameworks import Area, Framework
from briefing_app.extraction.judgements.wordings import any_of
from briefing_app.extraction.text.layout import Span

_LEAST_ROWS = 3
"""Fewer rows than this are a mention of some areas, no table."""
_LEAST_HEADINGS = 2
"""Fewer graded headings than this tell nothing where there is no table."""
_GAP = 160
"""Characters of a row between others that can't be read."""
_FRONT = 6000
"""Characters from the title within which a report says how it judges the service as a whole."""
_FILLER = re.compile(
    r"(?:\s|[|:;,.•–—()'\"\u2010\u2011\u2026=/-]|\d+(?:\.\d+)*\.?(?=\s)|grade\s*:?\s+\d|the\b"
    r"|judge?ments?\b|grades?\b|(?:is|are)\b(?:\s+that\s+(?:it|they)\b)?|"
    r"and\s+care\s+leavers\b|with\s+children\s+and\s+families\b|and\s+protection\b|and\s+families\b|"
    r"(?:of\s+)?services\b(?:\s+for\b)?|(?:and|for)\s+(?:children\s+and\s+)?young\s+people\b"
    r"|looked[\s-]after\s+children\b|leavers\b|graded\b)*"
)
_IS = (
    r"(?:\b(?:is|are|remains?)\b(?:\s+(?:now|overall|currently))?:?\s+(?:that\s+it\s+)?(?:(?:judged"
    r"|graded)\s+)?(?:to\s+be\s+|as\s+)?['\"]?"
    r"|(?=\brequires?\b))"
)
_ENDS = r"(?=['\"]?\s*(?:$|[.,;:\n\f|•]|\d|because\b|overall\b|and\b))"
_LINE_END = re.compile(r"[^\S\n\f]*['\")]?[^\S\n\f]*(?:\(?grade\s+\d\)?\s*)?(?:\Z|[\n\f|\d.])")
_LINE = re.compile(r"[^\n\f]+")
_HEADING = re.compile(r"\s*(?:\d+(?:\.\d+)*\.?\s+)?(?:the\s+)?")
_COLUMN = 400
"""Characters of a column of grades."""
_REST_OF_GRADE = "to be good"
_NO_STOP = r"(?:[^.\f]|(?<=\bst)\.)"


@dataclass(frozen=True, slots=True)
class ReportGrade:
    """A grade of one area with the characters that give it and the rule that read them."""

    area: str
    grade: str
    span: Span
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Cell:
    """An area's title or a grade, in a table's reading order."""

    id: str
    is_grade: bool
    span: Span


@dataclass(frozen=True, slots=True)
class _Words:
    area: re.Pattern[str]
    short: re.Pattern[str]
    grade: re.Pattern[str]
    areas: dict[str, str]
    grades: dict[str, str]


@cache
def _words(framework: Framework) -> _Words:
    names = {name: area.id for area in framework.areas for name in area.names}
    short = {name: area.id for area in framework.areas for name in area.short}
    grades = {name: grade.id for grade in framework.grades for name in grade.names}
    return _Words(
        re.compile(rf"\b(?:{any_of(names)})\b"),
        re.compile(rf"\b(?:{any_of(short)})\b"),
        re.compile(rf"(?:{any_of(grades)})(?![\w-]|'\w)"),
        short | names,
        grades,
    )


def read_report_grades(folded: str, framework: Framework, heading: Span) -> list[ReportGrade]:
    """What a report's table and title page grade, each area once; nothing where it has no such table.

    `folded` is the text in small letters with straight marks; `heading` is what stands above its dates.
    """
    apart = {area.id for area in framework.areas if area.apart and not _is_apart(folded, area, heading)}
    found = [one for one in _table(folded, framework, heading.start) if one.area not in apart]
    # Sections repeat their grade in their headings: that makes up for a row that can't be read.
    known = {one.area for one in found}
    headings = [one for one in _headings(folded, framework, heading.end) if one.area not in known]
    if not found and len(headings) < _LEAST_HEADINGS:
        return []
    found += headings
    graded = {one.area for one in found}
    for area in framework.areas:
        if area.id not in graded and (area.id == framework.overall or _is_apart(folded, area, heading)):
            said = _sentence(folded, framework, area, heading.start)
            found += [said] if said else []
    return found


def _is_apart(folded: str, area: Area, heading: Span) -> bool:
    """Whether the report's heading says that this body was looked at too."""
    title = " ".join(folded[heading.start : heading.end].split())
    return area.apart and any(name in title for name in area.names)


def _table(folded: str, framework: Framework, start: int) -> list[ReportGrade]:
    """The rows of the first place that grades the most areas; one row that is worded anew breaks no table."""
    best: list[ReportGrade] = []
    table: dict[str, ReportGrade] = {}
    end = start
    for cells in _runs(folded, framework, start):
        rows = _rows(cells)
        if rows and cells[0].span.start - end > _GAP:
            table = {}
        for row in rows:
            table.setdefault(row.area, row)
            end = row.span.end
        if len(table) > max(len(best), _LEAST_ROWS - 1):
            best = list(table.values())
    return best


def _headings(folded: str, framework: Framework, start: int) -> list[ReportGrade]:
    """The grades in headings of sections, the first of each area: "The experiences of care leavers: good"."""
    words = _words(framework)
    rows: dict[str, ReportGrade] = {}
    for area in words.area.finditer(folded, start):
        id_ = words.areas[_plain(area)]
        grade = words.grade.match(folded, _past_filler(folded, area.end()))
        if id_ in rows or framework.area(id_).apart or not grade or not _LINE_END.match(folded, grade.end()):
            continue
        if _HEADING.fullmatch(folded, folded.rfind("\n", 0, area.start()) + 1, area.start()):
            span = Span(area.start(), grade.end())
            rows[id_] = ReportGrade(
                id_, words.grades[_plain(grade)], span, "heading of an inspection report", 0.98
            )
    return list(rows.values())


def _runs(folded: str, framework: Framework, start: int) -> Iterator[list[_Cell]]:
    """The stretches of text that hold areas and grades and nothing else."""
    words = _words(framework)
    place = start
    while found := words.area.search(folded, place):
        cells = list(_cells(folded, words, _grades_before(folded, words, found.start())))
        yield cells
        place = max(found.end(), cells[-1].span.end if cells else 0)


def _grades_before(folded: str, words: _Words, start: int) -> int:
    """Where a column of grades begins that stands before the areas, or `start`."""
    place = start
    since = max(0, start - _COLUMN)
    for line in reversed(list(_LINE.finditer(folded, since, start))):
        cell = line.group().strip()
        if words.grade.fullmatch(cell):
            place = line.start()
        elif cell != _REST_OF_GRADE and not _FILLER.fullmatch(cell):
            break
    return place


def _cells(folded: str, words: _Words, place: int) -> Iterator[_Cell]:
    while True:
        place = _past_filler(folded, place)
        area = words.area.match(folded, place) or _short_area(folded, words, place)
        grade = words.grade.match(folded, place)
        if area:
            yield _Cell(words.areas[_plain(area)], False, Span(*area.span()))
            place = area.end()
        elif grade and _ends_cell(folded, words, grade.end()):
            yield _Cell(words.grades[_plain(grade)], True, Span(*grade.span()))
            place = grade.end()
        else:
            return


def _short_area(folded: str, words: _Words, place: int) -> re.Match[str] | None:
    """An everyday word for an area, which means it in a table only beside a grade."""
    area = words.short.match(folded, place)
    grade = area and words.grade.match(folded, _past_filler(folded, area.end()))
    return area if grade and _ends_cell(folded, words, grade.end()) else None


def _past_filler(folded: str, place: int) -> int:
    filler = _FILLER.match(folded, place)
    return filler.end() if filler else place


def _plain(found: re.Match[str]) -> str:
    return " ".join(found.group().split())


def _ends_cell(folded: str, words: _Words, end: int) -> bool:
    """Whether a grade ends its line or stands before the next cell, so that it is no word of a sentence."""
    if _LINE_END.match(folded, end):
        return True
    after = _past_filler(folded, end)
    return any(pattern.match(folded, after) for pattern in (words.area, words.grade))


def _rows(cells: list[_Cell]) -> list[ReportGrade]:
    """The areas with their grades, each area once: what is graded again was graded earlier."""
    rows: dict[str, ReportGrade] = {}
    for area, grade in _pairs(cells):
        start, end = min(area.span.start, grade.span.start), max(area.span.end, grade.span.end)
        row = ReportGrade(area.id, grade.id, Span(start, end), "table of an inspection report", 0.99)
        rows.setdefault(area.id, row)
    return list(rows.values())


def _pairs(cells: list[_Cell]) -> list[tuple[_Cell, _Cell]]:
    """Areas with their grades: each beside the other, or a column of one and then a column of the other."""
    runs = [list(run) for _, run in groupby(cells, key=lambda cell: cell.is_grade)]
    if len(runs) > 1 and runs[0][0].is_grade and (len(runs[0]) > 1 or len(runs) == 2):  # noqa: PLR2004 - two columns
        runs[:2] = [runs[1][: len(runs[0])], runs[0]]
    areas = [run for run in runs if not run[0].is_grade]
    pairs: list[tuple[_Cell, _Cell]] = []
    for run in areas:
        place = runs.index(run)
        grades = runs[place + 1] if place + 1 < len(runs) else []
        # More areas than grades: the first ones are a heading.
        pairs += zip(run[-len(grades) :] if grades else [], grades, strict=False)
    return pairs


def _sentence(folded: str, framework: Framework, area: Area, start: int) -> ReportGrade | None:
    """What a sentence of its own says of the service as a whole, or of a body that stands apart."""
    overall = area.id == framework.overall
    pattern = _overall_pattern(framework) if overall else _apart_pattern(framework, area)
    found = pattern.search(folded, start, start + _FRONT if overall else len(folded))
    if found is None:
        return None
    grade = _words(framework).grades[" ".join(found["grade"].split())]
    return ReportGrade(area.id, grade, Span(*found.span()), "sentence of an inspection report", 0.98)


@cache
def _overall_pattern(framework: Framework) -> re.Pattern[str]:
    area = next(area for area in framework.areas if area.id == framework.overall)
    grade = any_of({name for grade in framework.grades for name in grade.names})
    return re.compile(
        rf"(?:\b(?:{any_of(area.names)})\b(?:\s*[:|–—-]\s*|\s*\n\s*)|"
        rf"\b(?:{any_of((*area.names, *framework.services))})\b{_NO_STOP}{{0,120}}?{_IS})"
        rf"(?P<grade>{grade}){_ENDS}",
        re.MULTILINE,
    )


@cache
def _apart_pattern(framework: Framework, area: Area) -> re.Pattern[str]:
    grade = any_of({name for grade in framework.grades for name in grade.names})
    return re.compile(
        rf"\b(?:the\s+)?(?:{any_of(area.names)})(?:\s*\(\w+\))?\d?\s*{_IS}(?P<grade>{grade}){_ENDS}",
        re.MULTILINE,
    )
