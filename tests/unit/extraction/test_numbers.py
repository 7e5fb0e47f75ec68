"""Numbers in digits and in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.extraction.text.numbers import ONES, TENS, read_number


def spelt(number: int) -> str:
    """A number as a British writer spells it."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            link = " and " if 0 < rest < 100 else " "
            return f"{spelt(number // scale)} {word}" + (link + spelt(rest) if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{spelt(number // 100)} hundred" + (f" and {spelt(rest)}" if rest else "")
    if number < 20:
        return next(word for word, value in ONES.items() if value == number)
    tens = next(word for word, value in TENS.items() if value == number // 10 * 10)
    return f"{tens}-{spelt(number % 10)}" if number % 10 else tens


@given(st.integers(0, 10**12 - 1))
def test_words_come_round(number: int) -> None:
    words = spelt(number)
    found = read_number(words, 0)
    assert found is not None
    assert (int(found.value), found.end) == (number, len(words))


@given(st.integers(0, 10**15 - 1))
def test_digits_come_round(number: int) -> None:
    for written in (str(number), f"{number:,}"):
        found = read_number(written, 0)
        assert found is not None
        assert (int(found.value), found.end) == (number, len(written))


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("62.1 million people", "62100000", 12),
        ("1.2bn", "1200000000", 5),
        ("30k", "30000", 3),
        ("two and a half million", "2500000", 22),
        ("half a million", "500000", 14),
        ("a dozen eggs", "12", 7),
        ("two dozen", "24", 9),
        ("five and ten", "5", 4),
        ("two three", "2", 3),
        ("twenty ten", "20", 6),
        ("1,700,", "1700", 5),
        ("one hundred and five", "105", 20),
    ],
)
def test_longest_number(text: str, value: str, length: int) -> None:
    found = read_number(text, 0)
    assert found is not None
    assert (found.value, found.end) == (Decimal(value), length)


@pytest.mark.parametrize("text", ["", "hundred", "30.10.18", "1,2,3", "9" * 400, "oneself", "and five", "£5"])
def test_no_number(text: str) -> None:
    assert read_number(text, 0) is None


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = read_number(text, 0)
    assert found is None or (0 < found.end <= len(text) and found.value.is_finite())
