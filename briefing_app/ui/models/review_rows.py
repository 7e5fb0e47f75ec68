"""What waits to be looked at, as rows: what was read, how sure the reading is, and how far one has come."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from briefing_app.domain.deciding import Mark
from briefing_app.domain.describing import judgement_in_words
from briefing_app.domain.facts import AnyFact, Event, Figure, Quote, Recommendation
from briefing_app.domain.mentions import (
    CERTAIN,
    EventMention,
    FigureMention,
    JudgementMention,
    QuoteMention,
)
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.rows import (
    KIND_NAMES,
    Row,
    event_row,
    figure_row,
    one_line,
    places_of,
    quote_row,
    recommendation_row,
)

if TYPE_CHECKING:
    from briefing_app.services.browsing import Contents

LIKELY = 0.8
"""From this confidence on a reading is called likely."""
STEPS = (
    (CERTAIN, marked("certain")),
    (LIKELY, marked("certain or likely")),
    (0.0, marked("waiting, however sure")),
)
"""How sure the findings must be that are confirmed together, and how that is called."""


def confidence_of(fact: AnyFact) -> float:
    """How sure the least sure of a fact's passages is."""
    return min(item.mention.confidence for item in fact.evidence)


def sureness(confidence: float) -> str:
    """How sure a reading is, in a word."""
    if confidence >= CERTAIN:
        return tr("Certain")
    return tr("Likely") if confidence >= LIKELY else tr("Not sure")


def by_confidence(contents: "Contents") -> tuple[AnyFact, ...]:
    """All that can be confirmed, the least certain first; tables of all councils need no confirming."""
    return tuple(sorted((fact for fact in contents.facts if not fact.official), key=confidence_of))


def fact_row(fact: AnyFact) -> Row:
    """A fact of any kind, with the name of its kind at the left."""
    lead = fact.lead
    match lead:
        case QuoteMention():
            row = quote_row(cast("Quote", fact))
        case FigureMention():
            found = figure_row(cast("Figure", fact))
            row = replace(found, text=f"{found.lead}: {found.text}")
        case EventMention():
            dated = event_row(cast("Event", fact))
            row = replace(dated, text=f"{dated.lead}: {dated.text}")
        case JudgementMention():
            row = Row(
                text=judgement_in_words(lead),
                detail=f"“{one_line(lead.passage.exact)}” · {fact.source.label}",
                places=places_of(fact),
                fact=fact.id,
                sources=len(fact.sources),
            )
        case _:
            row = recommendation_row(cast("Recommendation", fact), provider=True)
    return replace(row, lead=tr(KIND_NAMES[lead.kind]), tone="ink-2")


def waiting_row(fact: AnyFact) -> Row:
    """A fact that waits, with how sure its reading is."""
    row = fact_row(fact)
    return replace(row, lead=f"{row.lead}\u2028{sureness(confidence_of(fact))}")


def progress_in_words(every: int, left: int) -> str:
    """How far one has come: "12 of 128 confirmed"."""
    return tr("{done:,} of {every:,} confirmed", done=every - left, every=every)


def standing_in_words(mark: Mark) -> str:
    """Whether a person has confirmed a fact, in words."""
    if mark.own:
        return tr("found by you")
    if mark.corrected:
        return tr("corrected by you")
    return tr("confirmed") if mark.confirmed else tr("not confirmed yet")
