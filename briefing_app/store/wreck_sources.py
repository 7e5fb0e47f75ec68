"""The sources of a damaged library: what is left of their files and texts, and what speaks for it."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

from briefing_app.domain import edtf
from briefing_app.domain.documents import Details, Document, Page, Source
from briefing_app.domain.passages import Passage
from briefing_app.domain.searching import TEXT
from briefing_app.store import page_maps
from briefing_app.store.library import Library
from briefing_app.store.wreck import OPTIONAL_NUMBER, OPTIONAL_TEXT, Types, Wreck

_HASH = re.compile(r"[0-9a-f]{64}")
_PLAIN = "text/plain"
_NAMED: Types = {"sha256": str, "file_name": str, "media_type": str}
_DETAILS: Types = {
    "title": str,
    "publisher": OPTIONAL_TEXT,
    "published": OPTIONAL_TEXT,
    "published_basis": OPTIONAL_TEXT,
    "address": OPTIONAL_TEXT,
    "author": OPTIONAL_TEXT,
}
_DOCUMENT: Types = {"text": str, "reader": str, "reader_version": int}
_PARAGRAPH: Types = {"start": int, "stop": int, "words": str, "about": str}
_PASSAGE: Types = {"start": int, "stop": int, "exact": str, "prefix": str, "suffix": str}


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a source.

    `source` is `None` where not even what file it was can be told; `name` is then what is known of it.
    `whole_details` is false where only its name is known. `content` is there only if it is what the file was.
    The text is `contradicted` where other parts of the library say that it was another, and `borne_out`
    where they say all of it.
    """

    number: int
    name: str
    source: Source | None = None
    whole_details: bool = True
    as_added: str | None = None
    operation: int | None = None
    content: bytes | None = None
    document: Document | None = None
    contradicted: bool = False
    borne_out: bool = False


@dataclass(slots=True)
class _Evidence:
    """What is kept of a text beside the text: its paragraphs for the search, and passages of it."""

    paragraphs: list[tuple[Any, ...]] = field(default_factory=list)
    passages: list[tuple[Any, ...]] = field(default_factory=list)

    def contradicts(self, text: str, sha256: str) -> bool:
        return any(
            words != text[start:stop].replace("\n", " ") for start, stop, words, _ in self.paragraphs
        ) or not all(Passage(sha256, *row).stands_in(text) for row in self.passages)

    def covers(self, text: str) -> bool:
        covered = bytearray(len(text))
        for start, stop, *_ in self.paragraphs:
            covered[max(start, 0) : stop] = b"\1" * len(covered[max(start, 0) : stop])
        return all(known or letter.isspace() for known, letter in zip(covered, text, strict=True))

    @property
    def name(self) -> str:
        return self.paragraphs[0][3].partition(" · ")[0] if self.paragraphs else ""


def numbers(wreck: Wreck) -> list[int]:
    """The rows of sources of which anything is left, in the order in which they came."""
    indexed = (number for number, _ in wreck.indexed("sources", "sha256"))
    return sorted({*wreck.numbers("sources"), *wreck.numbers("documents"), *indexed})


def left(wreck: Wreck, number: int) -> Left:
    """What is left of a source."""
    evidence = _Evidence(
        wreck.rows_where("search_entries", _PARAGRAPH, f"kind = '{TEXT}' AND source_id = ?", number) or [],
        wreck.rows_where("passages", _PASSAGE, "source_id = ?", number) or [],
    )
    named, file_name, media_type = wreck.row("sources", number, _NAMED) or (None, "", "")
    content = (wreck.row("sources", number, {"bytes": bytes}) or (None,))[0]
    sha256 = _identity(content, named, dict(wreck.indexed("sources", "sha256")).get(number))
    details = _details(wreck, number)
    name = (details.title if details else "") or evidence.name or file_name
    if sha256 is None:
        return Left(number, name)
    as_added = (wreck.row("sources", number, {"as_added": OPTIONAL_TEXT}) or (None,))[0]
    operation = (wreck.row("sources", number, {"operation_id": OPTIONAL_NUMBER}) or (None,))[0]
    document, has_pages = _document(wreck, number, sha256)
    return Left(
        number=number,
        name=name,
        source=Source(
            sha256=sha256,
            file_name=file_name or name,
            media_type=media_type or _PLAIN,
            details=details or Details(title=name),
        ),
        whole_details=details is not None,
        as_added=as_added if are_details(as_added) else None,
        operation=operation,
        content=content if is_whole(content, sha256) else None,
        document=document,
        contradicted=document is not None and evidence.contradicts(document.text, sha256),
        borne_out=document is not None and has_pages and evidence.covers(document.text),
    )


def _identity(content: bytes | None, named: str | None, indexed: str | None) -> str | None:
    """The hash by which a source is known: one that its bytes bear out, or that nothing speaks against."""
    known = [sha256 for sha256 in (named, indexed) if sha256 and _HASH.fullmatch(sha256)]
    borne_out = [sha256 for sha256 in known if is_whole(content, sha256)]
    if borne_out:
        return borne_out[0]
    return known[0] if len(set(known)) == 1 else None


def is_whole(content: bytes | None, sha256: str) -> bool:
    """Whether bytes are those of the file that has this hash."""
    return content is not None and hashlib.sha256(content).hexdigest() == sha256


def _details(wreck: Wreck, number: int) -> Details | None:
    row = wreck.row("sources", number, _DETAILS)
    if row is None or (row[2] and not edtf.is_valid(row[2])):
        return None
    title, publisher, published, basis, address, author = row
    return Details(
        title=title,
        publisher=publisher,
        published=published,
        published_basis=basis,
        address=address,
        author=author,
    )


def are_details(words: str | None) -> bool:
    """Whether words are details of a source as they are kept."""
    try:
        Details(**json.loads(words or "null"))
    except (TypeError, ValueError):
        return False
    return True


def _document(wreck: Wreck, number: int, sha256: str) -> tuple[Document | None, bool]:
    """The document of a source, and whether the map of its pages is what it was."""
    row = wreck.row("documents", number, _DOCUMENT)
    if row is None:
        return None, False
    text, reader, version = row
    words = wreck.row("documents", number, {"pages": OPTIONAL_TEXT})
    pages = pages_of(words[0] or "[]", text) if words else None
    document = Document(sha256=sha256, text=text, reader=reader, reader_version=version, pages=pages or ())
    return document, pages is not None


def pages_of(words: str, text: str) -> tuple[Page, ...] | None:
    """The pages of a text by their map; `None` where that is no map of it."""
    try:
        pages = page_maps.from_json(words)
    except (TypeError, ValueError):
        return None
    ends = [place for page in pages for place in (page.start, page.end)]
    sound = all(isinstance(place, int) for place in ends) and ends == sorted(ends)
    return pages if sound and all(0 <= place <= len(text) for place in ends) else None


def finish(library: Library, sha256: str, of: Left) -> int:
    """Give a source that was added what else is known of it; gives the number of its row."""
    library.db.execute(
        "UPDATE sources SET as_added = ?, operation_id = coalesce((SELECT id FROM operations WHERE id = ?),"
        " operation_id) WHERE sha256 = ?",
        [of.as_added, of.operation, sha256],
    )
    row = library.db.execute("SELECT id FROM sources WHERE sha256 = ?", [sha256]).fetchone()
    return int(row[0])
