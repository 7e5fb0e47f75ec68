"""Rows: lines of a list or table that hold only dates and numbers, and the words above that say of what."""

import re

from briefing_app.extraction.text.clauses import words
from briefing_app.extraction.text.layout import Layout

_LONGEST_LIST = 40
"""Lines above a row among which its title is looked for."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_CALENDAR = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|year|quarter"
    r"|spring|summer|autumn|winter",
    re.IGNORECASE,
)


def title_of_row(layout: Layout, index: int, most_words: int) -> str | None:
    """The words above a list whose row the block at `index` is; `None` for a block with words of its own."""
    if _tells_something(layout, index):
        return None
    above = range(index - 1, max(-1, index - _LONGEST_LIST), -1)
    title = next((row for row in above if _tells_something(layout, row)), None)
    if title is None:
        return None
    block = layout.blocks[title]
    return " ".join(words(layout.text, block.start, block.end)[:most_words])


def _tells_something(layout: Layout, index: int) -> bool:
    block = layout.blocks[index]
    found = _WORD.finditer(layout.text, block.start, block.end)
    return any(_CALENDAR.fullmatch(word[0]) is None for word in found)
