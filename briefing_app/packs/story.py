"""What all parts of a pack are built of: paragraphs, tables, references and milestones."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Any
from xml.sax.saxutils import quoteattr

from reportlab.platypus import CondPageBreak, Flowable, HRFlowable, PageBreak, Spacer, Table

from briefing_app.domain.addresses import is_of_the_web
from briefing_app.packs import fonts
from briefing_app.packs.parts import References
from briefing_app.packs.styles import BODY, HAIRLINE, SMALL, SPACE, colour, hex_colour, look, style
from briefing_app.packs.tagging.flowables import TaggedParagraph
from briefing_app.packs.tagging.languages import foreign_language
from briefing_app.packs.tagging.tree import Element
from briefing_app.packs.visible import markup, visible, with_whole_dates
from briefing_app.packs.wording import CONFIRMED
from briefing_app.system.overriding import override

Story = list[Any]
"""Flowables of ReportLab in order."""

_ROLES = {
    "cover-title": "H1",
    "part": "H2",
    "short-part": "H2",
    "run-in-part": "H2",
    "asked": "LBody",
    "heading": "H3",
    "table-heading": "H3",
    "source-title": "H3",
    "passage": "LBody",
}
"""What paragraphs in a style are to a screen reader, if not mere paragraphs."""
_GROUPS = {"quote": "BlockQuote", "passage": "L", "asked": "L"}
"""What such paragraphs that follow each other are together."""
_ABOVE = 12 * SPACE  # from a milestone up to above its title
_ROW_PADDING = 2 * SPACE
_LONGEST_TITLE = 200  # characters, with those that say that it is cut
_BEGINNING, _BEGINNING_OF_PART = 190.0, 150.0  # points, in ordinary print
_MUCH = 0.35  # of the height of a page
_LEAST_OF_A_ROW = 18  # points on either page, where a row has to be split


class Milestone(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """An invisible place below a title: a bookmark and outline entry."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name, self.title = name, in_one_look(title)

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        return 0.0, 0.0

    @override
    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.name, 0, _ABOVE)
        self.canv.addOutlineEntry(self.title, self.name)


