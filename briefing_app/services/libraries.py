"""Opening a library, making a new one, and making the example from the seeds."""

import tomllib
from pathlib import Path

from briefing_app.domain.documents import Details
from briefing_app.services.adding import Incoming, add_files
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import default_library, seeds

__all__ = ["Library", "make_example", "new_library", "open_first_library", "open_library"]


def open_library(path: Path) -> Library:
    """Open a library that exists.

    Raises:
        BriefingError: it does not exist or can't be opened.
    """
    return Library.open(path)


def new_library(path: Path) -> Library:
    """Make an empty library.

    Raises:
        BriefingError: there is a file of that name, or none can be made there.
    """
    return Library.create(path)


def open_first_library() -> Library:
    """Open the usual library; at the first run, make it from the seeds.

    Raises:
        BriefingError: it can't be opened or made.
    """
    path = default_library()
    return open_library(path) if path.exists() else make_example(path)


def make_example(path: Path) -> Library:
    """Make the Bradford library from the seeds, whole or not at all.

    Raises:
        BriefingError: there is a file of that name, or none can be made there.
    """
    if path.exists():
        raise BriefingError(f"“{path}” exists already. Choose another name.")
    unfinished = path.with_name(f"{path.name}.unfinished")
    _forget(unfinished)
    try:
        with Library.create(unfinished) as library:
            report = add_files(library, seed_files())
            if report.failed:
                raise BriefingError(report.failed[0].reason)
        unfinished.rename(path)
    finally:
        _forget(unfinished)
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


def _forget(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
