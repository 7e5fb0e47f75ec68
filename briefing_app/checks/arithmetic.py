"""Sums that a document implies: a share against its count, what is left of a number, a change of amounts.

All figures of a sum stand in one sentence, or in two that follow each other, and words between them say that
they belong together. Figures as printed stand for all that round to them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from briefing_app.checks.called import called
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.material import Material
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.domain.observations import Check, Observation

_HUNDRED = Decimal(100)
_POINT, _LOOSE, _FRACTION = Decimal(1), Decimal(5), Decimal("2.5")
"""Percentage points that a share may be off by: printed plainly, with "about" before it, as a fraction."""
NEXT = 250
"""Characters from the end of one sentence's figure to those of the next that belong to it."""
_OF_A_SHARE = Decimal("0.35")
"""By what part of itself a share may be off that is said to be about so much."""
_SHARES = (Unit.PERCENT, Unit.FRACTION)
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|our|their|these|those|all|a\stotal\sof)\s)*")
OF_BEFORE = re.compile(r"\b[Oo]f\s(?:(?:the|its|our|their|these|those|all)\s)*$")
OF_WHICH = re.compile(r"[^.;]*,?\s(?:of\s(?:which|whom|these|those|them))\s")
COMMA = re.compile(r"[^.;]*,\s")
_OR = re.compile(
    r"[^.;]{0,60}?(?:\(|\bor\s|[–—-]\s|,\swhich\s(?:[\w’']+\s){1,3}(?:as|to\sbe)\s)(?:(?:just|nearly|almost|about|around|over|more\sthan|roughly|some|approximately"
    r"|fewer\sthan|less\sthan|under|only|a\slittle)\s)*"
)
_ASIDE = re.compile(
    r"[^.;,]{0,60},\s(?:(?:just|nearly|almost|about|around|over|more\sthan|roughly|fewer\sthan|less\sthan|only)\s)*"
)
_OUT_OF = re.compile(r"\d[\d,]*\s(?:out\sof|of|in)\s(?:(?:the|its)\s)?\d[\d,]*")
_THAT_IS = re.compile(
    r"(?:That|This|It)\s(?:is|was|makes|means|equals)\s(?:(?:just|only|nearly|almost|about|around|over|more\sthan|roughly)\s)*"
)
_AND = re.compile(r"[^.;]*(?:,|\band\b)\s")
_OF_THEM = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
_STOP = re.compile(r"\s?(?:[,.;)]|$)")
OF_THESE = re.compile(
    r"(?:Of\s(?:these|those|them)|They\s(?:were|are)|These\s(?:were|are)|(?:This|It|That)\s(?:comprise[sd]|consist(?:s|ed)\sof|(?:is|was)\smade\sup\sof)),?\s"
)
_LEAVING = re.compile(r"[^.;]*(?:,|\band)\s(?:leaving|with)\s(?:just|only|another)?\s?")
_LEFT = re.compile(r"[^.;,]*\b(?:left|still|remain\w*|to\s(?:go|be|come)|outstanding|unfilled|vacant|open)\b")
_CUT_BY = re.compile(r"[^.;]*\b(?:cut|reduced|increased|raised|rise|grow|fall)\s(?:\w+\s)?by\s")
_GIVING = re.compile(r"[^.;]*,\s(?:giving|leaving|making|to)\s(?:a\stotal\sof\s)?")
_ENDS = re.compile(
    r"(?:\s(?:still|left|to|posts?|places?|routes?|in|from|by|at|next|this|more|unfilled|vacant|open|outstanding|remain\w*)\b"
    r"|\s?[,.;)]|$)"
)
_OF_THAT = re.compile(
    r"[^.;,]{0,25},\s(?:an?\s|the\s)?(?:\w+\s)?(?:increase|rise|growth|fall|drop|cut|reduction)\sof\s"
)
_POINTS = re.compile(r"\bpoints?\b")
_YEARLY = re.compile(r"\s(?:a|per|each|every)\s(?:year|month|annum)\b|\sannually\b")
_AVERAGE = re.compile(r"\b(?:average|averaging|mean)\b[^.;]{0,30}$")
_FROM_TO = re.compile(r"\s(?:[^.;,]{0,40}?\s)?to\s(?:just\s|about\s|around\s|nearly\s|some\s)*")
_FROM_BEFORE = re.compile(r"\bfrom\s(?:just\s|about\s|around\s|nearly\s|some\s)*$")
_UP_FROM = re.compile(
    r"[^.;]{0,90}?(?:\b(?:up|down)\sfrom|,?\scompared\s(?:with|to)|,?\sagainst)\s(?:just\s|about\s|around\s)*"
)
_NOW = re.compile(r"[^.;]*,\s(?:(?:is|are|it|they)\s)?now\s[^.;,]{0,40}")
_CHANGE_BEFORE = re.compile(
    r"\b(?:increase|rise|growth|uplift|fall|drop|cut|reduction|decrease|jump)\sof\s(?:\w+\s)?$|\b(?:up|down|by)\s(?:\w+\s)?$"
)


