"""The structure of a PDF as a screen reader gets it, and whether it fits what is drawn and the parent tree.

No checker that was tried looks whether the parent tree leads back to the right elements.
"""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import page as checker
import pypdfium2 as pdfium
from pypdfium2 import raw

from briefing_app.packs.tagging.proof import structure_misfits


@dataclass(frozen=True)
class Marked:
    """Marked content on a page: its tag and number, and the words in it."""

    tag: str
    number: int
    words: str


@dataclass(frozen=True)
class Found:
    """An element that something on a page shows: its role, alternative text and numbers.

    `language` is its own, and `spelt` the words of it in the order in which they are read, if it says them.
    """

    role: str
    alt: str
    numbers: tuple[int, ...]
    language: str = ""
    spelt: str = ""


def marked_content(page: pdfium.PdfPage) -> list[Marked]:
    """What is marked on a page with a number, in the order in which it is drawn."""
    text = page.get_textpage()
    found: dict[int, Marked] = {}
    for item in page.get_objects():
        number = raw.FPDFPageObj_GetMarkedContentID(item.raw)
        if number < 0:
            continue
        words = ""
        if item.type == raw.FPDF_PAGEOBJ_TEXT:
            size = raw.FPDFTextObj_GetText(item.raw, text.raw, None, 0)
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFTextObj_GetText(
                item.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
            )
            # PDFium says nothing of a piece that is a space alone.
            words = buffer.raw.decode("utf-16-le").rstrip("\0") or " "
        before = found.get(number)
        found[number] = Marked(_tag(item), number, f"{before.words if before else ''}{words}")
    return list(found.values())


def unmarked_words(page: pdfium.PdfPage) -> int:
    """How many pieces of text or drawing on a page belong to neither an element nor an artifact."""
    return sum(not raw.FPDFPageObj_CountMarks(item.raw) for item in page.get_objects())


def elements(page: pdfium.PdfPage) -> Iterator[Found]:
    """The elements of a page, each before those within it."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        for number in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _within(raw.FPDF_StructTree_GetChildAtIndex(tree, number))
    finally:
        raw.FPDF_StructTree_Close(tree)


def standards_of(path: Path) -> tuple[checker.ValidationProfile, ...]:
    """The standards to which a file says it keeps."""
    with_data = b"<pdfaid:part>3" in path.read_bytes()
    archive = checker.ValidationProfile.PDF_A_3A if with_data else checker.ValidationProfile.PDF_A_2A
    return checker.ValidationProfile.PDF_UA_1, archive


def failures(path: Path) -> list[str]:
    """What is wrong with a file by these standards, and in its structure."""
    found = [
        f"{standard.value}: {one}"
        for standard in standards_of(path)
        for one in checker.validate_pdf(str(path), profile=standard).failures
    ]
    return found + misfits(path)


def misfits(path: Path) -> list[str]:
    """What does not fit between the structure of a file and what its pages draw."""
    problems = structure_misfits(path.read_bytes())
    with pdfium.PdfDocument(path) as document:
        for place, page in enumerate(document, 1):
            drawn = {one.number: one.tag for one in marked_content(page)}
            read = list(elements(page))
            told = Counter(number for element in read for number in element.numbers)
            role = {number: element.role for element in read for number in element.numbers}
            problems += [f"page {place}: {number} is no element's" for number in drawn.keys() - told.keys()]
            problems += [f"page {place}: {number} is not drawn" for number in told.keys() - drawn.keys()]
            problems += [f"page {place}: {number} is two elements'" for number in told if told[number] > 1]
            problems += [
                f"page {place}: {number} is drawn as {drawn[number]}, and read as {role[number]}"
                for number in drawn.keys() & told.keys()
                if drawn[number] != role[number]
            ]
            loose = unmarked_words(page)
            if loose:
                problems.append(f"page {place}: {loose} pieces belong to nothing")
    return problems


def _within(element: raw.FPDF_STRUCTELEMENT) -> Iterator[Found]:
    if not element:
        return
    # Of an element that goes over pages only those on this page are asked for.
    count = raw.FPDF_StructElement_CountChildren(element)
    numbers = (raw.FPDF_StructElement_GetChildMarkedContentID(element, place) for place in range(count))
    role, alt, language, spelt = (
        _said(ask, element)
        for ask in (
            raw.FPDF_StructElement_GetType,
            raw.FPDF_StructElement_GetAltText,
            raw.FPDF_StructElement_GetLang,
            raw.FPDF_StructElement_GetActualText,
        )
    )
    yield Found(role, alt, tuple(number for number in numbers if number >= 0), language, spelt)
    for place in range(count):
        yield from _within(raw.FPDF_StructElement_GetChildAtIndex(element, place))


def _said(ask: Callable[..., int], element: raw.FPDF_STRUCTELEMENT) -> str:
    size = ask(element, None, 0)
    buffer = ctypes.create_string_buffer(max(size, 2))
    ask(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _tag(item: pdfium.PdfObject) -> str:
    """The tag of the innermost mark with a number."""
    for place in reversed(range(raw.FPDFPageObj_CountMarks(item.raw))):
        mark = raw.FPDFPageObj_GetMark(item.raw, place)
        size = ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(mark, None, 0, size)
        buffer = ctypes.create_string_buffer(max(size.value, 2))
        raw.FPDFPageObjMark_GetName(
            mark, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size.value, size
        )
        return buffer.raw.decode("utf-16-le").rstrip("\0")
    return ""
