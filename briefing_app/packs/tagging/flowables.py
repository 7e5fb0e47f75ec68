"""Flowables that know which element they show, and how a story becomes a structure."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.platypus import KeepTogether, Paragraph, Table

from briefing_app.packs.tagging.languages import foreign_language
from briefing_app.packs.tagging.scripts import has_shaped, is_from_right
from briefing_app.packs.tagging.text import Linked, Parted, TaggedText, letters_in, link_within
from briefing_app.packs.tagging.tree import Element
from briefing_app.system.overriding import override

_WITHIN_A_LIST, _NOTE = "LBody", "Note"
_A_SENTENCE = 40
"""From how many characters on what is written from right to left also stands at the right."""


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that shows an element of a `role`; without one it is an artifact.

    Those of one `group` that follow each other stand together in an element of that role. In a list within a
    list the `level` is 1, and so on. A "Note" is what links lead to that stand at the foot or the end.
    """

    role: str = "P"
    group: str = ""
    level: int = 0
    element: Element | None = None
    label: Element | None = None
    from_right: bool = False
    """Whether it is written from right to left as a whole."""
    style: Any
    _is_shaped = False
    _drawn_as: Element | None = None
    _wrapped_in: float | None = None
    """The width in which it was broken into lines last, as long as that holds."""

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        # ReportLab asks for the height of most paragraphs twice, and breaks their lines each time.
        if aW != self._wrapped_in or not hasattr(self, "blPara"):
            width, _ = super().wrap(aW, aH)
            self._wrapped_in = aW if aW == width else None  # not where nothing fits
        return float(self.width), float(self.height)

    @override
    def _setup(self, text: Any, style: Any, bulletText: Any, frags: Any, cleaner: Any) -> None:
        super()._setup(text, style, bulletText, frags, cleaner)
        self._wrapped_in = None
        self._is_shaped = isinstance(text, str) and has_shaped(text)
        if self._is_shaped and is_from_right(plain := self.getPlainText()):
            self.from_right = True
            if self.style.alignment == TA_LEFT and len(plain) > _A_SENTENCE:
                self.style = self.style.clone(self.style.name, alignment=TA_RIGHT, firstLineIndent=0)

    @override
    def split(self, availWidth: float, availHeight: float) -> list[Any]:
        pieces = list(super().split(availWidth, availHeight))
        for piece in pieces:
            piece.element, piece.label = self.element, self.label
            piece.from_right, piece._is_shaped = self.from_right, self._is_shaped  # noqa: SLF001 - one of us
        return pieces

    @override
    def draw(self) -> None:
        element = self.element
        if element is None or (element.repeats and element.was_drawn):
            self._drawn_as = None
            super().draw()
            self._wrapped_in = None
            return
        # Of a paragraph in one look ReportLab does not tell where its link begins: all of it is one.
        link = getattr(self.blPara, "link", None) if self.blPara.kind == 0 else None
        whole = link_within(element, str(link[0][1])) if link else None
        self._drawn_as = whole or element
        if self._is_shaped and self.blPara.kind:
            self._arrange()
        with self.canv.labelled(self.label, whole):
            super().draw()
        self._wrapped_in = None  # what repeats is broken and arranged anew

    def _arrange(self) -> None:
        """Words of links told from others, and pieces of lines put in the order in which they are seen."""
        letters, gaps = 0, self._gaps
        for line in self.blPara.lines:
            letters += sum(letters_in(piece.text) for piece in line.words)
            for piece in line.words:
                if getattr(piece, "link", None):
                    piece.text = Linked(piece.text)
            if self.from_right and line.words:
                last = line.words[-1]
                if letters in gaps and not last.text.endswith(" ") and not isinstance(last.text, Linked):
                    last.text = Parted(last.text)
                line.words = line.words[::-1]

    @override
    def beginText(self, x: float, y: float) -> Any:
        if self._drawn_as is None:
            return super().beginText(x, y)
        return TaggedText(self.canv, x, y, self._drawn_as, self._gaps, from_right=self.from_right)

    @property
    def _gaps(self) -> frozenset[int]:
        """After how many letters words are parted, also where a line is broken on purpose."""
        plain = "".join(map(_plain, getattr(self, "frags", ())))
        return frozenset(accumulate(map(len, plain.split())))


