"""The periods of official statistics ("202021", "Academic year") as EDTF."""

import re
from functools import lru_cache

from briefing_app.domain.wording import fold
from briefing_app.extraction.text.english_days import MONTHS

_PERIOD = re.compile(r"(?P<year>(?:19|20)\d{2})(?:[/–-]?(?P<next>\d{2}|\d{4}))?")
_QUARTER = re.compile(r"(?P<year>calendar|financial|academic|tax) year q(?P<quarter>[1-4])")
_FIRST_MONTHS = {"calendar": 1, "financial": 4, "tax": 4, "academic": 9}
_MONTHS = {name: number for number, name in enumerate(MONTHS, 1)}
# The first month of a term and its last; months after December are the next year's.
_PARTS = {
    "autumn term": (9, 12),
    "autumn and spring term": (9, 16),
    "spring term": (13, 16),
    "summer term": (16, 19),
    "part 1 april to september": (4, 9),
    "part 2 october to march": (10, 15),
}


@lru_cache(maxsize=10_000)
def period_of(words: str, identifier: str) -> str | None:
    """The period as EDTF, or `None` if the words name no year: "202021" with "Academic year"."""
    found = _PERIOD.fullmatch(words.strip())
    if found is None:
        return None
    year, kind = int(found["year"]), fold(identifier)
    quarter = _QUARTER.fullmatch(kind)
    if quarter:
        first = _FIRST_MONTHS[quarter["year"]] + 3 * (int(quarter["quarter"]) - 1)
        return _months(year, first, first + 2)
    if kind in _MONTHS:
        return f"{year}-{_MONTHS[kind]:02}"
    if kind in _PARTS:
        return _months(year, *_PARTS[kind])
    for name, first in _FIRST_MONTHS.items():
        if kind == f"{name} year" and first > 1:
            return _months(year, first, first + 11)
    return f"{year}/{year + 1}" if _spans_two(found, year) else str(year)


def _spans_two(found: re.Match[str], year: int) -> bool:
    return found["next"] is not None and int(found["next"]) % 100 == (year + 1) % 100


def _months(year: int, first: int, last: int) -> str:
    return f"{_month(year, first)}/{_month(year, last)}"


def _month(year: int, month: int) -> str:
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}"
