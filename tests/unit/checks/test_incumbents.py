"""Who held an office on a day, as a source that looks back and one of that time have it."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, observed_of_two_councils, passages

THEN, LATER = "2024-10-30", "2025-03-06"
VALE = "Idris Vale, corporate director of housing, said that the roofs would be mended."
LOOKS_BACK = "{}, who was {} when inspectors came in October 2024, has moved to Lindale."
TANDY = LOOKS_BACK.format("Rosa Tandy", "corporate director of housing")


def offices(folder: Path, first: str, second: str, published: str = THEN) -> list[str]:
    found = observed(folder, (published, first), (LATER, second), only={Check.CONFLICT})
    return [one.about for one in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (VALE, TANDY),
        (VALE, TANDY.replace("who was", "who had been")),
        (VALE, "Ms Rosa Tandy had been director of housing when the report came out in October 2024."),
        ("Lead officer: Idris Vale, Corporate Director of Housing", TANDY),
        (
            "Cllr Idris Vale, who has been cabinet member for housing since 2022, spoke.",
            LOOKS_BACK.format("Cllr Rosa Tandy", "cabinet member for housing"),
        ),
    ],
)
def test_two_people_in_one_office_at_one_time(first: str, second: str, tmp_path: Path) -> None:
    assert len(offices(tmp_path, first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same person, another office, another service.
        (VALE, TANDY.replace("Rosa Tandy", "Mr Idris Vale")),
        (VALE, TANDY.replace("corporate director", "cabinet member")),
        (VALE, TANDY.replace("housing", "finance")),
        # Somebody came, or went.
        (VALE.replace("housing,", "housing, who took over last week,"), TANDY),
        (f"{VALE} Rosa Tandy, director of housing until Monday, has left.", TANDY),
        (VALE.replace(", corporate", ", interim corporate"), TANDY),
        # Nobody says when.
        (
            VALE,
            "Rosa Tandy, who was corporate director of housing when inspectors came, has moved to Lindale.",
        ),
        (VALE, TANDY.replace("October 2024", "October 2023")),
    ],
)
def test_people_who_held_an_office_one_after_the_other(first: str, second: str, tmp_path: Path) -> None:
    assert offices(tmp_path, first, second) == []


def test_a_source_of_another_time_tells_nothing_of_the_day(tmp_path: Path) -> None:
    assert offices(tmp_path, VALE, TANDY, published="2024-06-03") == []


def test_two_councils_have_their_own_people(tmp_path: Path) -> None:
    assert observed_of_two_councils(tmp_path, (THEN, VALE), (LATER, TANDY), only={Check.CONFLICT}) == []


def test_the_observation_has_both_passages_and_says_who(tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (THEN, VALE), (LATER, TANDY), only={Check.CONFLICT})
    assert found.about == "corporate director of housing"
    assert passages(found) == [VALE, TANDY]
    assert "has Rosa Tandy in this office then" in found.why
    assert found.why.endswith("has Idris Vale.")