def _plain(frag: Any) -> str:
    """The text of a fragment; what was split holds whole words, in parts of one look each."""
    if isinstance(frag, list):
        return "".join(text for _, text in frag[1:]) + " "
    text = str(getattr(frag, "text", ""))
    return f"{text} " if getattr(frag, "lineBreak", False) else text


def tag(story: Iterable[Any], parent: Element) -> None:
    """Make of the flowables of a story elements within another, in their order."""
    together = _Together(parent)
    for flowable in story:
        if isinstance(flowable, TaggedParagraph):
            _tag_paragraph(flowable, together.home_of(flowable))
            continue
        if isinstance(flowable, KeepTogether):
            tag(flowable._content, parent)  # noqa: SLF001 - ReportLab knows no other way to look into it
        elif isinstance(flowable, Table):
            _tag_table(flowable, parent)
        elif hasattr(flowable, "alt"):
            flowable.element = parent.child("Figure", alt=flowable.alt)
        elif hasattr(flowable, "role"):
            flowable.element = parent.child(flowable.role)
        else:
            continue
        together = _Together(parent)


class _Together:
    """Paragraphs that follow each other: of one group they stand in one element, lists within lists."""

    def __init__(self, parent: Element) -> None:
        self._parent = parent
        self._homes: list[Element] = []
        self._last: TaggedParagraph | None = None

    def home_of(self, paragraph: TaggedParagraph) -> Element:
        """The element in which the next paragraph stands."""
        last, self._last = self._last, paragraph
        if not paragraph.group:
            self._homes = []
            return self._parent
        if last is None or last.group != paragraph.group or not self._homes:
            self._homes = [self._parent.child(paragraph.group)]
        elif paragraph.level >= len(self._homes) and last.element is not None:
            body = last.element
            # The words of the item come before the list that is in it.
            last.element = body.child("P")
            last.element.language, body.language = body.language, ""
            self._homes.append(body.child(paragraph.group))
        else:
            del self._homes[paragraph.level + 1 :]
        return self._homes[-1]


def _tag_paragraph(paragraph: TaggedParagraph, parent: Element) -> None:
    role = paragraph.role
    if role == _WITHIN_A_LIST:
        item = parent.child("LI")
        paragraph.label = item.child("Lbl") if paragraph.bulletText else None
        paragraph.element = item.child(role)
        paragraph.element.language = foreign_language(paragraph.getPlainText())
        return
    paragraph.element = parent.child(role)
    if paragraph.group:
        paragraph.element.language = foreign_language(paragraph.getPlainText())
    if paragraph.bulletText:
        paragraph.label = paragraph.element.child("Lbl" if role == _NOTE else "Span")
        paragraph.element = paragraph.element.child("Span")


def _tag_table(table: Any, parent: Element) -> None:
    """A table, or a list of contents; a column without a heading shows only what stands in another, too."""
    rows = table._cellvalues  # noqa: SLF001 - ReportLab knows no other way to look into it
    if getattr(table, "is_contents", False):
        contents = parent.child("TOC")
        for row in rows:
            item = contents.child("TOCI")
            for cell in row:
                tag(_flowables(cell), item)
        return
    element = parent.child("Table")
    silent = {number for number, cell in enumerate(rows[0]) if not _says(cell)}
    for number, row in enumerate(rows):
        heads = number < (table.repeatRows or 0)
        line = element.child("TR")
        for column, cell in enumerate(row):
            if column in silent:
                continue
            held = line.child("TH" if heads else "TD", scope="Column" if heads else "")
            tag(_flowables(cell), held)
            if heads:
                for paragraph in _flowables(cell):
                    if isinstance(paragraph, TaggedParagraph) and paragraph.element is not None:
                        paragraph.element.repeats = True


def _flowables(cell: Any) -> list[Any]:
    return list(cell) if isinstance(cell, list | tuple) else [cell]


def _says(cell: Any) -> bool:
    return any(isinstance(one, Paragraph) and one.getPlainText().strip() for one in _flowables(cell))
