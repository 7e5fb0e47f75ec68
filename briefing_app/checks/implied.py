"""What figures imply of others: the whole of which a count is a share, and a rate beside its numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from briefing_app.checks.arithmetic import as_percent, words_after, words_between
from briefing_app.checks.material import Material
from briefing_app.checks.times import at_one_time
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.observations import Check, Observation

_HUNDRED = Decimal(100)
_FEWEST = 10
"""Of fewer a share tells next to nothing of the whole."""
_ABOUT = (
    r"(?:(?:just|nearly|almost|about|around|over|more\sthan|roughly|some|approximately|less\sthan|under|only"
    r"|equivalent\sto|equal\sto|or|which\s(?:is|was)|that\sis)\s)*"
)
_IS_SHARE = re.compile(rf"[^.;:]{{0,70}}?(?:,\s|[–—(-]\s?|\s(?=or\s)){_ABOUT}")
_OF_WHOLE = re.compile(
    r"\sof\s(?P<whole>(?:the|its|our|their|all)\s(?!(?:them|these|those|which|whom)\b)[^,.;:()–—]{3,50}?)\s?"
    r"(?:[,.;:)–—]|$)"
)
_RATE = re.compile(
    r"(?P<number>\d+(?:\.(?P<places>\d+))?)(?:\s[a-z]+){0,3}?"
    r"\s(?:per|for\severy|in\severy)\s(?P<base>10*(?:,000)*)\b"
)
_PEOPLED = re.compile(r"\b(?:population|out\sof|among|amongst|under[- ]?18s?|residents|aged)\b")


def wholes(material: Material) -> Iterator[Observation]:
    """What a count and its share make the whole: "38, around a fifth of the workforce" makes about 190."""
    alike: dict[tuple[Decimal, Decimal], list[tuple[Evidence[FigureMention], ...]]] = defaultdict(list)
    named: dict[tuple[Decimal, Decimal], str] = {}
    for items in material.figures_of.values():
        for count, share in pairwise(items):
            whole = _whole(count, share)
            if whole:
                key = count.mention.values[0], as_percent(share)
                alike[key].append((count, share))
                named.setdefault(key, whole)
    for key, pairs in alike.items():
        first = pairs[0][0].source
        evidence = tuple(
            item
            for pair in pairs
            if pair[0].source == first
            or (at_one_time(first, pair[0].source) and material.councils.are_one([first], [pair[0].source]))
            for item in pair
        )
        count, share = pairs[0]
        in_all = _rounded(key[0] / key[1] * _HUNDRED)
        why = f"If {_words(count)} are {_words(share)} of {named[key]}, there are about {in_all} in all."
        yield Observation(Check.IMPLIED, count.mention.measure, why, evidence)


def _whole(count: Evidence[FigureMention], share: Evidence[FigureMention]) -> str | None:
    """The words for the whole of which a count is said to be a share; `None` if it is not said to be one."""
    one, other = count.mention, share.mention
    if one.unit is not Unit.COUNT or other.unit not in (Unit.PERCENT, Unit.FRACTION):
        return None
    if len(one.values) != 1 or len(other.values) != 1 or one.values[0] < _FEWEST:
        return None
    words = words_between(count, share)
    whole = _OF_WHOLE.match(words_after(share))
    if (
        words is None
        or whole is None
        or not _IS_SHARE.fullmatch(words)
        or not 0 < as_percent(share) < _HUNDRED
    ):
        return None
    return whole["whole"]


def _words(item: Evidence[FigureMention]) -> str:
    """A figure's words as they stand within a sentence."""
    words = " ".join(item.mention.passage.exact.split())
    return words[0].lower() + words[1:]


def _rounded(value: Decimal) -> str:
    """A number to two figures: more than that a share does not tell."""
    place = value.adjusted() - 1
    return f"{value.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP):,.0f}"


def rates(material: Material) -> Iterator[Observation]:
    """An observation for each rate that the count and the population in its sentence do not give."""
    for items in material.figures_of.values():
        for rate in items:
            found = _RATE.search(rate.mention.passage.exact)
            beside = _numbers(rate, items) if found is not None else None
            if found is None or beside is None:
                continue
            count, people = beside
            base, stated = Decimal(found["base"].replace(",", "")), Decimal(found["number"])
            if people.mention.values[0] < base:
                continue
            half = Decimal(1).scaleb(-len(found["places"] or "")) / 2
            worked = count.mention.values[0] / people.mention.values[0] * base
            if abs(worked - stated) > half + worked * (_unsure(people) + _unsure(count)):
                why = (
                    f"{count.mention.passage.exact} of {people.mention.passage.exact} is {worked:.1f}"
                    f" per {base:,.0f}, not {found['number']}."
                )
                yield Observation(Check.DERIVED_CONFLICT, rate.mention.measure, why, (count, people, rate))


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
