"""One occasion that sources date each as precisely as it does, and dates that are of two occasions."""

from pathlib import Path

import pytest

from briefing_app.domain.observations import Check
from tests.helpers.told import Story, dated

FIRST, LATER = "2024-03-10", "2024-03-20"
BY_MONTH = "Ofsted published its damning report in February 2024."
BY_DAY = "A report on children’s services in Fareholm was released on 27 February 2024."
VISITED = "Inspectors visited Fareholm in January 2024."


@pytest.mark.parametrize(
    ("one", "other", "about", "days"),
    [
        (BY_MONTH, BY_DAY, "The report came out", "February 2024, 27 February 2024"),
        (BY_DAY, BY_MONTH, "The report came out", "27 February 2024, February 2024"),
        (
            "Fareholm was branded failing in February 2024.",
            "The report by the watchdog came out on 27 February 2024.",
            "The report came out",
            "February 2024, 27 February 2024",
        ),
        (
            VISITED,
            "Inspectors came to the town hall on 15 January 2024.",
            "The inspection",
            "January 2024, 15 January 2024",
        ),
        (
            "The council must prepare an improvement plan by June 2024.",
            "Fareholm has to send its written statement of action to ministers by 28 June 2024.",
            "The plan is due",
            "June 2024, 28 June 2024",
        ),
    ],
)
def test_sources_date_one_occasion(one: str, other: str, about: str, days: str, tmp_path: Path) -> None:
    (found,) = dated(tmp_path, Story(FIRST, one), Story(LATER, other))
    assert (found.check, found.about) == (Check.AGREEMENT, about)
    assert found.why.startswith("Two sources date it, each as precisely as it does: ")
    assert days in found.why
    assert [source.title for source in found.sources] == ["A", "B"]


def test_about_a_week_ago_may_be_off_by_some_days(tmp_path: Path) -> None:
    about = Story("2024-03-06", "The inspectors’ report was published a week ago.")
    (found,) = dated(tmp_path / "near", about, Story(LATER, BY_DAY))
    assert "about 28 February 2024, 27 February 2024" in found.why
    far = Story(LATER, BY_DAY.replace("27", "20"))
    assert dated(tmp_path / "far", about, far) == []


def test_three_sources_date_one_occasion(tmp_path: Path) -> None:
    third = "The watchdog’s report was issued to staff and unions in late February 2024."
    (found,) = dated(tmp_path, Story(FIRST, BY_MONTH), Story(LATER, BY_DAY), Story("2024-04-02", third))
    assert found.why.startswith("Three sources date it")
    assert [item.source.title for item in found.evidence] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other days.
        (BY_MONTH, BY_DAY.replace("27 February", "4 March")),
        (BY_MONTH.replace("2024", "2023"), BY_DAY),
        (BY_MONTH.replace("in February", "on 26 February"), BY_DAY),
        (VISITED, "Inspectors came to the town hall on 5 February 2024."),
        # Another one.
        (BY_MONTH.replace("its damning", "its previous"), BY_DAY),
        (VISITED, "The department had a monitoring visit when inspectors came on 15 January 2024."),
        (VISITED, "Inspectors made a follow-up visit on 15 January 2024."),
        # Another occasion.
        (BY_MONTH, "Inspectors came to the town hall on 27 February 2024."),
        (BY_MONTH, "The budget was approved on 27 February 2024."),
        ("The play strategy was published in February 2024.", BY_DAY),
        # Too wide to be a date of anything.
        (BY_MONTH.replace("February ", ""), BY_DAY),
        (BY_MONTH.replace("February", "spring"), BY_DAY.replace("27 February", "4 March")),
    ],
)
def test_dates_that_are_not_of_one_occasion(one: str, other: str, tmp_path: Path) -> None:
    assert dated(tmp_path, Story(FIRST, one), Story(LATER, other)) == []


def test_what_is_planned_and_what_has_been_are_not_set_together(tmp_path: Path) -> None:
    planned = Story("2024-02-03", "Ofsted will publish its damning report in February 2024.")
    assert dated(tmp_path, planned, Story(LATER, BY_DAY)) == []


def test_sources_on_two_councils_date_two_occasions(tmp_path: Path) -> None:
    assert dated(tmp_path, Story(FIRST, BY_MONTH), Story(LATER, BY_DAY, council="Lindale")) == []


def test_one_source_alone_agrees_with_nobody(tmp_path: Path) -> None:
    other = Story(LATER, "The roads are in a bad way.")
    assert dated(tmp_path, Story(FIRST, f"{BY_MONTH} {BY_DAY}"), other) == []


def test_what_a_source_without_a_day_calls_a_week_ago_is_no_date(tmp_path: Path) -> None:
    undated = Story(None, "The inspectors’ report was published a week ago.")
    assert dated(tmp_path, undated, Story(LATER, BY_DAY)) == []
