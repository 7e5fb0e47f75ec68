"""School years told without their kind: "in each of the last three school years: … 118 in 2016/17"."""

import re
from dataclasses import replace

from briefing_app.extraction.dates.expressions import Expression, Grain

_KINDS = re.compile(
    r"\b(?P<kind>school|academic|financial|fiscal|municipal)\s+year(?:s\b|\s*(?=[\n:|\t]|$))", re.IGNORECASE
)
_SCHOOL = ("school", "academic")
_BARE = re.compile(r"[\d\s/–-]+")
# The characters before a date in which the kind of its years is told.
_REACH = 500


def as_school_year(expression: Expression, text: str, sentence: tuple[int, int]) -> Expression:
    """The expression, as a school year where the years before it are called so and no money is told."""
    if (
        expression.grain is not Grain.FINANCIAL_YEAR
        or _BARE.fullmatch(text, expression.start, expression.end) is None
    ):
        return expression
    told = None
    for told in _KINDS.finditer(text, max(0, expression.start - _REACH), sentence[1]):  # noqa: B007 - the last one
        pass
    school = told is not None and told["kind"].lower() in _SCHOOL and "£" not in text[slice(*sentence)]
    return replace(expression, grain=Grain.ACADEMIC_YEAR) if school else expression
