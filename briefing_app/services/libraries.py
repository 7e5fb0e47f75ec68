"""Opening a library, making a new one, and making the example from the seeds."""

import tomllib
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.backing_up import BEFORE_UPDATE, back_up
from briefing_app.services.reading_files import Incoming
from briefing_app.store import visits
from briefing_app.store.backups import copy
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, settle, unfinished
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library, is_there, seeds
from briefing_app.system.words import tr

__all__ = [
    "Library",
    "make_example",
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
    try:
        return make_example(path)
    except BriefingError:
        # Another window may have made it in the meantime.
        if not is_there(path):
            raise
        return open_library(path)


def make_example(path: Path) -> Library:
    """Make the Bradford library from the seeds, whole or not at all.

    Raises:
        BriefingError: there is a file of that name, or none can be made there.
    """
    if is_there(path):
        raise BriefingError(tr("“{path}” exists already. Choose another name.", path=path))
    # A name of its own: two windows that start at once each make theirs, and the first one stays.
    made = unfinished(path)
    try:
        with Library.create(made) as library:
            report = add_files(library, seed_files())
            if report.failed:
                raise BriefingError(report.failed[0].reason)
            library.gather()
        settle(made, path)
    finally:
        forget(made)
    return open_library(path)


def seed_files() -> tuple[Incoming, ...]:
    """The seed documents with what their manifest says of them."""
    manifest = tomllib.loads((seeds() / "manifest.toml").read_text(encoding="utf-8"))
    return tuple(
        Incoming(
            seeds() / entry["file"],
            Details(
                title=entry["title"],
                publisher=entry["publisher"],
                published=entry["published"],
                published_basis=entry["basis"],
                address=entry["address"],
            ),
        )
        for entry in manifest["document"]
    )


def note_visit(library: Library) -> None:
    """Remember that a library was opened, for what is new the next time; one that is read-only forgets it."""
    with suppress(BriefingError):
        visits.note(library)
