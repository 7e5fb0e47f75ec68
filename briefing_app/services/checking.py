"""Checking a library: what its sources say alike, and where they differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol
from uuid import UUID

from briefing_app.checks.enquiries import enquiries
from briefing_app.checks.every import look_up, look_up_in_steps, without_collecting
from briefing_app.checks.grades import OF_A_REPORT
from briefing_app.checks.material import Material, by_council
from briefing_app.checks.quotations import Paper
from briefing_app.checks.strength import Strengths
from briefing_app.domain.councils import council_key
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Event, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.observations import ALIKE, DIFFERENCES, ORDER, OVER_TIME, Check, Observation
from briefing_app.domain.one_council import Councils
from briefing_app.services.enquiring import Asked, asked
from briefing_app.services.following import Followed, followed, kept_ones
from briefing_app.services.sentences import sentences_of
from briefing_app.services.shared_figures import agreed_places
from briefing_app.store import loading, observations, operations, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import in_english

__all__ = ["Check", "Checked", "Observation", "check", "check_all", "checked", "dismiss"]

DISMISSED = "dismissed"
_AT_ONCE = 20
"""Sources that are split into sentences in one step."""
_SEVERAL = 2
_SHOWN = 40
"""Characters of what an observation is about that stand in the name of an operation."""


@dataclass(frozen=True)
class Checked:
    """What checks find in a library: observations, promises with what became of them, and what to ask."""

    observations: tuple[Observation, ...] = ()
    promises: tuple[Followed, ...] = ()
    enquiries: tuple[Asked, ...] = ()
    alone: frozenset[UUID] = frozenset()
    """The figures that one article has, and no inspection report, minutes or other source in any words."""
    first_seen: Mapping[UUID, str] = field(default_factory=dict)
    """The day on which each observation was first seen, in ISO 8601; none where it can't be kept."""
    strengths: Strengths = field(default_factory=lambda: Strengths((), {}, ()))

    @property
    def differing(self) -> tuple[Observation, ...]:
        """Where sources differ."""
        return tuple(one for one in self.observations if one.check in DIFFERENCES)

    @property
    def agreeing(self) -> tuple[Observation, ...]:
        """What several sources say alike, and what follows from what they say."""
        return tuple(one for one in self.observations if one.check in ALIKE)

    @property
    def over_time(self) -> tuple[Observation, ...]:
        """What shows over time; what became of promises is with the promises."""
        return tuple(
            one for one in self.observations if one.check in OVER_TIME and one.check is not Check.OUTCOME
        )

    @cached_property
    def disputed(self) -> frozenset[tuple[str, int, int]]:
        """The passages about which sources differ from each other: source, start and end."""
        return frozenset(
            item.place for one in self.differing if len(one.sources) >= _SEVERAL for item in one.evidence
        )


