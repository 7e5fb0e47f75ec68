"""The first two pages of a pack: a calm cover, and contents with a note on how to read what follows."""

from collections.abc import Callable, Sequence
from datetime import date

from reportlab.platypus import HRFlowable, Spacer, Table

from briefing_app.domain import edtf
from briefing_app.packs import fonts
from briefing_app.packs.outline import Pack
from briefing_app.packs.story import CONFIRMED, LateNumber, Milestone, Story, paragraph, words
from briefing_app.packs.styles import HAIRLINE, HEIGHT, SPACE, WIDTH, colour
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.visible import markup

_HOW_TO_READ = (
    "A reference such as [1 ¶3] names source 1 and its third paragraph, [1 p. 3] its page 3.",
    "It leads to the list of sources, where the exact words stand marked in their context.",
    "Quotes are printed as the source has them. Whatever a font cannot show is named, not left out.",
    "“Planned” means that an event still lay ahead when its source was published.",
    f"{CONFIRMED} marks what a person has compared with its source; all else stands as the program read it.",
    "Notes and questions by the member are the member’s own, and come from no source.",
    "Where a date had to be worked out, it is said how.",
)
_MARKED = f"{CONFIRMED} marks what a person has compared with its source."
Row = tuple[str, str, str, Callable[[], str]]
_TITLE_COLUMN, _PAGE_COLUMN = 160.0, 60.0


def cover(pack: Pack, made: date) -> Story:
    """Title, committee and meeting, and at the foot of the page when the pack was made."""
    story: Story = [
        Spacer(0, HEIGHT * 0.22),
        HRFlowable(
            width=12 * SPACE, thickness=3, color=colour("accent"), hAlign="LEFT", spaceAfter=6 * SPACE
        ),
        words(pack.title, "cover-title"),
        Spacer(0, 6 * SPACE),
    ]
    if pack.committee:
        story.append(words(pack.committee, "cover-line"))
    if pack.meeting:
        story.append(words(f"Meeting of {edtf.in_words(pack.meeting.isoformat())}", "cover-line"))
    sources = pack.parts[-1].summary
    return [
        *story,
        Spacer(0, 10 * SPACE),
        words(f"Made on {edtf.in_words(made.isoformat())} with Briefing, from {sources}.", "cover-quiet"),
    ]


def head(pack: Pack, made: date) -> Story:
    """What stands above a short pack in place of a cover and contents."""
    about = [pack.committee, f"meeting of {edtf.in_words(pack.meeting.isoformat())}" if pack.meeting else ""]
    line = ", ".join(filter(None, about))
    sources = pack.parts[-1].summary
    told = (
        f"Made on {edtf.in_words(made.isoformat())} with Briefing, from {sources}."
        f" {_HOW_TO_READ[0]} {_MARKED}"
    )
    title = words(pack.title, "part")
    title.role = "H1"
    return [
        title,
        *([words(line[:1].upper() + line[1:], "strong")] if line else []),
        words(told, "summary"),
    ]


def contents(rows: Sequence[Row], reached: Callable[[str, int], None]) -> Story:
    """The parts with what is in them and their pages: bookmark, title, summary and what tells the page."""
    return [
        words("Contents", "part"),
        Milestone("contents", "Contents", reached),
        Spacer(0, 4 * SPACE),
        _table(rows),
        Spacer(0, 5 * SPACE),
        words("How to read this pack", "heading"),
        Spacer(0, SPACE),
        *(words(sentence, "contents-note") for sentence in _HOW_TO_READ),
    ]


def _table(rows: Sequence[Row]) -> Table:
    table = Table(
        [
            [_entry(name, title), words(summary, "contents-about"), LateNumber(page)]
            for name, title, summary, page in rows
        ],
        colWidths=[_TITLE_COLUMN, WIDTH - _TITLE_COLUMN - _PAGE_COLUMN, _PAGE_COLUMN],
        hAlign="LEFT",
        style=[
            ("FONT", (0, 0), (-1, -1), fonts.SANS, 12, 17),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2 * SPACE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * SPACE),
            ("LINEBELOW", (0, 0), (-1, -1), HAIRLINE, colour("line")),
        ],
    )
    table.is_contents = True
    return table


def _entry(name: str, title: str) -> TaggedParagraph:
    return paragraph(f'<a href="#{name}">{markup(title, fonts.SANS_BOLD)}</a>', "contents")
