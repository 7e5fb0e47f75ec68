"""Judgements as a ladder: areas down, inspections across, a grade where they meet."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Area, Framework
from briefing_app.domain.inspections import in_order, inspection_of
from briefing_app.domain.single_homes import apart_in
from briefing_app.system.words import tr


@dataclass(frozen=True, slots=True)
class Rung:
    """What one inspection said of one area."""

    judgement: Judgement
    grade: str
    tone: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The judgements of one provider under one framework.

    `rungs[area][inspection]` is `None` where nothing was said.
    """

    provider: str
    framework: Framework
    areas: tuple[Area, ...]
    inspections: tuple[str, ...]
    rungs: tuple[tuple[Rung | None, ...], ...]

    @property
    def title(self) -> str:
        service = tr(self.framework.service)
        return f"{self.provider}: {service}" if self.provider else service[:1].upper() + service[1:]

    @property
    def headline(self) -> Rung | None:
        """The latest grade of the service as a whole; failing that, the last rung there is."""
        for row in self.rungs:
            found = [rung for rung in row if rung]
            if found:
                return found[-1]
        return None


def ladders(judgements: Sequence[Judgement], frameworks: Sequence[Framework]) -> tuple[Ladder, ...]:
    """One ladder a provider and framework: councils before single homes and schools, most evidence first."""
    known = {framework.id: framework for framework in frameworks}
    groups: dict[tuple[str, str, str], list[Judgement]] = {}
    for judgement in judgements:
        provider = next((item.mention.provider for item in judgement.evidence if item.mention.provider), "")
        key = provider, judgement.lead.framework, apart_in(judgement.lead)
        groups.setdefault(key, []).append(judgement)

    def weight(item: tuple[tuple[str, str, str], list[Judgement]]) -> tuple[bool, int, tuple[str, str, str]]:
        key, group = item
        return known[key[1]].of_one, -sum(len(fact.evidence) for fact in group), key

    ordered = sorted(groups.items(), key=weight)
    return tuple(_ladder(provider, known[framework], group) for (provider, framework, _), group in ordered)


def _ladder(provider: str, framework: Framework, group: Sequence[Judgement]) -> Ladder:
    inspections = in_order(group)
    graded = {judgement.lead.area for judgement in group}
    areas = tuple(area for area in framework.areas if area.id in graded)
    found = {(judgement.lead.area, inspection_of(judgement)): judgement for judgement in group}
    rungs = tuple(
        tuple(_rung(framework, found.get((area.id, inspection))) for inspection in inspections)
        for area in areas
    )
    words = tuple(inspection.in_words for inspection in inspections)
    return Ladder(provider, framework, areas, words, rungs)


def _rung(framework: Framework, judgement: Judgement | None) -> Rung | None:
    if judgement is None:
        return None
    grade = framework.grade(judgement.lead.grade)
    return Rung(judgement, grade.title, grade.tone)
