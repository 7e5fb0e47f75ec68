"""What ReportLab writes that standards forbid, mended; a test each tells when it is no longer needed."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from reportlab.pdfbase import pdfdoc, ttfonts

_END = b"endstream\n"
_MOST_IN_A_BLOCK = 100


def mend() -> None:
    """Mend ReportLab, once for the whole process."""
    if pdfdoc.PDFStream.format is not _format_stream:
        pdfdoc.PDFStream.format = _format_stream
        ttfonts.makeToUnicodeCMap = to_unicode


_format_as_it_was = pdfdoc.PDFStream.format


def _format_stream(self: Any, document: Any) -> bytes:
    """A stream with a line end of its own before its last word (PDF/A-2, 6.1.7.1)."""
    written: bytes = _format_as_it_was(self, document)
    return written[: -len(_END)] + b"\r\n" + _END


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """What the codes of a part of a font stand for (ISO 32000-1, 9.10.3).

    Code 0 stands for nothing; there are at most 100 entries in a block; characters beyond the first 65,536
    are two units of UTF-16. A code may say itself what it stands for (`said`): letters that were shaped.
    """
    entries = iter(
        [
            f"<{code:02X}> <{_units(getattr(character, 'said', None) or chr(character))}>"
            for code, character in enumerate(subset)
            if character
        ]
    )
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    while block := list(islice(entries, _MOST_IN_A_BLOCK)):
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _units(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex().upper()