class LateNumber(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A number at the right of a cell that is known when everything is laid out."""

    role = "P"
    element: Element | None = None

    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self._words = words

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.width, self.height = aW, style("contents-page").leading
        return self.width, self.height

    @override
    def draw(self) -> None:
        look = style("contents-page")
        with self.canv.showing(self.element) if self.element else nullcontext():
            self.canv.setFillColor(look.textColor)
            self.canv.late(self._words, self.width, self.height - look.fontSize, look.fontName, look.fontSize)


class LateParagraph(TaggedParagraph):
    """A paragraph whose markup is asked for when all that stands before it is drawn."""

    late: Callable[[], str] | None = None

    def ask(self) -> None:
        """Ask for the markup, once."""
        if self.late is not None:
            text, self.late = self.late(), None
            self._setup(text, self.style, self.bulletText, None, lambda said: said)
            if self.element is not None and self.role == "LBody":
                self.element.language = foreign_language(self.getPlainText())

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self.ask()
        width, height = super().wrap(aW, aH)
        return float(width), float(height)


class Rule(HRFlowable):  # type: ignore[misc]  # ReportLab has no types
    """A line to write on."""

    def __init__(self) -> None:
        super().__init__("100%", thickness=HAIRLINE, color=colour("line"), spaceBefore=6 * SPACE)


def paragraph(text: str, name: str, *, bullet: str | None = None, set_in: Any = None) -> TaggedParagraph:
    """A paragraph of markup in a style by its name, which says what it is, or `set_in` a variant of that."""
    made = TaggedParagraph(text, set_in or style(name), bulletText=bullet)
    made.role, made.group = _ROLES.get(name, "P"), _GROUPS.get(name, "")
    return made


def in_one_look(title: str) -> str:
    """A title where it only leads to itself: one as long as a page stands whole at its place."""
    shown = visible(title)
    return shown if len(shown) <= _LONGEST_TITLE else f"{shown[: _LONGEST_TITLE - 1].rstrip()}…"


def late_paragraph(text: Callable[[], str], name: str, *, bullet: str | None = None) -> LateParagraph:
    """A paragraph like another, whose markup is known when what stands before it is drawn."""
    made = LateParagraph("", style(name), bulletText=bullet)
    made.role, made.group, made.late = _ROLES.get(name, "P"), _GROUPS.get(name, ""), text
    return made


def words(text: str, name: str) -> TaggedParagraph:
    """A paragraph of plain text in a style."""
    return paragraph(markup(text, style(name).fontName), name)


def title_words(text: str, name: str) -> TaggedParagraph:
    """A title in lines of much the same length, so that no word is left alone on the last."""
    made, width = words(text, name), look().width
    _, height = made.wrap(width, 0)
    if made.from_right or height <= made.style.leading:
        return made
    low, high = width / 2, width
    while high - low > SPACE:
        middle = (low + high) / 2
        _, narrower = words(text, name).wrap(middle, 0)
        low, high = (middle, high) if narrower > height else (low, middle)
    return paragraph(
        markup(text, made.style.fontName), name, set_in=made.style.clone(name, rightIndent=width - high)
    )


def links(references: References) -> str:
    """References as markup, each a link to its passage in the list of sources, which leads back here."""
    ink = hex_colour("accent")
    home = f'<a name="{references[0].line}"/>' if references and references[0].line else ""
    return home + " ".join(
        f'<a href="#{reference.anchor}" color="{ink}">{markup(reference.label)}</a>'
        f"{f' {CONFIRMED}' if reference.confirmed else ''}"
        for reference in references
    )


def referenced(references: References) -> Story:
    """References in a cell of their own."""
    return small_cell(links(references))


def small_cell(text: str) -> Story:
    """Markup in a cell, in small words that are lowered to the baseline of the larger ones beside them."""
    return [*([] if look().large else [Spacer(0, 1.0 * (BODY - SMALL))]), paragraph(text, "small-cell")]


def coloured(text: str, token: str) -> str:
    """Markup in the colour of a token."""
    return f'<font color="{hex_colour(token)}">{text}</font>'


def small(text: str) -> str:
    """Plain text as markup for a quiet note below larger words."""
    return quiet(markup(with_whole_dates(text)))


def behind(references: str) -> str:
    """References as markup in small letters behind larger words, on one line with the last of these."""
    if not references:
        return ""
    size, ink = look().points(SMALL), hex_colour("ink-2")
    return f'\N{NO-BREAK SPACE}<font face="{fonts.SANS}" size="{size:g}" color="{ink}">{references}</font>'


def with_references(text: str, references: str, name: str, *, set_in: Any = None) -> Story:
    """Markup with references behind it; a text from right to left has them below it, where they are read."""
    made = paragraph(f"{text}{behind(references)}", name, set_in=set_in)
    if not references or not made.from_right:
        return [made]
    return [paragraph(text, name, set_in=set_in), paragraph(references, f"{name}-source")]


def quiet(text: str) -> str:
    """Markup as a quiet note below larger words."""
    return f'<font size="{look().points(SMALL):g}" color="{hex_colour("ink-2")}">{text}</font>'


def room_for_short_part() -> CondPageBreak:
    """A new page unless there is room for the title of a part and the beginning of what is below it."""
    return CondPageBreak(look().points(BODY) / BODY * _BEGINNING_OF_PART)


def room_for_table() -> CondPageBreak:
    """A new page unless there is room for a heading and the beginning of what is below it.

    It does what keeping a heading with the table would not: that moves a long table as a whole.
    """
    return CondPageBreak(look().points(BODY) / BODY * _BEGINNING)


def room_for_part(share: float = _MUCH) -> CondPageBreak:
    """A new page unless much of the part that follows goes on this one: such a share of it is free."""
    return CondPageBreak(look().height * share)


def web_link(address: str) -> str:
    """An address as markup; only one of the web is a link."""
    if not is_of_the_web(address):
        return markup(address)
    return f"<a href={quoteattr(address)}>{markup(address)}</a>"


class Ledger(Table):  # type: ignore[misc]  # ReportLab has no types
    """A table that breaks a page inside a row only if it has a row that no page can hold.

    No row stands alone on the last of its pages if there are others that can go with it.
    """

    @override
    def split(self, availWidth: float, availHeight: float) -> Story:
        heights = self._rowHeights  # the height of the headings comes first, as they are on every page
        self.splitInRow = _LEAST_OF_A_ROW if heights[0] + max(heights) > look().height else 0
        pieces = list(super().split(availWidth, availHeight))
        counts = [piece._nrows - self.repeatRows for piece in pieces]  # noqa: SLF001 - there is no other way
        if self.splitInRow or counts[1:] != [1] or counts[0] <= 1:
            return pieces
        fewer = sum(heights[: self.repeatRows + counts[0] - 1])
        first, *rest = super().split(availWidth, fewer + HAIRLINE)
        return [first, PageBreak(), *rest]


def ledger(headings: Sequence[str], rows: Sequence[Sequence[Any]], widths: Sequence[float]) -> Story:
    """A table with hairlines between its rows and its headings repeated on every page.

    In large print the cells of a row stand below each other, and nothing above them.
    """
    if look().large:
        return [item for row in rows for item in _stacked(headings, row)]
    return [_table(headings, rows, widths)]


def _stacked(headings: Sequence[str], row: Sequence[Any]) -> Story:
    """The cells of a row that say something, which keep together."""
    cells = [cell for heading, cell in zip(headings, row, strict=True) if heading]
    items = [item for cell in cells for item in (cell if isinstance(cell, list) else [cell])]
    line = HRFlowable("100%", thickness=HAIRLINE, color=colour("line"), spaceBefore=2 * SPACE)
    for item in items[:-1]:
        item.keepWithNext = True
    return [*items, line, Spacer(0, 2 * SPACE)]


def _table(headings: Sequence[str], rows: Sequence[Sequence[Any]], widths: Sequence[float]) -> Ledger:
    head = [words(heading, "column") for heading in headings]
    rule = (HAIRLINE, colour("line"))
    return Ledger(
        [head, *rows],
        colWidths=widths,
        repeatRows=1,
        hAlign="LEFT",
        style=[
            ("FONT", (0, 0), (-1, -1), fonts.SANS, 12, 17),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("LEFTPADDING", (1, 0), (-1, -1), SPACE),
            ("RIGHTPADDING", (0, 0), (-2, -1), SPACE),
            ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), SPACE),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _ROW_PADDING),
            ("BOTTOMPADDING", (0, 0), (-1, 0), SPACE),
            ("LINEBELOW", (0, 0), (-1, 0), HAIRLINE, colour("ink-2")),
            ("LINEBELOW", (0, 1), (-1, -1), *rule),
        ],
    )
