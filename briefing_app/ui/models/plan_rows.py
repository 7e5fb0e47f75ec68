"""The lines of a pack's plan in words."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from briefing_app.domain import edtf
from briefing_app.domain.facts import AnyFact
from briefing_app.packs.plan import FACT, SECTION, PlanItem
from briefing_app.packs.request import OwnKind, Section
from briefing_app.system.words import marked, tr
from briefing_app.ui.models.review_rows import fact_row
from briefing_app.ui.models.rows import one_line

if TYPE_CHECKING:
    from briefing_app.services.pack_state import PackState

SECTION_WORDS = {
    Section.SUMMARY: marked("In brief"),
    Section.DECISIONS: marked("What the committee is asked to decide"),
    Section.CHANGED: marked("What changed since the last meeting"),
    Section.JUDGEMENTS: marked("Judgements"),
    Section.RECOMMENDATIONS: marked("What needs to improve"),
    Section.QUESTIONS: marked("Lines of enquiry"),
    Section.DIFFERENCES: marked("Where sources differ"),
    Section.PROMISES: marked("What was promised"),
    Section.OVER_TIME: marked("What shows over time"),
    Section.QUOTES: marked("Key quotes"),
    Section.TIMELINE: marked("Timeline"),
    Section.FIGURES: marked("Figures"),
    Section.GLOSSARY: marked("Terms used"),
    Section.VERIFICATION: marked("Verification"),
}
_PAGES = (Section.SUMMARY, Section.DECISIONS, Section.CHANGED, Section.GLOSSARY, Section.VERIFICATION)
"""What is put together for the pack: there is no list in the window of which it would be all."""
OWN_WORDS = {
    OwnKind.HEADING: marked("Heading"),
    OwnKind.NOTE: marked("Note"),
    OwnKind.QUESTION: marked("Question"),
}
_LONGEST = 180
_GONE = marked("No longer in the library: left out of the pack")


def item_in_words(
    item: PlanItem,
    fact: Callable[[UUID], AnyFact | None],
    counts: Mapping[Section, int],
    closed: AbstractSet[str] = frozenset(),
) -> str:
    """A line of a plan as it is listed; `closed` are the SHA-256 of sources from which nothing goes in."""
    if item.kind == SECTION:
        section = Section(item.value)
        if section in _PAGES:
            return tr(SECTION_WORDS[section])
        count = f" ({counts[section]:,})" if section in counts else ""
        return tr("All of “{section}”", section=tr(SECTION_WORDS[section])) + count
    if item.kind == FACT:
        found = fact(item.fact) if item.fact else None
        line = _fact_in_words(found)
        return tr("Not in a public pack. {line}", line=line) if found and is_closed(found, closed) else line
    return f"{tr(OWN_WORDS[OwnKind(item.kind)])}: {_shortened(one_line(item.value))}"


def is_closed(fact: AnyFact, closed: AbstractSet[str]) -> bool:
    """Whether a fact stands in sources alone that are not for the public."""
    return all(item.source.sha256 in closed for item in fact.evidence)


def made_in_words(made: "PackState") -> str:
    """When the last pack was made, and what has changed since in what it holds."""
    opening = tr("“{pack}” was made on {date}.", pack=Path(made.path).name, date=edtf.in_words(made.day))
    parts = []
    if made.changed:
        parts.append(tr("%n of its lines have changed", "%n of its lines has changed", made.changed))
    if made.gone:
        parts.append(tr("%n of its lines are gone", "%n of its lines is gone", made.gone))
    if not parts:
        since = tr("Nothing in it has changed since.")
    elif len(parts) == 1:
        since = tr("Since then {change}: make it again.", change=parts[0])
    else:
        since = tr("Since then {change} and {other}: make it again.", change=parts[0], other=parts[1])
    return f"{opening} {since}"


def _fact_in_words(fact: AnyFact | None) -> str:
    if fact is None:
        return tr(_GONE)
    row = fact_row(fact)
    return f"{row.lead}: {_shortened(row.text)} – {row.detail.partition(' · ')[0]}"


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
