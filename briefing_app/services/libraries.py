"""Opening a library, and making a new one."""

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from briefing_app.services.backing_up import BEFORE_UPDATE, back_up
from briefing_app.store import visits
from briefing_app.store.backups import copy
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library, is_there

__all__ = [
    "Library",
    "new_library",
    "note_visit",
    "open_first_library",
    "open_library",
]


def open_library(path: Path, passphrase: str | None = None, *, shown_first: bool = False) -> Library:
    """Open a library that exists; one of an earlier version is backed up before it is brought up to date.

    With `shown_first` it may be looked at before it was checked (see `Library.open`).

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: it does not exist or can't be opened.
    """
    return Library.open(path, before_update=_keep_as_it_was, passphrase=passphrase, shown_first=shown_first)


def _keep_as_it_was(library: Library) -> None:
    """Keep a library as an earlier version has left it, if not with the backups then beside it."""
    try:
        back_up(library)
    except BriefingError:
        path = library.path
        copy(library, path.with_name(f"{path.stem}{BEFORE_UPDATE}{uuid4().hex[:8]}{path.suffix}"))


def new_library(path: Path, passphrase: str | None = None) -> Library:
    """Make an empty library, under a passphrase if one is given.

    Raises:
        BriefingError: there is a file of that name, or none can be made there.
    """
    return Library.create(path, passphrase)


def open_first_library(passphrase: str | None = None, *, shown_first: bool = False) -> Library:
    """Open the usual library; at the first run, make it from the seeds.

    Raises:
        LockedError: it opens with a passphrase only, and none was given, or another.
        BriefingError: it can't be opened or made.
    """
    path = default_library()
    if is_there(path):
        return open_library(path, passphrase, shown_first=shown_first)
    from briefing_app.services.example import make_example  # noqa: PLC0415 - what reads documents is large

    try:
        return make_example(path)
    except BriefingError:
        # Another window may have made it in the meantime.
        if not is_there(path):
            raise
        return open_library(path)


def note_visit(library: Library) -> None:
    """Remember that a library was opened, for what is new the next time; one that is read-only forgets it."""
    with suppress(BriefingError):
        visits.note(library)
