"""Every check, over the material of one council at a time; what nothing has touched is not checked again."""

import gc
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from briefing_app.checks.agreements import agreements
from briefing_app.checks.arithmetic import sums
from briefing_app.checks.changes import changes
from briefing_app.checks.claims import claims
from briefing_app.checks.comparisons import comparisons, of_one_time
from briefing_app.checks.days import days
from briefing_app.checks.deadlines import Deadline, deadlines
from briefing_app.checks.existing import existing
from briefing_app.checks.grades import grades_over_time
from briefing_app.checks.holders import holders
from briefing_app.checks.implied import wholes
from briefing_app.checks.incumbents import incumbents
from briefing_app.checks.material import Facts, Material
from briefing_app.checks.multiples import multiples
from briefing_app.checks.occasions import occasions
from briefing_app.checks.offices import offices
from briefing_app.checks.outcomes import outcomes
from briefing_app.checks.parts import totals
from briefing_app.checks.pictures import pictures
from briefing_app.checks.promises import Promise, promises
from briefing_app.checks.quotations import quotations
from briefing_app.checks.rates import rates
from briefing_app.checks.recurring import recurring
from briefing_app.checks.rewordings import rewordings
from briefing_app.checks.slips import slips
from briefing_app.checks.statements import statements
from briefing_app.checks.utterances import utterances
from briefing_app.domain.observations import Observation

_KEPT = 1_000
"""Councils of which the observations are kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """What checks find in the material of one council."""

    observations: tuple[Observation, ...]
    promises: tuple[Promise, ...]
    deadlines: tuple[Deadline, ...]


def look_up(material: Material) -> Found:
    """What checks find in the material of a council, worked out if anything in it is new."""
    for _ in look_up_in_steps(material):
        pass
    return _KNOWN.get(material)


def look_up_in_steps(material: Material) -> Iterator[None]:
    """Have what `look_up` gives worked out, with room for other work after each check."""
    if not _KNOWN.has(material):
        _KNOWN.keep(material, (yield from _found(material)))
    yield


def _found(material: Material) -> Generator[None, None, Found]:
    with without_collecting():
        made = promises(material)
    yield
    observed = [*outcomes(made)]
    for check in _CHECKS:
        with without_collecting():
            observed += check(material)
        yield
    return Found(tuple(observed), made, tuple(deadlines(material.judgements)))


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no garbage meanwhile: a check makes next to none, and there is much to look through."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _agreements(material: Material) -> Iterator[Observation]:
    figures = of_one_time(material)
    facts = material.judgements, material.quotes, figures, material.events, material.recommendations
    return agreements(chain.from_iterable(facts), material.councils)


def _occasions(material: Material) -> Iterator[Observation]:
    return _once(chain(occasions(material), days(material)))


def _utterances(material: Material) -> Iterator[Observation]:
    return _once(chain(utterances(material), rewordings(material)))


def _arithmetic(material: Material) -> Iterator[Observation]:
    return _once(
        chain(sums(material), totals(material), multiples(material), rates(material), changes(material))
    )


def _once(observations: Iterable[Observation]) -> Iterator[Observation]:
    """Of observations that set the same passages against each other, the first."""
    told: set[UUID] = set()
    for one in observations:
        if one.id not in told:
            told.add(one.id)
            yield one


_CHECKS: tuple[Callable[[Material], Iterable[Observation]], ...] = (
    lambda one: grades_over_time(one.judgements),
    lambda one: recurring(one.papers, one.sentences, one.recommendations, one.councils),
    _agreements,
    statements,
    _occasions,
    lambda one: quotations(one.quotes, one.papers, one.councils),
    claims,
    _utterances,
    _arithmetic,
    wholes,
    comparisons,
    holders,
    incumbents,
    existing,
    pictures,
    offices,
    lambda one: slips(one.events, one.councils),
)


class _Known:
    """What was found in the material of each council."""

    def __init__(self) -> None:
        self._of: dict[frozenset[str], tuple[Facts, Found]] = {}

    def has(self, material: Material) -> bool:
        known = self._of.get(frozenset(material.sentences))
        return known is not None and known[0] == material.facts

    def get(self, material: Material) -> Found:
        key = frozenset(material.sentences)
        self._of[key] = self._of.pop(key)
        return self._of[key][1]

    def keep(self, material: Material, found: Found) -> None:
        key = frozenset(material.sentences)
        self._of.pop(key, None)
        self._of[key] = material.facts, found
        while len(self._of) > _KEPT:
            del self._of[next(iter(self._of))]


_KNOWN = _Known()
