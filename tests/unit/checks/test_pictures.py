"""Opposite pictures of one matter: what one source has going well, and another going badly."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import observed, observed_of_two_councils, passages

DAYS = "2019-03-04", "2019-03-20"
ONLY = {Check.CONFLICT}
GOOD = "Caseloads are now manageable for most workers."
BAD = "Caseloads remain far too high, the union said."


def of(folder: Path, first: str, second: str) -> list[Observation]:
    return observed(folder, (DAYS[0], first), (DAYS[1], second), only=ONLY)


@pytest.mark.parametrize(
    ("good", "bad", "question"),
    [
        (
            "Staff turnover has fallen for the third quarter running.",
            "Too many experienced social workers are leaving the department.",
            "Are staff staying or leaving?",
        ),
        (
            "Morale is now good across the department, the director told councillors.",
            "Morale is at rock bottom, a union official said.",
            "Are staff staying or leaving?",
        ),
        (
            "The workforce is now stable and experienced.",
            "Turnover of staff remains high.",
            "Are staff staying or leaving?",
        ),
        (
            "Hardly anyone has left the workforce since Easter, the council said.",
            "Staff are leaving in droves, a former officer said.",
            "Are staff staying or leaving?",
        ),
        (
            "Parents’ confidence is growing, the cabinet member said.",
            "Many parents have lost all confidence in the service.",
            "Do people trust the service?",
        ),
        (
            "Public trust has been restored, the leader said.",
            "People in Fareholm do not trust the service.",
            "Do people trust the service?",
        ),
        (GOOD, BAD, "Can staff manage their caseloads?"),
        (
            "The director said that social workers have manageable caseloads.",
            "Social workers have too many cases to keep children safe.",
            "Can staff manage their caseloads?",
        ),
        (
            "All calls are answered within a day, the council said.",
            "Parents say that their calls go unanswered.",
            "Are calls and letters answered?",
        ),
        (
            "Emails are now answered within two days.",
            "Mothers told the panel that nobody answers emails.",
            "Are calls and letters answered?",
        ),
        (
            "Phones are now always answered, the head of the contact centre said.",
            "Carers cannot get through to the contact centre by telephone.",
            "Are calls and letters answered?",
        ),
        (
            "The service has made rapid progress since the autumn.",
            "Progress is still too slow, the commissioner wrote.",
            "Is the service improving fast enough?",
        ),
        (
            "The service is improving quickly, and the pace pleases the minister.",
            "The service has shown little improvement, a former officer said.",
            "Is the service improving fast enough?",
        ),
    ],
)
def test_opposite_pictures(good: str, bad: str, question: str, tmp_path: Path) -> None:
    (found,) = of(tmp_path, good, bad)
    assert found.about == question
    assert found.why == "0.txt · 4 March 2019 gives one picture, 1.txt · 20 March 2019 another."
    assert passages(found) == [good, bad]


def test_all_who_see_it_otherwise_are_told_together(tmp_path: Path) -> None:
    third = "Workers have excessive caseloads, a whistleblower said."
    (found,) = observed(tmp_path, (DAYS[0], GOOD), (DAYS[1], BAD), ("2019-04-01", third), only=ONLY)
    assert passages(found) == [GOOD, BAD, third]
    assert len(found.sources) == 3


def test_the_passages_stand_in_order_of_time(tmp_path: Path) -> None:
    (found,) = of(tmp_path, BAD, GOOD)
    assert passages(found) == [BAD, GOOD]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Both tell the same.
        (GOOD, GOOD),
        (BAD, "Social workers have too many cases to keep children safe."),
        # A single team, office or area.
        ("Caseloads are now manageable in the assessment team.", BAD),
        ("Caseloads are now manageable at the Quay Street office.", BAD),
        (GOOD, "Caseloads remain far too high in the north area, the union said."),
        (GOOD, "In one of the teams caseloads remain far too high, the union said."),
        # Wishes, questions and conditions.
        ("Social workers must have manageable caseloads, the director said.", BAD),
        ("The council wants to see social workers with manageable caseloads by summer, if it can.", BAD),
        ("Are caseloads now manageable?", BAD),
        ("Nobody could say whether caseloads are now manageable.", BAD),
        ("If caseloads are now manageable, nobody has told the union.", BAD),
        # Both in one sentence.
        ("Caseloads are now manageable for some, but caseloads are far too high for others.", BAD),
        # Not said to be so.
        ("Caseloads are not yet manageable.", BAD),
        # Two matters.
        ("Morale is now good, the director told councillors.", BAD),
        (GOOD, "Progress is still too slow, the commissioner wrote."),
        (
            "Staff turnover has fallen for the third quarter running.",
            "Visitors were walking out of the theatre before the interval.",
        ),
    ],
)
def test_no_opposite_picture_of_the_matter(first: str, second: str, tmp_path: Path) -> None:
    assert of(tmp_path, first, second) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        # Good news long enough after the bad may be progress.
        ("2019-06-20", "2019-03-20"),
        ("2020-03-20", "2019-03-20"),
        # Things may have got worse.
        ("2019-03-04", "2019-12-20"),
        # Nobody knows when it was.
        ("2019-03-04", None),
        (None, "2019-03-20"),
        (None, None),
    ],
)
def test_pictures_of_other_times(good: str | None, bad: str | None, tmp_path: Path) -> None:
    assert observed(tmp_path, (good, GOOD), (bad, BAD), only=ONLY) == []


def test_bad_news_soon_after_the_good_is_told(tmp_path: Path) -> None:
    (found,) = observed(tmp_path, ("2019-03-04", GOOD), ("2019-08-20", BAD), only=ONLY)
    assert passages(found) == [GOOD, BAD]


def test_one_source_that_gives_both(tmp_path: Path) -> None:
    assert observed(tmp_path, (DAYS[0], f"{GOOD} {BAD}"), only=ONLY) == []


def test_pictures_of_two_councils(tmp_path: Path) -> None:
    assert observed_of_two_councils(tmp_path, (DAYS[0], GOOD), (DAYS[1], BAD), only=ONLY) == []
