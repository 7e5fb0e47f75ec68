"""The pages of a finished pack as pictures, for a look at it in the window."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.packs.embedded import NAME
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: `rgb` has three bytes a pixel, row by row from the top, without padding."""

    number: int
    width: int
    height: int
    rgb: bytes


def page_count(pdf: Path | bytes) -> int:
    """How many pages the file, or a file's bytes, have.

    Raises:
        BriefingError: it is not a PDF that can be read.
    """
    with _opened(pdf) as document:
        return len(document)


def page_width(pdf: Path | bytes) -> float:
    """How wide the first page is, in points.

    Raises:
        BriefingError: it is not a PDF that can be read.
    """
    with _opened(pdf) as document:
        return float(document[0].get_width())


def attached(pdf: Path, name: str = NAME) -> bytes:
    """A file that travels in a PDF; empty if there is none of that name.

    Raises:
        BriefingError: it is not a PDF that can be read.
    """
    with _opened(pdf) as document:
        for number in range(document.count_attachments()):
            found = document.get_attachment(number)
            if found.get_name() == name:
                return bytes(found.get_data())
    return b""


def page_images(pdf: Path | bytes, scale: float, pages: Sequence[int] | None = None) -> Iterator[PageImage]:
    """The pages with the given numbers, counted from 1, or all; at scale 1 a point is a pixel.

    Raises:
        BriefingError: it is not a PDF that can be read.
        IndexError: there is no page with that number.
    """
    with _opened(pdf) as document:
        for number in range(1, len(document) + 1) if pages is None else pages:
            if not 1 <= number <= len(document):
                raise IndexError(f"no page {number} in a file of {len(document)} pages")
            yield _image(document, number, scale)


def _opened(pdf: Path | bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(pdf)
    except (pdfium.PdfiumError, OSError) as problem:
        name = pdf.name if isinstance(pdf, Path) else tr("The pack")
        raise BriefingError(
            tr("“{name}” cannot be shown: it is not there, or not a PDF.", name=name)
        ) from problem


def _image(document: pdfium.PdfDocument, number: int, scale: float) -> PageImage:
    page = document[number - 1]
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=pdfium_raw.FPDFBitmap_BGR)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels = bytes(bitmap.buffer)
    rgb = b"".join(pixels[row * stride : row * stride + 3 * width] for row in range(height))
    bitmap.close()
    page.close()
    return PageImage(number, width, height, rgb)
