"""The plan of a pack as a member puts it together: kept in the library, and turned into a request."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.packs.outline import Chosen, Item, Own, PackRequest
from briefing_app.packs.parts import OwnKind, Section
from briefing_app.system.places import resource

SECTION, FACT = "section", "fact"
KINDS = (SECTION, FACT, *OwnKind)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of a plan: a whole section, a single fact, or the member's own heading, note or question.

    `value` is the section's name, the identity of the fact's leading mention, or the words. `fact` is the
    fact as the library holds it now, `None` if it is gone. What is not `included` keeps its place.
    """

    kind: str
    value: str
    included: bool = True
    fact: UUID | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a pack is to hold, and the words of its head; `meeting` is an ISO day."""

    title: str = ""
    committee: str = ""
    meeting: str | None = None
    cover: bool = True
    confirmed_only: bool = False
    items: tuple[PlanItem, ...] = ()

    def with_items(self, items: Iterable[PlanItem]) -> "Plan":
        return replace(self, items=tuple(items))

    def request(self, fact: Callable[[UUID], AnyFact | None]) -> PackRequest:
        """The request for a pack; facts that the library does not hold any more are left out."""
        return PackRequest(
            title=self.title or "Briefing",
            committee=self.committee,
            meeting=date.fromisoformat(self.meeting) if self.meeting else None,
            sections=tuple(self._wanted(fact)),
            cover=self.cover,
            confirmed_only=self.confirmed_only,
        )

    def _wanted(self, fact: Callable[[UUID], AnyFact | None]) -> Iterator[Item]:
        """What is included; single facts of one kind that follow each other stand together."""
        found = (_shown(item, fact) for item in self.items if item.included)
        shown = [item for item in found if item is not None]
        for key, group in groupby(shown, key=_together):
            if key is None:
                yield from group  # type: ignore[misc]
            else:
                yield Chosen(tuple(group))  # type: ignore[arg-type]


def _shown(item: PlanItem, fact: Callable[[UUID], AnyFact | None]) -> Section | Own | AnyFact | None:
    if item.kind == SECTION:
        return Section(item.value)
    if item.kind == FACT:
        return fact(item.fact) if item.fact else None
    return Own(OwnKind(item.kind), item.value)


def _together(shown: Section | Own | AnyFact) -> str | None:
    return None if isinstance(shown, Section | Own) else str(shown.lead.kind)


def to_json(plan: Plan) -> dict[str, Any]:
    """A plan as it is kept."""
    return {
        "title": plan.title,
        "committee": plan.committee,
        "meeting": plan.meeting,
        "cover": plan.cover,
        "confirmed_only": plan.confirmed_only,
        "items": [[item.kind, item.value, item.included] for item in plan.items],
    }


def from_json(kept: Mapping[str, Any]) -> Plan:
    """A plan that was kept; lines that this version does not know are left out."""
    items = [PlanItem(str(kind), str(value), bool(included)) for kind, value, included in kept["items"]]
    sections = set(Section)
    return Plan(
        title=str(kept["title"]),
        committee=str(kept["committee"]),
        meeting=kept["meeting"],
        cover=bool(kept["cover"]),
        confirmed_only=bool(kept["confirmed_only"]),
        items=tuple(
            item for item in items if item.kind in KINDS and (item.kind != SECTION or item.value in sections)
        ),
    )


@dataclass(frozen=True, slots=True)
class Template:
    """A plan to start from: its name, what it is for, and what it holds."""

    name: str
    about: str
    plan: Plan


@cache
def templates() -> tuple[Template, ...]:
    """The templates of resources/templates, in their order."""
    read = [tomllib.loads(path.read_text(encoding="utf-8")) for path in resource("templates").glob("*.toml")]
    return tuple(_template(entry) for entry in sorted(read, key=lambda entry: entry["order"]))


def _template(entry: Mapping[str, Any]) -> Template:
    items = [PlanItem(kind, value) for item in entry["items"] for kind, value in item.items()]
    return Template(entry["name"], entry["about"], Plan(cover=entry["cover"], items=tuple(items)))
