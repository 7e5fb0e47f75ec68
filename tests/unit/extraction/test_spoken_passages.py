"""Who speaks in short passages of many kinds of papers, written and labelled by several hands."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.wording import fold
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import Layout

_CASES = Path(__file__).parent / "cases"
_LEAST_SPEAKERS = 0.94
_LEAST_PASSAGES = 300

Passage = dict[str, Any]


def _passages(name: str) -> list[Passage]:
    passages: list[Passage] = tomllib.loads((_CASES / name).read_text(encoding="utf-8"))["case"]
    return passages


_HARD = _passages("passages_hard.toml")
_READ = [
    passage
    for path in sorted(_CASES.glob("passages_*.toml"))
    if path.stem != "passages_hard"
    for passage in _passages(path.name)
]


def _speakers(text: str) -> list[tuple[str, str]]:
    layout = Layout(text)
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    found = read_quotes(document, layout, Register.of(layout))
    return [(mention.passage.exact, mention.speaker or "") for mention in found]


def _named(passage: Passage, found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The found and the true speaker of all words that somebody with a name said; "" where not found."""
    left = list(found)
    pairs = []
    for words, speaker in passage["quotes"]:
        place = next((place for place, one in enumerate(left) if one[0] == words), None)
        mine = left.pop(place)[1] if place is not None else ""
        if speaker:  # words of nobody with a name may be given to whoever is nearest
            pairs.append((fold(mine), fold(speaker)))
    return pairs


@pytest.mark.parametrize("passage", _READ, ids=[passage["name"] for passage in _READ])
def test_passage(passage: Passage) -> None:
    found = _speakers(passage["text"])
    assert [words for words, _ in found] == [words for words, _ in passage["quotes"]]
    pairs = _named(passage, found)
    assert [mine for mine, _ in pairs] == [speaker for _, speaker in pairs]


def test_speakers_of_all_passages() -> None:
    pairs = [pair for one in (*_READ, *_HARD) for pair in _named(one, _speakers(one["text"]))]
    assert len(_READ) + len(_HARD) > _LEAST_PASSAGES
    assert sum(mine == speaker for mine, speaker in pairs) / len(pairs) >= _LEAST_SPEAKERS
