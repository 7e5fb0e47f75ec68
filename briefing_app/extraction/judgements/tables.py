"""Judgements in rows: tables and lists that set areas beside grades, in one line or over several."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.extraction.judgements import cues
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_MOST_WORDS = 4
"""More other words than this and a line is prose, not a row."""
_WORD = re.compile(r"[a-z]{3,}")
_FILLER = _words(
    """
    the and for judgement judgment grade grading rating area inspection previous previously current
    overall effectiveness ofsted outcome experiences experience progress who with impact children
    families need services service practice social work now then was inspected january february
    march april june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec
    """
)
_SENTENCE_VERB = re.compile(
    r"\b(?:is|are|be|being|been|has|have|had|said|says|were|judged|rated|graded|remains?|receiv(?:e|es|ed|"
    r"ing)|given|gives?|gave|hand(?:s|ed)?|award(?:s|ed)?|won|earn(?:s|ed)|took|told|tells?|hails?|"
    r"hailed|went|got|make|"
    r"makes|made|came|reach(?:es|ed)|kept|held|hung|clung|moved|rose|fell|climbed|slipped|"
    r"found|finds|than|that|which|who|get|gets|their|they|we|our|when)\b"
)
_SEPARATOR = re.compile(
    r"[:|\t–—=…(]|\s-\s|-\s|\.\.\.|\s{2,}|,|\b(?:grade|rating|judge?ment|verdict|mark)\s+(?:was|is)\b"
)


@dataclass(frozen=True, slots=True)
class Row:
    """Areas, in the words of tokens, with the grades that stand beside them."""

    areas: tuple[Token, ...]
    grade: Token
    column: int
    """Which of the row's grades it is, from 0: a later column often holds an earlier inspection."""
    year: str | None = None
    """The year that stands beside the grade."""


def is_row(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a line sets grades beside areas and says little else."""
    return is_terse(folded, start, end, tokens) and not cues.WISH.search(_rest(folded, start, end, tokens))


def _rest(folded: str, start: int, end: int, tokens: Sequence[Token]) -> str:
    """What a line says besides its areas, grades and services."""
    pieces, place = [], start
    for token in tokens:
        if token.sort in {Sort.AREA, Sort.GRADE, Sort.SERVICE}:
            pieces.append(folded[place : token.start])
            place = token.end
    return " ".join([*pieces, folded[place:end]])


def is_terse(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a line says little besides its areas and grades."""
    if any(
        token.sort in {Sort.FOREIGN, Sort.CASE, Sort.GENERIC, Sort.ALL, Sort.REST, Sort.SOME}
        for token in tokens
    ):
        return False
    rest = _rest(folded, start, end, tokens)
    if _SENTENCE_VERB.search(rest):
        return False
    return sum(word not in _FILLER for word in _WORD.findall(rest)) <= _MOST_WORDS


def rows(folded: str, text: str, tokens: Sequence[Token]) -> list[Row]:
    """The pairs of one line that is a row; an everyday word needs a separator or a capital beside it.

    A sentence that has a grade besides them is none: "leadership was good, but support requires improvement".
    """
    found: list[Row] = []
    pending: list[Token] = []
    column = 0
    first = next((token for token in tokens if token.sort in {Sort.AREA, Sort.GRADE}), None)
    if first is not None and first.sort is Sort.GRADE:
        return []
    for token in tokens:
        if token.sort is Sort.AREA:
            if column:
                pending, column = [], 0
            pending.append(token)
        elif token.sort is Sort.GRADE and pending:
            if not _ends_cell(folded, token) or (not column and not _belongs(folded, text, pending, token)):
                if found and _CONTRAST.search(folded, found[-1].grade.end, token.start):
                    return []
                pending = []
                continue
            since = found[-1].grade.end if column else pending[-1].end
            year = _OWN_YEAR.search(folded, since, token.start) or _OWN_YEAR_AFTER.match(folded, token.end)
            found.append(Row(tuple(pending), token, column, year["year"] if year else None))
            column += 1
    return found


_CONTRAST = re.compile(r",?\s+(?:but|while|whilst|whereas|although|though)\s")
_OWN_YEAR = re.compile(
    r"(?<!since )\b(?P<year>20\d\d)[\s:,='\"–—-]+"
    r"(?:(?:was|grade|rating|judgement|inspection)[\s:,-]*)*['\"]*$"
)
_OWN_YEAR_AFTER = re.compile(r"['\"]*[\s,]*(?:[(\[]\s*)?(?:in\s+)?(?:\w+\s+)?(?P<year>20\d\d)[)\]]")
_CELL_END = re.compile(r"\s{2,}|\t|\s+(?:outstanding|good|adequate|require|inadequate|\d)")


def _ends_cell(folded: str, grade: Token) -> bool:
    """Whether a grade is a cell's last word, and no adjective of the next one."""
    return _CELL_END.match(folded, grade.end) is not None or cues.FREE.match(folded, grade.end) is not None


def _belongs(folded: str, text: str, areas: Sequence[Token], grade: Token) -> bool:
    return (
        areas[-1].strong
        or text[grade.start].isupper()
        or _SEPARATOR.search(folded, areas[-1].end, grade.start) is not None
    )


def columns(header: Sequence[Token], tokens: Sequence[Token]) -> list[Row]:
    """The pairs of a header line that names areas and a line below it that has as many grades."""
    areas = [token for token in header if token.sort is Sort.AREA]
    grades = [token for token in tokens if token.sort is Sort.GRADE]
    if len(areas) == len(grades):
        return [Row((area,), grade, 0) for area, grade in zip(areas, grades, strict=True)]
    if areas and len(grades) == 1:
        return [Row(tuple(areas), grades[0], 0)]
    return []


def is_label(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a line only names areas."""
    sorts = {token.sort for token in tokens}
    return (
        Sort.AREA in sorts
        and Sort.GRADE not in sorts
        and is_terse(folded, start, end, tokens)
        and folded[end - 1] not in ".!?"
    )


def is_value(folded: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a line only gives grades."""
    sorts = {token.sort for token in tokens}
    if Sort.GRADE not in sorts or Sort.AREA in sorts or cues.WISH.search(folded, start, end):
        return False
    return is_terse(folded, start, end, tokens)
