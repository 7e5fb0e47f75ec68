"""The byline of a document: the line near its top that names who wrote it."""

import re

from briefing_app.extraction.people.forenames import GENDERS
from briefing_app.extraction.text.english_days import MONTHS
from briefing_app.extraction.text.layout import Layout

_TOP_BLOCKS = 12
_NAMED = r"[A-Z][\w’'-]*(?:\s(?:[A-Z]\.?|(?:(?:de|van|von|der|la|le|al|bin|ap)\s){0,2}[A-Z][\w’'-]+)){1,3}"
_BYLINE = re.compile(
    rf"(?:(?i:by|words\sby|report\sby|written\sby|exclusive\sby)\s*:?\s+)"
    rf"(?P<names>{_NAMED}(?:(?:,\s{_NAMED})*\s(?:and|&)\s{_NAMED})?)"
    r"(?:\s*[,|@(–—-].{0,80})?"
)
_CELLS = re.compile(r" {1,4}[|·•] {1,4}")
_DAY = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:{'|'.join(map(str.title, MONTHS))})\b")
_PAPER = (
    r"(?:The\s)?(?:[A-Z][\w’'&-]*\s){0,4}(?:Advertiser|Argus|Chronicle|Courier|Echo|Examiner|Express|Gazette|Guardian|Herald"
    r"|Independent|Journal|Mail|Mercury|Messenger|News|Observer|Post|Press|Record|Reporter|Standard|Star|Sun|Telegraph|Times)"
)
# "By Jane Doe, Anytown Gazette", "Anytown Gazette, 6 February 2024".
_OF_PAPER = re.compile(
    rf"(?:(?i:by|words\sby|report\sby|written\sby)\s*:?\s+{_NAMED},\s(?P<written>{_PAPER})"
    rf"|(?P<dated>{_PAPER}),\s(?:[A-Z][a-z]+day,?\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{{1,2}}),?"
    r"\s(?:19|20)\d\d)"
)
_MOST_CELLS, _LONGEST = 6, 200


def printed_author(layout: Layout) -> str | None:
    """The names as the first such line prints them: "Jane Doe and Joe Bloggs"; `None` without one."""
    for block in layout.blocks[:_TOP_BLOCKS]:
        line = layout.text[block.start : block.end].strip()
        found = _BYLINE.fullmatch(line)
        if found:
            return " ".join(found["names"].split())
        if (name := _in_cells(line)) is not None:
            return name
    return None


def printed_publisher(layout: Layout) -> str | None:
    """The paper that a byline or a date line near the top names: "By Jane Doe, Anytown Gazette"."""
    for block in layout.blocks[:_TOP_BLOCKS]:
        line = layout.text[block.start : block.end].strip()
        found = _OF_PAPER.fullmatch(line) if len(line) <= _LONGEST else None
        if found is not None:
            return " ".join((found["written"] or found["dated"]).split())
    return None


def lines_with_author(layout: Layout) -> frozenset[int]:
    """Where lines near the top begin that name an author beside a day: "11 May | News | Jane Doe"."""
    top = layout.blocks[:_TOP_BLOCKS]
    return frozenset(block.start for block in top if _in_cells(layout.text[block.start : block.end].strip()))


def _in_cells(line: str) -> str | None:
    if len(line) > _LONGEST:
        return None
    cells = [cell.strip() for cell in _CELLS.split(line)]
    if not 1 < len(cells) <= _MOST_CELLS or not any(_DAY.search(cell) for cell in cells):
        return None
    named = (cell for cell in cells if re.fullmatch(_NAMED, cell) and cell.split()[0].lower() in GENDERS)
    return next(named, None)
