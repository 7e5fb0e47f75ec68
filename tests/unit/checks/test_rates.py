"""Rates and amounts for each, beside the numbers that they come from, in one source or in two."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, passages

DAY, LATER = "2019-03-04", "2019-03-20"
PUPILS = "The council takes 1,340 pupils to school by boat."
RATE = "The council looked after 412 children, equivalent to {} per 10,000 of the population under 18."
PEOPLE = "Some {} {} live in the borough, and 412 of them were in the council’s care."


def told(folder: Path, *stories: str) -> list[str]:
    days = zip((DAY, LATER), stories, strict=False)
    return [one.why for one in observed(folder, *days, only={Check.DERIVED_CONFLICT})]


@pytest.mark.parametrize(
    "behind",
    ["for every one of them", "for each of them", "per pupil", "for each pupil", "each"],
)
def test_an_amount_for_each_that_the_whole_does_not_give(behind: str, tmp_path: Path) -> None:
    (why,) = told(tmp_path, f"{PUPILS} It spent £11.4 million on that – more than £10,500 {behind}.")
    assert why.startswith("£11.4 million for 1,340 is about £8,500 each, not £10,500")


@pytest.mark.parametrize(
    "story",
    [
        f"{PUPILS} It spent £11.4 million on that – about £8,500 for each of them.",
        # Of something else: a fare, another noun, another clause.
        f"{PUPILS} It spent £11.4 million on that, and fares are £10,500 each.",
        f"{PUPILS} It spent £11.4 million on that – more than £10,500 per teacher.",
        # Nothing at all.
        f"{PUPILS} It spent £11.4 million on that – or £0 for each of them.",
        f"{PUPILS} It spent £0 on that – or £10,500 for each of them.",
        "A place costs £6,180, and three pupils are in schools that cost more than £20,000 a week each.",
    ],
)
def test_an_amount_for_each_that_fits_or_is_of_something_else(story: str, tmp_path: Path) -> None:
    assert told(tmp_path, story) == []


def test_a_population_in_another_source_does_not_give_the_rate(tmp_path: Path) -> None:
    stories = (DAY, RATE.format(98)), (LATER, PEOPLE.format("51,500", "under-18s"))
    (found,) = observed(tmp_path, *stories, only={Check.DERIVED_CONFLICT})
    assert found.why == "412 of 51,500 is 80.0 per 10,000, not 98."
    assert passages(found) == ["412", "51,500", "98 per 10,000"]


@pytest.mark.parametrize(
    ("rate", "people", "who"),
    [
        (80, "51,500", "under-18s"),
        # Of all residents, not of the young.
        (98, "51,500", "residents"),
    ],
)
def test_a_population_that_gives_the_rate_or_is_of_others(
    rate: int, people: str, who: str, tmp_path: Path
) -> None:
    assert told(tmp_path, RATE.format(rate), PEOPLE.format(people, who)) == []
