"""Tells pages that are pictures of words from pages with a text layer, and from blank ones."""

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

# A page with so many letters has a text layer; a stamp or a printed number alone is none.
_FEW_LETTERS = 24
_LOOKED_AT = 200
# So much of a scanned page is covered by its pictures.
_COVERED = 0.5
# Words that are drawn as outlines come to so many shapes at least.
_OUTLINES = 150
_LOOK = 40 / 72  # pixels a point are enough to see whether there is something
_MOST_SEEN = 1_000_000  # pixels, of a page however large
# A share of the page that specks of dust don't reach, and by how many shades ink differs from paper.
_LEAST_INK, _CONTRAST = 0.000_2, 64
_KINDS = (pdfium_raw.FPDF_PAGEOBJ_IMAGE, pdfium_raw.FPDF_PAGEOBJ_FORM)


def is_picture(page: pdfium.PdfPage, text: str) -> bool:
    """Whether the words of a page, if it has any, are in its pictures and not in `text`, its text layer."""
    # Nearly all pages are done with here: it is all that a text costs.
    if sum(char.isalnum() for char in text[:_LOOKED_AT]) >= _FEW_LETTERS:
        return False
    found = any(char.isalnum() for char in text)
    return _is_drawn(page, without_text=not found) and not is_blank(page)


def is_blank(page: pdfium.PdfPage) -> bool:
    """Whether a page shows nothing but paper."""
    width, height = page.get_size()
    _, _, pixels = grey(page, min(_LOOK, (_MOST_SEEN / (width * height)) ** 0.5))
    shades = [pixels.count(shade) for shade in range(256)]
    paper = shades.index(max(shades))
    ink = sum(count for shade, count in enumerate(shades) if abs(shade - paper) > _CONTRAST)
    return ink < _LEAST_INK * len(pixels)


def grey(page: pdfium.PdfPage, scale: float) -> tuple[int, int, bytes]:
    """Width, height and pixels of a page in shades of grey, a byte a pixel; at scale 1 a point is a pixel."""
    bitmap = page.render(scale=scale, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    pixels = bytes(bitmap.buffer)
    bitmap.close()
    if stride != width:
        pixels = b"".join(pixels[row * stride : row * stride + width] for row in range(height))
    return width, height, pixels


def _is_drawn(page: pdfium.PdfPage, *, without_text: bool) -> bool:
    """Whether pictures cover the page, or shapes may be the outlines of letters."""
    width, height = page.get_size()
    covered, shapes = 0.0, 0
    for item in page.get_objects(max_depth=1):
        if item.type in _KINDS:
            left, bottom, right, top = item.get_bounds()
            covered += abs((right - left) * (top - bottom))
        elif item.type == pdfium_raw.FPDF_PAGEOBJ_PATH:
            shapes += 1
    return covered >= _COVERED * width * height or (without_text and shapes >= _OUTLINES)
