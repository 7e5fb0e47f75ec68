"""The structure of a document: elements, the marked content and links that show them, and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

_ROOT, _NOTE = "structure", "Note"
_CELLS = ("TD", "TH")
_LONGEST = 16_000
"""Characters in a string: each may take two of the 32,767 bytes that it may have (PDF/A-2, 6.1.13)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content by its number on a page; `page` is ReportLab's reference to that page."""

    page: Any
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link that can be clicked, by ReportLab's reference to it, on a page."""

    page: Any
    link: Any


class Element:
    """One element: its standard role ("P", "TD") and in order what it holds.

    `alt` says in words what a figure shows; `scope` is whose heading a TH is. What `repeats` is drawn on
    several pages, and read on the first. `language` (BCP 47) is that of its words if it is not that of the
    document. `said` gathers the words that were drawn for it, in the order in which they are read; if they
    are drawn in another, as are those from right to left, it `spells` them out. Notes have a `name` in the
    file, once it is written.
    """

    def __init__(self, role: str, *, alt: str = "", scope: str = "", repeats: bool = False) -> None:
        self.role, self.alt, self.scope, self.repeats = role, alt, scope, repeats
        self.kids: list[Element | Mark | Annotation] = []
        self.language, self.said, self.spells = "", "", False
        self.name: Any = None

    def child(self, role: str, *, alt: str = "", scope: str = "", repeats: bool = False) -> "Element":
        """A new element within this one, after all that is in it."""
        made = Element(role, alt=alt, scope=scope, repeats=repeats)
        self.kids.append(made)
        return made

    @property
    def was_drawn(self) -> bool:
        """Whether something shows it already."""
        return any(not isinstance(kid, Element) or kid.was_drawn for kid in self.kids)


class Structure:
    """The tree of a document, and what leads from pages and links to its elements."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._owners: list[Element | list[Element]] = []

    def key(self, owner: Element | list[Element]) -> int:
        """A key in the parent tree: for a link its element, for a page those of its marks, in order."""
        self._owners.append(owner)
        return len(self._owners) - 1

    def write(self, document: Any) -> None:
        """Make the tree a part of a document of ReportLab's, whose drawing is complete."""
        references: dict[int, Any] = {}
        for number, note in enumerate(_of_role(self.root, _NOTE)):
            note.name = _name(number)
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root = document.Reference(top, _ROOT)
        top["K"] = _write(document, self.root, root, references)
        nums: list[Any] = []
        for key, owner in enumerate(self._owners):
            found = (
                [references[id(one)] for one in owner] if isinstance(owner, list) else references[id(owner)]
            )
            nums += [key, document.Reference(PDFArray(found)) if isinstance(found, list) else found]
        top["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(nums)}))
        top["ParentTreeNextKey"] = len(self._owners)
        notes = [references[id(note)] for note in _of_role(self.root, _NOTE)]
        if notes:
            names = [entry for number, note in enumerate(notes) for entry in (_name(number), note)]
            top["IDTree"] = PDFDictionary({"Names": PDFArray(names)})
        catalog = document.Catalog
        catalog.StructTreeRoot = top
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _of_role(element: Element, role: str) -> Iterator[Element]:
    """The elements of a role within another, in order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from ([kid] if kid.role == role else [])
            yield from _of_role(kid, role)


def _name(number: int) -> Any:
    """What a note is called, by which nothing else may be (ISO 14289-1, 7.9)."""
    return PDFString(f"note-{number:06}")


def _write(document: Any, element: Element, parent: Any, references: dict[int, Any]) -> Any:
    """Write an element and all that is in it; gives a reference to it."""
    written = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.role), "P": parent})
    reference = references[id(element)] = document.Reference(written, f"element{len(references)}")
    page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    if page is not None:
        written["Pg"] = page
    if element.name is not None:
        written["ID"] = element.name
    if element.alt:
        written["Alt"] = PDFString(_shortened(element.alt))
    if element.language:
        written["Lang"] = PDFString(element.language)
    # What is too long to be spelt out is still told letter by letter by the maps of its fonts.
    if element.spells and len(element.said) <= _LONGEST:
        written["ActualText"] = PDFString(element.said)
    if element.scope:
        written["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)})
    kids = [_kid(document, kid, page, reference, references) for kid in element.kids if not _is_empty(kid)]
    if kids:
        written["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
    return reference


def _is_empty(kid: Element | Mark | Annotation) -> bool:
    """Whether there is nothing to be read: of what has no letter that is seen, say. Cells of tables stay."""
    return (
        isinstance(kid, Element)
        and not kid.alt
        and kid.role not in _CELLS
        and all(_is_empty(one) for one in kid.kids)
    )


def _shortened(words: str) -> str:
    """Words that a string of the file has room for."""
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rpartition(' ')[0]}…"


def _kid(
    document: Any, kid: Element | Mark | Annotation, page: Any, parent: Any, references: dict[int, Any]
) -> Any:
    match kid:
        case Element():
            return _write(document, kid, parent, references)
        case Mark(where, number):
            if str(where.name) == str(page.name):
                return number
            return PDFDictionary({"Type": PDFName("MCR"), "Pg": where, "MCID": number})
        case Annotation(where, link):
            return PDFDictionary({"Type": PDFName("OBJR"), "Pg": where, "Obj": link})
