"""Plans whose date has moved: what one source expects in January, a later one in March.

What is planned is told by a thing's name ("monitoring visit"), not by words alone, and only before its first
date has gone by: a thing that comes round again has other dates and has not moved. Nothing is said of
sources that speak of different councils.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations, pairwise
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import Event
from briefing_app.domain.mentions import Status
from briefing_app.domain.observations import Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.domain.wording import fold, stems

_THINGS = frozenset(
    fold(
        "visit inspection reinspection plan report review audit strategy consultation decision meeting"
        " statement survey ballot vote debate assessment"
    ).split()
)


@dataclass(frozen=True, slots=True)
class _Plan:
    event: Event
    things: frozenset[tuple[str, str]]
    first: date
    last: date
    published: date


def slips(events: Sequence[Event], councils: Councils) -> Iterator[Observation]:
    """An observation for each plan that a later source has at a later date."""
    of_thing: dict[tuple[str, str], list[_Plan]] = defaultdict(list)
    for event in events:
        if (plan := _plan(event)) is not None:
            for thing in plan.things:
                of_thing[thing].append(plan)
    told: set[tuple[UUID, UUID]] = set()
    for thing, plans in sorted(of_thing.items()):
        plans.sort(key=lambda plan: (plan.published, plan.first))
        for earlier, later in combinations(plans, 2):
            pair = earlier.event.id, later.event.id
            moved = pair not in told and _has_moved(earlier, later)
            if moved and councils.are_one(earlier.event.sources, later.event.sources):
                told.add(pair)
                yield _observed(" ".join(thing), earlier, later)


def _plan(event: Event) -> _Plan | None:
    lead = event.lead
    if lead.status is not Status.PLANNED:
        return None
    published, span = edtf.as_day(event.source.published), edtf.bounds(lead.when)
    if published is None or span.lower is None or span.upper is None:
        return None
    things = _named(lead.event)
    return _Plan(event, things, span.lower, span.upper, published) if things else None


@lru_cache(maxsize=10_000)
def _named(words: str) -> frozenset[tuple[str, str]]:
    """The things that words name, each by the word before it and its own: ("monitoring", "visit")."""
    pairs = ((before, noun.removesuffix("s")) for before, noun in pairwise(fold(words).split()))
    return frozenset((before, single) for before, single in pairs if single in _THINGS and stems(before))


def _has_moved(earlier: _Plan, later: _Plan) -> bool:
    """Whether a plan was given a later date, in a later source, before its first one had gone by."""
    return (
        earlier.published < later.published <= earlier.last
        and earlier.last < later.first
        and earlier.event.id != later.event.id
    )


def _observed(thing: str, earlier: _Plan, later: _Plan) -> Observation:
    told = [f"{edtf.in_words(plan.event.lead.when)} ({plan.event.source.label})" for plan in (earlier, later)]
    why = f"Planned for {told[0]}, later for {told[1]}."
    return Observation(
        Check.SLIPPED, thing.capitalize(), why, (*earlier.event.evidence, *later.event.evidence)
    )
