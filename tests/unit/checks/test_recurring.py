"""What inspections of one service found wanting, and found wanting again at the next."""

from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import ON_BOTH, Report, observed_of_files, observed_of_reports, passages

ONLY = {Check.RECURRING}
FIRST, LAST = ("2018-05-01", "5 to 16 March 2018"), ("2020-05-01", "9 to 20 March 2020")
FOSTERING = "Private fostering arrangements are not assessed in time."
AGAIN = "Assessments of private fostering arrangements are poor."


def of(
    folder: Path,
    before: str,
    now: str,
    days: tuple[str | None, str | None] = (FIRST[0], LAST[0]),
) -> list[Observation]:
    """What recurs from an inspection in 2018 to one in 2020, by what their reports say."""
    return observed_of_reports(
        folder,
        (days[0], Report(FIRST[1], says=before).text),
        (days[1], Report(LAST[1], says=now).text),
        only=ONLY,
    )


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (FOSTERING, AGAIN),
        (FOSTERING, FOSTERING),
        (
            "Life-story work with adopted children is weak and often comes late.",
            "Too few adopted children have life-story work, and its quality is poor.",
        ),
        (
            "Placement sufficiency is poor: too many children live far from Fareholm.",
            "The sufficiency of placements remains a significant weakness.",
        ),
        (
            "Out-of-hours cover by the emergency duty team is insufficient.",
            "The emergency duty team is too slow to answer, and its cover is weak.",
        ),
        (
            "Return home interviews for missing children are too often late.",
            "Return home interviews for missing children are not done in time.",
        ),
        # Praise in one half of a sentence does not hide what the other half finds.
        (
            FOSTERING,
            "Foster carers receive good training, but private fostering arrangements are not assessed.",
        ),
    ],
)
def test_found_wanting_again(before: str, now: str, tmp_path: Path) -> None:
    (found,) = of(tmp_path, before, now)
    assert found.check is Check.RECURRING
    assert found.why == "Found wanting in Ofsted · 1 May 2018, and again in Ofsted · 1 May 2020."
    assert passages(found) == [before, now]
    assert [source.published for source in found.sources] == [FIRST[0], LAST[0]]


@pytest.mark.parametrize(
    ("before", "now", "thing"),
    [
        (
            "The monitoring of private fostering is poor.",
            "Managers do not monitor private fostering.",
            "private fostering",
        ),
        (
            "Life-story work with adopted children is weak and often comes late.",
            "Too few adopted children have life-story work, and its quality is poor.",
            "life-story",
        ),
        (
            "Placement sufficiency is poor: too many children live far from Fareholm.",
            "The sufficiency of placements remains a significant weakness.",
            "sufficiency of placements",
        ),
    ],
)
def test_the_thing_is_named_as_the_last_report_does(
    before: str, now: str, thing: str, tmp_path: Path
) -> None:
    (found,) = of(tmp_path, before, now)
    assert found.about == thing


def test_two_things_are_two_observations(tmp_path: Path) -> None:
    interviews = "Return home interviews for missing children are too often late."
    found = of(tmp_path, f"{FOSTERING}\n\n{interviews}", f"{interviews}\n\n{AGAIN}")
    assert {tuple(passages(one)) for one in found} == {(FOSTERING, AGAIN), (interviews, interviews)}


def test_three_inspections_are_one_observation(tmp_path: Path) -> None:
    middle = "Private fostering arrangements are too often late to be assessed."
    (found,) = observed_of_reports(
        tmp_path,
        (FIRST[0], Report(FIRST[1], says=FOSTERING).text),
        ("2019-05-01", Report("4 to 15 March 2019", says=middle).text),
        (LAST[0], Report(LAST[1], says=AGAIN).text),
        only=ONLY,
    )
    assert found.why == (
        "Found wanting in Ofsted · 1 May 2018, and again in Ofsted · 1 May 2019 and in Ofsted · 1 May 2020."
    )
    assert passages(found) == [FOSTERING, middle, AGAIN]


def test_reports_in_any_order(tmp_path: Path) -> None:
    (found,) = observed_of_reports(
        tmp_path,
        (LAST[0], Report(LAST[1], says=AGAIN).text),
        (FIRST[0], Report(FIRST[1], says=FOSTERING).text),
        only=ONLY,
    )
    assert passages(found) == [FOSTERING, AGAIN]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        # Good news after bad, and bad after good.
        (FOSTERING, "Private fostering arrangements are strong and assessed in time."),
        (FOSTERING, "Private fostering arrangements have improved and are no longer poor."),
        ("Private fostering arrangements are strong and assessed in time.", FOSTERING),
        # Another thing is wanting, in the report or in the sentence.
        (FOSTERING, "Life-story work is poor."),
        (FOSTERING, "Private fostering arrangements are assessed in time, but life-story work is poor."),
        # Conditions are no findings.
        (FOSTERING, "When private fostering arrangements are not assessed, managers act at once."),
        # Neutral.
        (FOSTERING, "Inspectors looked at private fostering arrangements."),
        # What every report has.
        ("Social workers are not always able to see children.", "Social workers do not always see children."),
    ],
)
def test_what_does_not_recur(before: str, now: str, tmp_path: Path) -> None:
    assert of(tmp_path, before, now) == []


@pytest.mark.parametrize("days", [(FIRST[0], None), (None, LAST[0]), (FIRST[0], "2018-11-01")])
def test_reports_that_may_be_on_one_inspection(days: tuple[str | None, str | None], tmp_path: Path) -> None:
    assert of(tmp_path, FOSTERING, AGAIN, days=days) == []


def test_reports_on_two_councils(tmp_path: Path) -> None:
    found = observed_of_reports(
        tmp_path,
        (FIRST[0], Report(FIRST[1], says=FOSTERING).text),
        (LAST[0], Report(LAST[1], says=AGAIN, council="Lindale").text),
        stories=[(LAST[0], ON_BOTH)],
        only=ONLY,
    )
    assert found == []


def test_one_report_that_says_it_twice(tmp_path: Path) -> None:
    report = Report(FIRST[1], says=f"{FOSTERING}\n\n{AGAIN}")
    assert observed_of_reports(tmp_path, (FIRST[0], report.text), only=ONLY) == []


def test_only_reports_are_compared(tmp_path: Path) -> None:
    report = Report(FIRST[1], says=FOSTERING)
    found = observed_of_reports(tmp_path, (FIRST[0], report.text), stories=[(LAST[0], AGAIN)], only=ONLY)
    assert found == []


@pytest.mark.shared
def test_private_fostering_recurs_in_two_published_reports(shared: Path, tmp_path: Path) -> None:
    folder = shared / "samples" / "ofsted"
    (found,) = observed_of_files(
        tmp_path,
        ("2014-05-23", folder / "80449-bradford-23-may-2014.pdf"),
        ("2018-10-29", folder / "80449-bradford-29-october-2018.pdf"),
        only=ONLY,
    )
    assert found.about == "privately fostered"
    assert found.why == (
        "Found wanting in Ofsted · 23 May 2014, page 29, and again in Ofsted · 29 October 2018, page 2."
    )
    assert "The response to children privately fostered is poor." in passages(found)
