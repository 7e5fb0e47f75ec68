"""Whether a library holds what it must: what its record comes to, and what follows, made anew."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any

from briefing_app.services.people import follow_register
from briefing_app.store.library import Library
from tests.helpers.stores import assert_sound

_KEPT = {
    "operations": "SELECT id, name, undoes, undone_at IS NULL FROM operations ORDER BY id",
    "changes": "SELECT operation_id, subject, field, before, after FROM operation_changes ORDER BY id",
    "decisions": "SELECT subject, field, value, operation_id FROM decisions ORDER BY subject, field",
    "sources": "SELECT sha256, title, publisher, published, as_added, operation_id, length(bytes)"
    " FROM sources ORDER BY sha256",
    "set aside": "SELECT sha256, details, as_added, operation_id, length(bytes)"
    " FROM sources_set_aside ORDER BY sha256",
    "packs": "SELECT p.title, p.path, p.operation_id, i.position, i.fact_uuid, i.fact_hash FROM packs p"
    " LEFT JOIN pack_items i ON i.pack_id = p.id ORDER BY p.id, i.position",
}
_DERIVED = {
    "mentions": "SELECT m.uuid, m.kind, m.rejected, m.as_read, m.bucket, f.uuid, q.speaker, o.name"
    " FROM mentions m LEFT JOIN facts f ON f.id = m.fact_id"
    " LEFT JOIN quote_mentions q ON q.mention_id = m.id LEFT JOIN people o ON o.id = q.person_id"
    " ORDER BY m.uuid",
    "facts": "SELECT uuid, kind, bucket FROM facts ORDER BY uuid",
    "people": "SELECT key, name FROM people ORDER BY key, name",
    # Who speaks is in the tokens as a row, which may be another when the register is made anew.
    "search": "SELECT e.kind, f.uuid, s.sha256, e.start, e.stop, e.lower, e.words, e.about, (SELECT name"
    " FROM people WHERE ' ' || e.facets || ' ' LIKE '% p' || people.id || ' %') FROM search_entries e"
    " LEFT JOIN facts f ON f.id = e.fact_id JOIN sources s ON s.id = e.source_id"
    " ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9",
}
State = Mapping[str, str]
"""A hash of each thing that a library keeps or derives; two libraries of one state hold the same."""


def state(library: Library) -> State:
    """What a library holds; times and row numbers apart, and what checks found, which follows later."""
    return {name: _hash(_timeless(name, rows)) for name, rows in _rows(library, _KEPT | _DERIVED)}


def _timeless(name: str, rows: list[list[Any]]) -> list[list[Any]]:
    """Rows without the print of a library that was merged, which tells of times too."""
    if name not in ("decisions", "changes"):
        return rows
    told = [["a library" if str(value).startswith("library|") else value for value in row] for row in rows]
    return sorted(told, key=json.dumps) if name == "decisions" else told


def differences(one: State, other: State) -> list[str]:
    """The names of what is not the same in two states."""
    return [name for name in one if one[name] != other.get(name)]


def _rows(library: Library, wanted: Mapping[str, str]) -> Iterator[tuple[str, list[list[Any]]]]:
    for name, query in wanted.items():
        rows = [list(row) for row in library.db.execute(query).fetchall()]
        if name == "packs":
            rows = [[row[0], PurePath(row[1]).name, *row[2:]] for row in rows]
        yield name, rows


def _hash(rows: list[list[Any]]) -> str:
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()[:16]


def assert_whole(path: Path) -> None:
    """Check everything of a library that can be checked; it is opened, which checks it too."""
    with Library.open(path) as library:
        assert_record(library)
        assert_texts_are_found(library)
        assert_derived(library)
    assert_sound(path)


def assert_record(library: Library) -> None:
    """Decisions are what the record of changes comes to, and each change is of an operation."""
    replayed: dict[tuple[str, str], tuple[Any, int]] = {}
    for operation, subject, field, before, after in library.db.execute(_KEPT["changes"]).fetchall():
        assert replayed.get((subject, field), (None, 0))[0] == before, f"the record of {subject} {field}"
        replayed[subject, field] = after, operation
    rows = library.db.execute(_KEPT["decisions"]).fetchall()
    held = {(subject, field): (value, operation) for subject, field, value, operation in rows}
    assert held == replayed, "decisions and the record of them"
    empty = library.db.execute(
        "SELECT count(*) FROM sources WHERE sha256 NOT IN"
        " (SELECT subject FROM decisions WHERE field = 'there' AND value = 'true')"
    ).fetchone()
    assert empty == (0,), "a source of which nobody can say that it was added"


def assert_texts_are_found(library: Library) -> None:
    """The index holds the very words of each text, and a source's bytes are those of its name."""
    for sha256, content in library.db.execute("SELECT sha256, bytes FROM sources"):
        assert hashlib.sha256(content).hexdigest() == sha256, "the bytes of a source"
    for start, stop, words, text in library.db.execute(
        "SELECT e.start, e.stop, e.words, d.text FROM search_entries e"
        " JOIN documents d ON d.source_id = e.source_id WHERE e.kind = 'text'"
    ):
        assert words == text[start:stop].replace("\n", " "), "a paragraph in the index"


def assert_derived(library: Library) -> None:
    """Facts, the register and the index are what comes of making them anew."""
    before = dict(_rows(library, _DERIVED))
    with anew(library):
        after = dict(_rows(library, _DERIVED))
    for name, rows in before.items():
        held, made = (Counter(json.dumps(row) for row in some) for some in (rows, after[name]))
        assert held == made, f"{name} held but not made {held - made}, made but not held {made - held}"


@contextmanager
def anew(library: Library) -> Iterator[None]:
    """A library of which all that follows is made anew, for as long as it is looked at."""
    library.db.execute("BEGIN")
    try:
        library.db.execute("DELETE FROM facts")
        library.db.execute("UPDATE quote_mentions SET person_id = NULL")
        library.db.execute("DELETE FROM people")
        follow_register(library)
        yield
    finally:
        library.db.execute("ROLLBACK")
