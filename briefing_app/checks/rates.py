"""Rates beside the numbers that they come from: so many per 10,000, and so much for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from briefing_app.checks.arithmetic import NEXT, half_unit, words_after, words_between
from briefing_app.checks.called import called
from briefing_app.checks.implied import rounded
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.checks.pairs import PerPair
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import stems

_HUNDRED = Decimal(100)
_FEWEST, _LEAST_EACH, _BEFORE = 10, 1, 3
_ROUGHLY = Decimal("0.12")
"""By what part of itself an amount may be off that is said to be about so much, or more."""
_RATE = re.compile(
    r"(?P<number>\d+(?:\.(?P<places>\d+))?)(?:\s[a-z]+){0,3}?"
    r"\s(?:per|for\severy|in\severy)\s(?P<base>10*(?:,000)*)\b"
)
_PEOPLED = re.compile(r"\b(?:population|out\sof|among|amongst|under[- ]?18s?|residents|aged)\b")
_YOUNG = re.compile(r"\b(?:under[- ]?18s?|aged\sunder|children|young\speople)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\s(?:for\s(?:every|each)(?:\sone)?\sof\s(?:them|these|those)\b|(?:for\s(?:every|each)|per)\s(?P<noun>[a-z]+)\b"
    r"|each\b|a\shead\b)"
)
_THAT_IS = re.compile(
    r"(?!.*\band\b)[^.;]{0,70}?(?:\s[–—-]\s|\s\(|,\s|\sor\s|\s(?:that|which)\s(?:is|was)\s|\bat\s)"
    r"(?:(?:or|equivalent\sto|about|around|roughly|just|nearly|almost|more\sthan|over|less\sthan|under|some|an\saverage\sof)\s)*"
)
"""What stands between an amount and what it is for each."""
_Figure = Evidence[FigureMention]


def rates(material: Material) -> Iterator[Observation]:
    """An observation for each rate that its count and population, or its amount, do not give."""
    for sha256, reading in material.readings.items():
        yield from _WRONG.of(sha256, reading)
    for pair in _ACROSS.among(material):
        yield pair.outcome


def _wrong(reading: Reading) -> Iterator[Observation]:
    figures = reading.figures
    for item in figures:
        if _RATE.search(item.mention.passage.exact) and (beside := _numbers(item, figures)) is not None:
            yield from _compared(*beside, item)
        elif item.mention.unit is Unit.GBP and (each := _each(item)) is not None:
            yield from _per_head(item, figures, each)


_WRONG = PerSource(lambda reading: tuple(_wrong(reading)))


def _each(amount: _Figure) -> re.Match[str] | None:
    """The words that say of what an amount is for each one: "for each of them", "per pupil"."""
    return _EACH.match(words_after(amount)) or _EACH.search(amount.mention.passage.exact)


def _compared(count: _Figure, people: _Figure, rate: _Figure) -> Iterator[Observation]:
    found = _RATE.search(rate.mention.passage.exact)
    if found is None or people.mention.values[0] < (base := Decimal(found["base"].replace(",", ""))):
        return
    half = Decimal(1).scaleb(-len(found["places"] or "")) / 2
    worked = count.mention.values[0] / people.mention.values[0] * base
    if abs(worked - Decimal(found["number"])) > half + worked * (_unsure(people) + _unsure(count)):
        why = (
            f"{count.mention.passage.exact} of {people.mention.passage.exact} is {worked:.1f}"
            f" per {base:,.0f}, not {found['number']}."
        )
        yield Observation(Check.DERIVED_CONFLICT, called(rate.mention.measure), why, (count, people, rate))


def _per_head(each: _Figure, items: Sequence[_Figure], found: re.Match[str]) -> Iterator[Observation]:
    """What an amount comes to for each of a number, where both stand right before it."""
    number = items.index(each)
    before = [item for item in items[max(0, number - _BEFORE) : number] if len(item.mention.values) == 1]
    near = [item for item in before if each.mention.passage.start - item.mention.passage.end < NEXT]
    amounts = [item for item in near if item.mention.unit is Unit.GBP]
    counts = [item for item in near if item.mention.unit is Unit.COUNT and item.mention.values[0] >= _FEWEST]
    told = words_between(amounts[0], each) if len(amounts) == 1 else None
    if len(counts) != 1 or told is None or not _THAT_IS.fullmatch(told):
        return
    amount, count = amounts[0], counts[0]
    if found["noun"] and not stems(found["noun"]) & stems(count.mention.measure):
        return
    worked, stated = amount.mention.values[0] / count.mention.values[0], each.mention.values[0]
    if stated <= 0 or worked < _LEAST_EACH:
        return
    slack = stated * (_ROUGHLY if each.mention.qualifier else _unsure(each)) + worked * (
        _unsure(count) + half_unit(amount) / amount.mention.values[0]
    )
    if abs(worked - stated) > slack:
        why = (
            f"{amount.mention.passage.exact} for {count.mention.passage.exact} is about"
            f" £{rounded(worked)} each, not {each.mention.passage.exact}."
        )
        yield Observation(Check.DERIVED_CONFLICT, called(each.mention.measure), why, (amount, count, each))


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count with the rate, or with the number of people, of which its sentence tells."""

    count: _Figure
    rate: _Figure | None
    people: _Figure | None


