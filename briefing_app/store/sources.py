"""Sources in a library: the files as they came, and their frozen documents."""

import json
from collections.abc import Collection, Mapping, Sequence
from weakref import WeakKeyDictionary

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Source
from briefing_app.store import page_maps
from briefing_app.store.library import Library

COLUMNS = "sha256, file_name, media_type, title, publisher, published, published_basis, address, author"


def source_of(row: Sequence[str | None]) -> Source:
    """The source that a row of `COLUMNS` describes.

    Raises:
        ValueError: its date is none.
    """
    sha256, file_name, media_type, title, publisher, published, basis, address, author = row
    if published:
        edtf.bounds(published)
    return Source(
        sha256=str(sha256),
        file_name=str(file_name),
        media_type=str(media_type),
        details=Details(
            title=str(title),
            publisher=publisher,
            published=published,
            published_basis=basis,
            address=address,
            author=author,
        ),
    )


def known(library: Library, sha256: str) -> bool:
    """Whether a file with these bytes is in the library."""
    with library.reading() as connection:
        row = connection.execute("SELECT 1 FROM sources WHERE sha256 = ?", [sha256]).fetchone()
    return row is not None


def has_file(library: Library, sha256: str, *, besides: Collection[str] = ()) -> bool:
    """Whether a file with these bytes is kept, not its text alone, and of none of some media types."""
    with library.reading() as connection:
        row = connection.execute(
            "SELECT media_type, length(bytes) FROM sources WHERE sha256 = ?", [sha256]
        ).fetchone()
    return row is not None and row[0] not in besides and row[1] > 0


def put_back(library: Library, sha256: str, content: bytes) -> bool:
    """Give a source whose file was lost the file again; tells whether it was such a source."""
    if not known(library, sha256) or has_file(library, sha256):
        return False
    with library.derived():
        library.db.execute("UPDATE sources SET bytes = ? WHERE sha256 = ?", [content, sha256])
    return True


def every(library: Library) -> tuple[Source, ...]:
    """All sources, the latest published first, those without a date last."""
    with library.reading() as connection:
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM sources ORDER BY published IS NULL, published DESC, title"  # noqa: S608 - constant
        ).fetchall()
        return tuple(source_of(row) for row in rows)


def of_facts(library: Library, facts: Collection[int]) -> dict[int, Source]:
    """The sources in which some facts stand, by their rows."""
    columns = ", ".join(f"s.{column}" for column in COLUMNS.split(", "))
    with library.reading() as connection:
        rows = connection.execute(
            f"SELECT DISTINCT s.id, {columns} FROM mentions m JOIN passages p ON p.id = m.passage_id"  # noqa: S608 - constant
            " JOIN sources s ON s.id = p.source_id WHERE m.fact_id IN (SELECT value FROM json_each(?))",
            [json.dumps(list(facts))],
        ).fetchall()
        return {row: source_of(rest) for row, *rest in rows}


_known: WeakKeyDictionary[Library, tuple[object, dict[str, Source]]] = WeakKeyDictionary()


def by_sha256(library: Library) -> Mapping[str, Source]:
    """All sources by their hashes; looked up again only when the library has changed.

    One that is as it was is the same object, so that what was made of it is still known to be of it.
    """
    state, (when, held) = library.state, _known.get(library, (None, {}))
    if when != state:
        found = {source.sha256: source for source in every(library)}
        held = {name: held[name] if held.get(name) == source else source for name, source in found.items()}
        _known[library] = state, held
    return held


class BySha256(dict[str, Source]):
    """Sources by their hashes, each looked up when it is first asked for.

    Raises (when asked for a source): BriefingError, if it is not there, or is damaged.
    """

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def __missing__(self, sha256: str) -> Source:
        with self._library.reading() as connection:
            row = connection.execute(
                f"SELECT {COLUMNS} FROM sources WHERE sha256 = ?",  # noqa: S608 - constant
                [sha256],
            ).fetchone()
            if row is None:
                raise KeyError(sha256)
            self[sha256] = source_of(row)
        return self[sha256]


def document(library: Library, sha256: str) -> Document:
    """The frozen document of a source.

    Raises:
        LookupError: the source is not in the library (any more).
        DamagedError: it is lost.
    """
    with library.reading() as connection:
        row = connection.execute(
            "SELECT text, reader, reader_version, pages FROM documents JOIN sources ON sources.id = source_id"
            " WHERE sha256 = ?",
            [sha256],
        ).fetchone()
        if row is None:
            library.require_sound()
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
        DamagedError: it is lost.
    """
    with library.reading() as connection:
        row = connection.execute("SELECT bytes FROM sources WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        library.require_sound()
        raise LookupError(sha256)
    return bytes(row[0])
