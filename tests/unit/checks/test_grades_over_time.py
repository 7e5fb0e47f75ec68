"""Grades over time: from one inspection to the next, in two sources on one, and what limits the overall."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.services.checking import Check, Observation
from tests.helpers.stories import Report, Story, observed_of_files, observed_of_reports, passages

FIRST = Report("5 to 16 March 2018", overall="Requires improvement", help_and_protection="Good")
LAST = Report("9 to 20 March 2020")
CHANGE, MISMATCH, LIMITING = {Check.GRADE_CHANGE}, {Check.GRADE_MISMATCH}, {Check.LIMITING}
OVERALL = "Fareholm: Overall effectiveness: "
BEFORE_2018 = """Fareholm
Inspection of services for children in need of help and protection, children looked after and care leavers
and
Review of the effectiveness of the local safeguarding children board
Inspection date: 2 February 2015 – 26 February 2015
Report published: 20 April 2015

Children’s services in Fareholm are good

1. Children who need help and protection
Good

2. Children looked after and achieving permanence
Requires improvement

2.1 Adoption performance
Good

2.2 Experiences and progress of care leavers
Good

3. Leadership, management and governance
Good
"""


def published(*reports: Report) -> list[Story]:
    """Reports with the first days of Mays in the years in which the inspections ended."""
    return [(f"{report.inspected[-4:]}-05-01", report.text) for report in reports]


def of(folder: Path, only: set[Check], *reports: Report) -> list[Observation]:
    return observed_of_reports(folder, *published(*reports), only=only)


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("Requires improvement", "Inadequate", "Worse than"),
        ("Outstanding", "Good", "Worse than"),
        ("Inadequate", "Requires improvement", "Better than"),
        ("Good", "Outstanding", "Better than"),
        ("Good", "Good", "The same as"),
    ],
)
def test_better_or_worse_from_one_inspection_to_the_next(
    before: str, after: str, word: str, tmp_path: Path
) -> None:
    reports = replace(FIRST, overall=before), replace(LAST, overall=after)
    (found,) = [one for one in of(tmp_path, CHANGE, *reports) if one.about.startswith(OVERALL)]
    full = [f"{one.lower()} to be good" if "imp" in one else one.lower() for one in (before, after)]
    assert found.about == f"{OVERALL}{full[1]}"
    assert found.why == (
        f"{word} before: {full[0]} when inspected 5 to 16 March 2018,"
        f" {full[1]} when inspected 9 to 20 March 2020."
    )
    assert passages(found) == [f"Overall effectiveness {before}", f"Overall effectiveness {after}"]


def test_every_area_is_compared_with_itself(tmp_path: Path) -> None:
    found = of(tmp_path, CHANGE, FIRST, LAST)
    assert {one.about.removeprefix("Fareholm: "): one.why.partition(" before")[0] for one in found} == {
        "Overall effectiveness: inadequate": "Worse than",
        "The experiences and progress of children who need help and protection: inadequate": "Worse than",
        "The experiences and progress of children in care: requires improvement to be good": "The same as",
        "The impact of leaders on social work practice with children and families:"
        " requires improvement to be good": "The same as",
    }


def test_the_order_in_which_reports_are_added_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    ordered = {(one.about, one.why) for one in of(tmp_path / "one", CHANGE, FIRST, LAST)}
    assert {(one.about, one.why) for one in of(tmp_path / "two", CHANGE, LAST, FIRST)} == ordered
    assert len(ordered) == 4


def test_three_inspections_are_two_changes(tmp_path: Path) -> None:
    middle = replace(LAST, inspected="4 to 15 March 2019")
    last = replace(LAST, overall="Good")
    found = [one for one in of(tmp_path, CHANGE, FIRST, middle, last) if one.about.startswith(OVERALL)]
    assert [passages(one) for one in found] == [
        ["Overall effectiveness Requires improvement", "Overall effectiveness Inadequate"],
        ["Overall effectiveness Inadequate", "Overall effectiveness Good"],
    ]


def test_areas_of_another_framework_have_their_own_names(tmp_path: Path) -> None:
    found = observed_of_reports(tmp_path, ("2015-04-20", BEFORE_2018), *published(LAST), only=CHANGE)
    told = {one.about.removeprefix("Fareholm: "): one for one in found}
    help_ = told["The experiences and progress of children who need help and protection: inadequate"]
    assert help_.why == (
        "Worse than before: good when inspected 2 to 26 February 2015, inadequate when inspected"
        " 9 to 20 March 2020; the framework changed, the area was “Children who need help and protection”."
    )
    assert passages(help_)[0] == "Children who need help and protection Good"
    leaders = next(one for about, one in told.items() if about.startswith("The impact of leaders"))
    assert "the area was “Leadership, management and governance”" in leaders.why
    assert len(told) == 4


def test_what_a_story_tells_of_an_earlier_inspection(tmp_path: Path) -> None:
    told = "Ofsted judged Fareholm Council’s children’s services good after an inspection in March 2012."
    found = observed_of_reports(tmp_path, *published(LAST), stories=[("2020-05-20", told)], only=CHANGE)
    (overall,) = [one for one in found if one.about.startswith(OVERALL)]
    assert overall.why.startswith("Worse than before: good when inspected March 2012, inadequate when")
    assert passages(overall) == [told, "Overall effectiveness Inadequate"]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        # Half a year on, it may still be the same inspection.
        (FIRST, replace(LAST, inspected="3 to 14 September 2018")),
        # Of two councils.
        (FIRST, replace(LAST, council="Lindale")),
    ],
)
def test_what_is_no_change(first: Report, last: Report, tmp_path: Path) -> None:
    assert of(tmp_path, CHANGE | MISMATCH, first, last) == []


def test_one_inspection_is_no_change(tmp_path: Path) -> None:
    assert of(tmp_path, CHANGE | MISMATCH, LAST) == []


@pytest.mark.parametrize("grade", ["good", "outstanding"])
def test_another_grade_than_in_the_report_on_the_inspection(grade: str, tmp_path: Path) -> None:
    told = (
        f"Ofsted has judged Fareholm Council’s children’s services {grade} after an inspection in March 2020."
    )
    found = observed_of_reports(tmp_path, *published(LAST), stories=[("2020-05-20", told)], only=MISMATCH)
    assert [one.about for one in found] == ["Overall effectiveness"]
    assert found[0].why == (
        f"0.txt · 20 May 2020 has {grade}, Ofsted · 1 May 2020 has inadequate, for one inspection."
    )
    assert passages(found[0]) == [told, "Overall effectiveness Inadequate"]


@pytest.mark.parametrize(
    "told",
    [
        "Ofsted judged Fareholm Council’s children’s services inadequate after an inspection in March 2020.",
        "Ofsted judged Lindale Council’s children’s services good after an inspection in March 2020.",
        "Fareholm Council hopes that Ofsted will judge its children’s services good.",
    ],
)
def test_no_other_grade_of_the_inspection(told: str, tmp_path: Path) -> None:
    stories = [("2020-05-20", told)]
    assert observed_of_reports(tmp_path, *published(LAST), stories=stories, only=MISMATCH) == []


@pytest.mark.parametrize(
    ("grades", "limits"),
    [
        (
            ("Inadequate", "Requires improvement", "Inadequate", "Good"),
            "“The experiences and progress of children who need help and protection” was inadequate.",
        ),
        (
            ("Good", "Outstanding", "Outstanding", "Good"),
            "“The experiences and progress of children in care” was good.",
        ),
    ],
)
def test_the_area_that_limits_the_overall_grade(
    grades: tuple[str, str, str, str], limits: str, tmp_path: Path
) -> None:
    (found,) = of(tmp_path, LIMITING, Report(LAST.inspected, *grades))
    assert found.about == "Fareholm: Overall effectiveness, inspected 9 to 20 March 2020"
    assert found.why == f"{grades[0]} overall although 2 of 3 areas were graded better: {limits}"
    assert passages(found)[0] == f"Overall effectiveness {grades[0]}"
    assert len(found.evidence) == 4


@pytest.mark.parametrize(
    "grades",
    [
        # All alike.
        ("Good", "Good", "Good", "Good"),
        # Most of them are no better.
        ("Inadequate", "Inadequate", "Inadequate", "Good"),
        # The overall one is not the worst.
        ("Requires improvement", "Good", "Inadequate", "Requires improvement"),
        ("Requires improvement", "Good", "Inadequate", "Good"),
        # None is as bad as all together.
        ("Inadequate", "Good", "Requires improvement", "Good"),
    ],
)
def test_no_area_limits_the_overall_grade(grades: tuple[str, str, str, str], tmp_path: Path) -> None:
    assert of(tmp_path, LIMITING, Report(LAST.inspected, *grades)) == []


def test_each_inspection_has_its_own_limits(tmp_path: Path) -> None:
    first = Report(FIRST.inspected, "Good", "Outstanding", "Outstanding", "Good")
    last = Report(LAST.inspected, "Inadequate", "Good", "Inadequate", "Good")
    found = of(tmp_path, LIMITING, first, last)
    assert {one.about.partition("inspected ")[2] for one in found} == {FIRST.inspected, LAST.inspected}


def test_inspections_are_not_mixed(tmp_path: Path) -> None:
    """What an area was graded at another inspection limits nothing."""
    first = Report(FIRST.inspected, "Good", "Good", "Good", "Good")
    assert of(tmp_path, LIMITING, first, Report(LAST.inspected, *["Inadequate"] * 4)) == []


@pytest.mark.shared
def test_grades_of_two_published_reports(shared: Path, tmp_path: Path) -> None:
    folder = shared / "samples" / "ofsted"
    found = observed_of_files(
        tmp_path,
        ("2014-05-23", folder / "80449-bradford-23-may-2014.pdf"),
        ("2018-10-29", folder / "80449-bradford-29-october-2018.pdf"),
        only=CHANGE,
    )
    assert [one.why.partition(" before")[0] for one in found] == ["Worse than"] * 4
    (overall,) = [one for one in found if one.about == "Bradford: Overall effectiveness: inadequate"]
    assert "before: requires improvement when inspected 18 February to 12 March 2014, inade" in overall.why
    assert passages(overall) == [
        "overall judgement is requires improvement",
        "Overall effectiveness Inadequate",
    ]
