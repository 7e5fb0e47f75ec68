"""Mentions in a library: one row each, with what is peculiar to its kind in a table of its own."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.grouping import bucket
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.domain.passages import Passage
from briefing_app.store.library import Library
from briefing_app.store.typed import TABLES, Shared, columns_of, maker_of, mention_of

OWN_RULE = "found by hand"
"""The rule of findings that a person made by selecting words."""

_LINKS = ("mention_id", "person_id")
# The name in the register stands for the one that the document gives.
_IN_REGISTER = "coalesce((SELECT name FROM people WHERE people.id = t.person_id), t.speaker)"


@dataclass(frozen=True, slots=True)
class Stored:
    """A mention with its bucket and the numbers of its row and of its fact."""

    row: int
    fact: int | None
    bucket: str
    mention: Mention


def insert(library: Library, source_id: int, found: Sequence[Mention]) -> list[str]:
    """Add the mentions of a source that has none; gives the bucket of each."""
    passages = _insert_passages(library, source_id, found)
    first = _next_id(library, "mentions")
    buckets = [bucket(mention) for mention in found]
    library.db.conn.executemany(
        "INSERT INTO mentions (id, uuid, passage_id, kind, rule, confidence, sentence, bucket)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                row,
                mention.identity,
                passages[mention.passage.start, mention.passage.end],
                mention.kind,
                mention.rule,
                mention.confidence,
                mention.sentence,
                key,
            )
            for row, (mention, key) in enumerate(zip(found, buckets, strict=True), first)
        ),
    )
    _insert_typed(library, first, found)
    return buckets


def _next_id(library: Library, table: str) -> int:
    return int(library.db.conn.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])  # noqa: S608 - names from this module


def _insert_passages(
    library: Library, source_id: int, found: Iterable[Mention]
) -> dict[tuple[int, int], int]:
    """Add the passages of some mentions, several of which may share one; gives their rows by their spans."""
    passages = {(item.passage.start, item.passage.end): item.passage for item in found}
    rows = dict(zip(passages, count(_next_id(library, "passages")), strict=False))
    library.db.conn.executemany(
        "INSERT INTO passages (id, source_id, start, stop, exact, prefix, suffix)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (rows[span], source_id, *span, passage.exact, passage.prefix, passage.suffix)
            for span, passage in passages.items()
        ),
    )
    return rows


def add_own(library: Library, own: Mention) -> bool:
    """Add what a person found in a source; false if the source is not there, or has other words there now."""
    source = library.db.execute(
        "SELECT id, text FROM sources JOIN documents ON source_id = sources.id WHERE sha256 = ?",
        [own.passage.source],
    ).fetchone()
    if source is None or not own.passage.stands_in(source[1]):
        return False
    span = (own.passage.start, own.passage.end)
    found = library.db.execute(
        "SELECT id FROM passages WHERE source_id = ? AND start = ? AND stop = ?", [source[0], *span]
    ).fetchone()
    passage = found[0] if found else _insert_passages(library, source[0], [own])[span]
    row = _next_id(library, "mentions")
    library.db.execute(
        "INSERT INTO mentions (id, uuid, passage_id, kind, rule, confidence, sentence, bucket)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [row, own.identity, passage, own.kind, own.rule, own.confidence, own.sentence, bucket(own)],
    )
    _insert_typed(library, row, [own])
    return True


def identity_as_read(library: Library, row: int) -> str:
    """The identity that a mention got when it was read, whatever it says now."""
    return str(library.db.execute("SELECT uuid FROM mentions WHERE id = ?", [row]).fetchone()[0])


def source_of(library: Library, row: int) -> int:
    """The row of the source in which a mention stands."""
    return int(
        library.db.execute(
            "SELECT source_id FROM passages WHERE id = (SELECT passage_id FROM mentions WHERE id = ?)", [row]
        ).fetchone()[0]
    )


def standing(
    library: Library, source_ids: Iterable[int], others: Iterable[int]
) -> list[tuple[int, str, str, int | None, int]]:
    """What is set aside in some sources, and some other mentions.

    Each with its row, identity, kind, the row of its fact, and whether it is set aside.
    """
    return library.db.execute(
        "SELECT id, uuid, kind, fact_id, rejected FROM mentions WHERE id IN (SELECT value FROM json_each(?))"
        " UNION SELECT m.id, m.uuid, m.kind, m.fact_id, m.rejected FROM passages p"
        " JOIN mentions m ON m.passage_id = p.id"
        " WHERE p.source_id IN (SELECT value FROM json_each(?)) AND m.rejected = 1 ORDER BY 1",
        [json.dumps(sorted(others)), json.dumps(sorted(source_ids))],
    ).fetchall()


def remove_one(library: Library, row: int) -> None:
    """Remove a mention, and its passage unless another has it."""
    passage = library.db.execute("SELECT passage_id FROM mentions WHERE id = ?", [row]).fetchone()[0]
    library.db.execute("DELETE FROM mentions WHERE id = ?", [row])
    library.db.execute(
        "DELETE FROM passages WHERE id = ? AND NOT EXISTS"
        " (SELECT 1 FROM mentions WHERE passage_id = passages.id)",
        [passage],
    )


def held(library: Library, kind: Kind, row: int) -> dict[str, Any]:
    """What a library keeps of a mention beside what all kinds have, who it is in the register apart."""
    found = library.db.conn.execute(f"SELECT * FROM {TABLES[kind].name} WHERE mention_id = ?", [row])  # noqa: S608 - names from this module
    names = [column[0] for column in found.description]
    values = dict(zip(names, found.fetchone(), strict=True))
    return {name: value for name, value in values.items() if name not in _LINKS}


def put(library: Library, kind: Kind, row: int, values: Mapping[str, Any]) -> None:
    """Put other values in place of those, and the mention in the bucket in which it belongs with them."""
    known = [name for name in held(library, kind, row) if name in values]
    settings = ", ".join(f"{name} = :{name}" for name in known)
    library.db.execute(
        f"UPDATE {TABLES[kind].name} SET {settings} WHERE mention_id = :row",  # noqa: S608 - names of the table's own columns
        {**{name: values[name] for name in known}, "row": row},
    )
    (stored,) = load(library, kind, "m.id = ?", [row])
    library.db.execute("UPDATE mentions SET bucket = ? WHERE id = ?", [bucket(stored.mention), row])


def _insert_typed(library: Library, first: int, found: Iterable[Mention]) -> None:
    """Add what is peculiar to each kind, to mentions with rows from `first`."""
    by_kind: dict[Kind, list[dict[str, Any]]] = {}
    for row, mention in enumerate(found, first):
        by_kind.setdefault(mention.kind, []).append({"mention_id": row, **columns_of(mention)})
    for kind, values in by_kind.items():
        columns = ", ".join(values[0])
        places = ", ".join(f":{column}" for column in values[0])
        library.db.conn.executemany(
            f"INSERT INTO {TABLES[kind].name} ({columns}) VALUES ({places})",  # noqa: S608 - names from this module
            values,
        )


def remove(library: Library, source_id: int) -> set[str]:
    """Remove a source's mentions and passages; gives the buckets whose facts need regrouping."""
    inside = "SELECT id FROM passages WHERE source_id = ?"
    touched = {
        row[0]
        for row in library.db.execute(
            f"SELECT DISTINCT bucket FROM mentions WHERE passage_id IN ({inside})",  # noqa: S608 - constant
            [source_id],
        )
    }
    library.db.execute("DELETE FROM passages WHERE source_id = ?", [source_id])
    return touched


