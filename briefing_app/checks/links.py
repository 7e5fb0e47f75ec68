"""What later sentences say of a promise: those that tell of the same deed, and of how far it has come.

A sentence speaks of a promise by all the words that tell it, by most where they are rare, by a thing that
both name, or by the day and the matter. That it was done, or not, is taken only from a deed that was done
to all that was promised.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta

from briefing_app.checks.councils import Councils
from briefing_app.checks.deeds import Deed, Stage, deeds
from briefing_app.checks.marks import is_marked, marks_of, people_in
from briefing_app.checks.material import inside
from briefing_app.checks.objects import all_stems, object_of, things_of
from briefing_app.checks.stated import names_in
from briefing_app.domain import edtf
from briefing_app.domain.alike import canonical
from briefing_app.domain.documents import Source
from briefing_app.domain.facts import Evidence
from briefing_app.domain.mentions import EventMention, Mention, Status
from briefing_app.domain.sentences import HOLLOW, Sentence, in_common
from briefing_app.domain.word_sets import stem_set, word_set

_WITHIN = timedelta(days=800)
"""What a source says so long after a promise may be of another one."""
_ALL, _MOST = 0.99, 0.6
_RARE_ENOUGH, _TELLING = 4.5, 3.0
_ENOUGH = 5.0
_THINGS = 2.0
_LEADING = 2.0
_LEADING_WITH_DAY = 1.5
"""Of what weighs so much in a sentence, others that speak of the same have some."""
_UNDER = "under"
_NEAR_DATE = 40
"""Characters that may stand between a deed and the date by which it is to be done."""
_CARRIED_OUT = word_set("carried-out")
_THAT = re.compile(r"(?:That|This|It|They)\s(?:has|have|was|were|is|are|did)\b")
FEWEST = 2


@dataclass(frozen=True)
class Step:
    """What a sentence says of a deed: how far it has come, if it says so, and the date that it gives."""

    sentence: Sentence
    deed: Deed | None
    when: EventMention | None
    follow: Sentence | None = None
    """The sentence behind it, where that tells how far it has come: "That was not achieved"."""
    given: Stage | None = None
    """How far it has come by this sentence as a person reads it, who linked it."""

    @property
    def source(self) -> Source:
        return self.sentence.source

    @property
    def stage(self) -> Stage | None:
        return self.deed.stage if self.deed else self.given

    @property
    def evidence(self) -> tuple[Evidence[Mention], ...]:
        parts = (self.sentence, self.follow) if self.follow else (self.sentence,)
        return tuple(one.evidence for one in parts)


class Search:
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
            keys: set[Hashable] = {*sentence.places, *sentence.things, *days, *names_in(sentence.words)}
            if sentence.heading:
                keys.add((_UNDER, sentence.heading))
            for key in keys:
                self._having[key].append(number)
        self._people = people_in(sentences)

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
        comparable = self._comparable(promise.source)
        found = self._best(promise, deed, comparable, telling, marks=())
        if promise.when is not None:
            # By a word that nothing else in the library has, "the portal", "at Ostlebury", or by its heading.
            marks = marks_of(deed, self._people, lambda mark: len(self._having.get(mark, ())))
            keys = [*marks, (_UNDER, promise.sentence.heading)]
            found.update(self._best(promise, deed, comparable - found.keys(), keys, marks=marks))
        return tuple(found[sha256] for sha256 in sorted(found, key=self._when))

    def _when(self, sha256: str) -> tuple[str, str]:
        return self._sources[sha256].published or "", sha256

    def _best(
        self,
        promise: Step,
        deed: Deed,
        among: AbstractSet[str],
        telling: Iterable[Hashable],
        *,
        marks: Collection[str],
    ) -> dict[str, Step]:
        """What some sources say of a promise, by SHA-256: of each the sentence that tells most of it."""
        found: dict[str, Step] = {}
        numbers = {number for key in telling for number in self._having.get(key, ())}
        for number in sorted(number for number in numbers if self._source_of[number] in among):
            sentence = self._sentences[number]
            step = self._told_of(deed, number, marks)
            if step is not None and _is_said_again(promise, step):
                continue
            known = found.get(sentence.source.sha256)
            if step is not None and (known is None or _rank(step) > _rank(known)):
                found[sentence.source.sha256] = step
        return found

    def _comparable(self, source: Source) -> frozenset[str]:
        """The sources on the same council that came out later, but not too long after."""
        if source.sha256 not in self._later_than:
            said = edtf.as_day(source.published)
            self._later_than[source.sha256] = frozenset(
                other.sha256
                for other in self._sources.values()
                if said is not None
                and (day := edtf.as_day(other.published)) is not None
                and timedelta() < day - said <= _WITHIN
                and self._councils.are_one([source], [other])
            )
        return self._later_than[source.sha256]

    def _told_of(self, promised: Deed, number: int, marks: Collection[str]) -> Step | None:
        """What a sentence says of a promised deed; nothing if it speaks of something else."""
        sentence = self._sentences[number]
        dated = self._dated.get(sentence.source.sha256, ())
        same = [deed for deed in deeds(sentence) if is_same_deed(promised, deed)]
        if not same:
            marked = is_marked(promised, sentence, marks)
            if not (
                marked
                or _speaks_of(promised, sentence)
                or _stands_under_its_heading(promised, sentence)
                or self._names_its_day(promised, sentence)
            ):
                return None
            same = [deed for deed in deeds(sentence) if _is_told_of(promised, deed)]
        deed = max(
            (one for one in same if one.stage is Stage.PLANNED or _is_done_to_it(promised, one)),
            key=lambda one: _RANK[one.stage],
            default=None,
        )
        follow = None
        if _RANK[deed.stage if deed else None] <= _RANK[Stage.PLANNED]:
            behind = self._behind(number)
            if behind is not None:
                follow, deed = behind
            elif deed is None:
                follow = self._more(promised, number)
        place = (deed.start, deed.end) if deed and not follow else (sentence.start, sentence.end)
        return Step(sentence, deed, _nearest(sentence, *place, dated, _NEAR_DATE), follow)

    def _names_its_day(self, promised: Deed, sentence: Sentence) -> bool:
        """Whether a sentence gives the day by which it was to be done, and its paragraph the matter."""
        due = due_of(promised, self._dated.get(promised.sentence.source.sha256, ()))
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

    def _more(self, promised: Deed, number: int) -> Sentence | None:
        """The next sentence of the paragraph, where it has a name of the promise's: "Those at Tarnley"."""
        if number + 1 >= len(self._sentences):
            return None
        sentence = self._sentences[number + 1]
        names = names_in(f" {promised.sentence.words}") - self._people
        is_next = sentence.previous is self._sentences[number]
        return sentence if is_next and not names.isdisjoint(names_in(sentence.words)) else None

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


