"""The record of a damaged library: its operations, what people decided, and how that came about."""

import json
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from briefing_app.store import operations
from briefing_app.store.library import Library
from briefing_app.store.set_aside import THERE
from briefing_app.store.wreck import OPTIONAL_NUMBER, OPTIONAL_TEXT, Types, Wreck

_OPERATIONS: Types = {
    "name": str,
    "made_at": str,
    "undone_at": OPTIONAL_TEXT,
    "undoes": OPTIONAL_NUMBER,
}
_DECISIONS: Types = {"subject": str, "field": str, "value": str, "operation_id": int}
_CHANGES: Types = {
    "operation_id": int,
    "subject": str,
    "field": str,
    "before": OPTIONAL_TEXT,
    "after": OPTIONAL_TEXT,
}
_Key = tuple[str, str]


class Trust(IntEnum):
    """Which decisions are taken over: none, those that the record bears out, or all that it allows."""

    NONE = 0
    BORNE_OUT = 1
    ALL = 2


@dataclass(slots=True)
class Record:
    """What a damaged library tells of what people did; `holds` says whether all of it fits together.

    `decisions` give their value and operation by subject and field.
    """

    operations: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    decisions: dict[_Key, tuple[str, int]] = field(default_factory=dict)
    changes: list[tuple[Any, ...]] = field(default_factory=list)
    unread: int = 0
    holds: bool = False

    @property
    def there(self) -> set[str]:
        """The sources, by SHA-256, that are said to be in the library."""
        return {
            subject
            for (subject, named), (value, _) in self.decisions.items()
            if named == THERE and value == "true"
        }

    def left_out(self, trust: Trust) -> int:
        """How many decisions are not taken over, although they can be read."""
        return len(self.decisions) - len(self.trusted(trust))

    def trusted(self, trust: Trust) -> dict[_Key, tuple[str, int]]:
        """The decisions to take over; one against which the record speaks is no decision anybody made."""
        last = {(subject, named): after for _, subject, named, _, after in self.changes}
        return {
            key: (value, operation)
            for key, (value, operation) in self.decisions.items()
            if trust is not Trust.NONE
            and (last.get(key) == value or (trust is Trust.ALL and key not in last))
        }


def read(wreck: Wreck) -> Record:
    """Read the record of a damaged library."""
    record = Record(
        operations=dict(wreck.rows("operations", _OPERATIONS)),
        changes=[row for _, row in wreck.rows("operation_changes", _CHANGES)],
    )
    for _, (subject, named, value, operation) in wreck.rows("decisions", _DECISIONS):
        if _is_json(value):
            record.decisions[subject, named] = value, operation
        else:
            wreck.unread["decisions"] += 1
    record.unread = wreck.unread["decisions"]
    if not wreck.unread["operation_changes"]:
        _restore(record)
    unread = record.unread + wreck.unread["operations"] + wreck.unread["operation_changes"]
    record.holds = not unread and _fits(record)
    return record


def _restore(record: Record) -> None:
    """Take from a record of all changes the decisions that can't be read themselves."""
    last = {(subject, named): (after, made) for made, subject, named, _, after in record.changes}
    for key, (after, made) in last.items():
        if key not in record.decisions and after is not None and _is_json(after):
            record.decisions[key] = after, made
            record.unread = max(0, record.unread - 1)


def _is_json(value: str) -> bool:
    try:
        json.loads(value)
    except ValueError:
        return False
    return True


def _fits(record: Record) -> bool:
    """Whether the changes come to the decisions, one after the other, and each belongs to an operation."""
    replayed: dict[_Key, tuple[str | None, int]] = {}
    for operation, subject, named, before, after in record.changes:
        if replayed.get((subject, named), (None, 0))[0] != before or operation not in record.operations:
            return False
        replayed[subject, named] = after, operation
    return replayed == record.decisions and all(
        undoes is None or undoes in record.operations for *_, undoes in record.operations.values()
    )


def write(library: Library, record: Record, trust: Trust) -> int:
    """Put a record into a library that has none; gives an operation for what has lost its own.

    Where not all of it fits together, what was decided is kept and how that came about is not: to undo a part
    of a change would be none that anybody ever saw.
    """
    whole = record.holds and trust is Trust.ALL
    connection = library.db.conn
    with library.changing():
        connection.executemany(
            "INSERT INTO operations (id, name, made_at, undone_at, undoes) VALUES (?, ?, ?, ?, ?)",
            [
                (number, *fields[:3], fields[3] if whole else None)
                for number, fields in sorted(record.operations.items())
            ],
        )
        with library.operation("Salvage what could be read") as operation:
            # What the table of decisions can't hold is no decision either.
            connection.executemany(
                "INSERT OR IGNORE INTO decisions (subject, field, value, operation_id) VALUES (?, ?, ?, ?)",
                [
                    (*key, value, made if made in record.operations else operation)
                    for key, (value, made) in record.trusted(trust).items()
                ],
            )
            connection.execute("DELETE FROM operation_changes")
            if whole:
                connection.executemany(
                    "INSERT INTO operation_changes (operation_id, subject, field, before, after)"
                    " VALUES (?, ?, ?, ?, ?)",
                    record.changes,
                )
    return operation


def note_lost(library: Library, operation: int, *, recorded: bool) -> None:
    """Let it be decided of sources that are lost that they are not there, so that they can be added."""
    with library.changing():
        lost = library.db.execute(
            "SELECT subject FROM decisions WHERE field = ? AND value = 'true'"
            " AND subject NOT IN (SELECT sha256 FROM sources)",
            [THERE],
        ).fetchall()
        for (sha256,) in lost:
            operations.decide(library, operation, sha256, THERE, value=False)
        if not recorded:
            library.db.execute("DELETE FROM operation_changes")


def count(library: Library) -> int:
    """How many decisions of people stand in a library, beside those on what is in it."""
    row = library.db.execute(
        "SELECT count(*) FROM decisions WHERE field != ? AND value != 'null'", [THERE]
    ).fetchone()
    return int(row[0])
