"""Official statistics: the values that one table gives for every council, region and the country."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.domain import edtf
from briefing_app.system.words import marked, tr

WITHHELD = {
    "c": marked("held back so that nobody can be told from it"),
    "low": marked("too small to show, but not zero"),
    "k": marked("too small to show, but not zero"),
    "u": marked("too unreliable to show"),
    "x": marked("not available"),
    "z": marked("does not apply"),
    ":": marked("not available"),
    "..": marked("not available"),
    "~": marked("too small to show"),
    "-": marked("too small to show"),
    "*": marked("held back so that nobody can be told from it"),
    ".": marked("does not apply"),
    "twice": marked("given twice in the file, with different values"),
}
"""Why a table gives no value: the codes of official statistics, in words. None of them is a zero."""


class Level(StrEnum):
    """What kind of place a row is about."""

    COUNCIL = "council"
    REGION = "region"
    COUNTRY = "country"


class Measured(StrEnum):
    """What a value is counted in; `OTHER` where the table does not say."""

    COUNT = "count"
    PERCENT = "percent"
    GBP = "GBP"
    GBP_THOUSANDS = "GBP thousand"
    GBP_MILLIONS = "GBP million"
    PER_1000 = "per 1,000"
    PER_10000 = "per 10,000"
    PER_100000 = "per 100,000"
    DAYS = "days"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OfficialPlace:
    """A council, region or country; code ("E06000001") and region are empty where the table has none."""

    level: Level
    code: str
    name: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class OfficialMeasure:
    """What is measured, of whom: "Rate per 10,000 children: age 16 to 17, girls".

    `layout` tells tables of different make apart whose measures have one title.
    """

    title: str
    unit: Measured
    layout: str


# There are hundreds of thousands of these: tuples are made and sent between processes in half the time.
class OfficialRow(NamedTuple):
    """A line of the document, `[start, end)`, about one of the table's places in a period (EDTF)."""

    start: int
    end: int
    place: int
    period: str


class OfficialValue(NamedTuple):
    """What a row gives for a measure: a value, or the code that says why there is none."""

    row: int
    measure: int
    column: int
    value: str | None
    withheld: str | None


@dataclass(frozen=True, slots=True)
class OfficialTable:
    """A whole table: rows and values refer to places, measures and rows by their numbers from 0."""

    header: tuple[int, int]
    places: tuple[OfficialPlace, ...]
    measures: tuple[OfficialMeasure, ...]
    rows: tuple[OfficialRow, ...]
    values: tuple[OfficialValue, ...]


_ACADEMIC = re.compile(r"(\d{4})-09/(\d{4})-08")
_SIGNS = {
    Measured.PERCENT: marked("{number}%"),
    Measured.GBP: marked("£{number}"),
    Measured.GBP_THOUSANDS: marked("£{number} thousand"),
    Measured.GBP_MILLIONS: marked("£{number} million"),
    Measured.PER_1000: marked("{number} per 1,000"),
    Measured.PER_10000: marked("{number} per 10,000"),
    Measured.PER_100000: marked("{number} per 100,000"),
    Measured.DAYS: marked("{number} days"),
}


def official_in_words(value: Decimal, unit: Measured) -> str:
    """A value with its unit: "45.2 per 10,000", "12.5%", "£1,200"."""
    number = f"{abs(value):,f}"
    pattern = _SIGNS.get(unit)
    return ("−" if value < 0 else "") + (tr(pattern, number=number) if pattern else number)


def period_in_words(period: str) -> str:
    """A period as tables call it: "academic year 2030–31", "financial year 2030–31", "2030"."""
    found = _ACADEMIC.fullmatch(period)
    if found and int(found[2]) == int(found[1]) + 1:
        return tr("academic year {years}", years=f"{found[1]}–{found[2][2:]}")
    return edtf.in_words(period)


def withheld_in_words(code: str) -> str:
    """Why there is no value, for a code that a library holds."""
    return tr(WITHHELD[code]) if code in WITHHELD else tr("no value given")
