"""Figures of one thing at one time, in several sources: the same, rounded, or different.

Two figures are set against each other only where both are given for the same date or inspection, and
their clauses have the words around the figure in common; a word that narrows one of them, a team, an age, a
forecast, makes it a figure of something else. For two to agree less is needed.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from briefing_app.checks.agreements import in_letters
from briefing_app.checks.called import called
from briefing_app.checks.groups import Groups
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.checks.stated import STATED, Stated, stated_of
from briefing_app.domain import edtf
from briefing_app.domain.facts import Evidence, Fact, Figure
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.word_sets import stem_set

_LEADING = 5
_ENOUGH, _ENOUGH_NARROWED, _FEWEST = 2.4, 2.0, 2
_TO_AGREE, _LITTLE = 2.0, 0.5
_OF_OTHERS = 4.0
"""What words in common weigh at least where other things are named right behind two figures that agree."""
_STATES = stem_set("states")
_LONG, _HARDLY = 1_000, Decimal("0.01")
_A_STATE = 1.3
"""What a word weighs at least that says what is so of those that are counted: "vacant"."""
_PAIR = 2
_SPENT = "spent"
_FRACTIONS_APART = Decimal(5)
_LENGTHS, _A_LENGTH = (Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS), 1.5
"""What a length of time that both give tells: "within 20 weeks"."""
_NARROW = timedelta(days=31)
_SEASON = timedelta(days=95)
_YEAR = timedelta(days=366)
_TOLD = timedelta(days=120)
"""What inspectors found on a visit is told of within so many days."""
_TOLD_LONG = timedelta(days=270)
"""The same for a full inspection, of which there is none for years."""
_LARGE = 100
"""Of a number so large two shares are hardly of different things."""
_MOST_APART = 2
"""One figure is at most so many times the other; more apart, they are of different things."""
_REPORTED = timedelta(days=60)
"""Sources that tell of one inspection's figures came out within so many days of each other."""
_MOST = 150
_OFF = Decimal("0.06")
_OFF_SMALL, _HUNDRED = Decimal("0.12"), 100
"""The same for "more than 40", which is said up to the next round number."""
_POINTS = Decimal(3)
"""By what a figure "about" or "nearly" another may be off: of itself, and for shares in points."""
_BELOW = ("nearly", "almost", "just under", "fewer than", "less than", "under", "up to", "below")
_ABOVE = ("more than", "over", "just over", "above", "at least", "well over", "greater than")


class _Together(Enum):
    DIFFER = "differ"
    AGREE = "agree"


def comparisons(material: Material) -> Iterator[Observation]:
    """Conflicts, agreements, and what a figure came to at several dates."""
    facts = {_place(item): figure.id for figure in material.figures for item in figure.evidence}
    alike = Groups[Stated]()
    for pair in _COMPARED.among(material):
        one, other = pair.one, pair.other
        if pair.outcome is _Together.DIFFER:
            yield _observed(one, other) if _is_one_basis(one, other) else _on_another_basis(one, other)
        elif facts[_place(one.item)] != facts[_place(other.item)]:
            alike.join(one, other)
    for some in alike.groups:
        yield _agreed(sorted(some, key=_by_publication))
    yield from _progressions(material)


def _place(item: Evidence[FigureMention]) -> tuple[str, int, int, Unit]:
    return *item.place, item.mention.unit


def of_one_time(material: Material) -> Iterator[Figure]:
    """The figures of a material, those apart that sources give for different times, or as a change."""
    stated = {_place(one.item): one for one in stated_of(material) if one.derived is None}
    for figure in material.figures:
        if len(figure.evidence) == 1:
            yield figure
            continue
        groups: list[tuple[list[Evidence[FigureMention]], set[_Kind]]] = []
        for item in figure.evidence:
            one = stated.get(_place(item))
            kind = (one.when, one.is_change) if one is not None else None
            near = (group for group in groups if all(_may_be_one(kind, other) for other in group[1]))
            items, kinds = next(near, ([], set[_Kind]()))
            if not items:
                groups.append((items, kinds))
            items.append(item)
            kinds |= {kind} if kind is not None else set()
        yield from (Fact(figure.id, tuple(items)) for items, _ in groups)


