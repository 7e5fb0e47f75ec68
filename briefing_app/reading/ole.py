"""Opens files of the kind that old office programs and Outlook write (OLE), and tells which of them it is."""

import struct

from olefile import OleFileIO  # type: ignore[import-untyped]  # comes without type information
from oxmsg.storage import Storage

from briefing_app.system.errors import BriefingError
from briefing_app.system.words import marked, tr

MARK = b"\xd0\xcf\x11\xe0"
MOST_ENTRIES = 20_000
MOST_ENTRIES_IN_ONE = 2_000
"""Each is looked for among its neighbours, so the time grows with the square of this."""
_MAIL_PART = "__properties_version1.0"
_OTHERS = {
    "WordDocument": marked("“{name}” is an old Word document. Open it and save it as .docx or as PDF."),
    "Workbook": marked("“{name}” is an old Excel workbook. Open it and save it as .xlsx."),
    "Book": marked("“{name}” is an old Excel workbook. Open it and save it as .xlsx."),
    "PowerPoint Document": marked("“{name}” is an old PowerPoint presentation. Open it and save it as PDF."),
    "EncryptedPackage": marked(
        "“{name}” is locked with a password. Save it without the password and add that file."
    ),
}
_OTHER = marked("“{name}” is a file of a program that can’t be read. Save its text as plain text.")
# What the libraries raise over files that are cut short or made to trip them up.
_WRONG_FORM = (TypeError, AttributeError, LookupError, ValueError, struct.error)
DAMAGE = (*_WRONG_FORM, OSError, ArithmeticError, RecursionError)


def damaged(name: str) -> BriefingError:
    return BriefingError(tr("“{name}” is damaged or cut short. Ask for it or download it again.", name=name))


def is_mail(content: bytes) -> bool:
    """Whether a file of this kind is an Outlook mail, which may hold a workbook as an attachment."""
    return _MAIL_PART.encode("utf-16-le") in content


def mail_storage(content: bytes, name: str) -> Storage:
    """The parts of an Outlook mail.

    Raises:
        BriefingError: it is a file of another program, damaged, or larger than it seems.
    """
    try:
        with OleFileIO(content) as ole:
            _check(ole, len(content), name)
            return Storage.from_ole(ole)
    except DAMAGE as error:
        raise damaged(name) from error


def _check(ole: OleFileIO, size: int, name: str) -> None:
    """Raise unless it is a mail whose parts have room in it: two parts may claim the same bytes."""
    names = {kid.name for kid in ole.root.kids}
    if _MAIL_PART not in names:
        said = next((said for part, said in _OTHERS.items() if part in names), _OTHER)
        raise BriefingError(tr(said, name=name))
    entries = [entry for entry in ole.direntries if entry is not None]
    crowded = any(len(entry.kids) > MOST_ENTRIES_IN_ONE for entry in entries)
    streams = [entry.size for entry in entries if entry is not ole.root]
    if crowded or len(entries) > MOST_ENTRIES or sum(streams) > size:
        raise damaged(name)