_WORDS = "m.sentence, s.sha256, p.start, p.stop, p.exact, p.prefix, p.suffix"


def load(
    library: Library, kind: Kind, where: str = "1", values: Sequence[object] = (), *, wordless: bool = False
) -> Iterator[Stored]:
    """The mentions of a kind that meet an SQL condition over mentions (m), passages (p) and sources (s).

    `wordless` ones have no words of their documents, which grouping does not ask for: an archive's fit in
    little room.
    """
    table, columns = TABLES[kind]
    words = "'', s.sha256, p.start, p.stop, ' ', '', ''" if wordless else _WORDS
    typed = ", ".join(_IN_REGISTER if column == "speaker" else f"t.{column}" for column in columns)
    sql = (
        f"SELECT m.id, m.fact_id, m.bucket, m.rule, m.confidence, {words}, {typed}"  # noqa: S608 - names from this package
        f" FROM mentions m JOIN {table} t ON t.mention_id = m.id JOIN passages p ON p.id = m.passage_id"
        f" JOIN sources s ON s.id = p.source_id WHERE m.kind = ? AND {where} ORDER BY s.id, p.start, m.id"
    )
    once: dict[str, str] = {}
    with library.reading() as connection:
        for row in connection.execute(sql, [kind, *values]):
            number, fact, key, rule, confidence, sentence, sha256, *place = row[:12]
            # These come by the hundred thousand, in few different words.
            passage = Passage(once.setdefault(sha256, sha256), *place)
            shared = Shared(once.setdefault(rule, rule), confidence, sentence, passage)
            yield Stored(number, fact, key, mention_of(kind, shared, row[12:]))


def evidence(
    library: Library, kind: Kind, by_row: Mapping[int, Source], which: Sequence[int] | None = None
) -> Iterator[tuple[int, Evidence[Mention]]]:
    """What facts of a kind rest on, all or some, in no order: their rows, and mentions with their sources.

    What has no source is left out, as it is by `load`.
    """
    table, columns = TABLES[kind]
    typed = ", ".join(_IN_REGISTER if column == "speaker" else f"t.{column}" for column in columns)
    where = "m.fact_id IS NOT NULL" if which is None else "m.fact_id IN (SELECT value FROM json_each(?))"
    sql = (
        "SELECT m.fact_id, p.source_id, p.start, p.stop, p.exact, p.prefix, p.suffix,"  # noqa: S608 - names from this package
        f" m.rule, m.confidence, m.sentence, {typed}"
        f" FROM mentions m JOIN {table} t ON t.mention_id = m.id JOIN passages p ON p.id = m.passage_id"
        f" WHERE m.kind = ? AND {where}"
    )
    make = maker_of(kind)
    once: dict[object, object] = {}
    with library.reading() as connection:
        for row in connection.execute(sql, [kind] if which is None else [kind, json.dumps(which)]):
            source = by_row.get(row[1])
            if source is not None:
                passage = Passage(source.sha256, *row[2:7])
                # These come by the hundred thousand, in few different words.
                rest = [once.setdefault(value, value) for value in row[7:]]
                yield row[0], Evidence(make(passage, *rest), source)
