"""Sources that were removed: kept whole beside the library's own, so that they can come back."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from briefing_app.domain.documents import Details, Document, Source
from briefing_app.store import operations, page_maps, readings, sources
from briefing_app.store.library import Library

THERE = "there"
"""The field, of a source's SHA-256, that says whether the source is in the library."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that was removed: the file as it came and the document that was read from it."""

    source: Source
    content: bytes
    document: Document
    operation: int


def note_added(library: Library, operation: int, sha256s: Iterable[str]) -> None:
    """Remember under an operation that it added sources, so that it can be taken back."""
    for sha256 in sha256s:
        operations.decide(library, operation, sha256, THERE, value=True)


def let_go(library: Library) -> None:
    """Let go of what was kept of sources that are in the library again."""
    library.db.execute("DELETE FROM sources_set_aside WHERE sha256 IN (SELECT sha256 FROM sources)")


def take_back(library: Library, operation: int) -> None:
    """Remove every source that an operation has added, and the operation, as if it had never been.

    Where another window has undone the operation meanwhile, it stays in the record, and adds nothing.
    """
    with library.changing():
        rows = library.db.execute("SELECT sha256 FROM sources WHERE operation_id = ?", [operation]).fetchall()
        added = [sha256 for (sha256,) in rows]
        readings.remove(library, added)
        if operations.is_undone(library, operation):
            for sha256 in added:
                operations.decide(library, operation, sha256, THERE, value=False)
        else:
            operations.strike(library, operation)


def note_there(library: Library, sha256s: Iterable[str]) -> None:
    """Remember of sources, if that was not noted when they were added, that they are there."""
    noted = operations.decided(library, THERE)
    for sha256 in sha256s:
        if sha256 not in noted:
            row = library.db.execute("SELECT operation_id FROM sources WHERE sha256 = ?", [sha256]).fetchone()
            if row is not None:
                operations.decide(library, row[0], sha256, THERE, value=True)


def put_aside(library: Library, sha256s: Iterable[str]) -> None:
    """Take sources out of the library and keep them; those that are not in it are passed over."""
    wanted = [sha256 for sha256 in sha256s if sources.known(library, sha256)]
    for sha256 in wanted:
        library.db.execute(
            "INSERT OR REPLACE INTO sources_set_aside (sha256, file_name, media_type, bytes, details,"
            " as_added, text, pages, reader, reader_version, operation_id)"
            " SELECT sha256, file_name, media_type, bytes, ?, as_added, text, pages, reader, reader_version,"
            " operation_id FROM sources JOIN documents ON source_id = sources.id WHERE sha256 = ?",
            [_as_json(sources.BySha256(library)[sha256].details), sha256],
        )
    readings.remove(library, wanted)


def find(library: Library, sha256: str) -> SetAside | None:
    """A source that was removed; `None` if there is none of that hash."""
    row = library.db.execute(
        "SELECT file_name, media_type, details, bytes, text, reader, reader_version, pages, operation_id"
        " FROM sources_set_aside WHERE sha256 = ?",
        [sha256],
    ).fetchone()
    if row is None:
        return None
    file_name, media_type, details, content, text, reader, version, pages, operation = row
    return SetAside(
        Source(sha256=sha256, file_name=file_name, media_type=media_type, details=_details(details)),
        content,
        Document(
            sha256=sha256,
            text=text,
            reader=reader,
            reader_version=version,
            pages=page_maps.from_json(pages),
        ),
        operation,
    )


def forget(library: Library, sha256: str) -> None:
    """Let go of a source that is in the library again, which keeps the details that it was added with."""
    library.db.execute(
        "UPDATE sources SET as_added = (SELECT as_added FROM sources_set_aside a WHERE a.sha256 = ?1)"
        " WHERE sha256 = ?1",
        [sha256],
    )
    library.db.execute("DELETE FROM sources_set_aside WHERE sha256 = ?", [sha256])


def keep_details(library: Library, source: Source) -> None:
    """Keep the details that a source was added with, before they are corrected for the first time."""
    library.db.execute(
        "UPDATE sources SET as_added = ? WHERE sha256 = ? AND as_added IS NULL",
        [_as_json(source.details), source.sha256],
    )


def details_as_added(library: Library, sha256: str) -> Details | None:
    """The details that a source was added with; `None` if they were never corrected."""
    row = library.db.execute("SELECT as_added FROM sources WHERE sha256 = ?", [sha256]).fetchone()
    return _details(row[0]) if row and row[0] else None


def _as_json(details: Details) -> str:
    return json.dumps(asdict(details), ensure_ascii=False)


def _details(kept: str) -> Details:
    return Details(**json.loads(kept))
