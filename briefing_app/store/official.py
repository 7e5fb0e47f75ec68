"""Official statistics in a library: the values of every council, in tables of their own."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.domain import edtf
from briefing_app.domain.official import Level, Measured, OfficialTable
from briefing_app.store.library import Library


@dataclass(frozen=True, slots=True)
class StoredPlace:
    """A place with the number of its row, and the latest period for which a table has it (EDTF)."""

    id: int
    level: Level
    code: str
    name: str
    region: str
    latest: str


@dataclass(frozen=True, slots=True)
class StoredMeasure:
    """A measure with the number of its row, and the periods (EDTF) it is given for, the latest first."""

    id: int
    title: str
    unit: Measured
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredValue:
    """What a source gives for a place, a measure and a period (EDTF): an amount, or why there is none.

    It stands in the cell of that number, from 0, of the line `[start, end)` of the source's text.
    """

    place: int
    measure: int
    period: str
    amount: str | None
    withheld: str | None
    source: str
    start: int
    end: int
    cell: int


def insert(library: Library, source_id: int, table: OfficialTable) -> None:
    """Add the values of one source."""
    connection = library.db.conn
    places = [_place(library, *fields) for fields in _fields_of_places(table)]
    measures = [_measure(library, item.title, item.unit, item.layout) for item in table.measures]
    connection.execute(
        "INSERT INTO official_tables (source_id, start, stop) VALUES (?, ?, ?)", [source_id, *table.header]
    )
    first = int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM official_rows").fetchone()[0])
    connection.executemany(
        "INSERT INTO official_rows (id, source_id, start, stop, place_id, edtf) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, source_id, row.start, row.end, places[row.place], row.period)
            for number, row in enumerate(table.rows, first)
        ),
    )
    connection.executemany(
        "INSERT INTO official_figures (row_id, measure_id, cell, amount, withheld) VALUES (?, ?, ?, ?, ?)",
        (
            (first + item.row, measures[item.measure], item.column, item.value, item.withheld)
            for item in table.values
        ),
    )


def _fields_of_places(table: OfficialTable) -> Iterator[tuple[str, str, str, str]]:
    return ((place.level, place.code, place.name, place.region) for place in table.places)


def _place(library: Library, level: str, code: str, name: str, region: str) -> int:
    row = library.db.execute(
        "INSERT INTO official_places (level, code, name, region) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (level, code, name) DO UPDATE SET region = excluded.region RETURNING id",
        [level, code, name, region],
    ).fetchone()
    return int(row[0])


def _measure(library: Library, title: str, unit: str, layout: str) -> int:
    row = library.db.execute(
        "INSERT INTO official_measures (title, unit, layout) VALUES (?, ?, ?)"
        " ON CONFLICT (title, unit, layout) DO UPDATE SET title = excluded.title RETURNING id",
        [title, unit, layout],
    ).fetchone()
    return int(row[0])


def remove_unused(library: Library) -> None:
    """Remove the places and measures for which no source has a value any more."""
    library.db.execute("DELETE FROM official_places WHERE id NOT IN (SELECT place_id FROM official_rows)")
    library.db.execute(
        "DELETE FROM official_measures WHERE id NOT IN (SELECT measure_id FROM official_figures)"
    )


def header(library: Library, sha256: str) -> tuple[int, int] | None:
    """Where the line with the names of the columns stands in a source, `None` if it has no statistics."""
    with library.reading() as connection:
        row = connection.execute(
            "SELECT start, stop FROM official_tables t JOIN sources s ON s.id = t.source_id WHERE sha256 = ?",
            [sha256],
        ).fetchone()
    return (int(row[0]), int(row[1])) if row else None


def places(library: Library) -> tuple[StoredPlace, ...]:
    """Every place that a table has a row about, in the order of names."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT p.id, p.level, p.code, p.name, p.region, max(r.edtf)"
            " FROM official_places p JOIN official_rows r ON r.place_id = p.id GROUP BY p.id ORDER BY p.name"
        ).fetchall()
        return tuple(StoredPlace(row[0], Level(row[1]), *row[2:]) for row in rows)


def measures_of(library: Library, place_ids: Sequence[int]) -> tuple[StoredMeasure, ...]:
    """The measures for which one of some places has a row, in the order in which tables brought them."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT DISTINCT m.id, m.title, m.unit, r.edtf FROM official_rows r"
            " JOIN official_figures f ON f.row_id = r.id JOIN official_measures m ON m.id = f.measure_id"
            " WHERE r.place_id IN (SELECT value FROM json_each(?)) ORDER BY m.id",
            [json.dumps(list(place_ids))],
        ).fetchall()
        found: dict[tuple[int, str, str], list[str]] = {}
        for *measure, period in rows:
            found.setdefault((measure[0], measure[1], measure[2]), []).append(period)
        return tuple(
            StoredMeasure(
                number, title, Measured(unit), tuple(sorted(periods, key=edtf.sort_key, reverse=True))
            )
            for (number, title, unit), periods in found.items()
        )


def values(library: Library, measure_ids: Sequence[int], periods: Sequence[str]) -> Iterator[StoredValue]:
    """What all sources give for some measures in some periods; of two sources the later published is last."""
    with library.reading() as connection:
        for row in connection.execute(
            "SELECT r.place_id, f.measure_id, r.edtf, f.amount, f.withheld, s.sha256, r.start, r.stop, f.cell"
            " FROM official_figures f JOIN official_rows r ON r.id = f.row_id"
            " JOIN sources s ON s.id = r.source_id WHERE f.measure_id IN (SELECT value FROM json_each(?))"
            " AND r.edtf IN (SELECT value FROM json_each(?))"
            " ORDER BY s.published IS NOT NULL, s.published, s.id, r.id",
            [json.dumps(list(measure_ids)), json.dumps(list(periods))],
        ):
            edtf.bounds(row[2])
            yield StoredValue(*row)
