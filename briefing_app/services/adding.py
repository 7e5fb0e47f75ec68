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
    read: dict[str, tuple[Path, ReadFile]] = {}
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
            read[sha256] = (item.path, file)
    added = _add(library, [file for _, file in read.values()]) if read else ()
    held = {source.sha256 for source in added}
    skipped += [path for sha256, (path, _) in read.items() if sha256 not in held]
    return AddReport(added, tuple(skipped), tuple(failed))


def _add(library: Library, files: Sequence[ReadFile]) -> tuple[Source, ...]:
    with library.operation(_name_of_adding(len(files))) as operation:
        return sources.add(library, files, operation)


def _name_of_adding(count: int) -> str:
    return "Add 1 document" if count == 1 else f"Add {count} documents"


def read_file(item: Incoming) -> ReadFile:
    """Read one file to its findings, without a library.

    Raises:
        BriefingError: it can't be read, or is said to be of a date that is none.
    """
    opened = open_file(item.path)
    details = _sound(item.details or propose_details(opened.document, opened.name))
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


def _sound(details: Details) -> Details:
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


def correct_details(library: Library, source: Source, details: Details) -> None:
    """Correct a source's title, publisher or date, and read it again: relative dates follow.

    Raises:
        BriefingError: the date is not one, the source was removed, or the library can't be written.
    """
    details = _sound(details)
    try:
        document = sources.document(library, source.sha256)
    except LookupError as error:
        raise BriefingError(f"“{source.title}” is no longer in the library. Add it again.") from error
    file = ReadFile(
        source=replace(source, details=details),
        content=b"",
        document=document,
        mentions=findings(document, edtf.as_day(details.published)),
        rules_version=VERSION,
    )
    with library.operation(f"Correct the details of “{details.title}”"):
        sources.replace_reading(library, file)
