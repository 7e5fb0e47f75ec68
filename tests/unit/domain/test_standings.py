"""How one stands among all: ranks, ties, quarters and neighbours; names and units in words."""

from decimal import Decimal

import pytest

from briefing_app.domain.councils import council_key
from briefing_app.domain.official import Measured, official_in_words, withheld_in_words
from briefing_app.domain.standings import ordinal, standing


def amounts(*values: str) -> dict[str, Decimal]:
    """A place for each value: "a" has the first, "b" the second."""
    return {chr(ord("a") + number): Decimal(value) for number, value in enumerate(values)}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("9", "5", "1"), "highest of 3"),
        (("5", "9", "1"), "2nd highest of 3"),
        (("1", "9", "5"), "lowest of 3"),
        (("9", "9", "1"), "joint highest of 3"),
        (("1", "9", "1"), "joint lowest of 3"),
        (("4", *"98765321"), "4th lowest of 9"),
        (("6", *"98754321"), "4th highest of 9"),
        (("2", "2", "9", "8", "7"), "joint lowest of 5"),
        (("-1", "0", "10.5"), "lowest of 3"),
    ],
)
def test_a_rank_is_said_from_the_nearer_end(values: tuple[str, ...], words: str) -> None:
    found = standing("a", amounts(*values))
    assert found is not None
    assert found.in_words == words


@pytest.mark.parametrize(
    ("place", "quarter"),
    [("a", "the highest quarter"), ("c", "the second highest quarter"), ("f", "the second lowest quarter"),
     ("h", "the lowest quarter")],
)  # fmt: skip
def test_the_quarter(place: str, quarter: str) -> None:
    found = standing(place, amounts(*"87654321"))
    assert found is not None
    assert found.quarter == quarter


def test_neighbours_in_order() -> None:
    found = standing("b", amounts("7", "5", "9", "1"))
    assert found is not None
    assert (found.above, found.below) == (("a", Decimal(7)), ("d", Decimal(1)))
    top = standing("c", amounts("7", "5", "9", "1"))
    assert top is not None
    assert (top.above, top.below) == (None, ("a", Decimal(7)))


def test_alone_or_without_a_value_there_is_no_rank() -> None:
    assert standing("a", amounts("7")) is None
    assert standing("z", amounts("7", "5")) is None


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
                          (21, "21st"), (101, "101st"), (111, "111th"), (152, "152nd")],
)  # fmt: skip
def test_ordinals(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("45.2", Measured.PER_10000, "45.2 per 10,000"),
        ("12.5", Measured.PERCENT, "12.5%"),
        ("1234567", Measured.GBP, "£1,234,567"),
        ("-3.1", Measured.GBP_MILLIONS, "−£3.1 million"),
        ("0", Measured.COUNT, "0"),
        ("33.0", Measured.DAYS, "33.0 days"),
        ("17.25", Measured.OTHER, "17.25"),
    ],
)
def test_values_with_their_units(value: str, unit: Measured, words: str) -> None:
    assert official_in_words(Decimal(value), unit) == words


def test_an_unknown_code_is_still_no_value() -> None:
    assert withheld_in_words("?") == "no value given"
    assert "0" not in withheld_in_words("c")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wexbridge, City of", "Wexbridge City Council"),
        ("The Royal Borough of Port Arden", "Port Arden"),
        ("Fenwick & Arden", "Fenwick and Arden Council"),
        ("St. Orrin", "St Orrin Borough Council"),
        ("COUNTY CALDER", "Calder"),
        ("Calderby Children’s Trust", "Calderby"),
        ("Calderby-on-Sea", "Calderby on Sea"),
    ],
)
def test_names_of_one_council(one: str, other: str) -> None:
    assert council_key(one) == council_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wexbridge", "Wexbridgeshire"),
        ("North Calderby", "Calderby"),
        ("City of London", "Calderby"),
        ("Council", "City"),
    ],
)
def test_names_of_two_councils(one: str, other: str) -> None:
    assert council_key(one) != council_key(other)
