"""Reads RTF files: the words that show, a table row a line, title and author from its particulars.

A file is read within these bounds: 3 million parts (about five seconds), 5 million characters of text.
"""

import re

from striprtf.striprtf import rtf_to_text

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading.rtf_cleaning import Cleaned, TooLargeError, cleaned
from briefing_app.reading.titles import borne_out
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "application/rtf"
MARK = b"{\\rtf"
MOST_CHARACTERS = 5_000_000
_READER, _VERSION = "rtf", 1
# What Word and LibreOffice write before a list's item, in fonts of signs.
_BULLET = re.compile(r"^[ \t]*[·•▪■§oØ\uf0b7\uf0a7\uf0d8\uf02d][ ]*\t[ \t]*", re.MULTILINE)
_NUMBER = re.compile(r"^(\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\t", re.MULTILINE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\xad]")


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in an RTF file, its paragraphs parted by blank lines.

    Raises:
        BriefingError: it is too large, or there are no words in it.
    """
    try:
        parts = cleaned(content)
    except TooLargeError as error:
        raise _too_large(name) from error
    if len(parts.text) > MOST_CHARACTERS:
        raise _too_large(name)
    text = _blocks(_converted(parts.text, parts))
    if not any(char.isalnum() for char in text):
        raise BriefingError(tr("“{name}” holds no words. Choose a file with words in it.", name=name))
    return Document(
        sha256=sha256, text=text, reader=_READER, reader_version=_VERSION, proposed=_proposed(parts, text)
    )


def plain(content: bytes) -> str:
    """The words in the RTF body of a mail, or nothing where it is too large."""
    try:
        parts = cleaned(content)
    except TooLargeError:
        return ""
    return _blocks(_converted(parts.text, parts)) if len(parts.text) <= MOST_CHARACTERS else ""


def _too_large(name: str) -> BriefingError:
    return BriefingError(
        tr("“{name}” is too large for an RTF file to be read. Save its text as plain text.", name=name)
    )


def _converted(small: str, parts: Cleaned) -> str:
    """The text of a small RTF, with characters that it names by their halves made whole."""
    text: str = rtf_to_text(small, encoding=parts.encoding, errors="replace")  # type: ignore[no-untyped-call]
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")


def _blocks(text: str) -> str:
    """The text with a blank line between blocks, and no blanks at the ends of lines."""
    lines = (line.rstrip() for line in _CONTROLS.sub("", text.replace("\r", "\n")).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return _NUMBER.sub(r"\1 ", _BULLET.sub("• ", text))


def _proposed(parts: Cleaned, text: str) -> Proposal | None:
    title, author = (" ".join(_converted(part, parts).split()) for part in (parts.title, parts.author))
    own = borne_out(title, text)
    return Proposal(title=own, author=author or None) if own or author else None
