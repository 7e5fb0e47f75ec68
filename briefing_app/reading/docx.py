"""Reads Word documents (DOCX): paragraphs, headings, list items, and tables row by row."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading.office_zip import OfficeZip, joined, nearest, rows_of_cells
from briefing_app.reading.titles import borne_out

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PART = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_READER, _VERSION = "docx", 1
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What was deleted or moved away while changes were tracked, and what a field is made from.
_NOT_SHOWN = {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "pPr", "rPr")} | {_FALLBACK}
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a Word file, its blocks parted by blank lines.

    Raises:
        BriefingError: it is damaged, locked, too large, or without words.
    """
    parts = OfficeZip(content, name)
    body = parts.tree(PART).find(f"{_W}body")
    text = joined(_blocks(body) if body is not None else (), name)
    return Document(
        sha256=sha256,
        text=text,
        reader=_READER,
        reader_version=_VERSION,
        proposed=_proposed(parts, text),
    )


def _blocks(parent: Element) -> Iterator[str]:
    for element in parent:
        if element.tag == f"{_W}p":
            yield _paragraph(element)
        elif element.tag == f"{_W}tbl":
            yield rows_of_cells([_row(row) for row in nearest(element, f"{_W}tr")])
        elif element.tag not in _NOT_SHOWN:
            yield from _blocks(element)


def _row(row: Element) -> list[str]:
    return [" ".join(_blocks(cell)) for cell in nearest(row, f"{_W}tc")]


def _paragraph(paragraph: Element) -> str:
    words = "".join(_words(paragraph)).strip()
    is_item = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return f"• {words}" if is_item and words else words


def _words(parent: Element) -> Iterator[str]:
    for element in parent:
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag == f"{_W}txbxContent":
            yield f"\n{' '.join(_blocks(element))}\n"
        elif element.tag not in _NOT_SHOWN:
            yield from _words(element)


def _proposed(parts: OfficeZip, text: str) -> Proposal | None:
    if not parts.has(_PROPERTIES):
        return None
    properties = parts.tree(_PROPERTIES)
    title = borne_out(properties.findtext(f"{_DC}title") or "", text)
    return Proposal(title=title, author=properties.findtext(f"{_DC}creator") or None)
