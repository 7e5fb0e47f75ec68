"""Which mentions speak of one thing: how facts are made from what passages say.

Mentions are first put in buckets by a key that each has by itself; only within a bucket are they
compared with each other, so that a new document touches few facts.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID, uuid5

from briefing_app.domain import edtf
from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.mentions import (
    EventMention,
    FigureMention,
    JudgementMention,
    Mention,
    QuoteMention,
)
from briefing_app.domain.wording import fold, name_key, overlap, stems

_NAMESPACE = UUID("0b8f7a52-9a1c-5a0b-8f43-5c2e1d7be1a4")
# Two descriptions tell of one thing when the shorter shares this much with the longer.
_ALIKE = 0.5
_MONTH = timedelta(days=31)

Item = Evidence[Mention]


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
        case _:
            raise TypeError(f"no such mention: {mention!r}")


def facts_of(items: Sequence[Item]) -> tuple[AnyFact, ...]:
    """The facts that the mentions of one bucket make, each with its evidence in order of publication."""
    if items and isinstance(items[0].mention, JudgementMention):
        groups = _judgement_groups(items)
    else:
        groups = _linked(items, _same)
    return tuple(_fact(group) for group in groups)


def _fact(group: Iterable[Item]) -> AnyFact:
    evidence = tuple(sorted(group, key=by_publication))
    first = min(str(item.mention.id) for item in evidence)
    return Fact(uuid5(_NAMESPACE, first), evidence)


def by_publication(item: Item) -> tuple[object, ...]:
    """A key that puts evidence in order: the earliest published source first, then by place in it."""
    place = item.mention.passage
    return edtf.sort_key(item.source.published), place.source, place.start, place.end, str(item.mention.id)


def _linked(items: Sequence[Item], same: Callable[[Mention, Mention], bool]) -> list[list[Item]]:
    """Groups in which every item is linked to another by `same`, directly or through others."""
    groups: list[list[Item]] = []
    for item in items:
        near = [group for group in groups if any(same(item.mention, other.mention) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), item])
    return groups


def _same(first: Mention, second: Mention) -> bool:
    match first, second:
        case QuoteMention(), QuoteMention():
            return name_key(first.speaker or "") == name_key(second.speaker or "")
        case FigureMention(), FigureMention():
            return overlap(stems(first.measure), stems(second.measure)) >= _ALIKE
        case EventMention(), EventMention():
            return (
                _dates_agree(first.when, second.when)
                and overlap(stems(first.event), stems(second.event)) >= _ALIKE
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
    undated: list[Item] = []
    for item in items:
        if _judgement(item).inspected:
            continue
        fitting = [
            (max(_when_inspected(other) for other in known), place)
            for place, inspection in enumerate(inspections)
            if (known := [other for other in inspection if _could_mean(item, other)])
        ]
        if fitting:
            groups[max(fitting)[1]].append(item)
        else:
            undated.append(item)
    return groups + _linked(undated, _same_grade)


def _when_inspected(item: Item) -> tuple[date, date, str]:
    """The time of an inspection, and what settles which of two at one time is meant."""
    return *edtf.sort_key(_judgement(item).inspected), str(item.mention.id)


def _same_grade(first: Mention, second: Mention) -> bool:
    return (
        isinstance(first, JudgementMention)
        and isinstance(second, JudgementMention)
        and first.grade == second.grade
        and (
            first.provider is None or second.provider is None or fold(first.provider) == fold(second.provider)
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
    known = edtf.sort_key(item.source.published)[1]
    inspected = edtf.sort_key(_judgement(inspection).inspected)[0]
    return _same_grade(item.mention, inspection.mention) and (known == date.max or inspected <= known)
