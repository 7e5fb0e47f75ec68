"""Grades that one source dates by the day and another by the year: one grade of one inspection."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import Fact, Judgement
from briefing_app.domain.single_homes import apart_in
from briefing_app.pictures.wrapping import one_line


def told_once(judgements: Iterable[Judgement], confirmed: Collection[UUID] = ()) -> tuple[Judgement, ...]:
    """The judgements, each of which one source dates less closely than another together with that one.

    One that a person has confirmed stays by itself, unless both are.
    """
    every = list(judgements)
    more: dict[UUID, list[Judgement]] = {}
    alike: dict[tuple[str, ...], list[Judgement]] = {}
    for one in every:
        alike.setdefault(_of_what(one), []).append(one)
    for group in alike.values():
        for one in group:
            closer = (other for other in group if is_vaguer(one, other))
            close = min(closer, key=_length, default=None)
            if close is not None and (one.id in confirmed) <= (close.id in confirmed):
                more.setdefault(close.id, []).append(one)
    gone = {one.id for some in more.values() for one in some}
    return tuple(_with(one, more.get(one.id, ())) for one in every if one.id not in gone)


def is_vaguer(one: Judgement, other: Judgement) -> bool:
    """Whether both tell of the same grade, and of one it is less closely known when it was given."""
    wide, close = _span(one), _span(other)
    if one.lead.grade != other.lead.grade or wide is None or close is None or wide == close:
        return False
    return wide[0] <= close[0] and close[1] <= wide[1]


def _span(judgement: Judgement) -> tuple[date, date] | None:
    """The first and last day that the date of an inspection can mean, where both are known."""
    when = judgement.lead.inspected
    if not when or not edtf.is_valid(when):
        return None
    found = edtf.bounds(when)
    return (found.lower, found.upper) if found.lower and found.upper else None


def _length(judgement: Judgement) -> timedelta:
    first, last = _span(judgement) or (date.min, date.max)
    return last - first


def _of_what(judgement: Judgement) -> tuple[str, ...]:
    lead = judgement.lead
    return one_line(lead.provider or "").casefold(), lead.framework, lead.area, lead.grade, apart_in(lead)


def _with(judgement: Judgement, vaguer: Iterable[Judgement]) -> Judgement:
    return Fact(judgement.id, (*judgement.evidence, *(item for one in vaguer for item in one.evidence)))
