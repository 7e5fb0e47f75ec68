"""What changed between two figures, with the working: absolute, in per cent, and how it was reckoned."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.pictures.words import number_in_words, one_in_words, value_in_words

_TENTH = Decimal("0.1")


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
    from_to = f"From {value_in_words(before)} to {value_in_words(after)}"
    if not difference:
        return Working(f"{from_to}: no change", ())
    up = difference > 0
    amount = (
        f"{number_in_words(abs(difference))} percentage point{'' if abs(difference) == 1 else 's'}"
        if unit is Unit.PERCENT
        else one_in_words(abs(difference), unit)
    )
    steps = [f"{_plain(last)} − {_plain(first)} = {_signed(difference)}"]
    share = ""
    if first:
        per_cent = (difference / abs(first) * 100).quantize(_TENTH, ROUND_HALF_UP)
        # A share of a share is easily taken for percentage points.
        relative = " of what it was" if unit is Unit.PERCENT else ""
        share = f", {'up' if up else 'down'} by {number_in_words(abs(per_cent))} per cent{relative}"
        steps.append(f"{_signed(difference)} ÷ {_plain(abs(first))} × 100 = {_signed(per_cent)} per cent")
    else:
        steps.append("A change from nothing has no percentage.")
    return Working(f"{from_to}: {'a rise' if up else 'a fall'} of {amount}{share}", tuple(steps))


def _plain(value: Decimal) -> str:
    return number_in_words(value).replace("-", "−")


def _signed(value: Decimal) -> str:
    return f"+{number_in_words(value)}" if value > 0 else _plain(value)