def sums(material: Material) -> Iterator[Observation]:
    """An observation for each sum in a document that does not come out."""
    for sha256, reading in material.readings.items():
        yield from _SUMS.of(sha256, reading)


def _of_source(reading: Reading) -> tuple[Observation, ...]:
    items = [item for item in reading.figures if len(item.mention.values) == 1]
    return (*_shares(items), *_restated(items), *_remainders(items), *_changes(items))


_SUMS = PerSource(_of_source)


def value_of(item: Evidence[FigureMention]) -> Decimal:
    """The one value of a figure."""
    return item.mention.values[0]


def words_between(first: Evidence[FigureMention], second: Evidence[FigureMention]) -> str | None:
    """The words between two figures of one sentence, in their order."""
    one, other = first.mention, second.mention
    if not one.sentence or one.sentence != other.sentence:
        return None
    start = _start_of_sentence(one)
    return one.sentence[one.passage.end - start : other.passage.start - start] if start is not None else None


def _start_of_sentence(mention: FigureMention) -> int | None:
    """Where a figure's sentence begins in the text, by the words around the figure."""
    exact = mention.passage.exact
    place = mention.sentence.find(exact)
    while place >= 0:
        before = mention.sentence[max(0, place - 8) : place]
        after = mention.sentence[place + len(exact) : place + len(exact) + 8]
        if mention.passage.prefix.endswith(before) and mention.passage.suffix.startswith(after):
            return mention.passage.start - place
        place = mention.sentence.find(exact, place + 1)
    return None


def words_before(item: Evidence[FigureMention]) -> str:
    """The words before a figure in its sentence."""
    start = _start_of_sentence(item.mention)
    return item.mention.sentence[: item.mention.passage.start - start] if start is not None else ""


def _shares(items: Sequence[Evidence[FigureMention]]) -> Iterator[Observation]:
    for first, second, share in zip(items, items[1:], items[2:], strict=False):
        if not first.mention.unit is second.mention.unit is Unit.COUNT or share.mention.unit not in _SHARES:
            continue
        between = words_between(first, second)
        if not _is_share_of(second, share):
            continue
        if between is not None and _OF.fullmatch(between):
            part, whole = first, second
        elif _is_part(second, first, between):
            part, whole = second, first
        else:
            continue
        if not 0 < value_of(part) < value_of(whole) or is_rounded(part) or is_rounded(whole):
            continue
        worked = value_of(part) / value_of(whole) * _HUNDRED
        if abs(worked - as_percent(share)) > _allowed(share):
            why = (
                f"{part.mention.passage.exact} of {whole.mention.passage.exact} is"
                f" {_in_words(worked)} per cent, not {share.mention.passage.exact}."
            )
            yield _observed((first, second, share), why)


def _restated(items: Sequence[Evidence[FigureMention]]) -> Iterator[Observation]:
    """A share that is told again in per cent: "2,364 out of 9,850, or around 34 per cent"."""
    for first, second in pairwise(items):
        between = words_between(first, second)
        exact = _OUT_OF.fullmatch(first.mention.passage.exact)
        if exact is None or between is None or second.mention.unit is not Unit.PERCENT:
            continue
        worked = as_percent(first)
        if _OR.fullmatch(between) and abs(worked - as_percent(second)) > _allowed(second):
            stated = second.mention.passage.exact
            why = f"{first.mention.passage.exact} is {_in_words(worked)} per cent, not {stated}."
            yield _observed((first, second), why)


def _is_share_of(number: Evidence[FigureMention], share: Evidence[FigureMention]) -> bool:
    """Whether a share says what part a number before it is: "48, or one in ten", "48. That is one in ten"."""
    between = words_between(number, share)
    if between is None:
        apart = share.mention.passage.start - number.mention.passage.end
        return 0 < apart < NEXT and _THAT_IS.fullmatch(words_before(share)) is not None
    return _OR.fullmatch(between) is not None or (
        _ASIDE.fullmatch(between) is not None and _STOP.match(words_after(share)) is not None
    )


def _is_part(part: Evidence[FigureMention], whole: Evidence[FigureMention], between: str | None) -> bool:
    """Whether a figure is a part of the one before it: "84. Of those, 62", "84, of which 62", "of 84, 62"."""
    if between is None:
        apart = part.mention.passage.start - whole.mention.passage.end
        return 0 < apart < NEXT and OF_THESE.fullmatch(words_before(part)) is not None
    if _AND.fullmatch(between) and _OF_THEM.match(words_after(part)):
        return True
    return OF_WHICH.fullmatch(between) is not None or (
        OF_BEFORE.search(words_before(whole)) is not None and COMMA.fullmatch(between) is not None
    )


