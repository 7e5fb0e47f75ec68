"""Checking a library: what its sources say alike, and where they differ."""

from itertools import chain

from briefing_app.checks.agreements import agreements
from briefing_app.checks.utterances import utterances
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.observations import Check, Observation
from briefing_app.store import facts
from briefing_app.store.library import Library

__all__ = ["Check", "Observation", "check"]

_ORDER = (Check.CONFLICT, Check.AGREEMENT)


def check(library: Library) -> tuple[Observation, ...]:
    """All observations on a library, what conflicts first, then by the publication of their first source.

    Raises:
        BriefingError: the library can't be read.
    """
    quotes = facts.quotes(library)
    everything: chain[AnyFact] = chain(
        facts.judgements(library),
        quotes,
        facts.figures(library),
        facts.events(library),
        facts.recommendations(library),
    )
    found = [*agreements(everything), *utterances(quotes)]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.check)))
