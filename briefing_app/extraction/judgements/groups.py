"""Groups of areas that share a grade: "all three areas", "the others", "everything but"."""

import re

from briefing_app.extraction.judgements.additions import FILL
from briefing_app.extraction.judgements.areas import chain_of
from briefing_app.extraction.judgements.cues import Cue
from briefing_app.extraction.judgements.sentence import Award, Sentence
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort


def group_beside(sentence: Sentence, grade: Token, floor: int, following: int) -> Token | None:
    """The nearest "all areas", "the others" or "two of the areas" in the grade's clause."""
    before = sentence.between(floor, grade.start, Sort.ALL, Sort.REST, Sort.SOME)
    after = sentence.between(grade.end, following, Sort.ALL, Sort.REST, Sort.SOME)
    # Further off, or beyond a comma, it belongs to another clause.
    if after and not _OTHER_CLAUSE.search(sentence.folded, grade.end, after[0].start):
        return after[0]
    if after and _AND_ALL.match(sentence.folded, grade.end):
        return after[0]
    return before[-1] if before else None


_OTHER_CLAUSE = re.compile(r"[,;:–—]|.{40}")
_AND_ALL = re.compile(
    r"['\")\]]*,?\s*(?:and\s+|as\s+(?:was|were)\s+|so\s+(?:was|were)\s+)+(?:all|every|each)\b[^,;:.]{0,40}?"
    r"(?:(?<=as well)|(?<=too)|(?<=also)|(?<=besides)|(?<=likewise)|(?<=as was )|(?<=as were ))\b"
    r"|['\")\]]*,?\s*(?:and\s+)?(?:as|so)\s+(?:was|were)\s+(?:all|every|each)\b"
)


def of_group(sentence: Sentence, grade: Token, cue: Cue, many: Token, earlier: bool) -> Award | None:
    words = sentence.folded[many.start : many.end]
    if many.sort in {Sort.SOME, Sort.REST}:
        if _NAMES.match(sentence.text, many.end):
            return None
        share = _SHARE.match(words) if many.sort is Sort.SOME else _LEFT.search(words)
        if many.sort is Sort.SOME and share is None:
            return None
        count = _number(share["count"]) if share else None
        return Award(grade, (), cue, rest=True, earlier=earlier, count=count, exact=many.sort is Sort.SOME)
    parts = [area.id for area in sentence.framework.parts(sentence.year)]
    overall = sentence.framework.overall
    # "All five judgements" counts the overall one where there are four others.
    counted = len(parts) < len(_COUNTS) and re.search(rf"\b{_COUNTS[len(parts)]}\b", words) is not None
    if _SO_MANY.fullmatch(words) and not counted:
        return None
    whole = _WHOLE.search(words) is not None or many.start > grade.start or counted
    left_out = _exceptions(sentence, many)
    if whole and overall:
        parts = [overall, *parts]
    return Award(grade, tuple(part for part in parts if part not in left_out), cue, earlier=earlier)


_COUNTS = ("one", "two", "three", "four", "five", "six", "seven")
_WHOLE = re.compile(r"board|sweep|house|set|straight|^all$|^everything$")
_NAMES = re.compile(r",\s+(?:at\s+|in\s+)?[A-Z][a-z]+")
_SO_MANY = re.compile(r"four|five")
_SHARE = re.compile(
    r"(?:in\s+)?(?P<count>\w+)\s+(?:out\s+)?of\s+(?:(?:the|its|their|all)\s+)*(?:two|three|four|five|six"
    r"|seven|[2-7])\b"
)
_LEFT = re.compile(r"\b(?P<count>two|three|four|five|six|[2-6])\b")


def _number(word: str) -> int | None:
    """What a number from one to seven comes to."""
    if word.isdigit():
        return int(word)
    return _COUNTS.index(word) + 1 if word in _COUNTS else None


_INCLUDED = re.compile(r"['\")\]]*,?\s*(?:\(\s*)?(?:including|as\s+well\s+as|and)\b")


def included(sentence: Sentence, many: Token, following: int) -> list[Token]:
    """The areas that a group names beside itself: "everything else, including overall effectiveness"."""
    areas = sentence.between(many.end, following, Sort.AREA)
    if not areas or not _INCLUDED.match(sentence.folded, many.end):
        return []
    return (
        chain_of(sentence, many, areas, following)
        if FILL.fullmatch(sentence.folded, many.end, areas[0].start)
        else []
    )


def _exceptions(sentence: Sentence, many: Token) -> set[str]:
    found = re.search(
        r"(?:^\s+but|\b(?:except(?:ing)?|save|apart\s+from|aside\s+from|bar|barring|but\s+(?:for|one)"
        r"|save\s+for|"
        r"excluding|not\s+counting|other\s+than|with\s+the\s+exception\s+of))\b",
        sentence.folded[many.end : sentence.end],
    )
    if found is None:
        before = _EXCEPT_BEFORE.search(sentence.folded, sentence.start, many.start)
        named = sentence.between(before.start(), many.start, Sort.AREA) if before else []
        return {area.id for area in named}
    return {area.id for area in sentence.between(many.end + found.end(), sentence.end, Sort.AREA)[:1]}


_EXCEPT_BEFORE = re.compile(
    r"\b(?:except(?:\s+for)?|apart\s+from|aside\s+from|bar|other\s+than|with\s+the\s+exception\s+of)\b[^.;]*$"
)
