"""Which mentions speak of one thing: how facts are made from what passages say.

Mentions are first put in buckets by a key that each has by itself; only within a bucket are they
compared with each other, so that a new document touches few facts.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import TypeVar
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.identities import identity_in, uuid_of
from briefing_app.domain.mentions import (
    OFFICIAL_RULE,
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
    RecommendationMention,
)
from briefing_app.domain.partition import Partition
from briefing_app.domain.single_homes import apart_in
from briefing_app.domain.wording import fold, name_key, overlap, stems

_NAMESPACE = UUID("0b8f7a52-9a1c-5a0b-8f43-5c2e1d7be1a4")
# Two descriptions tell of one thing when the shorter shares this much with the longer.
_ALIKE = 0.5
_MONTH = timedelta(days=31)
# Words that tell when something happened, not what.
_CALENDAR = stems(
    "January February March April May June July August September October November December Monday Tuesday"
    " Wednesday Thursday Friday Saturday Sunday spring summer autumn winter Christmas Easter today tonight"
    " yesterday tomorrow morning afternoon evening night day week fortnight month year last next"
    " past previous ago earlier later"
)

T = TypeVar("T")
Item = Evidence[Mention]
# The same few days and councils are asked for over and over.
_sort_key = lru_cache(maxsize=10_000)(edtf.sort_key)
_folded = lru_cache(maxsize=10_000)(fold)


def bucket(mention: Mention) -> str:
    """The key that all mentions of one thing have in common."""
    match mention:
        case QuoteMention():
            return f"quote|{fold(mention.passage.exact)}"
        case FigureMention():
            return f"figure|{mention.unit}|{'|'.join(str(value.normalize()) for value in mention.values)}"
        case EventMention():
            lower = edtf.sort_key(mention.when)[0]
            return f"event|{mention.status}|{lower:%Y-%m}"
        case JudgementMention():
            return f"judgement|{mention.framework}|{mention.area}"
        case RecommendationMention():
            return f"recommendation|{fold(mention.passage.exact)}"
        case _:
            raise TypeError(f"no such mention: {mention!r}")


def facts_of(items: Sequence[Item]) -> tuple[AnyFact, ...]:
    """The facts that the mentions of one bucket make, each with its evidence in order of publication."""
    if items and isinstance(items[0].mention, JudgementMention):
        groups = _judgement_groups(items)
    else:
        groups = _linked(items, _same)
    return tuple(fact_of(group) for group in groups)


def fact_of(group: Iterable[Item]) -> AnyFact:
    """The fact that mentions of one thing make."""
    ordered = in_order(group, lambda item: item)
    return Fact(fact_id(min(item.mention.identity for item in ordered)), tuple(ordered))


def fact_id(first: str) -> UUID:
    """The identity of the fact of which `first` is the least of its mentions' identities."""
    return uuid_of(identity_in(_NAMESPACE, first))


def by_publication(item: Item) -> tuple[object, ...]:
    """A key that puts evidence in order: the earliest published source first, then by place in it."""
    return *_place_of(item), item.mention.identity


def in_order(items: Iterable[T], item_of: Callable[[T], Item]) -> list[T]:
    """Things in the order of publication of the item that each has.

    Identities, which take long to work out, are asked for only where a place is shared.
    """
    found = list(items)
    if len(found) == 1:
        return found
    keys = [_place_of(item_of(one)) for one in found]
    if len(set(keys)) < len(keys):
        return sorted(found, key=lambda one: by_publication(item_of(one)))
    return [one for _, one in sorted(zip(keys, found, strict=True), key=itemgetter(0))]


def _place_of(item: Item) -> tuple[object, ...]:
    place = item.mention.passage
    return placed(item.source, place.start, place.end)


def placed(source: Source, start: int, end: int) -> tuple[object, ...]:
    """A key that puts places in that order."""
    return _sort_key(source.published), source.sha256, start, end


@dataclass(frozen=True, slots=True)
class Held:
    """A fact of a bucket by its number, and a mention in it that has what decides which others are the same.

    Of those that are alike in that, one is enough.
    """

    fact: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Grown:
    """New mentions of one thing, and the numbers of the facts that they belong to: with several, to both."""

    items: tuple[Item, ...]
    facts: frozenset[int]


