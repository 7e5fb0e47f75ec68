"""Clauses: where a sentence breaks into parts that say one thing each, and the words of such a part."""

import re
from dataclasses import dataclass
from itertools import islice

# All white space one by one: a class that holds "\\s" takes longer to look up.
_SPACE = r"\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# What a break begins with stands in front, where it is looked for soonest.
_BREAK = re.compile(
    rf"""(?x:
      [;:?!.,{_SPACE}]
      (?: (?<=\s)
          (?: [–—-] \s
            | (?<!\ball\s) (?= (?:while|whilst|but|whereas|although|though|compared\s(?:to|with)
                  |up\sfrom|down\sfrom|when|because)\s )
            | (?= and\s(?:there|it|they|he|she|we|this|these)\s )
          )
        | (?<=,) \s*
          (?: (?=(?:while|whilst|but|whereas|although|though
                   |which|who|adding|saying|compared|however|yet|meaning
                   |after|before|leaving|taking|bringing|making|up\s|down\s|rising|falling|including|when|where
                   |because|as\s(?!well)|so\s)\b)
            | (?=(?:and|or)\s(?:there|it|they|he|she|we|I|this|these|that|those|will|would|has
                   |have|was|were|is|are|had)\b)
            | (?=(?:he|she|they|it|the\s\w+|Cllr\s\w+)\s(?:said|added|says|told|explained)\b)
          )
        | (?<=[;:?!]) \s
        | (?<=\.) (?=\s|$)
      )
    )"""
)
_WORD = re.compile(rf'[^{_SPACE}()\[\]“”"a-zA-Z0-9]*?[^\W_][^{_SPACE}()\[\]“”"]*+')

ELLIPSIS = re.compile(
    r"\s*(?:up|down|from|compared|rising|falling|against|than|to|instead|versus|taking|bringing|making"
    r"|leaving"
    r"|an?\s(?:\w+\s)?(?:rise|fall|increase|decrease|drop|reduction|cut|jump|change))\b",
    re.IGNORECASE,
)
"""How a clause begins that has no subject of its own: "down from 26"."""
SENTENCE_BREAK = re.compile(r"[.!?][\"”’]?\s+|\n+")
"""What ends a sentence or a line, roughly."""
# "Jane Doe writes: “I have counted", "members asked how many".
_TOLD_BEFORE = re.compile(
    r":\s[“\"‘]|\b(?:[Aa]sked|wanted\sto\sknow|wondered)\s(?:by\s[^.;“”]{3,60}?\s)?(?:\w+\s){0,3}?how\s(?:many|much)\s|\b(?:promised|vowed)\sthat\s"
)
_RELATIVE = re.compile(r"(?:who|which)\b")
_TOKEN = re.compile(r"\S+")
_ANTECEDENT = 6  # words


@dataclass(frozen=True, slots=True)
class Clause:
    """The characters `[start, end)` of a text."""

    start: int
    end: int


def clause_at(text: str, start: int, end: int, place: int) -> Clause:
    """The clause of the sentence `[start, end)` in which the offset `place` lies."""
    left = start
    for found in _BREAK.finditer(text, start, end):
        if found.end() > place:
            return Clause(left, max(found.start(), place + 1))
        left = found.end()
    return Clause(left, end)


def words(text: str, start: int, end: int) -> list[str]:
    """The words of `[start, end)`, without brackets and double quotation marks."""
    return _WORD.findall(text, max(0, start), max(0, end))


def with_antecedent(text: str, start: int, clause: Clause) -> Clause:
    """The clause of a sentence, and where it begins with "who" or "which" the few words that this points to.

    The sentence begins at `start`.
    """
    if _RELATIVE.match(text, clause.start, clause.end) is None:
        return clause
    before = islice(_TOKEN.finditer(text[start : clause.start][::-1]), _ANTECEDENT)
    first = min((clause.start - found.end() for found in before), default=clause.start)
    return Clause(max(start, first), clause.end)


def told_before(sentence: str) -> int:
    """Where what a sentence tells begins, behind whoever says or asks it."""
    told = _TOLD_BEFORE.search(sentence)
    return told.end() if told and any(map(str.isalnum, sentence[told.end() :])) else 0
