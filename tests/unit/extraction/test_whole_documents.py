"""Whole documents of many registers, labelled by hand: quotes, speakers, figures and dates together."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import EventMention, FigureMention, Mention, QuoteMention
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.figures.reader import read_figures
from briefing_app.extraction.people.register import Register
from briefing_app.extraction.quotes.reader import read_quotes
from briefing_app.extraction.text.layout import Layout

Label = dict[str, Any]
Pairs = list[tuple[Label, Mention]]

_FOLDER = Path(__file__).parent / "documents"
_LABELLED = sorted(_FOLDER.glob("*.json"))
_LEAST = {"quotes": 0.98, "figures": 0.95, "dates": 0.96}
_LEAST_OF_ONE = 0.9
_LEAST_SPEAKERS, _LEAST_DESCRIBED = 0.96, 0.94
_SAME_QUOTE = 0.9


@pytest.fixture(scope="module")
def readings() -> list[tuple[Label, dict[str, Sequence[Mention]]]]:
    return [read(path) for path in _LABELLED]


def read(path: Path) -> tuple[Label, dict[str, Sequence[Mention]]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    layout = Layout(text)
    dates = read_events(document, layout, date.fromisoformat(gold["published"]))
    figures = read_figures(document, layout, [event.passage for event in dates])
    quotes = read_quotes(document, layout, Register.of(layout))
    return gold, {"quotes": quotes, "figures": figures, "dates": dates}


def test_there_are_documents_of_many_registers() -> None:
    assert len(_LABELLED) >= 12


@pytest.mark.parametrize("path", _LABELLED, ids=lambda path: path.stem)
def test_one_document(path: Path) -> None:
    gold, found = read(path)
    for kind in _LEAST:
        right, false, missed = compared(kind, gold, found[kind])
        assert f1([(len(right), len(false), len(missed))]) >= _LEAST_OF_ONE, (kind, false, missed)


@pytest.mark.parametrize("kind", sorted(_LEAST))
def test_all_documents_together(
    kind: str, readings: list[tuple[Label, dict[str, Sequence[Mention]]]]
) -> None:
    counts = []
    for gold, found in readings:
        right, false, missed = compared(kind, gold, found[kind])
        counts.append((len(right), len(false), len(missed)))
    assert f1(counts) >= _LEAST[kind]


def test_speakers(readings: list[tuple[Label, dict[str, Sequence[Mention]]]]) -> None:
    named = [pair for pair in pairs("quotes", readings) if pair[0]["speaker"] is not None]
    wrong = [pair for pair in named if getattr(pair[1], "speaker", None) != pair[0]["speaker"]]
    assert len(named) > 80
    assert len(wrong) / len(named) <= 1 - _LEAST_SPEAKERS, wrong


@pytest.mark.parametrize(
    ("kind", "told", "key"), [("figures", "measure", "measure"), ("dates", "event", "event")]
)
def test_descriptions(
    kind: str, told: str, key: str, readings: list[tuple[Label, dict[str, Sequence[Mention]]]]
) -> None:
    counted = [pair for pair in pairs(kind, readings) if not pair[0]["optional"]]
    right = [any(word in getattr(mention, told).lower() for word in label[key]) for label, mention in counted]
    assert sum(right) / len(right) >= _LEAST_DESCRIBED


def pairs(kind: str, readings: Iterable[tuple[Label, dict[str, Sequence[Mention]]]]) -> Pairs:
    return [pair for gold, found in readings for pair in compared(kind, gold, found[kind])[0]]


def compared(kind: str, gold: Label, found: Sequence[Mention]) -> tuple[Pairs, list[str], list[str]]:
    """Labels with the mentions that are right, the texts of false mentions, and those of missed labels."""
    left, right, missed = list(found), [], []
    for label in gold[kind]:
        match = next((mention for mention in left if _SAME[kind](label, mention)), None)
        if match is not None:
            left.remove(match)
        if label.get("optional"):
            continue
        if match is None:
            missed.append(label["text"])
        else:
            right.append((label, match))
    open_spans = [tuple(span) for span in gold["ignore"]]
    open_spans += [(label["start"], label["end"]) for label in gold[kind] if label.get("optional")]
    false = [
        mention.passage.exact for mention in left if not any(shared(mention, *span) for span in open_spans)
    ]
    return right, false, missed


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    right, false, missed = (sum(column) for column in zip(*counts, strict=True))
    return 2 * right / (2 * right + false + missed) if right + false + missed else 1.0


def shared(mention: Mention, start: int, end: int) -> int:
    """How many characters a mention shares with `[start, end)`."""
    return max(0, min(mention.passage.end, end) - max(mention.passage.start, start))


def same_quote(label: Label, mention: Mention) -> bool:
    union = max(label["end"], mention.passage.end) - min(label["start"], mention.passage.start)
    return (
        isinstance(mention, QuoteMention)
        and shared(mention, label["start"], label["end"]) / union >= _SAME_QUOTE
    )


def same_figure(label: Label, mention: Mention) -> bool:
    assert isinstance(mention, FigureMention)
    values = label["value"] if isinstance(label["value"], list) else [label["value"]]
    near = [float(value) for value in mention.values] == pytest.approx(values)
    overlaps = shared(mention, label["start"], label["end"]) > 0
    return overlaps and mention.unit.value == label["unit"] and near


def same_date(label: Label, mention: Mention) -> bool:
    assert isinstance(mention, EventMention)
    overlaps = shared(mention, label["start"], label["end"]) > 0
    return overlaps and mention.when in (label["value"], *label["accept"])


_SAME: dict[str, Callable[[Label, Mention], bool]] = {
    "quotes": same_quote,
    "figures": same_figure,
    "dates": same_date,
}
