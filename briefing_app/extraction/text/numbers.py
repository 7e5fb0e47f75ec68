"""Numbers as documents write them, in digits or in words: what they are worth and where they end."""

import re
from dataclasses import dataclass
from decimal import Decimal

from briefing_app.extraction.text.triggers import listed

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_ALL_SCALES = {"hundred": 100, "dozen": 12} | SCALES | _SHORT_SCALES
# What may follow "half a" or "a" and is then a number of its own.
_ROUND = "hundred|thousand|million|billion|trillion|dozen"

NUMBER_WORD = "|".join((*ONES, *TENS))
"""A regular expression for the words that can begin a number."""

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(\.\d{1,9})?(?![\d]|[.,/]\d)")
_SCALE = re.compile(
    r"(?:[\s-]?(?P<word>hundred|thousand|million|billion|trillion|dozen)|\s?(?P<short>bn|mn|tn)"
    r"|(?P<letter>[mk]))\b",
    re.IGNORECASE,
)
_WORD = re.compile(rf"(?:{NUMBER_WORD}|hundred|thousand|million|billion|trillion|dozen)\b", re.IGNORECASE)
_JOINT = re.compile(r"(?:\s+and\s+|\s+|-)(?=[a-z])", re.IGNORECASE)
_A_ROUND = re.compile(rf"(?P<half>half\s+)?an?\s+(?:half[\s-])?(?P<round>{_ROUND})\b", re.IGNORECASE)
# "A hundred and six"; "a hundred and ten more" may be two numbers, but seldom is.
_AND_MORE = re.compile(r"\s+and\s+(?=[a-z])", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that ends before `end`; `scale` is the part of `value` that a scale word gave, else 1."""

    end: int
    value: Decimal
    scale: int = 1
    in_words: bool = False


def read_number(text: str, start: int) -> Number | None:
    """The longest number that begins exactly at `start`, or `None`.

    A digit run of more than 15 digits is nobody's figure and gives `None`.
    """
    digits = _DIGITS.match(text, start)
    if digits:
        value = Decimal(digits[1].replace(",", "") + (digits[2] or ""))
        return _scaled(text, Number(digits.end(), value))
    round_number = _A_ROUND.match(text, start)
    if round_number:
        share = Decimal("0.5") if "half" in round_number[0].lower() else Decimal(1)
        scale = _ALL_SCALES[round_number["round"].lower()]
        more = _AND_MORE.match(text, round_number.end()) if share == 1 and scale in (100, 1000) else None
        rest = _read_words(text, more.end()) if more else None
        if rest is not None and rest.value < scale and rest.scale == 1:
            return Number(rest.end, scale + rest.value, scale, in_words=True)
        return Number(round_number.end(), plain(share * scale), scale, in_words=True)
    words = _read_words(text, start)
    return _scaled(text, words) if words else None


def _scaled(text: str, number: Number) -> Number:
    """The number with a following "and a half" and a following scale taken in."""
    half = _AND_A_HALF.match(text, number.end)
    if half and number.scale == 1:
        number = Number(half.end(), number.value + Decimal("0.5"), 1, number.in_words)
    scale = _SCALE.match(text, number.end)
    if scale is None or (scale["letter"] and number.in_words):
        return number
    factor = _ALL_SCALES["".join(filter(str.isalpha, scale[0])).lower()]
    return Number(scale.end(), plain(number.value * factor), factor, number.in_words)


def plain(value: Decimal) -> Decimal:
    """The same value without noughts after the decimal point where it is whole."""
    whole = value.to_integral_value()
    return whole if whole == value else value


class _Sum:
    """A number word by word: `take` refuses a word that cannot follow ("two three")."""

    def __init__(self) -> None:
        self.total = self.current = 0
        self.scale = 1
        self._last_scale: int | None = None

    def take(self, word: str) -> bool:
        if word in ONES:
            return self._add(ONES[word], room=100 if ONES[word] > 9 else 10)  # noqa: PLR2004 - one place or two
        if word in TENS:
            return self._add(TENS[word], room=100)
        if word in SCALES:
            return self._close(SCALES[word])
        factor = _ALL_SCALES[word]
        if not 0 < self.current < 100:  # noqa: PLR2004 - "hundred" multiplies what is smaller than itself
            return False
        self.current, self.scale = self.current * factor, factor
        return True

    def _add(self, value: int, room: int) -> bool:
        if self.current % room or (self.current == 0 and value == 0 and self.total) or self.scale == 12:  # noqa: PLR2004 - a dozen
            return False
        if self.current and (value == 0 or 10 <= self.current % 100 < 20):  # noqa: PLR2004 - "ten one" is no number
            return False
        self.current += value
        return True

    def _close(self, scale: int) -> bool:
        if self.current == 0 or (self._last_scale is not None and scale >= self._last_scale):
            return False
        self.total, self.current = self.total + self.current * scale, 0
        self.scale = self._last_scale = scale
        return True

    @property
    def value(self) -> Decimal:
        return Decimal(self.total + self.current)


def _read_words(text: str, start: int) -> Number | None:
    word = _WORD.match(text, start)
    if word is None or (word[0].lower() not in ONES and word[0].lower() not in TENS):
        return None
    run, end = _Sum(), start
    while word is not None and run.take(word[0].lower()):
        end = word.end()
        joint = _JOINT.match(text, end)
        # "and" joins only after hundreds and thousands: "five and ten" are two numbers.
        if joint is None or ("and" in joint[0].lower() and run.scale == 1):
            break
        word = _WORD.match(text, joint.end())
    return Number(end, run.value, run.scale, in_words=True)
