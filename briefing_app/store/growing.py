"""Facts that grow by new mentions: only those to which something is added are looked at.

What comes of it is what making every touched bucket anew would give (`facts.regroup`), but the work
does not grow with what a library holds on a subject.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.grouping import Grown, Held, fact_id, fact_of, grown, placed
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    Form,
    Kind,
    Mention,
    QuoteMention,
    RecommendationMention,
    Section,
    Status,
    Unit,
)
from briefing_app.domain.passages import Passage
from briefing_app.store import facts, indexing, mentions, sources
from briefing_app.store.facts import Made
from briefing_app.store.library import Library

_NOWHERE: dict[str, Any] = {"passage": Passage("", 0, 1, " ", "", ""), "rule": "", "confidence": 0.0}
# What decides which mentions are the same, of a mention m with its own kind's row t.
_TELLING = {
    Kind.QUOTE: (
        "quote_mentions",
        "coalesce((SELECT name FROM people WHERE people.id = t.person_id), t.speaker)",
    ),
    Kind.FIGURE: ("figure_mentions", "t.measure"),
    Kind.EVENT: ("event_mentions", "t.edtf, t.event"),
    Kind.RECOMMENDATION: ("recommendation_mentions", "t.section, t.inspected, t.provider"),
}


def grow(library: Library) -> None:
    """Give each mention that has no fact the one that it belongs to, or one of its own."""
    by_hash = sources.BySha256(library)
    # One without a date joins the latest inspection, which a new one can be: these are looked at together.
    judged = library.db.execute(
        "SELECT DISTINCT bucket FROM mentions WHERE fact_id IS NULL AND rejected = 0 AND kind = ?",
        [Kind.JUDGEMENT],
    ).fetchall()
    facts.regroup(library, {bucket for (bucket,) in judged})
    for kind in _TELLING:
        _Growth(library, by_hash, kind).write()


@dataclass(frozen=True, slots=True)
class _Standing:
    """A fact as it stands: the place of its leading mention, and the least identity of its mentions."""

    row: int
    place: tuple[object, ...]
    first: str


@dataclass(slots=True)
class _Changes:
    """What is to be written of facts that grow."""

    moved: list[tuple[int, int]] = field(default_factory=list)
    gone: list[tuple[int]] = field(default_factory=list)
    joined: list[tuple[int, int]] = field(default_factory=list)
    named: list[tuple[str, int]] = field(default_factory=list)
    led: list[tuple[int, AnyFact]] = field(default_factory=list)

    def write(self, library: Library) -> None:
        connection = library.db.conn
        connection.executemany("UPDATE mentions SET fact_id = ? WHERE fact_id = ?", self.moved)
        connection.executemany("DELETE FROM facts WHERE id = ?", self.gone)
        connection.executemany("UPDATE mentions SET fact_id = ? WHERE id = ?", self.joined)
        connection.executemany("UPDATE facts SET uuid = ? WHERE id = ? AND uuid != ?1", self.named)
        indexing.remove_facts(library, [row for row, _ in self.led])
        indexing.add_facts(library, self.led)


class _Growth:
    """The mentions of a kind that have no fact, on their way to one."""

    def __init__(self, library: Library, by_hash: Mapping[str, Source], kind: Kind) -> None:
        self._library, self._by_hash, self._kind = library, by_hash, kind
        self._rows: dict[int, int] = {}

    def write(self) -> None:
        """Put them where they belong."""
        fresh = self._fresh()
        made: list[Made] = []
        parts: list[Grown] = []
        for bucket, items in sorted(fresh.items()):
            for part in grown(items, self._held(bucket)):
                if part.facts:
                    parts.append(part)
                else:
                    made.append(Made(bucket, fact_of(part.items), self._rows_of(part)))
        standing = self._standing([row for part in parts for row in part.facts])
        changes = _Changes()
        for part in parts:
            self._add(part, [standing[row] for row in part.facts], changes)
        changes.write(self._library)
        facts.insert(self._library, made)

    def _fresh(self) -> dict[str, list[Evidence[Mention]]]:
        fresh: dict[str, list[Evidence[Mention]]] = defaultdict(list)
        for stored in mentions.load(self._library, self._kind, "m.fact_id IS NULL AND m.rejected = 0"):
            item = Evidence(stored.mention, self._by_hash[stored.mention.passage.source])
            fresh[stored.bucket].append(item)
            # By the very object: its identity takes long to work out.
            self._rows[id(stored.mention)] = stored.row
        return fresh

    def _rows_of(self, part: Grown) -> frozenset[int]:
        return frozenset(self._rows[id(item.mention)] for item in part.items)

    def _held(self, bucket: str) -> Iterator[Held]:
        """What the facts that are there say, of one bucket at a time: an archive's are too many for all."""
        table, telling = _TELLING[self._kind]
        for fact, *said in self._library.db.execute(
            f"SELECT DISTINCT m.fact_id, {telling} FROM mentions m"  # noqa: S608 - names from this module
            f" JOIN {table} t ON t.mention_id = m.id WHERE m.bucket = ? AND m.fact_id IS NOT NULL",
            [bucket],
        ):
            yield Held(fact, _saying(self._kind, said))

    def _standing(self, rows: Sequence[int]) -> dict[int, _Standing]:
        found = self._library.db.execute(
            "SELECT m.fact_id, min(m.uuid), s.sha256, e.start, e.stop FROM mentions m"
            " JOIN search_entries e ON e.fact_id = m.fact_id JOIN sources s ON s.id = e.source_id"
            " WHERE m.fact_id IN (SELECT value FROM json_each(?)) GROUP BY m.fact_id",
            [json.dumps(rows)],
        )
        return {
            row: _Standing(row, placed(self._by_hash[sha256], start, stop), first)
            for row, first, sha256, start, stop in found
        }

    def _add(self, part: Grown, standing: Iterable[_Standing], changes: _Changes) -> None:
        """Add new mentions to the facts that they belong to, which they make one: that of the first lead."""
        kept, *others = sorted(standing, key=lambda one: one.place)
        changes.moved += [(kept.row, other.row) for other in others]
        changes.gone += [(other.row,) for other in others]
        changes.joined += [(kept.row, row) for row in self._rows_of(part)]
        least = min(
            kept.first, *(other.first for other in others), *(item.mention.identity for item in part.items)
        )
        changes.named.append((str(fact_id(least)), kept.row))
        fact = fact_of(part.items)
        if placed(fact.source, fact.lead.passage.start, fact.lead.passage.end) < kept.place:
            changes.led.append((kept.row, fact))


def _saying(kind: Kind, said: Sequence[Any]) -> Mention:
    """A mention that says what was looked up, and stands nowhere."""
    match kind:
        case Kind.QUOTE:
            return QuoteMention(**_NOWHERE, speaker=said[0], role=None, form=Form.STATEMENT)
        case Kind.FIGURE:
            return FigureMention(**_NOWHERE, values=(), unit=Unit.OTHER, measure=said[0])
        case Kind.EVENT:
            return EventMention(**_NOWHERE, when=said[0], status=Status.PAST, event=said[1])
        case _:
            section, inspected, provider = said
            return RecommendationMention(
                **_NOWHERE, section=Section(section), number=0, inspected=inspected, provider=provider
            )
