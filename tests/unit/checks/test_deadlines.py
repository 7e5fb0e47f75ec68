"""Deadlines that rules set: the plan that is due 70 working days after a report that ends in inadequate."""

from datetime import date
from pathlib import Path

import pytest

from briefing_app.domain.documents import Details
from briefing_app.domain.working_days import working_day_after
from briefing_app.services.adding import add_files
from briefing_app.services.checking import check_all
from briefing_app.services.following import Followed, Standing
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming

REPORT = """Inspection of Fareholm local authority
children’s services
Inspection dates: 17 September to 28 September 2018
Lead inspector: Una Okafor, Her Majesty’s Inspector
Judgement Grade
The impact of leaders on social work practice with children and families Requires improvement
The experiences and progress of children who need help and protection {grade}
The experiences and progress of children in care Requires improvement
Overall effectiveness {grade}
"""
STORY = "Ofsted judged Fareholm Council’s children’s services inadequate.\n\n"


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2018, 10, 29), 70, date(2019, 2, 7)),
        # Over Christmas and the new year.
        (date(2018, 12, 24), 1, date(2018, 12, 27)),
        (date(2018, 12, 28), 2, date(2019, 1, 2)),
        # Over a weekend.
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        # A bank holiday of one year only.
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(day: date, count: int, expected: date) -> None:
    assert working_day_after(day, count) == expected


@pytest.mark.parametrize("count", [0, -3])
def test_no_working_day_lies_before(count: int) -> None:
    with pytest.raises(ValueError, match="not a number of working days"):
        working_day_after(date(2018, 10, 29), count)


def promises(
    folder: Path, grade: str, published: str | None, *stories: tuple[str, str], on: date
) -> list[Followed]:
    (folder / "report.txt").write_text(REPORT.format(grade=grade), encoding="utf-8")
    details = Details(title="Report", publisher="Ofsted", published=published)
    incoming = [Incoming(folder / "report.txt", details)]
    for number, (day, text) in enumerate(stories):
        path = folder / f"{number}.txt"
        path.write_text(f"{STORY}{text}\n", encoding="utf-8")
        incoming.append(Incoming(path, Details(title=path.name, published=day)))
    with new_library(folder / "a.briefing") as library:
        add_files(library, incoming)
        return [one for one in check_all(library, on).promises if one.what.startswith("The council’s plan")]


def test_the_plan_is_due_with_its_basis(tmp_path: Path) -> None:
    (found,) = promises(tmp_path, "Inadequate", "2018-10-29", on=date(2018, 11, 5))
    assert found.what == "The council’s plan after “inadequate” (Fareholm)"
    assert (found.due, found.standing) == ("2019-02-07", Standing.AHEAD)
    assert found.basis == (
        "70 working days after the report of 29 October 2018,"
        " without weekends and the bank holidays of England"
    )
    assert "Inadequate" in found.said[0].mention.passage.exact


def test_after_the_day_it_is_overdue_unless_a_source_has_it(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (overdue,) = promises(tmp_path / "one", "Inadequate", "2018-10-29", on=date(2019, 2, 8))
    assert overdue.standing is Standing.OVERDUE
    stories = (
        ("2018-11-20", "An improvement plan will be in place next month."),
        ("2019-01-25", "The council has now published its improvement plan."),
    )
    (kept,) = promises(tmp_path / "two", "Inadequate", "2018-10-29", *stories, on=date(2019, 2, 8))
    assert kept.standing is Standing.KEPT


@pytest.mark.parametrize(
    ("grade", "published"), [("Requires improvement", "2018-10-29"), ("Inadequate", None)]
)
def test_nothing_is_due_otherwise(grade: str, published: str | None, tmp_path: Path) -> None:
    assert promises(tmp_path, grade, published, on=date(2019, 2, 8)) == []
