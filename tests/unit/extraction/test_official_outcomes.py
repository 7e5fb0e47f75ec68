"""Tables of inspection outcomes: a grade for each council and area, whatever the columns are called."""

from datetime import date

import pytest

from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import OFFICIAL_RULE, JudgementMention
from briefing_app.extraction.reader import read_mentions
from briefing_app.reading.files import open_content
from tests.helpers import tables

LEADERS = "The impact of leaders on social work practice with children and families"
PROTECTION = "The experiences and progress of children who need help and protection"
CARE = "The experiences and progress of children in care"
LEAVERS = "The experiences and progress of care leavers"
HEADER = [
    "Region",
    "Local authority",
    "Inspection start date",
    "Inspection end date",
    "Overall effectiveness",
]
ILACS = [*HEADER, LEADERS, PROTECTION, CARE, LEAVERS]
DAYS = ["09/03/2031", "20/03/2031"]
INSPECTED = "2031-03-09/2031-03-20"
CALDERBY = [
    "The Marches",
    "Calderby",
    *DAYS,
    "Good",
    "Outstanding",
    "Good",
    "Inadequate",
    "Not yet inspected",
]
GRADES = {
    "overall-effectiveness": "good",
    "impact-of-leaders": "outstanding",
    "help-and-protection": "good",
    "children-in-care": "inadequate",
}


def read(rows: tables.Rows, **more: tables.Rows) -> list[JudgementMention]:
    """What is read from an ODS with these rows, and perhaps more sheets; and the same from XLSX."""
    sheets = {"Outcomes": rows, **more}
    one, other = (
        [
            mention
            for mention in read_mentions(open_content(content, "a").document, None, frameworks())
            if isinstance(mention, JudgementMention)
        ]
        for content in (tables.ods(sheets), tables.xlsx(sheets))
    )
    assert [(item.passage.exact, item.grade) for item in one] == [
        (item.passage.exact, item.grade) for item in other
    ]
    return one


def grades(
    found: list[JudgementMention], provider: str = "Calderby", *, current: bool = True
) -> dict[str, str]:
    return {item.area: item.grade for item in found if item.provider == provider and item.current is current}


def test_a_row_gives_each_grade_with_council_days_and_the_row_itself() -> None:
    found = read([ILACS, CALDERBY])
    assert grades(found) == GRADES
    assert {(item.framework, item.provider, item.inspected, item.rule) for item in found} == {
        ("ilacs", "Calderby", INSPECTED, OFFICIAL_RULE)
    }
    assert {item.passage.exact for item in found} == {"\t".join(CALDERBY)}
    assert {item.confidence for item in found} == {0.99}


VARIANTS: dict[str, tables.Rows] = {
    "title and notes above": [["Outcomes as at March 2031"], ["Note", "x = no grade"], [], ILACS, CALDERBY],
    "other names of columns": [
        ["LA name", "Office region", "Date of inspection (start)", "End of inspection date", "Overall",
         "Impact of leaders", "Help and protection", "Children in care", "Care leavers"],
        ["Calderby", "The Marches", *DAYS, "Good", "Outstanding", "Good", "Inadequate", ""],
    ],
    "names of a database": [
        ["region", "local_authority", "inspection_start_date", "inspection_end_date", "overall_effectiveness",
         "impact_of_leaders", "experiences_and_progress_of_children_who_need_help_and_protection",
         "experiences_and_progress_of_children_in_care", "experiences_and_progress_of_care_leavers"],
        CALDERBY,
    ],
    "before care leavers had an area": [
        [*HEADER, LEADERS, PROTECTION, "The experiences and progress of children in care and care leavers"],
        [*CALDERBY[:7], "Inadequate"],
    ],
    "real dates": [ILACS, ["The Marches", "Calderby", date(2031, 3, 9), date(2031, 3, 20), *CALDERBY[4:]]],
    "days in one cell": [
        ["Authority", "Inspection dates", "Overall effectiveness", LEADERS, PROTECTION, CARE],
        ["Calderby", "9 to 20 March 2031", *CALDERBY[4:8]],
    ],
    "footnotes and capitals": [
        ILACS,
        ["", "CALDERBY BOROUGH COUNCIL", *DAYS, "GOOD [2]", "outstanding*", "Good (note 3)", "Inadequate"],
    ],
    "a column of the framework": [
        ["Inspection framework", *ILACS], ["ILACS standard inspection", *CALDERBY],
    ],
    "grades under a group heading": [["", "", "", "", "Latest inspection"], ILACS, CALDERBY],
}  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
def test_columns_vary_from_year_to_year(variant: str) -> None:
    found = read(VARIANTS[variant])
    assert {item.area: item.grade for item in found} == GRADES
    assert {item.framework for item in found} == {"ilacs"}
    assert {item.inspected for item in found} == {INSPECTED}
    assert {(item.provider or "").title() for item in found} == {"Calderby"}


SIF = [
    "Local authority", "Inspection start date", "Overall effectiveness",
    "Children who need help and protection",
    "Children looked after and achieving permanence", "Adoption performance",
    "Experiences and progress of care leavers", "Leadership, management and governance",
    "Local Safeguarding Children Board",
]  # fmt: skip


def test_the_framework_is_told_by_its_areas() -> None:
    found = read([SIF, ["Calderby", "03/02/2015", *["Good"] * 5, "Requires improvement", "Inadequate"]])
    assert {item.framework for item in found} == {"sif"}
    assert grades(found) == {
        "overall-effectiveness": "good",
        "help-and-protection": "good",
        "looked-after-and-permanence": "good",
        "adoption": "good",
        "care-leavers": "good",
        "leadership": "requires-improvement",
        "lscb": "inadequate",
    }


