"""Reads mails as Outlook saves them: subject and body as the document, and what is attached.

A mail inside a mail is handed on as a mail of the common format (EML), with what is attached to it in turn.
"""

from collections.abc import Iterator
from datetime import datetime
from email.errors import MessageError
from email.parser import HeaderParser
from email.utils import parseaddr, parsedate_to_datetime

from oxmsg.domain import constants as names

from briefing_app.domain.documents import Document, Proposal
from briefing_app.reading import html, ole, rtf
from briefing_app.reading.mails import (
    Attached,
    Mail,
    file_name,
    on_one_line,
    put_together,
    shown,
    within_bounds,
)
from briefing_app.reading.msg_nested import Nested, written_out
from briefing_app.reading.msg_parts import OUTER_HEAD, Parts
from briefing_app.reading.names import sound
from briefing_app.reading.rtf_packed import unpacked
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "application/vnd.ms-outlook"
_READER, _VERSION = "msg", 1
_MOST_DEPTH = 5
_LONGEST_HEAD, _LONGEST_LINE = 100_000, 500
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf")


def read(content: bytes, sha256: str, name: str) -> Mail:
    """The document in an Outlook mail: its subject, its text, and a line that names what is attached.

    Raises:
        BriefingError: it is not a mail, damaged, or there is no text in it and nothing attached.
    """
    storage = ole.mail_storage(content, name)
    try:
        mail = Parts(storage, OUTER_HEAD)
        attachments = within_bounds(_attached(mail, name, 0))
        body = _body(mail, name)
        subject, author, sent = _subject(mail), _author(mail), _sent(mail)
    except ole.DAMAGE as error:
        raise ole.damaged(name) from error
    if not body.strip() and not attachments.names:
        raise BriefingError(tr("“{name}” is a mail without text. Choose a mail with words in it.", name=name))
    document = Document(
        sha256=sha256,
        text=put_together(subject, body, attachments.names),
        reader=_READER,
        reader_version=_VERSION,
        proposed=Proposal(
            title=subject or None,
            author=author or None,
            published=sent.date().isoformat() if sent else None,
            published_basis="the day on which the mail was sent" if sent else None,
        ),
    )
    return Mail(document, attachments.kept, attachments.left_out)


def _attached(mail: Parts, name: str, depth: int) -> Iterator[Attached]:
    for part in mail.attachments():
        inner = part.inner_mail()
        if inner and depth < _MOST_DEPTH:
            yield _inner(inner, name, depth + 1)
        elif not inner and not _is_inline(part):
            yield Attached(_file_name(part), part.content(names.PID_ATTACH_DATA_BINARY))


def _inner(mail: Parts, name: str, depth: int) -> Attached:
    subject = _subject(mail)
    attachments = within_bounds(_attached(mail, name, depth))
    nested = Nested(
        subject=subject,
        author=_author(mail),
        sent=_sent(mail),
        body=_body(mail, name),
        attached=attachments.kept,
    )
    return Attached(sound(f"{subject.replace('/', '-')[:80] or 'mail'}.eml"), written_out(nested))


def _is_inline(part: Parts) -> bool:
    """Whether it is a picture within the text: only those have an identity that the text can name."""
    return bool(part.text(names.PID_ATTACH_CONTENT_ID)) and _file_name(part).lower().endswith(_PICTURES)


def _file_name(part: Parts) -> str:
    found = (
        part.text(number)
        for number in (names.PID_ATTACH_LONG_FILENAME, names.PID_ATTACH_FILENAME, names.PID_DISPLAY_NAME)
    )
    return file_name(next(filter(None, found), ""))


def _subject(mail: Parts) -> str:
    return on_one_line(mail.text(names.PID_SUBJECT))


def _body(mail: Parts, name: str) -> str:
    """The text, plain if there is a plain one."""
    plain = mail.text(names.PID_BODY)
    page = mail.content(names.PID_HTML)
    text = mail.text(names.PID_BODY_HTML) if not page else mail.decoded(page)
    if plain.strip():
        return shown(plain, "text/plain", name)
    if text.strip():
        return shown(text, html.MEDIA_TYPE, name)
    return rtf.plain(unpacked(mail.content(names.PID_RTF_COMPRESSED)))


def _author(mail: Parts) -> str:
    return on_one_line(
        parseaddr(_head(mail, "from"))[0]
        or mail.text(names.PID_SENDER_NAME)
        or mail.text(names.PID_SENT_REPRESENTING_NAME)
    )


def _sent(mail: Parts) -> datetime | None:
    """When it was sent, by the sender's clock where its head says so."""
    try:
        return parsedate_to_datetime(_head(mail, "date"))
    except (ValueError, TypeError, OverflowError):
        found = map(mail.moment, (names.PID_CLIENT_SUBMIT_TIME, names.PID_MESSAGE_DELIVERY_TIME))
        return next(filter(None, found), None)


def _head(mail: Parts, line: str) -> str:
    """A line of the head under which the mail was sent over the internet, if it was."""
    try:
        head = mail.text(names.PID_TRANSPORT_MESSAGE_HEADERS)[:_LONGEST_HEAD]
        return on_one_line(HeaderParser().parsestr(head)[line])[:_LONGEST_LINE]
    except (MessageError, ValueError):
        return ""
