"""What the title page of an inspection report says, in each form that inspectorates have used."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.reports.day_ranges import find_days
from briefing_app.extraction.reports.inspectors import find_lead
from briefing_app.extraction.reports.reader import Report, Stated, read_report
from briefing_app.extraction.text.layout import Layout
from briefing_app.reading.files import open_file

SINGLE = """1
Fareholm Borough Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
and
Review of the effectiveness of the Local Safeguarding Children
Board
Inspection date: 24 November 2014 – 17 December 2014
Report published: 9 February 2015
Children’s services in Fareholm are good
"""


def document(text: str) -> Document:
    return Document(sha256="b" * 64, text=text, reader="test", reader_version=1)


def report(text: str) -> Report:
    found = read_report(document(text))
    assert found is not None
    return found


def value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def page(title: str, dates: str = "Inspection dates: 3 to 14 June 2019") -> str:
    return f"{title}\n{dates}\nLead inspector: Una Okafor\nHer Majesty’s Inspector\nJudgement Grade\n"


def test_a_title_page_gives_all_particulars_with_their_places() -> None:
    text = SINGLE + "The inspection team\nLead inspector: Iris Vane HMI\nDeputy lead inspector: Bo Quill\n"
    found = report(text)
    assert found.framework == "sif"
    assert found.inspected == "2014-11-24/2014-12-17"
    stated = {
        "Fareholm Borough Council": found.provider,
        "2014-11-24": found.inspected_from,
        "2014-12-17": found.inspected_to,
        "2015-02-09": found.published,
        "Iris Vane": found.lead_inspector,
    }
    for wanted, one in stated.items():
        assert one is not None
        assert one.value == wanted
        assert one.passage.stands_in(text)
    assert found.inspected_to is not None
    assert found.inspected_to.passage.exact == "24 November 2014 – 17 December 2014"


@pytest.mark.parametrize(
    ("title", "framework", "provider"),
    [
        ("Fareholm Council\nInspection of children’s social care services", "ilacs", "Fareholm Council"),
        ("1\nFareholm\nInspection of local authority\nchildren's services", "ilacs", "Fareholm"),
        ("Inspection of Fareholm local authority\nchildren’s services", "ilacs", "Fareholm"),
        ("Inspection of Fareholm County Council\nchildren’s services", "ilacs", "Fareholm County Council"),
        ("Inspection of St. Orrin local authority children’s services", "ilacs", "St. Orrin"),
        ("Inspection of the Royal Borough of\nTarn and Wick local authority\nchildren’s services", "ilacs",
         "the Royal Borough of Tarn and Wick"),
        ("1\nThe City of Fareholm and\nWick Council\nInspection of children’s social care services", "ilacs",
         "The City of Fareholm and Wick Council"),
        ("Tarn, Wick and Orr\nRe-inspection of services for children in need of help\nand protection",
         "sif", "Tarn, Wick and Orr"),
        ("Inspection of looked after children\nservices\nTarn Council", "lac-2013", "Tarn Council"),
        ("Inspection of Wick children’s services\n4 June 2019\nInspection of Tarn\nchildren’s services",
         "ilacs", "Tarn"),
        ("1\n\nCity of Tarn District\n\nCouncil\n\nInspection of children’s social care services", "ilacs",
         "City of Tarn District Council"),
        ("Newport Reach Council\nInspection of children’s social care services", "ilacs",
         "Newport Reach Council"),
        ("Inspection of children’s social care services in Tarn and\nWick", "ilacs", "Tarn and Wick"),
        ("Short inspection of Fareholm local authority children’s services", "ilacs", "Fareholm"),
        ("ILACS short inspection of Isle of Orr\nchildren’s services", "ilacs", "Isle of Orr"),
        ("Inspection of Fareholm City Council’s children’s services", "ilacs", "Fareholm City Council"),
        ("Inspection of Fareholm Children’s Trust children´s services", "ilacs", "Fareholm Children’s Trust"),
        ("Fareholm\nReinspection of services for\nchildren in need of help and protection", "sif",
         "Fareholm"),
        ("Inspection of services for looked  after children\nTarn Council\n", "lac-2013", "Tarn Council"),
        ("Inspection of local authority arrangements\nfor the protection of children\nTarn and Wick Council",
         "cp-2013", "Tarn and Wick Council"),
        ("Area SEND inspection of Tarn and\nOrr Local Area Partnership", "area-send", "Tarn and Orr"),
        ("Store Street\nManchester\nM1 2WD\n9 July 2019\nTarn\nInspection of children’s services", "ilacs",
         "Tarn"),
        ("Orr-on\ufffeSea\nInspection of children’s social care services", "ilacs", "Orr-on-Sea"),
    ],
)  # fmt: skip
def test_the_title_tells_framework_and_provider(title: str, framework: str, provider: str) -> None:
    found = report(page(title))
    assert found.framework == framework
    assert value(found.provider) == provider
    assert found.inspected == "2019-06-03/2019-06-14"
    assert value(found.lead_inspector) == "Una Okafor"
    assert found.published is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Monitoring visit to Fareholm children’s services\n\nDear Ms Quill\nUna Okafor led it.",
        "Focused visit to Fareholm local authority children’s services\nOn 3 June 2019 we came.",
        "Ofsted’s inspection of children’s services in Fareholm took place in June. It was inadequate.",
        "Area SEND inspections begin in Fareholm\nInspection dates: 3 to 7 June 2024\n",
        "Fareholm Primary School\nInspection dates: 3 to 4 June 2024\nOverall effectiveness Good\n",
        "Inspection dates: 3 to 14 June 2019\nInspection of children’s social care services\n",
    ],
)  # fmt: skip
def test_other_papers_are_no_reports(text: str) -> None:
    assert read_report(document(text)) is None


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("18 Feb 2014 – 12 March 2014", "2014-02-18", "2014-03-12"),
        ("05 July 2016–27 July 2016", "2016-07-05", "2016-07-27"),
        ("15-19 July 2013", "2013-07-15", "2013-07-19"),
        ("11 – 22 July 2022", "2022-07-11", "2022-07-22"),
        ("24 February – 18 March 2015", "2015-02-24", "2015-03-18"),
        ("8 November 2021 to 19 November 2021", "2021-11-08", "2021-11-19"),
        ("28 November to 9 January 2023", "2022-11-28", "2023-01-09"),
        ("Monday 3rd June to Friday 14th June 2019", "2019-06-03", "2019-06-14"),
        ("11 to 15 and 25 to 29 November 2019", "2019-11-11", "2019-11-29"),
        ("20 January 2020", "2020-01-20", "2020-01-20"),
        ("3June to14 June2019", "2019-06-03", "2019-06-14"),
        ("June 3 to June 14, 2019", "2019-06-03", "2019-06-14"),
        ("June 3rd – 14th, 2019", "2019-06-03", "2019-06-14"),
        ("03/06/2019 – 14/06/2019", "2019-06-03", "2019-06-14"),
        ("3.6.19 to 14.6.19", "2019-06-03", "2019-06-14"),
        ("03/06 – 14/06/2019", "2019-06-03", "2019-06-14"),
        ("2019-06-03 until 2019-06-14", "2019-06-03", "2019-06-14"),
        ("from Mon 3 June through Fri, 14 June 2019", "2019-06-03", "2019-06-14"),
        ("3 ‑ 14\u00a0June\u20092019", "2019-06-03", "2019-06-14"),
        ("24 November 2021 to 9 December", "2021-11-24", "2021-12-09"),
        ("24 November 2021 to 9 January", "2021-11-24", "2022-01-09"),
        ("4, 5, 6 and 8 June 2018", "2018-06-04", "2018-06-08"),
        ("4 to 8 June 2018\n18 to 22 June 2018", "2018-06-04", "2018-06-22"),
        ("4–8 June; week two: 18–22 June 2018", "2018-06-04", "2018-06-22"),
        # Another date below, a page number and a footnote are no part of it.
        ("3 to 14 June 2019\n12 July 2019", "2019-06-03", "2019-06-14"),
        ("3 to 14 June 2019\n2\nThe team", "2019-06-03", "2019-06-14"),
        ("3 to 14 June 2019 and 31 June 2019", "2019-06-03", "2019-06-14"),
    ],
)
def test_days_and_ranges(words: str, first: str, last: str) -> None:
    found = find_days(words, 0, len(words))
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "June 2019",
        "31 February 2019",
        "14 June to 3 June 2019",
        "3 to 14 June",
        "3/14/2019",
        "4 May 2018 to 8 July 2019",
    ],
)
def test_what_is_no_range_of_days(words: str) -> None:
    assert find_days(words, 0, len(words)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lead inspector: Una Okafor, His Majesty’s Inspector", "Una Okafor"),
        ("Lead inspector: Una O’Kafor-Reed HMI", "Una O’Kafor-Reed"),
        ("Reporting inspector Una Okafor HMI\nAge group: All", "Una Okafor"),
        ("Lead inspector: Una\nOkafor, His Majesty’s Inspector", "Una\nOkafor"),
        ("Lead inspector: Una van der Okafor\nDeputy lead inspector: Bo Quill", "Una van der Okafor"),
        ("Deputy lead inspector: Bo Quill\nLead inspector: Una Okafor (HMI)", "Una Okafor"),
        ("The lead inspector wrote to leaders.\nLead inspector: Dr Una Okafor", "Una Okafor"),
        ("Lead inspector: His Majesty’s Inspector Una Okafor", "Una Okafor"),
        (" Reporting inspector Una Okafor HMI", "Una Okafor"),
        ("Lead inspector: Una Okafor\nTeam inspectors: Bo Quill, Ed Marsh", "Una Okafor"),
        ("Lead inspectors: Una Okafor and Bo Quill", "Una Okafor"),
        ("Lead inspector(s) – Una Okafor OBE, HMI", "Una Okafor"),
        ("| Lead HMI | Una Okafor |", "Una Okafor"),
        ("LEAD INSPECTOR: Siân Llŷr-Rhŷs, His Majesty’s Inspector", "Siân Llŷr-Rhŷs"),
        ("Lead inspector: His Majesty’s Inspector, Niamh Ní Bhriain", "Niamh Ní Bhriain"),
    ],
)
def test_lead_inspectors(text: str, name: str) -> None:
    span = find_lead(text)
    assert span is not None
    assert text[span.start : span.end] == name


@pytest.mark.parametrize(
    "text", ["Lead inspector:", "Deputy lead inspector: Bo Quill", "The lead inspector Una Okafor said so."]
)
def test_no_lead_inspector(text: str) -> None:
    assert find_lead(text) is None


def test_dates_without_a_label_stand_between_title_and_lead_inspector() -> None:
    title = "Inspection of Tarn local authority children’s services\n3 to 14 June 2019\n"
    text = f"{title}Lead inspector: Una Okafor\n"
    found = report(text)
    assert (found.inspected, value(found.provider)) == ("2019-06-03/2019-06-14", "Tarn")
    assert read_report(document(text.replace("Lead inspector", "Written by"))) is None


@pytest.mark.parametrize(
    ("below", "framework"),
    [
        ("The impact of leaders on social work practice Good\n", "ilacs"),
        ("The school’s leaders Good\n", None),
    ],
)
def test_a_title_in_other_words_is_told_by_what_is_graded(below: str, framework: str | None) -> None:
    found = read_report(document(page("Inspection of Tarn Together, a children’s charity") + below))
    assert (found.framework if found else None) == framework


@given(st.text(alphabet="Inspection dates: of children’s services 3–14 June 2019\n\f", max_size=300))
def test_any_text_is_read_in_bounds(text: str) -> None:
    found = read_report(document(text + SINGLE))
    for one in (found.provider, found.inspected_from, found.lead_inspector) if found else ():
        assert one is None or one.passage.stands_in(text + SINGLE)


@pytest.mark.shared
def test_published_reports_are_read_right(shared: Path) -> None:
    folder = shared / "samples" / "ofsted"
    known = {one.id for one in frameworks()}
    for wanted in json.loads((folder / "reports.json").read_text(encoding="utf-8"))[::4]:
        read = open_file(folder / wanted["file"]).document
        found = report(read.text)
        assert found.framework == wanted["framework"], wanted["file"]
        assert value(found.inspected_from) == wanted["inspected_from"], wanted["file"]
        assert value(found.inspected_to) == wanted["inspected_to"], wanted["file"]
        assert value(found.lead_inspector) == wanted["lead_inspector"], wanted["file"]
        if wanted["published_basis"].startswith("print"):
            assert value(found.published) == wanted["published"], wanted["file"]
        if found.framework in known:
            grades = read_judgements(read, Layout(read.text), None, frameworks())
            today = {one.area: one.grade for one in grades if one.current}
            assert today == wanted["judgements"], wanted["file"]
