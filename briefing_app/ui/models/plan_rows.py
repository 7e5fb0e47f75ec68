"""The lines of a pack's plan in words."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import AnyFact
from briefing_app.packs.parts import OwnKind, Section
from briefing_app.packs.plan import FACT, SECTION, PlanItem
from briefing_app.ui.models.review_rows import fact_row
from briefing_app.ui.models.rows import one_line

if TYPE_CHECKING:
    from briefing_app.services.pack_state import PackState

SECTION_WORDS = {
    Section.JUDGEMENTS: "Judgements",
    Section.RECOMMENDATIONS: "What needs to improve",
    Section.QUESTIONS: "Lines of enquiry",
    Section.DIFFERENCES: "Where sources differ",
    Section.PROMISES: "What was promised",
    Section.OVER_TIME: "What shows over time",
    Section.QUOTES: "Key quotes",
    Section.TIMELINE: "Timeline",
    Section.FIGURES: "Figures",
}
OWN_WORDS = {OwnKind.HEADING: "Heading", OwnKind.NOTE: "Note", OwnKind.QUESTION: "Question"}
_LONGEST = 180
_GONE = "No longer in the library: left out of the pack"


def item_in_words(
    item: PlanItem, fact: Callable[[UUID], AnyFact | None], counts: Mapping[Section, int]
) -> str:
    """A line of a plan as it is listed."""
    if item.kind == SECTION:
        section = Section(item.value)
        count = f" ({counts[section]:,})" if section in counts else ""
        return f"All of “{SECTION_WORDS[section]}”{count}"
    if item.kind == FACT:
        return _fact_in_words(fact(item.fact) if item.fact else None)
    return f"{OWN_WORDS[OwnKind(item.kind)]}: {_shortened(one_line(item.value))}"


def made_in_words(made: "PackState") -> str:
    """When the last pack was made, and what has changed since in what it holds."""
    opening = f"“{Path(made.path).name}” was made on {edtf.in_words(made.day)}."
    parts = [
        f"{count:,} of its lines {one if count == 1 else many}"
        for count, one, many in (
            (made.changed, "has changed", "have changed"),
            (made.gone, "is gone", "are gone"),
        )
        if count
    ]
    if not parts:
        return f"{opening} Nothing in it has changed since."
    return f"{opening} Since then {' and '.join(parts)}: make it again."


def _fact_in_words(fact: AnyFact | None) -> str:
    if fact is None:
        return _GONE
    row = fact_row(fact)
    return f"{row.lead}: {_shortened(row.text)} – {row.detail.partition(' · ')[0]}"


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
