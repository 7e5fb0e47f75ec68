"""What sources that came out later say of a promise: of each the sentence that tells most of it.

What a source says of a promise is worked out once, and kept for as long as neither of them changes.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from briefing_app.checks.clauses import names_in
from briefing_app.checks.counts import is_of_the_rest, is_part_done
from briefing_app.checks.deeds import Deed, Stage, deeds
from briefing_app.checks.kept import PerSource, Reading
from briefing_app.checks.links import (
    RANK,
    Step,
    have_one_verb,
    is_carried_out,
    is_done_to_it,
    is_said_again,
    is_same_deed,
    is_told_of,
    nearest_date,
    rank,
    speaks_of,
    stands_under_its_heading,
)
from briefing_app.checks.marks import Telling, is_marked, people_in, telling_of
from briefing_app.checks.material import Material, inside
from briefing_app.checks.objects import things_of
from briefing_app.domain import edtf
from briefing_app.domain.documents import Source
from briefing_app.domain.mentions import EventMention, Status
from briefing_app.domain.sentences import Sentence

_WITHIN = timedelta(days=800)
"""What a source says so long after a promise may be of another one."""
_LEADING = 2.0
_LEADING_WITH_DAY = 1.5
"""Of what weighs so much in a sentence, others that speak of the same have some."""
_A_DAY = len("2019-02")
_UNDER = "under"
_MOST_ASKED = 5_000
_IT = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|instead|therefore|not\suntil|then)\b")
_THAT = re.compile(r"(?:That|This|It|They)\s(?:has|have|was|were|is|are|did)\b")


@dataclass(frozen=True, eq=False)
class Wanted:
    """A promise of which later word is looked for; each is itself alone."""

    step: Step
    deed: Deed
    people: frozenset[str]
    """The names of people in its source."""
    marks: frozenset[str] | None = None
    """The words by which it can be told from everything else, where it is looked for by these."""
    _asked: "set[Shelf]" = field(default_factory=set, repr=False)
    _told: "dict[Shelf, Step]" = field(default_factory=dict, repr=False)
    """What each source says of it, of those that were asked and tell of it."""
    _marked: dict[frozenset[str], "Wanted"] = field(default_factory=dict, repr=False)

    def told_by(self, shelves: "AbstractSet[Shelf]") -> "Mapping[Shelf, Step]":
        """What each of some sources says of it, or others that were asked before, if anything."""
        if len(self._asked) >= _MOST_ASKED:
            self._asked.clear()
            self._told.clear()
        fresh = shelves - self._asked
        for shelf in fresh:
            step = shelf.tells(self)
            if step is not None:
                self._told[shelf] = step
        self._asked.update(fresh)
        return self._told

    @cached_property
    def telling(self) -> Telling:
        """What may be a mark of it."""
        return telling_of(self.deed)

    @cached_property
    def heaviest(self) -> str:
        """The word of the deed that tells most."""
        meant = self.deed.meant
        return max(meant, key=lambda stem: (meant[stem], stem))

    def by(self, marks: frozenset[str]) -> "Wanted":
        """The same promise, looked for by some marks and by its heading."""
        if marks not in self._marked:
            self._marked.clear()
            self._marked[marks] = Wanted(self.step, self.deed, self.people, marks)
        return self._marked[marks]

    @cached_property
    def keys(self) -> tuple[Hashable, ...]:
        """Of these a sentence that may speak of it has some."""
        sentence, meant = self.step.sentence, self.deed.meant
        if self.marks is not None:
            return (*self.marks, (_UNDER, sentence.heading))
        weights = {**sentence.weights, **meant}
        return (
            *sorted(meant, key=lambda stem: (-meant[stem], stem))[:2],
            *(stem for stem, weight in weights.items() if weight >= _LEADING),
            *things_of(self.deed),
            *([self.step.when.when] if self.step.when else ()),
        )

    def is_meant_by(self, sentence: Sentence, days: Iterable[EventMention]) -> bool:
        """Whether a sentence with some dates speaks of it."""
        return (
            is_marked(self.deed, sentence, self.marks or ())
            or speaks_of(self.deed, sentence)
            or stands_under_its_heading(self.deed, sentence)
            or self._is_due_on(days, sentence)
        )

    def _is_due_on(self, days: Iterable[EventMention], sentence: Sentence) -> bool:
        """Whether the day by which it was to be done is given, and the matter by the paragraph."""
        due = self.step.when
        if due is None or len(due.when) < _A_DAY or all(one.when != due.when for one in days):
            return False
        around = {**(sentence.previous.weights if sentence.previous else {}), **sentence.weights}
        return not self._names.isdisjoint(_names_around(sentence)) or any(
            weight >= _LEADING_WITH_DAY and stem in around and not stem[0].isdigit()
            for stem, weight in self.deed.meant.items()
        )

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names in its sentence and, where "it" is to be done, in the one before, without people."""
        sentence = self.step.sentence
        told = _names_around(sentence) if _IT.search(sentence.words) else names_in(sentence.words)
        return told - self.people