def _counted(reading: Reading) -> Iterator[_Counted]:
    for first, second in pairwise(item for item in reading.figures if len(item.mention.values) == 1):
        one, other = sorted((first, second), key=lambda item: item.mention.unit is not Unit.COUNT)
        if one.mention.unit is not Unit.COUNT or words_between(first, second) is None:
            continue
        if other is second and _RATE.search(other.mention.passage.exact):
            yield _Counted(one, other, None)
        elif other.mention.unit is Unit.COUNT:
            count, people = sorted((one, other), key=lambda item: item.mention.values[0])
            if _PEOPLED.search(people.mention.sentence):
                yield _Counted(count, None, people)


def _across(one: _Counted, other: _Counted) -> Observation | None:
    """What a number of people in one source makes of a rate in another, where both have the same count."""
    rate, people = one.rate or other.rate, one.people or other.people
    if rate is None or people is None or one.count.mention.values[0] < _HUNDRED:
        return None
    of_the_young = [_YOUNG.search(each.mention.sentence) is not None for each in (rate, people)]
    if of_the_young[0] != of_the_young[1]:
        return None
    return next(_compared(one.count, people, rate), None)


_ACROSS = PerPair(
    PerSource(lambda reading: tuple(_counted(reading))),
    lambda counted: [counted.count.mention.values[0]],
    _across,
)


def _unsure(item: Evidence[FigureMention]) -> Decimal:
    """By what share of itself a number may be off, being rounded to its last digit that is not nought."""
    value = item.mention.values[0]
    exponent = max(int(value.normalize().as_tuple().exponent), 0)
    return Decimal(1).scaleb(exponent) / 2 / value


def _numbers(
    rate: Evidence[FigureMention], items: Sequence[Evidence[FigureMention]]
) -> tuple[Evidence[FigureMention], Evidence[FigureMention]] | None:
    """The count and the population in a rate's sentence, where there are these two numbers alone."""
    sentence = rate.mention.sentence
    beside = [
        item
        for item in items
        if item.mention.sentence == sentence and item is not rate and item.mention.unit is Unit.COUNT
    ]
    of_sentence = [item for item in items if item.mention.sentence == sentence]
    if len(beside) != len(of_sentence) - 1 or any(len(item.mention.values) != 1 for item in beside):
        return None
    beside.sort(key=lambda item: item.mention.values[0])
    match beside:
        case [count, people] if count.mention.values[0] > 0 and _PEOPLED.search(sentence):
            return count, people
        case _:
            return None
