"""Making the example library from the seeds."""

import tomllib
from pathlib import Path

from briefing_app.domain.documents import Details
from briefing_app.services.adding import add_files
from briefing_app.services.libraries import open_library
from briefing_app.services.reading_files import Incoming
from briefing_app.store.library import Library
from briefing_app.store.library_file import forget, settle, unfinished
from briefing_app.system.errors import BriefingError
from briefing_app.system.places import is_there, seeds
from briefing_app.system.words import tr


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
