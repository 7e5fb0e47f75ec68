"""Sources in a library: adding a file with what was read from it, and finding it again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Source
from briefing_app.domain.mentions import Mention
from briefing_app.store import facts, mentions, page_maps, people, search
from briefing_app.store.library import Library

COLUMNS = "sha256, file_name, media_type, title, publisher, published, published_basis, address"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file as it came with everything that was read from it, ready to be added."""

    source: Source
    content: bytes
    document: Document
    mentions: tuple[Mention, ...]
    rules_version: int


def source_of(row: Sequence[str | None]) -> Source:
    """The source that a row of `COLUMNS` describes.

    Raises:
        ValueError: its date is none.
    """
    sha256, file_name, media_type, title, publisher, published, basis, address = row
    if published:
        edtf.bounds(published)
    return Source(
        sha256=str(sha256),
        file_name=str(file_name),
        media_type=str(media_type),
        details=Details(
            title=str(title), publisher=publisher, published=published, published_basis=basis, address=address
        ),
    )


def known(library: Library, sha256: str) -> bool:
    """Whether a file with these bytes is in the library."""
    with library.reading() as connection:
        return connection.execute("SELECT 1 FROM sources WHERE sha256 = ?", [sha256]).fetchone() is not None


@contextmanager
def adding(library: Library, operation: int) -> Iterator[Callable[[ReadFile], bool]]:
    """Add files within an operation, one at a time, with their documents, passages and mentions.

    Gives the function that adds one; it answers whether it did: a file that is there already is passed
    over. The facts follow at the end.
    """
    buckets: set[str] = set()

    def add(file: ReadFile) -> bool:
        if known(library, file.source.sha256):
            return False
        source_id = _insert(library, file, operation)
        buckets.update(mentions.insert(library, source_id, file.mentions))
        search.add_paragraphs(library, file.source, file.document.text)
        return True

    yield add
    facts.regroup(library, buckets)


def _insert(library: Library, file: ReadFile, operation: int) -> int:
    source, details = file.source, file.source.details
    row = library.db.execute(
        "INSERT INTO sources (sha256, file_name, media_type, title, publisher, published, published_basis,"
        " address, bytes, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        [
            source.sha256,
            source.file_name,
            source.media_type,
            details.title,
            details.publisher,
            details.published,
            details.published_basis,
            details.address,
            file.content,
            operation,
        ],
    ).fetchone()
    source_id = int(row[0])
    document = file.document
    library.db.execute(
        "INSERT INTO documents (source_id, text, pages, reader, reader_version, rules_version)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            source_id,
            document.text,
            page_maps.to_json(document.pages),
            document.reader,
            document.reader_version,
            file.rules_version,
        ],
    )
    return source_id


def replace_reading(library: Library, file: ReadFile) -> None:
    """Put another reading of a source, and its corrected details, in place of the one it has."""
    details, sha256 = file.source.details, file.source.sha256
    library.db.execute(
        "UPDATE sources SET title = ?, publisher = ?, published = ?, published_basis = ?, address = ?"
        " WHERE sha256 = ?",
        [
            details.title,
            details.publisher,
            details.published,
            details.published_basis,
            details.address,
            sha256,
        ],
    )
    source_id = int(library.db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256]).fetchone()[0])
    buckets = mentions.remove(library, source_id)
    buckets |= mentions.insert(library, source_id, file.mentions)
    search.remove_paragraphs(library, source_id)
    search.add_paragraphs(library, file.source, file.document.text)
    library.db.execute(
        "UPDATE documents SET rules_version = ? WHERE source_id = ?", [file.rules_version, source_id]
    )
    facts.regroup(library, buckets)
    people.remove_unheard(library)


def remove(library: Library, sha256s: Sequence[str]) -> None:
    """Remove sources with everything that rests on them alone; those already gone are passed over."""
    buckets: set[str] = set()
    for sha256 in sha256s:
        row = library.db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256]).fetchone()
        if row is None:
            continue
        buckets |= mentions.remove(library, int(row[0]))
        library.db.execute("DELETE FROM sources WHERE id = ?", [row[0]])
    facts.regroup(library, buckets)
    people.remove_unheard(library)


def every(library: Library) -> tuple[Source, ...]:
    """All sources, the latest published first, those without a date last."""
    with library.reading() as connection:
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM sources ORDER BY published IS NULL, published DESC, title"  # noqa: S608 - constant
        ).fetchall()
        return tuple(source_of(row) for row in rows)


def document(library: Library, sha256: str) -> Document:
    """The frozen document of a source.

    Raises:
        LookupError: the source is not in the library (any more).
    """
    with library.reading() as connection:
        row = connection.execute(
            "SELECT text, reader, reader_version, pages FROM documents JOIN sources ON sources.id = source_id"
            " WHERE sha256 = ?",
            [sha256],
        ).fetchone()
    if row is None:
        raise LookupError(sha256)
    return Document(
        sha256=sha256,
        text=row[0],
        reader=row[1],
        reader_version=row[2],
        pages=page_maps.from_json(row[3]),
    )


def content(library: Library, sha256: str) -> bytes:
    """The bytes of a source's file as it came.

    Raises:
        LookupError: the source is not in the library (any more).
    """
    with library.reading() as connection:
        row = connection.execute("SELECT bytes FROM sources WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        raise LookupError(sha256)
    return bytes(row[0])
