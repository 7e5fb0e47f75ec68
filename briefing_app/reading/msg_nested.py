"""Writes a mail that was found inside an Outlook mail in the common format, the same bytes every time."""

import base64
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr

from briefing_app.reading.mails import Attached

# No line of base64 begins so, and texts are written in base64 too.
_BOUNDARY = "--briefing-part--"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nested:
    """A mail taken from an Outlook mail."""

    subject: str
    author: str
    sent: datetime | None
    body: str
    attached: tuple[Attached, ...]


def written_out(mail: Nested) -> bytes:
    """The mail as the bytes of an EML file."""
    whole = MIMEMultipart(boundary=_BOUNDARY)
    whole["Subject"] = Header(mail.subject, "utf-8").encode()
    whole["From"] = formataddr((mail.author, "unknown@invalid"), "utf-8")
    if mail.sent:
        whole["Date"] = format_datetime(mail.sent)
    whole.attach(MIMEText(mail.body, "plain", "utf-8"))
    for attached in mail.attached:
        part = MIMEBase("application", "octet-stream")
        part.set_payload(base64.encodebytes(attached.content).decode("ascii"))
        part["Content-Transfer-Encoding"] = "base64"
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", attached.name))
        whole.attach(part)
    return whole.as_bytes()
