"""The items of a list: numbered, bulleted, or paragraphs, each whole over lines and pages."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing_app.extraction.findings.headings import closes, may_close, opened, without_heading
from briefing_app.extraction.findings.lines import Line, Lines
from briefing_app.extraction.text.layout import Span

_BULLET = re.compile(r"(?P<mark>[■◼▪▫•●○◦♦◆➢➤✓❖·∙*\uf0a7\uf0b7]|[-–−—](?=\s))\s*(?=\S)")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})\s?[.)]\s*(?=[^\W\d_]|['‘’“\"(])")
_BARE_NUMBER = re.compile(r"\d{1,3}")
_SENTENCE_END = re.compile(r"[.?!:;][’”'\")]*$")
_INTRODUCES = re.compile(r"\bfollowing(?:\s+\w+){0,3}[.:]?$", re.IGNORECASE)
_NONE = re.compile(
    r"(?:this|the)\s+inspection\s+(?:did\s+not|has\s+not|found\s+no)\b|there\s+(?:are|were)\s+no\b"
    r"|no(?:ne)?\b.{0,60}(?:identified|found|$)",
    re.IGNORECASE,
)
_MOST_BETWEEN = 8
"""Lines between two items that may be a heading or a footnote."""
_LONGEST_HEADING = 0.8


@dataclass(frozen=True, slots=True)
class Item:
    """One item without its mark; `number` is the printed one, or its place in the list from 1."""

    number: int
    span: Span
    style: str


Marked = Callable[[Line], "re.Match[str] | None"]


class ItemReader:
    """Reads the list that begins at a line, and knows the line at which it is over."""

    def __init__(self, lines: Lines, place: int) -> None:
        self._lines = lines
        self.place = place
        self.items: list[Item] = []

    def read_marked(self) -> bool:
        """Reads numbered or bulleted items; whether there are any just below a heading."""
        first = self._first()
        if first is None:
            return False
        self.place = first
        if self._numbered(first) and self._introduces_bullets(first):
            self.place = self._end(first, nests=False) + 1
            following = self._first()
            if following is None:
                return False
            self.place = following
        self._read(_number_of(self._lines[self.place]), _mark_of(self._lines[self.place]))
        return bool(self.items)

    def read_paragraphs(self) -> None:
        """Reads paragraphs up to the next heading."""
        while self.place < len(self._lines) and not self._is_over(self.place):
            if _is_heading(self._lines, self.place):
                return
            end = self._end(self.place)
            self._keep(len(self.items) + 1, self.place, end, self._lines[self.place].start, "paragraph")
            self.place = end + 1

    def _first(self) -> int | None:
        for place in range(self.place, min(self.place + _MOST_BETWEEN, len(self._lines))):
            if self._is_over(place):
                return None
            if self._numbered(place) or _mark_of(self._lines[place]):
                return place
        return None

    def _numbered(self, place: int) -> bool:
        return _number_of(self._lines[place]) is not None

    def _introduces_bullets(self, place: int) -> bool:
        end = self._end(place, nests=False)
        below = self._lines.after(end, 2)
        return bool(_INTRODUCES.search(self._lines[end].text)) and any(_mark_of(line) for line in below)

    def _is_over(self, place: int) -> bool:
        text = self._lines[place].text
        return closes(text) or opened(text) is not None

    def _read(self, number: int | None, mark: str | None) -> None:
        """Reads items that are numbered on from `number`, or have the same mark."""
        while self.place < len(self._lines):
            here = self._lines[self.place]
            end = self._end(self.place)
            found = _BULLET.match(here.text) if number is None else _NUMBERED.match(here.text)
            start = here.start + (found.end() if found else 0)
            self._keep(
                number or len(self.items) + 1,
                self.place,
                end,
                start,
                "bulleted" if number is None else "numbered",
            )
            number = None if number is None else number + 1
            following = self._following(end, number, mark)
            self.place = end + 1 if following is None else following
            if following is None:
                return

    def _following(self, end: int, number: int | None, mark: str | None) -> int | None:
        """The next item of the same list below a line."""
        for place in range(end + 1, min(end + 1 + _MOST_BETWEEN, len(self._lines))):
            line = self._lines[place]
            if self._is_over(place) or (number is None and may_close(line.text)):
                return None
            if (number is None and _mark_of(line) == mark) or (
                number is not None and _number_of(line) == number
            ):
                return place
        return None

    def _end(self, first: int, *, nests: bool = True) -> int:
        """The last line of the item or paragraph that begins at a line; other marks within it are `nests`."""
        mark = _mark_of(self._lines[first])
        place = first
        while place + 1 < len(self._lines) and not self._begins_anew(place + 1, mark, nests=nests):
            place += 1
        return place

    def _begins_anew(self, place: int, mark: str | None, *, nests: bool) -> bool:
        line, above = self._lines[place], self._lines[place - 1]
        own = _mark_of(line)
        if own is not None:
            return own == mark or not nests
        if self._is_over(place) or may_close(line.text):
            return True
        ended = _SENTENCE_END.search(above.text) is not None
        if _BARE_NUMBER.fullmatch(line.text) or _number_of(line) is not None:
            return ended or line.apart or self._lines.was_broken_before(place)
        if not line.text[:1].isupper():
            return False
        if line.apart or (ended and _is_heading(self._lines, place)):
            return True
        return self._lines.was_broken_before(place) and (ended or _is_heading(self._lines, place))

    def _keep(self, number: int, first: int, last: int, start: int, style: str) -> None:
        line = self._lines[last]
        end = line.start + len(without_heading(line.text).rstrip())
        words = self._lines[first].text if first == last else ""
        stripped = _NUMBERED.sub("", words, count=1)
        if end > start and not _NONE.match(stripped):
            self.items.append(Item(number, Span(start, end), style))


def _mark_of(line: Line) -> str | None:
    found = _BULLET.match(line.text)
    return found["mark"] if found else None


def _number_of(line: Line) -> int | None:
    found = _NUMBERED.match(line.text)
    return int(found["number"]) if found else None


def _is_heading(lines: Lines, place: int) -> bool:
    """Whether a line looks like a heading: short, without a stop, and what follows begins anew."""
    line = lines[place]
    if (
        len(line.text) > lines.width * _LONGEST_HEADING
        or _SENTENCE_END.search(line.text.rstrip(":"))
        or line.text[-1:] in ",–-"
    ):
        return False
    below = lines.after(place, 1)
    return (
        not below
        or below[0].text[:1].isupper()
        or _mark_of(below[0]) is not None
        or _number_of(below[0]) is not None
    )
