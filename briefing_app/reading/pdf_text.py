"""The text layer of a PDF page: its words as one reads them, and each letter with its place."""

import re
from collections.abc import Iterator, Sequence
from ctypes import c_double

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.reading.columns import in_reading_order
from briefing_app.reading.hyphens import MARK

# Letters of the Wingdings and Symbol fonts that Word writes as bullets and dashes.
BULLETS = str.maketrans({"\uf06e": "■", "\uf0a7": "▪", "\uf0b7": "•", "\uf0d8": "•", "\uf02d": "–"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# PDFium may take the step down from a raised figure for the end of a line.
_FOOTNOTE_MARK = re.compile(r"(?<=[a-z.,;:’”)])\d{1,2}(?:\r\n(?= )|(?=[\s.,;:)’”]|$))")
# A raised figure is set smaller than the words beside it.
_RAISED = 0.8
# A word goes on in the next line, or at the head of the next column; a foot is further down than this
# many sizes of the letters.
_NEXT_LINE = 2.2


def page_text(textpage: pdfium.PdfTextPage) -> str:
    """The text of a page: line feeds at line ends, without footnote marks and control characters."""
    raw = textpage.get_text_range()
    edits = [(*mark, "") for mark in _footnote_marks(textpage, raw)]
    if MARK in raw:
        ends = (place for place, char in enumerate(raw) if char == MARK and _is_end(textpage, place))
        edits = sorted([*edits, *((place, place + 1, "-\n") for place in ends)])
    spans = in_reading_order(textpage, raw)
    text = "\n".join(_edited(raw, start, end, edits).strip(" \r\n") for start, end in spans)
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(BULLETS))


def letters(textpage: pdfium.PdfTextPage) -> Iterator[tuple[str, int]]:
    """The characters of `page_text` in their order, each with PDFium's number of it."""
    raw = textpage.get_text_range()
    marks = {index for start, end in _footnote_marks(textpage, raw) for index in range(start, end)}
    wide = not raw.isascii() and max(raw) > "\uffff"
    for start, end in in_reading_order(textpage, raw):
        for index in range(start, end):
            if index not in marks:
                # PDFium counts characters of the higher planes as two.
                unit = index + sum(char > "\uffff" for char in raw[:index]) if wide else index
                yield raw[index].translate(BULLETS), _number(textpage, unit)


def _edited(raw: str, start: int, end: int, edits: Sequence[tuple[int, int, str]]) -> str:
    """A stretch of the text with what is to stand in place of parts of it."""
    pieces, place = [], start
    for first, last, words in edits:
        if start <= first < end:
            pieces += [raw[place:first], words]
            place = last
    text = "".join([*pieces, raw[place:end]])
    # A word that is broken at the end of a column's line goes on in its next one.
    return f"{text[:-1]}-" if text.endswith(MARK) else text


def _footnote_marks(textpage: pdfium.PdfTextPage, text: str) -> Iterator[tuple[int, int]]:
    """The small raised figures that stand at the end of words."""
    if not text.isascii() and max(text) > "\uffff":
        return  # PDFium counts such characters as two, so places would not agree
    for mark in _FOOTNOTE_MARK.finditer(text):
        before, raised = (_size(textpage, place) for place in (mark.start() - 1, mark.start()))
        if 0 < raised < _RAISED * before:
            yield mark.span()


def _number(textpage: pdfium.PdfTextPage, place: int) -> int:
    return int(pdfium_raw.FPDFText_GetCharIndexFromTextIndex(textpage.raw, place))


def _size(textpage: pdfium.PdfTextPage, place: int) -> float:
    return float(pdfium_raw.FPDFText_GetFontSize(textpage.raw, _number(textpage, place)))


def _is_end(textpage: pdfium.PdfTextPage, place: int) -> bool:
    """Whether what follows a hyphen stands too far below it to be the rest of the word."""
    before, after = (_base(textpage, place + step) for step in (-1, 1))
    if before is None or after is None:
        return False
    return before - after > _NEXT_LINE * abs(_size(textpage, place - 1))


def _base(textpage: pdfium.PdfTextPage, place: int) -> float | None:
    x, y = c_double(), c_double()
    number = _number(textpage, place)
    found = number >= 0 and pdfium_raw.FPDFText_GetCharOrigin(textpage.raw, number, x, y)
    return float(y.value) if found else None
