"""Figures that several sources have, though each words them so that they are facts of their own."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing_app.domain.facts import Evidence, Figure
from briefing_app.domain.mentions import FigureMention, Mention
from briefing_app.domain.observations import Check, Observation

_Item = Evidence[FigureMention]
_SEVERAL = 2


def agreed_places(
    figures: Iterable[Figure], observed: Iterable[Observation]
) -> frozenset[tuple[str, int, int]]:
    """The passages of figures on which sources agree: one is perhaps rounded, or told in other words."""
    by_source: dict[str, list[_Item]] = defaultdict(list)
    for figure in figures:
        for item in figure.evidence:
            by_source[item.source.sha256].append(item)
    for items in by_source.values():
        items.sort(key=_start)
    return frozenset(
        item.place
        for one in observed
        if one.check is Check.AGREEMENT and len(one.sources) >= _SEVERAL
        for item in _agreed(one, by_source)
    )


def _agreed(one: Observation, by_source: Mapping[str, Sequence[_Item]]) -> Iterator[Evidence[Mention]]:
    """What sources agree on, and the figures in it that at least two of them give."""
    yield from one.evidence
    given: dict[object, list[_Item]] = defaultdict(list)
    for told in one.evidence:
        for item in _within(told, by_source.get(told.source.sha256, ())):
            given[item.mention.values, item.mention.unit].append(item)
    for items in given.values():
        if len({item.source.sha256 for item in items}) >= _SEVERAL:
            yield from items


def _within(told: Evidence[Mention], items: Sequence[_Item]) -> Iterator[_Item]:
    """The figures that stand in a passage."""
    passage = told.mention.passage
    for number in range(bisect_left(items, passage.start, key=_start), len(items)):
        if items[number].mention.passage.end > passage.end:
            return
        yield items[number]


def _start(item: _Item) -> int:
    return item.mention.passage.start
