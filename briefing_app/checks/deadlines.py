"""Deadlines that rules set, worked out with their basis: the plan that is due after "inadequate".

After an Ofsted inspection of children's services that ends in "inadequate" overall, the council has to send
its plan within 70 working days of the report (working days: no weekends, no bank holidays of England).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from briefing_app.checks.grades import OF_A_REPORT
from briefing_app.domain import edtf
from briefing_app.domain.councils import short_name
from briefing_app.domain.facts import Evidence, Judgement
from briefing_app.domain.frameworks import frameworks
from briefing_app.domain.identities import identity_in
from briefing_app.domain.mentions import JudgementMention
from briefing_app.domain.working_days import working_day_after

_NAMESPACE = UUID("1f6b2f0a-77f3-5c9e-9d51-0b7a0b3e5c11")
_FRAMEWORKS = ("ilacs", "sif")
_WORKING_DAYS = 70


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due by a day that a rule gives, and the passage that the rule applies to."""

    id: UUID
    what: str
    due: str
    basis: str
    evidence: Evidence[JudgementMention]


def deadlines(judgements: Iterable[Judgement]) -> Iterator[Deadline]:
    """The deadlines that follow from grades in reports with a day of publication."""
    overall = {one.id: one.overall for one in frameworks() if one.id in _FRAMEWORKS}
    for judgement in judgements:
        lead = judgement.lead
        if (
            lead.framework not in overall
            or lead.area != overall[lead.framework]
            or lead.grade != "inadequate"
        ):
            continue
        own = next(
            (
                item
                for item in judgement.evidence
                if item.mention.rule.endswith(OF_A_REPORT) and item.mention.current
            ),
            None,
        )
        day = edtf.as_day(own.source.published) if own else None
        if own is None or day is None:
            continue
        due = working_day_after(day, _WORKING_DAYS)
        council = short_name(lead.provider or "")
        yield Deadline(
            UUID(identity_in(_NAMESPACE, f"{own.source.sha256}|{lead.framework}")),
            f"The council’s plan after “inadequate”{f' ({council})' if council else ''}",
            due.isoformat(),
            f"{_WORKING_DAYS} working days after the report of {edtf.in_words(day.isoformat())},"
            " without weekends and the bank holidays of England",
            own,
        )