def test_two_frameworks_side_by_side_keep_to_their_columns() -> None:
    header = ["Council", "Overall effectiveness", LEADERS, PROTECTION, CARE, *SIF[2:6]]
    found = read([header, ["Calderby", "Good", "Good", "Good", "Good", *["Inadequate"] * 4]])
    assert {(item.framework, item.grade) for item in found} == {("ilacs", "good"), ("sif", "inadequate")}
    assert len(found) == 8


def test_an_earlier_inspection_is_marked_as_earlier_and_has_the_framework_of_its_time() -> None:
    header = [*ILACS, "Previous overall effectiveness", "Previous inspection start date"]
    found = read([header, [*CALDERBY, "Inadequate", "05/05/2015"]])
    assert grades(found) == GRADES
    (earlier,) = [item for item in found if not item.current]
    assert (earlier.framework, earlier.area, earlier.grade) == ("sif", "overall-effectiveness", "inadequate")
    assert earlier.inspected == "2015-05-05"


def test_of_several_rows_of_a_council_the_latest_is_todays() -> None:
    before = ["", "Calderby", "01/02/2027", "12/02/2027", *["Inadequate"] * 4, ""]
    found = read([ILACS, before, CALDERBY])
    assert grades(found) == GRADES
    assert set(grades(found, current=False).values()) == {"inadequate"}


def test_two_rows_that_contradict_each_other_are_not_sure() -> None:
    found = read([ILACS, CALDERBY, [*CALDERBY[:4], "Inadequate", *CALDERBY[5:]]])
    unsure = {(item.area, item.confidence) for item in found if item.confidence < 0.9}
    assert unsure == {("overall-effectiveness", 0.5)}


def test_a_council_that_stands_twice_with_the_same_grades_is_as_sure() -> None:
    assert {item.confidence for item in read([ILACS, CALDERBY, CALDERBY])} == {0.99}


@pytest.mark.parametrize(
    "cell",
    ["", "Not yet inspected", "Not judged", "N/A", "-", "x", "c", "2", "No grade", "Good or better", None],
)  # fmt: skip
def test_what_is_no_grade_gives_no_judgement(cell: str | None) -> None:
    found = read([ILACS, [*CALDERBY[:4], cell, *CALDERBY[5:]]])
    assert grades(found) == {area: grade for area, grade in GRADES.items() if area != "overall-effectiveness"}


@pytest.mark.parametrize(
    ("given", "called"),
    [("Wexbridge, City of", "Wexbridge"), ("Wexbridge City Council", "Wexbridge"), ("Wexbridge", "Wexbridge"),
     ("City of Wexbridge Metropolitan District Council", "Wexbridge"),
     ("Fenwick and Arden", "Fenwick and Arden"),
     ("London Borough of Netherby", "Netherby"), ("City of London", "City of London"),
     ("Royal Borough of Port Arden", "Port Arden"), ("Wexbridgeshire County Council", "Wexbridgeshire")],
)  # fmt: skip
def test_a_council_is_called_as_in_a_sentence(given: str, called: str) -> None:
    assert {item.provider for item in read([ILACS, ["", given, *CALDERBY[2:]]])} == {called}


NOT_OUTCOMES: dict[str, tables.Rows] = {
    "schools": [
        ["School name", "Local authority", "Overall effectiveness", "Leadership and management", PROTECTION],
        ["Calderby High", "Calderby", "Good", "Good", "Good"],
    ],
    "children's homes": [
        ["Local authority", "Setting", "Overall effectiveness", LEADERS, PROTECTION],
        ["Calderby", "1", *["Good"] * 3],
    ],
    "homes without a name": [
        ["Local authority", "Overall effectiveness", LEADERS, PROTECTION], *[["Calderby", *["Good"] * 3]] * 5,
    ],
    "only an overall grade": [["Local authority", "Overall effectiveness"], ["Calderby", "Good"]],
    "no council": [["Region", "Overall effectiveness", LEADERS, PROTECTION], ["The Marches", *["Good"] * 3]],
    "counts of grades": [["Local authority", "Outstanding", "Good", "Inadequate"], ["Calderby", 1, 2, 3]],
    "numbers of children": [["Local authority", "Care leavers", CARE, PROTECTION], ["Calderby", 12, 40, 5]],
    "an empty header": [[], ["Calderby", "Good"]],
    "nothing below the header": [ILACS],
}  # fmt: skip


@pytest.mark.parametrize("table", NOT_OUTCOMES)
def test_other_tables_give_no_judgement(table: str) -> None:
    assert read(NOT_OUTCOMES[table]) == []


def test_a_hidden_sheet_gives_no_judgement() -> None:
    content = tables.xlsx({"Shown": [["x"]], "Old": [ILACS, CALDERBY]}, hidden=["Old"])
    assert read_mentions(open_content(content, "a").document, None, frameworks()) == ()


def test_several_sheets_are_each_read_by_their_own_header() -> None:
    found = read([["Notes"]], Sif=[SIF, ["Stonemoor", "03/02/2015", *["Good"] * 7]], Ilacs=[ILACS, CALDERBY])
    assert {(item.framework, item.provider) for item in found} == {
        ("sif", "Stonemoor"),
        ("ilacs", "Calderby"),
    }


def test_a_table_is_no_story() -> None:
    rows = [
        ["Council", "Vacancies", "Said"],
        ["Calderby", "38 vacancies in March 2031", "“We are sorry,” said Amina Rashid."],
    ]
    document = open_content(tables.csv_text(rows).encode(), "a.csv").document
    assert read_mentions(document, date(2031, 4, 1), frameworks()) == ()
