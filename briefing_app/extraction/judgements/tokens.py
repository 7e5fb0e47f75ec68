"""The words of a sentence that matter to a judgement: areas, grades, and what the sentence is about."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.everyday_words import in_list, stands_as_area
from briefing_app.extraction.judgements.matchers import SORTS, Matchers, Ways, match_council, matchers
from briefing_app.extraction.judgements.ranks import by_rank, same_or_alike
from briefing_app.extraction.judgements.vocabulary import PERCENT, Sort
from briefing_app.extraction.text.words import Wording

SUBJECTS = frozenset({Sort.SERVICE, Sort.OWN, Sort.FOREIGN, Sort.CASE, Sort.GENERIC})
STRANGERS = frozenset({Sort.FOREIGN, Sort.CASE, Sort.GENERIC})


class Token(NamedTuple):
    """One such word or phrase, at `[start, end)`; `strong` if it can hardly mean anything else."""

    sort: Sort
    start: int
    end: int
    id: str = ""
    strong: bool = False


class Tokens:
    """The tokens of any stretch of a document; several rules ask for the same ones."""

    def __init__(self, folded: str, wording: Wording) -> None:
        self._folded = folded
        self._wording = wording
        self._known: dict[tuple[str, int, int], tuple[Token, ...]] = {}

    @cached_property
    def _signs(self) -> list[int]:
        """Where the document has a sign for a share, which is no word."""
        if "%" not in self._folded:
            return []
        return [found.start() for found in PERCENT.finditer(self._folded)]

    def of(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        """The tokens of one sentence or block, in order and without overlap."""
        key = framework.id, start, end
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(framework, start, end)
        return found

    def _read(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        known = matchers(framework)
        ways = known.ways.between(self._wording, start, end)
        named, rest = self._found(known, ways, start, end)
        rest = self._with_signs(rest, start, end)
        words = {way.ranks for _, way in ways if way.ranks}
        ranked = self._ranked(framework, start, end, words, rest) if words else []
        meant = _meant(self._folded, named)
        if (whole := _whole_service(self._folded, meant)) is not None:
            meant = [one for one in meant if one.end != whole.end]
            apart = [one for one in rest if one.end <= whole.start or whole.end <= one.start]
            rest = sorted([*apart, whole], key=attrgetter("start"))
        return tuple(_untangled(ranked, _untangled(meant, rest)))

    def _found(
        self, known: Matchers, ways: Iterable[tuple[int, Ways]], start: int, end: int
    ) -> tuple[list[Token], list[Token]]:
        """The names of areas, and all else, each without overlap."""
        folded = self._folded
        areas: list[Token] = []
        others: list[Token] = []
        area_from = other_from = start
        for place, way in ways:
            if way.area and place >= area_from:
                found = way.area(folded, place + way.skipped, end)
                if found:
                    area_from = found.end()
                    areas.append(_area(found, known))
            found = None
            if way.ends_council and (before := _word_before(folded, place, other_from)) is not None:
                found = match_council(folded, before, end)
            if found is None and way.other and place >= other_from:
                found = way.other(folded, place, end)
            if found:
                other_from = found.end()
                others.append(_other(found, known))
        return areas, others

    def _with_signs(self, rest: list[Token], start: int, end: int) -> list[Token]:
        """The tokens with the signs for shares between them."""
        places = self._signs[bisect_left(self._signs, start) : bisect_left(self._signs, end)]
        signs = [Token(Sort.CASE, place, place + 1) for place in places]
        return sorted([*rest, *signs], key=attrgetter("start")) if signs else rest

    def _ranked(
        self, framework: Framework, start: int, end: int, words: AbstractSet[str], rest: list[Token]
    ) -> list[Token]:
        """Grades by their place on the scale, and "the same grade", which has no name of its own."""
        if len(framework.grades) <= _LEAST_SCALE:
            return []
        named = [(token.start, token.end, token.id) for token in rest if token.sort is Sort.GRADE]
        ranked = by_rank(framework, self._folded, start, end, words, named)
        same = same_or_alike(self._folded, self._wording, start, end, words)
        return [
            *(Token(Sort.GRADE, since, until, grade, strong=True) for since, until, grade in ranked),
            *(Token(Sort.GRADE, since, until, strong=True) for since, until in same),
        ]


def _word_before(folded: str, place: int, since: int) -> int | None:
    """Where the word begins that only white space parts from a place, if it begins at `since` or later."""
    end = place
    while end > since and folded[end - 1].isspace():
        end -= 1
    start = end
    while start > since and folded[start - 1].isalnum():
        start -= 1
    return start if start < end < place else None


def _area(found: re.Match[str], known: Matchers) -> Token:
    area, strong = known.areas[" ".join(found[0].split())]
    return Token(Sort.AREA, found.start(), found.end(), area, strong)


def _other(found: re.Match[str], known: Matchers) -> Token:
    sort = SORTS[found.lastgroup or ""]
    grade = known.grades[" ".join(found[0].split())] if sort is Sort.GRADE else ""
    return Token(sort, found.start(), found.end(), grade)


def _meant(folded: str, named: list[Token]) -> list[Token]:
    """The areas without everyday words that mean something else there."""
    sure = [area for area in named if area.strong or stands_as_area(folded, area.start, area.end)]
    if not sure or len(sure) == len(named):
        return sure
    for area in named:
        spans = [(one.start, one.end) for one in sure]
        if area not in sure and in_list(folded, area.start, area.end, spans):
            sure.append(area)
    return sorted(sure, key=attrgetter("start"))


_SERVICES_FOR = re.compile(r"\bservices\s+(?:for|to)\s+(?:(?:the|its|our|their|all|most|more)\s+)*$")
_SERVICES_FOR_LENGTH = 50


def _whole_service(folded: str, areas: list[Token]) -> Token | None:
    """The whole service, where "services for vulnerable children" has no other area beside it."""
    parts = [one for one in areas if not folded.startswith("overall", one.start)]
    if len(parts) != 1 or not folded.startswith("vulnerable ", parts[0].start):
        return None
    only = parts[0]
    found = _SERVICES_FOR.search(folded, max(0, only.start - _SERVICES_FOR_LENGTH), only.start)
    return Token(Sort.SERVICE, found.start(), only.end) if found else None


_OBJECTS = ("it", "them")


def with_objects(folded: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with "it" and "them" as the stranger named last: "went to the home and found | it"."""
    for place, token in enumerate(tokens):
        if token.sort is Sort.OWN and folded[token.start : token.end].strip() in _OBJECTS:
            before = next((one.sort for one in reversed(tokens[:place]) if one.sort in SUBJECTS), None)
            if before is Sort.FOREIGN:
                tokens = (*tokens[:place], token._replace(sort=Sort.FOREIGN), *tokens[place + 1 :])
    return tokens


_LEAST_SCALE = 3
"""A scale of fewer grades than this has no places worth the name."""


_LONGER = (Sort.SERVICE, Sort.CASE)


def _untangled(named: list[Token], rest: list[Token]) -> list[Token]:
    """Areas win over what they overlap, but for a longer service or case ("child protection services")."""
    if not named:
        return rest
    kept: list[Token] = list(rest)
    for area in named:
        clashes = [token for token in kept if token.start < area.end and area.start < token.end]
        if any(
            token.start == area.start and token.end > area.end and token.sort in _LONGER for token in clashes
        ):
            continue
        if clashes:
            kept = [token for token in kept if token not in clashes]
        kept.append(area)
    return sorted(kept, key=attrgetter("start"))


_A_SERVICE = re.compile(r"\ban?\s+(?:\w+\s+)?service$")


def is_of_area(folded: str, token: Token, start: int) -> bool:
    """Whether a token is an area, its grade or what it is: "children in care have a | service | that …"."""
    if token.sort is Sort.SERVICE:
        return _A_SERVICE.search(folded, start, token.end) is not None
    return token.sort in (Sort.AREA, Sort.GRADE)
