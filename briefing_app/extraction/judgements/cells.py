"""Tables as text: lines whose cells stand apart by tabs, bars or spaces, with the header above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.heads import heads_councils, time_in
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

GAP = re.compile(r"[^\S\n]*(?:\t[^\S\n]*|\|[^\S\n]*)+|(?<=\S) {2,}(?=\S)")
_YEAR = re.compile(r"\b(?:20[0-3]\d)\b")
_THEN = re.compile(r"\b(?:previous(?:ly)?|last|prior|earlier|before|former|then)\b")
_NOW = re.compile(r"\b(?:current|now|latest|new|this|today)\b")
_TARGET = re.compile(
    r"\b(?:target|aim|goal|ambition|forecast|expected|predicted|national|england|regional|average|self)\b"
)
_MOST_OTHER = 5
"""A cell that says more words than this beside its grade or area tells a story."""
_WORD = re.compile(r"[a-z]{3,}")
_GRADE_ENDS = re.compile(
    r"['\")\]]*\s*(?:$|[*†‡^#.,;:(\[/\n–—-]|\d|\b(?:in|overall|grade|judge?ment|up|down|no\s+change)\b)"
)


@dataclass(frozen=True, slots=True)
class Column:
    """What a header says of a column: the areas it names, or the time of its grades."""

    areas: tuple[Token, ...] = ()
    year: str | None = None
    then: bool = False
    now: bool = False
    """Whether it holds today's grades, since another column says that it holds what was before."""
    wished: bool = False
    councils: bool = False
    """Whether councils stand below it, each with its own row."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A grade of a table with its areas, and the column that says more of it."""

    areas: tuple[Token, ...]
    grade: Token
    column: Column | None
    place: int
    """Which of its row's grades it is, from 0."""
    when: str | None = None
    """The time that stands in the cell behind the grade, or at the head of its row."""
    then: bool = False
    """Whether the head of its row says that it was before."""


def cells(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells of a line, without the white space around them; a line of prose is one cell."""
    line = folded[start:end]
    if "\t" not in line and "|" not in line and "  " not in line:
        return [(start, end)] if line.strip() else []
    spans: list[tuple[int, int]] = []
    place = start
    for gap in GAP.finditer(folded, start, end):
        spans.append((place, gap.start()))
        place = gap.end()
    spans.append((place, end))
    # Bars at both ends of a line make no cells.
    while spans and not folded[spans[0][0] : spans[0][1]].strip():
        spans.pop(0)
    while spans and not folded[spans[-1][0] : spans[-1][1]].strip():
        spans.pop()
    return spans


def header(
    folded: str, spans: Sequence[tuple[int, int]], tokens: Sequence[Token], framework: Framework
) -> list[Column] | None:
    """The columns that a line heads, or `None` where it heads none."""
    if len(spans) <= 1 or any(token.sort is Sort.GRADE for token in tokens):
        return None
    columns = [_column(folded, span, tokens) for span in spans]
    if any(one.then for one in columns):
        columns = [replace(one, now=not one.then) for one in columns]
    columns = _of_whole(columns, spans, framework)
    telling = [one for one in columns if one.areas or one.year or one.then]
    return columns if telling and (len(telling) > 1 or not columns[0].areas) else None


def _column(folded: str, span: tuple[int, int], tokens: Sequence[Token]) -> Column:
    words = folded[span[0] : span[1]]
    years = _YEAR.findall(words)
    areas = tuple(token for token in tokens if token.sort is Sort.AREA and span[0] <= token.start < span[1])
    then = bool(_THEN.search(words)) and not _NOW.search(words)
    wished, councils = bool(_TARGET.search(words)), heads_councils(words)
    return Column(areas, years[-1] if years else None, then, False, wished, councils)


_LEAST_AREAS = 2
"""So many columns that name areas make a table of areas by column."""


def heads_areas(columns: Sequence[Column]) -> bool:
    """Whether the columns of a table are areas."""
    return sum(bool(one.areas) for one in columns) >= _LEAST_AREAS


def heads_rows_of_councils(columns: Sequence[Column], width: int) -> bool:
    """Whether rows of so many cells begin with a council: by a head, or as areas leave that cell out."""
    return columns[0].councils or (len(columns) == width - 1 and heads_areas(columns))


def _of_whole(columns: list[Column], spans: Sequence[tuple[int, int]], framework: Framework) -> list[Column]:
    """The columns of a table of councils, with one that tells only a time as that of the whole service."""
    overall = framework.overall
    councils = columns[0].councils and not any(one.areas for one in columns)
    if overall is None or not (heads_areas(columns) or councils):
        return columns
    return [
        replace(one, areas=(Token(Sort.AREA, start, end, overall, strong=True),))
        if (one.then or one.year) and not one.areas
        else one
        for one, (start, end) in zip(columns, spans, strict=True)
    ]


def entries(
    folded: str, spans: Sequence[tuple[int, int]], tokens: Sequence[Token], columns: Sequence[Column] | None
) -> list[Entry]:
    """The grades of a line of cells, each with the areas of its row or else of its column."""
    inside = [[token for token in tokens if first <= token.start < last] for first, last in spans]
    areas = tuple(
        token
        for span, cell in zip(spans, inside, strict=True)
        if not any(one.sort is Sort.GRADE for one in cell) and _is_short(folded, span, cell)
        for token in cell
        if token.sort is Sort.AREA
    )
    graded = [
        (place, grade) for place, cell in enumerate(inside) if (grade := _grade(folded, spans[place], cell))
    ]
    row = _column(folded, spans[0], ())
    found: list[Entry] = []
    for count, (place, grade) in enumerate(graded):
        column = _over(columns, place, len(spans))
        if column and column.wished:
            continue
        own = areas or (column.areas if column else ())
        if own:
            when = time_in(folded, grade.end, spans[place][1]) or (row.year if not areas else None)
            found.append(Entry(own, grade, column, count, when, not areas and row.then))
    return found


def _over(columns: Sequence[Column] | None, place: int, width: int) -> Column | None:
    """The column over a cell; a header that leaves its first cell out stands to the right."""
    if not columns:
        return None
    index = place + len(columns) - width
    return columns[index] if 0 <= index < len(columns) else None


def _grade(folded: str, span: tuple[int, int], cell: Sequence[Token]) -> Token | None:
    grades = [token for token in cell if token.sort is Sort.GRADE]
    if len(grades) != 1 or cues.WISH.search(folded, span[0], span[1]) or not _is_short(folded, span, cell):
        return None
    return grades[0] if _GRADE_ENDS.match(folded[grades[0].end : span[1]]) else None


def _is_short(folded: str, span: tuple[int, int], cell: Sequence[Token]) -> bool:
    named = {place for token in cell for place in range(token.start, token.end)}
    words = _WORD.finditer(folded, span[0], span[1])
    return sum(1 for word in words if word.start() not in named) <= _MOST_OTHER + 3 * any(
        token.sort is Sort.AREA for token in cell
    )
