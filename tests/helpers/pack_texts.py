"""The words of a pack, as a reader of its PDF gets them."""

from pathlib import Path

import pypdfium2


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
