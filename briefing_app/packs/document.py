"""A pack laid out as a PDF: cover, contents, parts, and the foot of every page."""

from collections.abc import Callable, Iterator
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
from briefing_app.packs.cards import Talk, cards_story
from briefing_app.packs.cover import contents, cover, head
from briefing_app.packs.embedded import NAME, facts_file
from briefing_app.packs.layout import Form
from briefing_app.packs.outline import Pack
from briefing_app.packs.pages import Pages
from briefing_app.packs.parts import LinesPart, Part, SourcesPart, VerificationPart
from briefing_app.packs.request import Section
from briefing_app.packs.run_in import run_in_story
from briefing_app.packs.sections import is_empty, part_story
from briefing_app.packs.story import Story, in_one_look, room_for_part
from briefing_app.packs.styles import HAIRLINE, SPACE, colour, look, look_of, set_in, style
from briefing_app.packs.tagging.flowables import tag
from briefing_app.packs.tagging.metadata import Attachment, Metadata
from briefing_app.packs.tagging.tree import Structure
from briefing_app.packs.visible import text_width, visible
from briefing_app.packs.wording import nothing_in, part_title
from briefing_app.pictures.wrapping import shorten, wrap_evenly

_ABOUT_FACTS = "The facts in this pack, each with its passage, as data"
_LONGEST_FOOT = "Page 9999 of 9999"
_NOT_PUBLIC, _MOST_MARKING = "Not for publication", 4
_BELOW_MARKING = 5 * SPACE
_BOLD_ROOM = 0.94  # semibold words take so much more of a line than those that are measured
_ROOM_TO_VERIFY, _MOST_OF_A_PAGE = 0.55, 0.6  # of a page
_LEAST_TITLE = 0.4  # of the line, for the pack's title at the foot of a page

Heard = Callable[[int, int], None]
"""Is told how much of a pack is laid out, and of how much; ends the work by raising."""


def pdf(
    pack: Pack, made: date, *, pages: Pages | None = None, heard: Heard | None = None, claims: bool = True
) -> bytes:
    """The file of a pack. It is laid out once: page numbers are written when all pages are there.

    `pages` tells afterwards on which page what stands. Without `claims` it does not say that it keeps to the
    standards for accessible and lasting files.
    """
    with set_in(look_of(pack.layout, pack.house.colour)):
        return _pdf(pack, made, pages or Pages(), heard, claims)


def _pdf(pack: Pack, made: date, found: Pages, heard: Heard | None, claims: bool) -> bytes:
    fonts.load()
    target, structure = BytesIO(), Structure()
    story, foot = _set(pack, made, found)
    document = _template(pack, target, foot, found)
    if heard is not None:
        document.setProgressCallBack(_Progress(heard))
    tag(story, structure.root)
    canvas = partial(
        PackCanvas,
        made=made,
        pages=found,
        structure=structure,
        metadata=_metadata(pack, made, claims),
    )
    document.build(story, canvasmaker=canvas)
    return target.getvalue()


class _Progress:
    """ReportLab's account of its work: first how many flowables there are, then how many are done."""

    def __init__(self, heard: Heard) -> None:
        self._heard, self._most, self._done = heard, 1, 0

    def __call__(self, kind: str, value: Any) -> None:
        if kind == "SIZE_EST":
            self._most = max(1, value)
        elif kind == "PROGRESS":
            # What goes over a page is counted twice.
            self._done = max(self._done, min(value, self._most))
            self._heard(self._done, self._most)


def _template(pack: Pack, target: BytesIO, foot: Callable[[int], str], found: Pages) -> BaseDocTemplate:
    plain = _page("cover", partial(_marked, pack.marking))
    # On cards there stands how far the talk is.
    title = "" if pack.layout.form is Form.CARDS else visible(pack.title)
    numbered = _page("page", partial(_foot, title, pack.marking, foot, found))
    return BaseDocTemplate(
        target,
        pagesize=(look().page_width, look().page_height),
        pageTemplates=[plain, numbered] if _has_cover(pack) else [numbered],
        title=in_one_look(pack.title),
        author="Briefing",
        subject=in_one_look(pack.committee),
        creator="Briefing",
        producer="Briefing",
        lang="en-GB",
        displayDocTitle=1,
        invariant=1,
        initialFontName=fonts.SANS,
        initialFontSize=12,
        initialLeading=17,
    )


def _has_cover(pack: Pack) -> bool:
    return pack.cover and pack.layout.form is Form.SECTIONS


def _metadata(pack: Pack, made: date, claims: bool) -> Metadata:
    stamp = f"{made.isoformat()}T00:00:00Z"
    facts = facts_file(pack.title, pack.facts, pack.leant_on, made) if pack.facts or pack.leant_on else b""
    return Metadata(
        title=in_one_look(pack.title),
        subject=in_one_look(pack.committee),
        author="Briefing",
        language="en-GB",
        made=stamp,
        attachment=Attachment(NAME, facts, _ABOUT_FACTS, "application/json", stamp) if facts else None,
        claims=claims,
    )


