"""What inspections ask for as groups: one for each inspection and section of its report or letter."""

from collections.abc import Iterable, Sequence

from briefing_app.domain import edtf
from briefing_app.domain.describing import section_in_words
from briefing_app.domain.facts import Recommendation
from briefing_app.domain.mentions import Section
from briefing_app.packs.citations import Citations, date_in_words
from briefing_app.packs.parts import Asked, AskedTogether
from briefing_app.packs.wording import TO_IMPROVE
from briefing_app.pictures.wrapping import one_line, sentence_case


def asked_together(facts: Iterable[Recommendation], citations: Citations) -> tuple[AskedTogether, ...]:
    """The facts by inspection and section, the latest inspection first, and of each what is urgent.

    In each they are in the report's order.
    """
    groups: dict[tuple[str, str, str], list[Recommendation]] = {}
    for fact in facts:
        lead = fact.lead
        groups.setdefault((lead.inspected or "", lead.provider or "", lead.section), []).append(fact)
    latest = sorted(groups.values(), key=_inspected, reverse=True)
    return tuple(_group(group, citations) for group in latest)


def _inspected(group: Sequence[Recommendation]) -> tuple[bool, object, str, bool]:
    lead = group[0].lead
    urgent = lead.section is Section.PRIORITY_ACTION
    return lead.inspected is not None, edtf.sort_key(lead.inspected), lead.provider or "", urgent


def _group(group: Sequence[Recommendation], citations: Citations) -> AskedTogether:
    lead = group[0].lead
    inspected = f"inspected {date_in_words(lead.inspected)}" if lead.inspected else ""
    named = ", ".join(part for part in (one_line(lead.provider or ""), inspected) if part)
    title, named = section_in_words(lead.section), named or "Inspection not named"
    # What the whole part is called need not be said again.
    title, subtitle = (sentence_case(named), "") if title == TO_IMPROVE else (title, named)
    return AskedTogether(
        title=title,
        subtitle=subtitle,
        items=tuple(_asked(fact, citations) for fact in group),
    )


def _asked(fact: Recommendation, citations: Citations) -> Asked:
    return Asked(
        number=str(fact.lead.number),
        words=sentence_case(one_line(fact.lead.passage.exact)),
        references=citations.references(fact, fact.lead.passage.exact),
    )
