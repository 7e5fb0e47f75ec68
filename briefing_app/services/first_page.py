"""The first page of a large library: kept in numbers when it is closed, shown while all else is loaded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from briefing_app.domain.edtf import sort_key
from briefing_app.domain.facts import AnyFact, Event, Figure, Judgement, Quote
from briefing_app.domain.mentions import Kind
from briefing_app.services.browsing import Contents, Counts
from briefing_app.store import loading
from briefing_app.store.library import Library
from briefing_app.system.overriding import override

_NOTHING = Counts(0, 0, 0, 0, 0, 0, 0)
_COUNTS, _SERVICES, _FACTS, _SAID = "counts", "services", "facts", "said"


@dataclass(frozen=True)
class Picks:
    """What a first page shows: facts, who is quoted how often by a quote of theirs, and judged services."""

    facts: tuple[UUID, ...]
    said: tuple[tuple[UUID, int], ...]
    services: int


@dataclass(frozen=True)
class FirstPage(Contents):
    """The facts that a first page shows, with the counts of all that is not loaded yet.

    `services` are the services of councils that were judged.
    """

    told: Counts = _NOTHING
    said: tuple[tuple[str, int], ...] = ()
    services: int = 0

    @property
    @override
    def counts(self) -> Counts:
        return self.told

    @property
    @override
    def speakers(self) -> tuple[tuple[str, int], ...]:
        return self.said


def keep(library: Library, contents: Contents, picks: Picks) -> None:
    """Let a library that is about to be closed remember its first page, if it will remember anything."""
    rows = loading.rows_of(library, {*picks.facts, *(fact for fact, _ in picks.said)})
    library.proving.first_page = {
        _COUNTS: contents.counts,
        _SERVICES: [picks.services],
        _FACTS: [rows[fact] for fact in picks.facts if fact in rows],
        _SAID: [number for fact, count in picks.said if fact in rows for number in (rows[fact], count)],
    }


def kept(library: Library) -> FirstPage | None:
    """The first page of a library that is as it was left, if it was kept; it is as it was then."""
    numbers = library.proving.kept_first_page()
    if numbers is None or len(numbers.get(_COUNTS, ())) != len(Counts._fields):
        return None
    said = list(zip(numbers[_SAID][::2], numbers[_SAID][1::2], strict=True))
    with library.snapshot():
        found = loading.in_rows(library, {*numbers[_FACTS], *(row for row, _ in said)})
    if not found:
        return None
    return FirstPage(
        judgements=cast("tuple[Judgement, ...]", _of(Kind.JUDGEMENT, found)),
        quotes=cast("tuple[Quote, ...]", _of(Kind.QUOTE, found)),
        events=cast(
            "tuple[Event, ...]",
            tuple(sorted(_of(Kind.EVENT, found), key=lambda fact: sort_key(cast("Event", fact).lead.when))),
        ),
        figures=cast("tuple[Figure, ...]", _of(Kind.FIGURE, found)),
        sources=tuple(
            {item.source.sha256: item.source for fact in found.values() for item in fact.evidence}.values()
        ),
        told=Counts(*numbers[_COUNTS]),
        said=_speakers(found, said),
        services=sum(numbers[_SERVICES]),
    )


def _of(kind: Kind, found: Mapping[int, AnyFact]) -> tuple[AnyFact, ...]:
    return tuple(fact for fact in found.values() if fact.lead.kind is kind)


def _speakers(found: Mapping[int, AnyFact], said: Sequence[tuple[int, int]]) -> tuple[tuple[str, int], ...]:
    quotes = [(cast("Quote", found[row]).lead.speaker, count) for row, count in said if row in found]
    return tuple((name, count) for name, count in quotes if name)