def _remainders(items: Sequence[Evidence[FigureMention]]) -> Iterator[Observation]:
    """What is left: "22 of the 30, leaving six", "290 would be cut by 42, giving 238"."""
    for first, second, third in zip(items, items[1:], items[2:], strict=False):
        if not first.mention.unit is second.mention.unit is third.mention.unit is Unit.COUNT:
            continue
        between, behind = words_between(first, second), words_between(second, third)
        if between is None or behind is None:
            continue
        if _OF.fullmatch(between) and _LEAVING.fullmatch(behind) and _LEFT.match(words_after(third)):
            whole, part, sign = second, first, -1
        elif (cut := _CUT_BY.fullmatch(between)) and _GIVING.fullmatch(behind):
            whole, part, sign = first, second, 1 if re.search(r"incr|rais|rise|grow", cut[0]) else -1
        else:
            continue
        worked = value_of(whole) + sign * value_of(part)
        if any(map(is_rounded, (first, second, third))) or not _ENDS.match(words_after(third)):
            continue
        if worked > 0 and worked != value_of(third):
            why = (
                f"{whole.mention.passage.exact} {'and' if sign > 0 else 'less'} {part.mention.passage.exact}"
                f" is {worked:,.0f}, not {third.mention.passage.exact}."
            )
            yield _observed((first, second, third), why)


def words_after(item: Evidence[FigureMention]) -> str:
    """The words behind a figure in its sentence."""
    start = _start_of_sentence(item.mention)
    return item.mention.sentence[item.mention.passage.end - start :] if start is not None else ""


def is_rounded(item: Evidence[FigureMention]) -> bool:
    """Whether a figure is said to be more or less than it is printed: "about 200", "more than 22"."""
    return (item.mention.qualifier or "only").lower() not in ("only", "just")


def as_percent(share: Evidence[FigureMention]) -> Decimal:
    value = value_of(share)
    return value if share.mention.unit is Unit.PERCENT else value * _HUNDRED


def _allowed(share: Evidence[FigureMention]) -> Decimal:
    if share.mention.qualifier:
        return min(_LOOSE, max(_POINT, as_percent(share) * _OF_A_SHARE))
    return _FRACTION if share.mention.unit is Unit.FRACTION else _POINT


def _in_words(value: Decimal) -> str:
    return f"{value:.1f}".removesuffix(".0")


def half_unit(item: Evidence[FigureMention]) -> Decimal:
    """Half of the last place that an amount of money is printed to; a count is exact."""
    if item.mention.unit is not Unit.GBP:
        return Decimal(0)
    found = re.search(r"\d[\d,]*(?:\.(\d+))?", item.mention.passage.exact)
    if found is None:
        return Decimal(0)
    printed = Decimal(found[0].replace(",", ""))
    scale = value_of(item) / printed if printed else Decimal(1)
    return scale * Decimal(1).scaleb(-len(found[1] or "")) / 2


def _changes(items: Sequence[Evidence[FigureMention]]) -> Iterator[Observation]:
    for first, second, stated in zip(items, items[1:], items[2:], strict=False):
        if stated.mention.unit is not Unit.PERCENT or first.mention.unit is not second.mention.unit:
            continue
        behind = words_between(second, stated)
        if behind is None:
            continue
        in_points = (
            first.mention.unit is Unit.PERCENT
            and _POINTS.search(stated.mention.passage.exact) is not None
            and _OF_THAT.fullmatch(behind) is not None
        )
        if first.mention.unit in _SHARES and not in_points:
            continue
        ends = ends_of(first, second)
        if (
            ends is None
            or not _CHANGE_BEFORE.search(words_before(stated))
            or _YEARLY.match(words_after(stated))
        ):
            continue
        if any(map(is_rounded, ends)) or _AVERAGE.search(words_before(stated)):
            continue
        old, new = ends
        worked = abs(value_of(new) - value_of(old)) / (1 if in_points else value_of(old) / _HUNDRED)
        slack = (half_unit(old) + half_unit(new)) / value_of(old) * _HUNDRED
        if abs(worked - as_percent(stated)) > _allowed(stated) + slack:
            way = "a rise" if value_of(new) > value_of(old) else "a fall"
            unit = "percentage points" if in_points else "per cent"
            why = (
                f"From {old.mention.passage.exact} to {new.mention.passage.exact} is {way} of"
                f" {_in_words(worked)} {unit}, not {stated.mention.passage.exact}."
            )
            yield _observed((first, second, stated), why)


def ends_of(
    first: Evidence[FigureMention], second: Evidence[FigureMention]
) -> tuple[Evidence[FigureMention], Evidence[FigureMention]] | None:
    """Which of two amounts was there before the other: "from A to B", "B, up from A"."""
    between = words_between(first, second)
    if between is None or not (value_of(first) > 0 and value_of(second) > 0):
        return None
    if _FROM_TO.fullmatch(between) and _FROM_BEFORE.search(words_before(first)):
        return first, second
    if _NOW.fullmatch(between):
        return first, second
    return (second, first) if _UP_FROM.fullmatch(between) else None


def _observed(items: tuple[Evidence[FigureMention], ...], why: str) -> Observation:
    return Observation(Check.DERIVED_CONFLICT, called(items[0].mention.measure), why, items)
