"""What the pages show: facts by kind, and the front page of the matter."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple
from uuid import UUID
from weakref import WeakKeyDictionary

from briefing_app.domain.deciding import NOT_MARKED, Mark
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import AnyFact, Event, Figure, Judgement, Quote, Recommendation
from briefing_app.domain.folding import Folded
from briefing_app.domain.mentions import Status
from briefing_app.domain.people import Decisions, Person, Suggestion
from briefing_app.domain.restrictions import Restriction
from briefing_app.packs.plan import Plan
from briefing_app.services.own_councils import elsewhere, spoken_of
from briefing_app.services.pack_state import PackState, since_last
from briefing_app.services.people import WhoIsWho, who_is_who
from briefing_app.services.planning import plan
from briefing_app.services.restricting import restrictions
from briefing_app.services.reviewing import marks, rejected
from briefing_app.services.searching import saved
from briefing_app.store import loading, sources, visits
from briefing_app.store.library import Library
from briefing_app.store.operations import Undoable, undoable

_NOTHING = Undoable()
_NO_PLAN = Plan()
_NO_QUOTES = Folded(())
_NOBODY = WhoIsWho((), (), Decisions(labels={}))


class Counts(NamedTuple):
    """How many of each a library has, and how many facts nobody has confirmed."""

    judgements: int
    quotes: int
    people: int
    events: int
    figures: int
    sources: int
    review: int


@dataclass(frozen=True)
class Contents:
    """Everything that the pages list.

    `added_on` gives the ISO day on which each source came in, by SHA-256; `last_visit` is the day before
    today on which the library was opened last. `folded` knows which quotes are part of longer ones.
    `elsewhere` are the grades of other councils, from official tables. `changed` are the facts of which
    something was decided since the contents before these, `kept` is what those who show them have worked out.
    `restricted` says for what sources are withheld from the public, by SHA-256; it may name removed ones.
    """

    judgements: tuple[Judgement, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    recommendations: tuple[Recommendation, ...] = ()
    elsewhere: tuple[Judgement, ...] = ()
    who_is_who: WhoIsWho = _NOBODY
    undoable: Undoable = _NOTHING
    marks: Mapping[UUID, Mark] = field(default_factory=dict)
    plan: Plan = _NO_PLAN
    searches: tuple[str, ...] = ()
    added_on: Mapping[str, str] = field(default_factory=dict)
    last_visit: str | None = None
    folded: Folded = field(default=_NO_QUOTES, compare=False, repr=False)
    last_pack: PackState | None = None
    reviewable: int = 0
    rejected: tuple[AnyFact, ...] = ()
    changed: frozenset[UUID] = frozenset()
    restricted: Mapping[str, Restriction] = field(default_factory=dict)
    kept: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def facts(self) -> tuple[AnyFact, ...]:
        """Everything that was read or found by hand, kind by kind."""
        return (*self.judgements, *self.quotes, *self.events, *self.figures, *self.recommendations)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who is quoted."""
        return self.who_is_who.people

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """Who may be the same; worked out when it is first asked for."""
        return self.who_is_who.suggestions

    @property
    def longer(self) -> Mapping[UUID, UUID]:
        """Of quotes that are part of longer ones these; worked out when it is first asked for."""
        return self.folded.longer

    def mark(self, fact: AnyFact) -> Mark:
        """What was decided of a fact."""
        return self.marks.get(fact.id, NOT_MARKED)

    @property
    def left_to_review(self) -> int:
        """How many facts nobody has confirmed; tables of all councils need no confirming."""
        return max(0, self.reviewable - sum(mark.confirmed for mark in self.marks.values()))

    @property
    def counts(self) -> Counts:
        """How many of each there are."""
        return Counts(
            len(self.judgements),
            len(self.quotes),
            len(self.people),
            len(self.events),
            len(self.figures),
            len(self.sources),
            self.left_to_review,
        )

    @cached_property
    def speakers(self) -> tuple[tuple[str, int], ...]:
        """Who is quoted, the most often first, with the number of quotes."""
        counted = Counter(quote.lead.speaker for quote in self.quotes if quote.lead.speaker)
        return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    @property
    def planned(self) -> tuple[Event, ...]:
        """What was announced for a time to come, as its source saw it."""
        return tuple(event for event in self.events if event.lead.status is Status.PLANNED)


def contents(library: Library) -> Contents:
    """All facts and sources of a library, each kind in its order."""
    with library.snapshot():
        return _contents(library)


def in_steps(library: Library) -> Iterator[None]:
    """Load in steps what `contents` will give, which is kept until the library changes."""
    for load in (loading.judgements, loading.figures, loading.events, loading.recommendations, who_is_who):
        load(library)
        yield
    _ = _folded_of(library, loading.quotes(library)).longer
    yield


def _contents(library: Library) -> Contents:
    graded = loading.judgements(library)
    judgements = spoken_of(graded)
    quotes, figures = loading.quotes(library), loading.figures(library)
    events, recommendations = loading.events(library), loading.recommendations(library)
    every: tuple[AnyFact, ...] = (*judgements, *quotes, *events, *figures, *recommendations)
    return Contents(
        judgements=judgements,
        elsewhere=elsewhere(graded),
        quotes=quotes,
        events=events,
        figures=figures,
        sources=sources.every(library),
        recommendations=recommendations,
        who_is_who=who_is_who(library),
        undoable=undoable(library),
        marks=marks(library),
        plan=plan(library),
        searches=saved(library),
        added_on=visits.added_on(library),
        folded=_folded_of(library, quotes),
        reviewable=sum(not fact.official for fact in every),
        rejected=rejected(library),
        restricted=restrictions(library),
        last_pack=since_last(library, {fact.id: fact for fact in every}),
        last_visit=visits.last_before(library, date.today().isoformat()),  # noqa: DTZ011 - the user's own day
    )


_folded: WeakKeyDictionary[Library, Folded] = WeakKeyDictionary()


def _folded_of(library: Library, quotes: tuple[Quote, ...]) -> Folded:
    held = _folded.get(library)
    if held is None or held.quotes is not quotes:
        held = _folded[library] = Folded(quotes, held)
    return held


def with_marks(library: Library, before: Contents) -> Contents:
    """The same facts with what is decided of them now, and which are marked otherwise than before."""
    now = marks(library)
    changed = {fact for fact, mark in now.items() if before.marks.get(fact) != mark}
    return replace(
        before,
        marks=now,
        changed=frozenset(changed | (before.marks.keys() - now.keys())),
        undoable=undoable(library),
        plan=plan(library),
        searches=saved(library),
        restricted=restrictions(library),
    )
