"""A figure's value in words, as its document says it where that stands on its own."""

from decimal import Decimal
from fractions import Fraction

from briefing_app.domain.mentions import FigureMention, Unit
from briefing_app.pictures.wrapping import one_line
from briefing_app.system.words import marked, tr

_LONGEST = 48
"""Characters up to which the document's own words serve as a label."""

_CONTEXT, _BESIDE = 16, 5
"""Letters by which a value is found in its sentence, and words on either side that tell of it."""

_SIGNS = {
    Unit.GBP: ("£", "pound", "pence", "gbp"),
    Unit.PERCENT: ("%", "per cent", "percent", "percentage"),
    Unit.DAYS: ("day",),
    Unit.WEEKS: ("week",),
    Unit.MONTHS: ("month",),
    Unit.YEARS: ("year",),
}
_SHARES = {
    Fraction(1, 2): marked("a half"),
    Fraction(1, 3): marked("one third"),
    Fraction(2, 3): marked("two thirds"),
    Fraction(1, 4): marked("a quarter"),
    Fraction(3, 4): marked("three quarters"),
    Fraction(1, 5): marked("one fifth"),
    Fraction(2, 5): marked("two fifths"),
    Fraction(3, 5): marked("three fifths"),
    Fraction(4, 5): marked("four fifths"),
    Fraction(1, 10): marked("one tenth"),
}
_SHARE_TOLERANCE = Decimal("0.004")  # a third is stored with the decimals that somebody chose
_LARGE = ((Decimal(10**9), marked("£{number} billion")), (Decimal(10**6), marked("£{number} million")))
_TIMES = {
    Unit.DAYS: (marked("{number} days"), marked("{number} day")),
    Unit.WEEKS: (marked("{number} weeks"), marked("{number} week")),
    Unit.MONTHS: (marked("{number} months"), marked("{number} month")),
    Unit.YEARS: (marked("{number} years"), marked("{number} year")),
}


def value_in_words(figure: FigureMention) -> str:
    """The value with its unit and qualifier: "£62.1 million", "around one fifth", "60 to 40 per cent".

    The document's words are preferred; where they lack the unit or are too long, the value is written out.
    """
    said = one_line(figure.passage.exact)
    words = said if _says_enough(said, figure.unit) else _written(figure)
    qualifier = one_line(figure.qualifier or "")
    return f"{qualifier} {words}" if qualifier and qualifier.casefold() not in words.casefold() else words


def said_around(figure: FigureMention) -> str:
    """The document's words around a value, which tell of when it is: "…up from £57 million last year"."""
    sentence, exact = one_line(figure.sentence), one_line(figure.passage.exact)
    before = one_line(figure.passage.prefix[-_CONTEXT:])
    place = sentence.find(f"{before} {exact}")
    place = place + len(before) + 1 if before and place >= 0 else sentence.find(exact)
    if place < 0:
        return ""
    left, right = sentence[:place].split(" "), sentence[place + len(exact) :].split(" ")
    start = " ".join(left[-_BESIDE - 1 :]) if len(left) > _BESIDE + 1 else sentence[:place]
    end = " ".join(right[: _BESIDE + 1]) if len(right) > _BESIDE + 1 else sentence[place + len(exact) :]
    cut_left = "…" if len(start) < place else ""
    cut_right = "…" if place + len(exact) + len(end) < len(sentence) else ""
    return f"{cut_left}{start}{exact}{end.rstrip(',;:')}{cut_right}"


def _says_enough(said: str, unit: Unit) -> bool:
    signs = _SIGNS.get(unit)
    return 0 < len(said) <= _LONGEST and (not signs or any(sign in said.casefold() for sign in signs))


def _written(figure: FigureMention) -> str:
    if figure.unit is Unit.RATIO:
        return " : ".join(number_in_words(value) for value in figure.values)
    words, *others = (one_in_words(value, figure.unit) for value in figure.values)
    for other in others:
        words = tr("{start} to {end}", start=words, end=other)
    return words


def one_in_words(value: Decimal, unit: Unit) -> str:
    """A value in its unit: "£62.1 million", "38", "12 days"."""
    number = number_in_words(value)
    match unit:
        case Unit.GBP:
            return _money(value)
        case Unit.PERCENT:
            return f"{number}%"
        case Unit.FRACTION:
            return _share(value)
        case Unit.DAYS | Unit.WEEKS | Unit.MONTHS | Unit.YEARS:
            many, one = _TIMES[unit]
            return tr(one if value == 1 else many, number=number)
        case _:
            return number


def number_in_words(value: Decimal) -> str:
    """A number with commas between thousands and no idle zeros: "1,700", "6.2"."""
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _money(value: Decimal) -> str:
    sign, amount = ("−" if value < 0 else ""), abs(value)
    for size, pattern in _LARGE:
        if amount >= size:
            return sign + tr(pattern, number=number_in_words(amount / size))
    pence = amount != amount.to_integral_value()
    return f"{sign}£{amount:,.2f}" if pence else f"{sign}£{number_in_words(amount)}"


def _share(value: Decimal) -> str:
    for share, name in _SHARES.items():
        if abs(value - Decimal(share.numerator) / share.denominator) <= _SHARE_TOLERANCE:
            return tr(name)
    return f"{number_in_words(value * 100)}%"
