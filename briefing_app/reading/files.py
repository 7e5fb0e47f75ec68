"""Opens a file that a person chose and hands it to the reader of its format."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.documents import Document
from briefing_app.reading import plain_text
from briefing_app.system.errors import BriefingError

MOST_BYTES = 50_000_000
"""A larger file is not a document that anybody reads before a meeting."""
_MEGABYTE = 1_000_000
_KNOWN_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Outlook file",
    b"{\\rtf": "an RTF document",
}
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """A file's bytes with the document that was read from them."""

    name: str
    media_type: str
    content: bytes
    document: Document


def open_file(path: Path) -> OpenedFile:
    """Read a file.

    Raises:
        BriefingError: it is missing, unreadable, too large, or not a format that can be read.
    """
    content = _content(path)
    for mark, name in _KNOWN_FORMATS.items():
        if content.startswith(mark):
            raise BriefingError(
                f"“{path.name}” is {name}, which can't be read yet. Save its text as plain text."
            )
    sha256 = hashlib.sha256(content).hexdigest()
    return OpenedFile(
        name=_sound_name(path),
        media_type=plain_text.MEDIA_TYPE,
        content=content,
        document=plain_text.read(content, sha256, path.name),
    )


def _sound_name(path: Path) -> str:
    """The file's name as text: letters of another encoding, which a library could not hold, show as lost."""
    return os.fsencode(path.name).decode("utf-8", errors="replace")


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise BriefingError(_no_file(path))
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise BriefingError(
                f"“{path.name}” is {size // _MEGABYTE} MB; up to {MOST_BYTES // _MEGABYTE} MB can be read."
                " Save the part that you need as a file of its own."
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name can't be used"
        raise BriefingError(f"“{path}” can't be read: {reason}. Check that you may open it.") from error


def _no_file(path: Path) -> str:
    if path.is_dir():
        return f"“{path}” is a folder without a text document of its own. Choose a document's file."
    if path.exists():
        return f"“{path}” is a device or a pipe, not a file. Choose a document's file."
    return f"“{path}” is not there. Choose a document's file."


def is_readable(path: Path) -> bool:
    """Whether a file looks like one that `open_file` can read, by its name alone; hidden ones do not."""
    return not path.name.startswith(".") and path.suffix.lower() in _TEXT_SUFFIXES
