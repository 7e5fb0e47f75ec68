"""Promises as a person follows them: with what became of them, as sources say it and as was decided."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from briefing_app.checks.deadlines import Deadline
from briefing_app.checks.deeds import Stage
from briefing_app.checks.links import Step
from briefing_app.checks.pledgers import pledger
from briefing_app.checks.promises import Promise, Standing, standing
from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence, Quote
from briefing_app.domain.mentions import EventMention, Mention
from briefing_app.domain.passages import Passage
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.services.sentences import sentences_of
from briefing_app.store import loading, operations, sources
from briefing_app.store.library import Library
from briefing_app.system.errors import BriefingError
from briefing_app.system.words import tr

__all__ = [
    "Followed",
    "Says",
    "Standing",
    "candidates",
    "drop",
    "followed",
    "kept_ones",
    "link",
    "settle",
    "unlink",
]

DROPPED, STANDING, LINKS = "promise dropped", "promise standing", "promise links"
_SHOWN = 40


class Says(StrEnum):
    """What a passage that a person links says of a promise."""

    DONE = "done"
    NOT_DONE = "not done"
    UNDER_WAY = "under way"
    LATER_DATE = "later date"


_STAGES = {
    Says.DONE: Stage.DONE,
    Says.NOT_DONE: Stage.NOT_DONE,
    Says.UNDER_WAY: Stage.UNDER_WAY,
    Says.LATER_DATE: Stage.PLANNED,
}


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise: what, by whom and when it was said, by when, and what later sources say became of it.

    `due` is EDTF. `decided` is true where a person said how it stands, with a `note`.
    """

    id: UUID
    what: str
    who: str | None
    due: str | None
    basis: str | None
    said: tuple[Evidence[Mention], ...]
    later: tuple[Evidence[Mention], ...]
    standing: Standing
    decided: bool = False
    note: str = ""

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that make it or speak of it, in their order."""
        return tuple({item.source.sha256: item.source for item in (*self.said, *self.later)}.values())


def followed(
    library: Library,
    made: Sequence[Promise],
    deadlines: Iterable[Deadline],
    quotes: Sequence[Quote],
    on: date,
) -> tuple[Followed, ...]:
    """The promises that `kept_ones` gives, as they stand on a day: what is overdue first, then by date."""
    decided = operations.decided(library, STANDING)
    dropped = operations.decided(library, DROPPED)
    speakers = _speakers(quotes)
    found = [_followed(promise, speakers, on) for promise in made if _is_followed(promise)]
    found += [_of_rule(deadline, made, on) for deadline in deadlines if _subject(deadline.id) not in dropped]
    found = [_with_decision(one, decided.get(_subject(one.id))) for one in found]
    return tuple(sorted(found, key=_order))


def kept_ones(library: Library, promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """The promises that nobody dropped, with the links that people refused or added."""
    dropped = operations.decided(library, DROPPED)
    links = operations.decided(library, LINKS)
    held = _Held(library) if links else None
    return tuple(
        _relinked(promise, links.get(_subject(promise.id)), held)
        for promise in promises
        if _subject(promise.id) not in dropped
    )


def _relinked(promise: Promise, links: Any, held: "_Held | None") -> Promise:
    if not links or held is None:
        return promise
    refused = {tuple(place) for place in links.get("refused", [])}
    added = [step for link in links.get("added", []) if (step := held.step(*link)) is not None]
    # What a person says of a passage goes before what the program reads in it.
    said = {step.evidence[0].place for step in added if step.given is not None}
    kept = [step for step in promise.later if step.evidence[0].place not in refused | said]
    there = {step.evidence[0].place for step in kept}
    return replace(promise, later=(*kept, *(step for step in added if step.evidence[0].place not in there)))


class _Held:
    """What a library holds of the passages that people linked."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._sources = {source.sha256: source for source in sources.every(library)}

    @cached_property
    def _events(self) -> list[Evidence[EventMention]]:
        return [item for event in loading.events(self._library) for item in event.evidence]

    def step(self, sha256: str, start: int, end: int, says: str | None = None) -> Step | None:
        """A passage as a step: how far the promise has come by it is what the person said who linked it."""
        source = self._sources.get(sha256)
        if source is None:
            return None
        some = sentences_of(self._library, [source])[sha256]
        sentence = next((one for one in some if one.start <= start < one.end), None)
        if sentence is None:
            text = sources.document(self._library, sha256).text
            sentence = Sentence(source, start, end, text[start:end])
        stage = _STAGES[Says(says)] if says else None
        return Step(sentence, None, self._date(sentence) if stage is Stage.PLANNED else None, given=stage)

    def _date(self, sentence: Sentence) -> EventMention | None:
        """The last date that a sentence gives: "moved from May to June" moves it to June."""
        reach = range(sentence.start, sentence.end)
        here = (item.mention for item in self._events if item.source == sentence.source)
        return max((one for one in here if one.passage.start in reach), key=_upper, default=None)


def _upper(mention: EventMention) -> date:
    return edtf.bounds(mention.when).upper or date.min


def _is_followed(promise: Promise) -> bool:
    """Whether it is for a person to follow: with a date, with later word of it, or a pledge."""
    if promise.deed.stage is not Stage.PLANNED:
        return False
    if promise.due is not None:
        return True
    return not promise.deed.is_obligation and (bool(promise.later) or promise.is_pledge)


