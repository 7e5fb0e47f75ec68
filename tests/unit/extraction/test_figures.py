"""Figures, phenomenon by phenomenon."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import FigureMention
from briefing_app.domain.passages import Passage
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.figures.reader import QUALIFIER, qualifier_before, read_figures
from briefing_app.extraction.text.layout import Layout
from briefing_app.extraction.text.measures import MEASURE_WORDS

CASES = tomllib.loads((Path(__file__).parent / "cases" / "figures.toml").read_text(encoding="utf-8"))["case"]
WORDS = (
    "£ £5 5 5,000 1,700.5 % per cent million m k a one half third two-thirds in every out of to : -"
    " – 60 40 split ratio and five twenty hundred p pounds year olds aged children 18 months section"
    " . , “ ” up from 3:1 per 10,000 ½"
)


def document_of(text: str) -> Document:
    return Document(sha256="0" * 64, text=text, reader="text", reader_version=1)


def read(text: str, published: date | None = None) -> tuple[FigureMention, ...]:
    layout = Layout(text)
    events = read_events(document_of(text), layout, published)
    return read_figures(document_of(text), layout, [event.passage for event in events])


def values(written: Any) -> tuple[Decimal, ...]:
    if isinstance(written, list):
        return tuple(Decimal(one) for one in written)
    upper, _, lower = str(written).partition("/")
    return (Decimal(upper) / Decimal(lower or 1),)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = read(case["text"])
    assert [(figure.passage.exact, figure.values, str(figure.unit)) for figure in found] == [
        (words, values(value), unit) for words, value, unit, _ in case["figures"]
    ]
    for figure, (*_, word) in zip(found, case["figures"], strict=True):
        assert word in figure.measure.lower()
        assert len(figure.measure.split()) <= MEASURE_WORDS


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("More than 40 staff left.", "more than"),
        ("The cost was just under £5m.", "just under"),
        ("Around a fifth of posts are empty.", "around"),
        ("An estimated 300 children wait.", "an estimated"),
        ("As many as 30 homes closed.", "as many as"),
        ("The board has 12 members.", None),
    ],
)
def test_qualifier(text: str, qualifier: str | None) -> None:
    assert [figure.qualifier for figure in read(text)] == [qualifier]


def test_no_figure_overlaps_what_is_taken() -> None:
    text = "It cost £5 million in 2018 and 30 staff left."
    taken = [Passage.cut("0" * 64, text, 8, 18)]
    assert [figure.passage.exact for figure in read_figures(document_of(text), Layout(text), taken)] == ["30"]


def test_neighbours_are_told_apart() -> None:
    vacancies, agency = read("The council has 38 vacancies and 12 agency workers.")
    assert "agency" not in vacancies.measure
    assert "vacancies" not in agency.measure


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("There are now 45 vacant posts, the meeting heard.", ["vacant posts"]),
        (
            "The report says 42 social work posts out of 210 were vacant.",
            ["social work posts", "social work posts vacant"],
        ),
        ("There are 30 vacancies, councillors were told.", ["vacancies"]),
        ("42 social work posts out of 210 were vacant.", ["social work posts", "social work posts vacant"]),
        ("In all, one child in five lives elsewhere.", ["child lives elsewhere"]),
    ],
)
def test_a_measure_is_neither_who_says_it_nor_half_a_phrase(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in read(text)] == measures


def test_a_part_of_no_pounds_is_no_share() -> None:
    found = read("It costs 5p in every £0 spent, and 5p in every £20 saved.")
    assert Decimal("0.0025") in [figure.values[0] for figure in found]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join))
def test_any_run_of_number_words_is_read(text: str) -> None:
    check(text)


def check(text: str) -> None:
    last = 0
    for figure in read(text, date(2019, 3, 14)):
        assert figure.passage.stands_in(text)
        assert figure.passage.start >= last
        assert all(value.is_finite() for value in figure.values)
        assert len(figure.measure.split()) <= MEASURE_WORDS
        last = figure.passage.end


@pytest.mark.parametrize(
    "piece",
    ["9", "1 ", "one in ", "5 to ", "half a ", "£", "1,000,", "twenty-", "six per cent, ", "up from 5% "],
)
def test_a_very_long_line_is_read(piece: str) -> None:
    assert isinstance(read(piece * (4_000 // len(piece))), tuple)


@given(st.from_regex(QUALIFIER))
def test_no_qualifier_is_overlooked(words: str) -> None:
    before = words.rstrip("\n")[-24:]
    found = QUALIFIER.search(before)
    assert qualifier_before(before, 0, len(before)) == (found[1].lower() if found else None)
