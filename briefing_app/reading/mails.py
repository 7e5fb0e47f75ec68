"""What readers of mails have in common: a mail's own text, and what was attached to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing_app.domain.documents import Document
from briefing_app.reading import html
from briefing_app.reading.names import last_part, sound
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MOST_BODY_CHARACTERS = 5_000_000
"""The words of a mail; a longer one is a program's."""
MOST_ATTACHED = 100
"""A mail of more attachments is an archive; those beyond are left out."""
MOST_ATTACHED_BYTES = 60_000_000
"""What the attachments of one mail hold together, decoded; those beyond are left out."""

_LONGEST_NAME = 200
# A page in a mail is in the encoding that the mail names, whatever it says itself.
_UTF_8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that was attached to a mail, decoded. Its name is only ever a name, never a path."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail's own text as a document, and what was attached to it.

    `left_out` are the names of attachments beyond the bounds.
    """

    document: Document
    attached: tuple[Attached, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachments:
    """The attachments of a mail within the bounds, and the names of the others."""

    kept: tuple[Attached, ...]
    left_out: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [*(attached.name for attached in self.kept), *self.left_out]


def within_bounds(attachments: Iterable[Attached]) -> Attachments:
    """The first hundred attachments, as far as they fit into the bytes that are read of one mail."""
    kept: list[Attached] = []
    left_out: list[str] = []
    total = 0
    for attached in attachments:
        if len(kept) < MOST_ATTACHED and total + len(attached.content) <= MOST_ATTACHED_BYTES:
            kept.append(attached)
            total += len(attached.content)
        else:
            left_out.append(attached.name)
    return Attachments(tuple(kept), tuple(left_out))


def on_one_line(words: object) -> str:
    """Words of a mail's head: without line breaks, and without halves of characters."""
    return " ".join(str(words or "").encode("utf-8", errors="replace").decode("utf-8").split())


def file_name(words: str) -> str:
    """The name of an attachment: its last 200 characters at the most, which hold what tells its format."""
    return sound(last_part(on_one_line(words)))[-_LONGEST_NAME:] or "attachment"


def shown(text: str, media_type: str, name: str) -> str:
    """What a mail's text shows: of a web page its words, any other as it is, its line ends made one kind.

    Raises:
        BriefingError: it is too long, or a page without words.
    """
    if len(text) > MOST_BODY_CHARACTERS:
        raise BriefingError(
            tr("“{name}” is too long to be read as a mail. Save its text as plain text.", name=name)
        )
    if media_type == html.MEDIA_TYPE and text.strip():
        page = html.read(_UTF_8_MARK + text.encode(errors="replace"), "", name).text
        return page.removeprefix("\ufeff").strip()
    return text.replace("\r\n", "\n").replace("\r", "\n")


def put_together(subject: str, body: str, names: Iterable[str]) -> str:
    """The text of a mail: its subject, its body, and a line that names what is attached."""
    listed = ", ".join(names)
    parts = (subject, body.strip(), listed and f"Attached: {listed}")
    return "\n\n".join(part for part in parts if part)
