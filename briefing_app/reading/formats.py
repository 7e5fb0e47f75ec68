"""The formats that can be read, and how each is told: by what is in the file first, by its name second."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from briefing_app.domain.documents import Document
from briefing_app.reading import (
    csv_files,
    docx,
    eml,
    html,
    msg,
    odt,
    ole,
    pdf,
    plain_text,
    rtf,
    spreadsheets,
)
from briefing_app.reading.mails import Mail
from briefing_app.reading.office_zip import OfficeZip
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file with its reader: `read(content, sha256, name)` raises BriefingError if it can't."""

    media_type: str
    read: Callable[[bytes, str, str], Document | Mail]
    suffixes: frozenset[str]


_TEXT = Format(plain_text.MEDIA_TYPE, plain_text.read, frozenset({"", ".txt", ".text", ".md"}))
_PDF = Format(pdf.MEDIA_TYPE, pdf.read, frozenset({".pdf"}))
_DOCX = Format(docx.MEDIA_TYPE, docx.read, frozenset({".docx", ".docm"}))
_ODT = Format(odt.MEDIA_TYPE, odt.read, frozenset({".odt"}))
_HTML = Format(html.MEDIA_TYPE, html.read, frozenset({".html", ".htm", ".xhtml"}))
_MAIL = Format(eml.MEDIA_TYPE, eml.read, frozenset({".eml"}))
_OUTLOOK = Format(msg.MEDIA_TYPE, msg.read, frozenset({".msg"}))
_RTF = Format(rtf.MEDIA_TYPE, rtf.read, frozenset({".rtf"}))
_CSV = Format(csv_files.MEDIA_TYPE, csv_files.read, frozenset({".csv", ".tsv"}))
_XLSX = Format(spreadsheets.XLSX_TYPE, spreadsheets.read, frozenset({".xlsx", ".xlsm", ".xlsb"}))
_ODS = Format(spreadsheets.ODS_TYPE, spreadsheets.read, frozenset({".ods"}))
_XLS = Format(spreadsheets.XLS_TYPE, spreadsheets.read, frozenset({".xls"}))
_TABLES = (_CSV, _XLSX, _ODS, _XLS)
_DOCUMENTS = (_TEXT, _PDF, _DOCX, _ODT, _HTML, _MAIL, _OUTLOOK, _RTF)
# Old Word documents are taken up, so that the report of a folder says what to do with them.
_NAMED_ONLY = frozenset({".doc"})
MAIL_SUFFIXES = _MAIL.suffixes | _OUTLOOK.suffixes
TABLE_SUFFIXES = frozenset().union(*(known.suffixes for known in _TABLES))
"""The ends of the names of tables, such as official data of all councils."""
SUFFIXES = _NAMED_ONLY.union(*(known.suffixes for known in (*_DOCUMENTS, *_TABLES)))
"""The ends of names, in small letters with their dot, of files that look like documents."""
_ZIP_MARK = b"PK\x03\x04"
# A PDF may begin with a few bytes of another program's.
_PDF_MARK, _PDF_MARK_WITHIN = b"%PDF-", 1024

# PNG, JPEG, GIF and TIFF; and what says in its second word that it is HEIC or AVIF.
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_PICTURE_BRANDS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")


def format_of(content: bytes, name: str) -> Format:
    """The format of a file.

    Raises:
        BriefingError: it is one that can't be read.
    """
    if content.startswith(_ZIP_MARK):
        return _zipped(content, name)
    if _PDF_MARK in content[:_PDF_MARK_WITHIN]:
        return _PDF
    if content.startswith((ole.MARK, rtf.MARK)):
        return _marked(content)
    if content.startswith(_PICTURES) or content[4:12] in _PICTURE_BRANDS:
        raise BriefingError(
            tr(
                "“{name}” is a picture. Print it to a PDF and add that: the words in it are then recognised.",
                name=name,
            )
        )
    suffix = PurePath(name).suffix.lower()
    if suffix in _MAIL.suffixes:
        return _MAIL
    if suffix in _CSV.suffixes:
        return _CSV
    return _HTML if suffix in _HTML.suffixes or html.is_page(content) else _TEXT


def _marked(content: bytes) -> Format:
    if content.startswith(rtf.MARK):
        return _RTF
    # The reader of Outlook's mails knows the other files of that kind and says what to do with them.
    is_workbook = spreadsheets.is_old_workbook(content) and not ole.is_mail(content)
    return _XLS if is_workbook else _OUTLOOK


def _zipped(content: bytes, name: str) -> Format:
    parts = OfficeZip(content, name)
    if parts.has(docx.PART):
        return _DOCX
    if parts.has("mimetype") and parts.content("mimetype").strip() == odt.MEDIA_TYPE.encode():
        return _ODT
    if any(parts.has(part) for part in spreadsheets.XLSX_PARTS):
        return _XLSX
    if parts.has("mimetype") and parts.content("mimetype").strip() == spreadsheets.ODS_TYPE.encode():
        return _ODS
    raise BriefingError(
        tr("“{name}” is no text document. Unpack it, or save its text as Word, PDF or plain text.", name=name)
    )
