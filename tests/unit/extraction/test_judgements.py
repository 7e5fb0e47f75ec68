"""What counts as a judgement and what does not, case by case."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.domain.edtf import is_valid
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import JudgementMention
from briefing_app.extraction.judgements.reader import read_judgements
from briefing_app.extraction.text.layout import Layout

_CASES: list[dict[str, Any]] = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("judgements*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


_OF_ONE = {one.id for one in frameworks() if one.of_one}


def _read(text: str, published: date | None = None) -> tuple[JudgementMention, ...]:
    document = Document(sha256="a" * 64, text=text, reader="test", reader_version=1)
    return read_judgements(document, Layout(text), published, frameworks())


@pytest.mark.parametrize("case", _CASES, ids=[case["name"] for case in _CASES])
def test_case(case: dict[str, Any]) -> None:
    everything = _read(case["text"], case.get("published"))
    found = [one for one in everything if one.framework not in _OF_ONE]
    houses = {f"{one.provider}: {one.area} {one.grade}" for one in everything if one.framework in _OF_ONE}
    assert sorted(houses) == sorted(case.get("houses", []))
    assert sorted({f"{one.area} {one.grade}" for one in found}) == sorted(case["expect"])
    if "framework" in case:
        assert {one.framework for one in found} == {case["framework"]}
    else:
        assert {one.framework for one in found} <= {"ilacs", "sif"}
    assert all(one.passage.stands_in(case["text"]) for one in found)
    if "inspected" in case:
        assert {one.inspected for one in found} == {case["inspected"]}
    if "earlier" in case:
        assert {f"{one.area} {one.grade}" for one in found if not one.current} >= set(case["earlier"])
    if "provider" in case:
        assert {one.provider for one in found} == {case["provider"]}
    if "providers" in case:
        assert sorted({f"{one.provider}: {one.area} {one.grade}" for one in found if one.provider}) == sorted(
            case["providers"]
        )


def test_inspection_dates_that_the_document_tells() -> None:
    text = (
        "Inspection of Fareholm children’s services\nInspection dates: 17 September to 28 September 2018\n\n"
        "Children’s services were judged inadequate."
    )
    (one,) = _read(text, date(2018, 10, 29))
    assert one.inspected == "2018-09-17/2018-09-28"
    assert one.provider == "Fareholm"


@pytest.mark.parametrize(
    ("words", "inspected"),
    [
        ("After September’s inspection they were judged inadequate.", "2018-09"),
        ("They were inspected late last month and judged inadequate.", "2018-10"),
        ("They were judged inadequate in 2016.", "2016"),
        ("An inspection in March 2018 was followed by an inadequate judgement.", "2018-03"),
        ("An inspection in December was followed by an inadequate judgement.", "2017-12"),
        ("They were judged inadequate.", None),
        ("A monitoring visit last month found them still rated inadequate.", None),
    ],
)
def test_when_it_was_inspected(words: str, inspected: str | None) -> None:
    found = _read(f"Fareholm Council runs children’s services. {words}", date(2018, 11, 7))
    assert [(one.grade, one.inspected) for one in found] == [("inadequate", inspected)]


@pytest.mark.parametrize(
    "before",
    [
        "A nursing home in the district was closed after an inspection in June 2024.",
        "The CQC rated Fareholm Council’s adult social care good after an inspection in June 2024.",
    ],
)
def test_the_date_of_another_services_inspection_is_not_its_own(before: str) -> None:
    found = _read(
        f"{before}\n\nOfsted judged Fareholm Council’s children’s services good overall.", date(2024, 9, 2)
    )
    (one,) = (one for one in found if one.framework == "ilacs")
    assert (one.grade, one.inspected) == ("good", None)


def test_the_same_grade_of_two_inspections_is_two_judgements() -> None:
    found = _read(
        "Fareholm’s children’s services were rated inadequate in 2014 and again rated inadequate in 2018."
    )
    assert sorted(one.inspected or "" for one in found) == ["2014", "2018"]
    assert len({one.id for one in found}) == 2


def test_a_grade_said_often_is_one_judgement_with_its_best_sentence() -> None:
    text = (
        "Fareholm’s children’s services are still inadequate, Ofsted says.\n\n"
        "Ofsted judged Fareholm Council’s children’s services inadequate overall.\n\n"
        "The service was rated inadequate."
    )
    (one,) = _read(text)
    assert one.passage.exact == "Ofsted judged Fareholm Council’s children’s services inadequate overall."
    assert 0.5 < one.confidence < 1
    assert one.rule


def test_the_same_mark_as_a_service_on_another_scale_is_none_on_this_one() -> None:
    found = _read(
        "Ofsted judged Fareholm Council’s children’s services inadequate.\n\nThe Regulator of Social Housing"
        " graded the council’s housing C3 under the consumer standards last week. Ofsted judged Fareholm"
        " Council’s children’s services inadequate. But the landlord service got the same lukewarm mark as"
        " the service as a whole, said the council’s housing manager."
    )
    assert {f"{one.framework} {one.grade}" for one in found} == {"ilacs inadequate", "rsh c3"}


def test_no_year_is_needed() -> None:
    (one,) = _read("Ofsted rated Fareholm Council’s children’s services good.")
    assert (one.framework, one.area, one.inspected) == ("ilacs", "overall-effectiveness", None)


_WORDS = st.sampled_from(
    [
        "Ofsted",
        "rated",
        "judged",
        "good",
        "inadequate",
        "outstanding",
        "requires",
        "improvement",
        "to",
        "be",
        "children’s",
        "services",
        "Fareholm",
        "Council",
        "leadership",
        "overall",
        "and",
        "was",
        "the",
        "for",
        "in",
        "care",
        "help",
        "protection",
        "all",
        "three",
        "areas",
        "other",
        "from",
        ",",
        ".",
        ":",
        ";",
        "|",
        "“",
        "”",
        "’",
        "\n",
        "\t",
        "",
        "",
        "2018",
        "September",
        "not",
        "would",
        "schools",
        "which",
        "Q",
        "İ",
        "ﬁ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=30), st.none() | st.dates(date(2013, 1, 1), date(2026, 1, 1)))
def test_any_text_gives_valid_passages(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    known = {one.id: one for one in frameworks()}
    for found in _read(text, published):
        assert found.passage.stands_in(text)
        assert known[found.framework].area(found.area)
        assert known[found.framework].grade(found.grade)
        assert found.inspected is None or is_valid(found.inspected)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_upsets_it(text: str) -> None:
    assert all(found.passage.stands_in(text) for found in _read(text))


def test_what_minutes_tell_of_the_last_inspection_is_still_in_force() -> None:
    text = (
        "Minutes of the meeting of Lenmere County Council's scrutiny committee\n\n"
        "Members noted that Ofsted had judged children's services to require improvement in June 2023;"
        " in 2017 they had been inadequate."
    )
    found = _read(text, date(2025, 2, 14))
    assert {(one.grade, one.current) for one in found} == {
        ("requires-improvement", True),
        ("inadequate", False),
    }
