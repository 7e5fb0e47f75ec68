"""Short lists inside a line: "overall – inadequate; leaders – good (2016: inadequate); care – good"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort

_LEAST = 2
"""So many pairs in a row make a list."""
_BETWEEN_AREAS = re.compile(r"\s*(?:,|/|&|,?\s*\band)\s*(?:the\s+|for\s+|its\s+)*")
_WITH_MARK = re.compile(
    r"['\")\]]*\s*(?:services?\s*|judge?ment\s*|rating\s*|grade\s*)?(?:[:=–—|]|-\s|\.{2,}|\s-)\s*['\"(]*"
)
_WITHOUT = re.compile(r"['\")\]]*,?\s+(?:(?:as|a|an|also|both|again)\s+)*['\"]*")
_IN_BRACKETS = re.compile(
    r"['\"]*\s*[(\[]\s*(?:(?:was|from|in|previously|up|down|(?P<year>20\d\d))[\s:,–-]*)*['\"]*"
)
_NEXT = re.compile(
    r"['\")\]*†]*\s*(?:[;,.|/•·]|\n|–|—|,?\s*\b(?:and|but|while|with)\b)+\s*(?:\b(?:and|but|with|the|for|"
    r"its|on|while)\b\s*)*['\"]*"
)
_END = re.compile(r"['\")\]*†]*\s*(?:$|[;,.|/!\n•)–—]|\b(?:and|but|while|with|overall)\b|\s\()")
_TIME = re.compile(r"[^()]{0,25}?\b(?P<year>20\d\d)\b[^()]{0,10}[)\]]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Areas with the grade beside them, and the one in brackets that they had before."""

    areas: tuple[Token, ...]
    grade: Token
    former: Token | None = None
    former_year: str | None = None

    @property
    def start(self) -> int:
        return self.areas[0].start

    @property
    def end(self) -> int:
        return (self.former or self.grade).end


def read_list(folded: str, tokens: Sequence[Token], end: int) -> list[Pair]:
    """The longest run of pairs among the tokens of a line up to `end`; nothing where there is but one."""
    telling = [token for token in tokens if token.sort in {Sort.AREA, Sort.GRADE}]
    best: list[Pair] = []
    run: list[Pair] = []
    for pair in _pairs(folded, telling, end):
        if run and not _NEXT.fullmatch(folded, run[-1].end, pair.start):
            run = []
        run.append(pair)
        best = list(run) if len(run) > len(best) else best
    return best if len(best) >= _LEAST else []


def _pairs(folded: str, telling: Sequence[Token], end: int) -> list[Pair]:
    pairs: list[Pair] = []
    pending: list[Token] = []
    place = 0
    while place < len(telling):
        token = telling[place]
        place += 1
        if token.sort is Sort.AREA:
            if pending and not _BETWEEN_AREAS.fullmatch(folded, pending[-1].end, token.start):
                pending = []
            pending.append(token)
            continue
        marked = bool(pending) and _WITH_MARK.fullmatch(folded, pending[-1].end, token.start) is not None
        plain = bool(pending) and _WITHOUT.fullmatch(folded, pending[-1].end, token.start) is not None
        if (marked or plain) and _END.match(folded[token.end : end]):
            pair = Pair(tuple(pending), token)
            pairs.append(_with_former(folded, pair, telling[place : place + 1]))
            place += pairs[-1].former is not None
        pending = []
    return pairs


def _with_former(folded: str, pair: Pair, following: Sequence[Token]) -> Pair:
    if not following or following[0].sort is not Sort.GRADE:
        return pair
    found = _IN_BRACKETS.fullmatch(folded, pair.grade.end, following[0].start)
    if found is None:
        return pair
    closing = _TIME.match(folded, following[0].end)
    year = found["year"] or (closing["year"] if closing else None)
    return Pair(pair.areas, pair.grade, following[0], year)