_Kind = tuple[tuple[date, date] | None, bool]
"""For which time a figure is stated, and whether as a change."""


def _may_be_one(one: _Kind | None, other: _Kind | None) -> bool:
    """Whether two figures of one value may be one: for one time as far as is known, both a change or none."""
    if one is None or other is None:
        return True
    apart = one[0] and other[0] and not _overlap(one[0], other[0])
    return not apart and one[1] == other[1]


def _by_publication(one: Stated) -> tuple[str, str, int]:
    return one.item.source.published or "", one.item.source.sha256, one.item.mention.passage.start


def _keys(stated: Stated) -> Iterator[Hashable]:
    """What two figures have in common that can be of one thing: words that tell much, or what is counted."""
    kind = stated.unit, stated.ages, stated.is_change, stated.is_to_come
    yield from ((kind, stem) for stem in stated.heaviest[:_LEADING])
    if len(stated.behind) >= _PAIR:
        yield kind, stated.behind[:_PAIR]


def _together(one: Stated, other: Stated) -> "_Together | None":
    if _differ(one, other):
        return _Together.DIFFER
    return _Together.AGREE if not one.derived and not other.derived and _agree(one, other) else None


def _differ(one: Stated, other: Stated) -> bool:
    smaller, larger = sorted((one.value, other.value))
    if smaller <= 0 or smaller == larger or larger > smaller * _MOST_APART:
        return False
    if any(each.is_change or each.is_to_come or each.qualifier for each in (one, other)):
        return False
    if larger - smaller < _least_apart(one, other) or one.ages != other.ages:
        return False
    if not _are_narrowed_alike(one, other):
        return False
    if not _have_companions(one, other) and not (_at_once(one, other) and _is_of_same(one, other)):
        return False
    return not _is_rounded(one, other)


def _are_narrowed_alike(one: Stated, other: Stated) -> bool:
    """Whether what narrows the one stands with the other too, if not as near."""
    return one.narrowed <= other.terms.keys() and other.narrowed <= one.terms.keys()


def _is_one_basis(one: Stated, other: Stated) -> bool:
    """Whether both are what was budgeted, or forecast, or neither and so spent."""
    return one.basis - {_SPENT} == other.basis - {_SPENT} or one.unit is not Unit.GBP


def _least_apart(one: Stated, other: Stated) -> Decimal:
    """By how much two figures differ at least: a fraction is loose, and so is a share that is worked out."""
    if Unit.FRACTION in (one.item.mention.unit, other.item.mention.unit):
        return _FRACTIONS_APART
    return Decimal(1) if one.derived or other.derived else Decimal(0)


def _is_of_same(one: Stated, other: Stated) -> bool:
    """Whether two figures are of one thing, by the words and figures that they have in common."""
    if _are_in_other_states(one, other):
        return False
    shared = one.terms.keys() & other.terms.keys()
    beside = len({value for unit, value in one.companions & other.companions if unit in _LENGTHS})
    weight = sum(one.terms[stem] for stem in shared) + beside * _A_LENGTH
    if len(shared) + beside < _FEWEST:
        return False
    same_words = one.terms.keys() == other.terms.keys() and one.names == other.names
    enough = _ENOUGH_NARROWED if one.narrowed else _ENOUGH
    return weight >= enough or same_words or _is_same_noun(one, other)


def _are_in_other_states(one: Stated, other: Stated) -> bool:
    """Whether they count what is so of some, and what is so of others: "vacant" and "filled"."""
    first, second = one.terms.keys() & _STATES, other.terms.keys() & _STATES
    return bool(first) and bool(second) and first.isdisjoint(second)


def _is_same_noun(one: Stated, other: Stated) -> bool:
    """Whether the same is counted, and the same is said of it: "posts vacant" and "posts filled" is not."""
    if len(one.behind) < _PAIR or one.behind[:2] != other.behind[:2]:
        return False
    said = [
        {stem for stem, weight in each.terms.items() if weight >= _A_STATE and stem not in each.behind[:2]}
        for each in (one, other)
    ]
    return not all(said) or bool(said[0] & said[1])


