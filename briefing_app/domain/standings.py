"""How one council stands among all: its grades and figures, its rank, and who stands next to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Area, Framework, Grade
from briefing_app.system.words import marked, tr

_QUARTERS = (
    marked("the highest quarter"),
    marked("the second highest quarter"),
    marked("the second lowest quarter"),
    marked("the lowest quarter"),
)
# By whether others have the same, and from which end it is said: for the first place, and for all others.
_PLACES = {
    (False, True): (marked("highest of {total:,}"), marked("{place} highest of {total:,}")),
    (False, False): (marked("lowest of {total:,}"), marked("{place} lowest of {total:,}")),
    (True, True): (marked("joint highest of {total:,}"), marked("joint {place} highest of {total:,}")),
    (True, False): (marked("joint lowest of {total:,}"), marked("joint {place} lowest of {total:,}")),
}
_ORDINALS = {1: marked("{number}st"), 2: marked("{number}nd"), 3: marked("{number}rd")}
_ORDINAL = marked("{number}th")
_TEENS = range(11, 14)


@dataclass(frozen=True, slots=True)
class Standing:
    """A rank from 1, the highest value, among `of` places with a value; `joint` if others have the same.

    `above` and `below` are the places next in order, with their values; several may have one value.
    """

    rank: int
    of: int
    joint: bool
    above: tuple[str, Decimal] | None
    below: tuple[str, Decimal] | None

    @property
    def in_words(self) -> str:
        """The rank in words, "12th highest of 152"; the lower half from its own end, "3rd lowest of 152"."""
        from_end = self.of - self.rank + 1
        high = self.rank <= from_end
        place = self.rank if high else from_end
        first, other = _PLACES[self.joint, high]
        return tr(first if place == 1 else other, place=ordinal(place), total=self.of)

    @property
    def quarter(self) -> str:
        """The quarter of all places that it is in, by rank: "the highest quarter"."""
        return tr(_QUARTERS[(self.rank - 1) * 4 // self.of])


def standing(own: str, values: Mapping[str, Decimal]) -> Standing | None:
    """How a place stands among the values of all; `None` if it has none, or there is nobody else.

    Of places with one value those that the alphabet puts first stand first.
    """
    if own not in values or len(values) == 1:
        return None
    mine = values[own]
    ordered = sorted(values, key=lambda name: (-values[name], name))
    place = ordered.index(own)
    higher = sum(value > mine for value in values.values())
    same = sum(value == mine for value in values.values())
    lowest = higher + same
    # Places of one value share the rank that is nearer to the end from which it is said.
    rank = higher + 1 if higher + 1 <= len(values) - lowest + 1 else lowest
    return Standing(
        rank=rank,
        of=len(values),
        joint=same > 1,
        above=_at(ordered, place - 1, values),
        below=_at(ordered, place + 1, values),
    )


def _at(ordered: list[str], place: int, values: Mapping[str, Decimal]) -> tuple[str, Decimal] | None:
    return (ordered[place], values[ordered[place]]) if 0 <= place < len(ordered) else None


def ordinal(number: int) -> str:
    """A number as a place in an order: "1st", "2nd", "12th"."""
    pattern = _ORDINALS.get(number % 10) if number % 100 not in _TEENS else None
    return tr(pattern or _ORDINAL, number=number)


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a value can be seen: the name of a row's text, and the span of its line there."""

    text: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A council's value in one period, in words, and what to set beside it; in words `None` where unknown."""

    period: str
    words: str
    withheld: bool
    england: str | None
    region: str | None
    standing: Standing | None
    place: RowPlace


@dataclass(frozen=True, slots=True)
class MeasureHistory:
    """One measure of a council, by its number in the library; the latest period comes first."""

    id: int
    title: str
    region: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class GradeCount:
    """The councils that have one grade for an area, in the order of their names."""

    grade: Grade
    councils: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaSpread:
    """How many councils have which grade for an area, the best grade first; `own` is the chosen council's."""

    framework: Framework
    area: Area
    counts: tuple[GradeCount, ...]
    own: Judgement | None

    @property
    def total(self) -> int:
        """How many councils have a grade."""
        return sum(len(count.councils) for count in self.counts)


@dataclass(frozen=True, slots=True)
class CouncilView:
    """All that the official data of a library say of one council, and which councils there are to choose.

    `figures` has every measure in its latest period; `look_up_history` gives all.
    `name` is `None` where none is chosen and the other documents speak of none.
    """

    name: str | None
    choices: tuple[str, ...]
    spreads: tuple[AreaSpread, ...]
    figures: tuple[MeasureHistory, ...]
