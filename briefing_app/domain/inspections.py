"""The inspections of which judgements tell, in the order in which they took place as far as that is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing_app.domain import edtf
from briefing_app.domain.facts import Judgement
from briefing_app.system.words import tr

_ANOTHER = timedelta(days=240)
"""So far apart are dates of two inspections; closer ones may be two ways to date the same."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """An inspection by its date, in EDTF.

    One that no source dates has "", and `earlier` says whether every source tells of it as an earlier one.
    """

    when: str
    earlier: bool

    @property
    def in_words(self) -> str:
        """When it was, for a heading."""
        if self.when:
            return tr("Inspected {date}", date=edtf.in_words(self.when))
        return tr("Earlier inspection, not dated") if self.earlier else tr("Inspection not dated")


def inspection_of(judgement: Judgement) -> Inspection:
    """The inspection that gave a grade."""
    dated = (item.mention.inspected for item in judgement.evidence if item.mention.inspected)
    when = next(dated, "")
    return Inspection(when, earlier=not when and not _is_current(judgement))


def in_order(judgements: Sequence[Judgement]) -> tuple[Inspection, ...]:
    """The inspections that gave grades, the latest last.

    One without a date stands before those with one. But where every source tells of these as earlier ones, it
    is the latest: "requires improvement, a step down from the good of 2019".
    """
    dated_now = any(inspection_of(one).when and _is_current(one) for one in judgements)

    def place(inspection: Inspection) -> tuple[object, ...]:
        undated = 0 if inspection.earlier else 1 if dated_now else 3
        return 2 if inspection.when else undated, edtf.sort_key(inspection.when or None)

    return tuple(sorted({inspection_of(one) for one in judgements}, key=place))


def follows(later: Judgement, earlier: Judgement) -> bool:
    """Whether a judgement surely is of another inspection than one that stands before it, and a later one."""
    then, now = inspection_of(earlier), inspection_of(later)
    if not then.when:
        return then.earlier and not now.earlier and _is_current(later)
    if not now.when:
        return not now.earlier
    before, after = edtf.bounds(then.when), edtf.bounds(now.when)
    if before.lower is None or before.upper is None or after.lower is None:
        return False
    return after.lower > before.upper and after.lower - before.lower >= _ANOTHER


def year_of(judgement: Judgement) -> str:
    """The year of the inspection that gave a grade; empty where it is not told, or lies over two."""
    when = inspection_of(judgement).when
    span = edtf.bounds(when) if when else None
    if span is None or span.lower is None or span.upper is None or span.lower.year != span.upper.year:
        return ""
    return f"{span.lower.year}"


def _is_current(judgement: Judgement) -> bool:
    return any(item.mention.current for item in judgement.evidence)
