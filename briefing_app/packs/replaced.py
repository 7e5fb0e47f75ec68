"""Grades that a later inspection under a later framework has replaced: the service no longer stands so."""

from collections.abc import Iterable
from datetime import date

from briefing_app.domain import edtf
from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Framework
from briefing_app.pictures.wrapping import one_line


def when_judged(judgement: Judgement) -> date:
    """The day of the inspection, or for want of one that on which its source was published."""
    return edtf.sort_key(judgement.lead.inspected or judgement.source.published)[0]


def service_of(judgement: Judgement, framework: Framework) -> tuple[str, ...]:
    """What was judged, under whatever framework: the provider, and what the inspectorate inspects of it."""
    provider = one_line(judgement.lead.provider or "").casefold()
    return provider, framework.inspectorate, framework.service


def severity(judgement: Judgement, framework: Framework | None) -> float:
    """1 for the worst grade of its framework, less for a better one; 0 if nobody knows."""
    grades = framework.grades if framework else ()
    rank = next((grade.rank for grade in grades if grade.id == judgement.lead.grade), 0)
    return rank / max((grade.rank for grade in grades), default=1)


class Replaced:
    """Judgements, and which of them a later grade of the service as a whole has replaced."""

    def __init__(self, judgements: Iterable[Judgement], frameworks: Iterable[Framework]) -> None:
        self._frameworks = {framework.id: framework for framework in frameworks}
        self._wholes: dict[tuple[str, ...], list[tuple[date, Framework]]] = {}
        for judgement in judgements:
            framework = self._frameworks.get(judgement.lead.framework)
            if framework is not None and judgement.lead.area == framework.overall:
                held = self._wholes.setdefault(service_of(judgement, framework), [])
                held.append((when_judged(judgement), framework))

    def __contains__(self, judgement: Judgement) -> bool:
        framework = self._frameworks.get(judgement.lead.framework)
        if framework is None or not judgement.lead.provider:
            return False
        wholes = self._wholes.get(service_of(judgement, framework), ())
        when = when_judged(judgement)
        return any(later > when and _follows(other, framework) for later, other in wholes)


def _follows(later: Framework, earlier: Framework) -> bool:
    """Whether a framework took the place of another; two that were in use side by side did not."""
    return earlier.until is not None and (later.until is None or later.until > earlier.until)
