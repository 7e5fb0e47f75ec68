"""Promises of a number of things: how many of them there are later, and the same number promised again."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.checks.promises import Standing, standing
from tests.helpers.told import Story, promised

MADE, AFTER = "2023-03-14", "2023-09-28"
ON = date(2024, 6, 1)
FORTY = "The council has promised to recruit 40 social workers by September."
SOME = "Brian Okafor said: “We have recruited 23 social workers."


def became_of(folder: Path, later: str) -> Standing:
    return standing(promised(folder, Story(MADE, FORTY), Story(AFTER, later))[0], ON)


@pytest.mark.parametrize(
    ("later", "state"),
    [
        (f"{SOME} We will have the other 17 in post by Christmas.”", Standing.SLIPPED),
        (f"{SOME}”", Standing.UNDER_WAY),
        ("We have recruited 40 social workers.", Standing.KEPT),
        # Other things, another verb.
        ("We have recruited 23 foster carers.", Standing.OVERDUE),
        ("We have praised 23 social workers.", Standing.OVERDUE),
    ],
)
def test_fewer_than_promised(later: str, state: Standing, tmp_path: Path) -> None:
    assert became_of(tmp_path, later) is state


def test_the_rest_of_what_is_promised_and_told_in_the_same_words(tmp_path: Path) -> None:
    made = Story(MADE, "The trust will recruit 40 foster carers by the end of July 2023.")
    some = "The trust has recruited 23 foster carers."
    rest = "It will have the other 17 in post by Christmas."
    for number, (later, state) in enumerate(
        (
            (some, Standing.UNDER_WAY),
            (f"{some} {rest}", Standing.SLIPPED),
            (some.replace("23", "40"), Standing.DONE),
            (some.replace("23", "only 23"), Standing.UNDER_WAY),
            (some.replace("23", "a further 23"), Standing.SPOKEN_OF),
        )
    ):
        folder = tmp_path / str(number)
        assert standing(promised(folder, made, Story(AFTER, later))[0], ON) is state


def test_the_rest_that_is_to_come_is_shown_with_those_there_are(tmp_path: Path) -> None:
    later = f"{SOME} We will have the other 17 in post by Christmas.”"
    promise = promised(tmp_path, Story(MADE, FORTY), Story(AFTER, later))[0]
    assert [item.mention.passage.exact for step in promise.later for item in step.evidence] == [
        SOME,
        "We will have the other 17 in post by Christmas.”",
    ]


AGAIN = (
    "He said: “We will recruit 40 social workers by the end of September and no social worker will hold more"
    " than 18 cases.”"
)


def test_the_same_number_promised_again_is_one(tmp_path: Path) -> None:
    (promise,) = promised(tmp_path, Story(MADE, f"{FORTY}\n\n{AGAIN}"))
    assert len(promise.said) == 2


def test_another_number_is_another_promise(tmp_path: Path) -> None:
    other = AGAIN.replace("40", "25")
    assert len(promised(tmp_path, Story(MADE, f"{FORTY}\n\n{other}"))) == 2


def test_what_a_paper_details_is_no_promise(tmp_path: Path) -> None:
    words = "The council has published a plan that details how the service aims to turn itself around."
    assert promised(tmp_path, Story(MADE, words)) == []


@pytest.mark.parametrize(("month", "linked"), [("October 2022", 0), ("August 2023", 1)])
def test_what_was_before_a_promise_did_not_become_of_it(month: str, linked: int, tmp_path: Path) -> None:
    made = Story(MADE, "The council will deliver rapid improvements to foster care in Marsh Lane.")
    later = f"A report in {month} called for rapid improvements to foster care in Marsh Lane."
    (promise,) = promised(tmp_path, made, Story(AFTER, later))
    assert len(promise.later) == linked
