"""Totals against their parts, which stand beside them or in a list that names them."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed

DAY = "2019-03-04"
FUND = "The council has £6.4 million for repairs."
PUPILS = "The school had 412 pupils."
WAYS = "251 were boarders, 58 came on foot, 47 by tram and 32 in other ways."
COMPRISED = "This comprised £1.9 million for roofs, £1.1 million for lifts and £0.4 million for paint."
OTTERS = "There were 1,200 sightings of otters, and 300 of them were in daylight."


def told(folder: Path, story: str) -> list[str]:
    return [one.why for one in observed(folder, (DAY, story), only={Check.DERIVED_CONFLICT})]


@pytest.mark.parametrize(
    ("story", "why"),
    [
        (
            f"A grant of £3.6 million was agreed. {COMPRISED}",
            "£1.9 million, £1.1 million and £0.4 million make £3.4 million, not £3.6 million.",
        ),
        (
            f"{FUND} Of the fund, £2.8 million is for roofs, £2.1 million for lifts, £1.9 million for paint.",
            "£2.8 million, £2.1 million and £1.9 million make £6.8 million, not £6.4 million.",
        ),
        (
            f"{PUPILS} A further 286 came by bus. Of the pupils, {WAYS}",
            "251, 58, 47 and 32 make 388, not 412.",
        ),
    ],
)
def test_parts_that_do_not_make_the_total(story: str, why: str, tmp_path: Path) -> None:
    assert told(tmp_path, story) == [why]


@pytest.mark.parametrize(
    "story",
    [
        "Of the 52 rafts, 33 were sound, 12 wanted work and seven were handed back.",
        f"{FUND} Of the fund, £2.8 million goes on roofs, £2.1 million on lifts and £1.5 million on paint.",
        # Some of them only.
        f"{FUND} Of the fund, £1.8 million goes on roofs, £1.1 million on lifts and £0.9 million on paint.",
        f"{PUPILS} Of the teachers, {WAYS}",
    ],
)
def test_parts_that_make_the_total_or_are_of_something_else(story: str, tmp_path: Path) -> None:
    assert told(tmp_path, story) == []


@pytest.mark.parametrize(
    ("story", "why"),
    [
        (
            f"{OTTERS} That is one sighting in three.",
            "300 of 1,200 is 25 per cent, not one sighting in three.",
        ),
        (
            "Of the 320 moorings in the harbour, 48 are vacant, or about one in ten.",
            "48 of 320 is 15 per cent, not one in ten.",
        ),
        (
            "The number of huts that leak stands at 2,364 out of 9,850, or around 34 per cent.",
            "2,364 out of 9,850 is 24 per cent, not 34 per cent.",
        ),
    ],
)
def test_a_share_that_is_told_behind_its_numbers(story: str, why: str, tmp_path: Path) -> None:
    assert told(tmp_path, story) == [why]


@pytest.mark.parametrize(
    "story",
    [
        f"{OTTERS} That is one sighting in four.",
        "Of the 320 moorings in the harbour, 36 are vacant, or about one in ten.",
        "The number of huts that leak stands at 2,364 out of 9,850, or around 24 per cent.",
        f"{OTTERS} One fisherman in three saw none.",
    ],
)
def test_a_share_that_fits_its_numbers(story: str, tmp_path: Path) -> None:
    assert told(tmp_path, story) == []
