"""The facts of a pack as data that travels in its PDF: so it can be asked later whether they still hold."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Evidence
from briefing_app.domain.mentions import Kind, Mention

NAME = "briefing-facts.json"
_FORM, _VERSION = "briefing-pack-facts", 1
_OF_EVERY_MENTION = frozenset(one.name for one in fields(Mention))

Place = tuple[Kind, str, int, int]
"""What is said where: the kind, the SHA-256 of the source, and the characters `[start, end)` of its text."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as a pack gives it: where it is said, in which words, and what is read from them.

    `identity` tells apart what is said at one place, such as the grades of two areas.
    """

    identity: str
    place: Place
    words: str
    says: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """What a pack holds: when it was made, its sources by SHA-256 with their titles, and its facts."""

    title: str
    made: str
    sources: Mapping[str, str]
    facts: tuple[Stated, ...]


def place_of(mention: Mention) -> Place:
    """What is said where."""
    passage = mention.passage
    return mention.kind, passage.source, passage.start, passage.end


def says(mention: Mention) -> dict[str, str]:
    """What is read from a passage beside its words, as words: the speaker, the values, the grade."""
    found = {one.name: getattr(mention, one.name) for one in fields(mention)}
    return {name: _in_words(value) for name, value in found.items() if name not in _OF_EVERY_MENTION}


def facts_file(
    title: str, facts: Iterable[AnyFact], leant_on: Iterable[Evidence[Mention]], made: date
) -> bytes:
    """The facts, each by its leading passage, and what else was leant on, with their sources, as JSON.

    The same input gives the same bytes.
    """
    shown = list(facts)
    items = [item for fact in shown for item in fact.evidence[:1]] + list(leant_on)
    stated = {item.mention.identity: item.mention for item in items}
    evidence = [*(item for fact in shown for item in fact.evidence), *items]
    sources = {item.source.sha256: item.source for item in evidence}
    told = {
        "form": _FORM,
        "version": _VERSION,
        "title": title,
        "made": made.isoformat(),
        "sources": [_source(source) for _, source in sorted(sources.items())],
        "facts": [
            {
                "identity": mention.identity,
                "kind": mention.kind,
                "source": mention.passage.source,
                "start": mention.passage.start,
                "end": mention.passage.end,
                "words": mention.passage.exact,
                "says": says(mention),
            }
            for mention in stated.values()
        ],
    }
    # Escaped, so that a lone surrogate of a document stays what it is.
    return json.dumps(told, indent=1).encode("ascii")


def read_facts(content: bytes) -> Held:
    """What `facts_file` wrote.

    Raises:
        ValueError: it is something else, or of a later version.
    """
    told: Any = json.loads(content)
    if not isinstance(told, dict) or told.get("form") != _FORM or told.get("version") != _VERSION:
        raise ValueError("not the facts of a pack, or of a later version")
    try:
        facts = tuple(
            Stated(
                one["identity"],
                (Kind(one["kind"]), one["source"], int(one["start"]), int(one["end"])),
                one["words"],
                dict(one["says"]),
            )
            for one in told["facts"]
        )
        sources = {one["sha256"]: one["title"] for one in told["sources"]}
        return Held(str(told["title"]), str(told["made"]), sources, facts)
    except (KeyError, TypeError) as error:
        raise ValueError("facts of a pack with something missing") from error


def _source(source: Source) -> dict[str, str | None]:
    details = source.details
    return {
        "sha256": source.sha256,
        "title": source.title,
        "publisher": details.publisher,
        "published": source.published,
    }


def _in_words(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_in_words, value))
    return "" if value is None else str(value)
