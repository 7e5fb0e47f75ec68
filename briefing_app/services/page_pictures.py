"""A page of a source as a picture, with the places of what was read on it."""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from briefing_app.domain.documents import Page
from briefing_app.domain.facts import Finding
from briefing_app.domain.places import Box, PagePicture, PageWanted
from briefing_app.reading.ocr import Recogniser
from briefing_app.reading.page_letters import PageIndex
from briefing_app.reading.pdf_pages import opened, page_of
from briefing_app.reading.pdf_pictures import page_picture
from briefing_app.reading.pdf_places import index_of
from briefing_app.store import loading, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

_PICTURES, _INDEXES = 4, 16
"""Pages that are kept: a picture takes up to 48 MB, usually 5; an index takes half a megabyte."""
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding on a page with a rectangle for each of its lines of print."""

    finding: Finding
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page as it was wanted: its picture, the places of the marked characters and of all findings."""

    wanted: PageWanted
    page: Page
    picture: PagePicture
    chosen: tuple[Box, ...]
    findings: tuple[Marked, ...]


class PagePictures:
    """Draws pages; the last few are at hand at once."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[tuple[str, int, int], PagePicture] = OrderedDict()
        self._indexes: OrderedDict[tuple[str, int], PageIndex] = OrderedDict()
        self._recogniser = Recogniser(longest=math.inf)

    def show(self, library: Library, wanted: PageWanted) -> PageShown:
        """The page that is wanted.

        Raises:
            LookupError: the source is not in the library (any more), or has no such page.
            BriefingError: the page is damaged, or its words can't be recognised any more.
        """
        document = sources.document(library, wanted.source)
        page = document.pages[wanted.number - 1]
        content = sources.content(library, wanted.source)
        if not content:
            raise BriefingError(
                tr("The file of this document was lost. Its words are under “Text”; add the file again.")
            )
        with opened(content, wanted.source) as pdf:

            def picture() -> PagePicture:
                with page_of(pdf, page.number - 1) as original:
                    if original is None:
                        raise BriefingError(
                            tr("This page of the file is damaged. Its words are under “Text”.")
                        )
                    return page_picture(original, wanted.width)

            drawn = _kept(self._pictures, _PICTURES, (wanted.source, page.number, wanted.width), picture)
            index = _kept(
                self._indexes,
                _INDEXES,
                (wanted.source, page.number),
                lambda: index_of(pdf, document, page, self._recogniser),
            )
        findings = (
            Marked(finding, index.lines(finding.start, finding.end))
            for finding in loading.findings(library, wanted.source)
        )
        return PageShown(
            wanted,
            page,
            drawn,
            index.lines(wanted.start, wanted.end),
            tuple(marked for marked in findings if marked.boxes),
        )


K = TypeVar("K")


def _kept(shelf: OrderedDict[K, V], most: int, key: K, make: Callable[[], V]) -> V:
    """What is on the shelf under a key, made if it is not; the oldest falls off."""
    if key not in shelf:
        shelf[key] = make()
        if len(shelf) > most:
            shelf.popitem(last=False)
    shelf.move_to_end(key)
    return shelf[key]
