"""What merging asks of two libraries: their decisions, now and earlier, and where both were the same."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from operator import itemgetter
from typing import Any

from briefing_app.domain.documents import Source
from briefing_app.domain.meeting import Decided, Key, Sides
from briefing_app.domain.passages import Passage
from briefing_app.store import operations, sources
from briefing_app.store.library import Library

MERGED = "merged"
"""The field that says up to which change another library came over; its subject is a print of that."""
_NONE = "null"
_RECORD = (
    "SELECT c.id, o.name, o.made_at, c.subject, c.field, c.before, c.after FROM operation_changes c"
    " JOIN operations o ON o.id = c.operation_id ORDER BY c.id"
)
_Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding as libraries know it of each other: its identity, its fact's row here, and its place."""

    identity: str
    fact: int | None
    kind: str
    passage: Passage


def decisions(library: Library) -> dict[Key, str]:
    """All that is decided."""
    rows = _rows(library, "SELECT subject, field, value FROM decisions WHERE value != ?", [_NONE])
    return {(subject, field): value for subject, field, value in rows}


def decisions_then(library: Library, change: int) -> dict[Key, str]:
    """All that was decided after a change, by its number."""
    rows = _rows(
        library,
        "SELECT subject, field, after, max(id) FROM operation_changes WHERE id <= ? GROUP BY subject, field",
        [change],
    )
    return {(subject, field): after for subject, field, after, _ in rows if after not in (None, _NONE)}


def _rows(library: Library, sql: str, values: Sequence[object] = ()) -> list[_Row]:
    with library.reading() as connection:
        return connection.execute(sql, values).fetchall()


def sides(mine: Library, theirs: Library) -> Sides:
    """The decisions of two libraries, and what was decided when they last were one."""
    then, met = _met(mine, theirs)
    return Sides(decisions(mine), decisions(theirs), then, met)


def note_merged(library: Library, operation: int, other: Library) -> None:
    """Within an operation, remember that all of another library is known, as it is now."""
    change = _last_change(other)
    operations.decide(library, operation, _print(other, change), MERGED, {"change": change})


def _last_change(library: Library) -> int:
    ((number,),) = _rows(library, "SELECT coalesce(max(id), 0) FROM operation_changes")
    return int(number)


def _met(mine: Library, theirs: Library) -> tuple[Decided, bool]:
    """What was decided when two libraries last were one, and whether that was by a merge.

    Whichever of them has taken in all of the other, as that was, is what both come from.
    """
    merges = [
        *((sum(changes), theirs, changes[1]) for changes in _merges(mine, theirs)),
        *((sum(changes), mine, changes[1]) for changes in _merges(theirs, mine)),
    ]
    if merges:
        _, known, change = max(merges, key=itemgetter(0))
        return decisions_then(known, change), True
    return decisions_then(mine, _common(mine, theirs)), False


def _merges(one: Library, other: Library) -> Iterator[tuple[int, int]]:
    """The merges that stand in one library in which it came to know of the other: a change of each."""
    prints: dict[int, str] = {}
    rows = _rows(
        one,
        "SELECT d.subject, d.value, (SELECT max(c.id) FROM operation_changes c"
        " WHERE c.operation_id = d.operation_id) FROM decisions d WHERE d.field = ? AND d.value != ?",
        [MERGED, _NONE],
    )
    for subject, value, change in rows:
        known = json.loads(value)["change"]
        if known not in prints:
            prints[known] = _print(other, known)
        if prints[known] == subject:
            yield change, known


def _record(library: Library, change: int | None = None) -> Iterator[_Row]:
    with library.reading() as connection:
        for row in connection.execute(_RECORD):
            if change is not None and row[0] > change:
                return
            yield row


def _print(library: Library, change: int) -> str:
    """What tells a library, as it was after a change, from every other."""
    told = hashlib.sha256()
    for row in _record(library, change):
        told.update(json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return f"library|{told.hexdigest()}"


def _common(mine: Library, theirs: Library) -> int:
    """The last change up to which two libraries are one: copies have the beginning in common."""
    last = 0
    for one, other in zip_longest(_record(mine), _record(theirs)):
        if one != other:
            break
        last = int(one[0])
    return last


def findings(library: Library, identities: Iterable[str] | None = None) -> dict[str, Finding]:
    """Findings by the identities that they were read with: some, or all."""
    which, values = "1", []
    if identities is not None:
        which, values = "m.uuid IN (SELECT value FROM json_each(?))", [json.dumps(sorted(identities))]
    rows = _rows(
        library,
        "SELECT m.uuid, m.fact_id, m.kind, s.sha256, p.start, p.stop, p.exact, p.prefix, p.suffix"  # noqa: S608
        " FROM mentions m JOIN passages p ON p.id = m.passage_id JOIN sources s ON s.id = p.source_id"
        f" WHERE {which}",
        values,
    )
    return {identity: Finding(identity, fact, kind, Passage(*place)) for identity, fact, kind, *place in rows}


def texts_differing(mine: Library, theirs: Library) -> tuple[str, ...]:
    """The sources that both have, of which another version of the reader has made another text."""
    here = _texts(mine)
    return tuple(sha256 for sha256, text in _texts(theirs).items() if here.get(sha256, text) != text)


def _texts(library: Library) -> dict[str, str]:
    sql = "SELECT s.sha256, d.text FROM sources s JOIN documents d ON d.source_id = s.id"
    with library.reading() as connection:
        return {sha256: hashlib.sha256(text.encode()).hexdigest() for sha256, text in connection.execute(sql)}


def every_source(library: Library) -> Mapping[str, Source]:
    """All sources by their hashes."""
    return {source.sha256: source for source in sources.every(library)}


def keep_as_added(library: Library, sha256: str, details: str | None) -> None:
    """Keep the details that a source was added with in another library, as that kept them."""
    library.db.execute("UPDATE sources SET as_added = ? WHERE sha256 = ?", [details, sha256])


def as_added(library: Library, sha256: str) -> str | None:
    """The details that a source was added with, as they are kept; `None` if they were never corrected."""
    rows = _rows(library, "SELECT as_added FROM sources WHERE sha256 = ?", [sha256])
    return rows[0][0] if rows else None


def observed_in(library: Library) -> dict[str, frozenset[str]]:
    """The sources on which each thing that checks found rests, by its identity."""
    found: dict[str, set[str]] = {}
    rows = _rows(
        library,
        "SELECT o.uuid, s.sha256 FROM observations o JOIN observation_passages p ON p.observation_id = o.id"
        " JOIN sources s ON s.id = p.source_id",
    )
    for uuid, sha256 in rows:
        found.setdefault(uuid, set()).add(sha256)
    return {uuid: frozenset(some) for uuid, some in found.items()}
