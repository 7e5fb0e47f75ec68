"""The grades of inspection reports: tables as PDFs give them, sentences, and those of earlier inspections."""

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import Framework, frameworks
from briefing_app.domain.mentions import JudgementMention
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.text.layout import Layout

ILACS_PAGE = """Inspection of Fareholm local authority
children’s services
Inspection dates: {dates}
Lead inspector: Una Okafor, His Majesty’s Inspector
"""
SIF_PAGE = """1
Fareholm Borough Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board
Inspection date: 24 November 2014 – 17 December 2014
"""
SIF_LIST = """1. Children who need help and protection Requires
Improvement
2. Children looked after and achieving
permanence
Good
2.1 Adoption performance Outstanding
2.2 Experiences and progress of care leavers
Requires
improvement
3. Leadership, management and governance Inadequate
"""
SIF_PARTS = {
    "help-and-protection": "requires-improvement",
    "looked-after-and-permanence": "good",
    "adoption": "outstanding",
    "care-leavers": "requires-improvement",
    "leadership": "inadequate",
}


def read(text: str, known: tuple[Framework, ...] | None = None) -> tuple[JudgementMention, ...]:
    document = Document(sha256="c" * 64, text=text, reader="test", reader_version=1)
    found = read_judgements(document, Layout(text), None, known or frameworks())
    assert all(one.passage.stands_in(text) for one in found)
    return found


def today(text: str, known: tuple[Framework, ...] | None = None) -> dict[str, str]:
    return {one.area: one.grade for one in read(text, known) if one.current}


def ilacs(table: str, dates: str = "6 to 17 March 2023") -> str:
    return f"{ILACS_PAGE.format(dates=dates)}Judgement Grade\n{table}"


FIVE = {
    "impact-of-leaders": "outstanding",
    "help-and-protection": "requires-improvement",
    "children-in-care": "good",
    "care-leavers": "inadequate",
    "overall-effectiveness": "good",
}
BESIDE = """The impact of leaders on social work
practice with children and families
Outstanding
The experiences and progress of
children who need help and protection
Requires improvement to be good
The experiences and progress of
children in care
Good
The experiences and progress of care
leavers
Inadequate
Overall effectiveness Good
"""
GRADES_LAST = """The impact of leaders on social work practice with children and families
The experiences and progress of children who need help and protection
The experiences and progress of children in care
The experiences and progress of care leavers
Overall effectiveness
Outstanding
Requires improvement
to be good
Good
Inadequate
Good
"""
GRADES_FIRST = """Outstanding
Requires improvement
to be good
Good
Inadequate
Good
The impact of leaders on social work practice with children and families
The experiences and progress of children who need help and protection
The experiences and progress of children in care
The experiences and progress of care leavers
Overall effectiveness
"""
ONE_LINE = " ".join(BESIDE.split()) + "\n"
OTHER_ORDER = """Overall effectiveness: Good
The experiences and progress of care leavers: Inadequate
The experience and progress of children in care: Good
The experiences and progress of children who need help and protection: Requires improvement
The impact of leaders on social work practice with children and families: Outstanding
"""


@pytest.mark.parametrize(
    "table", [BESIDE, GRADES_LAST, GRADES_FIRST, ONE_LINE, OTHER_ORDER, BESIDE.replace("\n", " \n")]
)
@pytest.mark.parametrize(
    "prose",
    [
        "",
        "Good practice is seen in most teams. Leadership is inadequate in one of them.\n",
        "Outstanding work makes a difference.\nOverall effectiveness Inadequate services are rare.\n",
    ],
)
def test_a_table_in_any_reading_order(table: str, prose: str) -> None:
    assert today(ilacs(table + prose)) == FIVE


def test_care_leavers_were_no_area_of_their_own_before_2023() -> None:
    table = BESIDE.replace("children in care\nGood", "children in care and\ncare leavers Good").replace(
        "The experiences and progress of care\nleavers\nInadequate\n", ""
    )
    found = today(ilacs(table, "9 to 20 May 2022"))
    assert found == {area: grade for area, grade in FIVE.items() if area != "care-leavers"}


def test_a_row_in_new_words_does_not_lose_the_others() -> None:
    table = BESIDE.replace("The experiences and progress of\nchildren in care\n", "Life for our children\n")
    assert today(ilacs(table)) == {area: grade for area, grade in FIVE.items() if area != "children-in-care"}


def test_a_row_may_name_its_area_in_everyday_words() -> None:
    table = SIF_LIST.replace("Adoption performance", "Adoption").replace(", management and governance", "")
    assert today(f"{SIF_PAGE}{table}Leadership is good at listening.\n") == SIF_PARTS


