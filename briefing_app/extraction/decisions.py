"""What a paper asks a committee to decide: the recommendations to its members, each in the paper's words."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing_app.extraction.text.layout import Block, BlockKind, Layout, Span

_BODY = (
    r"(?:(?:the|this)\s)?(?:[\w’'-]+\s){0,4}?"
    r"(?:(?:sub-)?committee|panel|cabinet|executive|council|board|commission|members|councillors)"
)
_ASKED = re.compile(
    rf"\b(?:{_BODY})\s(?:is|are)\s(?:therefore\s|also\s)?(?:asked|recommended|invited|requested)\s(?:to|that)\b"
    rf"|\bit\sis\s(?:therefore\s)?recommended\sthat\s(?:{_BODY})\b",
    re.IGNORECASE,
)
_THAT = re.compile(rf"that\s(?:{_BODY})\s*:", re.IGNORECASE)
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\s+")
_MARK = re.compile(rf"(?:{_NUMBERED.pattern}|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[.)]\s+|[•●▪◦‣·○■*–—-]\s*)")
_COUNTED = re.compile(r"\(?(\d{1,2})[.)]\s")
_HEADING = re.compile(r"(?:\d{1,2}\.?\d*\s+)?(?:officer\s)?recommend(?:ations?|ed)\s*:?$", re.IGNORECASE)
_DECIDES = re.compile(r"(?:that|to)\s", re.IGNORECASE)
_CONNECTION = re.compile(r"\s*[;,]?\s*\b(?:and|or)\s*$|\s*[;,]\s*$")


def decisions_in(text: str) -> Iterator[Span]:
    """The characters of each thing that a paper asks a committee to decide, in order.

    Where a list follows "is asked to:" each of its items is one; else it is the sentence that asks. So is
    each item that says "That …" or "To …" under the heading "Recommendations".
    """
    layout = Layout(text)
    blocks = layout.blocks
    for number, block in enumerate(blocks):
        if _HEADING.match(text, block.start, block.end):
            listed = takewhile(
                lambda one: _DECIDES.match(text, one.start), _items(text, blocks[number + 1 :])
            )
            yield from (item for item in listed if text[item.end - 1] != ":")
            continue
        asking = next((span for span in layout.sentences(block) if _asks(text, span)), None)
        if asking is None:
            continue
        items = _items(text, blocks[number + 1 :]) if text[: block.end].endswith(":") else []
        yield from items or [Span(_behind_mark(text, asking), asking.end)]


def _asks(text: str, sentence: Span) -> bool:
    """Whether a sentence asks a committee for something, or opens the list of it: "1. That the Board:"."""
    begins = _behind_mark(text, sentence)
    return bool(_ASKED.search(text, sentence.start, sentence.end) or _THAT.match(text, begins, sentence.end))


def _behind_mark(text: str, stretch: Span | Block) -> int:
    """Where the words of an item begin."""
    mark = _MARK.match(text, stretch.start, stretch.end)
    return mark.end() if mark else stretch.start


def _items(text: str, blocks: Sequence[Block]) -> list[Span]:
    """The items of the list that some blocks begin with, without their marks and what connects them."""
    if not blocks:
        return []
    sort, first = _sort_of_mark(text, blocks[0]), _counted(text, blocks[0])
    found: list[Span] = []
    for place, block in enumerate(blocks):
        # "9. Background" behind "2." is the next heading.
        goes_on = first is None or _counted(text, block) == first + place
        if not sort or _sort_of_mark(text, block) != sort or not goes_on:
            break
        found.append(_item(text, block))
    return found


def _counted(text: str, block: Block) -> int | None:
    """The number of an item that is one of "1.", "2." and so on."""
    mark = _COUNTED.match(text, block.start, block.end)
    return int(mark[1]) if mark else None


def _sort_of_mark(text: str, block: Block) -> str:
    """What the marks of a list have in common: "(a)", "1.", or of "2.1" that it is of section 2."""
    mark = _MARK.match(text, block.start, block.end)
    if mark is None or (block.kind is not BlockKind.LIST_ITEM and not _NUMBERED.match(text, block.start)):
        return ""
    said = mark[0].strip()
    section, dot, _ = said.partition(".")
    if dot and section.isdecimal() and not said.endswith("."):
        return section
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", said))


def _item(text: str, block: Block) -> Span:
    start = _behind_mark(text, block)
    connection = _CONNECTION.search(text[start : block.end])
    return Span(start, start + connection.start() if connection else block.end)
