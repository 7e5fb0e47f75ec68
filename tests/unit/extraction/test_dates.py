"""Dated events, phenomenon by phenomenon."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain import edtf
from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import EventMention
from briefing_app.extraction.dates.calendar_words import easter
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.text.happenings import EVENT_WORDS
from briefing_app.extraction.text.layout import Layout

CASES = tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text(encoding="utf-8"))["case"]
PUBLISHED = "2019-03-14"
WORDS = (
    "1 31 30 29 2018 2019/20 18 February May March Sunday Wednesday today last next this month"
    " months year week weeks ago between and to early end of the in by since three a Easter summer"
    " ’s - – / 2018-19 09.30am 0001 9999 week, . “ ” (6 Q3 quarter first"
)


def read(text: str, published: str = PUBLISHED) -> tuple[EventMention, ...]:
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    return read_events(document, Layout(text), date.fromisoformat(published) if published else None)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = read(case["text"], case.get("published", PUBLISHED))
    assert [[event.passage.exact, event.when, str(event.status)] for event in found] == [
        row[:3] for row in case["dates"]
    ]
    for event, (*_, word) in zip(found, case["dates"], strict=True):
        assert word in event.event.lower()
        assert len(event.event.split()) <= EVENT_WORDS


def test_basis_quotes_the_words_of_a_relative_date_only() -> None:
    relative, full = read("Inspectors visited last month, not in May 2018.")
    assert relative.basis == "‘last month’, from 14 March 2019"
    assert full.basis is None
    assert relative.confidence < full.confidence


@pytest.mark.parametrize(
    ("year", "day"), [(2018, (4, 1)), (2019, (4, 21)), (2024, (3, 31)), (2000, (4, 23)), (1943, (4, 25))]
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@given(st.text(), st.dates())
def test_any_text_is_read(text: str, published: date) -> None:
    check(text, published)


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join), st.dates() | st.none())
def test_any_run_of_calendar_words_is_read(text: str, published: date | None) -> None:
    check(text, published)


def check(text: str, published: date | None) -> None:
    last = 0
    for event in read(text, published.isoformat() if published else ""):
        assert event.passage.stands_in(text)
        assert event.passage.start >= last
        assert edtf.is_valid(event.when)
        last = event.passage.end


@pytest.mark.parametrize(
    "piece",
    ["1 ", "a ", "early ", "12 to ", "May ", "9", "last ", "Wednesday, ", "2018-", "of the ", "about "],
)
def test_a_very_long_line_is_read(piece: str) -> None:
    assert isinstance(read(piece * (30_000 // len(piece))), tuple)
