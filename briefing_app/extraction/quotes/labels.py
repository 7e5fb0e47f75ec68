"""Labels in front of paragraphs: the turns of an interview, and the questions that a letter answers."""

import re
from dataclasses import dataclass

from briefing_app.extraction.quotes.marks import MARK
from briefing_app.extraction.text.layout import Block, BlockKind, Layout

_LABEL = re.compile(r"[QA](?:[:.]|\s[–—-])\s")
# "Q3. ‘Please give …’": a question of a request for information, as the answer repeats it.
_REQUEST = re.compile(r"(?:Q(?:uestion)?|Request|Query)\s?\d{1,2}[.:)]?\s+[\"'“‘]")
# "Q3. You said …": the same without marks, in which "you" is who answers.
_QUESTION = re.compile(r"(?:Q(?:uestion)?|Request|Query)\s?\d{1,2}[.:)]?\s+\w")
# "2. “Please name the providers.”", further below "You asked:".
_NUMBERED = re.compile(r"\d{1,2}[.)]?\s+[\"'“‘][^\n]+[\"'”’]\s*")
_LONGEST_REQUEST = 40
_REQUEST_HEAD = re.compile(r"(?:(?:Q(?:uestion)?|Request|Query)\s?\d{0,2}|You\s(?:have\s)?asked)[.:)]?")

# The last block that can be an article's lead, behind a section's name and a headline, and behind all that
# a web page has above an article.
_LAST_LEAD, _LONGEST_HEAD = 2, 12


@dataclass(frozen=True, slots=True)
class Label:
    """What a paragraph is by its label: one of an interview, a question that a letter answers.

    Such a question stands in marks, or `asks` in words of its own.
    """

    labelled: bool
    is_request: bool
    asks: bool


def label_of(layout: Layout, index: int) -> Label:
    block = layout.blocks[index]
    asks = _QUESTION.match(layout.text, block.start, block.end) is not None
    return Label(is_labelled(layout, block), _is_request(layout, index), asks)


def last_lead(layout: Layout) -> int:
    """The last block that can be the lead: early, or above the first paragraph."""
    kinds = [block.kind for block in layout.blocks]
    first = kinds.index(BlockKind.PARAGRAPH) if BlockKind.PARAGRAPH in kinds else 0
    return max(_LAST_LEAD, min(first, _LONGEST_HEAD))


def _is_request(layout: Layout, index: int) -> bool:
    """Whether a paragraph is a question that a letter answers: labelled, or in marks below such a label."""
    block = layout.blocks[index]
    if _REQUEST.match(layout.text, block.start, block.end):
        return True
    above = layout.blocks[index - 1] if index else None
    if _NUMBERED.fullmatch(layout.text, block.start, block.end):
        earlier = layout.blocks[max(0, index - _LONGEST_REQUEST) : index]
        return any(_REQUEST_HEAD.fullmatch(layout.text, one.start, one.end) for one in earlier)
    headed = above and _REQUEST_HEAD.fullmatch(layout.text, above.start, above.end)
    return bool(headed) and MARK.match(layout.text, block.start) is not None


def is_labelled(layout: Layout, block: Block) -> bool:
    """Whether a paragraph is a question or an answer of an interview by its label: "Q: Why?"."""
    text = layout.text
    return text[block.start] in "QA" and _LABEL.match(text, block.start, block.end) is not None
