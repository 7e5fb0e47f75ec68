"""People and bodies who speak in a library: the register, made anew from what sources say and people decided.

What people decided hangs on namings: what one source calls one speaker. A row of the table stands for
an entry of the register, and each quote points at the row of who says it.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self
from uuid import UUID, uuid5
from weakref import WeakKeyDictionary

from briefing_app.domain.documents import Source
from briefing_app.domain.people import (
    Decisions,
    Given,
    Label,
    Naming,
    Person,
    Refusal,
    last_word,
    naming_id,
)
from briefing_app.domain.registering import register
from briefing_app.domain.wording import name_key
from briefing_app.store import operations, sources
from briefing_app.store.library import Library

_NAMESPACE = UUID("5a0e3c94-1c1f-5a64-8b62-3f7f0d3f5c10")
LABEL, DIFFERENT, CALLED, GIVEN = "person", "different", "called", "given"
OF_NAMINGS = frozenset((LABEL, CALLED, GIVEN))
"""The fields of which each decision hangs on what one source calls one speaker."""
FIELDS = OF_NAMINGS | {DIFFERENT}
"""The fields of what people decide of who is who."""
_SAID = "t.speaker, t.role, t.title, t.party, t.ward, t.gender, t.body"
_Row = tuple[Any, ...]
_known: WeakKeyDictionary[Library, dict[_Row, Naming]] = WeakKeyDictionary()
"""The namings of all sources as they were made last: what is worked out of each is kept with it."""


def row_of(library: Library, name: str) -> int:
    """The row of an entry of the register, made at the first mention."""
    row = library.db.execute(
        "INSERT INTO people (key, name) VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING id",
        [name_key(name), name],
    ).fetchone()
    return int(row[0])


def remove_unheard(library: Library) -> None:
    """Remove everybody whom no source quotes any more."""
    library.db.execute(
        "DELETE FROM people WHERE id NOT IN (SELECT person_id FROM quote_mentions"
        " WHERE person_id IS NOT NULL)"
    )


def namings(library: Library, near: "Near | In | None" = None) -> tuple[Naming, ...]:
    """What each source calls each speaker, whether by a name or only by a role; those near, or all."""
    which, values = near.condition if near else ("1", [])
    by_hash = sources.BySha256(library) if near else sources.by_sha256(library)
    with library.reading() as connection:
        rows = connection.execute(
            f"SELECT s.sha256, count(*), {_SAID} FROM quote_mentions t JOIN mentions m ON m.id = t.mention_id"  # noqa: S608
            " JOIN passages p ON p.id = m.passage_id JOIN sources s ON s.id = p.source_id"
            f" WHERE m.rejected = 0 AND coalesce(t.speaker, t.role) IS NOT NULL AND {which}"
            f" GROUP BY s.id, {_SAID} ORDER BY min(p.start)",
            values,
        ).fetchall()
    made = _made_of(rows, by_hash, {} if near else _known.get(library, {}))
    if near is None:
        _known[library] = made
    found: dict[str, Naming] = {}
    for naming in made.values():
        known = found.get(naming.id)
        found[naming.id] = _joined(known, naming) if known else naming
    return tuple(found.values())


def _made_of(
    rows: Iterable[_Row], by_hash: Mapping[str, Source], known: Mapping[_Row, Naming]
) -> dict[_Row, Naming]:
    made = {}
    for row in rows:
        source, naming = by_hash[row[0]], known.get(row)
        made[row] = naming if naming and naming.source is source else naming_of(source, row[1], row[2:])
    return made


def naming_of(source: Source, quotes: int, said: Sequence[Any]) -> Naming:
    """A naming from what a quote says of its speaker: name, role, title, party, ward, gender, body."""
    name, role, title, party, ward, gender, body = said
    return Naming(
        source=source,
        name=name,
        title=title,
        role=role,
        party=party,
        ward=ward,
        gender=gender,
        body=bool(body),
        quotes=quotes,
    )


def _joined(first: Naming, other: Naming) -> Naming:
    """One naming of two that differ in what was said at single quotes: the first that says a thing goes."""
    return Naming(
        source=first.source,
        name=first.name,
        title=first.title or other.title,
        role=first.role or other.role,
        party=first.party or other.party,
        ward=first.ward or other.ward,
        gender=first.gender or other.gender,
        body=first.body,
        quotes=first.quotes + other.quotes,
    )


def decisions(library: Library) -> Decisions:
    """What people decided of who is who."""
    labels: dict[str, Any] = operations.decided(library, LABEL)
    refusals: dict[str, Any] = operations.decided(library, DIFFERENT)
    called: dict[str, Any] = operations.decided(library, CALLED)
    given: dict[str, Any] = operations.decided(library, GIVEN)
    return Decisions(
        labels={subject: Label(value["label"], value["apart"]) for subject, value in labels.items()},
        refusals=tuple(
            Refusal(frozenset(value["one"]), frozenset(value["other"])) for value in refusals.values()
        ),
        called=called,
        given={subject: Given(**value) for subject, value in given.items()},
    )


def everybody(library: Library) -> tuple[Person, ...]:
    """The register, in order of first publication."""
    return register(namings(library), decisions(library))


def join(library: Library, operation: int, ids: Iterable[str]) -> None:
    """Decide that namings are of one person, with all that were decided to be one with any of them."""
    known = decisions(library).labels
    named = set(ids)
    labels = {known[naming].label for naming in named if naming in known}
    # Also those whose source is not there now: it may come back.
    named |= {naming for naming, label in known.items() if label.label in labels}
    _label(library, operation, named, known, apart=False)


def call(library: Library, operation: int, ids: Iterable[str], name: str) -> None:
    """Decide by which name somebody goes."""
    for naming in sorted(ids):
        operations.decide(library, operation, naming, CALLED, name)


def give(library: Library, operation: int, ids: Iterable[str], given: Given) -> None:
    """Decide what somebody is, beside what sources say; nothing takes it away."""
    for naming in sorted(ids):
        operations.decide(library, operation, naming, GIVEN, asdict(given) if given else None)


def part(library: Library, operation: int, ids: Iterable[str], rest: Iterable[str]) -> None:
    """Decide that namings are of somebody else than the rest of those they were with."""
    chosen = set(ids)
    _label(library, operation, chosen, decisions(library).labels, apart=True)
    refuse(library, operation, chosen, rest)


def refuse(library: Library, operation: int, one: Iterable[str], other: Iterable[str]) -> None:
    """Remember that two are not the same."""
    subject, kept = refusal(one, other)
    operations.decide(library, operation, subject, DIFFERENT, kept)


def refusal(one: Iterable[str], other: Iterable[str]) -> tuple[str, dict[str, list[str]]]:
    """What is decided, and of what, where two are not the same."""
    sides = sorted((sorted(one), sorted(other)))
    subject = f"people|{_identity(naming for side in sides for naming in [*side, ''])}"
    return subject, {"one": sides[0], "other": sides[1]}


def _label(library: Library, operation: int, ids: set[str], known: dict[str, Label], *, apart: bool) -> None:
    label = label_of(ids)
    for naming in sorted(ids):
        was_apart = naming in known and known[naming].apart
        operations.decide(library, operation, naming, LABEL, {"label": label, "apart": apart or was_apart})


def label_of(ids: Iterable[str]) -> str:
    """The label of namings that are put together: the same for the same ones."""
    return _identity(sorted(ids))


def _identity(ids: Iterable[str]) -> str:
    return str(uuid5(_NAMESPACE, "\n".join(ids)))


@dataclass(frozen=True, slots=True)
class Near:
    """Names that end in some words, and nameless roles in some sources: who else may be whom they are."""

    words: frozenset[str]
    sources: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str], decided: Decisions) -> Self:
        """Those names, and all that people decided to be one with any of them."""
        near = set(words) - {""}
        members: dict[str, set[str]] = {}
        for naming, label in decided.labels.items():
            members.setdefault(label.label, set()).add(naming)
        # Nameless roles are few, and no name leads to them: those that were given one are always near.
        waiting = {label: {last_word_of(naming) for naming in named} for label, named in members.items()}
        reached = [label for label, found in waiting.items() if "" in found or found & near]
        while reached:
            for one in reached:
                near |= waiting.pop(one)
            reached = [label for label, found in waiting.items() if found & near]
        nameless = {naming for naming in decided.labels if not last_word_of(naming)}
        return cls(frozenset(near - {""}), frozenset(naming.partition("|")[0] for naming in nameless))

    @property
    def condition(self) -> tuple[str, list[str]]:
        """The condition over quotes (t) and sources (s) with its values; older quotes are always near."""
        return (
            "(t.surname IN (SELECT value FROM json_each(?)) OR t.surname IS NULL"
            " OR (t.surname = '' AND s.sha256 IN (SELECT value FROM json_each(?))))"
        ), [json.dumps(sorted(self.words)), json.dumps(sorted(self.sources))]


@dataclass(frozen=True, slots=True)
class In:
    """Everybody in some sources."""

    sources: tuple[str, ...]

    @property
    def condition(self) -> tuple[str, list[str]]:
        """The condition over sources (s) with its values."""
        return "s.sha256 IN (SELECT value FROM json_each(?))", [json.dumps(self.sources)]


def last_word_of(naming: str) -> str:
    """The last word of the name in a naming's identity; nothing for a role without a name."""
    key = naming.partition("|")[2]
    return "" if key.startswith("?") else key.rpartition(" ")[2]


