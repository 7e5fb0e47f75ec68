"""Checking a library: what its sources say alike, and where they differ."""

from collections.abc import Sequence
from itertools import chain

from briefing_app.checks.agreements import agreements
from briefing_app.checks.changes import changes
from briefing_app.checks.councils import Councils
from briefing_app.checks.slips import slips
from briefing_app.checks.utterances import utterances
from briefing_app.domain.facts import AnyFact, Event, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.observations import Check, Observation
from briefing_app.store import facts
from briefing_app.store.library import Library

__all__ = ["Check", "Observation", "check", "observed"]

_ORDER = (Check.CONFLICT, Check.DERIVED_CONFLICT, Check.SLIPPED, Check.AGREEMENT)


def check(library: Library) -> tuple[Observation, ...]:
    """All observations on a library, what conflicts first.

    Raises:
        BriefingError: the library can't be read.
    """
    return observed(
        facts.judgements(library),
        facts.quotes(library),
        facts.figures(library),
        facts.events(library),
        facts.recommendations(library),
    )


def observed(
    judgements: Sequence[Judgement],
    quotes: Sequence[Quote],
    figures: Sequence[Figure],
    events: Sequence[Event],
    recommendations: Sequence[Recommendation],
) -> tuple[Observation, ...]:
    """All observations on some facts, what conflicts first."""
    everything: chain[AnyFact] = chain(judgements, quotes, figures, events, recommendations)
    councils = Councils(judgements)
    found = [
        *agreements(everything, councils),
        *utterances(quotes, councils),
        *changes(figures),
        *slips(events, councils),
    ]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.check)))
