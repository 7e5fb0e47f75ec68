"""Bodies that a source has in place and a later one still to come, and all that only sounds like it."""

from pathlib import Path

import pytest

from briefing_app.domain.observations import Check
from tests.helpers.told import Story, bodies

FIRST, LATER = "2024-03-01", "2024-06-03"
THERE = "A corporate parenting board was set up in January."
COMING = "A corporate parenting board is to be set up."


@pytest.mark.parametrize(
    ("there", "coming", "last_word"),
    [
        (THERE, COMING, "board"),
        ("The council has appointed an adoption panel.", "It intends to appoint an adoption panel.", "panel"),
        ("The trust launched a carers’ forum.", "A carers’ forum is due to be launched next year.", "forum"),
        (
            "An out-of-hours helpline is now up and running.",
            "An out-of-hours helpline will be in place by spring.",
            "helpline",
        ),
        ("A respite care unit has opened.", "A respite care unit is expected to open in May.", "unit"),
        ("A kinship network is in place.", "A kinship network has yet to be established.", "network"),
        ("An improvement board has been established.", "An improvement board has not been set up.", "board"),
        ("The mentoring scheme is operational.", "The mentoring scheme will start in autumn.", "scheme"),
        # What has met or moved is there too.
        (
            "The corporate parenting board has met every month.",
            "The council must establish a corporate parenting board.",
            "board",
        ),
        # Both in one source, and the second of them in another one too.
        (f"{THERE} {COMING}", "The council plans to establish a corporate parenting board.", "board"),
    ],
)
def test_a_body_that_is_there_and_still_to_come(
    there: str, coming: str, last_word: str, tmp_path: Path
) -> None:
    (found,) = bodies(tmp_path, Story(FIRST, there), Story(LATER, coming))
    assert found.check is Check.CONFLICT
    assert found.about.split()[-1] == last_word
    assert found.why == "A.txt · 1 March 2024 has it in place; B.txt · 3 June 2024 has it still to come."
    assert [source.title for source in found.sources] == ["A", "B"]


def test_sources_of_one_day_differ_too(tmp_path: Path) -> None:
    found = bodies(tmp_path, Story(FIRST, THERE), Story(FIRST, COMING))
    assert [one.check for one in found] == [Check.CONFLICT]


def test_all_that_have_it_still_to_come_are_set_against_the_first(tmp_path: Path) -> None:
    third = "Leaders plan to establish a corporate parenting board."
    (found,) = bodies(tmp_path, Story(FIRST, THERE), Story(LATER, COMING), Story("2024-07-01", third))
    assert [item.mention.passage.exact for item in found.evidence] == [THERE, COMING, third]
    assert found.why.endswith("C.txt · 1 July 2024 has it still to come.")


@pytest.mark.parametrize(
    "coming",
    [
        "A new corporate parenting board is to be set up.",
        "A second corporate parenting board is to be set up.",
        "Another corporate parenting board will be established in Lindworth.",
        "A further corporate parenting board is due to start.",
        "A revised corporate parenting board must be established.",
        "A permanent corporate parenting board is to be appointed.",
        "A separate and larger corporate parenting board has yet to be established.",
    ],
)
def test_another_body_of_the_same_name_is_none(coming: str, tmp_path: Path) -> None:
    assert bodies(tmp_path, Story(FIRST, THERE), Story(LATER, coming)) == []


@pytest.mark.parametrize(
    "coming",
    [
        # Something else is still to come.
        "A housing board is to be set up.",
        "A corporate parenting strategy is to be set up.",
        "The council will publish a report on the corporate parenting board.",
        "A draft plan for the corporate parenting board will be published in May.",
        "The corporate parenting board will meet in September.",
        "The corporate parenting board is to be reviewed.",
        "The board will begin a review of parenting classes.",
        "Parents will set up a football club for children in care.",
        # It is there in both.
        "The corporate parenting board was set up in February.",
        "The corporate parenting board has been set up by the council.",
        # Only the words that they have in common are the same.
        "A board of corporate lawyers is to be set up.",
    ],
)
def test_what_says_nothing_of_the_body_is_none(coming: str, tmp_path: Path) -> None:
    assert bodies(tmp_path, Story(FIRST, THERE), Story(LATER, coming)) == []


@pytest.mark.parametrize(
    "there",
    [
        "A corporate parenting board was proposed in January.",
        "A corporate parenting board has been announced.",
        "A corporate parenting board was recommended by the inspectors.",
        "The corporate parenting board was criticised by parents.",
        "The proposal for a corporate parenting board was approved.",
        "A corporate parenting board is being set up.",
        "Nobody knows whether a corporate parenting board will be set up.",
    ],
)
def test_what_is_only_spoken_of_does_not_exist(there: str, tmp_path: Path) -> None:
    assert bodies(tmp_path, Story(FIRST, there), Story(LATER, COMING)) == []


@pytest.mark.parametrize(
    ("there", "coming"),
    [
        # It was still to come before it was there.
        (Story(LATER, THERE), Story(FIRST, COMING)),
        # Nobody knows which came first.
        (Story(None, THERE), Story(LATER, COMING)),
        (Story(FIRST, THERE), Story(None, COMING)),
        # Two years later it is another one.
        (Story(FIRST, THERE), Story("2026-06-03", COMING)),
        # Two councils.
        (Story(FIRST, THERE), Story(LATER, COMING, council="Lindale")),
    ],
)
def test_sources_that_cannot_be_compared(there: Story, coming: Story, tmp_path: Path) -> None:
    assert bodies(tmp_path, there, coming) == []


def test_a_source_that_says_both_by_itself_may_speak_of_two(tmp_path: Path) -> None:
    other = Story(LATER, "The roads of the borough are in a bad way.")
    assert bodies(tmp_path, Story(FIRST, f"{THERE} {COMING}"), other) == []


def test_a_source_that_names_no_council_speaks_only_of_the_only_one(tmp_path: Path) -> None:
    stories = Story(FIRST, THERE), Story(LATER, COMING, council=None)
    assert len(bodies(tmp_path / "one", *stories)) == 1
    lindale = Story(LATER, "The roads of the borough are in a bad way.", council="Lindale")
    assert bodies(tmp_path / "two", *stories, lindale) == []
