"""What people decided of single findings: rejected ones leave the facts, corrected ones say something else.

A decision hangs on the identity that a mention got when it was read, so it outlives another reading. What was
read is kept beside its correction. `follow` brings mentions, facts and search in step with the decisions.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from briefing_app.domain.deciding import Mark
from briefing_app.domain.mentions import Kind, Mention
from briefing_app.domain.passages import Passage
from briefing_app.domain.people import last_word
from briefing_app.store import facts, growing, mentions, operations, overlying, people
from briefing_app.store.library import Library
from briefing_app.store.typed import TABLES, Shared, columns_of, mention_of

REVIEW, CORRECTION, OWN = "review", "correction", "own"
STAR, NOTE, TOPIC = "star", "note", "topic"
CONFIRMED, REJECTED = "confirmed", "rejected"
MOVING = frozenset((REVIEW, CORRECTION, OWN))
"""The fields by which a finding comes, goes or says something else."""
SET_ASIDE = (
    "m.rejected = 1 AND m.uuid IN"
    " (SELECT subject FROM decisions WHERE field = 'review' AND value = '\"rejected\"')"
)
"""The condition over mentions (m) that were rejected, by the decisions, which are few."""
_LOOKED_AT = (REVIEW, CORRECTION, OWN, STAR, NOTE, TOPIC)
_SPEAKER = {"title": None, "party": None, "ward": None, "gender": None, "body": 0}
"""What was read of a speaker beside name and role, which is of nobody else."""


def identities(library: Library, facts: Iterable[str]) -> tuple[str, ...]:
    """The identities, as they were read, of the mentions that some facts rest on."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT m.uuid FROM facts f JOIN mentions m ON m.fact_id = f.id"
            " WHERE f.uuid IN (SELECT value FROM json_each(?)) ORDER BY m.id",
            [json.dumps(list(facts))],
        ).fetchall()
    return tuple(uuid for (uuid,) in rows)


def lead_identity(library: Library, fact: str) -> str:
    """The identity by which a fact is kept in lists of the member's own: that of its first mention."""
    return identities(library, [fact])[0]


def identities_by_fact(library: Library, facts: Iterable[str]) -> dict[str, list[str]]:
    """For each of some facts the identities, as they were read, of the mentions that it rests on."""
    found: dict[str, list[str]] = {}
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT f.uuid, m.uuid FROM facts f JOIN mentions m ON m.fact_id = f.id"
            " WHERE f.uuid IN (SELECT value FROM json_each(?)) ORDER BY m.id",
            [json.dumps(list(facts))],
        )
        for fact, identity in rows:
            found.setdefault(fact, []).append(identity)
    return found


def facts_of(library: Library, mentions_of: Iterable[str]) -> dict[str, str]:
    """The facts, by their identities, that mentions belong to now; those that are gone are left out.

    What lies beneath something that was found by hand is told by that.
    """
    wanted = list(mentions_of)
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT m.uuid, f.uuid FROM mentions m JOIN facts f ON f.id = m.fact_id"
            " WHERE m.uuid IN (SELECT value FROM json_each(?))",
            [json.dumps(wanted)],
        ).fetchall()
    found = dict(rows)
    return found | overlying.facts_over(library, [one for one in wanted if one not in found])


def stands(library: Library, identity: str) -> bool:
    """Whether a finding is there and was not marked as not right."""
    with library.reading() as connection:
        row = connection.execute("SELECT rejected FROM mentions WHERE uuid = ?", [identity]).fetchone()
    return row is not None and not row[0]


