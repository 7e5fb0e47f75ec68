"""The rows and cells of a table's text, with their offsets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_app.domain.documents import Document

_TABLE_READERS = frozenset({"csv", "spreadsheet"})
_SHEET = re.compile(r"Sheet “(?P<name>.*)”(?P<hidden> \(hidden\))?")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of the text, `[start, end)`, and its cells."""

    start: int
    end: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """What stands in a column; nothing where the row has ended before."""
        return self.cells[column] if column < len(self.cells) else ""


def is_table(document: Document) -> bool:
    """Whether a document is a table from its first line to its last."""
    return document.reader in _TABLE_READERS


def sheets(document: Document) -> Iterator[tuple[TableRow, ...]]:
    """The rows of each sheet that is not hidden; those without a cell are left out."""
    rows: list[TableRow] = []
    parted = document.reader == "spreadsheet"
    hidden = False
    for start, line in _lines(document.text):
        named = _SHEET.fullmatch(line) if parted else None
        if named:
            yield tuple(rows)
            rows, hidden = [], bool(named["hidden"])
        elif line and not hidden:
            rows.append(TableRow(start, start + len(line), tuple(line.split("\t"))))
    yield tuple(rows)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def column_of(header: Sequence[str], names: Sequence[str]) -> int | None:
    """The first column with one of the names, the names in order of preference."""
    return next((header.index(name) for name in names if name in header), None)