def _speakers(quotes: Iterable[Quote]) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for quote in quotes:
        for item in quote.evidence:
            if item.mention.speaker:
                passage = item.mention.passage
                found.setdefault(passage.source, []).append(
                    (passage.start, passage.end, item.mention.speaker)
                )
    return found


def _followed(promise: Promise, speakers: dict[str, list[tuple[int, int, str]]], on: date) -> Followed:
    first, due = promise.said[0], promise.due
    who = pledger(promise.deed, speakers.get(first.source.sha256, ()))
    return Followed(
        promise.id,
        promise.words,
        who,
        due.when if due else None,
        due.basis if due else None,
        tuple(item for step in promise.said for item in step.evidence),
        tuple(item for step in promise.later for item in step.evidence),
        standing(promise, on),
    )


def _of_rule(deadline: Deadline, promises: Iterable[Promise], on: date) -> Followed:
    """A deadline that a rule sets; what is told of the council's plan is told of it."""
    source = deadline.evidence.source
    about_plan = [
        step
        for promise in promises
        if "plan" in promise.deed.meant
        for step in promise.later
        if step.stage is Stage.DONE and (step.source.published or "") > (source.published or "")
    ]
    due = edtf.as_day(deadline.due)
    days = [edtf.as_day(step.source.published) for step in about_plan]
    in_time = any(day is not None and due is not None and day <= due for day in days)
    state = Standing.KEPT if in_time else Standing.DONE if about_plan else _open(due, on)
    return Followed(
        deadline.id,
        deadline.what,
        None,
        deadline.due,
        deadline.basis,
        (deadline.evidence,),
        tuple({item.place: item for step in about_plan for item in step.evidence}.values()),
        state,
    )


def _open(due: date | None, on: date) -> Standing:
    return Standing.OVERDUE if due is not None and due < on else Standing.AHEAD


def _with_decision(one: Followed, decided: Any) -> Followed:
    if not decided:
        return one
    return replace(
        one, standing=Standing(decided["standing"]), decided=True, note=str(decided.get("note", ""))
    )


_FIRST = (Standing.OVERDUE, Standing.NOT_DONE, Standing.SLIPPED, Standing.LATE)


def _order(one: Followed) -> tuple[int, str, str]:
    rank = _FIRST.index(one.standing) if one.standing in _FIRST else len(_FIRST) + (one.due is None)
    return rank, edtf.sort_key(one.due)[0].isoformat() if one.due else "", one.what


def _subject(promise: UUID) -> str:
    return f"promise|{promise}"


def settle(library: Library, one: Followed, state: Standing, note: str) -> None:
    """Decide what became of a promise.

    Raises:
        BriefingError: the library can't be written.
    """
    with library.operation(f"Settle {_named(one)}") as operation:
        value = {"standing": str(state), "note": note.strip()}
        operations.decide(library, operation, _subject(one.id), STANDING, value)


def drop(library: Library, one: Followed, reason: str) -> None:
    """Decide that something is no promise to be followed, and why.

    Raises:
        BriefingError: the library can't be written.
    """
    with library.operation(f"Drop {_named(one)}") as operation:
        operations.decide(library, operation, _subject(one.id), DROPPED, {"reason": reason.strip()})


def unlink(library: Library, one: Followed, passage: Passage) -> None:
    """Decide that a passage does not speak of a promise.

    Raises:
        BriefingError: the library can't be written.
    """
    place = [passage.source, passage.start, passage.end]
    links = _links(library, one)
    added = [known for known in links["added"] if known[:3] != place]
    changed = {"refused": [*links["refused"], place], "added": added}
    with library.operation(f"Unlink a passage from {_named(one)}") as operation:
        operations.decide(library, operation, _subject(one.id), LINKS, changed)


def link(library: Library, one: Followed, passage: Passage, says: Says | None = None) -> None:
    """Decide that a passage speaks of a promise, and what it says of it, if anything.

    Raises:
        BriefingError: it is linked already, or is one that makes the promise; the library can't be written.
    """
    place = (passage.source, passage.start, passage.end)
    if place in {item.place for item in (*one.said, *one.later)}:
        raise BriefingError(tr("This passage is linked already. Choose another one."))
    links = _links(library, one)
    refused = [known for known in links["refused"] if tuple(known) != place]
    changed = {"refused": refused, "added": [*links["added"], [*place, says]]}
    with library.operation(f"Link a passage to {_named(one)}") as operation:
        operations.decide(library, operation, _subject(one.id), LINKS, changed)


def candidates(library: Library, one: Followed) -> tuple[Evidence[Mention], ...]:
    """The sentences of sources that came out with a promise or after it, what is most like it first."""
    said = one.said[0]
    since = said.source.published or ""
    later = [source for source in sources.every(library) if (source.published or "") >= since]
    some = sentences_of(library, later)
    first = said.mention.passage
    makes = next((each for each in some.get(first.source, ()) if each.start <= first.start < each.end), None)
    linked = {item.place for item in (*one.said, *one.later)}
    found = [each for every in some.values() for each in every if each.evidence.place not in linked]
    if makes is not None:
        found.sort(key=lambda each: -sum(makes.weights[stem] for stem in in_common(makes, each)))
    return tuple(each.evidence for each in found)


def _links(library: Library, one: Followed) -> dict[str, list[Any]]:
    known: Any = operations.decided(library, LINKS).get(_subject(one.id)) or {}
    return {"refused": list(known.get("refused", [])), "added": list(known.get("added", []))}


def _named(one: Followed) -> str:
    return one.what if len(one.what) <= _SHOWN else f"{one.what[:_SHOWN]}…"
