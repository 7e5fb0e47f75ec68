"""Text that says, while it is drawn, which element of the structure it shows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.textobject import PDFTextObject

from briefing_app.packs.tagging.bidi import more_from_right
from briefing_app.packs.tagging.faces import Face, FromRight, Piece
from briefing_app.packs.tagging.scripts import ARABIC, JOINERS, has_shaped, language_of, passages
from briefing_app.packs.tagging.tree import Element
from briefing_app.system.overriding import override

if TYPE_CHECKING:
    from briefing_app.packs.tagging.canvas import TaggedCanvas

_END = "EMC"


class Linked(str):
    """Words of a link: they stand in its element alone, in whatever language they are."""

    __slots__ = ()


class Parted(str):
    """The last words of a line that is written from right to left, if a space parts them from the next."""

    __slots__ = ()


class _Row:
    """What is shown at places of a line, by parts of fonts, as ReportLab writes it, for a size of 1."""

    def __init__(self, escape: Callable[[bytes], str]) -> None:
        self.here, self.shows = 0.0, list[tuple[Any, list[str]]]()
        self._escape = escape

    def show(self, piece: Piece, place: float) -> None:
        for number, (subset, codes) in enumerate(piece.shown):
            if not self.shows or self.shows[-1][0] != subset:
                self.shows.append((subset, []))
            step = "" if number else fp_str(1000 * (self.here - place))
            self.shows[-1][1].append(f"{step} ({self._escape(codes)})")
        self.here = place + piece.width


class TaggedText(PDFTextObject):  # type: ignore[misc]  # ReportLab has no types
    """Text of an element; what ReportLab records as links becomes elements within it.

    So do passages in a script of another language. They are drawn as they are seen, and those from right to
    left spelt out in the structure, whose order is that in which they are read.

    Marked content begins with the first words, so that none is empty, and stands within the text object.
    """

    _curSubset: Any  # noqa: N815 - ReportLab has this name

    def __init__(
        self,
        canvas: "TaggedCanvas",
        x: float,
        y: float,
        element: Element,
        gaps: frozenset[int] = frozenset(),
        *,
        from_right: bool = False,
    ) -> None:
        """`gaps` tells after how many letters words are parted: lines that end there end with a space.

        Lines of a text that is written `from_right` come with their pieces as they are seen.
        """
        super().__init__(canvas, x, y)
        self._gaps, self._letters = gaps, 0
        self._canvas: TaggedCanvas = canvas
        self._element, self._now, self._spoken = element, element, element.language
        self._is_open, self._from_right = False, from_right
        self._line_began = len(element.kids)
        self._links: dict[Any, Element] = {}
        self._last, self._said_last, self._began_with_last = 0, "", False

    @override
    def _textOut(self, text: str, TStar: int = 0) -> None:
        self._letters += letters_in(text)
        gap = " " if TStar and self._letters in self._gaps and not text.endswith(" ") else ""
        if self._from_right:
            self._text_from_right(text, gap, TStar)
        elif has_shaped(text) and not isinstance(text, Linked):
            self._text_in_passages(text, gap, TStar)
        else:
            self._turn_to(self._element.language)
            self._begin_before(text + gap)
            super()._textOut(text + gap, TStar)

    def _text_in_passages(self, text: str, gap: str, end_of_line: int) -> None:
        """Each passage of another script is an element with its language; it may go on in the next line."""
        pieces = list(passages(text))
        marks = 1 + max(0, more_from_right(text))
        for number, (script, piece) in enumerate(pieces, 1):
            is_last = number == len(pieces)
            said = piece + gap if is_last else piece
            self._turn_to(language_of(piece, script) if script else self._element.language)
            self._now.spells = script is not None and script.from_right
            self._begin_before(said)
            if self._now.spells:
                self._show_as_read(piece, marks)
                said, marks = said.removeprefix(piece), 1
            super()._textOut(said, end_of_line if is_last else 0)

    def _show_as_read(self, text: str, marks: int) -> None:
        """A passage from right to left in a line from left to right: its words in turn, each in its place.

        Some readers copy what is drawn in the order of drawing, others from left to right (PDFium, but what
        one operation shows it leaves as it is): with words in the order in which they are seen, both would
        copy names backwards. PDFium also turns a whole line round if more of its words are from right to
        left than others, hence the `marks`. Where it goes on behind the passage, it sees another space.
        """
        face: Face = getFont(self._fontname)
        document = self._canvas._doc  # noqa: SLF001 - as ReportLab itself
        row = _Row(self._canvas._escape)  # noqa: SLF001 - as ReportLab itself
        pieces = list(face.as_read(text, document))
        whole = left = sum(piece.room for piece in pieces)
        for piece in pieces:
            left -= piece.room
            row.show(piece, left)
        row.show(face.left_marks(marks, document), whole)
        for subset, shown in row.shows:
            self._turn_to_font(face, subset)
            self._code.append(f"[{' '.join(shown)}] TJ")
        self._code.append(f"[{fp_str(1000 * (row.here - whole))}] TJ")

    def _turn_to_font(self, face: Face, subset: Any) -> None:
        if subset != self._curSubset:
            name = face.getSubsetInternalName(subset, self._canvas._doc)  # noqa: SLF001 - as ReportLab itself
            self._code.append(f"{name} {fp_str(self._fontsize)} Tf {fp_str(self._leading)} TL")
            self._curSubset = subset

    def _text_from_right(self, text: str, gap: str, end_of_line: int) -> None:
        """A piece of a line as it is seen; the pieces of a line are read the other way round."""
        language = language_of(text, ARABIC) if has_shaped(text) else self._element.language
        kids = self._element.kids
        is_alone = bool(end_of_line) and len(kids) == self._line_began
        if not (is_alone and kids and self._now is kids[-1] and self._spoken == language):
            self._begin_span(language)
            self._now.spells = True
        self._begin_before(text)
        self._now.said += " " if isinstance(text, Parted) else gap if is_alone else ""
        super()._textOut(FromRight(text), end_of_line)
        if end_of_line:
            kids[self._line_began :] = reversed(kids[self._line_began :])
            self._line_began = len(kids)

    def _turn_to(self, language: str) -> None:
        """What follows is in a language; none is that of the document."""
        if language != self._spoken:
            self._begin_span(language)

    def _begin_span(self, language: str) -> None:
        self._close()
        self._drop_if_empty(self._now)
        self._now = self._element.child("Span")
        self._now.language = "" if language == self._element.language else language
        self._spoken = language

    def _close(self) -> None:
        if self._is_open:
            self._code.append(_END)
            self._is_open = False

    @override
    def textOut(self, text: str) -> None:
        self._begin_before(text)
        super().textOut(text)

    def _begin_before(self, text: str) -> None:
        self._began_with_last = bool(text.strip(JOINERS)) and not self._is_open
        if self._began_with_last:
            self._code.append(self._begin(self._now))
        self._last, self._said_last = len(self._code), text
        self._now.said += text

    def _begin(self, element: Element) -> str:
        self._is_open = True
        return f"/{element.role} <</MCID {self._canvas.mark(element)}>> BDC"

    def _linkRecord(self, link: Any, when: str) -> None:  # noqa: N802 - ReportLab looks for this name
        """ReportLab's: a link has begun with the words drawn last, or ended before the next."""
        if when == "end":
            # What follows is an element of its own, so that it is read behind the link.
            self._begin_span(self._element.language)
            return
        words = self._code[self._last :]
        del self._code[self._last :]
        self._now.said = self._now.said.removesuffix(self._said_last)
        if self._began_with_last:
            # The words belong to the link alone.
            self._code.pop()
            self._canvas.unmark(self._now)
        else:
            self._code.append(_END)
        self._drop_if_empty(self._now)
        if link not in self._links:
            self._links[link] = link_within(self._element, str(link[1]))
        self._now, self._spoken = self._links[link], self._element.language
        self._now.said += self._said_last
        self._canvas.expect_link(self._now)
        self._code += [self._begin(self._now), *words]
        self._last = len(self._code) - len(words)

    def _drop_if_empty(self, element: Element) -> None:
        if element is not self._element and not element.kids:
            self._element.kids.remove(element)

    @override
    def getCode(self) -> str:
        self._close()
        self._drop_if_empty(self._now)
        return str(super().getCode())


def letters_in(text: str) -> int:
    """How many characters of a text are no white space."""
    return sum(map(len, text.split()))


def link_within(element: Element, target: str) -> Element:
    """A link in an element; one that leads to another place in the document is a reference too."""
    home = element.child("Reference") if target.startswith("#") else element
    return home.child("Link")
