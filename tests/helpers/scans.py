"""PDF files as scanners make them: pictures of pages, without a text layer."""

from collections.abc import Sequence
from ctypes import c_float
from io import BytesIO

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from tests.helpers import files

_DPI = 150


def scanned(pages: Sequence[Sequence[str]], *, kept: Sequence[int] = ()) -> bytes:
    """A PDF of pictures of pages with some lines of print; those `kept`, from 0, have their text layer."""
    printed = pdfium.PdfDocument(files.pdf(pages))
    result = pdfium.PdfDocument.new()
    for number in range(len(printed)):
        if number in kept:
            result.import_pages(printed, [number])
        else:
            _add_picture(result, printed[number])
    target = BytesIO()
    result.save(target)
    return target.getvalue()


def turned(content: bytes, quarters: int, crop: tuple[float, float, float, float]) -> bytes:
    """A PDF whose pages are shown turned clockwise, and only a part of each: left, bottom, right, top."""
    pdf = pdfium.PdfDocument(content)
    for page in pdf:
        page.set_rotation(90 * quarters)
        pdfium_raw.FPDFPage_SetCropBox(page.raw, *map(c_float, crop))
        page.close()
    target = BytesIO()
    pdf.save(target)
    return target.getvalue()


def _add_picture(result: pdfium.PdfDocument, page: pdfium.PdfPage) -> None:
    width, height = page.get_size()
    picture = pdfium.PdfImage.new(result)
    picture.set_bitmap(page.render(scale=_DPI / 72, grayscale=True))
    picture.set_matrix(pdfium.PdfMatrix().scale(width, height))
    sheet = result.new_page(width, height)
    sheet.insert_obj(picture)
    sheet.gen_content()
