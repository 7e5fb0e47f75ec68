"""Facts in a library: regrouped when mentions change, and loaded with their evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast
from uuid import UUID

from briefing_app.domain.documents import Source
from briefing_app.domain.edtf import sort_key
from briefing_app.domain.facts import (
    AnyFact,
    Event,
    Evidence,
    Fact,
    Figure,
    Finding,
    Judgement,
    Quote,
    Recommendation,
)
from briefing_app.domain.grouping import facts_of, in_order
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.store import mentions, search, sources
from briefing_app.store.faults import understood
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
    """Where a fact is to be found by its words: at its leading mention, or nowhere (`search.add_facts`)."""
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
    connection.executemany("DELETE FROM facts WHERE uuid = ?", [(str(one.fact.id),) for one in made])
    first = int(connection.execute("SELECT coalesce(max(id), 0) + 1 FROM facts").fetchone()[0])
    numbered = list(enumerate(made, first))
    connection.executemany(
        "INSERT INTO facts (id, uuid, kind, bucket) VALUES (?, ?, ?, ?)",
        [(row, str(one.fact.id), one.fact.lead.kind, one.bucket) for row, one in numbered],
    )
    connection.executemany(
        "UPDATE mentions SET fact_id = ? WHERE id = ?",
        [(row, mention) for row, one in numbered for mention in sorted(one.rows)],
    )
    search.add_facts(library, [(row, one.fact) for row, one in numbered])


def _every(library: Library, kind: Kind) -> tuple[AnyFact, ...]:
    by_hash = {source.sha256: source for source in sources.every(library)}
    with library.reading() as connection:
        uuids = dict(connection.execute("SELECT id, uuid FROM facts WHERE kind = ?", [kind]).fetchall())
    grouped: dict[int, list[Evidence[Mention]]] = {}
    with understood(library.path):
        for stored in mentions.load(library, kind, "m.fact_id IS NOT NULL"):
            evidence = Evidence(stored.mention, by_hash[stored.mention.passage.source])
            grouped.setdefault(cast("int", stored.fact), []).append(evidence)
        facts = [
            Fact(UUID(uuids[row]), tuple(in_order(items, lambda item: item)))
            for row, items in grouped.items()
        ]
    return tuple(in_order(facts, lambda fact: fact.evidence[0]))


def quotes(library: Library) -> tuple[Quote, ...]:
    """All quotes, by publication of their first source and place in it."""
    return cast("tuple[Quote, ...]", _every(library, Kind.QUOTE))


def figures(library: Library) -> tuple[Figure, ...]:
    """All figures, by publication of their first source and place in it."""
    return cast("tuple[Figure, ...]", _every(library, Kind.FIGURE))


def events(library: Library) -> tuple[Event, ...]:
    """All dated events in the order in which they happened or are planned."""
    facts = cast("tuple[Event, ...]", _every(library, Kind.EVENT))
    return tuple(sorted(facts, key=lambda fact: sort_key(fact.lead.when)))


def judgements(library: Library) -> tuple[Judgement, ...]:
    """All judgements, by publication of their first source."""
    return cast("tuple[Judgement, ...]", _every(library, Kind.JUDGEMENT))


def recommendations(library: Library) -> tuple[Recommendation, ...]:
    """All that inspections asked for, by publication of their first source and place in it."""
    return cast("tuple[Recommendation, ...]", _every(library, Kind.RECOMMENDATION))


def findings(library: Library, sha256: str) -> tuple[Finding, ...]:
    """Every place in a source where something was read, in order."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT m.kind, p.start, p.stop, f.uuid FROM mentions m JOIN passages p ON p.id = m.passage_id"
            " JOIN sources s ON s.id = p.source_id JOIN facts f ON f.id = m.fact_id WHERE s.sha256 = ?"
            " ORDER BY p.start, p.stop, m.id",
            [sha256],
        ).fetchall()
        return tuple(Finding(Kind(kind), start, stop, UUID(fact)) for kind, start, stop, fact in rows)
