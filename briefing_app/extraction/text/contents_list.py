"""The list of contents of a document, whose numbers are pages."""

import re

_TITLE = re.compile(r"^[ \t]*(?:table of )?contents(?: page)?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n?")
_ENTRY = re.compile(r".*\S[\s.…_]+\d{1,3}\s*$")
_FEWEST = 3


def contents_list(text: str) -> tuple[int, int] | None:
    """The characters `[start, end)` of the list under the title "Contents", or `None` if there is none.

    A line without a page's number belongs to the entry that the next one ends.
    """
    title = _TITLE.search(text) if "contents" in text.lower() else None
    if title is None:
        return None
    entries, end, open_lines = 0, title.end(), 0
    for line in _LINE.finditer(text, title.end()):
        if not line[0].strip():
            if not line[0]:
                break
            continue
        if _ENTRY.fullmatch(line[0].rstrip("\n")):
            entries, end, open_lines = entries + 1, line.end(), 0
        elif open_lines:
            break
        else:
            open_lines = 1
    return (title.end(), end) if entries >= _FEWEST else None
