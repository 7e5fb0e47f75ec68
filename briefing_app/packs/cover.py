"""The first two pages of a pack: a calm cover, and contents with a note on how to read what follows."""

from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import HRFlowable, Spacer, Table

from briefing_app.packs import fonts
from briefing_app.packs.drawing import Shown
from briefing_app.packs.house import House
from briefing_app.packs.layout import Form
from briefing_app.packs.outline import Pack
from briefing_app.packs.story import LateNumber, Milestone, Story, in_one_look, paragraph, title_words, words
from briefing_app.packs.styles import HAIRLINE, SPACE, colour, house_colour, look
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.visible import markup, with_whole_dates
from briefing_app.packs.wording import (
    CONTENTS,
    HOW_TO_READ,
    MARKED,
    READING_NOTES,
    logo_of,
    made_on,
    meeting_of,
)
from briefing_app.system.overriding import override

Row = tuple[str, str, str, Callable[[], str]]
_TITLE_COLUMN, _PAGE_COLUMN = 160.0, 60.0
_LOGO_WIDTH, _LOGO_HEIGHT = 200.0, 72.0  # points, at most


class Logo(Shown):
    """The council's logo, as large as goes into its place."""

    def __init__(self, house: House) -> None:
        self._picture = ImageReader(BytesIO(house.logo))
        width, height = self._picture.getSize()
        scale = min(_LOGO_WIDTH / width, _LOGO_HEIGHT / height)
        super().__init__(logo_of(house.council), width * scale, height * scale)

    @override
    def paint(self, canvas: Any) -> None:
        canvas.drawImage(self._picture, 0, 0, self.width, self.height)


def cover(pack: Pack, made: date) -> Story:
    """Council, title, committee and meeting, and when the pack was made."""
    house = pack.house
    logo = [Logo(house)] if house.logo else []
    story: Story = [
        *_marking(pack),
        *logo,
        Spacer(0, look().height * 0.22 - sum(one.height for one in logo)),
        *([words(house.council, "cover-line"), Spacer(0, 2 * SPACE)] if house.council else []),
        HRFlowable(width=12 * SPACE, thickness=3, color=house_colour(), hAlign="LEFT", spaceAfter=6 * SPACE),
        title_words(pack.title, "cover-title"),
        Spacer(0, 6 * SPACE),
        *(words(line, "cover-line") for line in _about(pack)),
    ]
    return [*story, Spacer(0, 10 * SPACE), words(made_on(made, pack.sources.summary), "cover-quiet")]


def _marking(pack: Pack) -> Story:
    """What the head of every page shows, once as words that are read out."""
    return [words(pack.marking, "restricted"), Spacer(0, 3 * SPACE)] if pack.marking else []


def _about(pack: Pack) -> list[str]:
    return [line for line in (pack.committee, meeting_of(pack.meeting) if pack.meeting else "") if line]


def _about_in_a_line(pack: Pack) -> str:
    named = [name for name in (pack.house.council, pack.committee) if name]
    meeting = [meeting_of(pack.meeting)] if pack.meeting else []
    if named and meeting:
        meeting = [meeting[0][:1].lower() + meeting[0][1:]]
    return ", ".join([*named, *meeting])


def head(pack: Pack, made: date) -> Story:
    """What stands above a short pack in place of a cover and contents."""
    about = _about_in_a_line(pack)
    alone = pack.layout.form is Form.ONE_PAGE
    title = title_words(pack.title, "run-in-title" if alone else "part")
    title.role = "H1"
    gap = Spacer(0, SPACE / 2 if alone else SPACE)
    told = (pack.note, made_on(made, pack.sources.summary), READING_NOTES[0], MARKED)
    return [
        *_marking(pack),
        *([Logo(pack.house), Spacer(0, 3 * SPACE)] if pack.house.logo else []),
        title,
        gap,
        *([words(about, "strong"), gap] if about else []),
        words(
            _not_alone(with_whole_dates(" ".join(filter(None, told)))), "run-in-quiet" if alone else "summary"
        ),
    ]


def contents(rows: Sequence[Row], nothing: Sequence[tuple[str, str]]) -> Story:
    """The parts with what is in them and their pages: bookmark, title, summary and what tells the page.

    `nothing` are the titles of those in which there is nothing, with a sentence that says so.
    """
    return [
        words(CONTENTS, "part"),
        Milestone("contents", CONTENTS),
        Spacer(0, 4 * SPACE),
        *([_table(rows)] if rows else []),
        *(words(f"{title}: {sentence}", "contents-nothing") for title, sentence in nothing),
        words(HOW_TO_READ, "heading"),
        Spacer(0, SPACE),
        *(words(_not_alone(sentence), "contents-note") for sentence in READING_NOTES),
    ]


def _not_alone(sentence: str) -> str:
    """A sentence whose last word is not left alone on a line."""
    return "\N{NO-BREAK SPACE}".join(sentence.rsplit(" ", 1))


def _table(rows: Sequence[Row]) -> Table:
    first = _TITLE_COLUMN * (1.3 if look().large else 1.0)
    table = Table(
        [
            [_entry(name, title), words(summary, "contents-about"), LateNumber(page)]
            for name, title, summary, page in rows
        ],
        colWidths=[first, look().width - first - _PAGE_COLUMN, _PAGE_COLUMN],
        hAlign="LEFT",
        style=[
            ("FONT", (0, 0), (-1, -1), fonts.SANS, 12, 17),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, -1), 3 * SPACE),
            ("TOPPADDING", (0, 0), (-1, -1), SPACE / 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), SPACE),
            ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, colour("line")),
        ],
    )
    table.is_contents = True
    return table


def _entry(name: str, title: str) -> TaggedParagraph:
    return paragraph(f'<a href="#{name}">{markup(in_one_look(title), fonts.SANS_BOLD)}</a>', "contents")


def notes_head(pack: Pack, about: str) -> Story:
    """What stands on the first card of speaking notes."""
    title = title_words(pack.title, "part")
    title.role = "H1"
    lines = [words(line, "card") for line in _about(pack)]
    return [*_marking(pack), title, *lines, words(about, "card-under")]
