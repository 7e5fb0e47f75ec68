"""What of a pack's content is public: nothing that rests, in whole or in part, on a restricted source.

Exempt and confidential papers (Local Government Act 1972, section 100A(3) and Schedule 12A) are kept out
here by evidence alone. What a library draws from several sources at once, such as the name that its register
gives a speaker, is right only where the content comes from a library without them (`services.publishing`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from briefing_app.domain.facts import AnyFact, Evidence, Fact
from briefing_app.domain.mentions import Mention, QuoteMention
from briefing_app.packs.outline import Found, PackContent
from briefing_app.packs.request import Chosen, Item, PackRequest, Section

M = TypeVar("M", bound=Mention)


def public_only(
    content: PackContent, restricted: Collection[str], *, with_unsourced: bool = False
) -> PackContent:
    """Content without what rests on restricted sources, which are given by their SHA-256.

    Facts lose the evidence that stands in one, and go if none is left; the earliest mention that remains
    leads. It says only what its own source does, the basis of its date too; but the name of a speaker is
    that of the register, so a quote that stands in a restricted source goes wherever else it stands. What
    checks found goes as a whole if any of its evidence stands in one, since its words may be drawn from it.
    So does what rests on no passage, whose words may come from anywhere, but for content that was worked out
    without the restricted sources (`with_unsourced`): in that only the member's own questions rest on none.
    """
    closed = frozenset(restricted)
    if not closed:
        return content
    kept = replace(
        content,
        judgements=_facts(content.judgements, closed),
        recommendations=_facts(content.recommendations, closed),
        quotes=_facts(content.quotes, closed),
        events=_facts(content.events, closed),
        figures=_facts(content.figures, closed),
        found={
            section: tuple(
                one
                for one in found
                if _is_open(one, closed, unsourced=with_unsourced and section is Section.QUESTIONS)
            )
            for section, found in content.found.items()
        },
        texts=_without(content.texts, closed),
        pages=_without(content.pages, closed),
    )
    return replace(kept, confirmed=content.confirmed & {fact.id for fact in _every(kept)})


def public_items(
    items: Iterable[Item], content: PackContent, restricted: Collection[str]
) -> tuple[Item, ...]:
    """What a request asks for, with single facts as public content has them; those that it has not go.

    `content` is what `public_only` gives, or comes from a library without the restricted sources, where a
    fact may have another identity: it is known by the passages on which it rests.
    """
    closed = frozenset(restricted)
    if not closed:
        return tuple(items)
    held = {_said(item): fact for fact in _every(content) for item in fact.evidence}
    return tuple(shown for item in items if (shown := _item(item, held, closed)) is not None)


def public_request(request: PackRequest, content: PackContent, restricted: Collection[str]) -> PackRequest:
    """The request for a public pack: see `public_items`. The member's own words stay as they are."""
    return replace(request, sections=public_items(request.sections, content, restricted))


_Said = tuple[object, ...]


def _said(item: Evidence[Mention]) -> _Said:
    """What tells a mention from others: its place alone does not, where one sentence gives two grades."""
    mention = item.mention
    return (*item.place, mention.kind, mention.id)


def _item(item: Item, held: Mapping[_Said, AnyFact], closed: frozenset[str]) -> Item | None:
    if not isinstance(item, Chosen):
        return item
    found: dict[UUID, AnyFact] = {}
    for fact in item.facts:
        public = _public_of(fact, held, closed)
        if public is not None:
            found.setdefault(public.id, public)
    return Chosen(tuple(found.values())) if found else None


def _public_of(fact: AnyFact, held: Mapping[_Said, AnyFact], closed: frozenset[str]) -> AnyFact | None:
    """The public fact of the earliest public passage of a fact."""
    open_ones = (item for item in fact.evidence if item.source.sha256 not in closed)
    return next((found for item in open_ones if (found := held.get(_said(item))) is not None), None)


def _facts(facts: "tuple[Fact[M], ...]", closed: frozenset[str]) -> "tuple[Fact[M], ...]":
    return tuple(found for fact in facts if (found := _fact(fact, closed)) is not None)


def _fact(fact: Fact[M], closed: frozenset[str]) -> Fact[M] | None:
    kept = tuple(item for item in fact.evidence if item.source.sha256 not in closed)
    if len(kept) == len(fact.evidence):
        return fact
    return Fact(fact.id, kept) if kept and not isinstance(fact.lead, QuoteMention) else None


def _is_open(found: Found, closed: frozenset[str], *, unsourced: bool) -> bool:
    if not found.evidence:
        return unsourced
    return all(item.source.sha256 not in closed for item in found.evidence)


T = TypeVar("T")


def _without(by_source: Mapping[str, T], closed: frozenset[str]) -> Mapping[str, T]:
    return {sha256: value for sha256, value in by_source.items() if sha256 not in closed}


def _every(content: PackContent) -> Iterator[AnyFact]:
    yield from content.judgements
    yield from content.recommendations
    yield from content.quotes
    yield from content.events
    yield from content.figures
