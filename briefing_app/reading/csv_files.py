"""Reads tables as text (CSV): parted by commas, semicolons or tabs, in any encoding that can be told."""

import csv
from io import StringIO
from itertools import islice

from briefing_app.domain.documents import Document
from briefing_app.reading.encodings import decode
from briefing_app.reading.table_text import TableText
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "text/csv"
READER, _VERSION = "csv", 1
_PARTINGS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 50


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a CSV file: its rows as lines, their cells parted by tabs.

    Raises:
        BriefingError: it is not text, its quotation marks never close, it is too large or it is empty.
    """
    text = decode(content)
    if text is None or "\x00" in text:
        raise BriefingError(
            tr(
                "“{name}” is not a table in plain text."
                " Open it in its own program and save it as CSV (UTF-8).",
                name=name,
            )
        )
    text = text.removeprefix("\ufeff")
    table = TableText(name)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=_parting(text)):
            table.add_row(row)
    except csv.Error as error:
        raise BriefingError(
            tr(
                "“{name}” can't be read as a table: a quotation mark in it never closes."
                " Open it in its own program and save it again.",
                name=name,
            )
        ) from error
    return table.document(sha256, READER, _VERSION)


def _parting(text: str) -> str:
    """The sign between cells: the one by which most of the first rows have one and the same width."""
    return max(_PARTINGS, key=lambda sign: _rows_of_one_width(text, sign))


def _rows_of_one_width(text: str, sign: str) -> tuple[int, int]:
    """How many of the first rows have the width that most have, and that width; one column is no table."""
    try:
        rows = list(islice(csv.reader(StringIO(text, newline=""), delimiter=sign), _SAMPLE_ROWS))
    except csv.Error:
        return 0, 0
    widths = [len(row) for row in rows if len(row) > 1]
    if not widths:
        return 0, 0
    usual = max(widths, key=lambda width: (widths.count(width), width))
    return widths.count(usual), usual
