"""The lines of a document, as lists of recommendations are read: with what was left out above each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain.documents import Document

_LINE = re.compile(r"[^\n\f]*\S")
_USUAL = 0.95
"""The share of lines that are no longer than what a full line is taken to be."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it: `apart` if a blank line, which is no page's end, stands above it."""

    start: int
    end: int
    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a document that have words, and how long a full one is."""

    lines: tuple[Line, ...]
    width: int

    @classmethod
    def of(cls, document: Document) -> "Lines":
        pages = {page.start for page in document.pages}
        lines: list[Line] = []
        for found in _LINE.finditer(document.text):
            text = found.group().strip()
            start = found.end() - len(found.group().lstrip())
            above = document.text[lines[-1].end : start] if lines else ""
            apart = above.count("\n") > 1 and start not in pages and "\f" not in above
            lines.append(Line(start, found.end(), text, apart))
        lengths = sorted(len(line.text) for line in lines)
        return cls(tuple(lines), lengths[int(len(lengths) * _USUAL)] if lengths else 0)

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, place: int) -> Line:
        return self.lines[place]

    def after(self, place: int, count: int) -> Sequence[Line]:
        """As many lines as there are below a place, at most `count`."""
        return self.lines[place + 1 : place + 1 + count]

    def was_broken_before(self, place: int) -> bool:
        """Whether the line above was ended on purpose: the first word of this one had room in it."""
        word = self.lines[place].text.split()[0]
        return len(self.lines[place - 1].text) + 1 + len(word) <= self.width * 0.9
