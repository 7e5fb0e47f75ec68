"""What was read from files: added to a library, put in place of an earlier reading, removed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from briefing_app.domain.documents import Document, Source
from briefing_app.domain.mentions import Mention
from briefing_app.domain.official import OfficialTable
from briefing_app.store import (
    deciding,
    facts,
    growing,
    indexing,
    mentions,
    official,
    page_maps,
    people,
    settling,
    sources,
)
from briefing_app.store.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file as it came with everything that was read from it, ready to be added.

    `paragraphs` are the spans of its paragraphs, `(start, end)`; without them each line is one.
    """

    source: Source
    content: bytes
    document: Document
    mentions: tuple[Mention, ...]
    rules_version: int
    official: OfficialTable | None = None
    paragraphs: tuple[tuple[int, int], ...] = ()


@contextmanager
def adding(library: Library, operation: int) -> Iterator[Callable[[ReadFile], bool]]:
    """Add files within an operation, one at a time, with their documents, passages and mentions.

    Gives the function that adds one; it answers whether it did: a file that is there already is passed
    over. The facts follow at the end.
    """
    new: list[str] = []
    entries: list[indexing.Entry] = []

    def add(file: ReadFile) -> bool:
        if sources.known(library, file.source.sha256):
            return False
        source_id = _insert(library, file, operation)
        mentions.insert(library, source_id, file.mentions)
        new.append(file.source.sha256)
        if file.official:
            official.insert(library, source_id, file.official)
        entries.extend(indexing.paragraphs_of(file.source, _searched(library, file), file.paragraphs))
        return True

    yield add
    indexing.add(library, entries)
    facts.dissolve(library, settling.settle_new(library, new))
    growing.grow(library)
    people.remove_unheard(library)
    # What was decided when a source was there before.
    deciding.follow(library, deciding.about(library, new))


@contextmanager
def continuing(library: Library, operation: int | None) -> Iterator[int]:
    """One more batch of an operation that adds, whole or not at all, or the first batch of a new one."""
    if operation is None:
        with library.operation("Add documents") as begun:
            yield begun
    else:
        with library.changing():
            yield operation


def count(library: Library) -> int:
    """How many sources there are."""
    with library.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM sources").fetchone()[0])


def _searched(library: Library, file: ReadFile) -> str:
    """The text whose paragraphs can be found: of statistics what stands above their thousands of rows."""
    header = official.header(library, file.source.sha256)
    return file.document.text[: header[1]] if header else file.document.text


def _insert(library: Library, file: ReadFile, operation: int) -> int:
    source, details = file.source, file.source.details
    row = library.db.execute(
        "INSERT INTO sources (sha256, file_name, media_type, title, publisher, published, published_basis,"
        " address, author, bytes, operation_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        [
            source.sha256,
            source.file_name,
            source.media_type,
            details.title,
            details.publisher,
            details.published,
            details.published_basis,
            details.address,
            details.author,
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
        "UPDATE sources SET title = ?, publisher = ?, published = ?, published_basis = ?, address = ?,"
        " author = ? WHERE sha256 = ?",
        [
            details.title,
            details.publisher,
            details.published,
            details.published_basis,
            details.address,
            details.author,
            sha256,
        ],
    )
    source_id = int(library.db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256]).fetchone()[0])
    words = people.last_words(library, sha256)
    buckets = mentions.remove(library, source_id)
    buckets.update(mentions.insert(library, source_id, file.mentions))
    indexed = indexing.words_under(library, [sha256])
    indexing.remove_paragraphs(library, source_id)
    indexing.add(library, [*indexing.paragraphs_of(file.source, _searched(library, file), file.paragraphs)])
    library.db.execute(
        "UPDATE documents SET rules_version = ? WHERE source_id = ?", [file.rules_version, source_id]
    )
    words |= people.last_words(library, sha256)
    facts.dissolve(library, people.settle(library, words))
    facts.regroup(library, buckets)
    growing.grow(library)
    people.remove_unheard(library)
    indexing.forget(library, indexed)
    deciding.follow(library, deciding.about(library, [sha256]))


def remove(library: Library, sha256s: Sequence[str]) -> None:
    """Remove sources with everything that rests on them alone; those already gone are passed over."""
    buckets: set[str] = set()
    words: set[str] = set()
    indexed = indexing.words_under(library, sha256s)
    for sha256 in sha256s:
        row = library.db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256]).fetchone()
        if row is None:
            continue
        words |= people.last_words(library, sha256)
        buckets |= mentions.remove(library, int(row[0]))
        library.db.execute("DELETE FROM sources WHERE id = ?", [row[0]])
    official.remove_unused(library)
    facts.dissolve(library, people.settle(library, words))
    facts.regroup(library, buckets)
    growing.grow(library)
    people.remove_unheard(library)
    indexing.forget(library, indexed)
