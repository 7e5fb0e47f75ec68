"""The formats that can be read, and how each is told: by what is in the file first, by its name second."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefing_app.domain.documents import Document
from briefing_app.reading import docx, eml, html, odt, pdf, plain_text
from briefing_app.reading.office_zip import OfficeZip
from briefing_app.system.errors import BriefingError


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file with its reader: `read(content, sha256, name)` raises BriefingError if it can't."""

    media_type: str
    read: Callable[[bytes, str, str], Document]
    suffixes: frozenset[str]


_TEXT = Format(plain_text.MEDIA_TYPE, plain_text.read, frozenset({"", ".txt", ".text", ".md"}))
_PDF = Format(pdf.MEDIA_TYPE, pdf.read, frozenset({".pdf"}))
_DOCX = Format(docx.MEDIA_TYPE, docx.read, frozenset({".docx", ".docm"}))
_ODT = Format(odt.MEDIA_TYPE, odt.read, frozenset({".odt"}))
_HTML = Format(html.MEDIA_TYPE, html.read, frozenset({".html", ".htm", ".xhtml"}))
_MAIL = Format(eml.MEDIA_TYPE, eml.read, frozenset({".eml"}))
SUFFIXES = frozenset[str]().union(*(known.suffixes for known in (_TEXT, _PDF, _DOCX, _ODT, _HTML, _MAIL)))
"""The ends of names, in small letters with their dot, of files that look like documents."""
_REFUSED = {
    b"\xd0\xcf\x11\xe0": "an old Word or Outlook file",
    b"{\\rtf": "an RTF document",
}
_ZIP_MARK = b"PK\x03\x04"
# A PDF may begin with a few bytes of another program's.
_PDF_MARK, _PDF_MARK_WITHIN = b"%PDF-", 1024


def format_of(content: bytes, name: str) -> Format:
    """The format of a file.

    Raises:
        BriefingError: it is one that can't be read.
    """
    if content.startswith(_ZIP_MARK):
        return _zipped(content, name)
    if _PDF_MARK in content[:_PDF_MARK_WITHIN]:
        return _PDF
    for mark, kind in _REFUSED.items():
        if content.startswith(mark):
            raise BriefingError(f"“{name}” is {kind}, which can't be read yet. Save its text as plain text.")
    suffix = PurePath(name).suffix.lower()
    if suffix in _MAIL.suffixes:
        return _MAIL
    return _HTML if suffix in _HTML.suffixes or html.is_page(content) else _TEXT


def _zipped(content: bytes, name: str) -> Format:
    parts = OfficeZip(content, name)
    if parts.has(docx.PART):
        return _DOCX
    if parts.has("mimetype") and parts.content("mimetype").strip() == odt.MEDIA_TYPE.encode():
        return _ODT
    raise BriefingError(
        f"“{name}” is no text document. Unpack it, or save its text as Word, PDF or plain text."
    )
