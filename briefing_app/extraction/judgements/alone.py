"""Grades that stand alone: an answer to the sentence before, or the first words of a headline."""

import re

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.sentence import Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

_GAP = 4
TELLING = 250
"""How far back, in characters, an inspectorate's name makes plain statements its findings."""
_ALONE = re.compile(r"\W*(?:(?:once|formerly|previously|now|still|again|just|only|merely)\W+)*")
_ALONE_END = re.compile(r"\W*(?:(?:again|still|now|overall)\W*)?")
_HEADING_END = re.compile(r"['\"]*\s*(?:overall\s*)?[,:!–—]")
_THEN = re.compile(r"['\"]*,\s*(?:but\s+|and\s+)?(?:now|then|today)\s+['\"]*")


def stands_alone(sentence: Sentence, grade: Token) -> bool:
    """Whether a grade is a sentence or begins a headline: "Leadership? Good.", "Inadequate: …"."""
    folded = sentence.folded
    first = _ALONE.fullmatch(folded, sentence.start, grade.start) is not None
    if first and _ALONE_END.fullmatch(folded, grade.end, sentence.end):
        return _is_answer(sentence) or _is_summed_up(sentence)
    last = sentence.awards[-1] if sentence.awards else None
    goes_on = (
        last is not None
        and last.cue.rule == "grade alone"
        and _THEN.fullmatch(folded, last.grade.end, grade.start)
    )
    inside = sentence.between(grade.end, sentence.end, Sort.SERVICE)
    judged = cues.JUDGE.search(folded, grade.end, sentence.end)
    ends = _HEADING_END.match(folded, grade.end)
    return bool((first or goes_on) and inside and judged and ends)


def _is_answer(sentence: Sentence) -> bool:
    """Whether the sentence before asks for the grade."""
    asks = sentence.folded[max(0, sentence.start - _GAP) : sentence.start].rstrip(" '\"").endswith(("?", ":"))
    near = cues.JUDGE.search(sentence.folded, max(0, sentence.start - TELLING), sentence.start)
    return asks and near is not None and bool(sentence.named_above())


def _is_summed_up(sentence: Sentence) -> bool:
    """Whether the words after a grade that begins a paragraph say whose verdict on what it is."""
    before = sentence.folded[max(0, sentence.start - _GAP) : sentence.start].rstrip(" '\"\t")
    begins = not before or before.endswith("\n")
    stop = sentence.folded.find("\n", sentence.end)
    following = sentence.folded[
        sentence.end : min(sentence.end + _SUMMARY, stop if stop >= 0 else len(sentence.folded))
    ]
    judged = cues.JUDGE.search(following) is not None
    return begins and judged and any(name in following for name in sentence.framework.services)


_SUMMARY = 110
