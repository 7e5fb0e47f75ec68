"""Every figure and date that the labelled articles hold is found, with its value."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.mentions import Mention
from briefing_app.extraction.dates.reader import read_events
from briefing_app.extraction.figures.reader import read_figures
from briefing_app.extraction.text.layout import Layout

SHARED = Path(__file__).parents[4] / "shared"
GOLD = sorted((SHARED / "evaluation" / "gold").glob("*.json"))

pytestmark = pytest.mark.shared


@pytest.mark.skipif(not GOLD, reason="the evaluation folder does not lie beside the checkout")
def test_there_are_five_articles() -> None:
    assert len(GOLD) == 5


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_article(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = (SHARED / "seeds" / gold["document"]).read_bytes().decode().replace("\r\n", "\n")
    document = Document(sha256="0" * 64, text=text, reader="text", reader_version=1)
    layout = Layout(text)
    events = read_events(document, layout, date.fromisoformat(gold["published"]))
    figures = read_figures(document, layout, [event.passage for event in events])
    for label in wanted(gold["dates"]):
        found = [event for event in events if overlaps(label, event)]
        assert any(event.when in (label["value"], *label["accept"]) for event in found), label["text"]
        assert any(word in event.event.lower() for event in found for word in label["event"]), label["text"]
    for label in wanted(gold["figures"]):
        values = [float(value) for figure in figures if overlaps(label, figure) for value in figure.values]
        expected = label["value"] if isinstance(label["value"], list) else [label["value"]]
        assert values == pytest.approx(expected), label["text"]


def wanted(labels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [label for label in labels if not label["optional"]]


def overlaps(label: dict[str, Any], mention: Mention) -> bool:
    return bool(label["start"] < mention.passage.end and mention.passage.start < label["end"])
