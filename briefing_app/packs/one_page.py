"""A pack on one side of paper: as many whole lines as go on it, by rank."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from briefing_app.domain import edtf
from briefing_app.domain.facts import AnyFact, Event
from briefing_app.domain.mentions import Status
from briefing_app.packs.key_quotes import says_little
from briefing_app.packs.outline import Found, Pack, PackContent, outline
from briefing_app.packs.request import Chosen, Item, Own, PackRequest, Section
from briefing_app.packs.summary import asks_what_is_told, is_settled
from briefing_app.packs.worst_first import worst_first

_A_ROUND = {Section.JUDGEMENTS: 5, Section.PROMISES: 2, Section.QUESTIONS: 2}
"""How many lines of a section come before those of the next; of others it is one."""
_MOST = 60
"""Lines that are tried: more never go on a page."""
_TRIED_BEYOND = 6
"""Lines that are tried when one no longer goes on the page: a shorter one may."""

Measure = Callable[[Pack], int]
"""How many pages a pack takes."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may go on the page: the place of its item in the request, and the fact, if it is one."""

    item: int
    fact: AnyFact | Found | None = None


def fitted(request: PackRequest, content: PackContent, made: date, measure: Measure) -> Pack:
    """The lines that rank first, as many as go on a page, and what is shorter of the next ones.

    `measure` lays a pack out and counts its pages.
    """
    # Providers stand in the order of their first judgement.
    content = replace(content, judgements=tuple(worst_first(content.judgements, content.frameworks)))
    content = _told_once(request, content)
    ranked = list(_ranked(request, content, made))
    shown = ranked[:_MOST]
    if len(shown) == len(ranked):
        whole = outline(request, content)
        if measure(whole) <= 1:
            return whole

    def goes(candidates: Sequence[_Candidate]) -> Pack | None:
        pack = replace(
            _of(request, content, candidates),
            note=f"The {len(candidates)} of {len(ranked):,} lines that rank first.",
        )
        return pack if measure(pack) <= 1 else None

    least, most = 0, len(shown)
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if goes(shown[:middle]) else (least, middle - 1)
    kept = shown[:least]
    for candidate in shown[least + 1 : least + 1 + _TRIED_BEYOND]:
        if goes([*kept, candidate]):
            kept = [*kept, candidate]
    return goes(kept) or _of(request, content, kept)


def _told_once(request: PackRequest, content: PackContent) -> PackContent:
    """A promise or a difference is told or asked about, what ranks first; what is put together is so once."""
    found = dict(content.found)
    if Section.SUMMARY in request.sections:
        found[Section.SUMMARY] = tuple(
            one for one in content.facts(Section.SUMMARY) if isinstance(one, Found)
        )
    for section in (Section.PROMISES, Section.DIFFERENCES):
        if section in request.sections and Section.QUESTIONS in request.sections:
            told, asked = _each_once(section, found.get(section, ()), found.get(Section.QUESTIONS, ()))
            found = {**found, section: told, Section.QUESTIONS: asked}
    return replace(content, found=found)


def _each_once(
    section: Section, found: Sequence[Found], questions: Sequence[Found]
) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """The lines of a section and the questions, without those that the other has in an earlier round."""
    lines = sorted(found, key=is_settled)
    told, asked = _A_ROUND.get(section, 1), _A_ROUND[Section.QUESTIONS]
    left_out = {
        id(question if line_at // told <= question_at // asked else line)
        for question_at, question in enumerate(questions)
        for line_at, line in enumerate(lines)
        if asks_what_is_told(question, line)
    }
    kept = (tuple(one for one in held if id(one) not in left_out) for held in (lines, questions))
    return next(kept), next(kept)


def _of(request: PackRequest, content: PackContent, candidates: Iterable[_Candidate]) -> Pack:
    """The pack that holds some lines only, in the order of the request."""
    kept: dict[int, list[Any]] = {}
    for candidate in candidates:
        kept.setdefault(candidate.item, []).append(candidate.fact)
    items: list[Item] = []
    for place, item in enumerate(request.sections):
        if place not in kept:
            continue
        wanted = {id(fact) for fact in kept[place]}
        if isinstance(item, Chosen):
            items.append(Chosen(tuple(fact for fact in item.facts if id(fact) in wanted)))
        else:
            items.append(item)
        if isinstance(item, Section):
            content = _only(content, item, wanted)
    return outline(replace(request, sections=tuple(items)), content)


_FIELDS: Mapping[Section, str] = {
    Section.JUDGEMENTS: "judgements",
    Section.RECOMMENDATIONS: "recommendations",
    Section.QUOTES: "quotes",
    Section.TIMELINE: "events",
    Section.FIGURES: "figures",
}


def _only(content: PackContent, section: Section, wanted: set[int]) -> PackContent:
    chosen: Any = tuple(fact for fact in content.facts(section) if id(fact) in wanted)
    if section in _FIELDS:
        return replace(content, **{_FIELDS[section]: chosen})
    return replace(content, found={**content.found, section: chosen}) if chosen else content


def _ranked(request: PackRequest, content: PackContent, made: date) -> Iterator[_Candidate]:
    """All lines by rank: first what the member wrote or chose, then round by round of each section some."""
    queues: list[tuple[int, list[_Candidate]]] = []
    for place, item in enumerate(request.sections):
        if isinstance(item, Own):
            yield _Candidate(place)
        elif isinstance(item, Chosen):
            yield from (_Candidate(place, fact) for fact in item.facts)
        else:
            ordered = _by_rank(item, content, made)
            lines = [_Candidate(place, fact) for fact in ordered]
            queues.append((_A_ROUND.get(item, 1), lines))
    while queues:
        for count, queue in queues:
            yield from queue[:count]
            del queue[:count]
        queues = [(count, queue) for count, queue in queues if queue]


def _by_rank(section: Section, content: PackContent, made: date) -> list[Any]:
    """The facts of a section, those that matter most in a meeting first."""
    facts: list[Any] = list(content.facts(section))
    match section:
        case Section.PROMISES:
            return sorted(facts, key=is_settled)
        case Section.TIMELINE:
            return sorted(facts, key=lambda event: _distance(event, made))
        case Section.FIGURES:
            compared = {fact.id for group in content.compared for fact in group}
            return sorted(facts, key=lambda figure: figure.id not in compared)
        case Section.QUOTES:
            latest = sorted(facts, key=lambda quote: edtf.sort_key(quote.source.published), reverse=True)
            return sorted(latest, key=lambda quote: (quote.id not in content.confirmed, *says_little(quote)))
        case _:
            return facts


def _distance(event: Event, made: date) -> tuple[bool, int]:
    """What is planned before what is past, and of each the nearest first."""
    days = abs((edtf.sort_key(event.lead.when)[0] - made).days)
    return event.lead.status is not Status.PLANNED, days
