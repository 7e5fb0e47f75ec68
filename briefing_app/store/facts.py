"""Facts in a library: regrouped when mentions change, and loaded with their evidence."""

from collections.abc import Iterable, Sequence
from typing import cast
from uuid import UUID

from briefing_app.domain.edtf import sort_key
from briefing_app.domain.facts import AnyFact, Event, Evidence, Fact, Figure, Finding, Judgement, Quote
from briefing_app.domain.grouping import by_publication, facts_of
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.store import mentions, search, sources
from briefing_app.store.faults import understood
from briefing_app.store.library import Library


def regroup(library: Library, buckets: Iterable[str]) -> None:
    """Make the facts of some buckets anew from their mentions, and their search entries with them."""
    by_hash = {source.sha256: source for source in sources.every(library)}
    touched = sorted(buckets)
    # All go before any is made: a mention that changed its bucket takes its fact's identity along.
    library.db.conn.executemany("DELETE FROM facts WHERE bucket = ?", [(bucket,) for bucket in touched])
    for bucket in touched:
        kind = Kind(bucket.partition("|")[0])
        stored = list(mentions.load(library, kind, "m.bucket = ?", [bucket]))
        rows = {item.mention.id: item.row for item in stored}
        for fact in facts_of(
            [Evidence(item.mention, by_hash[item.mention.passage.source]) for item in stored]
        ):
            _insert(library, bucket, fact, [rows[item.mention.id] for item in fact.evidence])


def _insert(library: Library, bucket: str, fact: AnyFact, mention_rows: Sequence[int]) -> None:
    row = library.db.execute(
        "INSERT INTO facts (uuid, kind, bucket) VALUES (?, ?, ?) RETURNING id",
        [str(fact.id), fact.lead.kind, bucket],
    ).fetchone()
    library.db.conn.executemany(
        "UPDATE mentions SET fact_id = ? WHERE id = ?", [(int(row[0]), mention) for mention in mention_rows]
    )
    search.add_fact(library, int(row[0]), fact)


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
