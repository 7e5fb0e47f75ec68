"""One file read to its findings, without a library."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing_app.domain import edtf
from briefing_app.domain.documents import OCR_READER, Details, Document, Source
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import Mention
from briefing_app.domain.restrictions import Restriction
from briefing_app.extraction.official.statistics import read_statistics
from briefing_app.extraction.official.tables import is_table
from briefing_app.extraction.reader import VERSION, read_mentions
from briefing_app.extraction.text.layout import layout_of
from briefing_app.reading.files import OpenedFile, is_readable, open_content, open_file
from briefing_app.reading.names import last_part
from briefing_app.services.proposing import propose_details
from briefing_app.services.reporting import Failure
from briefing_app.store.readings import ReadFile
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_DEEPEST = 3
"""A mail in a mail in a mail is read; whoever forwards forwarded mails means no more by it."""
_RECOGNISED = 0.9
"""What is left of a finding's confidence where its words were recognised in a picture."""
_MOST_NUMBERS = 8
"""Pages that a sentence names by their numbers."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file to add, with what its user says of it.

    Without `details` they are proposed from the text; `title`, `published` and `publisher`, where given, go
    before what is proposed. `member` is the name of a file in the archive at `path`. What is no file, such as
    text that was pasted, has its `content` here, and its path is only a name. `seen` is the SHA-256 of the
    bytes that the user was asked about, `size` about how many bytes are to be read, 0 if that is not known.
    `restriction` says why it is not for the public, and so is nothing that is attached to it.
    """

    path: Path
    details: Details | None = None
    published: str | None = None
    publisher: str | None = None
    title: str | None = None
    member: str | None = None
    content: bytes | None = None
    seen: str | None = None
    size: int = 0
    restriction: Restriction | None = None

    @property
    def place(self) -> Path:
        """Where it lies, an archive taken as a folder."""
        return self.path if self.member is None else inside(self.path, self.member)

    @property
    def name(self) -> str:
        """Its name without where it lies."""
        return self.path.name if self.member is None else last_part(self.member)


@dataclass(frozen=True, slots=True)
class OpenedPart:
    """A file or an attachment, opened but not yet searched for findings; `mail` is what it came with."""

    place: Path
    file: OpenedFile
    details: Details
    mail: str | None = None


@dataclass(frozen=True, slots=True)
class ReadPart:
    """A document that was read, and where it lies."""

    place: Path
    file: ReadFile


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something attached that looks like no document."""

    place: Path


Part = ReadPart | Failure | PassedOver
Outcome = tuple[Part, ...]
"""What came of a file: its own reading or failure first, then those of what is attached to it."""


def inside(container: Path, name: str) -> Path:
    """The place of something in an archive or a mail, which may call it whatever it likes."""
    return Path(f"{container}/{name}")


def opened(item: Incoming) -> OpenedFile:
    """The document of an incoming file.

    Raises:
        BriefingError: it can't be read.
    """
    if item.content is not None:
        return open_content(item.content, item.name)
    return open_file(item.path, item.member)


def read_one(item: Incoming) -> Outcome:
    """Read a file and what is attached to it; what goes wrong with any of them is its outcome."""
    return tuple(
        ReadPart(part.place, _read(part.file, part.details)) if isinstance(part, OpenedPart) else part
        for part in open_parts(item)
    )


def open_parts(item: Incoming) -> Iterator[OpenedPart | Failure | PassedOver]:
    """A file and the documents that are attached to it, at any depth, each opened or with its failure."""
    try:
        found = opened(item)
        _require_unchanged(item, found)
        part = OpenedPart(item.place, found, sound_details(item.details or _proposed(item, found)))
    except BriefingError as error:
        yield Failure(item.place, str(error))
        return
    yield part
    yield from _unread_pages(item.place, found)
    yield from _open_attached(item, part, depth=1)


def _unread_pages(place: Path, found: OpenedFile) -> Iterator[Failure]:
    """What is said of pages that are pictures, where nothing on this computer reads them."""
    unread = found.document.unread
    if not unread:
        return
    numbers = ", ".join(map(str, unread[:_MOST_NUMBERS])) + ("…" if len(unread) > _MOST_NUMBERS else "")
    yield Failure(
        place,
        tr(
            "Pages {numbers} of “{name}” are pictures and could not be read. Look at them on the page itself,"
            " or install Tesseract (“apt install tesseract-ocr” on Debian and Ubuntu) and add the document to"
            " a new library.",
            "Page {numbers} of “{name}” is a picture and could not be read. Look at them on the page itself,"
            " or install Tesseract (“apt install tesseract-ocr” on Debian and Ubuntu) and add the document to"
            " a new library.",
            len(unread),
            numbers=numbers,
            name=found.name,
        ),
    )


def _require_unchanged(item: Incoming, found: OpenedFile) -> None:
    if item.seen is not None and found.document.sha256 != item.seen:
        raise BriefingError(tr("“{name}” has changed since it was chosen. Choose it again.", name=item.name))


def read_file(item: Incoming) -> ReadFile:
    """Read one file alone to its findings, without a library.

    Raises:
        BriefingError: it can't be read, or is said to be of a date that is none.
    """
    found = opened(item)
    return _read(found, sound_details(item.details or _proposed(item, found)))


def _read(found: OpenedFile, details: Details) -> ReadFile:
    source = Source(
        sha256=found.document.sha256, file_name=found.name, media_type=found.media_type, details=details
    )
    return read_document(source, found.document, found.content)


def read_document(source: Source, document: Document, content: bytes) -> ReadFile:
    """Everything that is read from a document with what is known of its source; `content` is the file's."""
    return ReadFile(
        source=source,
        content=content,
        document=document,
        mentions=findings(document, edtf.as_day(source.details.published)),
        rules_version=VERSION,
        official=read_statistics(document),
        paragraphs=paragraphs(document),
    )