def grown(items: Sequence[Item], held: Iterable[Held]) -> tuple[Grown, ...]:
    """What new mentions make of the facts of their bucket; facts to which nothing is added are left out.

    Not for judgements: one without a date joins the latest inspection, which a new mention can be.
    """
    groups = _linked(items, _same)
    near: dict[Hashable, dict[Hashable, tuple[int, Mention]]] = {}
    for number, group in enumerate(groups):
        for wording, mention in {_wording(item.mention): item.mention for item in group}.items():
            for word in _words(mention):
                near.setdefault(word, {})[wording] = number, mention
    joined = Partition(range(len(groups)))
    homes: dict[int, int] = {}
    for one in held:
        candidates: dict[Hashable, tuple[int, Mention]] = {}
        for word in _words(one.mention):
            candidates |= near.get(word, {})
        for number, mention in candidates.values():
            home = homes.get(one.fact)
            if (home is None or not joined.together(home, number)) and _same(one.mention, mention):
                joined.join(homes.setdefault(one.fact, number), number)
    return _parts(groups, joined, homes)


def _parts(
    groups: Sequence[Sequence[Item]], joined: Partition, homes: Mapping[int, int]
) -> tuple[Grown, ...]:
    members: dict[int, list[Item]] = {}
    for number, group in enumerate(groups):
        members.setdefault(joined.root(number), []).extend(group)
    facts: dict[int, set[int]] = {}
    for fact, number in homes.items():
        facts.setdefault(joined.root(number), set()).add(fact)
    return tuple(Grown(tuple(items), frozenset(facts.get(root, ()))) for root, items in members.items())


def _linked(items: Sequence[Item], same: Callable[[Mention, Mention], bool]) -> list[list[Item]]:
    """Groups in which every item is linked to another by `same`, directly or through others.

    Ten thousand documents say many things in the same words: only wordings that differ, and that have
    something in common, are compared with each other.
    """
    alike: dict[Hashable, list[int]] = {}
    for number, item in enumerate(items):
        mention = item.mention
        # What is not even like itself, a measure without a word say, is like nothing else.
        alike.setdefault(_wording(mention) if same(mention, mention) else number, []).append(number)
    firsts = [numbers[0] for numbers in alike.values()]
    groups = Partition(firsts)
    near: dict[Hashable, list[int]] = {}
    for number in firsts:
        mention = items[number].mention
        for word in _words(mention):
            others = near.setdefault(word, [])
            for other in others:
                if not groups.together(number, other) and same(mention, items[other].mention):
                    groups.join(number, other)
            others.append(number)
    joined: dict[int, list[int]] = {}
    for numbers in alike.values():
        joined.setdefault(groups.root(numbers[0]), []).extend(numbers)
    return [[items[number] for number in sorted(numbers)] for numbers in sorted(joined.values(), key=max)]


def _wording(mention: Mention) -> Hashable:
    """What decides with which others a mention is the same: those with an equal one need no comparison."""
    match mention:
        case QuoteMention():
            return name_key(mention.speaker or "")
        case FigureMention():
            return stems(mention.measure)
        case EventMention():
            return mention.when, _happened(mention.event)
        case JudgementMention():
            official = mention.rule == OFFICIAL_RULE
            return mention.grade, mention.provider, mention.inspected, official, apart_in(mention)
        case _:
            return mention.id


def _words(mention: Mention) -> Iterable[Hashable]:
    """Of these, two mentions that are the same have at least one in common."""
    match mention:
        case QuoteMention():
            return (name_key(mention.speaker or ""),)
        case FigureMention():
            return stems(mention.measure)
        case EventMention():
            return _happened(mention.event)
        case JudgementMention():
            return (mention.grade,)
        case _:
            return ("",)


@lru_cache(maxsize=10_000)
def _happened(event: str) -> frozenset[str]:
    """What happened on a date: two things of one day are not the same for both naming it."""
    return frozenset(stem for stem in stems(event) if stem not in _CALENDAR and not stem.isdigit())


