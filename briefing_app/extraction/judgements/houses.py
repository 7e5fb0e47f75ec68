"""Grades of single homes, schools and the like: which sentences speak of one, and by which framework."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.context import Context
from briefing_app.extraction.judgements.house_names import HouseName
from briefing_app.extraction.judgements.other_places import Other
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.judgements.wordings import Wordings
from briefing_app.extraction.text.layout import Span
from briefing_app.system.overriding import override

_GOES_ON = re.compile(
    r"\W*(?:it|its|they|the\s+(?:\w+\s+){0,2}(?:home|school|academy|college|nursery|hospital|provider"
    r"|practice|surgery|hospice|unit|clinic)|"
    r"inspectors|ofsted|the\s+(?:cqc|commission|watchdog|report|inspectorate))\b"
)
_GRADED_BY = re.compile(
    r"[^.;]{0,160}?\b(?:rated|judged|graded|found|declared)\b[^.;]{0,40}?\bby\s(?:the\s)?"
    r"(?P<who>ofsted|cqc|care\squality\scommission)\b"
)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|some|other|another|most|many|all|any|no"
    r"|per\s?cent\s+of|%\s+of)"
    r"\s+(?:\w+\s+)?$"
)
_SAID = re.compile(r"\b(?:was|were|is|are|had|has|have|got)\b")
_COUNT = 30
_FAR = 500
"""How many characters before a sentence the home or school may be named that it speaks of."""
_INSPECTED_BY = {"Care Quality Commission": ("cqc", "care quality commission"), "Ofsted": ("ofsted",)}


@cache
def _kind_wordings(frameworks: tuple[Framework, ...]) -> tuple[Wordings, dict[str, frozenset[str]]]:
    """The words for the kinds of homes and schools, and which frameworks grade them."""
    owners: dict[str, set[str]] = {}
    for one in frameworks:
        for wording in one.services:
            owners.setdefault(wording, set()).add(one.id)
    return Wordings(owners), {wording: frozenset(ids) for wording, ids in owners.items()}


class _Place(NamedTuple):
    start: int
    end: int
    frameworks: frozenset[str]


class HouseContext(Context):
    """A document as the grades of homes and schools in it need it: there no council is the provider."""

    _house_sort = Sort.SERVICE
    tells_of_councils = False
    """Whether the document grades a council too, so that a home may be named in passing."""

    @cached_property
    @override
    def provider(self) -> str | None:
        return None

    @override
    def tokens(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        """As for councils, but homes and schools that are only counted are strangers here."""
        return tuple(
            one._replace(sort=Sort.FOREIGN) if self._is_counted(one, start) else one
            for one in super().tokens(framework, start, end)
        )

    def _is_counted(self, token: Token, start: int) -> bool:
        """Whether it is one of many: "one secondary | school was inadequate"."""
        since = max(start, token.start - _COUNT)
        plain = token.sort is Sort.SERVICE and not token.strong
        return plain and _COUNTED.search(self.folded, since, token.start) is not None

    @override
    def stands_for(self, framework: Framework, start: int) -> Sort | None:
        last = self._last(start)
        return Sort.SERVICE if last is not None and framework.id in last.frameworks else None

    @override
    def other_at(self, start: int, scope: int, grade: int) -> Other | None:
        return None

    @override
    def framework_at(self, start: int, end: int) -> Framework | None:
        """The framework of the home or school of which the words `[start, end)` or those before speak."""
        last = self._last(end)
        if last is None or last.end < start - _FAR or self._is_councils(last, start, end):
            return None
        fitting = [one for one in self._inspected if one.id in last.frameworks]
        own = [one for one in fitting if {one.id} in self._sole]
        return next(iter(own or fitting), None)

    def _is_councils(self, last: _Place, start: int, end: int) -> bool:
        """Whether words are no longer about a home that was only named in passing, in another paragraph."""
        return (
            self.tells_of_councils
            and last.start < self.layout.block_at(start).start
            and _SAID.search(self.folded, start, end) is not None
            and _GOES_ON.match(self.folded, start, end) is None
        )

    @override
    def house_at(self, span: Span, grade: int) -> str | None:
        """The name of the home or school to which a sentence gives a grade; `None` where nothing tells it."""
        first, last = (bisect_left(self._starts_of_houses, place) for place in (span.start, span.end))
        here = self.houses[first:last]
        if here:
            return next((one.name for one in reversed(here) if one.start < grade), here[0].name)
        before = self.houses[first - 1].name if first else None
        goes_on = first <= self._of_first or _GOES_ON.match(self.folded, span.start, span.end)
        return before if goes_on else None

    @cached_property
    def _of_first(self) -> int:
        """How many of the names in the document are the first one before another comes."""
        names = [one.name for one in self.houses]
        return next((place for place, name in enumerate(names) if name != names[0]), len(names))

    @property
    def speaks_of_any(self) -> bool:
        """Whether the document speaks of a home or school at all."""
        return bool(self._places)

    @cached_property
    def _inspected(self) -> list[Framework]:
        """The frameworks of which the document names the inspectorate."""
        known = _INSPECTED_BY
        return [
            one
            for one in self._frameworks
            if any(name in self.folded for name in known.get(one.inspectorate, ()))
        ]

    @cached_property
    def _sole(self) -> set[frozenset[str]]:
        """The frameworks to which a place alone points."""
        return {place.frameworks for place in self._places if len(place.frameworks) == 1}

    def _last(self, end: int) -> _Place | None:
        place = bisect_left(self._starts_of_places, end)
        return self._places[place - 1] if place else None

    @cached_property
    def _starts_of_places(self) -> list[int]:
        return [place.start for place in self._places]

    @cached_property
    def _places(self) -> list[_Place]:
        """Where the document speaks of a home or school, by its kind or by its name, in order."""
        if not self._inspected:
            return []
        wordings, owners = _kind_wordings(tuple(self._inspected))
        kinds = [
            _Place(found.start(), found.end(), owners[" ".join(found.group().split())])
            for found in wordings.finditer(self.folded, self.layout.wording)
        ]
        return sorted([*kinds, *self._named(kinds)], key=attrgetter("start"))

    def _named(self, kinds: list[_Place]) -> Iterator[_Place]:
        """The homes and schools with a name; a home is of the kind of the noun before it, or the first."""
        starts = [place.start for place in kinds]
        schools = frozenset(one.id for one in self._inspected if one.id == "schools")
        for one in self.houses:
            nearest = kinds[max(0, bisect_right(starts, one.start) - 1)].frameworks if kinds else frozenset()
            home = self._graded_by(one) or nearest
            yield _Place(one.start, one.end, schools if one.is_school else home)

    def _graded_by(self, house: HouseName) -> frozenset[str]:
        """The framework of a home by who is said to grade it: "Beech Court … was rated good by the CQC"."""
        found = _GRADED_BY.match(self.folded, house.end)
        if found is None:
            return frozenset()
        theirs = (one for one in self._inspected if found["who"] in _INSPECTED_BY[one.inspectorate])
        return frozenset(one.id for one in theirs if one.id != "schools")
