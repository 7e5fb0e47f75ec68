"""Clauses: where a sentence breaks into parts that say one thing each, and the words of such a part."""

import re
from dataclasses import dataclass

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
