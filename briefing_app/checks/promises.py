"""Promises: what was to be done, by when, and what later sources say became of it.

A promise and what became of it are linked by what is done: all the words that tell it, or most of them
where they are rare; a person can refuse a link, or add one.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from uuid import UUID

from briefing_app.checks.councils import Councils
from briefing_app.checks.deeds import MOVED, Deed, Stage, deeds
from briefing_app.checks.material import Material, inside
from briefing_app.domain import edtf
from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.identities import identity_in
from briefing_app.domain.mentions import EventMention, Mention, Status
from briefing_app.domain.sentences import Sentence, in_common
from briefing_app.domain.word_sets import stem_set, word_set
from briefing_app.domain.wording import fold

_NAMESPACE = UUID("3d1f2c55-7f0e-5b0e-8a52-6d1c9c2f7a31")
_WITHIN = timedelta(days=800)
"""What a source says so long after a promise may be of another one."""
_ALL, _MOST = 0.99, 0.6
_RARE_ENOUGH, _TELLING = 4.5, 3.0
_FEWEST = 2
_ENOUGH = 5.0
_THINGS = 2.0
_LEADING = 2.0
_LEADING_WITH_DAY = 1.5
"""Of what weighs so much in a sentence, others that speak of the same have some."""
_NEAR_DATE = 40
"""Characters that may stand between a deed and the date by which it is to be done."""
_EMPTY_VERBS = word_set("promising-nothing")
_NOBODY = re.compile(
    r"\b(?:you|who|people|someone|everyone|nobody|anyone|things|there|that|this|some|others)\s(?:[a-z]+ly\s)?$",
    re.IGNORECASE,
)
_CARRIED_OUT = word_set("carried-out")
_PRONOUN = re.compile(r"\W*(?:\d[\d.]*\s)?(?:It|They|This|That|These|it|they|this|that)\b")
_THAT = re.compile(r"(?:That|This|It|They)\s(?:has|have|was|were|is|are|did)\b")
_OPENING = re.compile(r"^[\W_]*(?:(?:and|but|so|also)\s)?", re.IGNORECASE)
_PLEDGES = re.compile(
    r"\b(?:we|i|council|authority|service|department|cabinet|committee|board|trust|government|state|ofsted|inspectors?"
    r"|it|leaders?|director|executive|partnership|commissioner|adviser)(?:[’']|\s(?:[a-z]+ly\s|also\s|now\s)?)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|pledged|promised|confirmed|added|heard|explained|hoped|vowed|agreed)\b"
)


class Standing(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    DONE = "done"
    LATE = "late"
    SLIPPED = "slipped"
    NOT_DONE = "not done"
    UNDER_WAY = "under way"
    OVERDUE = "overdue"
    SPOKEN_OF = "spoken of"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Step:
    """What a sentence says of a deed: how far it has come, if it says so, and the date that it gives."""

    sentence: Sentence
    deed: Deed | None
    when: EventMention | None
    follow: Sentence | None = None
    """The sentence behind it, where that tells how far it has come: "That was not achieved"."""

    @property
    def source(self) -> Source:
        return self.sentence.source

    @property
    def stage(self) -> Stage | None:
        return self.deed.stage if self.deed else None

    @property
    def evidence(self) -> tuple[Evidence[Mention], ...]:
        parts = (self.sentence, self.follow) if self.follow else (self.sentence,)
        return tuple(one.evidence for one in parts)


@dataclass(frozen=True)
class Promise:
    """What is to be done, as sources say it, the earliest first; and what later ones say of it, in order."""

    deed: Deed
    said: tuple[Step, ...]
    later: tuple[Step, ...] = ()

    @property
    def id(self) -> UUID:
        """An identity that it keeps when documents are read again."""
        return UUID(identity_in(_NAMESPACE, fold(self.deed.words)))

    @property
    def words(self) -> str:
        """The clause that makes it, in the document's words."""
        first, last = self.deed.reach
        sentence = self.deed.sentence
        clause = " ".join(sentence.words[first - sentence.start : last - sentence.start].split())
        return _OPENING.sub("", clause) or clause

    @property
    def is_pledge(self) -> bool:
        """Whether it is one who can keep it that says "will": the council, a board, "we"."""
        sentence = self.deed.sentence
        before = sentence.words[: self.deed.verb_start - sentence.start]
        return bool(_PLEDGES.search(before)) and self.deed.stage is Stage.PLANNED

    @property
    def due(self) -> EventMention | None:
        """The date by which it was first to be done."""
        return next((step.when for step in self.said if step.when), None)


