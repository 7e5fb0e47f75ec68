"""Opens PDF files for all that read or draw their pages."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_PAGES = 3_000
"""A longer file takes more than ten seconds, and nobody reads it before a meeting."""


@contextmanager
def opened(content: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """A PDF file, closed at the end. One whose owner only forbids printing or copying opens as any other.

    Raises:
        BriefingError: it is damaged, locked with a password, or too long.
    """
    try:
        pdf = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_raw.FPDF_ERR_PASSWORD, pdfium_raw.FPDF_ERR_SECURITY}:
            raise BriefingError(
                tr(
                    "“{name}” is locked with a password. Save it without the password and add that file.",
                    name=name,
                )
            ) from error
        raise BriefingError(tr("“{name}” is damaged or cut short. Download it again.", name=name)) from error
    try:
        if len(pdf) > MOST_PAGES:
            raise BriefingError(
                tr(
                    "“{name}” has {count:,} pages; up to {most:,} can be read."
                    " Save the part that you need as a file of its own.",
                    name=name,
                    count=len(pdf),
                    most=MOST_PAGES,
                )
            )
        yield pdf
    finally:
        pdf.close()


@contextmanager
def page_of(pdf: pdfium.PdfDocument, index: int) -> Iterator[pdfium.PdfPage | None]:
    """A page, counted from 0, closed at the end; None for one that is damaged."""
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


@contextmanager
def text_of(page: pdfium.PdfPage) -> Iterator[pdfium.PdfTextPage]:
    """The text layer of a page, closed at the end."""
    textpage = page.get_textpage()
    try:
        yield textpage
    finally:
        textpage.close()
