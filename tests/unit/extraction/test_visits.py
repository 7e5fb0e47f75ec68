"""Letters about visits between inspections: what was visited, when, on what, and by whom."""

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.reports.reader import PaperKind, Report, Stated, read_report
from briefing_app.extraction.reports.visits import read_paper, read_visit
from briefing_app.extraction.text.layout import Layout

FOCUSED = """19 April 2022
Ada Quill
Director of Children’s Services
Dear Ada
Focused visit to Fareholm children’s services
This letter summarises the findings of the focused visit to Fareholm children’s
services on 16 and 17 March 2022. Her Majesty’s Inspectors for this visit were Una
Okafor and Bo Marsh.
Inspectors looked at the local authority’s arrangements for children in need and
children subject to a child protection plan.
Inspectors considered a range of evidence, including case records.
Headline findings
Since the inspection in 2019, when children’s services were judged to be inadequate, leaders have improved
practice.
Yours sincerely
Una Okafor
Her Majesty’s Inspector
"""
MONITORING = """4 July 2019
Dear Mr Vane
Monitoring visit of the London Borough of Tarn and Wick local authority children’s services
I am writing to report the findings of the monitoring visit that took place on
11 June 2019. It was the second since the local authority was judged inadequate in May 2018.
Areas covered by the visit
Inspectors reviewed the progress made in the following areas:
■ the response to contacts and referrals
■ the quality of
assessments.
Findings
"""
JOINT = """Joint targeted area inspection of the multi-agency response to neglect in
Isle of Orr
Between 13 and 17 November 2023, three inspectorates undertook a joint inspection of it.
Dear partners
"""


def document(text: str) -> Document:
    return Document(sha256="d" * 64, text=text, reader="test", reader_version=1)


def visit(text: str) -> Report:
    found = read_visit(document(text))
    assert found is not None
    return found


def value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def test_a_focused_visit() -> None:
    found = visit(FOCUSED)
    assert found.kind is PaperKind.FOCUSED
    assert (value(found.provider), found.inspected) == ("Fareholm", "2022-03-16/2022-03-17")
    assert (value(found.published), value(found.lead_inspector)) == ("2022-04-19", "Una Okafor")
    assert value(found.focus) == (
        "the local authority’s arrangements for children in need and children"
        " subject to a child protection plan"
    )
    for one in (found.provider, found.inspected_from, found.published, found.lead_inspector, found.focus):
        assert one is not None
        assert one.passage.stands_in(FOCUSED)


def test_a_monitoring_visit_of_one_day_with_a_list_of_what_it_looked_at() -> None:
    found = visit(MONITORING)
    assert found.kind is PaperKind.MONITORING
    assert value(found.provider) == "London Borough of Tarn and Wick"
    assert found.inspected == "2019-06-11"
    assert value(found.published) == "2019-07-04"
    focus = value(found.focus)
    assert focus is not None
    assert focus.startswith("the progress made in the following areas: ■ the response")
    assert focus.endswith("the quality of assessments")


def test_a_joint_inspection() -> None:
    found = visit(JOINT)
    assert found.kind is PaperKind.JOINT
    assert (value(found.provider), value(found.focus)) == ("Isle of Orr", "neglect")
    assert found.inspected == "2023-11-13/2023-11-17"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("16 and 17 March 2022", "16 to 17 March 2022"),
        ("16 and 17 March 2022", "16th and 17th\u00a0March 2022"),
        ("16 and 17 March 2022", "Wednesday 16 March and Thursday 17 March 2022"),
        ("Focused visit", "Focussed visit"),
        ("Focused visit", "FOCUSED VISIT"),
        ("children’s", "children's"),
        ("visit to Fareholm children’s", "visit to Fareholm’s children’s"),
        ("visit to Fareholm children’s", "visit to Fareholm local authority children’s"),
        ("Her Majesty’s", "His Majesty’s"),
        ("19 April 2022\n", ""),
    ],
)
def test_letters_in_other_words(old: str, new: str) -> None:
    found = visit(FOCUSED.replace(old, new))
    assert (value(found.provider), found.inspected) == ("Fareholm", "2022-03-16/2022-03-17")
    assert value(found.lead_inspector) == "Una Okafor"
    assert value(found.published) == ("2022-04-19" if "19 April" in FOCUSED.replace(old, new) else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ofsted made a monitoring visit to Fareholm children’s services on 11 June 2019, the council said.",
        "Dear neighbour\nThis letter summarises my visit to Fareholm library on 11 June 2019.",
    ],
)
def test_what_is_no_letter_of_a_visit(text: str) -> None:
    assert read_visit(document(text)) is None


def test_a_report_is_read_before_a_letter() -> None:
    report = "Inspection of Tarn local authority children’s services\nInspection dates: 3 June 2019\n"
    paper = document(report + FOCUSED)
    assert read_paper(paper) == read_report(paper)
    assert read_paper(document(FOCUSED)) == read_visit(document(FOCUSED))


def test_grades_that_a_letter_names_were_given_before() -> None:
    found = read_judgements(document(FOCUSED), Layout(FOCUSED), None, frameworks())
    assert [(one.grade, one.current, one.provider) for one in found] == [("inadequate", False, "Fareholm")]
    assert found[0].inspected == "2019"
