"""Figures of one thing at several dates: told in order, and not as a difference."""

from pathlib import Path

import pytest

from briefing_app.domain.observations import Check
from tests.helpers.stories import observed, passages

FIRST = "In January 2019 there were 412 children on child protection plans."
LATER = "There were 431 children on child protection plans in June 2019."


def test_a_figure_at_two_dates_is_told_in_order(tmp_path: Path) -> None:
    found = observed(tmp_path, ("2019-07-04", LATER), ("2019-02-04", FIRST), only=(Check.PROGRESS,))
    assert [one.why for one in found] == ["It came to 412 (January 2019), then to 431 (June 2019)."]
    assert passages(found[0]) == ["412", "431"]


def test_it_is_no_difference(tmp_path: Path) -> None:
    kinds = (Check.CONFLICT, Check.DERIVED_CONFLICT)
    assert observed(tmp_path, ("2019-02-04", FIRST), ("2019-07-04", LATER), only=kinds) == []


@pytest.mark.parametrize(
    "later",
    [
        # The same again, and another thing, team or age.
        "There were 412 children on child protection plans in June 2019.",
        "There were 431 children in foster homes in June 2019.",
        "There were 431 children on child protection plans in the Lindworth team in June 2019.",
        "There were 431 children on child protection plans aged under five in June 2019.",
        # Nobody says when, or it is still to come.
        "There are 431 children on child protection plans.",
        "There will be 431 children on child protection plans in December 2019.",
    ],
)
def test_of_other_things_nothing_is_told(later: str, tmp_path: Path) -> None:
    found = observed(tmp_path, ("2019-02-04", FIRST), ("2019-07-04", later), only=(Check.PROGRESS,))
    assert found == []


def test_two_values_of_one_date_are_no_progress(tmp_path: Path) -> None:
    other = FIRST.replace("412", "429")
    stories = ("2019-02-04", FIRST), ("2019-02-05", other), ("2019-07-04", LATER)
    assert observed(tmp_path, *stories, only=(Check.PROGRESS,)) == []
