"""Puts two columns of prose one after the other where a PDF has their lines side by side."""

import re
from collections.abc import Iterator, Sequence
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.reading.hyphens import MARK

Spans = list[tuple[int, int]]
"""Stretches of a text, in the order in which they are read."""

# Columns stand so many points apart at least, and have so many lines side by side.
_GUTTER, _LEAST_ROWS = 10.0, 6
# In prose most lines begin within a sentence; the cells of a table, and the items of a list, don't.
_WITHIN_SENTENCES = 0.5
# A column is so many letters wide; the first words of lines, set apart to fill these, are not.
_LEAST_LETTERS = 15
_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(rf"[^\s{MARK}]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text, and where in it the right column begins: at its end if it is in the left one alone."""

    start: int
    split: int
    end: int

    @property
    def is_both(self) -> bool:
        return self.start < self.split < self.end


def in_reading_order(textpage: pdfium.PdfTextPage, raw: str) -> Spans:
    """The stretches of a page's text as one reads them: usually all of it, as it is."""
    gutter = _gutter(_rects(textpage))
    if gutter is None:
        return [(0, len(raw))]
    lines = [_divided(textpage, raw, line, gutter) for line in _LINE.finditer(raw)]
    rows = [number for number, line in enumerate(lines) if line.is_both]
    if len(rows) < _LEAST_ROWS or any(_is_closed(textpage, raw, lines[row]) for row in rows):
        return [(0, len(raw))]
    block = lines[rows[0] : rows[-1] + 1]
    lefts = [(line.start, line.split) for line in block if line.start < line.split]
    rights = [(line.split, line.end) for line in block if line.split < line.end]
    if not (_is_prose(raw, lefts) and _is_prose(raw, rights)):
        return [(0, len(raw))]
    around = [[(0, block[0].start)], [(block[-1].end, len(raw))]]
    return [*around[0], *lefts, *rights, *around[1]]


def _rects(textpage: pdfium.PdfTextPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each run of letters on a line."""
    return [textpage.get_rect(number) for number in range(textpage.count_rects())]


def _gutter(rects: Sequence[tuple[float, float, float, float]]) -> float | None:
    """Where a strip without letters runs down between many pairs of runs on one line."""
    gaps = list(_gaps(rects))
    best, most = None, _LEAST_ROWS - 1
    for _, right, _ in gaps:
        middles = [middle for left, other, middle in gaps if left < right - _GUTTER / 2 < other]
        low, high = min(middles, default=0.0), max(middles, default=0.0)
        x = right - _GUTTER / 2
        crossed = any(
            left < x < other and low <= (bottom + top) / 2 <= high for left, bottom, other, top in rects
        )
        if len(middles) > most and not crossed:
            best, most = x, len(middles)
    return best


def _gaps(rects: Sequence[tuple[float, float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """The wide gaps between neighbours on a line: left and right edge, and the height of the line."""
    for one, other in pairwise(rects):
        level = min(one[3], other[3]) > max(one[1], other[1])
        if level and other[0] - one[2] >= _GUTTER:
            yield one[2], other[0], (one[1] + one[3]) / 2


def _divided(textpage: pdfium.PdfTextPage, raw: str, line: re.Match[str], gutter: float) -> _Line:
    for word in _WORD.finditer(raw, line.start(), line.end()):
        if _edges(textpage, word.start())[0] >= gutter:
            return _Line(line.start(), word.start(), line.end())
    return _Line(line.start(), line.end(), line.end())


def _is_closed(textpage: pdfium.PdfTextPage, raw: str, line: _Line) -> bool:
    """Whether the halves of a line stand as close as words do."""
    last = line.start + len(raw[line.start : line.split].rstrip(f" {MARK}")) - 1
    return _edges(textpage, line.split)[0] - _edges(textpage, last)[1] < _GUTTER / 2


def _edges(textpage: pdfium.PdfTextPage, place: int) -> tuple[float, float]:
    """The left and right edge of a letter."""
    number = pdfium_raw.FPDFText_GetCharIndexFromTextIndex(textpage.raw, place)
    left, right, bottom, top = (c_double() for _ in range(4))
    pdfium_raw.FPDFText_GetCharBox(textpage.raw, number, left, right, bottom, top)
    return float(left.value), float(right.value)


def _is_prose(raw: str, spans: Spans) -> bool:
    within = sum(raw[start].islower() for start, _ in spans)
    letters = sum(end - start for start, end in spans)
    return within >= _WITHIN_SENTENCES * len(spans) and letters >= _LEAST_LETTERS * len(spans)
