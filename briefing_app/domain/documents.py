"""Sources and documents: a file as it came, and the frozen text that was read from it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain import edtf
from briefing_app.system.words import tr

OCR_READER = "pdf-ocr"
"""The reader of a document whose words, or some of them, were recognised in pictures of its pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the original: characters `[start, end)` of the text, its number from 1, the one printed."""

    number: int
    label: str | None
    start: int
    end: int

    @property
    def printed(self) -> str:
        """The number that a reader of the original sees on it, or counts to where none is printed."""
        return self.label or str(self.number)

    @property
    def is_numbered_otherwise(self) -> bool:
        """Whether the number printed on it is not its place in the file."""
        return self.printed != str(self.number)


def page_at(pages: Sequence[Page], offset: int) -> Page | None:
    """The page on which a character of the text stands; None where the format has no pages."""
    number = bisect_right(pages, offset, key=lambda page: page.start)
    return pages[number - 1] if number else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a file says of itself beside its text: each is None where it says nothing.

    `published` is a day, `published_basis` the words that say where it stands.
    """

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_basis: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The frozen text of one file. Every offset of the program points into `text`.

    `text` has a line feed for every line end. `pages` are in order and do not overlap; there are none where
    the format has none. `unread` are the numbers of pages that are pictures which nothing here could read.
    """

    sha256: str
    text: str
    reader: str
    reader_version: int
    pages: tuple[Page, ...] = ()
    proposed: Proposal | None = None
    unread: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known of a file that its text need not say, with how the date is known."""

    title: str
    publisher: str | None = None
    published: str | None = None
    published_basis: str | None = None
    address: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document in a library: its identity is the SHA-256 of the file's bytes, in hexadecimal."""

    sha256: str
    file_name: str
    media_type: str
    details: Details

    @property
    def title(self) -> str:
        return self.details.title

    @property
    def published(self) -> str | None:
        return self.details.published

    @property
    def label(self) -> str:
        """Publisher and date in words, as a line under a quote shows them."""
        day = edtf.in_words(self.details.published) if self.details.published else tr("date not known")
        return f"{self.details.publisher or self.file_name} · {day}"