def promises(material: Material) -> tuple[Promise, ...]:
    """All promises in some sources, in the order in which they were made, with what became of them.

    What is under way is promised too: to be finished.
    """
    everything = sorted(material.every_sentence(), key=_order)
    search = _Search(everything, material.events_of, material.councils)
    made: dict[str, list[Promise]] = defaultdict(list)
    papers = {paper.source.sha256 for paper in material.papers}
    # An inspectorate asks for what is to be done, and promises nothing.
    for sentence in (one for one in everything if one.source.sha256 not in papers):
        for deed in deeds(sentence):
            step = Step(sentence, deed, _due_of(deed, material.events_of.get(sentence.source.sha256, ())))
            if deed.stage not in (Stage.PLANNED, Stage.UNDER_WAY) or not _is_promise(step):
                continue
            same = made[max(deed.meant, key=lambda stem: (deed.meant[stem], stem))]
            number = next((n for n, one in enumerate(same) if _is_one(one, step, material.councils)), None)
            if number is None:
                same.append(Promise(deed, (step,), search.later(step)))
            else:
                same[number] = replace(same[number], said=(*same[number].said, step))
    return tuple(sorted(chain.from_iterable(made.values()), key=lambda one: _order(one.deed.sentence)))


def _order(sentence: Sentence) -> tuple[str, str, int]:
    return sentence.source.published or "", sentence.source.sha256, sentence.start


def _due_of(deed: Deed, events: Iterable[Evidence[EventMention]]) -> EventMention | None:
    """The date still to come that stands with a deed."""
    planned = [one for one in events if one.mention.status is Status.PLANNED]
    return _nearest(deed.sentence, deed.start, deed.end, planned, _NEAR_DATE)


def _nearest(
    sentence: Sentence, start: int, end: int, events: Iterable[Evidence[EventMention]], furthest: int
) -> EventMention | None:
    days = [one.mention for one in inside(events, sentence)]
    apart = [(max(start - one.passage.end, one.passage.start - end, 0), one) for one in days]
    near = sorted((pair for pair in apart if pair[0] <= furthest), key=lambda pair: pair[0])
    return near[0][1] if near else None


def _is_promise(step: Step) -> bool:
    """Whether somebody is to do something: enough is said of it, and it is not "people" or "you"."""
    deed = step.deed
    if deed is None or deed.verb in _EMPTY_VERBS:
        return False
    before = step.sentence.words[: deed.verb_start - step.sentence.start]
    if _NOBODY.search(before) or (deed.is_conditional and not _TOLD.search(before)):
        return False
    return len(deed.meant) >= _FEWEST or (bool(deed.meant) and step.when is not None)


def _is_one(promise: Promise, step: Step, councils: Councils) -> bool:
    """Whether a promise is made again: the same is to be done, by the same day as far as days are given."""
    deed = step.deed
    if deed is None or not (is_same_deed(promise.deed, deed) and is_same_deed(deed, promise.deed)):
        return False
    due = promise.due
    if deed.stage is not promise.deed.stage:
        return False
    same_day = due is None or step.when is None or due.when == step.when.when
    return same_day and councils.are_one([promise.said[0].source], [step.source])


