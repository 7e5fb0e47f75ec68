"""Taking back and making again whatever changed a library, each by its name."""

from collections.abc import Callable, Sequence

from briefing_app.domain.documents import Details
from briefing_app.services import correcting, house, planning, restricting, searching
from briefing_app.services.people import follow_register
from briefing_app.services.removing import bring_back
from briefing_app.store import deciding, operations, people, set_aside
from briefing_app.store.library import Library
from briefing_app.store.operations import Undoable, undoable
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

__all__ = ["Undoable", "follow", "moved", "redo", "undo", "undoable"]


_MARKS = frozenset(
    (
        deciding.STAR,
        deciding.NOTE,
        deciding.TOPIC,
        house.FIELD,
        planning.FIELD,
        restricting.FIELD,
        searching.SAVED,
    )
)


def undo(library: Library) -> str:
    """Take back the last change that stands; gives its name.

    Raises:
        BriefingError: there is nothing to undo, or the library can't be written.
    """
    name = undoable(library).undo
    if name is None:
        raise BriefingError(tr("There is nothing to undo."))
    return _again(library, "Undo", name, operations.undo)


def redo(library: Library) -> str:
    """Make the last change again that was taken back; gives its name.

    Raises:
        BriefingError: there is nothing to redo, or the library can't be written.
    """
    name = undoable(library).redo
    if name is None:
        raise BriefingError(tr("There is nothing to redo."))
    return _again(library, "Redo", name, operations.redo)


def moved(library: Library) -> bool:
    """Whether anything that is listed may be another than before the last operation."""
    changes = operations.changes(library, operations.latest(library))
    return any(_is_more_than_a_mark(change) for change in changes)


def _again(library: Library, verb: str, name: str, job: Callable[[Library, int], None]) -> str:
    with library.operation(f"{verb}: {name}") as operation:
        job(library, operation)
        follow(library, operations.changes(library, operation))
    return name


def _is_more_than_a_mark(change: operations.Change) -> bool:
    """Whether lists, checks or sources may hold something else after a change."""
    if change.field == deciding.REVIEW:
        return deciding.REJECTED in (change.value, change.before)
    return change.field not in _MARKS


def follow(library: Library, changes: Sequence[operations.Change]) -> None:
    """Within an operation, bring sources, findings and the register in step with changed decisions."""
    there = {change.subject: bool(change.value) for change in changes if change.field == set_aside.THERE}
    bring_back(library, [sha256 for sha256, wanted in there.items() if wanted])
    set_aside.put_aside(library, [sha256 for sha256, wanted in there.items() if not wanted])
    for change in changes:
        if change.field == correcting.DETAILS:
            kept = change.value
            details = Details(**kept) if isinstance(kept, dict) else None
            correcting.read_with(library, change.subject, details)
    deciding.follow(library, {change.subject for change in changes if change.field in deciding.MOVING})
    if any(change.field in people.FIELDS for change in changes):
        follow_register(library)
