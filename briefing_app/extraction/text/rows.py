"""Rows: lines of a list or table that hold only dates and numbers, and the words above that say of what."""

import re

from briefing_app.extraction.text.clauses import words
from briefing_app.extraction.text.layout import Layout

LONGEST_ROW = 4000
"""No row of a table has so many characters, as a text without line ends has."""
_LONGEST_LIST = 40
"""Lines above a row among which its title is looked for."""
# What parts the cells of a line, how many of them a table's head has at least, and what stands over it.
_COLUMN = re.compile(r"\S(?:\s{3,}|\t+|\s\|\s)(?=\S)")
_GAPS = ("   ", "\t", " | ")
_FEWEST_GAPS = 2
_CAPTION = re.compile(r"(?:Table|Figure|Chart)\s\w{1,4}\b")
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


def caption_over(text: str, place: int, most_words: int) -> str | None:
    """The caption above a table in the head of whose columns a place lies; `None` where it lies in none."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = end if end >= 0 else len(text)
    if end - start > LONGEST_ROW:
        return None
    line = text[start:end]
    if not any(gap in line for gap in _GAPS) or len(_COLUMN.findall(line)) < _FEWEST_GAPS:
        return None
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    caption = text[above : max(above, start - 1)].strip()
    if _CAPTION.match(caption) is None or _COLUMN.search(caption):
        return None
    return " ".join(words(caption, 0, len(caption))[:most_words])


def _tells_something(layout: Layout, index: int) -> bool:
    block = layout.blocks[index]
    found = _WORD.finditer(layout.text, block.start, block.end)
    return any(_CALENDAR.fullmatch(word[0]) is None for word in found)
