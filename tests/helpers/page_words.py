"""What stands under the rectangles of passages, told by PDFium alone; also a command that counts."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from ctypes import c_double
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw

from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.places import Box
from briefing_app.extraction.reader import read_mentions
from briefing_app.reading import pdf as pdf_files
from briefing_app.reading.ocr import Recogniser
from briefing_app.reading.pdf_pages import opened
from briefing_app.reading.pdf_places import index_of

_LOOSE = str.maketrans("", "", " \t\r\n-\u2010\u00ad\ufffe\x02\u00a0")


@dataclass(slots=True)
class Counted:
    """How many passages were looked at, and those whose rectangles hold other words."""

    passages: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)


def squeezed(words: str) -> str:
    """The words without what may differ: white space, hyphens and the private letters of bullet fonts."""
    return "".join(
        char for char in words.translate(_LOOSE) if not ("\ue000" <= char <= "\uf8ff" or char in "■▪•–")
    )


def words_under(page: pdfium.PdfPage, boxes: Iterable[Box]) -> str:
    """The characters whose middle lies in one of some rectangles, for a page that is not turned."""
    return _under(_middles(page), boxes)


def _middles(page: pdfium.PdfPage) -> list[tuple[str, float, float]]:
    textpage = page.get_textpage()
    left, _, _, top = page.get_cropbox()
    found = []
    for number in range(textpage.count_chars()):
        edges = [c_double() for _ in range(4)]
        pdfium_raw.FPDFText_GetCharBox(textpage.raw, number, *edges)
        x1, x2, y1, y2 = (edge.value for edge in edges)
        char = chr(pdfium_raw.FPDFText_GetUnicode(textpage.raw, number))
        found.append((char, (x1 + x2) / 2 - left, top - (y1 + y2) / 2))
    textpage.close()
    return found


def _under(middles: Sequence[tuple[str, float, float]], boxes: Iterable[Box]) -> str:
    boxes = tuple(boxes)
    return "".join(
        char
        for char, x, y in middles
        if any(box.left <= x <= box.right and box.top <= y <= box.bottom for box in boxes)
    )


def compared(path: Path) -> Counted:
    """Compare each passage that is read from a PDF with what stands under its rectangles."""
    content, outcome = path.read_bytes(), Counted()
    document = pdf_files.read(content, "0" * 64, path.name)
    under: dict[tuple[int, int], str] = defaultdict(str)
    spans = {
        (mention.passage.start, mention.passage.end): mention.passage.exact
        for mention in read_mentions(document, None, frameworks())
    }
    with opened(content, path.name) as pdf:
        for page in document.pages:
            index, original = index_of(pdf, document, page, Recogniser()), pdf[page.number - 1]
            middles = _middles(original)
            for start, end in spans:
                if boxes := index.lines(start, end):
                    under[start, end] += _under(middles, boxes)
            original.close()
    outcome.passages = len(spans)
    for span, exact in spans.items():
        if squeezed(under[span]) != squeezed(exact):
            outcome.wrong.append((exact, under[span]))
    return outcome


def main(paths: Sequence[str]) -> None:
    """Print how many passages of some PDF files are found at their place, and those that are not."""
    total = Counted()
    for path in paths:
        one = compared(Path(path))
        total.passages += one.passages
        total.wrong += one.wrong
        for exact, under in one.wrong:
            print(f"{Path(path).name}\n  passage {exact!r}\n  page    {under!r}")
    right = total.passages - len(total.wrong)
    print(f"{right} of {total.passages} passages at their place: {right / max(1, total.passages):.3%}")


if __name__ == "__main__":
    main(sys.argv[1:])