class Held(Protocol):
    """The facts of a library, as the pages list them."""

    @property
    def judgements(self) -> tuple[Judgement, ...]: ...
    @property
    def quotes(self) -> tuple[Quote, ...]: ...
    @property
    def figures(self) -> tuple[Figure, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def recommendations(self) -> tuple[Recommendation, ...]: ...
    @property
    def sources(self) -> tuple[Source, ...]: ...


def check(library: Library) -> tuple[Observation, ...]:
    """All observations on a library that nobody dismissed, what conflicts first.

    Raises:
        BriefingError: the library can't be read.
    """
    return checked(library, _Loaded.of(library), date.max).observations


def check_all(library: Library, on: date) -> Checked:
    """Everything that checks find in a library, with promises as they stand on a day.

    Raises:
        BriefingError: the library can't be read.
    """
    return checked(library, _Loaded.of(library), on)


def in_steps(library: Library, held: Held) -> Iterator[None]:
    """Check a library a little at a time, with room for other work in between; `checked` has it then."""
    for number, source in enumerate(held.sources):
        sentences_of(library, [source])
        if number % _AT_ONCE == _AT_ONCE - 1:
            yield
    for part in by_council(_material(library, held), held.sources):
        steps = look_up_in_steps(part)
        while _goes_on(steps):
            yield


def _goes_on(steps: Iterator[None]) -> bool:
    """Take a step: what it says is kept, but what is said before the next one is not."""
    with in_english():
        return next(steps, "no more") is None


def _material(library: Library, held: Held) -> Material:
    sentences = sentences_of(library, held.sources)
    return Material(
        held.judgements,
        held.quotes,
        held.figures,
        held.events,
        held.recommendations,
        sentences,
        _papers(library, held.judgements),
        Councils(held.judgements, sentences),
    )


def checked(library: Library, held: Held, on: date) -> Checked:
    """Everything that checks find in facts of a library that are known already."""
    with without_collecting():
        return _checked(library, held, on)


def _checked(library: Library, held: Held, on: date) -> Checked:
    material = _material(library, held)
    with in_english():
        found = [look_up(part) for part in by_council(material, held.sources)]
    observed = [one for part in found for one in part.observations]
    dismissed = operations.decided(library, DISMISSED)
    shown = [one for one in observed if _subject(one) not in dismissed]
    shown.sort(key=lambda one: ORDER.index(one.check))
    made = kept_ones(library, [one for part in found for one in part.promises])
    strengths = Strengths(
        {paper.source.sha256 for paper in material.papers}, material.sentences, material.quotes
    )
    with in_english():
        questions = [*enquiries(shown, made, on)]
    return Checked(
        tuple(shown),
        followed(library, made, [one for part in found for one in part.deadlines], held.quotes, on),
        asked(library, questions),
        _alone(material, strengths, shown),
        _kept(library, observed),
        strengths,
    )


def _kept(library: Library, observed: Iterable[Observation]) -> Mapping[UUID, str]:
    """Keep what was observed in the library; gives the day on which each was first seen.

    Where the library can't be written, it is still read.
    """
    try:
        return observations.keep(library, observed, date.today().isoformat())  # noqa: DTZ011 - the user's own day
    except BriefingError:
        return {}


def _alone(material: Material, strengths: Strengths, observed: Iterable[Observation]) -> frozenset[UUID]:
    """The figures that nothing but one article has, where there is more than one source."""
    if len(material.sentences) < _SEVERAL:
        return frozenset()
    agreed = agreed_places(material.figures, observed)
    return frozenset(
        figure.id
        for figure in material.figures
        if len(figure.sources) == 1
        and strengths.is_press(figure.source.sha256)
        and not any(item.place in agreed for item in figure.evidence)
    )


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The facts of a library, read for the checks alone."""

    judgements: tuple[Judgement, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    events: tuple[Event, ...]
    recommendations: tuple[Recommendation, ...]
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, library: Library) -> "_Loaded":
        return cls(
            loading.judgements(library),
            loading.quotes(library),
            loading.figures(library),
            loading.events(library),
            loading.recommendations(library),
            sources.every(library),
        )


def dismiss(library: Library, observation: Observation, reason: str) -> None:
    """Decide that an observation is not right, and why; it stays so when documents are read again.

    Raises:
        BriefingError: the library can't be written.
    """
    about = observation.about if len(observation.about) <= _SHOWN else f"{observation.about[:_SHOWN]}…"
    with library.operation(f"Dismiss {about}") as operation:
        operations.decide(library, operation, _subject(observation), DISMISSED, {"reason": reason.strip()})


def _papers(library: Library, judgements: Sequence[Judgement]) -> list[Paper]:
    """The inspection reports among a library's sources, whose words others quote.

    Of a report that was published again, corrected, only the latest is looked into; both are kept.
    """
    bodies = {one.id: one.inspectorate for one in frameworks()}
    found: dict[str, Paper] = {}
    inspections: dict[str, tuple[str, str, str]] = {}
    for judgement in judgements:
        for item in judgement.evidence:
            mention, source = item.mention, item.source
            if not mention.rule.endswith(OF_A_REPORT):
                continue
            if source.sha256 not in found:
                document = sources.document(library, source.sha256)
                found[source.sha256] = Paper(source, bodies[mention.framework], document.text, document.pages)
            if mention.current and mention.provider and mention.inspected:
                inspection = mention.framework, council_key(mention.provider), mention.inspected
                inspections[source.sha256] = inspection
    by_age = sorted(inspections, key=lambda sha256: found[sha256].source.published or "")
    latest = {inspections[sha256]: sha256 for sha256 in by_age}
    superseded = set(inspections) - set(latest.values())
    return [paper for sha256, paper in found.items() if sha256 not in superseded]


def _subject(observation: Observation) -> str:
    return f"observation|{observation.id}"
