"""Reads PDF files: the text of each page without heads, feet and footnote marks, and where it begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from briefing_app.domain.documents import OCR_READER, Document, Page, Proposal
from briefing_app.reading.hyphens import Hyphens
from briefing_app.reading.ocr import HOW_TO_GET_IT, MOST_OCR_PAGES, Recogniser, text_of_words
from briefing_app.reading.pdf_pages import opened, page_of, text_of
from briefing_app.reading.pdf_text import page_text
from briefing_app.reading.running_lines import Trimmed, without_running_lines
from briefing_app.reading.scans import is_picture
from briefing_app.reading.titles import borne_out
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

MEDIA_TYPE = "application/pdf"
MOST_CHARACTERS = 20_000_000
_READER, _VERSION = "pdf", 2
_SENTENCE_ENDS = (".", "!", "?", "”", "’", ":")
_BROKEN_OFF = re.compile(r"\w[-\u2010]$")


@dataclass(frozen=True, slots=True)
class _Raw:
    """The text of each page, whether some was recognised, and the numbers of pages left unread."""

    texts: tuple[str, ...]
    recognised: bool
    unread: tuple[int, ...]


def read(content: bytes, sha256: str, name: str) -> Document:
    """The document in a PDF file, a line of print to a line; pictures of pages are recognised.

    Raises:
        BriefingError: it is damaged, encrypted, too long, or holds no text that can be read here.
    """
    with opened(content, name) as pdf:
        raw = _page_texts(pdf, sha256, name)
        labels = [pdf.get_page_label(index) or None for index in range(len(pdf))]
        title = pdf.get_metadata_value("Title").strip()
    hyphens = Hyphens(raw.texts)
    lines = [[line.strip() for line in hyphens.joined(text).split("\n")] for text in raw.texts]
    trimmed = _joined_over_pages(without_running_lines(lines))
    text, pages = _put_together(trimmed, labels)
    if not any(char.isalpha() for char in text):
        raise BriefingError(_without_words(name, raw))
    return Document(
        sha256=sha256,
        text=text,
        reader=OCR_READER if raw.recognised else _READER,
        reader_version=_VERSION,
        pages=pages,
        proposed=Proposal(title=own) if (own := borne_out(title, text)) else None,
        unread=raw.unread,
    )


def _without_words(name: str, raw: _Raw) -> str:
    if raw.unread:
        pictures = tr("“{name}” is a picture of pages.", name=name)
        return f"{pictures} {tr(HOW_TO_GET_IT)}"
    if raw.recognised:
        return tr(
            "“{name}” is a picture of pages on which no words can be made out. Ask its sender for the text.",
            name=name,
        )
    return tr("“{name}” has no words: its pages are empty. Ask its sender for the original.", name=name)


def _page_texts(pdf: pdfium.PdfDocument, sha256: str, name: str) -> _Raw:
    """The text of each page, its line ends made one kind; nothing for a page that is damaged or blank."""
    texts, pictures = _layers(pdf, name)
    recogniser = Recogniser()
    if not pictures or not recogniser.is_there:
        return _Raw(tuple(texts), recognised=False, unread=tuple(index + 1 for index in pictures))
    for index in pictures:
        with page_of(pdf, index) as page:
            texts[index] = text_of_words(recogniser.words(page, sha256, index + 1))
    return _Raw(tuple(texts), recognised=True, unread=())


def _layers(pdf: pdfium.PdfDocument, name: str) -> tuple[list[str], list[int]]:
    """The text layer of each page, and which pages are pictures of words."""
    texts: list[str] = []
    pictures: list[int] = []
    total = 0
    for index in range(len(pdf)):
        text, picture = _page_text(pdf, index)
        texts.append(text)
        total += len(text)
        if picture:
            pictures.append(index)
        if total > MOST_CHARACTERS:
            raise BriefingError(
                tr(
                    "“{name}” holds more text than can be read. Save the part that you need as a file.",
                    name=name,
                )
            )
        if len(pictures) > MOST_OCR_PAGES:
            raise BriefingError(
                tr(
                    "“{name}” has more than {most} pages that are pictures."
                    " Save the part that you need as a file of its own.",
                    name=name,
                    most=MOST_OCR_PAGES,
                )
            )
    return texts, pictures


def _page_text(pdf: pdfium.PdfDocument, index: int) -> tuple[str, bool]:
    """The text layer of a page, and whether its words are in a picture instead."""
    with page_of(pdf, index) as page:
        if page is None:
            return "", False
        with text_of(page) as textpage:
            text = page_text(textpage)
        return text, is_picture(page, text)


def _joined_over_pages(pages: Sequence[Trimmed]) -> list[Trimmed]:
    """The pages with a word that is broken at the end of one whole, on the page where it begins."""
    joined = list(pages)
    if not any(page.lines and _BROKEN_OFF.search(page.lines[-1]) for page in joined[:-1]):
        return joined
    # Heads and feet no longer stand between the halves, so that they don't count as words.
    hyphens = Hyphens(["\n".join(line for page in joined for line in page.lines)])
    for number in range(len(joined) - 1):
        this, following = joined[number], joined[number + 1]
        if not (this.lines and following.lines and _BROKEN_OFF.search(this.lines[-1])):
            continue
        whole, parted, rest = hyphens.joined(f"{this.lines[-1]}\n{following.lines[0]}").partition("\n")
        if whole == this.lines[-1]:
            continue  # not the rest of the word
        own = (rest,) if parted and rest else ()
        joined[number] = Trimmed((*this.lines[:-1], whole), this.label)
        joined[number + 1] = Trimmed((*own, *following.lines[1:]), following.label)
    return joined


def _put_together(trimmed: Sequence[Trimmed], labels: Sequence[str | None]) -> tuple[str, tuple[Page, ...]]:
    """The whole text, and the place of each page in it.

    A blank line parts two pages unless a sentence runs on from one to the other.
    """
    text, pages = "", []
    pieces: list[str] = []
    length = 0
    for number, (page, label) in enumerate(zip(trimmed, labels, strict=True), start=1):
        own = re.sub(r"\n{3,}", "\n\n", "\n".join(page.lines)).strip("\n")
        if own and length:
            gap = "\n\n" if text.endswith(_SENTENCE_ENDS) else "\n"
            pieces.append(gap)
            length += len(gap)
        pages.append(Page(number=number, label=label or page.label, start=length, end=length + len(own)))
        pieces.append(own)
        length += len(own)
        text = own or text
    return "".join(pieces), tuple(pages)