def _will_now(deed: Deed) -> bool:
    """Whether a deed is still to come at another time than it was: "will now open"."""
    clause = deed.sentence.words[deed.reach[0] - deed.sentence.start : deed.end - deed.sentence.start]
    return deed.stage is Stage.PLANNED and _NOW.search(clause) is not None


def _names_around(sentence: Sentence) -> frozenset[str]:
    before = sentence.previous.words if sentence.previous else ""
    return names_in(before) | names_in(sentence.words)


class Shelf:
    """The sentences of one source by their telling words, with what they say of promises."""

    def __init__(self, reading: Reading) -> None:
        self._sentences, self._events = reading.sentences, reading.events
        self.having: dict[Hashable, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._sentences):
            days = [one.when for one in self._days(sentence)]
            keys: set[Hashable] = {*sentence.places, *sentence.things, *days, *names_in(sentence.words)}
            if sentence.heading:
                keys.add((_UNDER, sentence.heading))
            for key in keys:
                self.having[key].append(number)
        self.people = people_in(self._sentences)

    def tells(self, wanted: Wanted) -> Step | None:
        """The sentence that tells most of a promise, if any speaks of it."""
        numbers = {number for key in wanted.keys for number in self.having.get(key, ())}
        steps = (self._told_of(wanted, number) for number in sorted(numbers))
        some = [step for step in steps if step is not None and not is_said_again(wanted.step, step)]
        return max(some, key=rank, default=None)

    def _days(self, sentence: Sentence) -> list[EventMention]:
        return [item.mention for item in inside(self._events, sentence)]

    def _told_of(self, wanted: Wanted, number: int) -> Step | None:
        """What a sentence says of a promised deed; nothing if it speaks of something else."""
        sentence, promised = self._sentences[number], wanted.deed
        same = [deed for deed in deeds(sentence) if is_same_deed(promised, deed)]
        is_done = any(is_done_to_it(promised, deed) for deed in same)
        if not is_done and (part := self._part(wanted, number)) is not None:
            return part
        if not same:
            if not wanted.is_meant_by(sentence, self._days(sentence)):
                return None
            same = [deed for deed in deeds(sentence) if is_told_of(promised, deed)]
        deed = max(
            (one for one in same if one.stage is Stage.PLANNED or is_done_to_it(promised, one)),
            key=lambda one: RANK[one.stage],
            default=None,
        )
        follow = None
        if RANK[deed.stage if deed else None] <= RANK[Stage.PLANNED]:
            behind = self._behind(number)
            behind = behind or self._moved(wanted, number)
            if behind is not None:
                follow, deed = behind
            elif deed is None:
                follow = self._more(wanted, number)
        if follow is not None:
            when = nearest_date(follow, follow.start, follow.end, self._events) or (
                None if deed else nearest_date(sentence, sentence.start, sentence.end, self._events)
            )
            return Step(sentence, deed, when, follow)
        place = (deed.start, deed.end) if deed else (sentence.start, sentence.end)
        return Step(sentence, deed, nearest_date(sentence, *place, self._events))

    def _part(self, wanted: Wanted, number: int) -> Step | None:
        """What a sentence says that has fewer of the things than promised, with when the rest are to come."""
        sentence = self._sentences[number]
        part = next((deed for deed in deeds(sentence) if is_part_done(wanted.deed, deed)), None)
        if part is None:
            return None
        follow = self._next(number)
        if follow is not None and follow.previous is sentence:
            rest = next((deed for deed in deeds(follow) if is_of_the_rest(deed)), None)
            if rest is not None:
                when = nearest_date(follow, rest.start, rest.end, self._events)
                return Step(sentence, rest, when, follow)
        # Some of them are no more than under way to all.
        return Step(sentence, replace(part, stage=Stage.UNDER_WAY), None)

    def _more(self, wanted: Wanted, number: int) -> Sentence | None:
        """The next sentence of the paragraph, where it has a name of the promise's: "Those at Tarnley"."""
        sentence = self._next(number)
        if sentence is None or sentence.previous is not self._sentences[number]:
            return None
        names = names_in(f" {wanted.step.sentence.words}") - wanted.people - self.people
        return sentence if not names.isdisjoint(names_in(sentence.words)) else None

    def _behind(self, number: int) -> tuple[Sentence, Deed] | None:
        """The next sentence, if it tells how far it has come with what the one before it speaks of."""
        sentence = self._next(number)
        if sentence is None or sentence.previous is None or not _THAT.match(sentence.words):
            return None
        told = next((deed for deed in deeds(sentence) if is_carried_out(deed)), None)
        return (sentence, told) if told else None

    def _moved(self, wanted: Wanted, number: int) -> tuple[Sentence, Deed] | None:
        """The next sentence, or the one behind it, if it says when it will be done now."""
        last, due = self._sentences[number], wanted.step.when
        if due is None:
            return None
        for place in (number + 1, number + 2):
            sentence = self._sentences[place] if place < len(self._sentences) else None
            if sentence is None or sentence.previous is not last:
                return None
            last = sentence
            told = [deed for deed in deeds(sentence) if _will_now(deed) and have_one_verb(deed, wanted.deed)]
            days = [
                one
                for one in self._days(sentence)
                if (edtf.bounds(one.when).lower or date.min) > (edtf.bounds(due.when).upper or date.max)
            ]
            if told and days:
                return sentence, told[0]
        return None

    def _next(self, number: int) -> Sentence | None:
        return self._sentences[number + 1] if number + 1 < len(self._sentences) else None