def test_grades_of_a_report_carry_its_days_provider_and_rule() -> None:
    found = [one for one in read(ilacs(BESIDE)) if one.current]
    assert {(one.framework, one.inspected, one.provider) for one in found} == {
        ("ilacs", "2023-03-06/2023-03-17", "Fareholm")
    }
    assert {one.rule for one in found} == {"table of an inspection report"}
    leaders = next(one for one in found if one.area == "impact-of-leaders")
    assert leaders.passage.exact.startswith("impact of leaders")
    assert leaders.passage.exact.endswith("Outstanding")


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The overall judgement is requires improvement.", "requires-improvement"),
        ("The overall judgement is that children’s services require\nimprovement", "requires-improvement"),
        ("Children’s services in Fareholm are good", "good"),
        ("Children’s services in St. Orrin are inadequate", "inadequate"),
        ("Children’s services in the Borough of Fareholm area\nrequire improvement to be Good",
         "requires-improvement"),
        ("Fareholm children’s services are outstanding.", "outstanding"),
    ],
)  # fmt: skip
def test_the_judgement_as_a_whole_in_a_sentence(sentence: str, grade: str) -> None:
    expectation = "As a minimum, all children and young people receive good help, care and protection."
    for text in (f"{sentence}\n{expectation}\n{SIF_LIST}", f"{sentence}\n{SIF_LIST}{expectation}"):
        assert today(SIF_PAGE + text) == SIF_PARTS | {"overall-effectiveness": grade}


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The effectiveness of the Local Safeguarding Children Board (LSCB) is\ngood", "good"),
        ("The Local Safeguarding Children Board requires improvement\nSummary", "requires-improvement"),
        ("The LSCB is inadequate because:", "inadequate"),
        ("Fareholm Safeguarding Children Board (FSCB) is outstanding.", "outstanding"),
        ("An LSCB that is good coordinates its partners.\nAn LSCB requires improvement if not.", None),
        ("The LSCB was good in 2011.\nTraining by the LSCB is good value.", None),
    ],
)  # fmt: skip
def test_the_board_is_graded_in_a_sentence(sentence: str, grade: str | None) -> None:
    wanted = SIF_PARTS | {"overall-effectiveness": "good"} | ({"lscb": grade} if grade else {})
    assert today(f"{SIF_PAGE}Children’s services are good\n{SIF_LIST}\n{sentence}\n") == wanted


def test_a_board_that_was_not_reviewed_has_no_grade() -> None:
    front = SIF_PAGE.replace(
        "and\nReview of the effectiveness of the Local Safeguarding Children\nBoard\n", ""
    )
    assert today(f"{front}{SIF_LIST}\nThe LSCB is good.\n") == SIF_PARTS


def test_grades_of_earlier_inspections_are_not_todays() -> None:
    text = ilacs(
        BESIDE
        + "Services have improved since the last inspection in 2018, when children’s services in Fareholm"
        " were judged to be inadequate.\n"
    )
    earlier = [one for one in read(text) if not one.current]
    assert [(one.area, one.grade, one.inspected) for one in earlier] == [
        ("overall-effectiveness", "inadequate", "2018")
    ]
    assert today(text) == FIVE


def test_a_framework_of_reports_alone_is_read_in_them_and_nowhere_else() -> None:
    front = (
        "Inspection of looked after children\nservices\nTarn Council\nInspection dates: 15 – 19 July 2013\n"
    )
    contents = "Contents\nOverall effectiveness 4\nCapacity to improve 4\nQuality of provision 13\n"
    table = (
        "Overall effectiveness Adequate Grade 3\nCapacity to improve Good Grade 2\n"
        "Quality of provision\nAdequate Grade 3\nLeadership and management Good Grade 2"
    )
    assert today(front + contents + "Record of main findings\n" + table) == {
        "overall-effectiveness": "adequate",
        "capacity-to-improve": "good",
        "quality-of-provision": "adequate",
        "leadership": "good",
    }
    article = "Inspectors judged children’s services in Tarn good for leadership and management in 2019."
    assert all(one.framework != "lac-2013" for one in read(article))


CHILD_PROTECTION = """Inspection of local authority arrangements for
the protection of children
Tarn Council
Inspection dates: 14 – 23 January 2013
Reporting inspector Una Okafor HMI
Contents
Overall effectiveness 4
Quality of practice 9
Overall effectiveness
Grade 3 (Adequate)
1. The overall effectiveness is adequate. The council was judged good in 2009.
Record of main findings
Local authority arrangements for the protection of children
Overall effectiveness Adequate
The effectiveness of the help and protection
provided to children, young people, families and
carers
Inadequate
The quality of practice Good
Leadership and governance Adequate
"""


def test_child_protection_inspections_of_2013() -> None:
    assert today(CHILD_PROTECTION) == {
        "overall-effectiveness": "adequate",
        "help-and-protection": "inadequate",
        "quality-of-practice": "good",
        "leadership": "adequate",
    }


def test_headings_of_sections_make_up_for_a_table_that_can_not_be_read() -> None:
    headings = """The overall effectiveness of services is good.
The experiences and progress of children who need help and
protection: requires improvement to be good
1. Help is early.
The experiences and progress of children in care: good
2. Leadership is inadequate in one team.
The experiences and progress of care leavers is inadequate
The impact of leaders on social work practice with children and
families: outstanding
"""
    assert today(ilacs("a picture\n" + headings)) == FIVE
    wrong = headings.replace("care leavers is inadequate", "care leavers is good")
    assert today(ilacs(BESIDE + wrong)) == FIVE


def test_one_heading_alone_is_no_table() -> None:
    assert read_grades_of("The experiences and progress of care leavers: good\nThey are happy.\n") == {}


def read_grades_of(body: str) -> dict[str, str]:
    text = ilacs(body).replace("Judgement Grade\n", "")
    return {one.area: one.grade for one in read(text) if one.rule.endswith("inspection report")}


@pytest.mark.parametrize(
    "words",
    [
        "Children’s services in {} were judged ‘adequate’, help and protection inadequate, in 2012.",
        "The children’s services were judged to be outstanding in 2014 by the Department for Education.",
        "Children’s services of the predecessor council were judged inadequate in 2019.",
        "In 2014, most children’s homes run by children’s services in {} were judged good.",
    ],
)
def test_grades_that_others_had_are_not_remembered(words: str) -> None:
    assert [one for one in read(ilacs(BESIDE + words.format("Fareholm") + "\n")) if not one.current] == []
