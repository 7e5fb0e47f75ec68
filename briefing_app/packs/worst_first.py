"""Judgements by how much they matter in a meeting."""

from collections.abc import Iterable
from uuid import UUID

from briefing_app.domain.facts import Judgement
from briefing_app.domain.frameworks import Framework
from briefing_app.packs.replaced import Replaced, severity, when_judged
from briefing_app.packs.vaguer import is_vaguer


def worst_first(judgements: Iterable[Judgement], frameworks: Iterable[Framework]) -> list[Judgement]:
    """Today's grades before earlier ones, the whole and what fell before other parts, and the worst first.

    What fell is followed by what it fell from. What another grade under a later framework has replaced is an
    earlier grade.
    """
    held = _Held(judgements, frameworks)
    ordered: dict[UUID, Judgement] = {}
    for judgement in sorted(held.latest, key=held.place):
        fell_from = held.fell_from(judgement)
        for one in (judgement, fell_from) if fell_from else (judgement,):
            ordered.setdefault(one.id, one)
    return list(ordered.values())


class _Held:
    """Judgements with their ranks, and those of one area one after the other."""

    def __init__(self, judgements: Iterable[Judgement], frameworks: Iterable[Framework]) -> None:
        self._frameworks = {framework.id: framework for framework in frameworks}
        self.latest = sorted(judgements, key=when_judged, reverse=True)
        self._replaced = Replaced(self.latest, self._frameworks.values())
        self._of_area: dict[tuple[str, ...], list[Judgement]] = {}
        for judgement in self.latest:
            self._of_area.setdefault(_of_what(judgement), []).append(judgement)

    def place(self, judgement: Judgement) -> tuple[bool, bool, float, bool, bool]:
        """What comes first sorts first."""
        framework, fell = self._frameworks.get(judgement.lead.framework), self.fell_from(judgement)
        part = framework is not None and judgement.lead.area != framework.overall
        return self._is_earlier(judgement), part and not fell, -self._severity(judgement), not fell, part

    def fell_from(self, judgement: Judgement) -> Judgement | None:
        """The grade before today's, if it was a better one."""
        if self._is_earlier(judgement):
            return None
        of_area = self._of_area[_of_what(judgement)]
        earlier = (one for one in of_area if when_judged(one) < when_judged(judgement))
        before = next((one for one in earlier if not is_vaguer(one, judgement)), None)
        better = before is not None and 0 < self._severity(before) < self._severity(judgement)
        return before if better else None

    def _is_earlier(self, judgement: Judgement) -> bool:
        newest = self._of_area[_of_what(judgement)][0]
        later = when_judged(newest) > when_judged(judgement)
        return not judgement.lead.current or later or judgement in self._replaced

    def _severity(self, judgement: Judgement) -> float:
        return severity(judgement, self._frameworks.get(judgement.lead.framework))


def _of_what(judgement: Judgement) -> tuple[str, ...]:
    lead = judgement.lead
    return (lead.provider or "").casefold(), lead.framework, lead.area