def _same(first: Mention, second: Mention) -> bool:
    match first, second:
        case QuoteMention(), QuoteMention():
            return name_key(first.speaker or "") == name_key(second.speaker or "")
        case FigureMention(), FigureMention():
            return overlap(stems(first.measure), stems(second.measure)) >= _ALIKE
        case EventMention(), EventMention():
            return (
                _dates_agree(first.when, second.when)
                and overlap(_happened(first.event), _happened(second.event)) >= _ALIKE
            )
        case RecommendationMention(), RecommendationMention():
            # Reports repeat themselves from one inspection to the next: what was asked twice is two things.
            return (
                first.section is second.section
                and fold(first.provider or "") == fold(second.provider or "")
                and _dates_agree(first.inspected or "", second.inspected or "")
            )
        case _:
            return False


def _dates_agree(first: str, second: str) -> bool:
    """Whether two dates, each no vaguer than a month, can be the same day; vaguer ones must be equal."""
    if first == second:
        return True
    one, other = edtf.bounds(first), edtf.bounds(second)
    if one.lower is None or one.upper is None or other.lower is None or other.upper is None:
        return False
    short = one.upper - one.lower < _MONTH and other.upper - other.lower < _MONTH
    return short and one.lower <= other.upper and other.lower <= one.upper


def _judgement(item: Item) -> JudgementMention:
    mention = item.mention
    if not isinstance(mention, JudgementMention):
        raise TypeError(f"not a judgement: {mention!r}")
    return mention


def _judgement_groups(items: Sequence[Item]) -> list[list[Item]]:
    """One group an inspection and grade; a mention that names no inspection joins the latest before it."""
    dated = [item for item in items if _judgement(item).inspected]
    inspections = _linked(dated, _same_inspection)
    groups = [list(inspection) for inspection in inspections]
    latest_first = _latest_first(inspections)
    places: dict[Hashable, int | None] = {}
    undated: list[Item] = []
    for item in items:
        if _judgement(item).inspected:
            continue
        said = _wording(item.mention), item.source.published
        if said not in places:
            fitting = (place for place, other in latest_first if _could_mean(item, other))
            places[said] = next(fitting, None)
        place = places[said]
        (undated if place is None else groups[place]).append(item)
    return groups + _linked(undated, _same_grade)


def _latest_first(inspections: Sequence[Sequence[Item]]) -> list[tuple[int, Item]]:
    """What is said of inspections with the place of each, the latest first, nothing said twice."""
    said = {
        _wording(item.mention): (_when_inspected(item), place, item)
        for place, inspection in enumerate(inspections)
        for item in sorted(inspection, key=_when_inspected)
    }
    ordered = sorted(said.values(), key=itemgetter(0, 1), reverse=True)
    return [(place, item) for _, place, item in ordered]


def _when_inspected(item: Item) -> tuple[date, date, str]:
    """The time of an inspection, and what settles which of two at one time is meant."""
    return *_sort_key(_judgement(item).inspected), str(item.mention.id)


def _same_grade(first: Mention, second: Mention) -> bool:
    return (
        isinstance(first, JudgementMention)
        and isinstance(second, JudgementMention)
        and first.grade == second.grade
        and apart_in(first) == apart_in(second)
        and (
            (first.provider is None and second.rule != OFFICIAL_RULE)
            or (second.provider is None and first.rule != OFFICIAL_RULE)
            or _folded(first.provider or "") == _folded(second.provider or "")
        )
    )


def _same_inspection(first: Mention, second: Mention) -> bool:
    return (
        _same_grade(first, second)
        and isinstance(first, JudgementMention)
        and isinstance(second, JudgementMention)
        and _dates_agree(first.inspected or "", second.inspected or "")
    )


def _could_mean(item: Item, inspection: Item) -> bool:
    """Whether a judgement without a date can be that of a dated inspection: it was known by then."""
    if not _same_grade(item.mention, inspection.mention):
        return False
    known = _sort_key(item.source.published)[1]
    inspected = _sort_key(_judgement(inspection).inspected)[0]
    return known == date.max or inspected <= known
