"""What a column of official statistics measures, in words, and what it is counted in."""

import re
from collections.abc import Iterable

from briefing_app.domain.official import Measured

_PARTING = re.compile(r"[_\s]+")
_LARGE = re.compile(r"(?<![\d,])(1)[ ,]?(0{3,6})(?![\d,])")
_SHORT = {
    "perc": "percentage",
    "pct": "percentage",
    "pc": "percentage",
    "percent": "percentage",
    "num": "number",
    "no": "number",
    "avg": "average",
    "la": "local authority",
    "fte": "FTE",
    "cin": "children in need",
    "cla": "children looked after",
    "cpp": "child protection plans",
    "sen": "SEN",
    "ehc": "EHC",
    "ehcp": "EHC plans",
    "gbp": "£",
}
_EVERYTHING = frozenset({"total", "all", "totals", "overall"})
# Values that say nothing without the name of their column.
_NEEDS_NAME = re.compile(
    r"(?:yes|no|unknown|not known|other|missing|none|true|false|[\d\W]+.*)", re.IGNORECASE
)
_MONEY = r"(?:£|\bpounds?\b|\bspend(?:ing)?\b|\bexpenditure\b)"
_UNITS = tuple(
    (re.compile(pattern, re.IGNORECASE), unit)
    for pattern, unit in (
        (r"\bper 100,?000\b", Measured.PER_100000),
        (r"\bper 10,?000\b", Measured.PER_10000),
        (r"\bper 1,?000\b", Measured.PER_1000),
        (r"%|\bpercentage\b|\bper ?cent\b", Measured.PERCENT),
        (rf"{_MONEY}.*(?:\bthousands?\b|\b000s?\b)", Measured.GBP_THOUSANDS),
        (rf"{_MONEY}.*\bmillions?\b|£m\b", Measured.GBP_MILLIONS),
        (r"£|\bpounds\b", Measured.GBP),
        (r"\bdays\b", Measured.DAYS),
        (r"\b(?:rate|ratio|average|mean|median|proportion)\b", Measured.OTHER),
        (r"\b(?:number|count|headcount|FTE|total)\b", Measured.COUNT),
    )
)


def words_of(column: str) -> str:
    """A column's name in words: "cin_rate_per_10000" is "Cin rate per 10,000"."""
    words = " ".join(_SHORT.get(word.casefold(), word) for word in _PARTING.split(column.strip()) if word)
    words = _LARGE.sub(lambda found: f"{int(found[1] + found[2]):,}", words)
    return words[:1].upper() + words[1:]


def unit_of(words: str) -> Measured:
    """What a measure is counted in, as far as its name tells."""
    return next((unit for pattern, unit in _UNITS if pattern.search(words)), Measured.OTHER)


def title_of(indicator: str, filters: Iterable[tuple[str, str]]) -> str:
    """A measure in words, with every filter by which it is of fewer than all."""
    parts = [part for name, value in filters if (part := _part(name, value))]
    return f"{indicator}: {', '.join(parts)}" if parts else indicator


def _part(name: str, value: str) -> str:
    if not value or value.casefold() in _EVERYTHING:
        return ""
    return f"{name.lower()} {value}" if _NEEDS_NAME.fullmatch(value) else value