class Later:
    """What the sources of a library say of promises that were made before them."""

    def __init__(self, material: Material) -> None:
        self.shelves = {sha256: SHELVES.of(sha256, one) for sha256, one in material.readings.items()}
        self._councils = material.councils
        sources = [some[0].source for some in material.sentences.values() if some]
        dated = [(day, one) for one in sources if (day := edtf.as_day(one.published))]
        self._by_day = sorted(dated, key=lambda one: (one[0], one[1].sha256))
        self._people = frozenset[str]().union(*(shelf.people for shelf in self.shelves.values()))
        self._after: dict[str, Mapping[Shelf, int]] = {}
        self._counted: dict[str, int] = {}

    def of(self, wanted: Wanted) -> tuple[Step, ...]:
        """What each later source says of a promise, as far as it tells of it, in their order."""
        after = self._sources_after(wanted.step.source)
        found = wanted.told_by(after.keys())
        if wanted.step.when is not None:
            # By a word that nothing else in the library has, "the portal", "at Ostlebury", or by its heading.
            marked = wanted.by(wanted.telling.marks(self._people, self._count))
            found = {**marked.told_by(after.keys() - found.keys()), **found}
        ordered = sorted(after.keys() & found.keys(), key=after.__getitem__)
        said = edtf.as_day(wanted.step.source.published)
        return tuple(found[shelf] for shelf in ordered if not _is_of_before(found[shelf], said))

    def _count(self, mark: str) -> int:
        """How many sentences have a word."""
        if mark not in self._counted:
            shelves = [shelf.having for shelf in self.shelves.values() if mark in shelf.having]
            self._counted[mark] = sum(len(having[mark]) for having in shelves)
        return self._counted[mark]

    def _sources_after(self, source: Source) -> "Mapping[Shelf, int]":
        """The sources on the same council that came out later, but not too long after, with their order."""
        if source.sha256 not in self._after:
            said = edtf.as_day(source.published)
            first = last = 0
            if said is not None:
                first = bisect_right(self._by_day, said, key=_day)
                last = bisect_right(self._by_day, said + min(_WITHIN, date.max - said), lo=first, key=_day)
            self._after[source.sha256] = {
                self.shelves[other.sha256]: place
                for place, (_, other) in enumerate(self._by_day[first:last])
                if self._councils.are_one([source], [other])
            }
        return self._after[source.sha256]


def _is_of_before(step: Step, said: date | None) -> bool:
    """Whether a sentence that says not how far it has come tells of a time before the promise."""
    if said is None or step.stage is not None or step.when is None or step.when.status is not Status.PAST:
        return False
    span = edtf.bounds(step.when.when)
    return span.lower is not None and span.lower < said


def _day(dated: tuple[date, Source]) -> date:
    return dated[0]


SHELVES = PerSource(Shelf)
