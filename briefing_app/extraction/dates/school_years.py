"""School years told without their kind: "in each of the last three school years: … 118 in 2016/17"."""

import re
from dataclasses import replace
from functools import lru_cache

from briefing_app.extraction.dates.expressions import Expression, Grain

_KINDS = re.compile(
    r"\b(?P<kind>school|academic|financial|fiscal|municipal)\s+year(?:s\b|\s*(?=[\n:|\t]|$|\s\S))",
    re.IGNORECASE,
)
_SCHOOL = ("school", "academic")
_BARE = re.compile(r"[\d\s/–-]+")
# The characters before a date in which the kind of its years is told.
_REACH = 500
_OFTEN = 2


@lru_cache(maxsize=4)
def _kinds(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_KINDS.finditer(text))


def as_school_year(expression: Expression, text: str, sentence: tuple[int, int]) -> Expression:
    """The expression, as a school year where the years before it are called so and no money is told."""
    if (
        expression.grain is not Grain.FINANCIAL_YEAR
        or _BARE.fullmatch(text, expression.start, expression.end) is None
    ):
        return expression
    told = [(kind.start(), kind["kind"].lower() in _SCHOOL) for kind in _kinds(text)]
    before = [one for one in told if one[0] < sentence[1]]
    # A document that speaks of school years again and again, and of no others, means these everywhere.
    always = len(told) >= _OFTEN and all(school for _, school in told)
    near = before[-1:] if always else [one for one in before[-1:] if one[0] >= expression.start - _REACH]
    school = any(school for _, school in near) and "£" not in text[slice(*sentence)]
    return replace(expression, grain=Grain.ACADEMIC_YEAR) if school else expression
