"""Refuses spreadsheets that unpack to more than there is memory for, before anything is made of them."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from briefing_app.reading.office_zip import OfficeZip
from briefing_app.reading.table_text import MOST_CELLS, too_large
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_UNPACKED = 200_000_000
"""Bytes that all parts of a spreadsheet may unpack to."""
_PIECE = 1 << 20
_ZIP_MARK = b"PK\x03\x04"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"')
_LONGEST_CELL_START = 256
_ODS_CONTENT = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_ROW, _COVERED = f"{_TABLE}}}table-row", f"{_TABLE}}}covered-table-cell"
_CELL_TAG, _ROWS, _COLUMNS = (
    f"{_TABLE}}}{name}" for name in ("table-cell", "number-rows-repeated", "number-columns-repeated")
)


def require_bounds(content: bytes, name: str) -> None:
    """Look through a spreadsheet's parts, one piece at a time; files that are not zipped pass.

    Raises:
        BriefingError: it is damaged or locked, or unpacks to more than is read.
    """
    if not content.startswith(_ZIP_MARK):
        return
    OfficeZip(content, name)
    left = MOST_UNPACKED
    try:
        with ZipFile(BytesIO(content)) as parts:
            for info in parts.infolist():
                cells = _watcher(info.filename)
                for piece in _pieces(parts, info.filename):
                    left -= len(piece)
                    if left < 0 or cells.after(piece) > MOST_CELLS:
                        raise too_large(name)
    except RuntimeError as error:
        raise BriefingError(
            tr(
                "“{name}” is locked with a password. Save it without the password and add that file.",
                name=name,
            )
        ) from error
    except (
        BadZipFile,
        OSError,
        EOFError,
        ValueError,
        NotImplementedError,
        zlib.error,
        expat.ExpatError,
    ) as error:
        raise BriefingError(
            tr("“{name}” is damaged or cut short. Ask for it or download it again.", name=name)
        ) from error


def _pieces(parts: ZipFile, part: str) -> Iterator[bytes]:
    with parts.open(part) as stream:
        while piece := stream.read(_PIECE):
            yield piece


class _Anything:
    """A part that holds no cells."""

    def after(self, _piece: bytes) -> int:
        return 0


class _ExcelCells:
    """The room that the cells of an Excel sheet span: one far away makes all between them."""

    def __init__(self) -> None:
        self._rest = b""
        self._first = self._last = (0, 0)
        self._any = False

    def after(self, piece: bytes) -> int:
        """The cells of the rectangle around all that were seen, this piece included."""
        text = self._rest + piece
        for found in _CELL.finditer(text):
            here = int(found[2]), _column(found[1])
            if not self._any:
                self._any, self._first, self._last = True, here, here
            self._first = min(self._first[0], here[0]), min(self._first[1], here[1])
            self._last = max(self._last[0], here[0]), max(self._last[1], here[1])
        self._rest = text[-_LONGEST_CELL_START:]
        return (self._last[0] - self._first[0] + 1) * (self._last[1] - self._first[1] + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


class _OpenCells:
    """The room that the tables of an OpenDocument sheet span; one cell or row can stand for a million."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_words
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._column = self._full_to = self._repeated = 0
        self._row_repeated = 1
        self._rows = self._waiting_rows = self._width = 0

    def after(self, piece: bytes) -> int:
        """The rows so far, times the width of the widest."""
        self._parser.Parse(piece)
        return self._rows * self._width

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == _ROW:
            self._row_repeated = int(attributes.get(_ROWS, "1"))
            self._column = self._full_to = 0
        elif tag in (_CELL_TAG, _COVERED):
            self._repeated = int(attributes.get(_COLUMNS, "1"))
            self._column += self._repeated
            if any(key.endswith(("}value-type", "}formula")) for key in attributes):
                self._full_to = self._column
        # Rows of another table are counted with those of the one before: the bound is the file's.

    def _on_words(self, words: str) -> None:
        if self._column and words.strip():
            self._full_to = self._column

    def _on_end(self, tag: str) -> None:
        if tag != _ROW:
            return
        self._waiting_rows += self._row_repeated
        if self._full_to:
            # Empty rows count once there is another below them.
            self._rows += self._waiting_rows
            self._waiting_rows = 0
            self._width = max(self._width, self._full_to)
        self._column = 0

    def _on_doctype(self, *_: object) -> None:
        raise ValueError("a document type can hold entities")


def _watcher(part: str) -> _Anything | _ExcelCells | _OpenCells:
    if part == _ODS_CONTENT:
        return _OpenCells()
    return _ExcelCells() if _SHEET.fullmatch(part) else _Anything()
