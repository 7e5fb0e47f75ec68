"""Sets of documents on one invented council each, with planted disagreements and traps, and their scores.

A set is a folder of texts with `labels.json`: the days of publication, what agrees, conflicts and became of
plans, and pairs of passages that no conflict may set against each other. Sets without labels have nothing
that conflicts.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from briefing_app.domain.documents import Details
from briefing_app.domain.observations import Check, Observation
from briefing_app.services.adding import add_files
from briefing_app.services.checking import check
from briefing_app.services.libraries import new_library
from briefing_app.services.reading_files import Incoming

FOLDER = Path(__file__).parents[1] / "unit" / "checks" / "sets"
CONFLICTS = (Check.CONFLICT, Check.DERIVED_CONFLICT)
_FITTING = {
    "agreement": {Check.AGREEMENT},
    "conflict": {*CONFLICTS, Check.OUTCOME, Check.MISQUOTED, Check.SLIPPED},
    "derived-conflict": set(CONFLICTS),
    "outcome-of-plan": {Check.OUTCOME, Check.SLIPPED, Check.PROGRESS},
}
_Place = tuple[str, int, int]


@dataclass
class Score:
    """What was found of what a set asks for, by kind, and the conflicts that nobody planted."""

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    raised: int = 0
    false: list[str] = field(default_factory=list)
    grave: list[str] = field(default_factory=list)


def every_set() -> list[Path]:
    """The folders of the sets, those with planted disagreements first."""
    return sorted(folder for folder in FOLDER.iterdir() if folder.is_dir())


def score(folder: Path, library: Path) -> Score:
    """How checks do on a set, in a new library."""
    labels: dict[str, Any] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    incoming = [
        Incoming(folder / name, Details(title=name, published=day))
        for name, day in labels["published"].items()
    ]
    with new_library(library) as held:
        add_files(held, incoming)
        found = check(held)
    result, explained = Score(), set[int]()
    for entry in labels["labels"]:
        hits = _hits(entry, found, texts)
        if entry["kind"] != "agreement":
            explained |= hits | _within(entry, found, texts)
        if not entry["note"].startswith("Weak:"):
            result.asked[entry["kind"]] += 1
            result.found[entry["kind"]] += any(found[n].check in _FITTING[entry["kind"]] for n in hits)
    for number, one in enumerate(found):
        if one.check in CONFLICTS:
            result.raised += 1
            result.grave += [
                f"{why}: {one.why}"
                for first, second, why in labels["never"]
                if all(_touches(one, [*_places(texts, *side)]) for side in (first, second))
            ]
            result.false += [] if number in explained else [f"{one.about} {one.why}"]
    return result


def _hits(entry: dict[str, Any], found: Sequence[Observation], texts: dict[str, str]) -> set[int]:
    """The numbers of observations that touch two of an entry's passages, in two documents if it has two."""
    placed = [(name, [*_places(texts, name, words)]) for name, words in _strings(entry)]
    hits = set()
    for number, one in enumerate(found):
        touched = [name for name, spots in placed if _touches(one, spots)]
        if len(touched) >= min(2, len(placed)) and len(set(touched)) >= min(2, len(entry["documents"])):
            hits.add(number)
    return hits


def _within(entry: dict[str, Any], found: Sequence[Observation], texts: dict[str, str]) -> set[int]:
    """The numbers of the observations of which every passage touches one of an entry's."""
    spots = [spot for name, words in _strings(entry) for spot in _places(texts, name, words)]
    return {
        number
        for number, one in enumerate(found)
        if all(_touches(replace(one, evidence=(item,)), spots) for item in one.evidence)
    }


def _strings(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, listed in entry["documents"].items():
        yield from ((name, words) for words in listed)


def _places(texts: dict[str, str], name: str, words: str) -> Iterator[_Place]:
    start = texts[name].find(words)
    while start >= 0:
        yield name, start, start + len(words)
        start = texts[name].find(words, start + 1)


def _touches(one: Observation, spots: list[_Place]) -> bool:
    return any(
        item.source.file_name == name
        and item.mention.passage.start < end
        and item.mention.passage.end > start
        for item in one.evidence
        for name, start, end in spots
    )
