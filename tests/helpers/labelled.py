"""Whole documents that were labelled by hand, and what is read from them beside the labels."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing_app.domain.documents import Document
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.mentions import EventMention, FigureMention, JudgementMention, Mention, QuoteMention
from briefing_app.domain.wording import fold
from briefing_app.extraction.reader import read_mentions

Label = dict[str, Any]
Pairs = list[tuple[Label, Mention]]

FOLDER = Path(__file__).resolve().parents[1] / "unit" / "extraction" / "documents"
KINDS: dict[str, type[Mention]] = {"quotes": QuoteMention, "figures": FigureMention, "dates": EventMention}
_SAME_QUOTE = 0.9


@dataclass(frozen=True)
class Labelled:
    """A text with its labels, in the form of `documents/*.json`."""

    name: str
    text: str
    gold: Label

    @classmethod
    def load(cls, path: Path) -> "Labelled":
        gold = json.loads(path.read_text(encoding="utf-8"))
        return cls(path.stem, path.with_suffix(".txt").read_text(encoding="utf-8"), gold)

    def read(self) -> dict[str, Sequence[Mention]]:
        """What is read from the text, by kind."""
        document = Document(sha256="0" * 64, text=self.text, reader="text", reader_version=1)
        found = read_mentions(document, date.fromisoformat(self.gold["published"]), frameworks())
        kinds = {**KINDS, "judgements": JudgementMention}
        return {name: [each for each in found if isinstance(each, kind)] for name, kind in kinds.items()}


def every_document() -> list[Labelled]:
    """All labelled documents, in the order of their names."""
    return [Labelled.load(path) for path in sorted(FOLDER.glob("*.json"))]


def compared(kind: str, gold: Label, found: Sequence[Mention]) -> tuple[Pairs, list[Mention], list[Label]]:
    """Labels with the mentions that are right, the false mentions, and the labels that were missed.

    What is optional counts for nothing, found or not; nor does what lies in a span to be ignored.
    """
    left, right, missed = list(found), [], []
    for label in gold[kind]:
        match = next((mention for mention in left if _SAME[kind](label, mention)), None)
        if match is not None:
            left.remove(match)
        if label.get("optional"):
            continue
        if match is None:
            missed.append(label)
        else:
            right.append((label, match))
    open_spans = [tuple(span) for span in gold["ignore"]]
    open_spans += [(label["start"], label["end"]) for label in gold[kind] if label.get("optional")]
    false = [mention for mention in left if not any(shared(mention, *span) for span in open_spans)]
    return right, false, missed


def graded(gold: Label, found: Sequence[Mention]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """The grades that are labelled and those that are read, each as (area, grade)."""
    wanted = {(label["area"], label["grade"]) for label in gold["judgements"]}
    return wanted, {(each.area, each.grade) for each in found if isinstance(each, JudgementMention)}


def same_speaker(label: Label, mention: Mention) -> bool:
    """Whether a quote is given to the person or body that its label names; anybody will do for nobody."""
    name = mention.speaker if isinstance(mention, QuoteMention) else None
    return label["speaker"] is None or fold(name or "") == fold(label["speaker"])


def f1(counts: Iterable[tuple[int, int, int]]) -> float:
    """The F1 score of counts of right, false and missed ones; 1 where there are none at all."""
    right, false, missed = (sum(column) for column in zip(*counts, strict=True))
    return 2 * right / (2 * right + false + missed) if right + false + missed else 1.0


def shared(mention: Mention, start: int, end: int) -> int:
    """How many characters a mention shares with `[start, end)`."""
    return max(0, min(mention.passage.end, end) - max(mention.passage.start, start))


def _same_quote(label: Label, mention: Mention) -> bool:
    start, end = int(label["start"]), int(label["end"])
    union = max(end, mention.passage.end) - min(start, mention.passage.start)
    return shared(mention, start, end) / union >= _SAME_QUOTE


def _same_figure(label: Label, mention: Mention) -> bool:
    assert isinstance(mention, FigureMention)
    values = label["value"] if isinstance(label["value"], list) else [label["value"]]
    near = [float(value) for value in mention.values] == pytest.approx(values)
    overlaps = shared(mention, label["start"], label["end"]) > 0
    return overlaps and mention.unit.value == label["unit"] and near


def _same_date(label: Label, mention: Mention) -> bool:
    assert isinstance(mention, EventMention)
    overlaps = shared(mention, label["start"], label["end"]) > 0
    return overlaps and mention.when in (label["value"], *label["accept"])


_SAME: dict[str, Callable[[Label, Mention], bool]] = {
    "quotes": _same_quote,
    "figures": _same_figure,
    "dates": _same_date,
}
