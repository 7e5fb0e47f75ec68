"""Patterns by which a quotation mark that was lost is told: tags, reporters, shouts, ends of clauses."""

import re
from collections.abc import Iterable

from briefing_app.extraction.quotes.marks import Side, marks_of
from briefing_app.extraction.text.layout import Block, BlockKind

SOON = 4
"""Paragraphs among which the mark is looked for that ends a speech."""
_NAME = r"(?:[A-Z][\w’'.-]+\s+){0,4}[A-Z][\w’'-]+"
_SAID = r"(?:said|says|added|adds|told|replied|explained|warned|claimed|insisted|asked|continued)"
# What follows words whose closing mark was lost: ", said Jane Doe", ", she added", ". Cllr Doe said".
TAIL = re.compile(
    rf"(?<=[,.!?])\s+(?:{_SAID}\s+(?:the\s+|a\s+)?(?:[a-z’'-]+\s+){{0,4}}(?:{_NAME}|he|she|they)|"
    rf"(?:[Hh]e|[Ss]he|[Tt]hey|{_NAME})\s+{_SAID})\b"
)
# What tags words right behind their closing mark, though nothing opened them: "…,’ | she said".
TAGGED = re.compile(
    rf"\s*(?:(?:[Hh]e|[Ss]he|[Tt]hey|{_NAME})\s+{_SAID}|{_SAID}\s+(?:he|she|they|the\s|{_NAME}))\b"
)
FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Mm]e)\b")
REPORTER = re.compile(rf"\b(?:{_SAID}|according|Cllrs?|Coun|Councillor)\b")
SAID_COLON = re.compile(rf"\b(?:{_SAID}|saying|adding|reads?|stated|states|wrote)\b[^.:“\"]{{0,40}}:\s+")
# A tag that stood between two runs, behind which the second begins: ", she added, | and we will".
TAG = re.compile(
    rf"[,\s]*(?:(?:[Hh]e|[Ss]he|[Tt]hey|{_NAME})\s+{_SAID}|{_SAID}\s+(?:he|she|they|{_NAME})),\s+(?=\w)"
)
# Who a sentence of narration speaks of: a name inside it, or a word such as "his" or "Cllr" at its start.
THIRD_PERSON = re.compile(
    rf"^(?:His|Her|Their|He|She|They|Mr|Mrs|Ms|Dr)\b|(?<=\w[\s,])\s?[A-Z][\w’'-]+\s+{_NAME}"
)
# Shouts of few words, and what follows them in the sentence that tells of them.
SHOUTS = re.compile(
    r"\b(?:cr(?:y|ies)|shouts?|calls?|chants?|cheers?|yells?|boos|murmurs|cries out)\s+of\s*$"
)
SHOUT_REACH = 60
AFTER_SHOUT = re.compile(
    r"(?<=\w)[,.!?]?\s+(?:from|as|and|at|in|by|when|while|rang|went|could|were|was|echoed|greeted)\b"
)
SENTENCE_START = re.compile(r"[.!?]\s+(?=[A-Z])")
CLAUSE_END = re.compile(r"[,.;:!?](?=\s|$)")


def ends_soon(text: str, blocks: Iterable[Block]) -> bool:
    """Whether the first mark in the next blocks ends a speech of which only the first paragraph opened."""
    for block in blocks:
        marks = [mark for mark in marks_of(text, block.start, block.end) if mark.double or not mark.weak]
        if marks:
            first = marks[0]
            closes = first.side is Side.CLOSE and text[first.at - 1] in ",.!?…"
            return closes and REPORTER.search(text, block.start, first.at) is None
        if block.kind is not BlockKind.PARAGRAPH or REPORTER.search(text, block.start, block.end):
            return False
    return False
