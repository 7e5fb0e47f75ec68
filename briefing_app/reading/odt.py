"""Reads OpenDocument texts (ODT): paragraphs, headings, list items, and tables row by row."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading.office_zip import OfficeZip, joined, nearest, rows_of_cells
from briefing_app.reading.titles import borne_out

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
PART = "content.xml"
_PROPERTIES = "meta.xml"
_READER, _VERSION = "odt", 1
_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = (f"{_NAMES}{part}:1.0}}" for part in ("office", "text", "table"))
_META, _DC = f"{_NAMES}meta:1.0}}", "{http://purl.org/dc/elements/1.1/}"
_NOT_SHOWN = {f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"}
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in an OpenDocument text, its blocks parted by blank lines.

    Raises:
        BriefingError: it is damaged, locked, too large, or without words.
    """
    parts = OfficeZip(content, name)
    body = parts.tree(PART).find(f"{_OFFICE}body/{_OFFICE}text")
    text = joined(_blocks(body) if body is not None else (), name)
    return Document(
        sha256=sha256,
        text=text,
        reader=_READER,
        reader_version=_VERSION,
        proposed=_proposed(parts, text),
    )


def _blocks(parent: Element, bullet: str = "") -> Iterator[str]:
    for element in parent:
        if element.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
            words = "".join(_words(element)).strip()
            yield f"{bullet}{words}" if words else ""
        elif element.tag == f"{_TABLE}table":
            yield rows_of_cells([_row(row) for row in nearest(element, f"{_TABLE}table-row")])
        elif element.tag not in _NOT_SHOWN:
            yield from _blocks(element, "• " if element.tag == f"{_TEXT}list-item" else bullet)


def _row(row: Element) -> list[str]:
    return [" ".join(_blocks(cell)) for cell in nearest(row, f"{_TABLE}table-cell")]


def _words(parent: Element) -> Iterator[str]:
    yield parent.text or ""
    for element in parent:
        if element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag not in _NOT_SHOWN:
            yield from _words(element)
        yield element.tail or ""


def _proposed(parts: OfficeZip, text: str) -> Proposal | None:
    if not parts.has(_PROPERTIES):
        return None
    meta = parts.tree(_PROPERTIES).find(f"{_OFFICE}meta")
    if meta is None:
        return None
    author = meta.findtext(f"{_META}initial-creator") or meta.findtext(f"{_DC}creator")
    return Proposal(title=borne_out(meta.findtext(f"{_DC}title") or "", text), author=author or None)
