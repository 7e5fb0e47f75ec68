"""Lists of scores: lines that end in a small number, under a line that says what is scored on which scale."""

import re

from briefing_app.extraction.text.layout import Layout

_LONGEST_LIST = 30
# "Safeguarding – 2", "Equity in experience and outcomes: 2".
_SCORED = re.compile(r"\W{0,3}[A-Za-z][^\d\n]{2,90}?\s?(?:[–—:-]|\.{2,})\s?(?:\d|10)(?:\.\d)?")
_SCALE = re.compile(
    r"\bscor(?:e[sd]?|ing)\b[^.;]{0,60}\b(?:from\s|between\s|out\sof\s|of\s)(?:\d|one|zero)\b", re.IGNORECASE
)


def is_score(layout: Layout, index: int) -> bool:
    """Whether the block at `index` is a line of such a list."""
    block = layout.blocks[index]
    if _SCORED.fullmatch(layout.text, block.start, block.end) is None:
        return False
    for above in reversed(layout.blocks[max(0, index - _LONGEST_LIST) : index]):
        if _SCORED.fullmatch(layout.text, above.start, above.end) is None:
            return _SCALE.search(layout.text, above.start, above.end) is not None
    return False