class _Search:
    """The sentences of all sources by their telling words, to find those that tell of a promise."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        dated: Mapping[str, Sequence[Evidence[EventMention]]],
        councils: Councils,
    ) -> None:
        self._sentences, self._dated, self._councils = sentences, dated, councils
        self._source_of = [sentence.source.sha256 for sentence in sentences]
        self._sources = {sentence.source.sha256: sentence.source for sentence in sentences}
        self._later_than: dict[str, frozenset[str]] = {}
        self._having: dict[Hashable, list[int]] = defaultdict(list)
        for number, sentence in enumerate(sentences):
            days = [one.mention.when for one in inside(dated.get(sentence.source.sha256, ()), sentence)]
            keys: set[Hashable] = {*sentence.places, *sentence.things, *days}
            for key in keys:
                self._having[key].append(number)

    def later(self, promise: Step) -> tuple[Step, ...]:
        """What sources that came out later say of a promise; of each what tells most of what became of it."""
        deed = promise.deed
        if deed is None:
            return ()
        weights = {**promise.sentence.weights, **deed.meant}
        telling: list[Hashable] = [*sorted(deed.meant, key=lambda stem: (-deed.meant[stem], stem))[:2]]
        telling += [stem for stem, weight in weights.items() if weight >= _LEADING]
        telling += [*things_of(deed)]
        if promise.when is not None:
            telling.append(promise.when.when)
        found: dict[str, Step] = {}
        comparable = self._comparable(promise.source)
        numbers = {number for key in telling for number in self._having.get(key, ())}
        for number in sorted(number for number in numbers if self._source_of[number] in comparable):
            sentence = self._sentences[number]
            step = self._told_of(deed, number)
            known = found.get(sentence.source.sha256)
            if step is not None and (known is None or _rank(step) > _rank(known)):
                found[sentence.source.sha256] = step
        return tuple(found.values())

    def _comparable(self, source: Source) -> frozenset[str]:
        """The sources on the same council that came out later, but not too long after."""
        if source.sha256 not in self._later_than:
            said = edtf.as_day(source.published)
            self._later_than[source.sha256] = frozenset(
                other.sha256
                for other in self._sources.values()
                if said is not None
                and (day := edtf.as_day(other.published)) is not None
                and said < day <= said + _WITHIN
                and self._councils.are_one([source], [other])
            )
        return self._later_than[source.sha256]

    def _told_of(self, promised: Deed, number: int) -> Step | None:
        """What a sentence says of a promised deed; nothing if it speaks of something else."""
        sentence = self._sentences[number]
        dated = self._dated.get(sentence.source.sha256, ())
        same = [deed for deed in deeds(sentence) if is_same_deed(promised, deed)]
        if not same:
            if not _speaks_of(promised, sentence) and not self._names_its_day(promised, sentence):
                return None
            same = [deed for deed in deeds(sentence) if _is_told_of(promised, deed)]
        deed = max(same, key=lambda one: _RANK[one.stage], default=None)
        follow = None
        if _RANK[deed.stage if deed else None] <= _RANK[Stage.PLANNED]:
            behind = self._behind(number)
            if behind is not None:
                follow, deed = behind
        place = (deed.start, deed.end) if deed and not follow else (sentence.start, sentence.end)
        return Step(sentence, deed, _nearest(sentence, *place, dated, _NEAR_DATE), follow)

    def _names_its_day(self, promised: Deed, sentence: Sentence) -> bool:
        """Whether a sentence gives the day by which it was to be done, and its paragraph the matter."""
        due = _due_of(promised, self._dated.get(promised.sentence.source.sha256, ()))
        if due is None or len(due.when) < len("2019-02"):
            return False
        days = inside(self._dated.get(sentence.source.sha256, ()), sentence)
        if all(one.mention.when != due.when for one in days):
            return False
        around = {**(sentence.previous.weights if sentence.previous else {}), **sentence.weights}
        return any(
            weight >= _LEADING_WITH_DAY and stem in around and not stem[0].isdigit()
            for stem, weight in promised.meant.items()
        )

    def _behind(self, number: int) -> tuple[Sentence, Deed] | None:
        """The next sentence, if it tells how far it has come with what the one before it speaks of."""
        if number + 1 >= len(self._sentences):
            return None
        sentence = self._sentences[number + 1]
        is_next = sentence.source == self._sentences[number].source and _THAT.match(sentence.words)
        told = [
            deed
            for deed in deeds(self._sentences[number + 1])
            if deed.stage is Stage.NOT_DONE or (deed.stage is Stage.DONE and deed.verb in _CARRIED_OUT)
        ]
        return (sentence, told[0]) if is_next and told else None


def things_of(deed: Deed) -> dict[frozenset[str], float]:
    """The things that a deed is done to or by, with their weights."""
    first, last = deed.reach
    things = {pair: weight for pair, (weight, start) in deed.sentence.things.items() if first <= start < last}
    previous = deed.sentence.previous
    if previous is not None and _PRONOUN.match(deed.sentence.words, first - deed.sentence.start):
        things = {**{pair: weight for pair, (weight, _) in previous.things.items()}, **things}
    return things


def _own_things(deed: Deed) -> frozenset[frozenset[str]]:
    """The things that a deed is done to, without those of the rest of its clause."""
    things = deed.sentence.things
    own = {pair for pair, (_, start) in things.items() if deed.start <= start < deed.end}
    return frozenset(own) or frozenset(things_of(deed))


def _speaks_of(promised: Deed, sentence: Sentence) -> bool:
    """Whether a sentence has so much in common with a promise's that it can only be about the same."""
    things = things_of(promised)
    if sum(things[pair] for pair in things.keys() & sentence.things.keys()) >= _THINGS:
        return True
    words = in_common(promised.sentence, sentence)
    weight = sum(promised.sentence.weights[stem] for stem in words)
    return weight >= _ENOUGH and not words.isdisjoint(promised.meant)


