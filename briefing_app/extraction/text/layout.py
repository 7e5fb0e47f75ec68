"""The shape of a text: paragraphs, headings, list items and furniture, and their sentences, with offsets."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefing_app.domain.documents import Document
from briefing_app.extraction.text import furniture
from briefing_app.extraction.text.words import Wording


class BlockKind(StrEnum):
    """What a block of lines is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    FURNITURE = "furniture"  # a web page's menus, credits and links to other stories


class Span(NamedTuple):
    """The characters `[start, end)` of the text."""

    start: int
    end: int


class Block(NamedTuple):
    """A paragraph, heading or list item without the white space around it.

    It is one line of text, or several where the text is wrapped hard. A list item begins with its bullet.
    """

    start: int
    end: int
    kind: BlockKind


_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9£])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Clr|Couns?|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|Hon|St|Sgt|Insp|Supt|Gen|No|Nos|vs|etc|e\.g"
    r"|i\.e|approx|cf|pp?|paras?)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
# "l" and "n" are bullets whose symbol font was lost: "lThe lived experience", "l Improving".
_BULLET = re.compile(
    r"(?:[•●▪◦‣·○■□*–—§]|-(?=\s))\s*(?=\S)|[lnouqü]\s+(?=[A-Z])|l(?=[A-Z][a-z])|\(?(?:\d{1,2}|[a-z]"
    r"|[ivx]{1,4})[.)]\s+"
)
_MARKS = "”“\"’‘'"
# A line that says more than a heading does, in characters.
_LONGEST_HEADING = 130
# Lines of a text that is wrapped hard are no longer than this, and full ones not much shorter.
_WRAP, _FULL_LINE = 110, 0.62


# Signs that rules need not tell apart, each with the one that they know; offsets stay as they are.
_PLAIN = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    **dict.fromkeys("‐‑‒−\ufe63\uff0d", "-"),
    **dict.fromkeys("„‟«″", "“"),
    "»": "”",
    **dict.fromkeys("‛‹", "‘"),
    **dict.fromkeys("ʼ′´›", "’"),
}
_LONGEST_SENTENCE = 800
"""No writer's sentence has so many characters: what does is text that lost its stops, and read in pieces."""
_RARE = re.compile(f"[{''.join(_PLAIN)}]")


class Layout:
    """A text with its blocks in order.

    All offsets point into `text`, which is the document's but for rare kinds of spaces, hyphens and quotation
    marks: they stand as the usual ones.
    """

    def __init__(self, text: str) -> None:
        self.text = text if text.isascii() else _RARE.sub(lambda sign: _PLAIN[sign[0]], text)
        self._sentences: dict[int, tuple[Span, ...]] = {}

    @cached_property
    def wording(self) -> Wording:
        """The words of the text, split once for all who read them."""
        return Wording(self.text)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        spans = self._paragraph_spans()
        texts = [self.text[span.start : span.end] for span in spans]
        dressing = furniture.find(texts)
        return tuple(
            Block(span.start, span.end, BlockKind.FURNITURE if is_dressing else _kind(words))
            for span, words, is_dressing in zip(spans, texts, dressing, strict=True)
        )

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)

    def _paragraph_spans(self) -> list[Span]:
        """The lines that are not blank; in a text that is wrapped hard, joined to paragraphs."""
        lines = []
        for line in _LINE.finditer(self.text):
            words = line.group()
            stripped = words.strip()
            if stripped:
                start = line.start() + len(words) - len(words.lstrip())
                lines.append(Span(start, start + len(stripped)))
        return self._joined(lines) if self._is_wrapped(lines) else lines

    def _is_wrapped(self, lines: list[Span]) -> bool:
        """Whether lines break where they are full: many run on in small letters, and none is long."""
        if len(lines) < 2 or max(line.end - line.start for line in lines) > _WRAP:  # noqa: PLR2004 - a pair
            return False
        running = sum(
            self.text[later.start].islower() and self.text.count("\n", line.end, later.start) == 1
            for line, later in pairwise(lines)
            if _BULLET.match(self.text, later.start) is None
        )
        return running >= max(2, len(lines) // 8)

    def _joined(self, lines: list[Span]) -> list[Span]:
        full = _FULL_LINE * max(line.end - line.start for line in lines)
        spans, last = [lines[0]], lines[0]
        for line in lines[1:]:
            adjacent = self.text.count("\n", last.end, line.start) == 1
            runs_on = last.end - last.start >= full or self.text[line.start].islower()
            if adjacent and runs_on and _BULLET.match(self.text, line.start) is None:
                spans[-1] = Span(spans[-1].start, line.end)
            else:
                spans.append(line)
            last = line
        return spans

    def block_at(self, offset: int) -> Block:
        """The block that holds an offset, or the last one before it.

        Raises:
            IndexError: the offset lies before the first block.
        """
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            raise IndexError(f"no block at or before {offset}")
        return self.blocks[index]

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a block, in order, without the white space between them."""
        found = self._sentences.get(block.start)
        if found is None:
            found = self._sentences[block.start] = tuple(self._split(block))
        return found

    def _split(self, block: Block) -> list[Span]:
        spans: list[Span] = []
        start = block.start
        for stop in _SENTENCE_END.finditer(self.text, block.start, block.end):
            # The longest abbreviation is far shorter than this.
            if _ABBREVIATION.search(self.text, max(start, stop.end() - 12), stop.end()):
                continue
            spans += self._pieces(start, stop.end())
            start = stop.end()
            while self.text[start].isspace():
                start += 1
        if start < block.end:
            spans += self._pieces(start, block.end)
        return spans

    def _pieces(self, start: int, end: int) -> Iterator[Span]:
        """A sentence whole, or where it is far too long cut behind commas, failing those between words."""
        while end - start > _LONGEST_SENTENCE:
            limit = start + _LONGEST_SENTENCE
            cut = (
                self.text.rfind(", ", start + 1, limit) + 1 or self.text.rfind(" ", start + 1, limit) or limit
            )
            cut = cut if cut > start else limit
            yield Span(start, cut)
            start = cut
            while start < end and self.text[start].isspace():
                start += 1
        yield Span(start, end)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        spans = self.sentences(self.block_at(offset))
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return spans[max(index, 0)]


@lru_cache(maxsize=1)
def layout_of(document: Document) -> Layout:
    """The layout of a document, worked out once for all that read it one after another."""
    return Layout(document.text)


def _kind(words: str) -> BlockKind:
    if _BULLET.match(words):
        return BlockKind.LIST_ITEM
    # A line that ends a sentence, inside quotation marks or not, is no heading.
    ends = words.rstrip(_MARKS)[-1:]
    if len(words) <= _LONGEST_HEADING and ends not in ".!?:;,…":
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH
