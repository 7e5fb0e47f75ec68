"""The plan of the pack that a library keeps: changed step by step, each of which can be undone."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.packs.plan import FACT, Plan, PlanItem, from_json, to_json
from briefing_app.packs.templates import templates
from briefing_app.store import deciding, operations
from briefing_app.store.library import Library

FIELD = "plan"
"""The field of the decision in which the plan is kept."""
_SUBJECT = "pack"


def plan(library: Library) -> Plan:
    """The plan as it is now; until a member makes one it is the first of the templates."""
    kept: Any = operations.decided(library, FIELD).get(_SUBJECT)
    known = from_json(kept) if kept else templates()[0].plan
    facts = deciding.facts_of(library, [item.value for item in known.items if item.kind == FACT])
    return known.with_items(
        replace(item, fact=UUID(facts[item.value]) if item.value in facts else None)
        if item.kind == FACT
        else item
        for item in known.items
    )


def keep(library: Library, changed: Plan, name: str) -> None:
    """Keep a plan that was changed, under a name such as "Add a question to the pack".

    Raises:
        BriefingError: the library can't be written.
    """
    with library.operation(name) as operation:
        operations.decide(library, operation, _SUBJECT, FIELD, to_json(changed))


def add_facts(library: Library, facts: Sequence[AnyFact]) -> int:
    """Add single facts to the member's own lines, those that are there apart. Gives how many were added.

    Raises:
        BriefingError: the library can't be written.
    """
    known = plan(library)
    there = {item.fact for item in known.items}
    fresh = [fact for fact in facts if fact.id not in there]
    if not fresh:
        return 0
    items = [PlanItem(FACT, deciding.lead_identity(library, str(fact.id))) for fact in fresh]
    what = "1 line" if len(fresh) == 1 else f"{len(fresh)} lines"
    place = known.own_place
    keep(
        library,
        known.with_items([*known.items[:place], *items, *known.items[place:]]),
        f"Add {what} to the pack",
    )
    return len(fresh)
