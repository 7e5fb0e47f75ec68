"""Operations: decisions are written under one, and taken back or made again by another.

Nothing is erased: to undo an operation is an operation too, which writes what each decision was before,
so the record stays whole and undoing works after the library was closed.
"""

import json
from dataclasses import dataclass

from briefing_app.store.library import Library

_NONE = "null"
_Named = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Undoable:
    """The names of the operations that can be taken back and made again next; `None` where there is none."""

    undo: str | None = None
    redo: str | None = None


def decide(library: Library, operation: int, subject: str, field: str, value: object) -> None:
    """Write a decision, under the operation in which it is made; `None` takes it away."""
    _write(library, operation, subject, field, json.dumps(value, ensure_ascii=False, sort_keys=True))


def _write(library: Library, operation: int, subject: str, field: str, value: str) -> None:
    library.db.execute(
        "INSERT INTO decisions (subject, field, value, operation_id) SELECT ?1, ?2, ?3, ?4"
        # What was never decided can't be taken away: nothing has changed.
        " WHERE ?3 != ?5 OR EXISTS (SELECT 1 FROM decisions WHERE subject = ?1 AND field = ?2)"
        " ON CONFLICT (subject, field) DO UPDATE SET value = excluded.value,"
        " operation_id = excluded.operation_id WHERE value IS NOT excluded.value",
        [subject, field, value, operation, _NONE],
    )


def decided(library: Library, field: str) -> dict[str, object]:
    """What is decided in a field, by subject."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT subject, value FROM decisions WHERE field = ? AND value != ? ORDER BY subject",
            [field, _NONE],
        ).fetchall()
        return {subject: json.loads(value) for subject, value in rows}


@dataclass(frozen=True, slots=True)
class Change:
    """A decision as an operation left it, and as it was before; `None` where there was none."""

    subject: str
    field: str
    value: object
    before: object


def changes(library: Library, operation: int) -> tuple[Change, ...]:
    """What an operation changed, as it left it, in order."""
    rows = library.db.execute(
        "SELECT subject, field, coalesce(after, ?), coalesce(before, ?) FROM operation_changes"
        " WHERE operation_id = ? ORDER BY id",
        [_NONE, _NONE, operation],
    ).fetchall()
    return tuple(
        Change(subject, field, json.loads(after), json.loads(before))
        for subject, field, after, before in rows
    )


def latest(library: Library) -> int:
    """The number of the last operation; 0 where there is none yet."""
    (number,) = library.db.execute("SELECT coalesce(max(id), 0) FROM operations").fetchone()
    return int(number)


def undoable(library: Library) -> Undoable:
    """What can be taken back and made again next."""
    done, undone = _stacks(library)
    return Undoable(done[-1][1] if done else None, undone[-1][1] if undone else None)


def undo(library: Library, operation: int) -> None:
    """Within an operation, take back the last decisions that stand.

    Raises:
        LookupError: there are none.
    """
    number = _required(_last_done(library))
    _set_undone(library, number, operation)
    _repeat(library, operation, number, "before", "DESC")


def redo(library: Library, operation: int) -> None:
    """Within an operation, make the decisions again that were taken back last.

    Raises:
        LookupError: there are none, or others were made since.
    """
    number = _required(_next_undone(library))
    _set_undone(library, number, None)
    _repeat(library, operation, number, "after", "ASC")


def is_undone(library: Library, operation: int) -> bool:
    """Whether an operation was taken back by another."""
    row = library.db.execute("SELECT 1 FROM operations WHERE undoes = ? LIMIT 1", [operation]).fetchone()
    return row is not None


def strike(library: Library, operation: int) -> None:
    """Take an operation out of the record, with what it decided, as if it had never been.

    What was decided by others since stays, and so does its row where a removed source came with it.
    """
    execute = library.db.execute
    (newest,) = execute("SELECT coalesce(max(id), 0) FROM operation_changes").fetchone()
    changed = execute(
        "SELECT subject, field, before FROM operation_changes WHERE operation_id = ? ORDER BY id DESC",
        [operation],
    ).fetchall()
    for subject, field, before in changed:
        where = "subject = ? AND field = ? AND operation_id"
        execute(f"DELETE FROM decisions WHERE {where} = ?", [subject, field, operation])  # noqa: S608 - constant
        if before is not None:
            execute(
                "INSERT OR IGNORE INTO decisions (subject, field, value, operation_id) SELECT ?, ?, ?,"  # noqa: S608
                f" coalesce((SELECT max(operation_id) FROM operation_changes WHERE {where} < ?),"
                " (SELECT min(id) FROM operations))",
                [subject, field, before, subject, field, operation],
            )
    execute("DELETE FROM operation_changes WHERE operation_id = ? OR id > ?", [operation, newest])
    execute(
        "DELETE FROM operations WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM sources_set_aside WHERE operation_id = ?1)",
        [operation],
    )


def _required(found: _Named | None) -> int:
    if found is None:
        raise LookupError("no such operation")
    return found[0]


def _set_undone(library: Library, number: int, by: int | None) -> None:
    library.db.execute(
        "UPDATE operations SET undone_at = (SELECT made_at FROM operations WHERE id = ?) WHERE id = ?",
        [by, number],
    )


def _stacks(library: Library) -> tuple[list[_Named], list[_Named]]:
    """What can be taken back and what can be made again, the next at the end, by going over the record."""
    with library.reading() as connection:
        rows = connection.execute(
            "SELECT id, name, undoes FROM operations WHERE undoes IS NOT NULL OR EXISTS"
            " (SELECT 1 FROM operation_changes c WHERE c.operation_id = operations.id) ORDER BY id"
        ).fetchall()
    done: list[_Named] = []
    undone: list[_Named] = []
    for number, name, undoes in rows:
        if undoes is None:
            done.append((number, name))
            undone.clear()
        elif done and done[-1][0] == undoes:
            undone.append(done.pop())
        elif undone and undone[-1][0] == undoes:
            done.append(undone.pop())
    return done, undone


def _last_done(library: Library) -> _Named | None:
    done, _ = _stacks(library)
    return done[-1] if done else None


def _next_undone(library: Library) -> _Named | None:
    _, undone = _stacks(library)
    return undone[-1] if undone else None


def _repeat(library: Library, operation: int, number: int, column: str, order: str) -> None:
    """Write again, under another operation, how one left its decisions or found them."""
    library.db.execute("UPDATE operations SET undoes = ? WHERE id = ?", [number, operation])
    changes = library.db.execute(
        f"SELECT subject, field, coalesce({column}, ?) FROM operation_changes WHERE operation_id = ?"  # noqa: S608
        f" ORDER BY id {order}",
        [_NONE, number],
    ).fetchall()
    for subject, field, value in changes:
        _write(library, operation, subject, field, value)
