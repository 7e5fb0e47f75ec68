"""What a damaged library keeps beside sources and decisions: removed sources, packs, visits, first sights."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from briefing_app.store.library import Library
from briefing_app.store.wreck import OPTIONAL_TEXT, Types, Wreck
from briefing_app.store.wreck_sources import are_details, is_whole, pages_of

SET_ASIDE, PACKS, _ITEMS = "sources_set_aside", "packs", "pack_items"
_ASIDE: Types = {
    "sha256": str,
    "file_name": str,
    "media_type": str,
    "bytes": bytes,
    "details": str,
    "as_added": OPTIONAL_TEXT,
    "text": str,
    "pages": str,
    "reader": str,
    "reader_version": int,
    "operation_id": int,
}
_PACK: Types = {"title": str, "request": str, "path": str, "operation_id": int}
_ITEM: Types = {"pack_id": int, "position": int, "fact_uuid": str, "fact_hash": str}
_VISIT: Types = {"opened_at": str, "last_operation": int}
_SEEN: Types = {"uuid": str, "kind": str, "about": str, "sentence": str, "first_seen": str}
_SEEN_AT: Types = {"position": int, "source_id": int, "start": int, "stop": int}


@dataclass(frozen=True, slots=True)
class _Carrier:
    """From where to where, the operation for what lost its own, and the new numbers of sources by the old."""

    wreck: Wreck
    library: Library
    operation: int
    sources: Mapping[int, int]

    def made_by(self, number: int) -> int:
        row = self.library.db.execute("SELECT 1 FROM operations WHERE id = ?", [number]).fetchone()
        return number if row else self.operation


def take_over(wreck: Wreck, library: Library, operation: int, sources: Mapping[int, int]) -> None:
    """Take over what is whole; what is not is counted in `unread` of the wreck.

    `sources` gives the rows of sources by those that they had. What was made by an operation that is lost is
    put under another.
    """
    carrier = _Carrier(wreck, library, operation, sources)
    for table in (SET_ASIDE, PACKS):
        wreck.unread.pop(table, None)  # counted anew by each attempt
    with library.changing():
        _take_aside(carrier)
        _take_packs(carrier)
        _take_visits(carrier)
        _take_sights(carrier)


def _take_aside(carrier: _Carrier) -> None:
    """Removed sources; those that are there again, or are not what they were, are left out."""
    names, values = ", ".join(_ASIDE), ", ".join(f":{name}" for name in _ASIDE)
    for _, row in carrier.wreck.rows(SET_ASIDE, _ASIDE):
        kept = dict(zip(_ASIDE, row, strict=True))
        sound = (
            is_whole(kept["bytes"], kept["sha256"])
            and pages_of(kept["pages"], kept["text"]) is not None
            and are_details(kept["details"])
            and (kept["as_added"] is None or are_details(kept["as_added"]))
        )
        if not sound:
            carrier.wreck.unread[SET_ASIDE] += 1
            continue
        kept["operation_id"] = carrier.made_by(kept["operation_id"])
        carrier.library.db.execute(
            f"INSERT OR IGNORE INTO sources_set_aside ({names}) SELECT {values}"  # noqa: S608 - names from this module
            " WHERE :sha256 NOT IN (SELECT sha256 FROM sources)",
            kept,
        )


def _take_packs(carrier: _Carrier) -> None:
    """Packs that were made, each with all that was noted of the facts in it."""
    items: dict[int, list[tuple[int, str, str]]] = {}
    for _, (pack, *item) in carrier.wreck.rows(_ITEMS, _ITEM):
        items.setdefault(pack, []).append((item[0], item[1], item[2]))
    for number, (title, request, path, made) in carrier.wreck.rows(PACKS, _PACK):
        held = sorted(items.get(number, []))
        sound = (
            _is_request(request)
            and [position for position, *_ in held] == list(range(len(held)))
            and all(_is_identity(fact) for _, fact, _ in held)
        )
        if not sound:
            carrier.wreck.unread[PACKS] += 1
            continue
        carrier.library.db.execute(
            "INSERT INTO packs (id, title, request, path, operation_id) VALUES (?, ?, ?, ?, ?)",
            [number, title, request, path, carrier.made_by(made)],
        )
        carrier.library.db.conn.executemany(
            "INSERT INTO pack_items (pack_id, position, fact_uuid, fact_hash) VALUES (?, ?, ?, ?)",
            [(number, *item) for item in held],
        )


def _is_request(words: str) -> bool:
    try:
        return isinstance(json.loads(words), dict)
    except ValueError:
        return False


def _is_identity(words: str) -> bool:
    try:
        UUID(words)
    except ValueError:
        return False
    return True


def _take_visits(carrier: _Carrier) -> None:
    carrier.library.db.conn.executemany(
        "INSERT INTO visits (opened_at, last_operation) VALUES (?, ?)",
        [row for _, row in carrier.wreck.rows("visits", _VISIT) if _is_moment(row[0])],
    )


def _is_moment(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True


def _take_sights(carrier: _Carrier) -> None:
    """When each observation was first seen, if all that it was about is there; checks find it anew."""
    execute = carrier.library.db.execute
    for number, row in carrier.wreck.rows("observations", _SEEN):
        found = carrier.wreck.rows_where("observation_passages", _SEEN_AT, "observation_id = ?", number)
        if not found or not _is_identity(row[0]) or not _is_moment(row[4]):
            continue
        places = [(position, carrier.sources.get(source), *span) for position, source, *span in found]
        if any(source is None for _, source, *_ in places):
            continue
        (made,) = execute(
            "INSERT INTO observations (uuid, kind, about, sentence, first_seen) VALUES (?, ?, ?, ?, ?)"
            " RETURNING id",
            row,
        ).fetchone()
        carrier.library.db.conn.executemany(
            "INSERT OR IGNORE INTO observation_passages (observation_id, position, source_id, start, stop)"
            " VALUES (?, ?, ?, ?, ?)",
            [(made, *place) for place in places],
        )
