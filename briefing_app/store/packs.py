"""Packs that were made: what each held, so that it can be said what has changed since."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from briefing_app.store.library import Library


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack: its title, the path of its file, the ISO day, and a hash of each fact in it by identity.

    `request` is what was noted of what was asked for.
    """

    title: str
    path: str
    day: str
    held: Mapping[str, str]
    request: Mapping[str, Any]


def note(
    library: Library, title: str, path: str, request: Mapping[str, object], held: Mapping[str, str]
) -> None:
    """Remember that a pack was made, and of each fact in it how it stood."""
    with library.operation(f"Make the pack “{title}”") as operation:
        row = library.db.execute(
            "INSERT INTO packs (title, request, path, operation_id) VALUES (?, ?, ?, ?) RETURNING id",
            [title, json.dumps(request, ensure_ascii=False), path, operation],
        ).fetchone()
        library.db.conn.executemany(
            "INSERT INTO pack_items (pack_id, position, fact_uuid, fact_hash) VALUES (?, ?, ?, ?)",
            [(row[0], number, fact, value) for number, (fact, value) in enumerate(held.items())],
        )


def last(library: Library) -> MadePack | None:
    """The pack that was made last; `None` if none was."""
    with library.reading() as connection:
        row = connection.execute(
            "SELECT p.id, p.title, p.path, substr(o.made_at, 1, 10), p.request FROM packs p"
            " JOIN operations o ON o.id = p.operation_id ORDER BY p.id DESC LIMIT 1"
        ).fetchone()
        if row is None:
            return None
        held = connection.execute(
            "SELECT fact_uuid, fact_hash FROM pack_items WHERE pack_id = ? ORDER BY position", [row[0]]
        ).fetchall()
    return MadePack(row[1], row[2], row[3], dict(held), json.loads(row[4]))
