"""Judgements as a ladder: areas down, inspections across, a grade where they meet."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Area, Framework
from briefing_app.domain.inspections import Inspection, follows, in_order, inspection_of, year_of
from briefing_app.domain.single_homes import apart_in
from briefing_app.system.words import tr


@dataclass(frozen=True, slots=True)
class Rung:
    """What one inspection said of one area; `change` says how that is to the grade before, if it is known."""

    judgement: Judgement
    grade: str
    tone: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The judgements of one provider under one framework.

    `rungs[area][inspection]` is `None` where nothing was said. The last `others` columns are of another
    council.
    """

    provider: str
    framework: Framework
    areas: tuple[Area, ...]
    inspections: tuple[str, ...]
    rungs: tuple[tuple[Rung | None, ...], ...]
    others: int = 0

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
        provider = provider_of(judgement)
        key = provider, judgement.lead.framework, apart_in(judgement.lead)
        groups.setdefault(key, []).append(judgement)

    def weight(item: tuple[tuple[str, str, str], list[Judgement]]) -> tuple[bool, int, tuple[str, str, str]]:
        key, group = item
        return known[key[1]].of_one, -sum(len(fact.evidence) for fact in group), key

    ordered = sorted(groups.items(), key=weight)
    return tuple(_ladder(provider, known[framework], group) for (provider, framework, _), group in ordered)


def with_beside(ladder: Ladder, council: str, judgements: Iterable[Judgement]) -> Ladder:
    """A ladder with the latest inspection of another council at its right, if it was judged alike."""
    theirs = [
        one for one in judgements if one.lead.framework == ladder.framework.id and provider_of(one) == council
    ]
    if not theirs:
        return ladder
    latest = in_order(theirs)[-1]
    grades = {one.lead.area: one for one in theirs if inspection_of(one) == latest}
    heading = f"{council}: {latest.in_words[:1].lower()}{latest.in_words[1:]}"
    return replace(
        ladder,
        inspections=(*ladder.inspections, heading),
        rungs=tuple(
            (*rungs, _rung(ladder.framework, grades.get(area.id)))
            for area, rungs in zip(ladder.areas, ladder.rungs, strict=True)
        ),
        others=1,
    )


def provider_of(judgement: Judgement) -> str:
    """Whose service was judged; empty where no source says it."""
    return next((item.mention.provider for item in judgement.evidence if item.mention.provider), "")


def _ladder(provider: str, framework: Framework, group: Sequence[Judgement]) -> Ladder:
    inspections = in_order(group)
    graded = {judgement.lead.area for judgement in group}
    areas = tuple(area for area in framework.areas if area.id in graded)
    found: dict[tuple[str, Inspection], list[Judgement]] = defaultdict(list)
    for judgement in group:
        found[judgement.lead.area, inspection_of(judgement)].append(judgement)
    rungs = tuple(
        _row(framework, [found[area.id, inspection] for inspection in inspections]) for area in areas
    )
    words = tuple(inspection.in_words for inspection in inspections)
    return Ladder(provider, framework, areas, words, rungs)


def _row(framework: Framework, given: Sequence[Sequence[Judgement]]) -> tuple[Rung | None, ...]:
    """The grades that one inspection after the other gave an area, each with how it is to the one before.

    Of an inspection that sources differ on nothing is said.
    """
    row: list[Rung | None] = []
    before: Sequence[Judgement] = ()
    for judgements in given:
        rung = _rung(framework, judgements[-1] if judgements else None)
        if rung and len(before) == len(judgements) == 1 and follows(rung.judgement, before[0]):
            rung = replace(rung, change=_change(framework, rung.judgement, before[0]))
        row.append(rung)
        before = judgements or before
    return tuple(row)


def _change(framework: Framework, later: Judgement, earlier: Judgement) -> str:
    """How a grade is to the one that an earlier inspection gave: better, worse or the same."""
    year = year_of(earlier)
    steps = framework.grade(later.lead.grade).rank - framework.grade(earlier.lead.grade).rank
    if not year or year == year_of(later):
        words = tr("worse than before"), tr("as before"), tr("better than before")
    else:
        words = (
            tr("worse than in {year}", year=year),
            tr("as in {year}", year=year),
            tr("better than in {year}", year=year),
        )
    return words[0] if steps > 0 else words[2] if steps else words[1]


def _rung(framework: Framework, judgement: Judgement | None) -> Rung | None:
    if judgement is None:
        return None
    grade = framework.grade(judgement.lead.grade)
    return Rung(judgement, grade.title, grade.tone)