def _have_companions(one: Stated, other: Stated) -> bool:
    """Whether figures beside them are the same: the count and the whole of a share, the years of a sum."""
    shared = one.companions & other.companions
    if one.item.mention.unit is Unit.PERCENT:
        counts = len([value for unit, value in shared if unit is Unit.COUNT])
        of_one = one.share_of == other.share_of and (one.share_of or 0) >= _LARGE
        return counts >= _PAIR or (of_one and _is_of_same(one, other))
    years = any(unit is Unit.YEARS for unit, _ in shared)
    return years and one.item.mention.unit is Unit.GBP and bool(one.terms.keys() & other.terms.keys())


def _at_once(one: Stated, other: Stated) -> bool:
    """Whether both are given for the same date, or for the same inspection."""
    if one.moment and one.moment == other.moment:
        return True
    if one.when and other.when:
        wide = max(one.when[1] - one.when[0], other.when[1] - other.when[0])
        overlap = _overlap(one.when, other.when)
        narrow = min(one.when[1] - one.when[0], other.when[1] - other.when[0])
        season = wide <= _SEASON and narrow <= _NARROW and one.behind[:2] == other.behind[:2]
        return (overlap and (wide <= _NARROW or season)) or (one.when == other.when and wide <= _YEAR)
    if not (one.at_inspection and other.at_inspection):
        return False
    if one.when or other.when:
        dated, undated = (one, other) if one.when else (other, one)
        return _was_just_inspected(undated, dated.when)
    if len(one.behind) > 1 and one.behind[:2] == other.behind[:2]:
        return True
    days = edtf.as_day(one.item.source.published), edtf.as_day(other.item.source.published)
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= _REPORTED


def _was_just_inspected(undated: Stated, when: tuple[date, date] | None) -> bool:
    """Whether an inspection was on a day so shortly before a source came out that the source tells of it."""
    published = edtf.as_day(undated.item.source.published)
    if published is None or when is None or when[1] - when[0] > _NARROW:
        return False
    return when[0] <= published <= when[1] + (_TOLD_LONG if undated.of_full_inspection else _TOLD)


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _agree(one: Stated, other: Stated) -> bool:
    """Whether two figures of one thing are the same, or the same when rounded."""
    if not _is_value_alike(one, other) or one.is_change != other.is_change:
        return False
    if one.is_to_come != other.is_to_come or one.ages != other.ages or one.narrowed ^ other.narrowed:
        return False
    if (one.when and other.when and not _overlap(one.when, other.when)) or _are_in_other_states(one, other):
        return False
    weight = sum(one.terms[stem] for stem in one.terms.keys() & other.terms.keys())
    same_noun = len(one.behind) >= _PAIR and one.behind[:2] == other.behind[:2]
    if weight < _needed(one, other) and not same_noun:
        return False
    if one.behind and other.behind and set(one.behind).isdisjoint(other.behind):
        return weight >= _OF_OTHERS
    return bool(weight)


def _needed(one: Stated, other: Stated) -> float:
    """What words in common weigh at least where figures agree: a long number, or the date, tells too."""
    if min(one.value, other.value) >= _LONG and one.behind[:1] == other.behind[:1] and _is_near(one, other):
        return _LITTLE
    return _LITTLE if one.when and other.when and _at_once(one, other) else _TO_AGREE


def _is_near(one: Stated, other: Stated) -> bool:
    return abs(one.value - other.value) <= max(one.value, other.value) * _HARDLY


def _is_value_alike(one: Stated, other: Stated) -> bool:
    if one.value == other.value:
        return True
    return (
        _fits(one, other)
        or _fits(other, one)
        or (not one.qualifier and not other.qualifier and _is_rounded(one, other))
    )


def _fits(loose: Stated, other: Stated) -> bool:
    """Whether a figure that is said to be more or less than printed is another one."""
    off = other.value - loose.value
    small = loose.qualifier in _ABOVE and loose.value < _HUNDRED
    slack = _POINTS if loose.unit is Unit.PERCENT else abs(loose.value) * (_OFF_SMALL if small else _OFF)
    if abs(off) > slack or not (loose.qualifier or loose.item.mention.unit is Unit.FRACTION):
        return False
    if loose.qualifier in _BELOW:
        return off <= 0
    return off >= 0 if loose.qualifier in _ABOVE else True


