"""Reads mails as a mail program saves them: subject and body as the document, and what is attached."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import html
from briefing_app.reading.encodings import decode
from briefing_app.reading.mails import (
    Attached,
    Mail,
    file_name,
    on_one_line,
    put_together,
    shown,
    within_bounds,
)
from briefing_app.reading.names import sound
from briefing_app.system.errors import BriefingError
from briefing_app.system.overriding import override
from briefing_app.system.words import tr

MEDIA_TYPE = "message/rfc822"
_READER, _VERSION = "eml", 2
_MOST_PARTS = 500
"""A mail of more parts than this is no mail that somebody wrote."""
_DEEPEST = 60
"""Parts within parts; a mail that is forwarded by hand again and again stays far below."""
_MOST_MARKS = 50_000
"""Lines that begin as the end of a part does: it takes a second to find out that so many are none."""
_LONGEST_HEAD = 10_000
"""What is read of one line of a head: the time that its parts take grows with the square of this."""
# What signs a mail or shows in it, and is not a document of its own.
_SIGNATURES = frozenset(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
)


# The older of Python's two policies: the newer one fails over heads that are not well formed.
class _Bounded(policy.Compat32):
    @override
    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEAD]


def read(content: bytes, sha256: str, name: str) -> Mail:
    """The document in a mail: its subject, its text, and a line that names what is attached.

    Raises:
        BriefingError: it is not a mail, or there is no text in it and nothing attached.
    """
    mail = _parsed(content, name)
    attachments = within_bounds(_attached(mail))
    body = _body(mail, name)
    if not body.strip() and not attachments.names:
        raise BriefingError(tr("“{name}” is a mail without text. Choose a mail with words in it.", name=name))
    subject, day = _header(mail, "subject"), _day(mail)
    document = Document(
        sha256=sha256,
        text=put_together(subject, body, attachments.names),
        reader=_READER,
        reader_version=_VERSION,
        proposed=Proposal(
            title=subject or None,
            author=_author(mail),
            published=day,
            published_basis="the day on which the mail was sent" if day else None,
        ),
    )
    return Mail(document, attachments.kept, attachments.left_out)


def _parsed(content: bytes, name: str) -> Message:
    no_mail = tr("“{name}” is not a mail that can be read. Copy its text to a file.", name=name)
    if content.count(b"\n--") > _MOST_MARKS or content.count(b"boundary=") > _MOST_PARTS:
        raise BriefingError(no_mail)
    try:
        mail = message_from_bytes(content, policy=_Bounded())
        parts = sum(1 for _ in mail.walk())
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise BriefingError(no_mail) from error
    if parts > _MOST_PARTS or _is_too_deep(mail) or not (mail["from"] or mail["subject"] or mail["date"]):
        raise BriefingError(no_mail)
    return mail


def _is_too_deep(mail: Message) -> bool:
    """Whether parts lie in parts deeper than a mail that is forwarded again and again has them."""
    level: list[Message] = [mail]
    for _ in range(_DEEPEST):
        level = [
            part
            for one in level
            if one.is_multipart()
            for part in one.get_payload()
            if isinstance(part, Message)
        ]
    return bool(level)


def _own_parts(mail: Message) -> Iterator[Message]:
    """The parts of a mail in order, but those of a mail attached to it, and the pictures within its text."""
    yield mail
    related = mail.get_content_subtype() == "related"
    if mail.is_multipart() and mail.get_content_type() != MEDIA_TYPE:
        for part in mail.get_payload():
            if isinstance(part, Message) and not (related and part.get_content_maintype() == "image"):
                yield from _own_parts(part)


def _attached(mail: Message) -> Iterator[Attached]:
    for part in _own_parts(mail):
        if part.get_content_type() == MEDIA_TYPE:
            yield from _attached_mails(part)
        elif not part.is_multipart() and _is_attachment(part):
            payload = part.get_payload(decode=True)
            yield Attached(_name(part), payload if isinstance(payload, bytes) else b"")


def _attached_mails(part: Message) -> Iterator[Attached]:
    """The mails in a part, written out as they came."""
    for inner in part.get_payload() if part.is_multipart() else ():
        if isinstance(inner, Message):
            name = _header(inner, "subject").replace("/", "-")[:80] or "mail"
            try:
                yield Attached(sound(f"{name}.eml"), inner.as_bytes())
            except (MessageError, ValueError, LookupError, TypeError, AttributeError):
                yield Attached(sound(f"{name}.eml"), b"")


def _is_attachment(part: Message) -> bool:
    """Whether a part is a file that somebody attached, not a picture within the text or a signature."""
    if not _own_name(part) or part.get_content_type() in _SIGNATURES:
        return False
    return part.get_content_maintype() != "image" or part.get_content_disposition() == "attachment"


def _name(part: Message) -> str:
    return file_name(_words(_own_name(part)))


def _own_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return "attachment"  # its head has a name that can't be made out


def _body(mail: Message, name: str) -> str:
    """The text as the sender wrote it, plain if there is a plain one."""
    parts = [part for part in _own_parts(mail) if not _own_name(part) and not part.is_multipart()]
    for wanted in ("text/plain", html.MEDIA_TYPE):
        for part in parts:
            payload = part.get_payload(decode=True)
            if part.get_content_type() != wanted or not isinstance(payload, bytes) or not payload.strip():
                continue
            return shown(_decoded(payload, part.get_content_charset(), name), wanted, name)
    return ""


def _decoded(payload: bytes, charset: str | None, name: str) -> str:
    """Text in the encoding that the mail names, or in the one that fits if it is not so.

    Raises:
        BriefingError: none fits.
    """
    try:
        return payload.decode(charset or "utf-8")
    except (UnicodeError, LookupError, ValueError):
        found = decode(payload)
    if found is None:
        raise BriefingError(
            tr("“{name}” is in no encoding that can be read. Copy its text to a file.", name=name)
        )
    return found


def _header(mail: Message, name: str) -> str:
    return on_one_line(_words(str(mail[name] or "")))


def _words(line: str) -> str:
    """A line of the head with its encoded words made out, as it stands where they can't be."""
    try:
        return str(make_header(decode_header(line)))
    except (MessageError, LookupError, ValueError):
        return line


def _author(mail: Message) -> str | None:
    try:
        return parseaddr(_header(mail, "from"))[0] or None
    except RecursionError:
        return None  # remarks within remarks


def _day(mail: Message) -> str | None:
    try:
        return parsedate_to_datetime(_header(mail, "date")).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
