"""Tables in plain text: what the row and the column of a bare number say that it is."""

import re
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain.mentions import Unit
from briefing_app.extraction.text.layout import Block
from briefing_app.extraction.text.rows import LONGEST_ROW

_GAP = re.compile(r"\s*(?:\t|\||\s{2,})\s*")
_UNIT = re.compile(
    r"%|\bper\s?cent(?:age)?\b|£\s?(?:millions?|m|bn|k|['’]?000s?)?(?![\w])|(?<=£)(?:m|bn|k)\b", re.IGNORECASE
)
# "Admissions per 100,000 people".
_RATE = re.compile(r"\bper\s1?[0-9]?0[,0]*0\b|^rates?$", re.IGNORECASE)
# "Delayed transfers of care (days)".
_LASTING = re.compile(
    r"[(\[](?P<said>days|weeks|months|years)[)\]]|^(?P<lost>days|weeks|months|years)\s(?:lost|missed)\b",
    re.IGNORECASE,
)
_FACTORS = {
    "million": 10**6,
    "millions": 10**6,
    "m": 10**6,
    "bn": 10**9,
    "k": 1000,
    "000": 1000,
    "000s": 1000,
}
_FEWEST_CELLS = 2
_SIGNS = ("+", "-", "−", "–")
# "Table 1: forecast by service (£m)": a unit in brackets holds for a whole table.
_CAPTION = re.compile(
    r"[(\[][^)\]\n]*?(?P<unit>%|£\s?(?:millions?|m|bn|k|['’]?000s?))[^)\]\n]*[)\]]", re.IGNORECASE
)
_CAPTION_REACH = 3
# "Average waits in weeks are shown in the table."
# "Figures are in £m."
_ALL_IN = re.compile(
    r"\b(?:figures|amounts|sums|values|budgets)\b[^.\n]{0,40}\bin\s(?P<unit>£\s?(?:millions?|m|bn|k|['’]?000s?))(?!\w)",
    re.IGNORECASE,
)
# "£'000 | 2025/26 | 2026/27": the unit of all stands alone in the corner.
_CORNER = re.compile(rf"[(\[]?\s?(?P<unit>{_UNIT.pattern})\s?[)\]]?", re.IGNORECASE)
_TITLE = re.compile(r"(?:table|figure)\s\w+\s?[:.–-]", re.IGNORECASE)
_SHOWN_IN = re.compile(
    r"\bin\s(?P<unit>days|weeks|months|years)\b(?=[^.\n]{0,60}\b(?:table|below|shown|set\sout|follows?|listed)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a table says of one of its numbers: its heading in words, its unit and what to multiply it by.

    The cell begins at `start`, with the number's sign if it has one.
    """

    heading: str
    unit: Unit
    factor: Decimal
    start: int


def cell_at(text: str, block: Block, start: int, end: int) -> Cell | None:
    """The cell that the number `[start, end)` fills, or `None` where it stands in no table."""
    line_start = max(block.start, text.rfind("\n", 0, start) + 1)
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    if line_end - line_start > LONGEST_ROW:
        return None
    row = _cells(text, line_start, line_end)
    signed = text[start - 1 : start] in _SIGNS and start > line_start
    places = ((start, end), (start - 1, end)) if signed else ((start, end),)
    column = next((index for index, place in enumerate(row) if place in places), 0)
    if column == 0 or len(row) < _FEWEST_CELLS:
        return None
    label = text[slice(*row[0])]
    margin = text.rfind("\n", 0, line_start) + 1  # before which the lines above end
    header = _header(text, margin, len(row), column)
    said = _UNIT.search(label) or _UNIT.search(header) or _captioned(text, margin)
    if said is not None and said.re is _SHOWN_IN:
        unit, factor = Unit(said["unit"].lower()), 1
    else:
        unit, factor = _unit(said[0]) if said else (_counted(label, header), 1)
    sign = -1 if signed and text[start - 1] != "+" else 1
    left = row[column][0]
    return Cell(f"{label} {header}".strip(), unit, Decimal(factor * sign), left)


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if not any(gap in text[start:end] for gap in ("  ", "\t", "|", "\u00a0")):
        return [(start, end)] if end > start else []
    cells, left = [], start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > left:
            cells.append((left, gap.start()))
        left = gap.end()
    return [*cells, (left, end)] if end > left else cells


def _header(text: str, start: int, columns: int, column: int) -> str:
    """The heading of a column: its cell in the first line of the run of lines above with as many cells."""
    header = ""
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        cells = _cells(text, above, start - 1)
        if not columns - 1 <= len(cells) <= columns:
            break
        left, right = cells[column - columns + len(cells)]
        start = above
        header = text[left:right] if any(map(str.isalpha, text[left:right])) else header
    return header


def _captioned(text: str, start: int) -> re.Match[str] | None:
    """The unit in the corner of the table of the line at `start`, or in the caption above it."""
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        cells = _cells(text, above, start - 1)
        if len(cells) < _FEWEST_CELLS:
            break
        if corner := _CORNER.fullmatch(text, *cells[0]):
            return _UNIT.search(corner["unit"])
        start = above
    for _ in range(_CAPTION_REACH):
        if start <= 0:
            return None
        above = text.rfind("\n", 0, start - 1) + 1
        lasting = _SHOWN_IN.search(text, above, max(above, start - 1))
        if lasting is not None:
            return lasting
        found = _CAPTION.search(text, above, max(above, start - 1))
        found = found or _ALL_IN.search(text, above, max(above, start - 1))
        if found is not None or (text[above : start - 1].strip() and _TITLE.match(text, above) is None):
            return _UNIT.search(found["unit"]) if found is not None else None
        start = above
    return None


def _counted(*headings: str) -> Unit:
    """What a cell without a sign counts: a rate, lengths of time in the unit in brackets, or things."""
    if any(map(_RATE.search, headings)):
        return Unit.OTHER
    lasting = next(filter(None, map(_LASTING.search, headings)), None)
    return Unit((lasting["said"] or lasting["lost"]).lower()) if lasting else Unit.COUNT


def _unit(sign: str) -> tuple[Unit, int]:
    if "£" not in sign:
        return Unit.PERCENT, 1
    return Unit.GBP, _FACTORS.get(sign.lower().lstrip("£ ’'"), 1)
