"""Finds the running heads, feet and page numbers of a paged document: what its pages repeat."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Pages = Sequence[Sequence[str]]
"""The lines of each page, from the top."""

# Heads and feet are at most this many lines.
_EDGE = 4
# A line runs through a document if so many pages have it, and so large a share of them.
_LEAST_PAGES, _LEAST_SHARE = 3, 0.2
_NUMBER = re.compile(r"\d{1,4}")
_NUMBERED = re.compile(r"[-–—|\s]*page\s+(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE)
# A line is told by its words and its place; a number that counts the pages stands for all of them.
_Key = tuple[bool, str]


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A page's own lines, and the number printed on it if there is one."""

    lines: tuple[str, ...]
    label: str | None


def without_running_lines(pages: Pages) -> list[Trimmed]:
    """Each page without its head, foot and page number.

    What repeats word for word is kept on the first page, where it is the title or the letterhead.
    """
    counts = Counter(key for index, lines in enumerate(pages) for key in _edge_keys(lines, index))
    least = max(_LEAST_PAGES, _LEAST_SHARE * len(pages))
    running = {key for key, count in counts.items() if count >= least}
    return [_trimmed(lines, index, running) for index, lines in enumerate(pages)]


def _edge_keys(lines: Sequence[str], index: int) -> set[_Key]:
    """What may run through the document among a page's first and last lines."""
    edges = ((True, lines[:_EDGE]), (False, lines[-_EDGE:]))
    return {
        (top, form) for top, edge in edges for line in edge for form, _ in _forms(line, index) if line.strip()
    }


def _forms(line: str, index: int) -> Iterator[tuple[str, str | None]]:
    """The line as other pages may repeat it, each with the page number that it gives."""
    words = " ".join(line.split())
    yield words, None
    for number in _NUMBER.finditer(words):
        step = int(number.group()) - index
        yield f"{words[: number.start()]}\x00{step}{words[number.end() :]}", number.group()


def _trimmed(lines: Sequence[str], index: int, running: set[_Key]) -> Trimmed:
    label = None
    start, end = 0, len(lines)
    while start < min(_EDGE, len(lines)):
        found, number = _runs(lines[start], index, running, top=True)
        if not found:
            break
        label = label or number
        start += 1
    while end > max(start, len(lines) - _EDGE):
        found, number = _runs(lines[end - 1], index, running, top=False)
        if not found:
            break
        label = label or number
        end -= 1
    return Trimmed(tuple(lines[start:end]), label)


def _runs(line: str, index: int, running: set[_Key], *, top: bool) -> tuple[bool, str | None]:
    """Whether a line at an edge is a running one, and the page number in it."""
    if numbered := _NUMBERED.fullmatch(line):
        return True, numbered[1]
    for form, number in _forms(line, index):
        if (top, form) in running and (number or index):
            return True, number
    return not line.strip(), None
