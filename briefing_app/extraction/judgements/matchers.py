"""What can begin at a word: an area, a grade or other vocabulary; nothing else is tried there."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.ranks import RANK_WORDS
from briefing_app.extraction.judgements.vocabulary import KINDS_OF_COUNCIL, OF_ONE, VOCABULARY, Sort
from briefing_app.extraction.judgements.wordings import any_of, by_first_word, pattern_of
from briefing_app.extraction.text.beginnings import Beginnings, beginnings_of
from briefing_app.extraction.text.word_places import AtWords

Match = Callable[[str, int, int], re.Match[str] | None]
_BULLET = "l"
"""A bullet that lost its font, and stands right before an area: "lthe experiences of …"."""


def _entries(vocabulary: tuple[tuple[Sort, str], ...]) -> tuple[tuple[str, str, Beginnings], ...]:
    return tuple(
        (f"{sort}{number}", pattern, beginnings_of(pattern))
        for number, (sort, pattern) in enumerate(vocabulary)
    )


_ENTRIES, _ENTRIES_OF_ONE = _entries(VOCABULARY), _entries(OF_ONE)
SORTS = {
    "grade": Sort.GRADE,
    "service": Sort.SERVICE,
    "council": Sort.OWN,
    **{name: Sort(name.rstrip("0123456789")) for name, *_ in (*_ENTRIES, *_ENTRIES_OF_ONE)},
}
"""The sort that each named group of a pattern stands for."""
match_council: Match = re.compile(rf"(?<![\w-])(?P<council>\w++\s+{KINDS_OF_COUNCIL})(?!\w)").match
"""A council by its place's name, which may be any word: "Fareholm city council"."""
_COUNCIL_WORDS = beginnings_of(KINDS_OF_COUNCIL)
"""The words one of which follows that name."""


class Ways(NamedTuple):
    """What can begin at a word: an area, `skipped` letters further on, and anything else.

    `ends_council` says that a council's name can begin at the word before; `ranks` is the word where it may
    give a place on the scale.
    """

    area: Match | None
    skipped: int
    other: Match | None
    ends_council: bool
    ranks: str | None


class Matchers:
    """What can begin at each word in one framework."""

    def __init__(self, framework: Framework) -> None:
        self.areas = {wording: (area.id, True) for area in framework.areas for wording in area.names}
        for area in framework.areas:
            for wording in area.short:
                self.areas.setdefault(wording, (area.id, False))
        self.grades = {wording: grade.id for grade in framework.grades for wording in grade.names}
        self._by_first = (
            by_first_word(self.areas),
            by_first_word(self.grades),
            by_first_word((*framework.services, *framework.short)),
        )
        self._entries = _ENTRIES_OF_ONE if framework.of_one else _ENTRIES
        self._knows_councils = not framework.of_one
        self.ways = AtWords(self._ways)

    def _ways(self, word: str) -> Ways | None:
        areas, grades, services = self._by_first
        skipped = int(word not in areas and word.startswith(_BULLET))
        area = areas.get(word[skipped:])
        groups = []
        if word in grades:
            groups.append(("grade", any_of(grades[word])))
        if word in services:
            groups.append(("service", rf"(?:{any_of(services[word])})(?:'s)?"))
        groups += [(name, pattern) for name, pattern, beginnings in self._entries if beginnings.begin(word)]
        ends_council = self._knows_councils and _COUNCIL_WORDS.begin(word)
        ranks = word if word in RANK_WORDS else None
        if not (area or groups or ends_council or ranks):
            return None
        other = _others(tuple(groups)) if groups else None
        return Ways(pattern_of(tuple(area)).match if area else None, skipped, other, ends_council, ranks)


@cache
def matchers(framework: Framework) -> Matchers:
    """What can begin at each word in a framework."""
    return Matchers(framework)


@cache
def _others(groups: tuple[tuple[str, str], ...]) -> Match:
    ways = "|".join(f"(?P<{name}>{pattern})" for name, pattern in groups)
    return re.compile(rf"(?<![\w-])(?:{ways})(?!\w)").match
