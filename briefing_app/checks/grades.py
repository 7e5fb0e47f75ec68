"""Grades over time: better or worse from one inspection to the next, and what limits the overall one.

Where one source gives another grade than the inspection's own report, that is told too.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from briefing_app.domain import edtf
from briefing_app.domain.councils import council_key, short_name
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import Area, Framework, Grade, frameworks
from briefing_app.domain.mentions import JudgementMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.system.places import resource

_ANOTHER = timedelta(days=240)
"""Grades whose inspections lie so far apart are of two inspections."""
_ONE = timedelta(days=60)
OF_A_REPORT = "of an inspection report"
"""So end the names of the rules that read the grades of inspection reports themselves."""


@dataclass(frozen=True, slots=True)
class _Graded:
    """A grade of a council's area, with the first day of the inspection that gave it."""

    judgement: Judgement
    framework: Framework
    area: Area
    grade: Grade
    day: date

    @property
    def lead(self) -> Evidence[JudgementMention]:
        """The report's own words, if the library has them."""
        own = (item for item in self.judgement.evidence if item.mention.rule.endswith(OF_A_REPORT))
        return next(own, self.judgement.evidence[0])

    @property
    def when(self) -> str:
        inspected = (item.mention.inspected for item in self.judgement.evidence)
        return edtf.in_words(next(when for when in inspected if when))


def grades_over_time(judgements: Iterable[Judgement]) -> Iterator[Observation]:
    """An observation for each area that was graded twice, and for each overall grade that one area limits."""
    by_area: dict[tuple[str, str], list[_Graded]] = defaultdict(list)
    by_inspection: dict[tuple[str, str, date], list[_Graded]] = defaultdict(list)
    for judgement in judgements:
        graded = _graded(judgement)
        if graded is not None:
            council = council_key(judgement.lead.provider or "")
            by_area[council, _theme(graded)].append(graded)
            by_inspection[council, graded.framework.id, graded.day].append(graded)
    for some in by_area.values():
        yield from _changes(some)
    for some in by_inspection.values():
        yield from _limiting(some)


def _graded(judgement: Judgement) -> _Graded | None:
    lead = next((item.mention for item in judgement.evidence if item.mention.inspected), judgement.lead)
    framework = next(one for one in frameworks() if one.id == lead.framework)
    span = edtf.bounds(lead.inspected) if lead.inspected else None
    if not lead.provider or framework.of_one or span is None or span.lower is None:
        return None
    return _Graded(judgement, framework, framework.area(lead.area), framework.grade(lead.grade), span.lower)


def _theme(graded: _Graded) -> str:
    own = f"{graded.framework.id}/{graded.area.id}"
    return _themes().get(own, own)


@cache
def _themes() -> dict[str, str]:
    """The first area of a theme stands for all."""
    with resource("words", "areas.toml").open("rb") as file:
        listed = tomllib.load(file)["theme"]
    return {area: theme["areas"][0] for theme in listed for area in theme["areas"]}


def _changes(some: Sequence[_Graded]) -> Iterator[Observation]:
    ordered = sorted(some, key=lambda one: one.day)
    for earlier, later in pairwise(ordered):
        apart = later.day - earlier.day
        if apart < _ANOTHER:
            if (
                apart <= _ONE
                and (_is_own(earlier) or _is_own(later))
                and earlier.grade.rank != later.grade.rank
                and earlier.framework is later.framework
            ):
                yield _mismatch(earlier, later)
            continue
        if len(earlier.framework.grades) != len(later.framework.grades):
            continue
        steps = later.grade.rank - earlier.grade.rank
        word = "Worse than" if steps > 0 else "Better than" if steps < 0 else "The same as"
        council = short_name(later.judgement.lead.provider or "")
        about = f"{council}: {later.area.title}: {later.grade.title.lower()}"
        why = (
            f"{word} before: {earlier.grade.title.lower()} when inspected {earlier.when},"
            f" {later.grade.title.lower()} when inspected {later.when}"
            + (
                f"; the framework changed, the area was “{earlier.area.title}”."
                if earlier.framework is not later.framework
                else "."
            )
        )
        yield Observation(Check.GRADE_CHANGE, about, why, (earlier.lead, later.lead))


def _is_own(graded: _Graded) -> bool:
    """Whether it is the inspection's own report that gives a grade."""
    return graded.lead.mention.rule.endswith(OF_A_REPORT)


def _mismatch(one: _Graded, other: _Graded) -> Observation:
    why = (
        f"{one.lead.source.label} has {one.grade.title.lower()}, {other.lead.source.label} has"
        f" {other.grade.title.lower()}, for one inspection."
    )
    return Observation(Check.GRADE_MISMATCH, one.area.title, why, (one.lead, other.lead))


def _limiting(some: Sequence[_Graded]) -> Iterator[Observation]:
    """The overall grade of an inspection where it is the worst of all and some areas were graded better."""
    overall = [one for one in some if one.area.id == one.framework.overall]
    parts = [one for one in some if one.area.id != one.framework.overall and not one.area.apart]
    if len(overall) != 1 or len(parts) < 2:  # noqa: PLR2004 - one part limits nothing
        return
    whole = overall[0]
    worst = [one for one in parts if one.grade.rank == whole.grade.rank]
    better = [one for one in parts if one.grade.rank < whole.grade.rank]
    if not worst or not better or len(worst) + len(better) != len(parts) or len(better) < len(worst):
        return
    named = " and ".join(f"“{one.area.title}”" for one in worst)
    why = (
        f"{whole.grade.title} overall although {len(better)} of {len(parts)} areas were graded better:"
        f" {named} {'was' if len(worst) == 1 else 'were'} {whole.grade.title.lower()}."
    )
    about = f"{short_name(whole.judgement.lead.provider or '')}: {whole.area.title}, inspected {whole.when}"
    yield Observation(Check.LIMITING, about, why, tuple(one.lead for one in (whole, *worst, *better)))
