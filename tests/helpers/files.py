"""Files for tests, made as the programs of their formats make them."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def pdf(
    pages: Sequence[Sequence[str]], *, title: str = "", password: str | StandardEncryption | None = None
) -> bytes:
    """A PDF with some lines of print a page; "~7" in a line is a raised footnote mark."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, encrypt=password, invariant=1)
    canvas.setTitle(title)
    for lines in pages:
        for row, line in enumerate(lines):
            _draw(canvas, line, A4[1] - 60 - 16 * row)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(canvas: Canvas, line: str, height: float) -> None:
    words, *rest = line.split("~")
    text = canvas.beginText(60, height)
    text.setFont("Helvetica", 12)
    text.textOut(words)
    for raised in rest:
        text.setFont("Helvetica", 8)
        text.setRise(4)
        text.textOut(raised[:1])
        text.setFont("Helvetica", 12)
        text.setRise(0)
        text.textOut(raised[1:])
    canvas.drawText(text)


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip file with some parts."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            # Without the time of day, so that the same parts make the same file.
            file.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return target.getvalue()


def docx(body: str, properties: str = "") -> bytes:
    """A Word file with the XML of its body, and of its properties."""
    document = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        f' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/">{properties}</c>'
    return zipped({"word/document.xml": document.encode(), "docProps/core.xml": core.encode()})


def odt(body: str, properties: str = "") -> bytes:
    """An OpenDocument text with the XML of its body, and of its properties."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "meta")
    )
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"<d {names}><office:body><office:text>{body}</office:text></office:body></d>"
    meta = f"<d {names}><office:meta>{properties}</office:meta></d>"
    kind = b"application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content.encode(), "meta.xml": meta.encode()})
