"""The words of a sentence that matter to a judgement: areas, grades, and what the sentence is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.everyday_words import in_list, stands_as_area
from briefing_app.extraction.judgements.ranks import ALIKE, SAME, by_rank
from briefing_app.extraction.judgements.vocabulary import VOCABULARY, Sort

SUBJECTS = frozenset({Sort.SERVICE, Sort.OWN, Sort.FOREIGN, Sort.CASE, Sort.GENERIC})
STRANGERS = frozenset({Sort.FOREIGN, Sort.CASE, Sort.GENERIC})


@dataclass(frozen=True, slots=True)
class Token:
    """One such word or phrase, at `[start, end)`; `strong` if it can hardly mean anything else."""

    sort: Sort
    start: int
    end: int
    id: str = ""
    strong: bool = False


@cache
def _patterns(
    framework: Framework,
) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, bool]], dict[str, str]]:
    areas = {wording: (area.id, True) for area in framework.areas for wording in area.names}
    for area in framework.areas:
        for wording in area.short:
            areas.setdefault(wording, (area.id, False))
    grades = {wording: grade.id for grade in framework.grades for wording in grade.names}
    sorts = "|".join(f"(?P<{sort}{index}>{pattern})" for index, (sort, pattern) in enumerate(VOCABULARY))
    service = rf"(?P<service>{any_of(framework.services)})(?:'s)?"
    grade = rf"(?P<grade>{any_of(grades)})"
    return (
        re.compile(rf"(?:\b|(?<=\bl))(?:{any_of(areas)})\b"),
        # Each of them begins with a letter, a digit or "%": elsewhere none needs to be tried.
        re.compile(rf"(?<![\w-])(?=[\w%])(?:{grade}|{service}|{sorts})(?!\w)"),
        areas,
        grades,
    )


def any_of(wordings: Iterable[str]) -> str:
    """A pattern for any of some wordings, the longest first, in which any white space is one space."""
    by_letter: dict[str, list[str]] = {}
    for wording in sorted(wordings, key=lambda wording: (-len(wording), wording)):
        by_letter.setdefault(wording[0], []).append(wording[1:])
    # Wordings of one first letter stand together, so most words of a text are passed over after that letter.
    groups = (
        f"{re.escape(letter)}(?:{'|'.join(_spaced(rest) for rest in rests)})"
        for letter, rests in by_letter.items()
    )
    return "|".join(groups) or r"(?!)"


def _spaced(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split(" "))


_SAME = (
    ("’", "'"),
    ("‘", "'"),
    ("´", "'"),
    ("“", '"'),
    ("”", '"'),
    ("`", "'"),
    ("\u00a0", " "),
    ("\u2011", "-"),
)


def fold(text: str) -> str:
    """A text of the same length in lower case, with straight marks."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    for mark, plain in _SAME:
        lowered = lowered.replace(mark, plain)
    return lowered


@lru_cache(maxsize=256)
def tokens(framework: Framework, folded: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of one sentence, in order and without overlap; several rules ask for the same ones."""
    area_words, other_words, areas, grades = _patterns(framework)
    named = _meant(folded, [_area(found, areas) for found in area_words.finditer(folded, start, end)])
    rest = [_other(found, grades) for found in other_words.finditer(folded, start, end)]
    return tuple(_untangled(_ranked(framework, folded, start, end, rest), _untangled(named, rest)))


def _ranked(framework: Framework, folded: str, start: int, end: int, rest: list[Token]) -> list[Token]:
    """Grades by their place on the scale, and "the same grade", which has no name of its own."""
    if len(framework.grades) <= _LEAST_SCALE:
        return []
    named = [(token.start, token.end, token.id) for token in rest if token.sort is Sort.GRADE]
    ranked = [
        Token(Sort.GRADE, *found, strong=True) for found in by_rank(framework, folded, start, end, named)
    ]
    same = [
        Token(Sort.GRADE, found.start(), found.end(), strong=True)
        for found in (SAME.finditer(folded, start, end) if _is_same(folded, start, end) else ())
    ]
    same += [
        Token(Sort.GRADE, found.start(), found.end(), strong=True)
        for found in ALIKE.finditer(folded, start, end)
    ]
    return ranked + same


def _is_same(folded: str, start: int, end: int) -> bool:
    """Whether words hold one without which nothing is "the same grade"."""
    words = folded[start:end]
    return "same" in words or "that" in words


def _meant(folded: str, named: list[Token]) -> list[Token]:
    """The areas without everyday words that mean something else there."""
    sure = [area for area in named if area.strong or stands_as_area(folded, area.start, area.end)]
    if not sure:
        return sure
    for area in named:
        spans = [(one.start, one.end) for one in sure]
        if area not in sure and in_list(folded, area.start, area.end, spans):
            sure.append(area)
    return sorted(sure, key=lambda area: area.start)


def _area(found: re.Match[str], areas: dict[str, tuple[str, bool]]) -> Token:
    area, strong = areas[" ".join(found.group().split())]
    return Token(Sort.AREA, found.start(), found.end(), area, strong)


def _other(found: re.Match[str], grades: dict[str, str]) -> Token:
    kind = found.lastgroup or ""
    if kind == "grade":
        return Token(Sort.GRADE, found.start(), found.end(), grades[" ".join(found.group().split())])
    return Token(Sort(kind.rstrip("0123456789")), found.start(), found.end())


_LEAST_SCALE = 3
"""A scale of fewer grades than this has no places worth the name."""


def _untangled(named: list[Token], rest: list[Token]) -> list[Token]:
    """Areas win over what they overlap, but for a longer service ("child protection services")."""
    kept: list[Token] = list(rest)
    for area in named:
        clashes = [token for token in kept if token.start < area.end and area.start < token.end]
        if any(
            token.start == area.start and token.end > area.end and token.sort is Sort.SERVICE
            for token in clashes
        ):
            continue
        kept = [token for token in kept if token not in clashes]
        kept.append(area)
    return sorted(kept, key=lambda token: token.start)
