"""Checking a library: what its sources say alike, and where they differ."""

from itertools import chain

from briefing_app.checks.agreements import agreements
from briefing_app.checks.changes import changes
from briefing_app.checks.councils import Councils
from briefing_app.checks.slips import slips
from briefing_app.checks.utterances import utterances
from briefing_app.domain.facts import AnyFact
from briefing_app.domain.observations import Check, Observation
from briefing_app.store import facts
from briefing_app.store.library import Library

__all__ = ["Check", "Observation", "check"]

_ORDER = (Check.CONFLICT, Check.DERIVED_CONFLICT, Check.SLIPPED, Check.AGREEMENT)


def check(library: Library) -> tuple[Observation, ...]:
    """All observations on a library, what conflicts first, then by the publication of their first source.

    Raises:
        BriefingError: the library can't be read.
    """
    quotes, figures = facts.quotes(library), facts.figures(library)
    judgements, events = facts.judgements(library), facts.events(library)
    everything: chain[AnyFact] = chain(judgements, quotes, figures, events, facts.recommendations(library))
    councils = Councils(judgements)
    found = [
        *agreements(everything, councils),
        *utterances(quotes, councils),
        *changes(figures),
        *slips(events, councils),
    ]
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.check)))
