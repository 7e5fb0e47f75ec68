"""Figures of one thing at one time that differ from one source to another."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import Story, observed, observed_of_two_councils, passages

DAYS = "2019-03-04", "2019-03-20"
ONLY = {Check.CONFLICT}
PLANS = "In January 2019 the council had 412 children on child protection plans."
OTHER_PLANS = "There were 430 children on child protection plans in January 2019."


def told(first: str, second: str) -> tuple[Story, Story]:
    """Two texts with the days on which they are published."""
    return (DAYS[0], first), (DAYS[1], second)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (PLANS, OTHER_PLANS, ["412", "430"]),
        (
            "On 31 December 2018 there were 96 vacant social worker posts.",
            "At 31 December 2018 the council had 104 vacant social worker posts.",
            ["96", "104"],
        ),
        (
            "In February 2019 agency staff filled 28 per cent of social worker posts.",
            "Agency staff filled 34 per cent of social worker posts in February 2019.",
            ["28 per cent", "34 per cent"],
        ),
        (
            "During the inspection, 61 children had no allocated social worker.",
            "Inspectors found that 75 children had no allocated social worker at the time of the inspection.",
            ["61", "75"],
        ),
        (
            "The council paid £640,000 in agency fees in November 2018.",
            "In November 2018 agency fees came to £710,000, the council paid.",
            ["£640,000", "£710,000"],
        ),
        (
            "In October 2018 the waiting list for an assessment stood at 210 families.",
            "In October 2018 the waiting list for an assessment stood at 260 families.",
            ["210", "260"],
        ),
        (
            "The department had 210 unallocated cases in October 2018.",
            "In October 2018 the department had 250 unallocated cases.",
            ["210", "250"],
        ),
        (
            "At the end of January 2019, 55 children in care lived outside Fareholm.",
            "On 31 January 2019 there were 71 children in care who lived outside Fareholm.",
            ["55", "71"],
        ),
    ],
)
def test_figures_that_differ(first: str, second: str, figures: list[str], tmp_path: Path) -> None:
    (found,) = observed(tmp_path, *told(first, second), only=ONLY)
    assert passages(found) == figures
    assert found.why == (
        f"0.txt · 4 March 2019 has {figures[0]}, 1.txt · 20 March 2019 has {figures[1]}, for the same time."
    )
    assert len(found.sources) == 2


def test_shares_of_the_same_counts_differ(tmp_path: Path) -> None:
    (found,) = observed(
        tmp_path,
        *told(
            "The panel heard that 42 of 120 foster carers, or 35 per cent, had resigned.",
            "Of 120 foster carers 42 had resigned, 38 per cent.",
        ),
        only=ONLY,
    )
    assert passages(found) == ["35 per cent", "38 per cent"]


def test_the_source_that_came_out_first_is_named_first(tmp_path: Path) -> None:
    (found,) = observed(tmp_path, (DAYS[1], PLANS), (DAYS[0], OTHER_PLANS), only=ONLY)
    assert passages(found) == ["430", "412"]
    assert found.why.startswith("1.txt · 4 March 2019 has 430, 0.txt · 20 March 2019 has 412")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same.
        (PLANS, OTHER_PLANS.replace("430", "412")),
        # Other dates, or none.
        (PLANS, OTHER_PLANS.replace("January 2019", "March 2019")),
        (PLANS, OTHER_PLANS.replace("January 2019", "January 2018")),
        (PLANS, OTHER_PLANS.replace(" in January 2019", "")),
        ("The department has 210 unallocated cases.", "The department has 250 unallocated cases."),
        (
            "On 1 February 2019, 55 children in care lived outside Fareholm.",
            "On 28 February 2019, 71 children in care lived outside Fareholm.",
        ),
        # Rounded, with or without a word that says so.
        (PLANS, OTHER_PLANS.replace("430", "nearly 430")),
        (PLANS, OTHER_PLANS.replace("430", "about 433")),
        (PLANS, OTHER_PLANS.replace("430", "more than 400")),
        (PLANS.replace("412", "around 400"), OTHER_PLANS),
        (
            "The council paid £7 million in agency fees in November 2018.",
            "In November 2018 agency fees came to £7.2 million, the council paid.",
        ),
        # A team, an age, a sex.
        (
            "In January 2019 the assessment team had 96 vacant social worker posts.",
            "In January 2019 there were 104 vacant social worker posts.",
        ),
        (
            "In October 2018 boys made up 210 of the children in care.",
            "In October 2018 girls made up 250 of the children in care.",
        ),
        (
            "In October 2018 there were 210 children in care.",
            "In October 2018 there were 250 older children in care.",
        ),
        # A draft, a forecast, a target, and what is still to come.
        (
            "In October 2018 the draft list had 210 unallocated cases.",
            "In October 2018 the final list had 250 unallocated cases.",
        ),
        (
            "In October 2018 the department had a forecast of 210 unallocated cases.",
            "In October 2018 the department had 250 unallocated cases.",
        ),
        (
            "By June 2019 the department will have 210 social worker posts filled.",
            "In June 2019 the department had 250 social worker posts filled.",
        ),
        # Each month is not one month.
        (
            "The council paid £640,000 in agency fees in November 2018.",
            "The council paid £710,000 in agency fees each month, it said in November 2018.",
        ),
        # By how much it rose, and to what.
        (PLANS.replace("the council had 412", "there was a rise of 312"), OTHER_PLANS),
        (PLANS.replace("had 412", "put another 412"), OTHER_PLANS),
        (
            "In February 2019, 55 children in care lived outside Fareholm.",
            "In February 2019, children in care who lived outside Fareholm rose from 50 to 71.",
        ),
        # Other things, and so far apart that they must be.
        (
            "In October 2018 the department had 210 unallocated cases.",
            "In October 2018 the department had 250 foster carers.",
        ),
        (
            "In October 2018 the department had 210 unallocated cases.",
            "In October 2018 the department had 510 unallocated cases.",
        ),
        (
            "In February 2019 agency staff filled 28 per cent of social worker posts.",
            "In February 2019 agency staff filled 34 social worker posts.",
        ),
    ],
)
def test_figures_that_need_not_be_of_one_thing(first: str, second: str, tmp_path: Path) -> None:
    assert observed(tmp_path, *told(first, second), only=ONLY) == []


@pytest.mark.parametrize("later", [None, "2021-03-20"])
def test_sources_of_another_or_of_no_known_time(later: str | None, tmp_path: Path) -> None:
    assert observed(tmp_path, (DAYS[0], PLANS), (later, OTHER_PLANS), only=ONLY) == []


def test_one_source_is_not_held_against_itself(tmp_path: Path) -> None:
    assert observed(tmp_path, (DAYS[0], f"{PLANS} {OTHER_PLANS}"), only=ONLY) == []


def test_other_councils_have_other_figures(tmp_path: Path) -> None:
    assert observed_of_two_councils(tmp_path, *told(PLANS, OTHER_PLANS), only=ONLY) == []