def marks(library: Library) -> dict[str, Mark]:
    """What people decided of each fact of which they decided anything, by the fact's identity."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    counted: dict[str, int] = {}
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT f.uuid, m.uuid, d.field, d.value,"
            " (SELECT count(*) FROM mentions o WHERE o.fact_id = f.id)"
            " FROM decisions d JOIN mentions m ON m.uuid = d.subject JOIN facts f ON f.id = m.fact_id"
            " WHERE d.field IN (SELECT value FROM json_each(?)) AND d.value != 'null' ORDER BY m.id",
            [json.dumps(_LOOKED_AT)],
        ).fetchall()
    for fact, mention, field, value, count in rows:
        found.setdefault(fact, {}).setdefault(field, {})[mention] = json.loads(value)
        counted[fact] = count
    return {fact: _mark(fields, counted[fact]) for fact, fields in found.items()}


def _mark(fields: Mapping[str, Mapping[str, Any]], mentions_of_fact: int) -> Mark:
    reviews = fields.get(REVIEW, {})
    notes = [str(note) for note in fields.get(NOTE, {}).values()]
    return Mark(
        confirmed=len(reviews) == mentions_of_fact,
        starred=bool(fields.get(STAR)),
        note="\n".join(dict.fromkeys(notes)),
        topic=next((str(topic) for topic in fields.get(TOPIC, {}).values()), ""),
        corrected=bool(fields.get(CORRECTION)),
        own=bool(fields.get(OWN)),
    )


def to_keep(own: Mention) -> dict[str, Any]:
    """What a person found, to be kept as a decision."""
    passage = own.passage
    return {
        "kind": own.kind,
        "sentence": own.sentence,
        "passage": [
            passage.source,
            passage.start,
            passage.end,
            passage.exact,
            passage.prefix,
            passage.suffix,
        ],
        "says": columns_of(own),
    }


def finding_of(kept: Mapping[str, Any]) -> Mention:
    """What a person found, from the decision as which it is kept."""
    kind, says = Kind(kept["kind"]), kept["says"]
    shared = Shared(mentions.OWN_RULE, 1.0, kept["sentence"], Passage(*kept["passage"]))
    return mention_of(kind, shared, [says.get(column) for column in TABLES[kind].columns])


def about(library: Library, sha256s: Iterable[str]) -> set[str]:
    """The decisions by which findings in some sources go, say something else or are there at all."""
    rows = library.db.execute(
        "WITH wanted AS (SELECT value FROM json_each(?))"
        " SELECT d.subject FROM decisions d JOIN mentions m ON m.uuid = d.subject"
        " JOIN passages p ON p.id = m.passage_id JOIN sources s ON s.id = p.source_id"
        " WHERE d.field IN (?, ?) AND d.value NOT IN ('null', ?) AND s.sha256 IN wanted"
        " UNION SELECT subject FROM decisions WHERE field = ? AND value != 'null'"
        " AND json_extract(value, '$.passage[0]') IN wanted",
        [json.dumps(sorted(sha256s)), REVIEW, CORRECTION, json.dumps(CONFIRMED), OWN],
    )
    return {subject for (subject,) in rows.fetchall()}


def follow(library: Library, subjects: Iterable[str]) -> None:
    """Bring the findings that some decisions are about in step with what is decided."""
    wanted = sorted(set(subjects))
    if not wanted:
        return
    decided = {field: operations.decided(library, field) for field in sorted(MOVING)}
    step = _Step(library)
    for subject in wanted:
        step.take(subject, {field: values.get(subject) for field, values in decided.items()})
    step.lay_over(decided[REVIEW])
    step.finish()


class _Step:
    """Findings on their way from what they say now to what is decided of them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._buckets: set[str] = set()
        self._facts: set[int] = set()
        self._words: set[str] = set()
        self._overlaid: set[int] = set()  # rows of sources in which something may lie over something else
        self._changed = False

    def take(self, subject: str, decided: Mapping[str, Any]) -> None:
        own, correction = decided[OWN], decided[CORRECTION]
        row = self._row(subject)
        if row is None and own is not None and mentions.add_own(self._library, finding_of(own)):
            row = self._row(subject)
            self._touch(row[0], Kind(row[1]), None)
        if row is None:
            return
        number, kind, fact, rejected, as_read, rule = row
        if rule == mentions.OWN_RULE or rejected or correction:
            self._overlaid.add(mentions.source_of(self._library, number))
        if own is None and rule == mentions.OWN_RULE:
            self._touch(number, Kind(kind), fact)
            mentions.remove_one(self._library, number)
            return
        wanted = int(decided[REVIEW] == REJECTED)
        if wanted != rejected:
            self._set_aside(number, Kind(kind), fact, wanted)
        self._correct(number, Kind(kind), fact, as_read, correction)

    def _set_aside(self, number: int, kind: Kind, fact: int | None, wanted: int) -> None:
        """Take a finding out of all that is listed, or put it back."""
        self._touch(number, kind, fact)
        self._library.db.execute(
            "UPDATE mentions SET rejected = ?, fact_id = NULL WHERE id = ?", [wanted, number]
        )
        if wanted and kind is Kind.QUOTE:
            self._library.db.execute(
                "UPDATE quote_mentions SET person_id = NULL WHERE mention_id = ?", [number]
            )

    def lay_over(self, reviews: Mapping[str, Any]) -> None:
        """Set aside what has a finding by hand over it, and put back what has none any more."""
        beneath = overlying.beneath(self._library, self._overlaid)
        for number, subject, kind, fact, rejected in mentions.standing(
            self._library, self._overlaid, beneath
        ):
            wanted = int(number in beneath or reviews.get(subject) == REJECTED)
            if wanted != rejected:
                self._set_aside(number, Kind(kind), fact, wanted)

    def _row(self, subject: str) -> Any:
        return self._library.db.execute(
            "SELECT id, kind, fact_id, rejected, as_read, rule FROM mentions WHERE uuid = ?", [subject]
        ).fetchone()

    def _correct(
        self,
        number: int,
        kind: Kind,
        fact: int | None,
        as_read: str | None,
        correction: Mapping[str, Any] | None,
    ) -> None:
        read = json.loads(as_read) if as_read else mentions.held(self._library, kind, number)
        said = {**read, **(_SPEAKER if correction and kind is Kind.QUOTE else {}), **(correction or {})}
        if kind is Kind.QUOTE:
            said["surname"] = last_word(said["speaker"])
        if said == mentions.held(self._library, kind, number):
            return
        self._touch(number, kind, fact)
        mentions.put(self._library, kind, number, said)
        kept = json.dumps(read, ensure_ascii=False) if correction else None
        self._library.db.execute(
            "UPDATE mentions SET as_read = ?, fact_id = NULL WHERE id = ?", [kept, number]
        )
        self._touch(number, kind, None)

    def _touch(self, number: int, kind: Kind, fact: int | None) -> None:
        """Note what is to be made anew because of a mention, as it stands now."""
        self._changed = True
        if fact is not None:
            self._facts.add(fact)
        bucket, speaker = self._library.db.execute(
            "SELECT bucket, (SELECT speaker FROM quote_mentions WHERE mention_id = mentions.id)"
            " FROM mentions WHERE id = ?",
            [number],
        ).fetchone()
        if kind is Kind.JUDGEMENT:
            self._buckets.add(bucket)
        if kind is Kind.QUOTE:
            self._words.add(last_word(speaker))

    def finish(self) -> None:
        """Make anew what has changed."""
        if not self._changed:
            return
        facts.dissolve(self._library, self._facts)
        if self._words:
            facts.dissolve(self._library, people.settle(self._library, self._words))
        facts.regroup(self._library, self._buckets)
        growing.grow(self._library)
        people.remove_unheard(self._library)