def _is_rounded(one: Stated, other: Stated) -> bool:
    """Whether the one is the other, rounded."""
    if one.exponent == other.exponent:
        return False
    step = Decimal(1).scaleb(max(one.exponent, other.exponent))
    return abs(one.value - other.value) <= step / 2


def _observed(one: Stated, other: Stated) -> Observation:
    first, second = sorted((one, other), key=lambda each: each.item.source.published or "")
    why = (
        f"{first.item.source.label} has {first.item.mention.passage.exact},"
        f" {second.item.source.label} has {second.item.mention.passage.exact}, for the same time."
    )
    if one.derived or other.derived:
        shares = [f"{each.value:.1f}".removesuffix(".0") for each in (first, second) if each.derived]
        why = (
            f"{first.item.source.label} has {_told(first)}, {second.item.source.label} has {_told(second)}:"
            f" worked out, {' and '.join(shares)} per cent."
        )
        about, evidence = called(first.item.mention.measure), (*first.evidence, *second.evidence)
        return Observation(Check.DERIVED_CONFLICT, about, why, evidence)
    return Observation(Check.CONFLICT, called(first.item.mention.measure), why, (first.item, second.item))


def _on_another_basis(one: Stated, other: Stated) -> Observation:
    first, second = sorted((one, other), key=_by_publication)
    told = [
        f"{each.item.source.label} has {each.item.mention.passage.exact}"
        + (f" ({' and '.join(sorted(each.basis))})" if each.basis else "")
        for each in (first, second)
    ]
    why = f"{told[0]}, {told[1]}, for the same time: they rest on different bases."
    return Observation(Check.BASIS, called(first.item.mention.measure), why, (first.item, second.item))


def _told(one: Stated) -> str:
    exact = one.item.mention.passage.exact
    return f"{exact} of {one.derived.mention.passage.exact}" if one.derived else exact


def _agreed(some: Sequence[Stated]) -> Observation:
    words = dict.fromkeys(
        " ".join(f"{each.item.mention.qualifier or ''} {each.item.mention.passage.exact}".split())
        for each in some
    )
    sources = len({each.item.source.sha256 for each in some})
    same = "the same figure" if len({each.value for each in some}) == 1 else "the same figure, rounded"
    why = f"{in_letters(sources).capitalize()} sources give {same}: {', '.join(words)}."
    about = called(some[0].item.mention.measure)
    return Observation(Check.AGREEMENT, about, why, tuple(each.item for each in some))


def _progressions(material: Material) -> Iterator[Observation]:
    """What a figure of one thing came to at several dates, as sources give it, in order of the dates."""
    of_thing: dict[Hashable, list[Stated]] = defaultdict(list)
    for stated in stated_of(material):
        if any((stated.is_change, stated.is_to_come, stated.qualifier, stated.derived, stated.when is None)):
            continue
        if len(stated.behind) > 1 and stated.item.mention.unit is not Unit.FRACTION:
            key = stated.unit, stated.behind[:2], stated.narrowed, stated.ages
            of_thing[key].append(stated)
    for some in of_thing.values():
        some.sort(key=lambda one: (one.when or (date.min, date.min), one.item.source.sha256))
        first, last = some[0], some[-1]
        if len(some) > _MOST or first.item.source == last.item.source or first.value == last.value:
            continue
        sources = [one.item.source for one in some]
        values = dict.fromkeys((one.item.mention.passage.exact, one.dated) for one in some)
        # Of one date there is one value, or it is told as a conflict.
        if len(values) > len({dated for _, dated in values}):
            continue
        if _is_later(last, first) and material.councils.are_one(sources[:1], sources[1:]):
            told = [f"{exact} ({edtf.in_words(dated)})" for exact, dated in values]
            why = f"It came to {', then to '.join(told)}."
            evidence = tuple(one.item for one in some)
            yield Observation(Check.PROGRESS, called(first.item.mention.measure), why, evidence)


def _is_later(last: Stated, first: Stated) -> bool:
    return last.when is not None and first.when is not None and last.when[0] > first.when[1]


_COMPARED = PerPair(STATED, _keys, _together)
