"""What has been found so far in a document: grades with their areas, and grades still to be settled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing_app.domain.frameworks import Framework
from briefing_app.extraction.judgements.sentence import Award
from briefing_app.extraction.text.layout import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """One grade for one area, with the words that support it."""

    framework: str
    area: str
    grade: str
    span: Span
    rule: str
    confidence: float
    inspected: str | None = None
    earlier: bool = False
    provider: str | None = None
    """The council that was graded, where the document is about another one."""


class Ledger:
    """The findings of one document in the order in which they were read."""

    def __init__(self) -> None:
        self.found: list[Finding] = []
        self.is_dated = True
        """Whether all of them tell when it was inspected."""
        self._rests: list[tuple[Framework, Finding, int | None, Award]] = []

    def keep(self, areas: Sequence[str], finding: Finding) -> None:
        """Adds a finding for each of the areas."""
        self.found += [replace(finding, area=area) for area in areas]
        self.is_dated = self.is_dated and (finding.inspected is not None or not areas)

    def keep_rest(self, framework: Framework, finding: Finding, year: int | None, award: Award) -> None:
        """Adds a finding for the areas that nothing else grades; a year and the award say which there are."""
        self._rests.append((framework, finding, year, award))

    def settle(self) -> list[Finding]:
        """All findings, with "the other areas" as those parts of the framework that nothing else grades."""
        known = list(self.found)
        for framework, finding, year, award in self._rests:
            graded = {one.area for one in known if not one.earlier and one.provider == finding.provider}
            left = [area.id for area in framework.parts(year) if area.id not in graded]
            overall = framework.overall
            # "The other three judgements" counts the overall one where only two other areas are left.
            if overall and overall not in graded and award.count == len(left) + 1:
                left.append(overall)
            if not award.exact or award.count == len(left):
                self.keep(left, finding)
        return self.found


def in_time(
    findings: Sequence[Finding], now: Callable[[str], str | None], year: int | None, *, backshifted: bool
) -> list[Finding]:
    """The findings with their times: those of today's inspection, older ones as earlier.

    `now` gives the time of today's inspection by a framework. `year` is the document's own inspection's; a
    grade of an older year is still the current one where the document tells of no later one; `backshifted`
    if even one that "had been" given can be.
    """
    dated = [
        # The inspection that a document is about is no other council's.
        one if one.earlier or one.inspected or one.provider else replace(one, inspected=now(one.framework))
        for one in findings
    ]
    years = [int(one.inspected[:4]) if one.inspected else (None if one.earlier else year) for one in dated]
    latest: dict[str | None, int] = {}
    for one, when in zip(dated, years, strict=True):
        if when is not None:
            latest[one.provider] = max(when, latest.get(one.provider, when))
    untimed = {one.provider for one in dated if not one.earlier and one.inspected is None}
    return [
        replace(
            one,
            # "Four years ago" places a grade before today's, and gives no date.
            inspected=None if (one.inspected or "").endswith("~") else one.inspected,
            earlier=(one.earlier and not (backshifted and _is_last(one, latest, untimed)))
            or (when is not None and when < latest[one.provider]),
        )
        for one, when in zip(dated, years, strict=True)
    ]


def _is_last(one: Finding, latest: dict[str | None, int], untimed: set[str | None]) -> bool:
    """Whether a grade that "had been" given is of the last inspection that the document tells of.

    Minutes tell of everything so: "he reminded members that Ofsted had judged the service good in 2023".
    """
    if one.inspected is None or one.provider in untimed:
        return False
    return int(one.inspected[:4]) == latest[one.provider]


def once_each(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each grade of an area and time; one without a time joins one that has it."""
    timed = {_same(one): one for one in reversed(findings) if one.inspected}
    best: dict[tuple[str | None, ...], Finding] = {}
    for finding in findings:
        same = _same(finding)
        time = finding.inspected or _time_of(timed.get(same), finding)
        key = (*same, time[:4] if time else None)
        known = best.get(key)
        if known is None or _worth(finding) > _worth(known):
            longer = known.inspected if known and len(known.inspected or "") > len(time or "") else time
            best[key] = replace(finding, inspected=longer)
    return sorted(best.values(), key=lambda one: (one.span.start, one.area))


def _time_of(timed: Finding | None, finding: Finding) -> str | None:
    """The time of a dated finding for one without; none where one row tells them apart as then and now."""
    if timed is None or (timed.span.end == finding.span.end and timed.earlier and not finding.earlier):
        return None
    return timed.inspected


def _same(finding: Finding) -> tuple[str | None, ...]:
    return finding.framework, finding.area, finding.grade, finding.provider


def _worth(finding: Finding) -> tuple[bool, float]:
    """What settles which of two sentences stands for one grade: the inspection of today, then confidence."""
    return not finding.earlier, finding.confidence
