"""Reads the tables of Explore Education Statistics: a row a place and period, a column a measure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing_app.domain.documents import Document
from briefing_app.domain.official import (
    WITHHELD,
    Level,
    OfficialMeasure,
    OfficialPlace,
    OfficialRow,
    OfficialTable,
    OfficialValue,
)
from briefing_app.domain.wording import fold
from briefing_app.extraction.official.measures import title_of, unit_of, words_of
from briefing_app.extraction.official.periods import period_of
from briefing_app.extraction.official.tables import TableRow, column_of, is_table, sheets

_PERIOD, _LEVEL = "time period", "geographic level"
_LEVELS = {
    "national": (Level.COUNTRY, ("country code",), ("country name",)),
    "regional": (Level.REGION, ("region code",), ("region name",)),
    "local authority": (Level.COUNCIL, ("new la code", "la code", "old la code"), ("la name",)),
}
_PLACE_COLUMNS = {_LEVEL, *(name for _, codes, names in _LEVELS.values() for name in (*codes, *names))}
# Columns that say where, when or which table; all others are filters or measures.
_PLACING = re.compile(
    r"time period|time identifier|geographic level"
    r"|(?:country|region|la|old la|new la|lad|pcon|ward|trust|mat|lsip|opportunity area|rsc region"
    r"|english devolved area|local enterprise partnership|local authority district|parliamentary constituency"
    r"|school|provider|institution|sponsor|mayoral combined authority|planning area|multi academy trust"
    r"|location)"
    r"(?: (?:code|name|urn|ukprn|laestab|id))|urn|ukprn|laestab|old la code|new la code"
)
# Numbers that tell groups apart rather than count.
_GROUPING = re.compile(
    r"(?:age|year|month|week|quarter|band|key stage|ks)\b.*|.*\b(?:age|year group|code|id)"
)
_NUMBER = re.compile(r"[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-−+]?\.\d+")
_BRACKETED = re.compile(r"\[(.+)\]")
_HEADER_WITHIN = 30


def read_statistics(document: Document) -> OfficialTable | None:
    """The values of the first sheet that is such a table, `None` if there is none."""
    if not is_table(document):
        return None
    for rows in sheets(document):
        for number, row in enumerate(rows[:_HEADER_WITHIN]):
            names = [fold(cell) for cell in row.cells]
            if _PERIOD in names and _LEVEL in names:
                return _table(row, names, rows[number + 1 :])
    return None


def _table(header: TableRow, names: Sequence[str], rows: Sequence[TableRow]) -> OfficialTable | None:
    level = names.index(_LEVEL)
    kept = [row for row in rows if _level(row.cell(level)) in _LEVELS]
    table = _Building(header, names, kept)
    for row in kept:
        table.add(row)
    return table.built()


@dataclass(frozen=True, slots=True)
class _Indicator:
    column: int
    words: str


class _Building:
    """A table as its rows come: places, measures and rows are numbered in the order of their first coming."""

    def __init__(self, header: TableRow, names: Sequence[str], rows: Sequence[TableRow]) -> None:
        self._header = header
        self._names = names
        self._period = names.index(_PERIOD)
        self._identifier = column_of(names, ("time identifier",))
        self._level = names.index(_LEVEL)
        free = [column for column, name in enumerate(names) if name and not _PLACING.fullmatch(name)]
        counted = _counted(free, names, rows)
        self._indicators = [_Indicator(column, words_of(header.cells[column])) for column in counted]
        self._filters = [(column, words_of(header.cells[column])) for column in free if column not in counted]
        self._layout = "|".join(sorted(names[column] for column in free))
        self._placing = [column for column, name in enumerate(names) if name in _PLACE_COLUMNS]
        self._places: dict[OfficialPlace, int] = {}
        self._by_placing: dict[tuple[str, ...], int | None] = {}
        self._measures: dict[OfficialMeasure, int] = {}
        self._by_filters: dict[tuple[str, ...], list[int]] = {}
        self._rows: list[OfficialRow] = []
        self._values: dict[tuple[int, str, int], OfficialValue] = {}

    def add(self, row: TableRow) -> None:
        """Take in a row that is about a place and a period."""
        place = self._place(row)
        identifier = row.cell(self._identifier) if self._identifier is not None else ""
        period = period_of(row.cell(self._period), identifier)
        if place is None or period is None:
            return
        self._rows.append(OfficialRow(row.start, row.end, place, period))
        for indicator, measure in zip(self._indicators, self._measures_of(row), strict=True):
            self._add_value(row, indicator.column, measure, (place, period, measure))

    def _place(self, row: TableRow) -> int | None:
        """The number of the place that a row is about; `None` if it has no name."""
        cells = tuple(row.cell(column) for column in self._placing)
        if cells not in self._by_placing:
            place = self._place_of(row)
            self._by_placing[cells] = (
                None if place is None else self._places.setdefault(place, len(self._places))
            )
        return self._by_placing[cells]

    def _place_of(self, row: TableRow) -> OfficialPlace | None:
        level, codes, names = _LEVELS[_level(row.cell(self._level))]
        name = self._first(row, names)
        region = self._first(row, ("region name",)) if level is Level.COUNCIL else ""
        return OfficialPlace(level, self._first(row, codes), name, region) if name else None

    def _first(self, row: TableRow, names: Sequence[str]) -> str:
        """The first of some columns in which the row has something; codes stand for nothing there."""
        columns = (self._names.index(name) for name in names if name in self._names)
        cells = (row.cell(column) for column in columns)
        return next((cell for cell in cells if cell and cell not in WITHHELD), "")

    def _measures_of(self, row: TableRow) -> list[int]:
        """The number of each indicator's measure, for the filters of a row."""
        chosen = tuple(row.cell(column) for column, _ in self._filters)
        if chosen not in self._by_filters:
            named = [(name, value) for (_, name), value in zip(self._filters, chosen, strict=True)]
            self._by_filters[chosen] = [self._measure(item.words, named) for item in self._indicators]
        return self._by_filters[chosen]

    def _measure(self, words: str, filters: Sequence[tuple[str, str]]) -> int:
        measure = OfficialMeasure(title_of(words, filters), unit_of(words), self._layout)
        return self._measures.setdefault(measure, len(self._measures))

    def _add_value(self, row: TableRow, column: int, measure: int, key: tuple[int, str, int]) -> None:
        value, withheld = _value(row.cell(column))
        if value is None and withheld is None:
            return
        known = self._values.get(key)
        if known is None:
            self._values[key] = OfficialValue(len(self._rows) - 1, measure, column, value, withheld)
        elif (known.value, known.withheld) != (value, withheld):
            # Which of them is meant can't be known: neither is shown as the value.
            self._values[key] = OfficialValue(known.row, measure, column, None, "twice")

    def built(self) -> OfficialTable | None:
        """The table; `None` if it holds no value."""
        if not self._values:
            return None
        return OfficialTable(
            header=(self._header.start, self._header.end),
            places=tuple(self._places),
            measures=tuple(self._measures),
            rows=tuple(self._rows),
            values=tuple(self._values.values()),
        )


def _counted(free: Sequence[int], names: Sequence[str], rows: Sequence[TableRow]) -> list[int]:
    """The columns that hold nothing but numbers and codes for their absence, and at least one of either."""
    return [
        column
        for column in free
        if not _GROUPING.fullmatch(names[column]) and _only_values(row.cell(column) for row in rows)
    ]


def _only_values(cells: Iterator[str]) -> bool:
    found = False
    for cell in cells:
        if cell:
            found = True
            if _value(cell) == (None, None):
                return False
    return found


@lru_cache(maxsize=1000)
def _level(cell: str) -> str:
    return fold(cell)


# A table has the same numbers over and over, and each is looked at twice.
@lru_cache(maxsize=50_000)
def _value(cell: str) -> tuple[str | None, str | None]:
    """A number without its commas, or the code that stands for one."""
    if _NUMBER.fullmatch(cell):
        return cell.replace(",", "").replace("−", "-"), None
    bracketed = _BRACKETED.fullmatch(cell)
    code = (bracketed[1] if bracketed else cell).casefold()
    return None, code if code in WITHHELD and code != "twice" else None
