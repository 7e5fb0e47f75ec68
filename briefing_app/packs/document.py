"""A pack laid out as a PDF: cover, contents, parts, and the foot of every page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from briefing_app.packs import fonts
from briefing_app.packs.canvas import PackCanvas
from briefing_app.packs.cover import contents, cover, head
from briefing_app.packs.embedded import NAME, facts_file
from briefing_app.packs.outline import Pack
from briefing_app.packs.sections import is_empty, part_story, part_title
from briefing_app.packs.story import Story
from briefing_app.packs.styles import (
    HAIRLINE,
    HEIGHT,
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SPACE,
    WIDTH,
    colour,
)
from briefing_app.packs.tagging.flowables import tag
from briefing_app.packs.tagging.metadata import Attachment, Metadata
from briefing_app.packs.tagging.tree import Structure
from briefing_app.packs.visible import text_width, visible
from briefing_app.pictures.wrapping import shorten

_FOOT_SIZE = 9.5
_ABOUT_FACTS = "The facts in this pack, each with its passage, as data"
_LONGEST_FOOT = "Page 9999 of 9999"


@dataclass(slots=True)
class Pages:
    """On which page each part begins, and how many pages there are, as far as they are laid out."""

    parts: dict[str, int] = field(default_factory=dict)
    total: int = 0

    def reach(self, name: str, page: int) -> None:
        self.parts[name] = page

    def page_of(self, name: str) -> str:
        """The page of a part, once it is laid out."""
        return str(self.parts[name])

    def foot(self, page: int) -> str:
        """What the foot of a page says of it, once all are laid out."""
        return f"Page {page} of {self.total}"


def pdf(pack: Pack, made: date) -> bytes:
    """The file of a pack. It is laid out once: page numbers are written when all pages are there."""
    fonts.load()
    target, found = BytesIO(), Pages()
    document = BaseDocTemplate(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageTemplates=[
            *([_page("cover")] if pack.cover else []),
            _page("page", partial(_foot, visible(pack.title), found)),
        ],
        title=visible(pack.title),
        author="Briefing",
        subject=visible(pack.committee),
        creator="Briefing",
        producer="Briefing",
        lang="en-GB",
        displayDocTitle=1,
        invariant=1,
        initialFontName=fonts.SANS,
        initialFontSize=12,
        initialLeading=17,
    )
    structure = Structure()
    story = _story(pack, made, found)
    tag(story, structure.root)
    stamp = f"{made.isoformat()}T00:00:00Z"
    facts = facts_file(pack.title, pack.facts, made) if pack.facts else b""
    metadata = Metadata(
        title=visible(pack.title),
        subject=visible(pack.committee),
        author="Briefing",
        language="en-GB",
        made=stamp,
        attachment=Attachment(NAME, facts, _ABOUT_FACTS, "application/json", stamp) if facts else None,
    )
    canvas = partial(PackCanvas, made=made, structure=structure, metadata=metadata)
    document.build(story, canvasmaker=canvas)
    return target.getvalue()


def _page(name: str, on_page: Callable[[Any, Any], None] | None = None) -> PageTemplate:
    frame = Frame(
        MARGIN_SIDE,
        MARGIN_BOTTOM,
        WIDTH,
        HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(name, [frame], **({"onPage": on_page} if on_page else {}))


def _foot(title: str, pages: Pages, canvas: Any, _document: Any) -> None:
    """A hairline with the pack's title on the left and the page on the right."""
    base = MARGIN_BOTTOM - 10 * SPACE
    pages.total = max(pages.total, canvas.getPageNumber())
    canvas.saveState()
    canvas.setStrokeColor(colour("line"))
    canvas.setLineWidth(HAIRLINE)
    canvas.line(MARGIN_SIDE, base + 4 * SPACE, PAGE_WIDTH - MARGIN_SIDE, base + 4 * SPACE)
    canvas.setFont(fonts.SANS, _FOOT_SIZE)
    canvas.setFillColor(colour("ink-2"))
    room = WIDTH - text_width(_LONGEST_FOOT, _FOOT_SIZE, False) - 6 * SPACE
    canvas.drawString(MARGIN_SIDE, base, shorten(title, room, _FOOT_SIZE, text_width))
    number = partial(pages.foot, canvas.getPageNumber())
    canvas.late(number, PAGE_WIDTH - MARGIN_SIDE, base, fonts.SANS, _FOOT_SIZE)
    canvas.restoreState()


def _story(pack: Pack, made: date, found: Pages) -> Story:
    names = [f"part-{index}" for index in range(len(pack.parts))]
    rows = [
        (name, part_title(part), part.summary, partial(found.page_of, name))
        for name, part in zip(names, pack.parts, strict=True)
    ]
    if not pack.cover:
        return [*head(pack, made), *_flowing(pack, names, found)]
    story: Story = [
        *cover(pack, made),
        NextPageTemplate("page"),
        PageBreak(),
        *contents(rows, found.reach),
    ]
    for name, part in zip(names, pack.parts, strict=True):
        # A sentence that says that there is nothing needs no page of its own.
        nothing = is_empty(part)
        story += [] if nothing else [PageBreak()]
        story += part_story(part, name, found.reach, short=nothing)
    return story


def _flowing(pack: Pack, names: list[str], found: Pages) -> Story:
    """The parts one after the other, without a page for each."""
    return [
        flowable
        for name, part in zip(names, pack.parts, strict=True)
        for flowable in part_story(part, name, found.reach, short=True)
    ]
