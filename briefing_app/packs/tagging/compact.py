"""A document of ReportLab's as a file in which objects are compressed (ISO 32000-1, 7.5.7 and 7.5.8).

The thousands of small objects of a structure would else make up most of it.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream, PDFZCompress
from reportlab.pdfbase.pdfdoc import format as formatted

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\n"
_MOST_TOGETHER = 200
_ID = re.compile(rb"\[.*?\]", re.DOTALL)


class _File:
    """Bytes that are added one after the other, and where each object stands."""

    def __init__(self) -> None:
        self.content = bytearray(_HEAD)
        self.places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add(self, number: int, body: bytes) -> None:
        """An object of its own."""
        self.places[number] = (1, len(self.content), 0)
        self.content += b"%d 0 obj\n" % number + body.rstrip(b"\n") + b"\nendobj\n"

    def add_stream(self, number: int, content: bytes, about: dict[str, Any], document: Any) -> None:
        """A stream of our own, compressed."""
        packed = zlib.compress(content, 9)
        head = PDFDictionary({**about, "Filter": PDFName("FlateDecode"), "Length": len(packed)})
        self.add(number, head.format(document) + b"\nstream\n" + packed + b"\r\nendstream")


def compact(document: Any) -> bytes:
    """The file of a document whose drawing is complete, in place of `PDFDocument.format`."""
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    file, small = _File(), list[tuple[int, bytes]]()
    for number, body in _bodies(document):
        if body.endswith(_STREAM_END):
            file.add(number, body)
        else:
            small.append((number, body.strip()))
    number = len(document.numberToId)
    for first in range(0, len(small), _MOST_TOGETHER):
        number += 1
        _add_together(file, number, small[first : first + _MOST_TOGETHER], document)
    number += 1
    start = len(file.content)
    file.places[number] = (1, start, 0)
    entries = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
        for kind, place, index in (file.places[one] for one in range(number + 1))
    )
    identity = _ID.search(document.ID())
    about = {
        "Type": PDFName("XRef"),
        "Size": number + 1,
        "W": "[1 4 2]",
        "Root": root,
        "Info": info,
        "ID": identity[0] if identity else b"[]",
    }
    file.add_stream(number, entries, about, document)
    file.content += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(file.content)


def _bodies(document: Any) -> Iterator[tuple[int, bytes]]:
    """Every object by its number; while they are written more may be named."""
    number = 1
    while number in document.numberToId:
        item = document.idToObject[document.numberToId[number]]
        if isinstance(item, PDFStream) and item.filters:
            item.filters = [PDFZCompress]  # ReportLab would write bytes as letters, a quarter longer
        yield number, formatted(item, document, toplevel=1)
        number += 1


def _add_together(file: _File, number: int, objects: list[tuple[int, bytes]], document: Any) -> None:
    """Objects in one stream: first the number of each and where it begins, then they themselves."""
    table, bodies = [], bytearray()
    for index, (one, body) in enumerate(objects):
        file.places[one] = (2, number, index)
        table.append(b"%d %d" % (one, len(bodies)))
        bodies += body + b"\n"
    head = b" ".join(table) + b"\n"
    about = {"Type": PDFName("ObjStm"), "N": len(objects), "First": len(head)}
    file.add_stream(number, head + bytes(bodies), about, document)
