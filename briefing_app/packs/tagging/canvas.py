"""A canvas that writes down which element everything shows; what shows none is an artifact."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from reportlab.pdfbase.pdfdoc import LinkAnnotation, PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefing_app.packs.tagging.compact import compact
from briefing_app.packs.tagging.corrections import mend
from briefing_app.packs.tagging.metadata import Metadata
from briefing_app.packs.tagging.text import TaggedText
from briefing_app.packs.tagging.tree import Annotation, Element, Mark, Structure
from briefing_app.system.overriding import override

LATE = "%late "
"""Stands in the code of a page for what is put there before the file is written."""
_ARTIFACT, _END = "/Artifact BMC", "EMC"
_PAINTS = re.compile(rf"(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|Do|Tj|TJ|sh|'|\")(?=\s|$)|{LATE}")


class _Link(LinkAnnotation):  # type: ignore[misc]  # ReportLab has no types
    permitted = (*LinkAnnotation.permitted, "StructParent")


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's canvas for a document with a structure."""

    def __init__(self, *args: Any, structure: Structure, metadata: Metadata, **settings: Any) -> None:
        mend()
        self._structure, self._metadata = structure, metadata
        self._marks: list[Element] = []
        self._expected: list[Element] = []
        self._label: Element | None = None
        self._whole: Element | None = None
        super().__init__(*args, **{**settings, "pdfVersion": (1, 7)})
        self._doc.format = partial(compact, self._doc)

    # What flowables and their text say

    def mark(self, element: Element) -> int:
        """Begin marked content of an element on this page; gives its number there."""
        number = len(self._marks)
        self._marks.append(element)
        element.kids.append(Mark(self._doc.thisPageRef(), number))
        return number

    def unmark(self, element: Element) -> None:
        """Take back the last mark: there was nothing to be marked."""
        self._marks.pop()
        element.kids.pop()

    def expect_link(self, element: Element) -> None:
        """The next link that ReportLab makes belongs to an element."""
        self._expected.append(element)

    @contextmanager
    def labelled(self, label: Element | None, whole: Element | None) -> Iterator[None]:
        """While a paragraph is drawn: to whom its bullet belongs, and every link if all of it is one."""
        self._label, self._whole = label, whole
        try:
            yield
        finally:
            self._label = self._whole = None

    @contextmanager
    def showing(self, element: Element) -> Iterator[None]:
        """All that is drawn meanwhile shows an element, such as a figure."""
        self._code += [_END, f"/{element.role} <</MCID {self.mark(element)}>> BDC"]
        try:
            yield
        finally:
            self._code += [_END, _ARTIFACT]

    # What ReportLab asks for

    @override
    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:
        if self._label is not None:
            return TaggedText(self, x, y, self._label)
        return super().beginText(x, y, direction)

    @override
    def drawText(self, aTextObject: Any) -> None:
        if isinstance(aTextObject, TaggedText):
            self._code += [_END, aTextObject.getCode(), _ARTIFACT]
        else:
            super().drawText(aTextObject)

    @override
    def linkRect(
        self,
        contents: str,
        destinationname: str,
        Rect: Any = None,
        addtopage: int = 1,
        name: str | None = None,
        relative: int = 1,
        thickness: int = 0,
        color: Any = None,
        dashArray: Any = None,
        **kw: Any,
    ) -> None:
        """A link to a place in the document.

        Raises:
            LookupError: no element of the structure is one.
        """
        element = self._linked()
        annotation = _Link(
            Rect=self._absRect(Rect, relative),
            Contents=contents or element.said.strip() or destinationname,
            Destination=self._bookmarkReference(destinationname),
            Border="[0 0 0]",
            F=4,
            StructParent=self._structure.key(element),
        )
        self._add_link(annotation, element)

    @override
    def linkURL(
        self,
        url: str,
        rect: Any,
        relative: int = 0,
        thickness: int = 0,
        color: Any = None,
        dashArray: Any = None,
        kind: str = "URI",
        **kw: Any,
    ) -> None:
        """A link to an address of the web.

        Raises:
            LookupError: no element of the structure is one.
        """
        element = self._linked()
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray(self._absRect(rect, relative)),
                "Contents": PDFString(url),
                "Border": PDFArray([0, 0, 0]),
                "F": 4,
                "StructParent": self._structure.key(element),
                "A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(url)}),
            }
        )
        self._add_link(annotation, element)

    def _linked(self) -> Element:
        if self._expected:
            return self._expected.pop(0)
        if self._whole is None:
            raise LookupError("a link that stands nowhere in the structure")
        return self._whole

    def _add_link(self, annotation: Any, element: Element) -> None:
        self._addAnnotation(annotation)
        element.kids.append(Annotation(self._doc.thisPageRef(), self._annotationrefs[-1]))

    @override
    def showPage(self) -> None:
        self._code[:] = _without_idle([_ARTIFACT, *self._code, _END])
        super().showPage()

    @override
    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = PDFName("S")
        page.Trans = None
        if self._marks:
            page.StructParents = self._structure.key(self._marks)
        self._marks = []

    @override
    def save(self) -> None:
        if self._code:
            self.showPage()
        self._structure.write(self._doc)
        self._metadata.write(self._doc)
        super().save()


def _without_idle(code: list[str]) -> list[str]:
    """The code of a page without artifacts in which nothing is painted."""
    kept: list[str] = []
    start = 0
    for entry in code:
        if entry == _ARTIFACT:
            start = len(kept)
        elif entry == _END and kept[start : start + 1] == [_ARTIFACT]:
            if not any(_PAINTS.search(other) for other in kept[start + 1 :]):
                del kept[start]
                continue
            start = len(kept) + 1
        kept.append(entry)
    return kept
