"""One file read to its findings, without a library."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Source
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Mention
from briefing_app.extraction.reader import VERSION, read_mentions
from briefing_app.reading.files import OpenedFile, open_file
from briefing_app.services.proposing import propose_details
from briefing_app.store.readings import ReadFile
from briefing_app.system.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to add, with what its user says of it.

    Without `details` they are proposed from the text; `published` and `publisher`, where given, go before
    what is proposed.
    """

    path: Path
    details: Details | None = None
    published: str | None = None
    publisher: str | None = None


def read_file(item: Incoming) -> ReadFile:
    """Read one file to its findings, without a library.

    Raises:
        BriefingError: it can't be read, or is said to be of a date that is none.
    """
    opened = open_file(item.path)
    details = sound_details(item.details or _proposed(item, opened))
    return ReadFile(
        source=Source(
            sha256=opened.document.sha256,
            file_name=opened.name,
            media_type=opened.media_type,
            details=details,
        ),
        content=opened.content,
        document=opened.document,
        mentions=findings(opened.document, edtf.as_day(details.published)),
        rules_version=VERSION,
    )


def _proposed(item: Incoming, opened: OpenedFile) -> Details:
    details = propose_details(opened.document, opened.name)
    if item.publisher:
        details = replace(details, publisher=item.publisher)
    if item.published:
        details = replace(details, published=item.published, published_basis="given when it was added")
    return details


def sound_details(details: Details) -> Details:
    """The details as a library can hold them.

    Raises:
        BriefingError: the date is not one.
    """
    if details.published and not edtf.is_valid(details.published):
        raise BriefingError(
            f"“{details.published}” is not a date. Write it as 2018-10-29, or 2018-10 for a month."
        )
    return Details(
        title=_sound_text(details.title),
        publisher=details.publisher and _sound_text(details.publisher),
        published=details.published,
        published_basis=details.published_basis and _sound_text(details.published_basis),
        address=details.address and _sound_text(details.address),
    )


def _sound_text(text: str) -> str:
    """The text without halves of characters, which a terminal of another encoding can hand over."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def findings(document: Document, published: date | None) -> tuple[Mention, ...]:
    """What is read from a document that was published on a day."""
    return read_mentions(document, published, frameworks())
