"""Making a briefing pack from a library."""

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
MOST_PREVIEWED = 40
"""Pages that are shown in the window; a longer pack is opened in a reader."""


def make_pack(library: Library, path: Path, request: PackRequest, *, made: date) -> None:
    """Write a pack of everything that the request asks for to `path`, in place of what was there.

    Raises:
        BriefingError: the file can't be written; whatever was there is untouched.
    """
    held = contents(library)
    content = PackContent(
        judgements=held.judgements,
        quotes=held.quotes,
        events=held.events,
        figures=held.figures,
        frameworks=frameworks(),
        texts={source.sha256: sources.document(library, source.sha256).text for source in held.sources},
    )
    write_pack(path, request, content, made=made)


def page_images(path: Path, width: int) -> tuple[PageImage, ...]:
    """The first pages of a pack, rendered `width` pixels wide.

    Raises:
        BriefingError: the file is gone or is not a PDF.
    """
    count = min(page_count(path), MOST_PREVIEWED)
    return tuple(preview.page_images(path, width / A4_WIDTH, range(1, count + 1)))
