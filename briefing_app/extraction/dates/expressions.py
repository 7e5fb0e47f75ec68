"""Date expressions: what an expression of the calendar says, in its parts, before it is worked out."""

from dataclasses import dataclass
from enum import Enum, auto


class Grain(Enum):
    """The length of time that an expression names."""

    DAY = auto()  # a day of a month, with or without a year; `count` is its weekday, from 1, or 0
    WEEKDAY = auto()
    NEAR_DAY = auto()  # today, yesterday, tomorrow: `shift` days away
    WEEKEND = auto()
    WEEK = auto()
    MONTH = auto()
    SEASON = auto()
    QUARTER = auto()
    HALF = auto()
    YEAR = auto()
    FINANCIAL_YEAR = auto()
    ACADEMIC_YEAR = auto()
    DECADE = auto()
    FEAST = auto()
    DAY_OF_MONTH = auto()  # "the 14th of last month"; `count` is the weekday that it must be, from 1, or 0
    NTH_WEEKDAY = auto()  # `count` of the weekday `day` in a month
    EARLIER = auto()  # `count` units before the date that stands before it
    AGO = auto()  # `count` units back, or ahead where `shift` is 1
    ROLLING = auto()  # the last or next `count` units
    UP_TO = auto()  # the `count` months that end with `month`
    TERM = auto()  # of a school; `month` is its first
    HALF_TERM = auto()
    LONE_QUARTER = auto()  # of a council's year, which is not said
    OPENING = auto()  # the first or last `count` months of a year


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """An expression at `[start, end)`, without preposition and article, in its parts.

    `shift` is -1 for last, 0 for this, 1 for next, `None` where it does not say; `year_shift` is the same for
    the year that a month or day belongs to ("October last year"); `until` closes a range, and `edge` is
    "start" or "end" where only that is meant.
    """

    start: int
    end: int
    rule: str
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: int | None = None
    year_shift: int | None = None
    count: int = 0
    unit: str = ""
    name: str = ""
    edge: str = ""
    until: "Expression | None" = None

    @property
    def in_full(self) -> bool:
        """Whether it stands in full, so that no day of publication is needed to work it out."""
        return self.year is not None or (self.until is not None and self.until.in_full)

    @property
    def is_anchored(self) -> bool:
        """Whether it counts from a date that stands before it in the text, not from today."""
        return self.grain is Grain.EARLIER or self.rule == "anchored"

    @property
    def is_settled(self) -> bool:
        """Whether its value is the same whatever the tense around it."""
        told = self.in_full or self.shift is not None or self.year_shift is not None
        return told and self.until is None
