"""Correcting what is known of a source: it is read again, and what people decided is kept."""

from dataclasses import asdict, replace

from briefing_app.domain.documents import Details, Source
from briefing_app.domain.restrictions import Restriction
from briefing_app.services import restricting
from briefing_app.services.reading_files import read_document, sound_details
from briefing_app.store import operations, readings, set_aside, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

DETAILS = "details"
"""The field, of a source's SHA-256, that holds its corrected details."""


def correct_details(library: Library, source: Source, details: Details) -> None:
    """Correct a source's title, publisher or date, and read it again: relative dates follow.

    Raises:
        BriefingError: the date is not one, the source was removed, or the library can't be written.
    """
    details = sound_details(details)
    _require(library, source)
    with library.operation(f"Correct the details of “{details.title}”") as operation:
        _correct(library, operation, source, details)


def correct_all(library: Library, source: Source, details: Details, restriction: Restriction | None) -> None:
    """Correct the details of a source, and say who may see it, in one step to take back.

    Raises:
        BriefingError: the date is not one, the source was removed, or the library can't be written.
    """
    details = sound_details(details)
    _require(library, source)
    with library.operation(f"Correct the details of “{details.title}” and who may see it") as operation:
        _correct(library, operation, source, details)
        restricting.decide(library, operation, source, restriction)


def _require(library: Library, source: Source) -> None:
    if not sources.known(library, source.sha256):
        raise BriefingError(tr("“{title}” is no longer in the library. Add it again.", title=source.title))


def _correct(library: Library, operation: int, source: Source, details: Details) -> None:
    known = sources.BySha256(library)[source.sha256]
    if details != known.details:
        set_aside.keep_details(library, known)
        operations.decide(library, operation, source.sha256, DETAILS, asdict(details))
    read_with(library, source.sha256, details)


def read_with(library: Library, sha256: str, details: Details | None) -> None:
    """Within an operation, read a source again with other details, or with those that it was added with.

    A source that is not in the library is passed over.
    """
    details = details or set_aside.details_as_added(library, sha256)
    if details is None or not sources.known(library, sha256):
        return
    source = replace(sources.BySha256(library)[sha256], details=details)
    document = sources.document(library, sha256)
    readings.replace_reading(library, read_document(source, document, b""))
