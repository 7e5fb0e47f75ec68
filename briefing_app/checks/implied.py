"""What figures imply of others: the whole of which a count is a share."""

import re
from collections import defaultdict
from collections.abc import Iterator
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
        in_all = rounded(key[0] / key[1] * _HUNDRED)
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


def rounded(value: Decimal) -> str:
    """A number to two figures: more than that a share does not tell."""
    place = value.adjusted() - 1
    return f"{value.quantize(Decimal(1).scaleb(place), ROUND_HALF_UP):,.0f}"
