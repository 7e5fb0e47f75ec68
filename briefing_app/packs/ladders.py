"""Judgements as ladders: one for each provider and framework, areas down, inspections in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Framework
from briefing_app.domain.inspections import Inspection, in_order, inspection_of
from briefing_app.domain.single_homes import apart_in
from briefing_app.packs.citations import Citations, date_in_words
from briefing_app.packs.parts import Ladder, Rung
from briefing_app.pictures.wrapping import one_line, sentence_case

_NO_TONE = "ink-2"


@dataclass(frozen=True, slots=True)
class _Wording:
    """What identifiers are called, and in which order areas stand; unknown ones are read out as they are."""

    framework: Framework | None

    def area(self, area_id: str) -> tuple[int, str]:
        for index, area in enumerate(self.framework.areas if self.framework else ()):
            if area.id == area_id:
                return index, sentence_case(area.title)
        return len(self.framework.areas) if self.framework else 0, _read_out(area_id)

    def grade(self, grade_id: str) -> tuple[str, str]:
        """A grade's title and its tone."""
        for grade in self.framework.grades if self.framework else ():
            if grade.id == grade_id:
                return sentence_case(grade.title), grade.tone
        return _read_out(grade_id), _NO_TONE


def ladders(
    judgements: Iterable[Judgement],
    frameworks: Sequence[Framework],
    citations: Citations,
    *,
    as_given: bool = False,
) -> tuple[Ladder, ...]:
    """The judgements by provider and framework, in the order in which these first appear.

    In each they are in the order of areas and inspections, or `as_given`.
    """
    known = {framework.id: framework for framework in frameworks}
    groups: dict[tuple[str, str, str], list[Judgement]] = {}
    for judgement in judgements:
        lead = judgement.lead
        key = one_line(lead.provider or "").casefold(), lead.framework, apart_in(lead)
        groups.setdefault(key, []).append(judgement)
    return tuple(_ladder(group, known.get(key[1]), citations, as_given) for key, group in groups.items())


def _ladder(
    group: Sequence[Judgement], framework: Framework | None, citations: Citations, as_given: bool
) -> Ladder:
    wording = _Wording(framework)
    inspections = in_order(group)
    ordered = (
        group if as_given else sorted(group, key=lambda judgement: _order(judgement, wording, inspections))
    )
    title = framework.title if framework else _read_out(group[0].lead.framework)
    subtitle = f"{title}, {framework.inspectorate}" if framework else title
    provider = one_line(group[0].lead.provider or "")
    return Ladder(
        title=provider or "Provider not named",
        subtitle=subtitle,
        rungs=tuple(_rung(judgement, wording, citations) for judgement in ordered),
    )


def _order(judgement: Judgement, wording: _Wording, inspections: Sequence[Inspection]) -> tuple[object, ...]:
    lead = judgement.lead
    return wording.area(lead.area)[0], lead.area, inspections.index(inspection_of(judgement)), lead.grade


def _rung(judgement: Judgement, wording: _Wording, citations: Citations) -> Rung:
    grade, tone = wording.grade(judgement.lead.grade)
    return Rung(
        area=wording.area(judgement.lead.area)[1],
        grade=grade,
        tone=tone,
        inspected=_inspected(judgement),
        references=citations.references(judgement),
    )


def _inspected(judgement: Judgement) -> str:
    inspection = inspection_of(judgement)
    return (
        "Earlier, not dated" if inspection.earlier else sentence_case(date_in_words(inspection.when or None))
    )


def _read_out(identifier: str) -> str:
    return sentence_case(one_line(identifier.replace("-", " ")))
