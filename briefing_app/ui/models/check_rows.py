"""Observations as rows: what they are about, why, and the passages that they set beside each other."""

from briefing_app.domain.describing import words_of
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.domain.observations import Check, Observation
from briefing_app.pictures.wrapping import sentence_case
from briefing_app.ui.models.rows import Place, Row, one_line

_LEADS = {
    Check.CONFLICT: "Differs",
    Check.DERIVED_CONFLICT: "Does not add up",
    Check.MISQUOTED: "Altered",
    Check.NOT_FOUND: "Not in the paper",
    Check.SLIPPED: "Moved",
    Check.OUTCOME: "What became of it",
    Check.PROGRESS: "One after another",
    Check.RECURRING: "Heard before",
    Check.GRADE_CHANGE: "Grade over time",
    Check.GRADE_MISMATCH: "Another grade",
    Check.LIMITING: "Limiting judgement",
    Check.AGREEMENT: "Agrees",
}


def observation_row(observation: Observation) -> Row:
    """What an observation says at the left, what it is about, and the sentence that says why."""
    agrees = observation.check is Check.AGREEMENT
    return Row(
        lead=_LEADS[observation.check],
        tone="ink-2" if agrees else "requires-improvement",
        text=sentence_case(one_line(observation.about)),
        detail=why_in_words(observation),
        places=tuple(_place(item) for item in observation.evidence),
        fact=observation.id,
        sources=len(observation.sources),
    )


def why_in_words(observation: Observation) -> str:
    """The sentence that says why, as it opens a line."""
    return sentence_case(one_line(observation.why))


def passage_rows(observation: Observation) -> list[Row]:
    """Each passage of an observation with the document's own words, and where it stands."""
    return [
        Row(
            text=_words(item.mention),
            detail=item.source.label,
            places=(_place(item),),
            serif=True,
        )
        for item in observation.evidence
    ]


def _words(mention: Mention) -> str:
    if isinstance(mention, QuoteMention):
        return f"“{one_line(mention.passage.exact)}”"
    return one_line(words_of(mention))


def _place(item: Evidence[Mention]) -> Place:
    passage = item.mention.passage
    return Place(passage.source, passage.start, passage.end, item.source.label)
