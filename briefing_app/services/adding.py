"""Adding documents to a library: each file read once, kept whole, and one bad file never stops the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Source
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Mention
from briefing_app.extraction.reader import VERSION, read_mentions
from briefing_app.reading.files import open_file
from briefing_app.services.proposing import propose_details
from briefing_app.store import sources
from briefing_app.store.library import Library
from briefing_app.store.sources import ReadFile
from briefing_app.system.errors import BriefingError

Progress = Callable[[int, int, str], bool]
"""Told how many files are done, of how many, and the name of the next; answers whether to go on."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to add, with what its user says of it; what is missing is proposed from the text."""

    path: Path
    details: Details | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and the sentence that says why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files: added, already there, failed; and whether the user stopped it."""

    added: tuple[Source, ...]
    skipped: tuple[Path, ...]
    failed: tuple[Failure, ...]
    stopped: bool = False


def _keep_going(_done: int, _total: int, _name: str) -> bool:
    return True


def add_files(library: Library, incoming: Sequence[Incoming], progress: Progress = _keep_going) -> AddReport:
    """Add files as one operation.

    Files already in the library, by their bytes, are skipped. When `progress` says stop, nothing is added.

    Raises:
        BriefingError: the library itself can't be written.
    """
    read: dict[str, ReadFile] = {}
    skipped: list[Path] = []
    failed: list[Failure] = []
    for done, item in enumerate(incoming):
        if not progress(done, len(incoming), item.path.name):
            return AddReport((), (), (), stopped=True)
        try:
            file = read_file(item)
        except BriefingError as error:
            failed.append(Failure(item.path, str(error)))
            continue
        sha256 = file.source.sha256
        if sha256 in read or sources.known(library, sha256):
            skipped.append(item.path)
        else:
            read[sha256] = file
    if read:
        with library.operation(_name_of_adding(len(read))) as operation:
            sources.add(library, read.values(), operation)
    return AddReport(tuple(file.source for file in read.values()), tuple(skipped), tuple(failed))


def _name_of_adding(count: int) -> str:
    return "Add 1 document" if count == 1 else f"Add {count} documents"


def read_file(item: Incoming) -> ReadFile:
    """Read one file to its findings, without a library.

    Raises:
        BriefingError: it can't be read.
    """
    opened = open_file(item.path)
    details = item.details or propose_details(opened.document, opened.name)
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


def findings(document: Document, published: date | None) -> tuple[Mention, ...]:
    """What is read from a document that was published on a day."""
    return read_mentions(document, published, frameworks())


def correct_details(library: Library, source: Source, details: Details) -> None:
    """Correct a source's title, publisher or date, and read it again: relative dates follow.

    Raises:
        BriefingError: the date is not one, or the library can't be written.
    """
    if details.published and not edtf.is_valid(details.published):
        raise BriefingError(
            f"“{details.published}” is not a date. Write it as 2018-10-29, or 2018-10 for a month."
        )
    document = sources.document(library, source.sha256)
    file = ReadFile(
        source=replace(source, details=details),
        content=b"",
        document=document,
        mentions=findings(document, edtf.as_day(details.published)),
        rules_version=VERSION,
    )
    with library.operation(f"Correct the details of “{details.title}”"):
        sources.replace_reading(library, file)
