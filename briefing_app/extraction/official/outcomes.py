"""Reads tables of inspection outcomes: a row a council, a column an area, a grade where they meet."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_app.domain import edtf
from briefing_app.domain.councils import council_key, short_name
from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.mentions import OFFICIAL_RULE, JudgementMention
from briefing_app.domain.passages import Passage
from briefing_app.domain.wording import fold
from briefing_app.extraction.official.columns import AreaColumn, Columns, DateColumn, columns_of
from briefing_app.extraction.official.tables import TableRow, sheets

_HEADER_WITHIN = 60
_MOST_ROWS_EACH = 4
"""A council stands in a table once, or once an inspection; if more often, the table is of its homes."""
_SURE, _UNDATED, _CONTRADICTED = 0.99, 0.95, 0.5
_SPAN = re.compile(r"(.+?)\s*(?:-|–|—|\bto\b)\s*(.+)")
# A footnote's mark after a grade: "Good [2]", "Good (note 3)", "Good*".
_NOTE_MARK = re.compile(r"\s*(?:\[[^\]]*\]|\(notes?\b[^)]*\)|[*†‡]+)\s*$", re.IGNORECASE)


def read_outcomes(document: Document, frameworks: tuple[Framework, ...]) -> tuple[JudgementMention, ...]:
    """The grades in a document that is a table, in the order of its rows and columns."""
    found: list[JudgementMention] = []
    of_councils = tuple(one for one in frameworks if not one.of_one)
    for rows in sheets(document):
        found += _of_sheet(document, rows, of_councils)
    return tuple(_marked_earlier(found))


def _of_sheet(
    document: Document, rows: Sequence[TableRow], frameworks: tuple[Framework, ...]
) -> list[JudgementMention]:
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        above = rows[number - 1].cells if number else ()
        columns = columns_of(row.cells, above, frameworks)
        if columns is not None:
            found = [
                item for below in rows[number + 1 :] for item in _of_row(document, below, columns, frameworks)
            ]
            return found if _one_row_each(found) else []
    return []


def _one_row_each(found: Sequence[JudgementMention]) -> bool:
    rows = Counter(provider for provider, _ in {(item.provider, item.passage.start) for item in found})
    return not rows or sum(rows.values()) <= _MOST_ROWS_EACH * len(rows)


def _of_row(
    document: Document, row: TableRow, columns: Columns, frameworks: tuple[Framework, ...]
) -> Iterator[JudgementMention]:
    provider = row.cell(columns.provider)
    if not any(char.isalpha() for char in provider):
        return
    named = row.cell(columns.framework) if columns.framework is not None else ""
    for area in columns.areas:
        inspected = _inspected(row, area, columns.dates)
        column = _in_its_time(_of_named_framework(area, named, frameworks), inspected, frameworks)
        grade = _grade(row.cell(area.column), column.framework) if column else None
        if column is None or grade is None:
            continue
        yield JudgementMention(
            passage=Passage.cut(document.sha256, document.text, row.start, row.end),
            rule=OFFICIAL_RULE,
            confidence=_SURE if inspected else _UNDATED,
            framework=column.framework.id,
            area=column.area,
            grade=grade,
            inspected=inspected,
            provider=short_name(provider),
            current=not column.earlier,
        )


def _of_named_framework(area: AreaColumn, named: str, frameworks: tuple[Framework, ...]) -> AreaColumn | None:
    """The area under the framework that its row names; `None` if that has no such area."""
    words = f" {fold(named)} "
    said = [
        framework
        for framework in frameworks
        if any(f" {fold(mark)} " in words for mark in (framework.id, framework.title, *framework.marks))
    ]
    return _under(area, said) if said else area


def _in_its_time(
    area: AreaColumn | None, inspected: str | None, frameworks: tuple[Framework, ...]
) -> AreaColumn | None:
    """The area under the framework by which the service was inspected then: an earlier grade may be older."""
    began = edtf.bounds(inspected).lower if inspected else None
    if area is None or began is None or area.framework.holds_in(began.year):
        return area
    own = area.framework
    return _under(
        area,
        [one for one in frameworks if one.service == own.service and one.holds_in(began.year)],
    )


def _under(area: AreaColumn, allowed: Sequence[Framework]) -> AreaColumn | None:
    """The same area under one of the frameworks allowed, its own before others."""
    for framework in sorted(allowed, key=lambda one: one != area.framework):
        twin = next((one for one in framework.areas if one.id == area.area), None)
        if twin is not None:
            return replace(area, framework=framework, area=twin.id)
    return None


def _grade(cell: str, framework: Framework) -> str | None:
    """The grade that a cell gives; a cell that says anything else gives none."""
    words = fold(_NOTE_MARK.sub("", cell))
    return next(
        (grade.id for grade in framework.grades if words in (fold(grade.title), *map(fold, grade.names))),
        None,
    )


def _inspected(row: TableRow, area: AreaColumn, dates: Sequence[DateColumn]) -> str | None:
    """The days of the inspection that an area's grade is of, as EDTF."""
    of_kind = [date for date in dates if date.earlier == area.earlier and date.sort != "published"]
    start = _nearest(row, area, [date for date in of_kind if date.sort == "start"])
    end = _nearest(row, area, [date for date in of_kind if date.sort == "end"])
    if start and end and "/" not in start + end and edtf.sort_key(start) < edtf.sort_key(end):
        return f"{start}/{end}"
    return start or end


def _nearest(row: TableRow, area: AreaColumn, dates: Sequence[DateColumn]) -> str | None:
    """The date in the column nearest to the area's that has one in this row."""
    nearby = sorted(dates, key=lambda date: abs(date.column - area.column))
    return next((when for date in nearby if (when := _when(row.cell(date.column)))), None)


def _when(cell: str) -> str | None:
    """A day, a month or a run of days as EDTF."""
    single = edtf.from_words(cell)
    if single:
        return single
    span = _SPAN.fullmatch(cell)
    if span is None:
        return None
    last = edtf.from_words(span[2])
    first = edtf.from_words(span[1]) or _first_of_span(span[1], span[2])
    when = f"{first}/{last}" if first and last else ""
    return when if when and edtf.is_valid(when) else last


def _first_of_span(first: str, last: str) -> str | None:
    """The first day where the last alone has the month or the year: "17 to 28 September 2018"."""
    words = last.split()
    return next(
        (when for kept in (words[1:], words[2:]) if (when := edtf.from_words(" ".join([first, *kept])))), None
    )


def _marked_earlier(found: Sequence[JudgementMention]) -> Iterator[JudgementMention]:
    """The grades, all but a council's latest for an area marked as earlier; contradictions are less sure."""
    latest: dict[tuple[str, str, str], str] = {}
    grades: dict[tuple[str, ...], set[str]] = {}
    for item in found:
        key = _subject(item)
        if item.inspected:
            latest[key] = max(latest.get(key, item.inspected), item.inspected, key=edtf.sort_key)
        grades.setdefault((*key, item.inspected or ""), set()).add(item.grade)
    for item in found:
        key = _subject(item)
        overtaken = bool(item.inspected) and item.inspected != latest[key]
        contradicted = len(grades[*key, item.inspected or ""]) > 1
        yield replace(
            item,
            current=item.current and not overtaken,
            confidence=_CONTRADICTED if contradicted else item.confidence,
        )


def _subject(item: JudgementMention) -> tuple[str, str, str]:
    return council_key(item.provider or ""), item.framework, item.area
