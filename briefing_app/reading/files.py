"""Opens a file that a person chose, a member of an archive or an attachment, and hands it to its reader.

Files are read in memory: 50 MB of most kinds, and 100 MB of mails, whose attachments are packed as letters.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.documents import Document
from briefing_app.reading.containers import ARCHIVE_SUFFIX, member_content
from briefing_app.reading.formats import MAIL_SUFFIXES, SUFFIXES, format_of
from briefing_app.reading.mails import Attached, Mail
from briefing_app.reading.names import last_part, sound, suffix
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_BYTES = 50_000_000
"""A larger file is not a document that anybody reads before a meeting."""
MOST_MAIL_BYTES = 100_000_000
"""A mail with 50 MB of attachments, which take a third more room in it."""
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedFile:
    """A file's bytes with the document that was read from them.

    `attached` is what was attached to a mail, each to be opened with `open_content`; `left_out` are the names
    of attachments beyond the bounds of one mail.
    """

    name: str
    media_type: str
    content: bytes
    document: Document
    attached: tuple[Attached, ...] = ()
    left_out: tuple[str, ...] = ()


def open_file(path: Path, member: str | None = None) -> OpenedFile:
    """Read a file, or a member of a zip archive, its format told by its content first and its name second.

    Raises:
        BriefingError: it is missing, unreadable, too large, or not a format that can be read.
    """
    if member is not None:
        return open_content(member_content(path, member), last_part(member))
    return open_content(_content(path), path.name)


def open_content(content: bytes, name: str) -> OpenedFile:
    """Read what is not a file of its own: an attachment, a member of an archive, a text that was pasted.

    Raises:
        BriefingError: it is too large, or not in a format that can be read.
    """
    name = sound(name)
    _check_size(len(content), name)
    found = format_of(content, name)
    sha256 = hashlib.sha256(content).hexdigest()
    read = found.read(content, sha256, name)
    mail = read if isinstance(read, Mail) else Mail(read)
    return OpenedFile(
        name=name,
        media_type=found.media_type,
        content=content,
        document=mail.document,
        attached=mail.attached,
        left_out=mail.left_out,
    )


def _check_size(size: int, name: str) -> None:
    most = MOST_MAIL_BYTES if suffix(name) in MAIL_SUFFIXES else MOST_BYTES
    if size > most:
        raise BriefingError(
            tr(
                "“{name}” is {size} MB; up to {most} MB can be read."
                " Save the part that you need as a file of its own.",
                name=name,
                size=size // _MEGABYTE,
                most=most // _MEGABYTE,
            )
        )


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise BriefingError(_no_file(path))
        _check_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else tr("its name can't be used")
        raise BriefingError(
            tr("“{path}” can't be read: {reason}. Check that you may open it.", path=path, reason=reason)
        ) from error


def _no_file(path: Path) -> str:
    if path.is_dir():
        return tr("“{path}” is a folder without a document of its own. Choose a document's file.", path=path)
    if path.exists():
        return tr("“{path}” is a device or a pipe, not a file. Choose a document's file.", path=path)
    return tr("“{path}” is not there. Choose a document's file.", path=path)


def is_readable(path: Path) -> bool:
    """Whether a file looks like a document or an archive of them, by its name alone; hidden ones do not."""
    return not path.name.startswith(".") and suffix(path.name) in {*SUFFIXES, ARCHIVE_SUFFIX}
