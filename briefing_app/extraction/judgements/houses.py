"""Grades of single homes, schools and the like: which sentences speak of one, and by which framework."""

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from operator import attrgetter
from typing import NamedTuple

from typing_extensions import override

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.context import Context, Other
from briefing_app.extraction.judgements.house_names import house_names
from briefing_app.extraction.judgements.tokens import Token
from briefing_app.extraction.judgements.vocabulary import Sort
from briefing_app.extraction.judgements.wordings import Wordings
from briefing_app.extraction.text.layout import Span

_GOES_ON = re.compile(
    r"\W*(?:it|its|they|the\s+(?:\w+\s+){0,2}(?:home|school|academy|college|nursery|hospital|provider|practice|surgery|hospice)|"
    r"inspectors|ofsted|the\s+(?:cqc|commission|watchdog|report|inspectorate))\b"
)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|other|another|most|many|all|any|no|per\s?cent\s+of|%\s+of)"
    r"\s+(?:\w+\s+)?$"
)
"""What makes the homes or schools behind it some of many: "one secondary | school was inadequate"."""
_COUNT = 30
# "Larch House, the six-bed home that the council runs, was": what stands between tells of the home.
_APPOSITION = re.compile(r",\s[^,;]{1,120},(?=\s(?:was|is|has|had|were|received|got)\b)")
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
    name: str | None


class HouseContext(Context):
    """A document as the grades of homes and schools in it need it: there no council is the provider."""

    @cached_property
    @override
    def provider(self) -> str | None:
        return None

    @override
    def tokens(self, framework: Framework, start: int, end: int) -> tuple[Token, ...]:
        """The words that matter to a judgement, among which the names of homes and schools are services."""
        first, last = bisect_left(self._starts_of_places, start), bisect_left(self._starts_of_places, end)
        named = [place for place in self._places[first:last] if place.name and place.end <= end]
        tokens = super().tokens(framework, start, end)
        counted = [
            one._replace(sort=Sort.FOREIGN)
            if one.sort is Sort.SERVICE
            and _COUNTED.search(self.folded, max(start, one.start - _COUNT), one.start)
            else one
            for one in tokens
        ]
        if not named:
            return tuple(counted)
        told = [_APPOSITION.match(self.folded, place.end, end) for place in named]
        taken = [*((place.start, place.end) for place in named), *(aside.span() for aside in told if aside)]
        apart = [one for one in counted if not any(s < one.end and one.start < e for s, e in taken)]
        services = [Token(Sort.SERVICE, place.start, place.end, strong=True) for place in named]
        return tuple(sorted([*apart, *services], key=attrgetter("start")))

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
        if last is None or last.end < start - _FAR:
            return None
        fitting = [one for one in self._inspected if one.id in last.frameworks]
        own = [one for one in fitting if any(place.frameworks == {one.id} for place in self._places)]
        return next(iter(own or fitting), None)

    @override
    def house_at(self, span: Span, grade: int) -> str | None:
        """The name of the home or school to which a sentence gives a grade; `None` where nothing tells it."""
        first, last = (
            bisect_left(self._starts_of_places, span.start),
            bisect_left(self._starts_of_places, span.end),
        )
        here = [place for place in self._places[first:last] if place.name]
        if here:
            return next((place.name for place in reversed(here) if place.start < grade), here[0].name)
        before = [place.name for place in self._places[:first] if place.name]
        goes_on = len(set(before)) == 1 or _GOES_ON.match(self.folded, span.start, span.end)
        return before[-1] if before and goes_on else None

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
            _Place(found.start(), found.end(), owners[" ".join(found.group().split())], None)
            for found in wordings.finditer(self.folded, self.layout.wording)
        ]
        return sorted([*kinds, *self._named(kinds)], key=attrgetter("start"))

    def _named(self, kinds: list[_Place]) -> list[_Place]:
        """The homes and schools with a name; a home is of the kind of the noun before it, or the first."""
        starts = [place.start for place in kinds]
        named = []
        for start, name, is_school in house_names(self.text):
            kind: frozenset[str] = frozenset()
            if is_school:
                kind = frozenset(one.id for one in self._inspected if one.id == "schools")
            elif kinds:
                nearest = bisect_right(starts, start)
                kind = kinds[max(0, nearest - 1)].frameworks
            named.append(_Place(start, start + len(name), kind, name))
        return named