def last_words(library: Library, sha256: str) -> set[str]:
    """The last words of the names that a source gives those whom it quotes."""
    rows = library.db.execute(
        "SELECT DISTINCT t.speaker FROM quote_mentions t JOIN mentions m ON m.id = t.mention_id"
        " JOIN passages p ON p.id = m.passage_id JOIN sources s ON s.id = p.source_id WHERE s.sha256 = ?",
        [sha256],
    )
    return {last_word(speaker) for (speaker,) in rows}


def settle(library: Library, words: Iterable[str] | None = None) -> set[int]:
    """Let quotes point at who says them by the register; gives the rows of facts that are not so any more.

    With `words`, only those are looked at whose names end in one of them, and who may be the same: what
    changed was said of nobody else.
    """
    decided = decisions(library)
    near = None if words is None else Near.of(words, decided)
    rows = dict(library.db.execute("SELECT name, id FROM people").fetchall())
    wanted: dict[str, int] = {}
    touched: set[int] = set()
    for person in register(namings(library, near), decided):
        row = rows.get(person.name)
        if row is None:
            row = row_of(library, person.name)
            touched |= rename(library, row, person.name)
        wanted |= dict.fromkeys(person.ids, row)
    return touched | _point(library, wanted, near)


def any_without_last_word(library: Library) -> bool:
    """Whether quotes are there that were added before the last words of names were kept."""
    row = library.db.execute("SELECT 1 FROM quote_mentions WHERE surname IS NULL LIMIT 1").fetchone()
    return row is not None