def _open_attached(
    item: Incoming, mail: OpenedPart, *, depth: int
) -> Iterator[OpenedPart | Failure | PassedOver]:
    """The documents that are attached to a mail, each a document of its own."""
    for name in mail.file.left_out:
        yield Failure(
            inside(mail.place, name),
            tr(
                "“{name}” was left out: “{mail}” has more attached than is read of one mail."
                " Save it as a file of its own.",
                name=name,
                mail=mail.file.name,
            ),
        )
    for attached in mail.file.attached:
        at = inside(mail.place, attached.name)
        if not is_readable(Path(attached.name)):
            yield PassedOver(at)
            continue
        try:
            found = open_content(attached.content, attached.name)
            details = _sent(_proposed(replace(item, title=None), found), mail.details)
            part = OpenedPart(at, found, sound_details(details), mail.file.name)
        except BriefingError as error:
            yield Failure(at, str(error))
            continue
        yield part
        yield from _unread_pages(at, found)
        if depth < _DEEPEST:
            yield from _open_attached(item, part, depth=depth + 1)


def _sent(details: Details, mail: Details) -> Details:
    """The details of what was attached: without a date of its own it was out by the day of its mail."""
    if details.published or not mail.published:
        return details
    basis = f"the date of the mail “{mail.title}”, to which it was attached"
    return replace(details, published=mail.published, published_basis=basis)


def _proposed(item: Incoming, found: OpenedFile) -> Details:
    details = propose_details(found.document, found.name)
    if item.title:
        details = replace(details, title=item.title)
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
            tr(
                "“{words}” is not a date. Write it as 2018-10-29, or 2018-10 for a month.",
                words=details.published,
            )
        )
    return Details(
        title=_sound_text(details.title),
        publisher=details.publisher and _sound_text(details.publisher),
        published=details.published,
        published_basis=details.published_basis and _sound_text(details.published_basis),
        address=details.address and _sound_text(details.address),
        author=details.author and _sound_text(details.author),
    )


def _sound_text(text: str) -> str:
    """The text without halves of characters, which a terminal of another encoding can hand over."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def paragraphs(document: Document) -> tuple[tuple[int, int], ...]:
    """The spans of a document's paragraphs; none of a table, whose lines are its rows."""
    return (
        () if is_table(document) else tuple((block.start, block.end) for block in layout_of(document).blocks)
    )


def findings(document: Document, published: date | None) -> tuple[Mention, ...]:
    """What is read from a document that was published on a day.

    Words that were recognised in pictures may be misread, so nothing in them is certain.
    """
    found = read_mentions(document, published, frameworks())
    if document.reader != OCR_READER:
        return found
    return tuple(replace(mention, confidence=mention.confidence * _RECOGNISED) for mention in found)
