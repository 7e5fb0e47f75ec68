"""What changed between two figures, with the working: absolute, in per cent, and how it was reckoned."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.pictures.words import number_in_words, one_in_words, value_in_words
from briefing_app.system.words import marked, tr

_TENTH = Decimal("0.1")
# By whether it goes up, and whether it is a share: a share of one is easily taken for percentage points.
_BY = {
    (True, False): marked("up by {number} per cent"),
    (True, True): marked("up by {number} per cent of what it was"),
    (False, False): marked("down by {number} per cent"),
    (False, True): marked("down by {number} per cent of what it was"),
}


@dataclass(frozen=True, slots=True)
class Working:
    """The change in words, and beneath it how it comes about, a line each."""

    change: str
    steps: tuple[str, ...]


def can_be_reckoned(one: FigureMention, other: FigureMention) -> bool:
    """Whether a change from one to the other means anything: one unit, one value each."""
    return one.unit is other.unit and len(one.values) == len(other.values) == 1 and one.unit is not Unit.RATIO


def working(before: FigureMention, after: FigureMention) -> Working:
    """The change from one figure to another.

    Raises:
        ValueError: they are of different units, or of several values.
    """
    if not can_be_reckoned(before, after):
        raise ValueError("these figures can't be set against each other")
    (first,), (last,) = before.values, after.values
    unit = before.unit
    if unit is Unit.FRACTION:
        first, last, unit = first * 100, last * 100, Unit.PERCENT
    difference = last - first
    ends = {"before": value_in_words(before), "after": value_in_words(after)}
    if not difference:
        return Working(tr("From {before} to {after}: no change", **ends), ())
    amount = _amount(abs(difference), unit)
    if difference > 0:
        change = tr("From {before} to {after}: a rise of {amount}", amount=amount, **ends)
    else:
        change = tr("From {before} to {after}: a fall of {amount}", amount=amount, **ends)
    step = f"{_plain(last)} − {_plain(first)} = {_signed(difference)}"
    if not first:
        return Working(change, (step, tr("A change from nothing has no percentage.")))
    per_cent = (difference / abs(first) * 100).quantize(_TENTH, ROUND_HALF_UP)
    by = tr(_BY[difference > 0, unit is Unit.PERCENT], number=number_in_words(abs(per_cent)))
    reckoned = f"{_signed(difference)} ÷ {_plain(abs(first))} × 100"
    share = tr("{reckoning} = {number} per cent", reckoning=reckoned, number=_signed(per_cent))
    return Working(f"{change}, {by}", (step, share))


def _amount(value: Decimal, unit: Unit) -> str:
    """By how much two figures differ, shares in percentage points."""
    if unit is not Unit.PERCENT:
        return one_in_words(value, unit)
    number = number_in_words(value)
    if value == 1:
        return tr("{number} percentage point", number=number)
    return tr("{number} percentage points", number=number)


def _plain(value: Decimal) -> str:
    return number_in_words(value).replace("-", "−")


def _signed(value: Decimal) -> str:
    return f"+{number_in_words(value)}" if value > 0 else _plain(value)