def _is_said_again(promise: Step, step: Step) -> bool:
    """Whether a source only makes the promise again, and nothing becomes of it."""
    if step.stage is not Stage.PLANNED or step.follow is not None:
        return False
    same_day = step.when is None or promise.when is None or step.when.when == promise.when.when
    return (
        same_day
        and promise.deed is not None
        and step.deed is not None
        and is_same_deed(step.deed, promise.deed)
    )


def _is_done_to_it(promised: Deed, deed: Deed) -> bool:
    """Whether a deed is done to all that was promised: not to a part of it, a draft, or a second one."""
    # What is under way is told by how many there are: "1,700 cases".
    numbers = {stem for stem in promised.meant if stem[0].isdigit()}
    if promised.stage is Stage.UNDER_WAY and not numbers.isdisjoint(deed.meant):
        return True
    mine, other = object_of(promised), object_of(deed)
    if mine is None:
        return False
    clause = all_stems(deed.sentence, *deed.reach)
    if not mine.stems <= clause:
        return False
    qualified = other.words if other is not None else ""
    return all(
        found.lower() in mine.words.lower() for found in _ANOTHER.findall(qualified)
    ) and not _PARTLY.search(deed.sentence.words)


_ANOTHER = re.compile(
    r"\b(?:second|third|another|further|other|draft|interim|shadow|temporary)\b", re.IGNORECASE
)
_PARTLY = re.compile(
    r"\b(?:almost|nearly|partly|part|half|some|most)\sof\b|\b(?:almost|nearly|partly|half)\s"
)


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


def _stands_under_its_heading(promised: Deed, sentence: Sentence) -> bool:
    """Whether a sentence stands under the heading of a promise's paragraph, and has a word of the promise."""
    heading = promised.sentence.heading
    if not heading or sentence.heading != heading:
        return False
    shared = promised.sentence.weights.keys() & sentence.weights.keys()
    return any(promised.sentence.weights[stem] >= 1 and stem not in HOLLOW for stem in shared)


def _is_told_of(promised: Deed, deed: Deed) -> bool:
    """Whether a deed is done to the very thing that is promised, and is no telling of it."""
    if _own_things(promised).isdisjoint(_own_things(deed)):
        return False
    if deed.stage is Stage.NOT_DONE and not deed.verb:
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
    if len(shared) < FEWEST:
        return False
    weight, whole = sum(meant[stem] for stem in shared), sum(meant.values())
    together = any(pair <= shared for pair in promised.pairs & other.pairs)
    if weight / whole >= _ALL:
        return together or weight >= _TELLING
    return together and weight / whole >= _MOST and weight >= _RARE_ENOUGH


def due_of(deed: Deed, events: Iterable[Evidence[EventMention]]) -> EventMention | None:
    """The date still to come that stands with a deed."""
    planned = [one for one in events if one.mention.status is Status.PLANNED]
    return _nearest(deed.sentence, deed.start, deed.end, planned, _NEAR_DATE)


def _nearest(
    sentence: Sentence, start: int, end: int, events: Sequence[Evidence[EventMention]], furthest: int
) -> EventMention | None:
    days = [one.mention for one in inside(events, sentence)]
    apart = [(max(start - one.passage.end, one.passage.start - end, 0), one) for one in days]
    near = sorted((pair for pair in apart if pair[0] <= furthest), key=lambda pair: pair[0])
    return near[0][1] if near else None
