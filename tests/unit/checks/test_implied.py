"""What figures imply: the whole of which a count is a share, and rates beside their numbers."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check
from tests.helpers.stories import observed, passages

DAY = "2019-03-04"


@pytest.mark.parametrize(
    ("story", "why", "figures"),
    [
        (
            "The council has 42 vacancies for social workers, about a fifth of its whole workforce.",
            "If 42 are a fifth of its whole workforce, there are about 210 in all.",
            ["42", "a fifth"],
        ),
        (
            "Ninety-six households – or 30 per cent of the total – had waited for more than a year.",
            "If ninety-six are 30 per cent of the total, there are about 320 in all.",
            ["Ninety-six", "30 per cent"],
        ),
        (
            "Inspectors looked at 226 cases (10 per cent of the cases open to the service).",
            "If 226 are 10 per cent of the cases open to the service, there are about 2,300 in all.",
            ["226", "10 per cent"],
        ),
    ],
)
def test_a_count_and_its_share_make_the_whole(
    tmp_path: Path, story: str, why: str, figures: list[str]
) -> None:
    (found,) = observed(tmp_path, (DAY, story), only={Check.IMPLIED})
    assert found.why == why
    assert passages(found) == figures


def test_two_sources_that_say_so_are_one_observation(tmp_path: Path) -> None:
    (found,) = observed(
        tmp_path,
        (DAY, "The council has 42 vacancies for social workers, about a fifth of its whole workforce."),
        ("2019-03-05", "It has 42 vacancies, around 20 per cent of all the posts, the leader said."),
        only={Check.IMPLIED},
    )
    assert passages(found) == ["42", "a fifth", "42", "20 per cent"]


@pytest.mark.parametrize(
    "story",
    [
        "The council made 300 referrals, a third of them from schools.",
        "There were 300 referrals, a third of which came from schools.",
        "Of its 210 social workers, 42, about a fifth, had left.",
        "There are 4 vacancies, a fifth of the team.",
        "There were 300 referrals. A third of the cases had no plan.",
        "The council has 42 vacancies and spends a fifth of its budget on agency staff.",
        "Some 42 children waited, and a third of the plans that were looked at had no date in them.",
    ],
)
def test_a_share_of_something_else_makes_no_whole(tmp_path: Path, story: str) -> None:
    assert observed(tmp_path, (DAY, story), only={Check.IMPLIED}) == []


@pytest.mark.parametrize(
    ("story", "why"),
    [
        (
            "The rate of children in care was 92.5 per 10,000, with 1,540 in care among 150,300 under-18s.",
            "1,540 of 150,300 is 102.5 per 10,000, not 92.5.",
        ),
        (
            "It looked after 941 children out of a population of 121,300, or 87.6 per 10,000.",
            "941 of 121,300 is 77.6 per 10,000, not 87.6.",
        ),
        (
            "There were 18.4 incidents per 1,000 last year: 1,104 in a population of 48,200.",
            "1,104 of 48,200 is 22.9 per 1,000, not 18.4.",
        ),
    ],
)
def test_a_rate_is_worked_out_from_its_numbers(tmp_path: Path, story: str, why: str) -> None:
    (found,) = observed(tmp_path, (DAY, story), only={Check.DERIVED_CONFLICT})
    assert found.why == why
    assert len(found.evidence) == 3


@pytest.mark.parametrize(
    "story",
    [
        "The rate of children in care was 102.5 per 10,000, with 1,540 in care among 150,300 under-18s.",
        "There were 1,180 children in care, a rate of 80 per 10,000, in a population of 150,000.",
        "The rate rose from 78 to 92.5 per 10,000, with 1,540 children in care among 150,300 under-18s.",
        "The rate was 92.5 per 10,000 in care, with 1,540 visits by 212 social workers.",
        "The rate in the North was 92.5 per 10,000, and 1,540 of 150,300 under-18s and 310 others were ill.",
    ],
)
def test_a_rate_that_may_be_right_is_left_alone(tmp_path: Path, story: str) -> None:
    assert observed(tmp_path, (DAY, story), only={Check.DERIVED_CONFLICT}) == []
