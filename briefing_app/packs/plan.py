"""The plan of a pack as a member puts it together: kept in the library, and turned into a request."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from briefing_app.domain.facts import AnyFact
from briefing_app.packs.house import House
from briefing_app.packs.layout import Form, Layout, Paper
from briefing_app.packs.request import Chosen, Item, Own, OwnKind, PackRequest, Section

SECTION, FACT = "section", "fact"
KINDS = (SECTION, FACT, *OwnKind)
_LONG_LISTS = (
    Section.RECOMMENDATIONS,
    Section.QUOTES,
    Section.FIGURES,
    Section.TIMELINE,
    Section.GLOSSARY,
    Section.VERIFICATION,
)


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


_PLAIN, _NO_HOUSE = Layout(), House()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a pack is to hold, how it is set, and the words of its head.

    `meeting` is an ISO day; so is `since`, the last meeting before it. A `confidential` pack may hold what is
    not public. `template` is the name of what it was started from, empty where nobody knows.
    """

    title: str = ""
    committee: str = ""
    meeting: str | None = None
    cover: bool = True
    confirmed_only: bool = False
    items: tuple[PlanItem, ...] = ()
    layout: Layout = _PLAIN
    since: str | None = None
    confidential: bool = False
    template: str = ""

    def with_items(self, items: Iterable[PlanItem]) -> "Plan":
        return replace(self, items=tuple(items))

    @property
    def own_place(self) -> int:
        """Where the member's next line goes: behind the last of theirs, else before the long lists."""
        own = [place for place, item in enumerate(self.items) if item.kind != SECTION]
        lists = (place for place, item in enumerate(self.items) if item.value in _LONG_LISTS)
        return own[-1] + 1 if own else next(lists, len(self.items))

    def request(self, fact: Callable[[UUID], AnyFact | None], house: House = _NO_HOUSE) -> PackRequest:
        """The request for a pack; facts that the library does not hold any more are left out."""
        return PackRequest(
            title=self.title or "Briefing",
            committee=self.committee,
            meeting=date.fromisoformat(self.meeting) if self.meeting else None,
            sections=tuple(self._wanted(fact)),
            cover=self.cover,
            confirmed_only=self.confirmed_only,
            layout=self.layout,
            house=house,
            since=date.fromisoformat(self.since) if self.since else None,
            confidential=self.confidential,
        )

    def _wanted(self, fact: Callable[[UUID], AnyFact | None]) -> Iterator[Item]:
        """What is included; single facts of one kind that follow each other stand together."""
        found = (_shown(item, fact) for item in self._once() if item.included)
        shown = [item for item in found if item is not None]
        for key, group in groupby(shown, key=_together):
            if key is None:
                yield from group  # type: ignore[misc]
            else:
                yield Chosen(tuple(group))  # type: ignore[arg-type]

    def _once(self) -> Iterator[PlanItem]:
        """The lines, but those that have come to be the fact of an earlier one, which was another by then."""
        told: dict[UUID, str] = {}
        for item in self.items:
            if item.fact is None or not item.included or told.setdefault(item.fact, item.value) == item.value:
                yield item


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
        "layout": layout_to_json(plan.layout),
        "since": plan.since,
        "confidential": plan.confidential,
        "template": plan.template,
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
        layout=layout_from_json(kept.get("layout") or {}),
        since=kept.get("since"),
        confidential=bool(kept.get("confidential")),
        template=str(kept.get("template") or ""),
        items=tuple(
            item for item in items if item.kind in KINDS and (item.kind != SECTION or item.value in sections)
        ),
    )


def layout_to_json(layout: Layout) -> dict[str, Any]:
    """A layout as it is kept."""
    return {
        "paper": str(layout.paper),
        "large_print": layout.large_print,
        "form": str(layout.form),
        "passages": layout.passages,
        "once": layout.once,
    }


def layout_from_json(kept: Mapping[str, Any]) -> Layout:
    """A layout that was kept; what this version does not know is as it is on plain paper."""
    paper, form = kept.get("paper"), kept.get("form")
    return Layout(
        paper=Paper(paper) if paper in list(Paper) else Paper.A4,
        large_print=bool(kept.get("large_print", False)),
        form=Form(form) if form in list(Form) else Form.SECTIONS,
        passages=bool(kept.get("passages", True)),
        once=bool(kept.get("once", False)),
    )
