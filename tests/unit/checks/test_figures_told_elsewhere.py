"""Figures whose own words do not name what they are of, and years that only date a figure."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, passages

DAYS = "2023-03-14", "2023-09-28"
ROSE = "The number of children in care rose from 312 in 2021 to 405 in 2022."


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (ROSE, "There are now 418 children in care, compared with 398 in 2022.", ["405", "398"]),
        (
            "The number of vacant posts fell from 96 in 2021 to 71 in 2022.",
            "The council has 60 vacant posts, compared to 80 in 2022.",
            ["71", "80"],
        ),
    ],
)
def test_figures_that_are_compared_differ(
    first: str, second: str, figures: list[str], tmp_path: Path
) -> None:
    (found,) = observed(tmp_path, (DAYS[0], first), (DAYS[1], second), only={Check.CONFLICT})
    assert passages(found) == figures


@pytest.mark.parametrize(
    "second",
    [
        # The same figure, another year, another thing, and one that is compared with nothing of that kind.
        "There are now 418 children in care, compared with 405 in 2022.",
        "There are now 418 children in care, compared with 398 in 2020.",
        "There are now 418 foster carers, compared with 398 in 2022.",
        "There are now 418 children in care. The fair had 398 guests in 2022.",
    ],
)
def test_others_do_not(second: str, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAYS[0], ROSE), (DAYS[1], second), only={Check.CONFLICT}) == []


def test_a_year_for_which_two_sources_give_figures_is_no_agreement(tmp_path: Path) -> None:
    second = "There are now 418 children in care, compared with 398 in 2022."
    assert observed(tmp_path, (DAYS[0], ROSE), (DAYS[1], second), only={Check.AGREEMENT}) == []


def test_what_happened_in_a_year_still_is(tmp_path: Path) -> None:
    first, second = "The Marsh Lane hub opened in 2022.", "In 2022 the Marsh Lane hub opened its doors."
    found = observed(tmp_path, (DAYS[0], first), (DAYS[1], second), only={Check.AGREEMENT})
    assert "Two sources give the same date." in [one.why for one in found]
