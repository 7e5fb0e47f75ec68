"""Opens a file that a person chose and hands it to the reader of its format."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.documents import Document
from briefing_app.reading.formats import SUFFIXES, format_of
from briefing_app.system.errors import BriefingError

MOST_BYTES = 50_000_000
"""A larger file is not a document that anybody reads before a meeting."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """A file's bytes with the document that was read from them."""

    name: str
    media_type: str
    content: bytes
    document: Document


def open_file(path: Path) -> OpenedFile:
    """Read a file, its format told by its content first and its name second.

    Raises:
        BriefingError: it is missing, unreadable, too large, or not a format that can be read.
    """
    content = _content(path)
    name = _sound_name(path)
    found = format_of(content, name)
    sha256 = hashlib.sha256(content).hexdigest()
    document = found.read(content, sha256, name)
    return OpenedFile(name=name, media_type=found.media_type, content=content, document=document)


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
        return f"“{path}” is a folder without a document of its own. Choose a document's file."
    if path.exists():
        return f"“{path}” is a device or a pipe, not a file. Choose a document's file."
    return f"“{path}” is not there. Choose a document's file."


def is_readable(path: Path) -> bool:
    """Whether a file looks like one that `open_file` can read, by its name alone; hidden ones do not."""
    return not path.name.startswith(".") and path.suffix.lower() in SUFFIXES
