"""Facts in a library, regrouped when mentions change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import (
    AnyFact,
    Evidence,
    Fact,
)
from briefing_app.domain.grouping import facts_of
from briefing_app.domain.mentions import Kind
from briefing_app.store import indexing, mentions, sources
from briefing_app.store.library import Library

_Place = tuple[str, int, int]


def dissolve(library: Library, rows: Iterable[int]) -> None:
    """Remove the facts of some rows; their mentions have none until new ones are made (`growing.grow`)."""
    library.db.conn.executemany("DELETE FROM facts WHERE id = ?", [(row,) for row in rows])


@dataclass(frozen=True, slots=True)
class Made:
    """A fact of a bucket that is not in the library yet, with the rows of its mentions."""

    bucket: str
    fact: AnyFact
    rows: frozenset[int]


def regroup(library: Library, buckets: Iterable[str]) -> None:
    """Make the facts of some buckets anew from their mentions, and their search entries with them.

    What is as it was is left: of a bucket that many documents share, that is nearly everything.
    """
    by_hash = sources.BySha256(library)
    made = [fact for bucket in sorted(buckets) for fact in _remade(library, bucket, by_hash)]
    insert(library, made)


def _remade(library: Library, bucket: str, by_hash: Mapping[str, Source]) -> list[Made]:
    """Remove the facts of a bucket that are not so any more; gives those that are new."""
    kind = Kind(bucket.partition("|")[0])
    stored = list(mentions.load(library, kind, "m.bucket = ? AND m.rejected = 0", [bucket], wordless=True))
    facts = facts_of([Evidence(item.mention, by_hash[item.mention.passage.source]) for item in stored])
    # The very objects that were loaded: their identities take long to work out.
    rows = {id(item.mention): item.row for item in stored}
    made = [Made(bucket, fact, frozenset(rows[id(one.mention)] for one in fact.evidence)) for fact in facts]
    there = _there(library, bucket, stored)
    left = {
        one.fact.id: row
        for one in made
        if (row := there.get((str(one.fact.id), one.rows, _indexed_at(one.fact)))) is not None
    }
    gone = set(there.values()) - set(left.values())
    library.db.conn.executemany("DELETE FROM facts WHERE id = ?", [(row,) for row in sorted(gone)])
    return [
        replace(one, fact=_told(library, kind, one.fact, rows[id(one.fact.lead)]))
        for one in made
        if one.fact.id not in left
    ]


def _told(library: Library, kind: Kind, fact: AnyFact, lead: int) -> AnyFact:
    """A fact with the words of its leading mention, by which it is found."""
    (stored,) = mentions.load(library, kind, "m.id = ?", [lead])
    first, *others = fact.evidence
    return Fact(fact.id, (replace(first, mention=stored.mention), *others))


def _indexed_at(fact: AnyFact) -> _Place | None:
    """Where a fact is to be found by its words: at its leading mention, or nowhere (`indexing.add_facts`)."""
    place = fact.lead.passage
    return None if fact.official else (place.source, place.start, place.end)


def _there(
    library: Library, bucket: str, stored: Iterable[mentions.Stored]
) -> dict[tuple[str, frozenset[int], _Place | None], int]:
    """The rows of the facts that a bucket has by now, by identity, mentions' rows and where it is indexed.

    What led a fact may be gone: with its source, so that the fact is not indexed any more, or without it,
    where the source was read again, so that the fact is indexed at a place that it does not have.
    """
    evidence: dict[int, set[int]] = {}
    for item in stored:
        if item.fact is not None:
            evidence.setdefault(item.fact, set()).add(item.row)
    found = library.db.execute(
        "SELECT f.id, f.uuid, s.sha256, e.start, e.stop FROM facts f"
        " LEFT JOIN search_entries e ON e.fact_id = f.id LEFT JOIN sources s ON s.id = e.source_id"
        " WHERE f.bucket = ?",
        [bucket],
    ).fetchall()
    return {
        (uuid, frozenset(evidence.get(row, ())), (sha256, start, stop) if sha256 else None): row
        for row, uuid, sha256, start, stop in found
    }


def insert(library: Library, made: Sequence[Made]) -> None:
    """Add facts, with their search entries."""
    connection = library.db.conn
    # A mention that has changed its bucket takes its fact's identity along.
    uuids = [str(one.fact.id) for one in made]
    connection.executemany("DELETE FROM facts WHERE uuid = ?", [(uuid,) for uuid in uuids])
    highest = int(connection.execute("SELECT coalesce(max(id), 0) FROM facts").fetchone()[0])
    numbered = list(enumerate(made, max(highest, library.last_fact) + 1))
    library.last_fact = max((library.last_fact, *(row for row, _ in numbered)))
    connection.executemany(
        "INSERT INTO facts (id, uuid, kind, bucket) VALUES (?, ?, ?, ?)",
        [
            (row, uuid, one.fact.lead.kind, one.bucket)
            for uuid, (row, one) in zip(uuids, numbered, strict=True)
        ],
    )
    connection.executemany(
        "UPDATE mentions SET fact_id = ? WHERE id = ?",
        [(row, mention) for row, one in numbered for mention in sorted(one.rows)],
    )
    indexing.add_facts(library, [(row, one.fact) for row, one in numbered])
