"""Totals against their parts, listed in the sentence that has the total or in the next."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from briefing_app.checks.arithmetic import (
    COMMA,
    NEXT,
    OF_BEFORE,
    OF_THESE,
    OF_WHICH,
    half_unit,
    is_rounded,
    value_of,
    words_after,
    words_before,
    words_between,
)
from briefing_app.checks.called import called
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.wording import stems

_MANY_PARTS = 3
_NEARLY_WHOLE = Decimal("0.85")
"""Parts of which nobody says that they are all: with so much of the whole, they were meant to be."""
_MADE_UP = re.compile(
    r"[^.;:]*(?:\b(?:made\sup\sof|comprising|consisting\sof|split\sbetween|divided\sbetween|broken\sdown\sinto)\s|:\s)[^.;:]*"
)
# An amount of which there are several counts more than once.
_EACH = re.compile(
    r"\b(?:each|every|apiece|annually|per\s(?:year|month|week|head)|a\s(?:year|month|week)|both)\b"
)
_REST = re.compile(r"[^.;]*\b(?:others|the\srest|the\sremainder|some|several|a\sfew|etc)\b", re.IGNORECASE)
_LISTED = re.compile(r"[^.;:()]*(?:,|\band\b)[^.;:()]*")
_OF_NAMED = re.compile(r"(?:\d[\d.]*\s)?Of\s(?:the|its|our|this|that)\s(?P<whole>[^,.;:]{3,40}),\s")
_MONEY = re.compile(r"\b(?:fund|money|sum|budget|package|investment|funding|grant|amount)\b", re.IGNORECASE)
_FAR = 500
"""Characters from a whole to the list of its parts, which names it."""


def totals(material: Material) -> Iterator[Observation]:
    """An observation for each total that is not what its parts make."""
    for sha256, reading in material.readings.items():
        yield from _TOTALS.of(sha256, reading)


def _of_source(reading: Reading) -> tuple[Observation, ...]:
    return tuple(_totals([item for item in reading.figures if len(item.mention.values) == 1]))


_TOTALS = PerSource(_of_source)


def _totals(items: Sequence[Evidence[FigureMention]]) -> Iterator[Observation]:
    for number in range(len(items)):
        whole, parts, are_all = _parts(items, number)
        if len(parts) < (2 if are_all else _MANY_PARTS):
            continue
        added, total = sum(map(value_of, parts), Decimal(0)), value_of(whole)
        off = abs(added - total)
        rounded = sum((half_unit(part) for part in parts), half_unit(whole))
        if (
            any(map(is_rounded, (whole, *parts)))
            or off == 0
            or off < rounded
            or _REST.search(words_after(parts[-1]))
        ):
            continue
        if not are_all and not total * _NEARLY_WHOLE <= added <= total * (2 - _NEARLY_WHOLE):
            continue
        named = [part.mention.passage.exact for part in parts]
        listed = f"{', '.join(named[:-1])} and {named[-1]}"
        why = f"{listed} make {_like(added, whole)}, not {whole.mention.passage.exact}."
        yield Observation(Check.DERIVED_CONFLICT, called(whole.mention.measure), why, (whole, *parts))


_Parts = tuple[Evidence[FigureMention], list[Evidence[FigureMention]], bool]


def _parts(items: Sequence[Evidence[FigureMention]], number: int) -> _Parts:
    """A whole with the figures listed behind it as its parts, and whether they are said to be all."""
    whole, behind = items[number], items[number + 1 :]
    opened = _opened(whole, behind[0]) if behind else None
    if opened is None and behind and (named := _named_whole(items[: number + 1], behind[0])) is not None:
        whole, opened = named, False
    if opened is None or whole.mention.unit not in (Unit.COUNT, Unit.GBP):
        return whole, [], False
    parts = [behind[0]]
    for one, other in pairwise(behind):
        between = words_between(one, other)
        if between is None or not _LISTED.fullmatch(between):
            break
        parts.append(other)
    if _EACH.search(whole.mention.sentence) or _EACH.search(parts[-1].mention.sentence):
        return whole, [], False
    alike = all(
        part.mention.unit is whole.mention.unit and 0 < value_of(part) < value_of(whole) for part in parts
    )
    return whole, parts if alike else [], opened


def _named_whole(
    before: Sequence[Evidence[FigureMention]], first: Evidence[FigureMention]
) -> Evidence[FigureMention] | None:
    """The figure that is named where its parts are: "We look after 412 children. … Of the children, …"."""
    named = _OF_NAMED.fullmatch(words_before(first))
    if named is None:
        return None
    meant, is_money = stems(named["whole"]), _MONEY.search(named["whole"]) is not None
    for whole in reversed(before):
        apart = first.mention.passage.start - whole.mention.passage.end
        if apart > (NEXT if is_money else _FAR):
            return None
        told = stems(f"{whole.mention.passage.exact} {words_after(whole)} {words_before(whole)}")
        alike = whole.mention.unit is first.mention.unit and value_of(whole) > value_of(first)
        if alike and words_between(whole, first) is None and (is_money or meant <= told):
            return whole
    return None


def _opened(whole: Evidence[FigureMention], first: Evidence[FigureMention]) -> bool | None:
    """Whether a figure is the first of all parts of another, or of some; `None` if it is no part of it."""
    between = words_between(whole, first)
    if between is not None:
        if _MADE_UP.fullmatch(between):
            return True
        if OF_WHICH.fullmatch(between):
            return False
        # "Of the 40 recruits, 22 are newly qualified, 11 …".
        return False if OF_BEFORE.search(words_before(whole)) and COMMA.fullmatch(between) else None
    apart = first.mention.passage.start - whole.mention.passage.end
    opening = OF_THESE.fullmatch(words_before(first)) if apart < NEXT else None
    return None if opening is None else opening[0].split()[0] in ("This", "It", "That")


def _like(value: Decimal, item: Evidence[FigureMention]) -> str:
    """A value as a person would say it beside an amount."""
    if item.mention.unit is not Unit.GBP:
        return f"{value:,.0f}"
    million = Decimal(1_000_000)
    if value >= million:
        return f"£{(value / million).normalize():f} million"
    return f"£{value:,.0f}"
