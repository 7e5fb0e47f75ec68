"""Reads mails as a mail program saves them: subject, body and the names of what is attached."""

from collections.abc import Sequence
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import html
from briefing_app.reading.encodings import decode
from briefing_app.system.errors import BriefingError

MEDIA_TYPE = "message/rfc822"
_READER, _VERSION = "eml", 1
_MOST_PARTS = 500
"""A mail of more parts than this is no mail that somebody wrote."""


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a mail: its subject, its text, and a line that names the attachments.

    Raises:
        BriefingError: it is not a mail, or there is no text in it.
    """
    mail = _parsed(content, name)
    attached = [part for part in mail.walk() if part.get_filename()]
    body = _body([part for part in mail.walk() if part not in attached], sha256, name)
    if not body.strip():
        raise BriefingError(
            f"“{name}” is a mail without text. Save what is attached to it as files of their own."
        )
    subject, day = _header(mail, "subject"), _day(mail)
    names = ", ".join(" ".join(str(part.get_filename()).split()) for part in attached)
    text = "\n\n".join(part for part in (subject, body.strip(), names and f"Attached: {names}") if part)
    return Document(
        sha256=sha256,
        text=text,
        reader=_READER,
        reader_version=_VERSION,
        proposed=Proposal(
            title=subject or None,
            author=parseaddr(_header(mail, "from"))[0] or None,
            published=day,
            published_basis="the day on which the mail was sent" if day else None,
        ),
    )


def _parsed(content: bytes, name: str) -> Message:
    no_mail = f"“{name}” is not a mail that can be read. Copy its text to a file."
    try:
        # The older of Python's two policies: the newer one fails over heads that are not well formed.
        mail = message_from_bytes(content)
        parts = sum(1 for _ in mail.walk())
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise BriefingError(no_mail) from error
    if parts > _MOST_PARTS or not (mail["from"] or mail["subject"] or mail["date"]):
        raise BriefingError(no_mail)
    return mail


def _body(parts: Sequence[Message], sha256: str, name: str) -> str:
    """The text as the sender wrote it, plain if there is a plain one."""
    for wanted in ("text/plain", html.MEDIA_TYPE):
        for part in parts:
            payload = part.get_payload(decode=True)
            if part.get_content_type() != wanted or not isinstance(payload, bytes) or not payload.strip():
                continue
            if wanted == html.MEDIA_TYPE:
                return html.read(payload, sha256, name).text
            return _decoded(payload, part.get_content_charset(), name).replace("\r\n", "\n")
    return ""


def _decoded(payload: bytes, charset: str | None, name: str) -> str:
    """Text in the encoding that the mail names, or in the one that fits if it is not so.

    Raises:
        BriefingError: none fits.
    """
    try:
        return payload.decode(charset or "utf-8")
    except (UnicodeDecodeError, LookupError):
        found = decode(payload)
    if found is None:
        raise BriefingError(f"“{name}” is in no encoding that can be read. Copy its text to a file.")
    return found


def _header(mail: Message, name: str) -> str:
    """A line of the head with its encoded words made out, as it stands where they can't be."""
    line = str(mail[name] or "")
    try:
        line = str(make_header(decode_header(line)))
    except (MessageError, LookupError, ValueError):
        line = line.encode("utf-8", errors="replace").decode("utf-8")
    return " ".join(line.split())


def _day(mail: Message) -> str | None:
    try:
        return parsedate_to_datetime(_header(mail, "date")).date().isoformat()
    except (ValueError, TypeError):
        return None
