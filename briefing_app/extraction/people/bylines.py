"""The byline of a document: the line near its top that names who wrote it."""

import re

from briefing_app.extraction.text.layout import Layout

_TOP_BLOCKS = 12
_NAMED = r"[A-Z][\w’'-]*(?:\s(?:[A-Z]\.?|(?:(?:de|van|von|der|la|le|al|bin|ap)\s){0,2}[A-Z][\w’'-]+)){1,3}"
_BYLINE = re.compile(
    rf"(?:(?i:by|words\sby|report\sby|written\sby|exclusive\sby)\s*:?\s+)"
    rf"(?P<names>{_NAMED}(?:(?:,\s{_NAMED})*\s(?:and|&)\s{_NAMED})?)"
    r"(?:\s*[,|@(–—-].{0,80})?"
)


def printed_author(layout: Layout) -> str | None:
    """The names as the first such line prints them: "Jane Doe and Joe Bloggs"; `None` without one."""
    for block in layout.blocks[:_TOP_BLOCKS]:
        found = _BYLINE.fullmatch(layout.text[block.start : block.end].strip())
        if found:
            return " ".join(found["names"].split())
    return None
