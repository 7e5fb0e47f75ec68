"""Quotes and speakers by phenomenon, from case files: every run that a text has, and no other."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import QuoteMention
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import Layout

_CASES = Path(__file__).parent / "cases"


def _read(text: str) -> tuple[QuoteMention, ...]:
    layout = Layout(text)
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    return read_quotes(document, layout, Register.of(layout))


def _cases(name: str) -> list[Any]:
    cases = tomllib.loads((_CASES / name).read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["name"]) for case in cases]


_SPEAKERS = (
    "quotes_speakers",
    "quotes_more_speakers",
    "quotes_tags",
    "quotes_names",
    "quotes_subjects",
    "quotes_candidates",
    "quotes_discourse",
    "quotes_offices",
    "quotes_hands",
    "quotes_turns",
    "quotes_successions",
    "quotes_told_beside",
    "quotes_said_of_offices",
)


@pytest.mark.parametrize("case", [case for name in _SPEAKERS for case in _cases(f"{name}.toml")])
def test_speakers(case: dict[str, Any]) -> None:
    found = [[mention.passage.exact, mention.speaker or ""] for mention in _read(case["text"])]
    assert found == case["quotes"]


@pytest.mark.parametrize("case", [*_cases("quotes_marks.toml"), *_cases("quotes_more_marks.toml")])
def test_runs(case: dict[str, Any]) -> None:
    assert [mention.passage.exact for mention in _read(case["text"])] == case["quotes"]


@pytest.mark.parametrize("case", _cases("quotes_articles.toml"))
def test_articles(case: dict[str, Any]) -> None:
    undecided = case.get("open", [])  # a careful reader might name another speaker, or none
    found = [
        [m.passage.exact, None if m.passage.exact in undecided else m.speaker or ""]
        for m in _read(case["text"])
    ]
    assert found == [[words, None if words in undecided else speaker] for words, speaker in case["quotes"]]
