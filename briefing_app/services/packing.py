"""Making a briefing pack from a library."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing_app.domain.frameworks import frameworks
from briefing_app.packs import preview
from briefing_app.packs.outline import PackContent, PackRequest, Section
from briefing_app.packs.preview import PageImage, page_count
from briefing_app.packs.writer import write_pack
from briefing_app.services.browsing import contents
from briefing_app.store import sources
from briefing_app.store.library import Library

__all__ = ["PackRequest", "Section", "make_pack"]

A4_WIDTH = 595.28  # points
MOST_PREVIEWED = 12
"""Pages that are shown in the window; a longer pack is opened in a reader."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The first pages of a pack as pictures, and how many pages it has."""

    pages: tuple[PageImage, ...]
    total: int


def make_pack(library: Library, path: Path, request: PackRequest, *, made: date) -> None:
    """Write a pack of everything that the request asks for to `path`, in place of what was there.

    Raises:
        BriefingError: the file can't be written; whatever was there is untouched.
    """
    held = contents(library)
    documents = [sources.document(library, source.sha256) for source in held.sources]
    content = PackContent(
        judgements=held.judgements,
        recommendations=held.recommendations,
        quotes=held.quotes,
        events=held.events,
        figures=held.figures,
        frameworks=frameworks(),
        texts={document.sha256: document.text for document in documents},
        pages={document.sha256: document.pages for document in documents},
    )
    write_pack(path, request, content, made=made)


def first_pages(path: Path, width: int) -> Preview:
    """The first pages of a pack, rendered `width` pixels wide.

    Raises:
        BriefingError: the file is gone or is not a PDF.
    """
    total = page_count(path)
    shown = range(1, min(total, MOST_PREVIEWED) + 1)
    return Preview(tuple(preview.page_images(path, width / A4_WIDTH, shown)), total)
