"""Facts in a library: regrouped when mentions change, and loaded with their evidence."""

from collections.abc import Iterable
from typing import cast
from uuid import UUID

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
from briefing_app.domain.grouping import by_publication, facts_of
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.store import mentions, search, sources
from briefing_app.store.faults import understood
from briefing_app.store.library import Library


def regroup(library: Library, buckets: Iterable[str]) -> None:
    """Make the facts of some buckets anew from their mentions, and their search entries with them.

    What is as it was is left: of a bucket that many documents share, that is nearly everything.
    """
    by_hash = {source.sha256: source for source in sources.every(library)}
    for bucket in sorted(buckets):
        kind = Kind(bucket.partition("|")[0])
        stored = list(mentions.load(library, kind, "m.bucket = ?", [bucket]))
        made = facts_of([Evidence(item.mention, by_hash[item.mention.passage.source]) for item in stored])
        # The very objects that were loaded: their identities take long to work out.
        rows = {id(item.mention): item.row for item in stored}
        told = {fact.id: frozenset(rows[id(one.mention)] for one in fact.evidence) for fact in made}
        there = _there(library, bucket, stored)
        left = {
            fact.id: row
            for fact in made
            if (row := there.get((str(fact.id), told[fact.id]))) and search.tells_of(library, row, fact)
        }
        gone = [(row,) for row in there.values() if row not in left.values()]
        library.db.conn.executemany("DELETE FROM facts WHERE id = ?", gone)
        _insert(library, bucket, [(fact, told[fact.id]) for fact in made if fact.id not in left])


def _there(
    library: Library, bucket: str, stored: Iterable[mentions.Stored]
) -> dict[tuple[str, frozenset[int]], int]:
    """The rows of the facts that a bucket has by now, by their identity and their mentions' rows."""
    evidence: dict[int, set[int]] = {}
    for item in stored:
        if item.fact is not None:
            evidence.setdefault(item.fact, set()).add(item.row)
    found = library.db.execute("SELECT id, uuid FROM facts WHERE bucket = ?", [bucket]).fetchall()
    return {(uuid, frozenset(evidence.get(row, ()))): row for row, uuid in found}


def _insert(library: Library, bucket: str, made: Iterable[tuple[AnyFact, frozenset[int]]]) -> None:
    """Add facts with the rows of their mentions."""
    indexed = []
    for fact, mention_rows in made:
        # A mention that has changed its bucket takes its fact's identity along.
        library.db.execute("DELETE FROM facts WHERE uuid = ?", [str(fact.id)])
        row = library.db.execute(
            "INSERT INTO facts (uuid, kind, bucket) VALUES (?, ?, ?) RETURNING id",
            [str(fact.id), fact.lead.kind, bucket],
        ).fetchone()[0]
        library.db.conn.executemany(
            "UPDATE mentions SET fact_id = ? WHERE id = ?", [(row, mention) for mention in mention_rows]
        )
        indexed.append((row, fact))
    if indexed:
        search.add_facts(library, indexed)


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
            Fact(UUID(uuids[row]), tuple(sorted(items, key=by_publication))) for row, items in grouped.items()
        ]
    return tuple(sorted(facts, key=lambda fact: by_publication(fact.evidence[0])))


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
