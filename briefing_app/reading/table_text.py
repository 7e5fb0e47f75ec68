"""Tables as plain text: a row a line, cells parted by tabs, within a bound of cells."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from briefing_app.domain.documents import Document, Proposal
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_CELLS = 2_000_000
"""Cells that are read from one file, empty ones between others included."""
_LEAST_TITLE, _LONGEST_TITLE = 3, 150  # words, characters
_PARTING = re.compile(r"[_\s]+")
# A letter stands in for what no text can hold: a zero byte, or half of a character.
_UNSOUND = re.compile(r"[\x00\ud800-\udfff]")


class TableText:
    """The lines of a table's text as they come.

    `room` is what is left of `MOST_CELLS`.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: list[str] = []
        self._title: str | None = None
        self.room = MOST_CELLS

    def add_line(self, words: str) -> None:
        """A line that is no row: the name of a sheet."""
        self._lines.append(one_cell(words))

    def add_row(self, cells: Iterable[str]) -> None:
        """A row; white space inside a cell becomes one space, empty cells at the end are left out.

        Raises:
            BriefingError: there are more cells than can be read.
        """
        row = [one_cell(cell) for cell in cells]
        self.room -= len(row)
        if self.room < 0:
            raise too_large(self._name)
        line = "\t".join(row).rstrip("\t")
        if line and self._title is None:
            self._title = line if "\t" not in line else ""
        self._lines.append(line)

    def document(self, sha256: str, reader: str, version: int) -> Document:
        """The document with these lines; empty ones at the end are left out.

        Raises:
            BriefingError: there are no words or numbers in it.
        """
        if self._title is None:
            raise BriefingError(
                tr("“{name}” is an empty table. Choose a file with rows in it.", name=self._name)
            )
        return Document(
            sha256=sha256,
            text="\n".join(self._lines).rstrip("\n"),
            reader=reader,
            reader_version=version,
            proposed=Proposal(title=self._own_title() or title_of(self._name)),
        )

    def _own_title(self) -> str:
        """What stands alone in the first row, if it is a title rather than a word."""
        title = self._title or ""
        return title if len(title.split()) >= _LEAST_TITLE and len(title) <= _LONGEST_TITLE else ""


def one_cell(words: str) -> str:
    """A cell on one line, without tabs."""
    return _UNSOUND.sub("\N{REPLACEMENT CHARACTER}", " ".join(words.split()))


def title_of(name: str) -> str:
    """A file's name as a title: "la_outcomes-2024.csv" becomes "la outcomes-2024"."""
    return _PARTING.sub(" ", PurePath(name).stem).strip() or name


def too_large(name: str) -> BriefingError:
    """The error to raise about a table of more cells than can be read."""
    return BriefingError(
        tr(
            "“{name}” is a larger table than can be read (2 million cells)."
            " Save the rows that you need as a file of their own.",
            name=name,
        )
    )
