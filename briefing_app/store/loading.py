"""The facts of a library with their evidence, of which only those are loaded again that have changed."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import cast
from uuid import UUID
from weakref import WeakKeyDictionary

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
from briefing_app.domain.grouping import in_order, placed
from briefing_app.domain.identities import uuid_of
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.store import mentions, sources
from briefing_app.store.faults import understood
from briefing_app.store.library import Library

_FEW = 5
"""Where more than one in five facts have changed, all are loaded: that is quicker."""


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The facts of a kind as they were loaded last, and what tells whether one is still the same.

    `rows` gives for the row of each fact its identity and how many mentions it has. A library gives no row
    to a second fact while it is open (`Library.last_fact`), and a mention that says something else brings
    its fact to an end: so a fact that is another has another row, identity or number of mentions, another
    source, or a speaker whom the register calls otherwise.
    """

    state: tuple[int, int]
    rows: Mapping[int, tuple[str, int]]
    sources: Mapping[str, Source]
    people: Mapping[int, str]
    facts: Mapping[int, AnyFact]
    ordered: tuple[AnyFact, ...]

    def still(self, now: "_Now") -> dict[int, AnyFact]:
        """The facts that are what they were, by their rows."""
        by_another_program = self.state[0] != now.state[0]
        if by_another_program or any(now.people.get(row, name) != name for row, name in self.people.items()):
            return {}
        others = {sha256 for sha256, source in self.sources.items() if now.sources.get(sha256) != source}
        return {
            row: fact
            for row, fact in self.facts.items()
            if now.rows.get(row) == self.rows[row] and not (others and _rests_on(fact, others))
        }


@dataclass(frozen=True, slots=True)
class _Now:
    """What a library has of a kind, and all that its facts depend on (see `_Loaded`)."""

    state: tuple[int, int]
    rows: Mapping[int, tuple[str, int]]
    sources: Mapping[str, Source]
    people: Mapping[int, str]
    by_row: Mapping[int, Source]

    @classmethod
    def of(cls, library: Library, kind: Kind) -> "_Now":
        with library.reading() as connection:
            rows = connection.execute(
                "SELECT f.id, f.uuid, count(*) FROM facts f JOIN mentions m ON m.fact_id = f.id"
                " WHERE f.kind = ? GROUP BY f.id",
                [kind],
            ).fetchall()
            people = connection.execute("SELECT id, name FROM people").fetchall()
            hashes = connection.execute("SELECT id, sha256 FROM sources").fetchall()
        by_hash = sources.by_sha256(library)
        return cls(
            library.state,
            {row: (uuid, count) for row, uuid, count in rows},
            by_hash,
            dict(people) if kind is Kind.QUOTE else {},
            {row: by_hash[sha256] for row, sha256 in hashes if sha256 in by_hash},
        )


_known: WeakKeyDictionary[Library, dict[Kind, _Loaded]] = WeakKeyDictionary()


def _every(library: Library, kind: Kind) -> tuple[AnyFact, ...]:
    held = _known.setdefault(library, {})
    before = held.get(kind)
    if before is None or before.state != library.state:
        now = _Now.of(library, kind)
        facts = before.still(now) if before else {}
        others = now.rows.keys() - facts.keys()
        if before and not others and len(facts) == len(before.facts):
            ordered = before.ordered
        else:
            facts |= _read(library, kind, now, others)
            ordered = _ordered(facts.values(), now.sources)
        library.last_fact = max((library.last_fact, *now.rows))
        held[kind] = _Loaded(now.state, now.rows, now.sources, now.people, facts, ordered)
    return held[kind].ordered


def _read(
    library: Library, kind: Kind, now: _Now, rows: Collection[int], *, few: bool | None = None
) -> dict[int, AnyFact]:
    """The facts in some rows, with the evidence of each in order; where they are not `few`, all are read."""
    few = len(rows) * _FEW < len(now.rows) if few is None else few
    grouped: dict[int, list[Evidence[Mention]]] = {}
    with understood(library.path):
        for row, item in mentions.evidence(library, kind, now.by_row, sorted(rows) if few else None):
            grouped.setdefault(row, []).append(item)
        return {
            row: Fact(uuid_of(now.rows[row][0]), tuple(in_order(items, lambda item: item)))
            for row, items in grouped.items()
        }


def _ordered(facts: Collection[AnyFact], by_hash: Mapping[str, Source]) -> tuple[AnyFact, ...]:
    """Facts in the order of publication (see `grouping.placed`), of which each source has its turn."""
    in_turn = sorted(by_hash.values(), key=lambda source: placed(source, 0, 0))
    turns = {source.sha256: turn for turn, source in enumerate(in_turn)}
    places = (fact.evidence[0].place for fact in facts)
    keyed = [(turns[source], start, end) for source, start, end in places]
    if len(set(keyed)) < len(keyed):
        return tuple(in_order(facts, lambda fact: fact.evidence[0]))
    return tuple(fact for _, fact in sorted(zip(keyed, facts, strict=True), key=itemgetter(0)))


def _rests_on(fact: AnyFact, sha256s: Collection[str]) -> bool:
    return any(item.source.sha256 in sha256s for item in fact.evidence)


def rows_of(library: Library, facts: Collection[UUID]) -> dict[UUID, int]:
    """The rows of some facts, by their identities."""
    with library.reading() as connection:
        found = connection.execute(
            "SELECT uuid, id FROM facts WHERE uuid IN (SELECT value FROM json_each(?))",
            [json.dumps([str(fact) for fact in facts])],
        ).fetchall()
    return {UUID(uuid): row for uuid, row in found}


def in_rows(library: Library, rows: Collection[int]) -> dict[int, AnyFact]:
    """The facts in some rows, without those that are not there, and nothing else of the library."""
    with library.reading() as connection:
        known = connection.execute(
            "SELECT f.id, f.uuid, f.kind, count(*) FROM facts f JOIN mentions m ON m.fact_id = f.id"
            " WHERE f.id IN (SELECT value FROM json_each(?)) GROUP BY f.id",
            [json.dumps(sorted(rows))],
        ).fetchall()
    by_row = sources.of_facts(library, [row for row, *_ in known])
    by_hash = {source.sha256: source for source in by_row.values()}
    found: dict[int, AnyFact] = {}
    for kind in {kind for _, _, kind, _ in known}:
        here = {row: (uuid, count) for row, uuid, other, count in known if other == kind}
        now = _Now(library.state, here, by_hash, {}, by_row)
        read = _read(library, Kind(kind), now, here.keys(), few=True)
        rows_by_fact = {fact.id: row for row, fact in read.items()}
        found |= {rows_by_fact[fact.id]: fact for fact in _ordered(read.values(), by_hash)}
    return found


def quotes(library: Library) -> tuple[Quote, ...]:
    """All quotes, by publication of their first source and place in it."""
    return cast("tuple[Quote, ...]", _every(library, Kind.QUOTE))


def figures(library: Library) -> tuple[Figure, ...]:
    """All figures, by publication of their first source and place in it."""
    return cast("tuple[Figure, ...]", _every(library, Kind.FIGURE))


def events(library: Library) -> tuple[Event, ...]:
    """All dated events in the order in which they happened or are planned."""
    found = cast("tuple[Event, ...]", _every(library, Kind.EVENT))
    return tuple(sorted(found, key=lambda fact: sort_key(fact.lead.when)))


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