def point_new(library: Library, sha256s: Sequence[str], wanted: dict[str, int]) -> None:
    """Point the quotes of new sources at the rows that are wanted for their namings."""
    _point(library, wanted, In(tuple(sha256s)))


def _point(library: Library, wanted: dict[str, int], near: Near | In | None) -> set[int]:
    """Point quotes at the rows that are wanted for their namings; gives the facts that change."""
    which, values = near.condition if near else ("1", [])
    changes, touched = [], set()
    for mention, fact, source, speaker, role, row in library.db.execute(
        "SELECT t.mention_id, m.fact_id, s.sha256, t.speaker, t.role, t.person_id"  # noqa: S608
        " FROM quote_mentions t"
        " JOIN mentions m ON m.id = t.mention_id JOIN passages p ON p.id = m.passage_id"
        f" JOIN sources s ON s.id = p.source_id WHERE m.rejected = 0 AND {which}",
        values,
    ):
        right = wanted.get(naming_id(source, speaker, role))
        if right != row:
            changes.append((right, mention))
            if fact is not None:
                touched.add(fact)
    library.db.conn.executemany("UPDATE quote_mentions SET person_id = ? WHERE mention_id = ?", changes)
    return touched


def rename(library: Library, row: int, name: str) -> set[int]:
    """Call a row by a name that is written in another way; gives the facts that show it."""
    changed = library.db.execute("UPDATE people SET name = ? WHERE id = ? AND name != ?", [name, row, name])
    if not changed.rowcount:
        return set()
    shown = library.db.execute(
        "SELECT DISTINCT fact_id FROM mentions JOIN quote_mentions ON mention_id = mentions.id"
        " WHERE person_id = ? AND fact_id IS NOT NULL",
        [row],
    )
    return {fact for (fact,) in shown}
