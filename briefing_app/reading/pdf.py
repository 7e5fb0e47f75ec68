"""Reads PDF files: the text of each page without heads, feet and footnote marks, and where it begins."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.domain.documents import Document, Page, Proposal
from briefing_app.reading.hyphens import Hyphens
from briefing_app.reading.running_lines import Trimmed, without_running_lines
from briefing_app.reading.titles import borne_out
from briefing_app.system.errors import BriefingError

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 3_000
"""A longer file takes more than ten seconds, and nobody reads it before a meeting."""
MOST_CHARACTERS = 20_000_000
_READER, _VERSION = "pdf", 1
# Letters of the Wingdings and Symbol fonts that Word writes as bullets and dashes.
_BULLETS = str.maketrans({"\uf06e": "■", "\uf0a7": "▪", "\uf0b7": "•", "\uf0d8": "•", "\uf02d": "–"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# PDFium may take the step down from a raised figure for the end of a line.
_FOOTNOTE_MARK = re.compile(r"(?<=[a-z.,;:’”)])\d{1,2}(?:\r\n(?= )|(?=[\s.,;:)’”]|$))")
# A raised figure is set smaller than the words beside it.
_RAISED = 0.8
_SENTENCE_ENDS = (".", "!", "?", "”", "’", ":")


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a PDF file, a line of print to a line.

    Raises:
        BriefingError: it is damaged, encrypted, too long, or holds no text.
    """
    with _opened(content, name) as pdf:
        raw = list(_page_texts(pdf, name))
        labels = [pdf.get_page_label(index) or None for index in range(len(pdf))]
        title = pdf.get_metadata_value("Title").strip()
    hyphens = Hyphens(raw)
    lines = [[line.strip() for line in hyphens.joined(text).split("\n")] for text in raw]
    trimmed = without_running_lines(lines)
    text, pages = _put_together(trimmed, labels)
    if not any(char.isalpha() for char in text):
        raise BriefingError(
            f"“{name}” holds pictures of pages, not text. Make it searchable with a program such as OCRmyPDF,"
            " or ask its sender for the original."
        )
    return Document(
        sha256=sha256,
        text=text,
        reader=_READER,
        reader_version=_VERSION,
        pages=pages,
        proposed=Proposal(title=own) if (own := borne_out(title, text)) else None,
    )


@contextmanager
def _opened(content: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY}:
            raise BriefingError(
                f"“{name}” is locked with a password. Save it without the password and add that file."
            ) from error
        raise BriefingError(f"“{name}” is damaged or cut short. Download it again.") from error
    try:
        if len(pdf) > MOST_PAGES:
            raise BriefingError(
                f"“{name}” has {len(pdf):,} pages; up to {MOST_PAGES:,} can be read."
                " Save the part that you need as a file of its own."
            )
        yield pdf
    finally:
        pdf.close()


def _page_texts(pdf: pdfium.PdfDocument, name: str) -> Iterator[str]:
    """The text of each page, its line ends made one kind; nothing for a page that is damaged."""
    total = 0
    for index in range(len(pdf)):
        try:
            page = pdf[index]
        except pdfium.PdfiumError:
            yield ""
            continue
        textpage = page.get_textpage()
        text = _without_footnote_marks(textpage, textpage.get_text_range())
        textpage.close()
        page.close()
        total += len(text)
        if total > MOST_CHARACTERS:
            raise BriefingError(
                f"“{name}” holds more text than can be read. Save the part that you need as a file."
            )
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_BULLETS)
        yield _CONTROLS.sub("", text)


def _without_footnote_marks(textpage: pdfium.PdfTextPage, text: str) -> str:
    """The text of a page without the small raised figures that stand at the end of words."""
    if not text.isascii() and max(text) > "\uffff":
        return text  # PDFium counts such characters as two, so places would not agree
    return _FOOTNOTE_MARK.sub(
        lambda mark: "" if _is_raised(textpage, mark.start()) else mark.group(),
        text,
    )


def _is_raised(textpage: pdfium.PdfTextPage, place: int) -> bool:
    sizes = [
        pdfium_raw.FPDFText_GetFontSize(
            textpage.raw, pdfium_raw.FPDFText_GetCharIndexFromTextIndex(textpage.raw, index)
        )
        for index in (place - 1, place)
    ]
    return bool(0 < sizes[1] < _RAISED * sizes[0])


def _put_together(trimmed: Sequence[Trimmed], labels: Sequence[str | None]) -> tuple[str, tuple[Page, ...]]:
    """The whole text, and the place of each page in it.

    A blank line parts two pages unless a sentence runs on from one to the other.
    """
    text, pages = "", []
    pieces: list[str] = []
    length = 0
    for number, (page, label) in enumerate(zip(trimmed, labels, strict=True), start=1):
        own = re.sub(r"\n{3,}", "\n\n", "\n".join(page.lines)).strip("\n")
        if own and length:
            gap = "\n\n" if text.endswith(_SENTENCE_ENDS) else "\n"
            pieces.append(gap)
            length += len(gap)
        pages.append(Page(number=number, label=label or page.label, start=length, end=length + len(own)))
        pieces.append(own)
        length += len(own)
        text = own or text
    return "".join(pieces), tuple(pages)
