"""A row of a large table as a text of its own: a line for each column, its name and what stands in it."""

import re
from dataclasses import replace
from functools import lru_cache

from briefing_app.domain.documents import Source
from briefing_app.store import official, sources
from briefing_app.store.library import Library
from briefing_app.store.official import StoredValue
from briefing_app.system.words import tr

_NAME = re.compile(r"(?P<sha256>[0-9a-f]{64})#(?P<start>\d+)-(?P<end>\d+)")
MOST_SHOWN = 200_000
"""Characters of a table of statistics that are shown as they stand; each row can be seen by itself."""


class RowTexts:
    """Rows of sources as texts, each source's document read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._document = lru_cache(maxsize=8)(self._read)

    def _read(self, sha256: str) -> tuple[Source, str, list[str]]:
        source = next(item for item in sources.every(self._library) if item.sha256 == sha256)
        text = sources.document(self._library, sha256).text
        start, end = official.header(self._library, sha256) or (0, 0)
        return source, text, text[start:end].split("\t")

    def place(self, value: StoredValue) -> tuple[str, int, int, str]:
        """The name of a value's row, the span of its line in the row's text, and the source's label."""
        source, text, names = self._document(value.source)
        lines = _lines(names, text[value.start : value.end].split("\t"))
        start = sum(len(line) + 1 for number, line in lines if number < value.cell)
        line = next((line for number, line in lines if number == value.cell), "")
        return f"{value.source}#{value.start}-{value.end}", start, start + len(line), source.label


def _lines(names: list[str], cells: list[str]) -> list[tuple[int, str]]:
    """A line for each cell that has something in it, with the number of its column."""
    named = enumerate(zip(names, cells, strict=False))
    return [(number, f"{name}: {cell}") for number, (name, cell) in named if cell]


def row_text(library: Library, name: str) -> tuple[Source, str] | None:
    """The source and the text that a row's name stands for; `None` if it is the name of no row.

    The source bears the row's name in place of its identity, so that two rows are two texts.

    Raises:
        LookupError: the source is not in the library (any more).
    """
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    source = next((item for item in sources.every(library) if item.sha256 == found["sha256"]), None)
    header = official.header(library, found["sha256"])
    if source is None or header is None:
        raise LookupError(name)
    text = sources.document(library, source.sha256).text
    cells = text[int(found["start"]) : int(found["end"])].split("\t")
    lines = _lines(text[header[0] : header[1]].split("\t"), cells)
    return replace(source, sha256=name), "\n".join(line for _, line in lines)


def shown_text(library: Library, sha256: str, text: str) -> str:
    """A source's text as it is shown: of a large table of statistics the beginning, to the end of a row."""
    if len(text) <= MOST_SHOWN or official.header(library, sha256) is None:
        return text
    note = tr("… The table goes on. Choose a council on the page Councils to see its rows.")
    beginning = text[: text.rfind("\n", 0, MOST_SHOWN)]
    return f"{beginning}\n\n{note}"
