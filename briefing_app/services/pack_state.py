"""What has changed in a library since a pack was made of it."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.packs.request import PackRequest
from briefing_app.store import deciding, packs
from briefing_app.store.library import Library
from briefing_app.store.typed import columns_of
from briefing_app.system.errors import BriefingError

_WITHOUT, _RESTS_ON = "without", "rests on"
_MOST_KEPT = 12
"""So many of the mentions that a fact rests on are remembered: by any of them it is found again."""


@dataclass(frozen=True, slots=True)
class PackState:
    """The pack that was made last: its file, the ISO day, and how many facts in it changed or are gone."""

    path: str
    day: str
    changed: int
    gone: int


def remember(
    library: Library,
    path: Path,
    request: PackRequest,
    facts: Iterable[AnyFact],
    without: Collection[str] = (),
) -> None:
    """Remember what a pack held; a library that can't be written makes packs all the same.

    `without` are the sources, by SHA-256, of which it was to hold nothing.
    """
    held = {str(fact.id): _hash(fact, without) for fact in facts}
    mentions = deciding.identities_by_fact(library, held)
    rests_on = {fact: identities[:_MOST_KEPT] for fact, identities in mentions.items()}
    about = {"committee": request.committee, _WITHOUT: sorted(without), _RESTS_ON: rests_on}
    with suppress(BriefingError):
        packs.note(library, request.title, str(path), about, held)


def since_last(library: Library, facts: Mapping[UUID, AnyFact]) -> PackState | None:
    """What became of the facts in the pack that was made last; `None` if none was made."""
    made = packs.last(library)
    if made is None:
        return None
    there = _there(library, made, facts)
    without = frozenset(map(str, made.request.get(_WITHOUT) or ()))
    gone = sum(fact is None for fact in there.values())
    changed = sum(
        fact is not None and _hash(fact, without) != made.held[name] for name, fact in there.items()
    )
    return PackState(made.path, made.day, changed, gone)


def _there(
    library: Library, made: packs.MadePack, facts: Mapping[UUID, AnyFact]
) -> dict[str, AnyFact | None]:
    """What became of each fact in a pack; one has another identity once a further source says it."""
    there = {fact: facts.get(UUID(fact)) for fact in made.held}
    rests_on: Mapping[str, list[str]] = made.request.get(_RESTS_ON) or {}
    missing = {fact: rests_on.get(fact, ()) for fact, found in there.items() if found is None}
    if not any(missing.values()):
        return there
    now = deciding.facts_of(library, [identity for of_one in missing.values() for identity in of_one])
    for fact, identities in missing.items():
        found = (facts.get(UUID(now[identity])) for identity in identities if identity in now)
        there[fact] = next((one for one in found if one is not None), None)
    return there


def _hash(fact: AnyFact, without: Collection[str]) -> str:
    """A hash of what a pack shows of a fact: its passages, what they say, and their sources."""
    said = [
        [
            item.source.sha256,
            item.source.title,
            item.source.published,
            item.mention.passage.start,
            item.mention.passage.exact,
            columns_of(item.mention),
        ]
        for item in fact.evidence
        if item.source.sha256 not in without
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