def _is_told_of(promised: Deed, deed: Deed) -> bool:
    """Whether a deed is done to the very thing that is promised, and is no telling of it."""
    if _own_things(promised).isdisjoint(_own_things(deed)):
        return False
    if deed.stage is Stage.NOT_DONE:
        return True
    first, second = _canonical_verb(promised.verb), _canonical_verb(deed.verb)
    return first == second or (first in _BRINGING and second in _BRINGING)


def _canonical_verb(verb: str) -> str:
    return next((stem for _, stem, _ in canonical(verb.split())), verb)


# Verbs by which a thing comes about: what "will be in place" has been "published".
_BRINGING = stem_set("bringing-about")


_RANK = {None: 0, Stage.PLANNED: 1, Stage.UNDER_WAY: 2, Stage.NOT_DONE: 3, Stage.DONE: 4}


def _rank(step: Step) -> int:
    """How much a sentence tells of what became of it: that it was done, or not, before that it will be."""
    return _RANK[step.stage]


def is_same_deed(promised: Deed, other: Deed) -> bool:
    """Whether a deed is the promised one: by all the words that tell it, or by most where they are rare."""
    meant = promised.meant
    shared = meant.keys() & other.meant.keys()
    if len(shared) < _FEWEST:
        return False
    weight, whole = sum(meant[stem] for stem in shared), sum(meant.values())
    together = any(pair <= shared for pair in promised.pairs & other.pairs)
    if weight / whole >= _ALL:
        return together or weight >= _TELLING
    return together and weight / whole >= _MOST and weight >= _RARE_ENOUGH


def standing(promise: Promise, on: date) -> Standing:
    """What became of a promise, as far as its sources say, seen on a day."""
    due = edtf.bounds(promise.due.when).upper if promise.due else None
    stages = {step.stage for step in promise.later}
    if Stage.DONE in stages:
        return _kept(promise, due)
    missed = [step for step in promise.later if step.stage is Stage.NOT_DONE and step.deed]
    if missed:
        moved = any(MOVED.search(step.deed.sentence.words) for step in missed if step.deed)
        return Standing.SLIPPED if moved else Standing.NOT_DONE
    if any(moves(step, due) for step in promise.later):
        return Standing.SLIPPED
    if Stage.UNDER_WAY in stages:
        return Standing.UNDER_WAY
    if due is not None and due < on:
        return Standing.SPOKEN_OF if _are_after(promise.later, due) else Standing.OVERDUE
    return Standing.AHEAD if due is not None else Standing.UNKNOWN


def _are_after(steps: Iterable[Step], due: date) -> bool:
    """Whether a source that came out after a day speaks of it."""
    days = (edtf.as_day(step.source.published) for step in steps)
    return any(day is not None and day > due for day in days)


def moves(step: Step, due: date | None) -> bool:
    """Whether a later source gives a later date."""
    if due is None or step.stage is not Stage.PLANNED or step.when is None:
        return False
    lower = edtf.bounds(step.when.when).lower
    # "By the end of September", told again in December, is the September of before.
    return lower is not None and lower > due and (lower.month, lower.year - 1) != (due.month, due.year)


def _kept(promise: Promise, due: date | None) -> Standing:
    if due is None:
        return Standing.DONE
    for step in promise.later:
        if step.stage is not Stage.DONE:
            continue
        published = edtf.as_day(step.source.published)
        if published is not None and published <= due:
            return Standing.KEPT
        span = edtf.bounds(step.when.when) if step.when else None
        if span and span.upper is not None and span.upper <= due:
            return Standing.KEPT
        if span and span.lower is not None and span.lower > due:
            return Standing.LATE
    return Standing.DONE
