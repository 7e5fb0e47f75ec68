"""Draws pages of PDF files as pictures."""

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.domain.places import PagePicture

# A page as long as a roll of paper is drawn smaller, so that it fits into memory.
_MOST_PIXELS = 16_000_000


def page_picture(page: pdfium.PdfPage, width: int) -> PagePicture:
    """A page as it is shown, `width` pixels wide or as wide as 16 megapixels allow."""
    across, down = page.get_size()
    scale = min(width / across, (_MOST_PIXELS / (across * down)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=pdfium_raw.FPDFBitmap_BGR)
    size, stride = (bitmap.width, bitmap.height), bitmap.stride
    pixels = bytes(bitmap.buffer)
    bitmap.close()
    row = 3 * size[0]
    if stride != row:
        pixels = b"".join(pixels[start : start + row] for start in range(0, stride * size[1], stride))
    return PagePicture(*size, scale, pixels)