def _page(name: str, on_page: Callable[[Any, Any], None]) -> PageTemplate:
    now = look()
    frame = Frame(
        now.side,
        now.bottom,
        now.width,
        now.height,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(name, [frame], onPage=on_page)


def _marked(marking: str, canvas: Any, _document: Any) -> None:
    """Above everything on a page, whom the pack is not for; on the first it stands in what is read."""
    if not marking or canvas.getPageNumber() == 1:
        return
    kind, now = style("restricted"), look()
    lines = wrap_evenly(marking, now.width * _BOLD_ROOM, kind.fontSize, text_width, most=_MOST_MARKING)
    if len(lines) * kind.leading > now.top - _BELOW_MARKING - 2 * SPACE:
        lines = (_NOT_PUBLIC,)
    canvas.saveState()
    canvas.setFont(kind.fontName, kind.fontSize)
    canvas.setFillColor(kind.textColor)
    for number, line in enumerate(lines, 1):
        base = now.page_height - now.top + _BELOW_MARKING + (len(lines) - number) * kind.leading
        canvas.drawString(now.side, base, visible(line, kind.fontName))
    canvas.restoreState()


def _foot(
    title: str, marking: str, foot: Callable[[int], str], found: Pages, canvas: Any, document: Any
) -> None:
    """A hairline with the pack's title on the left and the page on the right."""
    _marked(marking, canvas, document)
    now, kind = look(), style("foot")
    base = now.bottom - 10 * SPACE
    right = now.page_width - now.side
    canvas.saveState()
    canvas.setStrokeColor(colour("line"))
    canvas.setLineWidth(HAIRLINE)
    canvas.line(now.side, base + kind.fontSize + 2 * SPACE, right, base + kind.fontSize + 2 * SPACE)
    canvas.setFont(kind.fontName, kind.fontSize)
    canvas.setFillColor(kind.textColor)
    room = now.width - text_width(_LONGEST_FOOT, kind.fontSize, False) - 6 * SPACE
    if title and room > now.width * _LEAST_TITLE:
        shown = shorten(title, room, kind.fontSize, text_width)
        end = now.side + fonts.width(shown, kind.fontName, kind.fontSize)
        canvas.late(partial(found.title_at_foot, shown), end, base, kind.fontName, kind.fontSize)
    number = partial(foot, canvas.getPageNumber())
    canvas.late(number, right, base, kind.fontName, kind.fontSize)
    canvas.restoreState()


def _set(pack: Pack, made: date, found: Pages) -> tuple[Story, Callable[[int], str]]:
    """The flowables of a pack, and what the foot of a page says, once all are laid out."""
    if pack.layout.form is not Form.CARDS:
        return _story(pack, made, found), found.foot
    talk = Talk(pack.parts)

    def foot(page: int) -> str:
        return f"{talk.so_far(page, found)}{found.foot(page)}"

    return [*cards_story(pack, talk), *_behind_cards(pack, made, found)], foot


def _behind_cards(pack: Pack, made: date, found: Pages) -> Iterator[Any]:
    """What one does not say: the sources, and what the pack was made of."""
    yield PageBreak()
    for name, part in zip(_names(pack), pack.parts, strict=True):
        if isinstance(part, SourcesPart | VerificationPart):
            yield from part_story(part, name, found, made, short=True)


def _names(pack: Pack) -> list[str]:
    return [f"part-{index}" for index in range(len(pack.parts))]


def _story(pack: Pack, made: date, found: Pages) -> Story:
    names = _names(pack)
    rows = [
        (name, part_title(part), part.summary, partial(found.page_of, name))
        for name, part in zip(names, pack.parts, strict=True)
        if not is_empty(part)
    ]
    if not _has_cover(pack):
        return [*head(pack, made), *_flowing(pack, names, made, found)]
    nothing = [(part_title(part), nothing_in(part)) for part in pack.parts if is_empty(part)]
    story: Story = [*cover(pack, made), NextPageTemplate("page"), PageBreak(), *contents(rows, nothing)]
    held = [(name, part) for name, part in zip(names, pack.parts, strict=True) if not is_empty(part)]
    before: Part | None = None
    for name, part in held:
        # That there is nothing is said with the contents.
        story += [_room_for(part, before), *part_story(part, name, found, made)]
        before = part
    return story


def _room_for(part: Part, before: Part | None) -> Any:
    """What stands before a part: its first words and lines are not parted, and the first has a new page.

    What is in brief has its page for itself, unless most of that is empty.
    """
    if before is None:
        return PageBreak()
    if isinstance(before, LinesPart) and before.section is Section.SUMMARY:
        return room_for_part(_MOST_OF_A_PAGE)
    return room_for_part(_ROOM_TO_VERIFY) if isinstance(part, VerificationPart) else room_for_part()


def _flowing(pack: Pack, names: list[str], made: date, found: Pages) -> Story:
    """The parts one after the other, without a page for each."""
    return [
        flowable
        for name, part in zip(names, pack.parts, strict=True)
        for flowable in (
            run_in_story(part, name)
            if pack.layout.form is Form.ONE_PAGE
            else part_story(part, name, found, made, short=True)
        )
    ]
