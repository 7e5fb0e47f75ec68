"""Text that says, while it is drawn, which element of the structure it shows."""

from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.textobject import PDFTextObject
from typing_extensions import override

from briefing_app.packs.tagging.tree import Element

if TYPE_CHECKING:
    from briefing_app.packs.tagging.canvas import TaggedCanvas

_END = "EMC"


class TaggedText(PDFTextObject):  # type: ignore[misc]  # ReportLab has no types
    """Text of an element; what ReportLab records as links becomes elements within it.

    Marked content begins with the first words, so that none is empty, and stands within the text object.
    """

    def __init__(
        self, canvas: "TaggedCanvas", x: float, y: float, element: Element, gaps: frozenset[int] = frozenset()
    ) -> None:
        """`gaps` tells after how many letters words are parted: lines that end there end with a space."""
        super().__init__(canvas, x, y)
        self._gaps, self._letters = gaps, 0
        self._canvas: TaggedCanvas = canvas
        self._element, self._now = element, element
        self._is_open = False
        self._links: dict[Any, Element] = {}
        self._last, self._said_last, self._began_with_last = 0, "", False

    @override
    def _textOut(self, text: str, TStar: int = 0) -> None:
        self._letters += letters_in(text)
        if TStar and self._letters in self._gaps and not text.endswith(" "):
            text = f"{text} "
        self._begin_before(text)
        super()._textOut(text, TStar)

    @override
    def textOut(self, text: str) -> None:
        self._begin_before(text)
        super().textOut(text)

    def _begin_before(self, text: str) -> None:
        self._began_with_last = bool(text) and not self._is_open
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
            self._code.append(_END)
            self._is_open = False
            # What follows is an element of its own, so that it is read behind the link.
            self._now = self._element.child("Span")
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
        self._now = self._links[link]
        self._now.said += self._said_last
        self._canvas.expect_link(self._now)
        self._code += [self._begin(self._now), *words]
        self._last = len(self._code) - len(words)

    def _drop_if_empty(self, element: Element) -> None:
        if element is not self._element and not element.kids:
            self._element.kids.remove(element)

    @override
    def getCode(self) -> str:
        if self._is_open:
            self._code.append(_END)
            self._is_open = False
        self._drop_if_empty(self._now)
        return str(super().getCode())


def letters_in(text: str) -> int:
    """How many characters of a text are no white space."""
    return sum(map(len, text.split()))


def link_within(element: Element, target: str) -> Element:
    """A link in an element; one that leads to another place in the document is a reference too."""
    home = element.child("Reference") if target.startswith("#") else element
    return home.child("Link")
