"""Merging a library with another that grew apart from it, or with a part of one: as one step to take back."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from briefing_app.services import correcting, undoing
from briefing_app.services.backing_up import before_much
from briefing_app.services.comparing import Choice, Coming, Conflict, Found, compared
from briefing_app.services.reading_files import read_document
from briefing_app.services.removing import bring_back
from briefing_app.store import merging, operations, readings, set_aside, sources
from briefing_app.store.faults import damaged
from briefing_app.store.library import Library
from briefing_app.store.other_library import looked_into
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

__all__ = ["Choice", "Conflict", "Found", "Heard", "Merged", "merge", "preview", "take_in"]

Heard = Callable[[int, int], None]
"""Is told how many documents are read, and of how many; ends the work by raising."""
_AT_ONCE = 100
"""Documents whose facts are made in one go: memory stays the same."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge; `kept` are the conflicts in which this library's side stands."""

    name: str
    documents: int
    decisions: int
    kept: int
    taken: int
    unplaced: int

    def __bool__(self) -> bool:
        return bool(self.documents or self.decisions or self.kept or self.taken)


class _NothingToDoError(Exception):
    """Takes back an operation in which nothing came."""


def _unheard(_done: int, _total: int) -> None:
    """Nobody listens."""


def preview(library: Library, path: Path, passphrase: str | None = None) -> Found:
    """What would come from another library, before anything is written.

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: the other file is no sound library of this version or an earlier one, or the same one.
    """
    _require_another(library, path)
    with looked_into(path, passphrase) as other, library.reading():
        return compared(library, other)


def merge(
    library: Library,
    path: Path,
    choices: Mapping[str, Choice] | None = None,
    *,
    otherwise: Choice | None = None,
    heard: Heard = _unheard,
    passphrase: str | None = None,
) -> Merged:
    """Bring another library's documents and decisions into this one; its file is not written.

    `choices` say by the conflicts' ids which side stands; `otherwise` goes for all others, and without it
    each conflict's own default. A merge in which nothing comes is no change. What the other one's passphrase
    kept is kept by this library's, if it has one.

    Raises:
        LockedError: the other one opens with a passphrase only, and none was given, or another.
        BriefingError: the other file is no sound library, or this one can't be written: nothing is changed.
    """
    _require_another(library, path)
    merged = Merged(path.stem, 0, 0, 0, 0, 0)
    with looked_into(path, passphrase) as other:
        before_much(library)
        with suppress(_NothingToDoError), library.operation(f"Merge with “{path.stem}”") as operation:
            found = compared(library, other)
            if not found:
                raise _NothingToDoError
            chosen = [(one, _choice(one, choices or {}, otherwise)) for one in found.conflicts]
            coming = [*found.coming, *(each for one, choice in chosen for each in one.decided(choice))]
            documents = take_in(library, other, operation, found, coming, heard)
            merging.note_merged(library, operation, other)
            kept = sum(choice is Choice.MINE for _, choice in chosen)
            taken = len(chosen) - kept
            merged = Merged(path.stem, documents, found.decisions, kept, taken, found.unplaced)
    return merged


def _choice(conflict: Conflict, choices: Mapping[str, Choice], otherwise: Choice | None) -> Choice:
    chosen = choices.get(conflict.id, otherwise or conflict.default)
    return chosen if chosen in conflict.choices else conflict.default


def _require_another(library: Library, path: Path) -> None:
    with suppress(OSError):
        if path.samefile(library.path):
            raise BriefingError(
                tr("“{name}” is the library that is open. Choose another one.", name=path.name)
            )


def take_in(
    library: Library,
    other: Library,
    operation: int,
    found: Found,
    coming: Iterable[Coming],
    heard: Heard = _unheard,
) -> int:
    """Within an operation, take in documents and decisions of another library; gives how many documents.

    Raises:
        BriefingError: a document of the other library is not what it is said to be.
    """
    wanted = [source.sha256 for source in found.documents]
    decided: list[Coming] = []
    for one in coming:
        if one.field == set_aside.THERE:
            wanted.append(one.subject)
        else:
            decided.append(one)
    fresh = _add(library, other, operation, wanted, heard)
    for one in decided:
        value = None if one.value is None else json.loads(one.value)
        if one.field == correcting.DETAILS and value is not None:
            _keep_details(library, one.subject)
        operations.decide(library, operation, one.subject, one.field, value)
    undoing.follow(library, [one for one in _changes(library, operation) if not _is_of(one, fresh)])
    return len(wanted)


def _keep_details(library: Library, sha256: str) -> None:
    """Before the details of a source are others for the first time, keep those that it was added with."""
    if sources.known(library, sha256):
        set_aside.keep_details(library, sources.BySha256(library)[sha256])


def _changes(library: Library, operation: int) -> Sequence[operations.Change]:
    """What an operation has changed, but for the sources, which are in the library by then."""
    return [one for one in operations.changes(library, operation) if one.field != set_aside.THERE]


def _is_of(change: operations.Change, fresh: set[str]) -> bool:
    """Whether a change is of details with which a source has just been read."""
    return change.field == correcting.DETAILS and change.subject in fresh


def _add(library: Library, other: Library, operation: int, sha256s: Sequence[str], heard: Heard) -> set[str]:
    """Add sources of another library, or bring back those that were removed here; gives the new ones."""
    here = [sha256 for sha256 in sha256s if set_aside.find(library, sha256) is not None]
    fresh = [sha256 for sha256 in sha256s if sha256 not in set(here)]
    bring_back(library, here)
    left = iter(fresh)
    done = len(here)
    while some := list(islice(left, _AT_ONCE)):
        with readings.adding(library, operation) as add:
            for sha256 in some:
                heard(done, len(sha256s))
                add(_read(other, sha256))
                merging.keep_as_added(library, sha256, merging.as_added(other, sha256))
                done += 1
    heard(done, len(sha256s))
    set_aside.note_added(library, operation, sha256s)
    return set(fresh)


def _read(other: Library, sha256: str) -> readings.ReadFile:
    """A source of another library with its text as it stands there; findings are read anew from that."""
    content = sources.content(other, sha256)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise damaged(other.path)
    return read_document(sources.BySha256(other)[sha256], sources.document(other, sha256), content)
