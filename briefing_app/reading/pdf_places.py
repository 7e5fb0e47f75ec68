"""From the frozen text of a PDF to page and place: read again from the file, whenever somebody asks."""

from ctypes import c_int

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.domain.documents import OCR_READER, Document, Page
from briefing_app.domain.places import Box, PagePlace
from briefing_app.reading.ocr import Recogniser, letters_of_words
from briefing_app.reading.page_letters import PageIndex, PageLetters, counted, page_index
from briefing_app.reading.pdf_pages import opened, page_of, text_of
from briefing_app.reading.pdf_text import letters, page_text
from briefing_app.reading.scans import is_picture

# PDFium shows a point in whole steps: so many a point of the page, over so many points.
_GRID, _FAR = 256, 1024


def places(
    content: bytes, document: Document, start: int, end: int, recogniser: Recogniser
) -> tuple[PagePlace, ...]:
    """Where the characters `[start, end)` of a document stand: a page each, with a rectangle a line.

    Raises:
        BriefingError: the file can't be opened, or its pages can't be recognised.
    """
    with opened(content, document.sha256) as pdf:
        touched = [page.number for page in document.pages if page.start < end and start < page.end]
        # The last word of a page may end on the next.
        until = min(touched[-1] + 1, len(document.pages)) if touched else 0
        found = [
            PagePlace(page, index_of(pdf, document, page, recogniser).lines(start, end))
            for page in document.pages[touched[0] - 1 if touched else 0 : until]
        ]
    return tuple(place for place in found if place.boxes)


def index_of(pdf: pdfium.PdfDocument, document: Document, page: Page, recogniser: Recogniser) -> PageIndex:
    """Where the letters of a document stand on one of its pages.

    It is empty for a page that is damaged, or was recognised by a program that is not here.

    Raises:
        BriefingError: that program does not work.
    """
    with page_of(pdf, page.number - 1) as original:
        if original is None:
            return PageIndex()
        with text_of(original) as textpage:
            characters = list(letters(textpage))
            layer = "".join(char for char, _ in characters)
            if document.reader == OCR_READER and is_picture(original, layer):
                if not recogniser.is_there:
                    return PageIndex()
                words = recogniser.words(original, document.sha256, page.number)
                return page_index(document.text, page, letters_of_words(words), None)
            shown = _Shown(original)
            boxes = ((char, shown.box(textpage, number)) for char, number in characters)
            own = PageLetters.of(boxes, original.get_rotation() // 90)
    return page_index(document.text, page, own, _before(pdf, document, page))


def _before(pdf: pdfium.PdfDocument, document: Document, page: Page) -> tuple[Page, str] | None:
    """The page before, with the letters of its text layer."""
    if page.number == 1:
        return None
    with page_of(pdf, page.number - 2) as original:
        if original is None:
            return None
        with text_of(original) as textpage:
            text = page_text(textpage)
    return document.pages[page.number - 2], counted(text)


class _Shown:
    """A page as it is shown: cropped, turned, and measured from its top left corner."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        # A page is only ever moved and turned by quarters: three corners tell how.
        origin, across, up = (_point(page, x, y) for x, y in ((0, 0), (_FAR, 0), (0, _FAR)))
        self._origin = origin
        self._x = (across[0] - origin[0]) / _FAR, (across[1] - origin[1]) / _FAR
        self._y = (up[0] - origin[0]) / _FAR, (up[1] - origin[1]) / _FAR

    def box(self, textpage: pdfium.PdfTextPage, number: int) -> Box:
        """The rectangle of a character, as high as its font."""
        rect = pdfium_raw.FS_RECTF()
        pdfium_raw.FPDFText_GetLooseCharBox(textpage.raw, number, rect)
        x1, y1 = self._moved(rect.left, rect.top)
        x2, y2 = self._moved(rect.right, rect.bottom)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    def _moved(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._origin[0] + x * self._x[0] + y * self._y[0],
            self._origin[1] + x * self._x[1] + y * self._y[1],
        )


def _point(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page is shown."""
    width, height = page.get_size()
    across, down = c_int(), c_int()
    pdfium_raw.FPDF_PageToDevice(
        page.raw, 0, 0, round(width * _GRID), round(height * _GRID), 0, x, y, across, down
    )
    return across.value / _GRID, down.value / _GRID
