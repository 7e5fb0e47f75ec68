"""Checking a library: what its sources say alike, and where they differ."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from uuid import UUID

from briefing_app.checks.agreements import agreements
from briefing_app.checks.apart import apart
from briefing_app.checks.arithmetic import sums
from briefing_app.checks.changes import changes
from briefing_app.checks.claims import claims
from briefing_app.checks.councils import Councils
from briefing_app.checks.existing import existing
from briefing_app.checks.grades import OF_A_REPORT, grades_over_time
from briefing_app.checks.material import Facts, Material, by_council
from briefing_app.checks.occasions import occasions
from briefing_app.checks.offices import offices
from briefing_app.checks.outcomes import outcomes
from briefing_app.checks.pictures import pictures
from briefing_app.checks.promises import promises
from briefing_app.checks.quotations import Paper, quotations
from briefing_app.checks.recurring import recurring
from briefing_app.checks.rewordings import rewordings
from briefing_app.checks.slips import slips
from briefing_app.checks.statements import statements
from briefing_app.checks.utterances import utterances
from briefing_app.domain.facts import AnyFact, Event, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import Check, Observation
from briefing_app.services.sentences import sentences_of
from briefing_app.store import facts, operations, sources
from briefing_app.store.library import Library

__all__ = ["Check", "Observation", "check", "dismiss", "observed"]

_DISMISSED = "dismissed"
_SHOWN = 40
"""Characters of what an observation is about that stand in the name of an operation."""
_ORDER = (
    Check.MISQUOTED,
    Check.NOT_FOUND,
    Check.CONFLICT,
    Check.DERIVED_CONFLICT,
    Check.SLIPPED,
    Check.GRADE_MISMATCH,
    Check.OUTCOME,
    Check.PROGRESS,
    Check.RECURRING,
    Check.GRADE_CHANGE,
    Check.LIMITING,
    Check.AGREEMENT,
)


def check(library: Library) -> tuple[Observation, ...]:
    """All observations on a library that nobody dismissed, what conflicts first.

    Raises:
        BriefingError: the library can't be read.
    """
    return observed(
        library,
        facts.judgements(library),
        facts.quotes(library),
        facts.figures(library),
        facts.events(library),
        facts.recommendations(library),
    )


def observed(
    library: Library,
    judgements: Sequence[Judgement],
    quotes: Sequence[Quote],
    figures: Sequence[Figure],
    events: Sequence[Event],
    recommendations: Sequence[Recommendation],
) -> tuple[Observation, ...]:
    """All observations on a library's facts that nobody dismissed, what conflicts first."""
    every = sources.every(library)
    material = Material(
        judgements,
        quotes,
        figures,
        events,
        recommendations,
        sentences_of(library, every),
        _papers(library, judgements),
        Councils(judgements),
    )
    found = [one for part in by_council(material, every) for one in _CHECKED.look_up(part)]
    dismissed = operations.decided(library, _DISMISSED)
    kept = (one for one in found if _subject(one) not in dismissed) if dismissed else found
    return tuple(sorted(kept, key=lambda one: _ORDER.index(one.check)))


def _found(material: Material) -> list[Observation]:
    """Everything that checks find, each twice-found thing once."""
    councils, told = material.councils, material.sentences
    everything: chain[AnyFact] = chain(
        material.judgements, material.quotes, material.figures, material.events, material.recommendations
    )
    return [
        *outcomes(promises(material)),
        *grades_over_time(material.judgements),
        *recurring(material.papers, told, material.recommendations, councils),
        *agreements(everything, councils),
        *statements(told, councils),
        *occasions(material.events, councils),
        *quotations(material.quotes, material.papers, councils),
        *claims(material),
        *_once([*utterances(material.quotes, councils), *rewordings(material.quotes, councils)]),
        *changes(material.figures),
        *sums(material),
        *apart(material),
        *existing(told, councils),
        *pictures(told, councils),
        *offices(told, councils),
        *slips(material.events, councils),
    ]


class _Checked:
    """What was found in the material of a council: where nothing in it changed, it is not checked again."""

    def __init__(self) -> None:
        self._known: dict[frozenset[str], tuple[Facts, list[Observation]]] = {}

    def look_up(self, material: Material) -> list[Observation]:
        """What checks find in a material, worked out if anything in it is new."""
        key = frozenset(material.sentences)
        facts = material.facts
        known = self._known.pop(key, None)
        if known is None or known[0] != facts:
            known = facts, _found(material)
        self._known[key] = known
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        return known[1]


_KEPT = 1_000
"""Councils of which the observations are kept."""
_CHECKED = _Checked()


def _once(observations: Iterable[Observation]) -> Iterator[Observation]:
    """Of observations that set the same passages against each other, the first."""
    told: set[UUID] = set()
    for one in observations:
        if one.id not in told:
            told.add(one.id)
            yield one


def dismiss(library: Library, observation: Observation, reason: str) -> None:
    """Decide that an observation is not right, and why; it stays so when documents are read again.

    Raises:
        BriefingError: the library can't be written.
    """
    about = observation.about if len(observation.about) <= _SHOWN else f"{observation.about[:_SHOWN]}…"
    with library.operation(f"Dismiss {about}") as operation:
        operations.decide(library, operation, _subject(observation), _DISMISSED, {"reason": reason.strip()})


def _papers(library: Library, judgements: Sequence[Judgement]) -> list[Paper]:
    """The inspection reports among a library's sources, whose words others quote."""
    bodies = {one.id: one.inspectorate for one in frameworks()}
    found: dict[str, Paper] = {}
    for judgement in judgements:
        for item in judgement.evidence:
            source = item.source
            if source.sha256 not in found and item.mention.rule.endswith(OF_A_REPORT):
                document = sources.document(library, source.sha256)
                body = bodies[item.mention.framework]
                found[source.sha256] = Paper(source, body, document.text, document.pages)
    return list(found.values())


def _subject(observation: Observation) -> str:
    return f"observation|{observation.id}"
